extension Schema {
    /// Whose a number is and how they may be contacted; what a month has cost; texts that are not answered; and flags
    /// that wait for staff.
    static let contact = """
        CREATE TABLE contacts (
            person INTEGER PRIMARY KEY REFERENCES persons (id),
            line TEXT NOT NULL CHECK (line IN ('open', 'unconfirmed', 'closed')),
            because TEXT,
            asked_at INTEGER,
            safe BLOB NOT NULL
        ) STRICT;
        CREATE TABLE spending (
            month TEXT PRIMARY KEY,
            segments INTEGER NOT NULL,
            warned_at INTEGER,
            stopped_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE unanswered_texts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            channel TEXT NOT NULL,
            gateway_mac BLOB NOT NULL,
            gateway_id BLOB NOT NULL,
            sender BLOB NOT NULL,
            text BLOB NOT NULL,
            because TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            UNIQUE (channel, gateway_mac)
        ) STRICT;
        CREATE TABLE flag_alerts (
            flag INTEGER PRIMARY KEY REFERENCES flags (id),
            due INTEGER NOT NULL,
            repeats INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX flag_alerts_due ON flag_alerts (due);

        """
}
