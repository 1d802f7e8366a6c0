#include "signature.h"

#include <stdint.h>
#include <string.h>

struct sha1 {
    uint32_t state[5];
    uint64_t length;
    unsigned char block[64];
};

static uint32_t turned(uint32_t word, int bits) { return word << bits | word >> (32 - bits); }

static void digest_block(struct sha1 *sha) {
    uint32_t words[80], a = sha->state[0], b = sha->state[1], c = sha->state[2], d = sha->state[3], e = sha->state[4];
    for (int i = 0; i < 16; i++)
        words[i] = (uint32_t)sha->block[4 * i] << 24 | (uint32_t)sha->block[4 * i + 1] << 16
                   | (uint32_t)sha->block[4 * i + 2] << 8 | sha->block[4 * i + 3];
    for (int i = 16; i < 80; i++) words[i] = turned(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
    for (int i = 0; i < 80; i++) {
        uint32_t mixed, constant;
        if (i < 20) {
            mixed = (b & c) | (~b & d);
            constant = 0x5a827999;
        } else if (i < 40) {
            mixed = b ^ c ^ d;
            constant = 0x6ed9eba1;
        } else if (i < 60) {
            mixed = (b & c) | (b & d) | (c & d);
            constant = 0x8f1bbcdc;
        } else {
            mixed = b ^ c ^ d;
            constant = 0xca62c1d6;
        }
        uint32_t next = turned(a, 5) + mixed + e + constant + words[i];
        e = d;
        d = c;
        c = turned(b, 30);
        b = a;
        a = next;
    }
    sha->state[0] += a;
    sha->state[1] += b;
    sha->state[2] += c;
    sha->state[3] += d;
    sha->state[4] += e;
}

static void begin(struct sha1 *sha) {
    *sha = (struct sha1){.state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0}};
}

static void add(struct sha1 *sha, const void *bytes, size_t count) {
    const unsigned char *from = bytes;
    while (count-- > 0) {
        sha->block[sha->length++ % 64] = *from++;
        if (sha->length % 64 == 0) digest_block(sha);
    }
}

static void end(struct sha1 *sha, unsigned char digest[20]) {
    uint64_t bits = sha->length * 8;
    unsigned char one = 0x80, zero = 0, size[8];
    add(sha, &one, 1);
    while (sha->length % 64 != 56) add(sha, &zero, 1);
    for (int i = 0; i < 8; i++) size[i] = (unsigned char)(bits >> (56 - 8 * i));
    add(sha, size, 8);
    for (int i = 0; i < 20; i++) digest[i] = (unsigned char)(sha->state[i / 4] >> (24 - 8 * (i % 4)));
}

void sign(const char *key, const char *text, size_t length, char signature[29]) {
    static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned char inner[64] = {0}, outer[64], digest[21] = {0};
    size_t key_length = strlen(key); // A token of Twilio's has 32 characters, so it need not be hashed first.
    memcpy(inner, key, key_length < 64 ? key_length : 64);
    for (int i = 0; i < 64; i++) {
        outer[i] = inner[i] ^ 0x5c;
        inner[i] ^= 0x36;
    }
    struct sha1 sha;
    begin(&sha);
    add(&sha, inner, 64);
    add(&sha, text, length);
    end(&sha, digest);
    begin(&sha);
    add(&sha, outer, 64);
    add(&sha, digest, 20);
    end(&sha, digest);
    for (int i = 0; i < 7; i++) {
        unsigned int group = (unsigned)digest[3 * i] << 16 | (unsigned)digest[3 * i + 1] << 8 | digest[3 * i + 2];
        for (int j = 0; j < 4; j++) signature[4 * i + j] = alphabet[group >> (18 - 6 * j) & 63];
    }
    signature[27] = '=';
    signature[28] = 0;
}
