// A small HTTP/1.1 server on 127.0.0.1 for the programs that Linkline is measured against: one thread, epoll,
// keep-alive, requests handed over in rounds so that whoever takes them can answer a whole round after one commit.

#ifndef LINKLINE_PEER_SERVER_H
#define LINKLINE_PEER_SERVER_H

#include <stddef.h>

struct request {
    int connection;
    const char *head; // "POST /path HTTP/1.1\r\n…", ended by a zero byte
    const char *body;
    size_t length;
};

struct answer {
    int status;
    const char *type; // NULL where there is no body
    const char *body;
};

// Listens on 127.0.0.1 (port 0: any), prints "http://127.0.0.1:PORT", and serves until SIGTERM or SIGINT.
//
// `take` gets all requests of a round and fills in their answers; it returns how many milliseconds the answers are to
// be held back.
void serve(int port, int (*take)(const struct request *requests, struct answer *answers, int count));

// A text that stays valid until the round is answered.
char *round_text(size_t size);

// The value of `name` in a form, decoded, in round memory; NULL if it is not there.
char *form_value(const struct request *request, const char *name);

#endif
