// Sends texts to a webhook as Twilio would, signed, over so many connections, and measures the answers.
//
//     load PORT [--connections 64] [--seconds 10] [--rate 0] [--people 20000] [--first 0] [--seed 1]
//          [--texts FILE] [--every 0] [--path /webhooks/main/inbound] [--public URL] [--token T] [--account AC]
//          [--to +447700900456] [--count 0]
//
// Without a rate each connection sends its next text when the last one is answered. With one, texts fall due at even
// distances whatever the server does, and a text that had to wait for a free connection has waited: its time counts.
// --count ends the run after so many texts instead. Each line of FILE is a text. --every prints a line in between
// every so many seconds. A line is JSON: answers by status, errors, and milliseconds of 2xx and of other answers.
//
// People have numbers +10 and nine digits: nobody can have one, since no area code of +1 begins with 0.

#define _GNU_SOURCE
#include "signature.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { BUCKETS = 32 * 32, MOST_CONNECTIONS = 4096, TEXTS = 10000, REQUEST = 16384 };

// Counts by time, each bucket a thirty-second of a power of two of microseconds wide.
struct times {
    uint64_t counts[BUCKETS], total;
    double longest;
};

struct connection {
    int descriptor;
    int is_waiting; // for an answer
    double due;     // when the text that it carries fell due
    char answer[4096];
    size_t used;
};

struct figures {
    uint64_t statuses[600], sent, lost, refused;
    struct times good, other;
    double start;
};

static struct {
    int port, connections, people, first;
    double seconds, rate, every;
    uint64_t seed, count;
    const char *path, *public_url, *token, *account, *to;
} options = {0,    64, 20000, 0, 10, 0, 0, 1, 0, "/webhooks/main/inbound", "https://texts.example.org",
             "0123456789abcdef0123456789abcdef", "AC22222222222222222222222222222222", "+447700900456"};

static const char *texts[TEXTS] = {"what is social prescribing", "1", "menu", "2", "asdf qwer zxcv", "yes"};
static int text_count = 6;
static struct connection connections[MOST_CONNECTIONS];
static struct figures whole, part;
static uint64_t made;
static int poller;
static volatile sig_atomic_t is_stopping;

static void stop(int signal) {
    (void)signal;
    is_stopping = 1;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static uint64_t mixed(uint64_t number) {
    number += 0x9e3779b97f4a7c15u;
    number = (number ^ number >> 30) * 0xbf58476d1ce4e5b9u;
    number = (number ^ number >> 27) * 0x94d049bb133111ebu;
    return number ^ number >> 31;
}

// MARK: Times

static int bucket(double seconds) {
    uint64_t microseconds = seconds > 0 ? (uint64_t)(seconds * 1e6) : 0;
    if (microseconds < 32) return (int)microseconds;
    int power = 63 - __builtin_clzll(microseconds);
    int index = (power - 4) * 32 + (int)(microseconds >> (power - 5) & 31);
    return index < BUCKETS ? index : BUCKETS - 1;
}

static double milliseconds_of(int index) {
    if (index < 32) return index / 1e3;
    int power = index / 32 + 4;
    return (double)((32u + (unsigned)index % 32u + 1) * (1ull << (power - 5))) / 1e3;
}

static void note(struct times *times, double seconds) {
    times->counts[bucket(seconds)]++;
    times->total++;
    if (seconds > times->longest) times->longest = seconds;
}

static double quantile(const struct times *times, double share) {
    uint64_t wanted = (uint64_t)(share * (double)times->total), seen = 0;
    if (times->total == 0) return 0;
    for (int index = 0; index < BUCKETS; index++)
        if ((seen += times->counts[index]) > wanted) {
            double found = milliseconds_of(index);
            return found < times->longest * 1e3 ? found : times->longest * 1e3;
        }
    return times->longest * 1e3;
}

static void print_times(const char *name, const struct times *times) {
    printf(
        ", \"%s\": {\"count\": %lu, \"p50\": %.2f, \"p90\": %.2f, \"p99\": %.2f, \"p999\": %.2f, \"max\": %.2f}", name,
        times->total, quantile(times, 0.5), quantile(times, 0.9), quantile(times, 0.99), quantile(times, 0.999),
        times->longest * 1e3);
}

static void print(const struct figures *figures, const char *what) {
    double seconds = now() - figures->start;
    printf(
        "{\"what\": \"%s\", \"seconds\": %.3f, \"sent\": %lu, \"rate\": %.1f, \"lost\": %lu, \"refused\": %lu", what,
        seconds, figures->sent, (double)figures->good.total / seconds, figures->lost, figures->refused);
    printf(", \"statuses\": {");
    for (int status = 0, some = 0; status < 600; status++)
        if (figures->statuses[status])
            printf("%s\"%d\": %lu", some++ ? ", " : "", status, figures->statuses[status]);
    printf("}");
    print_times("good", &figures->good);
    print_times("other", &figures->other);
    printf("}\n");
    fflush(stdout);
}

// MARK: Requests

static char *escaped(char *to, const char *text) {
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;
        int is_plain = (byte >= '0' && byte <= '9') || ((byte | 32) >= 'a' && (byte | 32) <= 'z');
        if (is_plain || byte == '-' || byte == '_' || byte == '.')
            *to++ = (char)byte;
        else
            to += sprintf(to, "%%%02X", byte);
    }
    return to;
}

// A request with the fields that Twilio sends, in the order of their names, as they are signed.
static size_t request(uint64_t index, char *to) {
    char sid[35], from[16], body[8192], signed_text[8192], signature[29];
    snprintf(sid, sizeof sid, "SM%016lx%016lx", mixed(options.seed * 7919), index);
    uint64_t person = (uint64_t)options.first + index % (uint64_t)options.people;
    snprintf(from, sizeof from, "+10%09lu", person);
    // The text is that of the round, so that everybody says one after the other.
    uint64_t round = index / (uint64_t)options.people;
    const char *fields[][2] = {
        {"AccountSid", options.account}, {"ApiVersion", "2010-04-01"},
        {"Body", texts[(round + mixed(person)) % (uint64_t)text_count]}, {"From", from}, {"FromCity", ""},
        {"FromCountry", "GB"}, {"FromState", ""}, {"FromZip", ""}, {"MessageSid", sid}, {"NumMedia", "0"},
        {"NumSegments", "1"}, {"SmsMessageSid", sid}, {"SmsSid", sid}, {"SmsStatus", "received"},
        {"To", options.to}, {"ToCity", ""}, {"ToCountry", "GB"}, {"ToState", ""}, {"ToZip", ""}};
    char *at = body;
    size_t length = (size_t)sprintf(signed_text, "%s%s", options.public_url, options.path);
    for (size_t field = 0; field < sizeof fields / sizeof *fields; field++) {
        if (field > 0) *at++ = '&';
        at += sprintf(at, "%s=", fields[field][0]);
        at = escaped(at, fields[field][1]);
        length += (size_t)sprintf(signed_text + length, "%s%s", fields[field][0], fields[field][1]);
    }
    sign(options.token, signed_text, length, signature);
    *at = 0;
    return (size_t)sprintf(
        to,
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n"
        "X-Twilio-Signature: %s\r\nI-Twilio-Idempotency-Token: %s\r\nUser-Agent: TwilioProxy/1.1\r\nAccept: */*\r\n"
        "Content-Length: %zu\r\n\r\n%s",
        options.path, options.port, signature, sid, (size_t)(at - body), body);
}

static void both_lost(void) { whole.lost++, part.lost++; }

static int open_connection(struct connection *connection) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)options.port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int descriptor = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
    connection->descriptor = -1;
    connection->used = 0;
    connection->is_waiting = 0;
    if (connect(descriptor, (struct sockaddr *)&address, sizeof address)) {
        close(descriptor);
        whole.refused++, part.refused++;
        return 0;
    }
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
    epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event);
    connection->descriptor = descriptor;
    return 1;
}

static void begin_text(struct connection *connection, double due) {
    char text[REQUEST];
    if (connection->descriptor < 0 && !open_connection(connection)) return;
    size_t length = request(made++, text);
    connection->due = due;
    connection->is_waiting = 1;
    whole.sent++, part.sent++;
    if (send(connection->descriptor, text, length, MSG_NOSIGNAL) != (ssize_t)length) {
        both_lost();
        close(connection->descriptor);
        open_connection(connection);
    }
}

// Reads an answer; returns whether it is whole.
static int read_answer(struct connection *connection) {
    ssize_t count = recv(
        connection->descriptor, connection->answer + connection->used, sizeof connection->answer - 1 - connection->used,
        MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
    if (count <= 0) {
        // An idle connection may be closed; one that owes an answer has lost a text.
        if (connection->is_waiting) both_lost();
        close(connection->descriptor);
        open_connection(connection);
        return 0;
    }
    connection->used += (size_t)count;
    connection->answer[connection->used] = 0;
    char *end = strstr(connection->answer, "\r\n\r\n");
    if (!end) return 0;
    char *field = strcasestr(connection->answer, "\r\nContent-Length:");
    size_t length = field && field < end ? strtoul(field + 17, NULL, 10) : 0;
    return connection->used >= (size_t)(end - connection->answer) + 4 + length;
}

static void count_answer(struct connection *connection) {
    int status = atoi(connection->answer + 9);
    double seconds = now() - connection->due;
    struct figures *all[] = {&whole, &part};
    for (int index = 0; index < 2; index++) {
        if (status > 0 && status < 600) all[index]->statuses[status]++;
        note(status >= 200 && status < 300 ? &all[index]->good : &all[index]->other, seconds);
    }
    int is_closed = strcasestr(connection->answer, "\r\nConnection: close") != NULL;
    connection->is_waiting = 0;
    connection->used = 0;
    if (is_closed) {
        close(connection->descriptor);
        open_connection(connection);
    }
}

static int is_over(double time) {
    if (is_stopping) return 1;
    return options.count ? whole.sent >= options.count : time - whole.start >= options.seconds;
}

static int waiting(void) {
    int count = 0;
    for (int index = 0; index < options.connections; index++) count += connections[index].is_waiting;
    return count;
}

static void report_part(double time) {
    if (options.every <= 0 || time - part.start < options.every) return;
    print(&part, "part");
    part = (struct figures){.start = time};
}

static void run_load(void) {
    struct epoll_event events[512];
    double gap = options.rate > 0 ? 1 / options.rate : 0, due = now(), end = 0;
    int free_from = 0;
    whole.start = part.start = due;
    if (gap == 0)
        for (int index = 0; index < options.connections; index++) begin_text(&connections[index], now());
    while (1) {
        double time = now();
        report_part(time);
        int over = is_over(time);
        if (over && end == 0) end = time;
        // What is on its way may still be answered, for half a minute.
        if (over && (waiting() == 0 || time - end > 30)) break;
        for (; !over && gap > 0 && due <= time; due += gap) {
            int tried = 0;
            while (tried < options.connections && connections[free_from].is_waiting) {
                free_from = (free_from + 1) % options.connections;
                tried++;
            }
            if (tried == options.connections) break;
            begin_text(&connections[free_from], due);
        }
        int ready = epoll_wait(poller, events, 512, gap > 0 ? 1 : 100);
        for (int index = 0; index < ready; index++) {
            struct connection *connection = events[index].data.ptr;
            if (!read_answer(connection)) {
                if (gap == 0 && !over && !connection->is_waiting) begin_text(connection, now());
                continue;
            }
            count_answer(connection);
            if (gap == 0 && !is_over(now())) begin_text(connection, now());
        }
    }
    whole.lost += (uint64_t)waiting();
}

static void read_texts(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) {
        perror(path);
        exit(66);
    }
    char *line = NULL;
    size_t size = 0;
    text_count = 0;
    for (ssize_t length; text_count < TEXTS && (length = getline(&line, &size, file)) >= 0;) {
        if (length > 0 && line[length - 1] == '\n') line[length - 1] = 0;
        if (strlen(line) > 0 && strlen(line) <= 1600) texts[text_count++] = strdup(line);
    }
    free(line);
    fclose(file);
}

static void read_options(int count, char **arguments) {
    if (count < 2) {
        fprintf(stderr, "usage: load PORT [--connections N] [--seconds S] [--rate R] …\n");
        exit(64);
    }
    options.port = atoi(arguments[1]);
    for (int index = 2; index + 1 < count; index += 2) {
        const char *name = arguments[index], *value = arguments[index + 1];
        if (!strcmp(name, "--connections")) options.connections = atoi(value);
        else if (!strcmp(name, "--seconds")) options.seconds = atof(value);
        else if (!strcmp(name, "--rate")) options.rate = atof(value);
        else if (!strcmp(name, "--people")) options.people = atoi(value);
        else if (!strcmp(name, "--first")) options.first = atoi(value);
        else if (!strcmp(name, "--seed")) options.seed = strtoull(value, NULL, 10);
        else if (!strcmp(name, "--count")) options.count = strtoull(value, NULL, 10);
        else if (!strcmp(name, "--every")) options.every = atof(value);
        else if (!strcmp(name, "--texts")) read_texts(value);
        else if (!strcmp(name, "--path")) options.path = value;
        else if (!strcmp(name, "--public")) options.public_url = value;
        else if (!strcmp(name, "--token")) options.token = value;
        else if (!strcmp(name, "--account")) options.account = value;
        else if (!strcmp(name, "--to")) options.to = value;
        else {
            fprintf(stderr, "unknown option %s\n", name);
            exit(64);
        }
    }
    if (options.connections < 1) options.connections = 1;
    if (options.connections > MOST_CONNECTIONS) options.connections = MOST_CONNECTIONS;
    if (options.people < 1 || text_count < 1) exit(64);
}

int main(int count, char **arguments) {
    read_options(count, arguments);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGINT, stop);
    signal(SIGTERM, stop);
    poller = epoll_create1(0);
    for (int index = 0; index < options.connections; index++) open_connection(&connections[index]);
    run_load();
    print(&whole, "whole");
    return 0;
}
