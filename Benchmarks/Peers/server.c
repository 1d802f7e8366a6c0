#define _GNU_SOURCE
#include "server.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { CONNECTIONS = 4096, BUFFER = 64 * 1024, ROUND = 4096, MEMORY = 8 << 20 };

struct connection {
    char *buffer;
    size_t used;
    unsigned user; // which of those that had this descriptor one after the other
};

// An answer that waits for its time; the delay is the same for all, so they fall due in order.
struct held {
    double due;
    int descriptor;
    unsigned user;
    char *text;
    size_t length;
    struct held *next;
};

static struct connection connections[CONNECTIONS];
static char memory[MEMORY];
static size_t memory_used;
static struct held *first_held, **last_held = &first_held;
static volatile sig_atomic_t is_stopping;

static void stop(int signal) {
    (void)signal;
    is_stopping = 1;
}

static double seconds_now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

char *round_text(size_t size) {
    if (memory_used + size > MEMORY) {
        fprintf(stderr, "a round needs more memory than there is\n");
        exit(1);
    }
    char *text = memory + memory_used;
    memory_used += size;
    return text;
}

static int hexadecimal(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    digit = (char)tolower(digit);
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

char *form_value(const struct request *request, const char *name) {
    const char *at = request->body, *end = request->body + request->length;
    size_t name_length = strlen(name);
    while (at < end) {
        const char *field_end = memchr(at, '&', (size_t)(end - at));
        if (!field_end) field_end = end;
        if ((size_t)(field_end - at) > name_length && at[name_length] == '=' && !memcmp(at, name, name_length)) {
            const char *from = at + name_length + 1;
            char *value = round_text((size_t)(field_end - from) + 1), *to = value;
            for (; from < field_end; from++) {
                if (*from == '%' && field_end - from > 2 && hexadecimal(from[1]) >= 0 && hexadecimal(from[2]) >= 0) {
                    *to++ = (char)(hexadecimal(from[1]) << 4 | hexadecimal(from[2]));
                    from += 2;
                } else {
                    *to++ = *from == '+' ? ' ' : *from;
                }
            }
            *to = 0;
            return value;
        }
        at = field_end + 1;
    }
    return NULL;
}

static void hang_up(int descriptor) {
    close(descriptor);
    free(connections[descriptor].buffer);
    connections[descriptor] = (struct connection){.user = connections[descriptor].user + 1};
}

static void write_all(int descriptor, const char *text, size_t length) {
    while (length > 0) {
        ssize_t written = send(descriptor, text, length, MSG_NOSIGNAL);
        if (written < 0) {
            // Answers are far smaller than a socket's buffer: one that does not fit belongs to nobody who reads.
            if (errno == EINTR) continue;
            return;
        }
        text += written;
        length -= (size_t)written;
    }
}

static size_t render(const struct answer *answer, char *text, size_t size) {
    size_t length = answer->body ? strlen(answer->body) : 0;
    const char *reason = answer->status == 200   ? "OK"
                         : answer->status == 201 ? "Created"
                         : answer->status == 204 ? "No Content"
                         : answer->status == 404 ? "Not Found"
                                                 : "Service Unavailable";
    int head = snprintf(text, size, "HTTP/1.1 %d %s\r\n", answer->status, reason);
    if (answer->type)
        head += snprintf(text + head, size - (size_t)head, "Content-Type: %s\r\n", answer->type);
    if (answer->status != 204)
        head += snprintf(text + head, size - (size_t)head, "Content-Length: %zu\r\n", length);
    head += snprintf(text + head, size - (size_t)head, "\r\n");
    if (length > 0) memcpy(text + head, answer->body, length);
    return (size_t)head + length;
}

// The length of a whole request at the start of the buffer, and where its body begins; 0 if more must come.
static size_t whole_request(struct connection *connection, size_t *body) {
    char *end = memmem(connection->buffer, connection->used, "\r\n\r\n", 4);
    if (!end) return 0;
    *end = 0;
    char *field = strcasestr(connection->buffer, "\r\nContent-Length:");
    size_t length = field ? strtoul(field + 17, NULL, 10) : 0;
    *body = (size_t)(end - connection->buffer) + 4;
    if (*body + length <= connection->used) return *body + length;
    *end = '\r';
    return 0;
}

static void hold(int descriptor, const char *text, size_t length, double due) {
    struct held *held = malloc(sizeof *held);
    *held = (struct held){due, descriptor, connections[descriptor].user, malloc(length), length, NULL};
    memcpy(held->text, text, length);
    *last_held = held;
    last_held = &held->next;
}

static void release_held(void) {
    double now = seconds_now();
    while (first_held && first_held->due <= now) {
        struct held *held = first_held;
        first_held = held->next;
        if (!first_held) last_held = &first_held;
        if (connections[held->descriptor].user == held->user)
            write_all(held->descriptor, held->text, held->length);
        free(held->text);
        free(held);
    }
}

static int listen_on(int port) {
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), yes = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 1024)) {
        perror("listen");
        exit(1);
    }
    getsockname(listener, (struct sockaddr *)&address, &size);
    printf("http://127.0.0.1:%d\n", ntohs(address.sin_port));
    fflush(stdout);
    return listener;
}

static void accept_all(int listener, int poll) {
    int descriptor, yes = 1;
    while ((descriptor = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
        if (descriptor >= CONNECTIONS) {
            close(descriptor);
            continue;
        }
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        connections[descriptor].buffer = malloc(BUFFER);
        struct epoll_event event = {.events = EPOLLIN, .data.fd = descriptor};
        epoll_ctl(poll, EPOLL_CTL_ADD, descriptor, &event);
    }
}

// Reads what came; returns whether the connection is still there.
static int receive(int descriptor) {
    struct connection *connection = &connections[descriptor];
    ssize_t count = recv(descriptor, connection->buffer + connection->used, BUFFER - 1 - connection->used, 0);
    if (count <= 0) {
        if (count < 0 && (errno == EAGAIN || errno == EINTR)) return 1;
        hang_up(descriptor);
        return 0;
    }
    connection->used += (size_t)count;
    return 1;
}

void serve(int port, int (*take)(const struct request *, struct answer *, int)) {
    signal(SIGPIPE, SIG_IGN);
    signal(SIGTERM, stop);
    signal(SIGINT, stop);
    int listener = listen_on(port), poll = epoll_create1(0);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listener}, events[512];
    epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
    static struct request requests[ROUND];
    static struct answer answers[ROUND];
    static size_t lengths[ROUND];
    while (!is_stopping) {
        int ready = epoll_wait(poll, events, 512, first_held ? 1 : 1000), count = 0;
        release_held();
        for (int index = 0; index < ready; index++) {
            int descriptor = events[index].data.fd;
            if (descriptor == listener) {
                accept_all(listener, poll);
                continue;
            }
            if (!receive(descriptor)) continue;
            // One request a connection and round: nobody here sends the next before the answer.
            size_t body = 0, whole = whole_request(&connections[descriptor], &body);
            if (whole == 0 || count == ROUND) continue;
            char *buffer = connections[descriptor].buffer;
            requests[count] = (struct request){descriptor, buffer, buffer + body, whole - body};
            answers[count] = (struct answer){.status = 204};
            lengths[count++] = whole;
        }
        if (count == 0) continue;
        int delay = take(requests, answers, count);
        for (int index = 0; index < count; index++) {
            char text[4096];
            int descriptor = requests[index].connection;
            size_t length = render(&answers[index], text, sizeof text);
            if (delay > 0)
                hold(descriptor, text, length, seconds_now() + delay / 1e3);
            else
                write_all(descriptor, text, length);
            struct connection *connection = &connections[descriptor];
            connection->used -= lengths[index];
            memmove(connection->buffer, connection->buffer + lengths[index], connection->used);
        }
        memory_used = 0;
    }
}
