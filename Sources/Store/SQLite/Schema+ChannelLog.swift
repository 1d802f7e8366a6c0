extension Schema {
    /// Exchanges with gateways, kept for a few days.
    ///
    /// What is in them is redacted, and sealed all the same.
    static let channelLog = """
        CREATE TABLE channel_log (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            channel TEXT NOT NULL,
            way TEXT NOT NULL CHECK (way IN ('inbound', 'status', 'send', 'look-up', 'list')),
            status INTEGER,
            outcome TEXT NOT NULL,
            milliseconds INTEGER NOT NULL,
            request BLOB NOT NULL,
            answer BLOB NOT NULL
        ) STRICT;
        CREATE INDEX channel_log_channel ON channel_log (channel, id);
        CREATE INDEX channel_log_at ON channel_log (at);

        """
}
