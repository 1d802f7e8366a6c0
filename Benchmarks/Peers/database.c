#include "database.h"

#include <stdio.h>
#include <stdlib.h>

void require(sqlite3 *database, int code, const char *what) {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(database));
    exit(1);
}

sqlite3_stmt *prepare(sqlite3 *database, const char *sql) {
    sqlite3_stmt *statement = NULL;
    require(database, sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), sql);
    return statement;
}

void run(sqlite3 *database, sqlite3_stmt *statement) {
    int code;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {}
    require(database, code, sqlite3_sql(statement));
    sqlite3_reset(statement);
}

sqlite3_int64 number(sqlite3 *database, const char *sql) {
    sqlite3_stmt *statement = prepare(database, sql);
    sqlite3_int64 found = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    return found;
}

sqlite3 *open_database(const char *path) {
    static const char *settings[] = {
        "PRAGMA journal_mode = WAL",          "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",           "PRAGMA secure_delete = ON",
        "PRAGMA trusted_schema = OFF",        "PRAGMA cell_size_check = ON",
        "PRAGMA temp_store = MEMORY",         "PRAGMA mmap_size = 0",
        "PRAGMA wal_autocheckpoint = 1000",   "PRAGMA cache_size = -65536",
        "PRAGMA journal_size_limit = 67108864"};
    sqlite3 *database = NULL;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    require(database, sqlite3_open_v2(path, &database, flags, NULL), path);
    for (size_t index = 0; index < sizeof settings / sizeof *settings; index++)
        require(database, sqlite3_exec(database, settings[index], NULL, NULL, NULL), settings[index]);
    if (number(database, "PRAGMA synchronous") != 2) {
        fprintf(stderr, "commits would not be flushed\n");
        exit(1);
    }
    return database;
}
