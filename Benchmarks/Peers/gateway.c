// A gateway that takes every text at once: what Twilio's REST API answers, and nothing of what it does.
//
//     gateway [PORT [DELAY-MS]]
//
// Any POST is answered 201 with a new sid. GET /count tells how many were taken.

#include "server.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long taken;
static int delay;

static int take(const struct request *requests, struct answer *answers, int count) {
    for (int index = 0; index < count; index++) {
        char *text = round_text(256);
        if (!strncmp(requests[index].head, "GET ", 4)) {
            snprintf(text, 256, "%lu\n", taken);
            answers[index] = (struct answer){200, "text/plain", text};
            continue;
        }
        snprintf(
            text, 256, "{\"sid\": \"SM%032lx\", \"status\": \"queued\", \"error_code\": null}", ++taken);
        answers[index] = (struct answer){201, "application/json", text};
    }
    return delay;
}

int main(int count, char **arguments) {
    if (count > 2) delay = atoi(arguments[2]);
    serve(count > 1 ? atoi(arguments[1]) : 0, take);
    return 0;
}
