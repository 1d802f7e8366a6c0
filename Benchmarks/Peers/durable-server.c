// The ceiling of the webhook: a server that does nothing but store, durably, what Linkline stores of a text when it
// accepts it, and answers after the commit. It checks no signature, screens nothing and never replies.
//
//     durable-server DATABASE [PORT]
//
// DATABASE was made by Linkline and has at least one text in it: blobs get the sizes of those that are there.

#include "database.h"
#include "server.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *database;
static sqlite3_stmt *begin, *commit, *find_person, *add_person, *save_person, *add_text, *add_message;
static sqlite3_int64 admission_size, standing_size;
static char filler[65536];

// Keys are 32 bytes that look drawn by lot, as Linkline's keyed hashes are (FNV-1a, then SplitMix64).
static void bind_key(sqlite3_stmt *statement, int place, const char *text) {
    uint64_t state = 0xcbf29ce484222325u, key[4];
    for (; *text; text++) state = (state ^ (unsigned char)*text) * 0x100000001b3u;
    for (int index = 0; index < 4; index++) {
        uint64_t mixed = state += 0x9e3779b97f4a7c15u;
        mixed = (mixed ^ mixed >> 30) * 0xbf58476d1ce4e5b9u;
        mixed = (mixed ^ mixed >> 27) * 0x94d049bb133111ebu;
        key[index] = mixed ^ mixed >> 31;
    }
    sqlite3_bind_blob(statement, place, key, sizeof key, SQLITE_TRANSIENT);
}

static sqlite3_int64 person(const char *from, sqlite3_int64 now) {
    bind_key(find_person, 1, from);
    sqlite3_int64 id = sqlite3_step(find_person) == SQLITE_ROW ? sqlite3_column_int64(find_person, 0) : 0;
    sqlite3_reset(find_person);
    if (id) return id;
    bind_key(add_person, 1, from);
    sqlite3_bind_blob(add_person, 2, from, (int)strlen(from), SQLITE_STATIC);
    sqlite3_bind_int64(add_person, 3, now);
    run(database, add_person);
    return sqlite3_last_insert_rowid(database);
}

static void store(const struct request *request, sqlite3_int64 now) {
    const char *sid = form_value(request, "MessageSid"), *from = form_value(request, "From");
    const char *text = form_value(request, "Body");
    if (!sid || !from || !text) return;
    sqlite3_int64 id = person(from, now);
    sqlite3_bind_int64(add_text, 1, id);
    bind_key(add_text, 2, sid);
    sqlite3_bind_blob(add_text, 3, text, (int)strlen(text), SQLITE_STATIC);
    sqlite3_bind_int64(add_text, 4, now);
    sqlite3_bind_blob(add_text, 5, filler, (int)admission_size, SQLITE_STATIC);
    run(database, add_text);
    if (sqlite3_changes(database) == 0) return; // It was stored before.
    sqlite3_bind_int64(add_message, 1, id);
    sqlite3_bind_int64(add_message, 2, sqlite3_last_insert_rowid(database));
    sqlite3_bind_int64(add_message, 3, now);
    run(database, add_message);
    sqlite3_bind_blob(save_person, 1, filler, (int)standing_size, SQLITE_STATIC);
    sqlite3_bind_int64(save_person, 2, id);
    run(database, save_person);
}

static int take(const struct request *requests, struct answer *answers, int count) {
    sqlite3_int64 now = time(NULL);
    run(database, begin);
    for (int index = 0; index < count; index++) {
        if (!strncmp(requests[index].head, "POST ", 5))
            store(&requests[index], now);
        else
            answers[index] = (struct answer){404, NULL, NULL};
    }
    run(database, commit);
    return 0;
}

int main(int count, char **arguments) {
    if (count < 2) return 64;
    database = open_database(arguments[1]);
    admission_size = number(database, "SELECT avg(length(admission)) FROM inbox");
    standing_size = number(database, "SELECT avg(length(standing)) FROM persons");
    memset(filler, 'x', sizeof filler);
    begin = prepare(database, "BEGIN IMMEDIATE");
    commit = prepare(database, "COMMIT");
    find_person = prepare(database, "SELECT id FROM persons WHERE number_mac = ?");
    add_person = prepare(
        database,
        "INSERT INTO persons (number_mac, number, channel, language, shared_phone, at)"
        " VALUES (?, ?, 'main', 'en', 0, ?)");
    save_person = prepare(database, "UPDATE persons SET standing = ? WHERE id = ?");
    add_text = prepare(
        database,
        "INSERT INTO inbox (person, channel, gateway_mac, text, media, received_at, admission, attempts)"
        " VALUES (?, 'main', ?, ?, 0, ?, ?, 1) ON CONFLICT (channel, gateway_mac) DO NOTHING");
    add_message = prepare(database, "INSERT INTO messages (person, direction, inbox, at) VALUES (?, 'in', ?, ?)");
    serve(count > 2 ? atoi(arguments[2]) : 0, take);
    return 0;
}
