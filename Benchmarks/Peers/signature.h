// HMAC-SHA1 in base 64, which Twilio signs its webhooks with (RFC 2104, RFC 3174).

#ifndef LINKLINE_PEER_SIGNATURE_H
#define LINKLINE_PEER_SIGNATURE_H

#include <stddef.h>

// Writes 28 characters and a zero byte.
void sign(const char *key, const char *text, size_t length, char signature[29]);

#endif
