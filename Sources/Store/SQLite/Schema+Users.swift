extension Schema {
    /// Who may use the console, what they have proved, the teams that bound what they see, and forms whose session
    /// died while they were written.
    static let users = """
        CREATE TABLE users (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            email_mac BLOB NOT NULL UNIQUE,
            email BLOB NOT NULL,
            name BLOB NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('worker', 'lead', 'author', 'admin')),
            password BLOB NOT NULL,
            must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
            secret BLOB,
            code_step INTEGER NOT NULL DEFAULT 0,
            failures INTEGER NOT NULL DEFAULT 0,
            failed_at INTEGER,
            locked_at INTEGER,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE recovery_codes (
            user INTEGER NOT NULL REFERENCES users (id),
            hash BLOB NOT NULL,
            PRIMARY KEY (user, hash)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE teams (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE user_teams (
            user INTEGER NOT NULL REFERENCES users (id),
            team INTEGER NOT NULL REFERENCES teams (id),
            PRIMARY KEY (user, team)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE persons ADD COLUMN team INTEGER REFERENCES teams (id);
        CREATE INDEX persons_team ON persons (team);
        CREATE TABLE sessions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            hash BLOB NOT NULL UNIQUE,
            user INTEGER NOT NULL REFERENCES users (id),
            stage TEXT NOT NULL CHECK (stage IN ('password', 'setup', 'code', 'full')),
            began_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL,
            ended_at INTEGER
        ) STRICT;
        CREATE INDEX sessions_user ON sessions (user, ended_at);
        CREATE TABLE parked_forms (
            user INTEGER PRIMARY KEY REFERENCES users (id),
            path TEXT NOT NULL,
            fields BLOB NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;

        """
}
