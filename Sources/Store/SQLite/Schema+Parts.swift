extension Schema {
    /// Parts of long texts.
    ///
    /// `due` is empty once a part is in the inbox; its row stays, so that a repeat is known.
    static let parts = """
        CREATE TABLE text_parts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES persons (id),
            channel TEXT NOT NULL,
            gateway_mac BLOB NOT NULL,
            reference TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND total),
            total INTEGER NOT NULL CHECK (total BETWEEN 2 AND 255),
            text BLOB NOT NULL,
            received_at INTEGER NOT NULL,
            gateway_at INTEGER,
            due INTEGER,
            inbox INTEGER REFERENCES inbox (id),
            UNIQUE (channel, gateway_mac)
        ) STRICT;
        CREATE INDEX text_parts_due ON text_parts (due, id) WHERE due IS NOT NULL;
        CREATE INDEX text_parts_text ON text_parts (person, reference);

        """
}
