#!/usr/bin/env python3
"""Reads a database without end while somebody writes it, copies it meanwhile, and looks whether the copy is sound.

    long_reader.py DATABASE COPY

Prints "reading" once its reading has begun. On SIGTERM it lets go, and prints what SQLite thinks of the copy and how many
texts are in it.
"""

import signal
import sqlite3
import sys

# The signal waits until the copy is made.
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
database, copy = sys.argv[1:]
reader = sqlite3.connect("file:%s?mode=ro" % database, uri=True)
reader.execute("BEGIN")
before = reader.execute("SELECT count(*) FROM inbox").fetchone()[0]
print("reading", flush=True)
copier = sqlite3.connect("file:%s?mode=ro" % database, uri=True)
copier.execute("VACUUM INTO ?", (copy,))
signal.sigwait({signal.SIGTERM})
if reader.execute("SELECT count(*) FROM inbox").fetchone()[0] != before:
    sys.exit("the reader's picture has changed")
reader.rollback()
copied = sqlite3.connect(copy)
print(copied.execute("PRAGMA integrity_check").fetchone()[0], copied.execute("SELECT count(*) FROM inbox").fetchone()[0])
