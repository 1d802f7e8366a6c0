// What the programs that Linkline is measured against have in common when they write its database with libsqlite3.

#ifndef LINKLINE_PEER_DATABASE_H
#define LINKLINE_PEER_DATABASE_H

#include <sqlite3.h>

// Opens a database that Linkline has made, with the settings of Linkline's writing connection
// (Sources/Store/SQLite/SQLiteStore.swift), and asserts that every commit is flushed.
sqlite3 *open_database(const char *path);

// Ends the program unless `code` is one of success, and says what SQLite says.
void require(sqlite3 *database, int code, const char *what);

sqlite3_stmt *prepare(sqlite3 *database, const char *sql);

// Runs a statement to its end and makes it ready for the next time.
void run(sqlite3 *database, sqlite3_stmt *statement);

// The first number that a query gives; 0 if it gives none.
sqlite3_int64 number(sqlite3 *database, const char *sql);

#endif
