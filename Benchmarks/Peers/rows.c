// The ceiling of a whole turn: writes the rows that Linkline has written, byte for byte and grouped as it groups them,
// with nothing but libsqlite3. Nothing is read, screened, stepped or sent.
//
//     rows DATABASE WRITTEN GROUP
//
// DATABASE is as it was before Linkline took so many texts, and is written to; WRITTEN is as it was after. A cycle of
// GROUP texts is pipelined as in the writer loop, and is one commit: texts of this cycle are accepted, those of the
// last one have their turn and are claimed, and sendings of the one before are settled.

#include "database.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { COLUMNS = 48 };

struct row {
    sqlite3_value *values[COLUMNS];
    int next; // of the same text; -1 ends
};

struct table {
    const char *name;
    int columns, count;
    char names[COLUMNS][48];
    struct row *rows;
    sqlite3_stmt *insert;
};

// What one text led to.
struct text {
    int inbox, turn, messages_in, messages_out, outbox;
    sqlite3_int64 person;
};

static sqlite3 *database, *written;
static struct table inbox = {.name = "inbox"}, messages = {.name = "messages"}, turns = {.name = "turns"},
                    outbox = {.name = "outbox"}, others[64];
static int other_count, person_count;
static struct text *texts;
// The rows of each person as they were left, by the person's number.
static struct table persons = {.name = "persons"}, conversations = {.name = "conversations"},
                    timers = {.name = "timers"};
static int *timers_of;
static sqlite3_stmt *begin, *commit, *find_person, *recent, *save_person, *waiting, *load, *save_conversation,
    *drop_timers, *finish, *claim, *settle;

static int column(const struct table *table, const char *name) {
    for (int index = 0; index < table->columns; index++)
        if (!strcmp(table->names[index], name)) return index;
    fprintf(stderr, "%s has no %s\n", table->name, name);
    exit(1);
}

static sqlite3_int64 integer(const struct table *table, int row, const char *name) {
    return sqlite3_value_int64(table->rows[row].values[column(table, name)]);
}

static int is_null(const struct table *table, int row, const char *name) {
    return sqlite3_value_type(table->rows[row].values[column(table, name)]) == SQLITE_NULL;
}

// Reads the rows of a table that came after `after`, in order, and makes the statement that inserts one.
static void read_table(struct table *table, const char *key, sqlite3_int64 after) {
    char sql[4096];
    snprintf(sql, sizeof sql, "SELECT * FROM %s WHERE %s > %lld ORDER BY %s", table->name, key, after, key);
    sqlite3_stmt *query = prepare(written, sql);
    table->columns = sqlite3_column_count(query);
    int length = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (", table->name), room = 0;
    for (int index = 0; index < table->columns; index++) {
        snprintf(table->names[index], sizeof table->names[index], "%s", sqlite3_column_name(query, index));
        length += snprintf(sql + length, sizeof sql - (size_t)length, index ? ", ?" : "?");
    }
    snprintf(sql + length, sizeof sql - (size_t)length, ")");
    table->insert = prepare(database, sql);
    while (sqlite3_step(query) == SQLITE_ROW) {
        if (table->count == room) {
            room = room ? room * 2 : 1024;
            table->rows = realloc(table->rows, (size_t)room * sizeof *table->rows);
        }
        struct row *row = &table->rows[table->count++];
        row->next = -1;
        for (int index = 0; index < table->columns; index++)
            row->values[index] = sqlite3_value_dup(sqlite3_column_value(query, index));
    }
    sqlite3_finalize(query);
}

static sqlite3_int64 highest(const char *table, const char *key) {
    char sql[256];
    snprintf(sql, sizeof sql, "SELECT max(%s) FROM %s", key, table);
    return number(database, sql);
}

static int is_known(const char *name) {
    const char *known[] = {"inbox", "messages", "turns", "outbox", "persons", "conversations", "timers"};
    for (size_t index = 0; index < sizeof known / sizeof *known; index++)
        if (!strcmp(name, known[index])) return 1;
    return 0;
}

// Whatever else Linkline wrote a row to: the rows are spread evenly over the texts.
static void read_others(void) {
    sqlite3_stmt *query = prepare(
        database,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%WITHOUT "
        "ROWID%'");
    while (sqlite3_step(query) == SQLITE_ROW && other_count < 64) {
        const char *name = (const char *)sqlite3_column_text(query, 0);
        if (is_known(name)) continue;
        struct table *table = &others[other_count];
        *table = (struct table){.name = strdup(name)};
        read_table(table, "rowid", highest(name, "rowid"));
        if (table->count > 0) other_count++;
    }
    sqlite3_finalize(query);
}

// Ties rows to the texts that led to them.
static void tie(void) {
    sqlite3_int64 first_inbox = inbox.count ? integer(&inbox, 0, "id") : 0;
    sqlite3_int64 first_turn = turns.count ? integer(&turns, 0, "id") : 0;
    sqlite3_int64 first_outbox = outbox.count ? integer(&outbox, 0, "id") : 0;
    int *text_of_turn = calloc((size_t)turns.count + 1, sizeof *text_of_turn);
    texts = calloc((size_t)inbox.count + 1, sizeof *texts);
    for (int index = 0; index < inbox.count; index++)
        texts[index] = (struct text){index, -1, -1, -1, -1, integer(&inbox, index, "person")};
    for (int index = 0; index < turns.count; index++) {
        int text = is_null(&turns, index, "inbox") ? -1 : (int)(integer(&turns, index, "inbox") - first_inbox);
        if (text >= 0 && text < inbox.count) texts[text].turn = index;
        text_of_turn[index] = text;
    }
    for (int index = messages.count - 1; index >= 0; index--) {
        struct row *row = &messages.rows[index];
        if (!is_null(&messages, index, "inbox")) {
            struct text *text = &texts[integer(&messages, index, "inbox") - first_inbox];
            row->next = text->messages_in;
            text->messages_in = index;
        } else if (!is_null(&messages, index, "turn")) {
            int at = text_of_turn[integer(&messages, index, "turn") - first_turn];
            struct text *text = &texts[at < 0 ? 0 : at];
            row->next = text->messages_out;
            text->messages_out = index;
            if (is_null(&messages, index, "outbox")) continue;
            int sending = (int)(integer(&messages, index, "outbox") - first_outbox);
            outbox.rows[sending].next = text->outbox;
            text->outbox = sending;
        }
    }
    free(text_of_turn);
}

static void read_all(void) {
    read_table(&inbox, "id", highest("inbox", "id"));
    read_table(&messages, "id", highest("messages", "id"));
    read_table(&turns, "id", highest("turns", "id"));
    read_table(&outbox, "id", highest("outbox", "id"));
    read_table(&timers, "id", highest("timers", "id"));
    read_table(&conversations, "person", 0);
    read_table(&persons, "id", 0);
    read_others();
    tie();
    person_count = (int)integer(&persons, persons.count - 1, "id");
    timers_of = malloc(((size_t)person_count + 1) * sizeof *timers_of);
    for (int index = 0; index <= person_count; index++) timers_of[index] = -1;
    for (int index = 0; index < timers.count; index++) {
        int person = (int)integer(&timers, index, "person");
        timers.rows[index].next = timers_of[person];
        timers_of[person] = index;
    }
}

static void prepare_all(void) {
    begin = prepare(database, "BEGIN IMMEDIATE");
    commit = prepare(database, "COMMIT");
    find_person = prepare(database, "SELECT * FROM persons WHERE number_mac = ?");
    recent = prepare(
        database, "SELECT text FROM inbox WHERE person = ? AND id < ? AND received_at >= ? ORDER BY id DESC LIMIT 2");
    save_person = prepare(
        database,
        "UPDATE persons SET standing = ?, opted_out = ?, automated_held = ?, crisis_open = ?, flag_open = ?"
        " WHERE id = ?");
    waiting = prepare(database, "SELECT * FROM inbox WHERE state = 'new' AND id <= ? ORDER BY id LIMIT ?");
    load = prepare(database, "SELECT * FROM conversations WHERE person = ?");
    save_conversation = prepare(
        database,
        "UPDATE conversations SET state = ?, program = ?, keeper = ?, revision = revision + 1, at = ?"
        " WHERE person = ?");
    drop_timers = prepare(database, "DELETE FROM timers WHERE person = ?");
    finish = prepare(database, "UPDATE inbox SET state = 'done', reason = NULL WHERE id = ? AND state = 'new'");
    claim = prepare(
        database, "UPDATE outbox SET state = 'inflight', attempts = attempts + 1, claimed_at = ? WHERE id = ?");
    settle = prepare(
        database,
        "UPDATE outbox SET state = 'sent', gateway_channel = ?, gateway_mac = ?, gateway_id = ? WHERE id = ?");
}

// Inserts a row as it was before anything more happened to it.
static void insert(struct table *table, int index, const char *const changed[][2], int changes) {
    struct row *row = &table->rows[index];
    for (int place = 0; place < table->columns; place++)
        sqlite3_bind_value(table->insert, place + 1, row->values[place]);
    for (int change = 0; change < changes; change++) {
        int place = column(table, changed[change][0]) + 1;
        const char *value = changed[change][1];
        if (!value) sqlite3_bind_null(table->insert, place);
        else if (*value >= '0' && *value <= '9') sqlite3_bind_int64(table->insert, place, atoll(value));
        else sqlite3_bind_text(table->insert, place, value, -1, SQLITE_STATIC);
    }
    run(database, table->insert);
}

static void bind(sqlite3_stmt *statement, int place, const struct table *table, int row, const char *name) {
    sqlite3_bind_value(statement, place, table->rows[row].values[column(table, name)]);
}

// The row of a person in a table that has one for each, sorted by the person's number.
static int row_of(const struct table *table, const char *key, sqlite3_int64 person) {
    int low = 0, high = table->count - 1;
    while (low <= high) {
        int middle = (low + high) / 2;
        sqlite3_int64 found = integer(table, middle, key);
        if (found == person) return middle;
        if (found < person) low = middle + 1;
        else high = middle - 1;
    }
    fprintf(stderr, "person %lld is not in %s\n", person, table->name);
    exit(1);
}

static void accept_text(const struct text *text) {
    static const char *const is_new[][2] = {{"state", "new"}, {"reason", NULL}};
    int person = row_of(&persons, "id", text->person);
    bind(find_person, 1, &persons, person, "number_mac");
    run(database, find_person);
    insert(&inbox, text->inbox, is_new, 2);
    for (int index = text->messages_in; index >= 0; index = messages.rows[index].next)
        insert(&messages, index, NULL, 0);
    sqlite3_bind_int64(recent, 1, text->person);
    bind(recent, 2, &inbox, text->inbox, "id");
    sqlite3_bind_int64(recent, 3, integer(&inbox, text->inbox, "received_at") - 600);
    run(database, recent);
    const char *fields[] = {"standing", "opted_out", "automated_held", "crisis_open", "flag_open", "id"};
    for (int field = 0; field < 6; field++) bind(save_person, field + 1, &persons, person, fields[field]);
    run(database, save_person);
}

static void take_turn(const struct text *text) {
    static const char *const is_ready[][2] = {{"state", "ready"},  {"attempts", "0"},     {"claimed_at", NULL},
                                              {"gateway_mac", NULL}, {"gateway_id", NULL}, {"gateway_channel", NULL}};
    if (text->turn < 0) return;
    sqlite3_bind_int64(load, 1, text->person);
    run(database, load);
    int conversation = row_of(&conversations, "person", text->person);
    const char *fields[] = {"state", "program", "keeper", "at", "person"};
    for (int field = 0; field < 5; field++)
        bind(save_conversation, field + 1, &conversations, conversation, fields[field]);
    run(database, save_conversation);
    insert(&turns, text->turn, NULL, 0);
    for (int index = text->outbox; index >= 0; index = outbox.rows[index].next) {
        insert(&outbox, index, is_ready, 6);
        bind(claim, 1, &outbox, index, "claimed_at");
        bind(claim, 2, &outbox, index, "id");
    }
    for (int index = text->messages_out; index >= 0; index = messages.rows[index].next)
        insert(&messages, index, NULL, 0);
    sqlite3_bind_int64(drop_timers, 1, text->person);
    run(database, drop_timers);
    static const char *const is_another[][2] = {{"id", NULL}};
    for (int index = timers_of[text->person]; index >= 0; index = timers.rows[index].next)
        insert(&timers, index, is_another, 1);
    bind(finish, 1, &inbox, text->inbox, "id");
    run(database, finish);
}

static void claim_sendings(const struct text *text) {
    for (int index = text->outbox; index >= 0; index = outbox.rows[index].next) {
        bind(claim, 1, &outbox, index, "claimed_at");
        bind(claim, 2, &outbox, index, "id");
        run(database, claim);
    }
}

static void settle_sendings(const struct text *text) {
    for (int index = text->outbox; index >= 0; index = outbox.rows[index].next) {
        if (is_null(&outbox, index, "gateway_mac")) continue;
        bind(settle, 1, &outbox, index, "gateway_channel");
        bind(settle, 2, &outbox, index, "gateway_mac");
        bind(settle, 3, &outbox, index, "gateway_id");
        bind(settle, 4, &outbox, index, "id");
        run(database, settle);
    }
}

static void insert_others(int cycle, int cycles) {
    for (int index = 0; index < other_count; index++) {
        struct table *table = &others[index];
        long long from = (long long)table->count * cycle / cycles, to = (long long)table->count * (cycle + 1) / cycles;
        for (; from < to; from++) insert(table, (int)from, NULL, 0);
    }
}

static void run_cycle(int cycle, int cycles, int group) {
    run(database, begin);
    for (int stage = 0; stage < 3; stage++) {
        int first = (cycle - (stage == 0 ? 0 : stage == 1 ? 1 : 2)) * group;
        if (stage == 1 && first >= 0 && first < inbox.count) {
            sqlite3_bind_int64(waiting, 1, integer(&inbox, first, "id") + group - 1);
            sqlite3_bind_int(waiting, 2, group);
            run(database, waiting);
        }
        for (int index = first < 0 ? 0 : first; index < first + group && index < inbox.count; index++) {
            if (stage == 0) accept_text(&texts[index]);
            if (stage == 1) take_turn(&texts[index]);
            if (stage == 2) settle_sendings(&texts[index]);
        }
        for (int index = first < 0 ? 0 : first; stage == 1 && index < first + group && index < inbox.count; index++)
            claim_sendings(&texts[index]);
    }
    insert_others(cycle, cycles);
    run(database, commit);
}

static double between(const struct timespec *start, const struct timespec *end) {
    return (double)(end->tv_sec - start->tv_sec) + (double)(end->tv_nsec - start->tv_nsec) / 1e9;
}

int main(int count, char **arguments) {
    if (count < 4 || atoi(arguments[3]) < 1) {
        fprintf(stderr, "usage: rows DATABASE WRITTEN GROUP\n");
        return 64;
    }
    database = open_database(arguments[1]);
    written = open_database(arguments[2]);
    read_all();
    sqlite3_close(written);
    prepare_all();
    int group = atoi(arguments[3]), cycles = (inbox.count + group - 1) / group + 2;
    struct timespec start, end, cpu_start, cpu_end;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu_start);
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int cycle = 0; cycle < cycles; cycle++) run_cycle(cycle, cycles, group);
    clock_gettime(CLOCK_MONOTONIC, &end);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu_end);
    double seconds = between(&start, &end);
    printf(
        "{\"texts\": %d, \"seconds\": %.3f, \"rate\": %.1f, \"cpu_us\": %.1f, \"commits\": %d, \"turns\": %d, "
        "\"messages\": %d, \"outbox\": %d, \"others\": %d}\n",
        inbox.count, seconds, inbox.count / seconds, between(&cpu_start, &cpu_end) / inbox.count * 1e6, cycles,
        turns.count, messages.count, outbox.count, other_count);
    return 0;
}
