/// The tables, one migration a change; a migration that has shipped is never edited.
///
/// Times are whole seconds of UTC since 1970. BLOB columns are sealed, but for `…_mac` (a keyed hash, to look up by)
/// and hashes. Nothing private stands in a TEXT column.
enum Schema {
    /// Marks a file as ours: "LNKL" in ASCII.
    static let applicationID = 0x4C4E_4B4C

    /// The migrations in order; `user_version` counts those that were applied.
    static let migrations: [String] = [
        people + conversations + outbox + plans + care + ledger, series, versions, practices, parts, campaigns,
        channelLog, contact, users, queue,
    ]

    static var version: Int { migrations.count }

    /// Brings the file to the current schema in one transaction; a new file gets its marks.
    ///
    /// - Parameters:
    ///   - connection: the writing connection.
    ///   - version: the schema that it has.
    ///   - completing: what else must be there whenever the schema is.
    /// - Throws: a `StoreError`; nothing is changed then.
    static func migrate(
        _ connection: Connection, from version: Int, completing: () throws -> Void = {}
    ) throws {
        guard version < self.version else { return }
        try connection.transaction("BEGIN IMMEDIATE") {
            for migration in migrations[version...] { try connection.execute(migration) }
            try completing()
            try connection.execute("PRAGMA application_id = \(applicationID)")
            try connection.execute("PRAGMA user_version = \(self.version)")
        }
    }

    /// The repetition that an occurrence belongs to, as JSON: days and distances, nobody's words.
    private static let series = "ALTER TABLE reminders ADD COLUMN series TEXT;"

    /// Published versions: each file is kept once, however many versions have it.
    private static let versions = """
        CREATE TABLE versions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            hash TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'live', 'past', 'dropped')),
            safety INTEGER NOT NULL CHECK (safety IN (0, 1)),
            previous INTEGER REFERENCES versions (id),
            by TEXT NOT NULL,
            note TEXT NOT NULL,
            at INTEGER NOT NULL,
            live_at INTEGER,
            CHECK (state != 'live' OR live_at IS NOT NULL)
        ) STRICT;
        CREATE UNIQUE INDEX versions_one ON versions (state) WHERE state IN ('waiting', 'live');
        CREATE TABLE version_approvals (
            version INTEGER NOT NULL REFERENCES versions (id),
            name TEXT NOT NULL,
            by TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (version, name)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE source_files (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
        CREATE TABLE version_files (
            version INTEGER NOT NULL REFERENCES versions (id),
            path TEXT NOT NULL,
            file TEXT NOT NULL REFERENCES source_files (hash),
            PRIMARY KEY (version, path)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX version_files_file ON version_files (file);

        """

    private static let people = """
        CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE keys (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE programs (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL, at INTEGER NOT NULL) STRICT;
        CREATE TABLE persons (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            number_mac BLOB NOT NULL UNIQUE,
            number BLOB NOT NULL,
            channel TEXT NOT NULL,
            name BLOB,
            nation TEXT,
            language TEXT NOT NULL,
            shared_phone INTEGER NOT NULL CHECK (shared_phone IN (0, 1)),
            safe_contact BLOB,
            standing BLOB,
            opted_out INTEGER NOT NULL DEFAULT 0 CHECK (opted_out IN (0, 1)),
            automated_held INTEGER NOT NULL DEFAULT 0 CHECK (automated_held IN (0, 1)),
            crisis_open INTEGER NOT NULL DEFAULT 0 CHECK (crisis_open IN (0, 1)),
            flag_open INTEGER NOT NULL DEFAULT 0 CHECK (flag_open IN (0, 1)),
            at INTEGER NOT NULL
        ) STRICT;

        """

    private static let conversations = """
        CREATE TABLE inbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES persons (id),
            channel TEXT NOT NULL,
            gateway_mac BLOB NOT NULL,
            text BLOB NOT NULL,
            media INTEGER NOT NULL CHECK (media >= 0),
            received_at INTEGER NOT NULL,
            gateway_at INTEGER,
            state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'quarantined', 'ignored')),
            attempts INTEGER NOT NULL DEFAULT 0,
            decision TEXT NOT NULL DEFAULT 'heard',
            admission BLOB,
            reason TEXT,
            UNIQUE (channel, gateway_mac)
        ) STRICT;
        CREATE INDEX inbox_new ON inbox (id) WHERE state = 'new';
        CREATE INDEX inbox_new_person ON inbox (person, id) WHERE state = 'new';
        CREATE INDEX inbox_quarantined ON inbox (id) WHERE state = 'quarantined';
        CREATE INDEX inbox_person ON inbox (person, id);

        CREATE TABLE conversations (
            person INTEGER PRIMARY KEY REFERENCES persons (id),
            state BLOB NOT NULL,
            program TEXT NOT NULL,
            keeper TEXT NOT NULL CHECK (keeper IN ('assistant', 'asked', 'taken')),
            revision INTEGER NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX conversations_asked ON conversations (at) WHERE keeper = 'asked';
        CREATE INDEX conversations_program ON conversations (program);

        CREATE TABLE turns (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES persons (id),
            cause TEXT NOT NULL CHECK (cause IN ('text', 'timer', 'schedule', 'staff')),
            inbox INTEGER UNIQUE REFERENCES inbox (id),
            trace BLOB NOT NULL,
            program TEXT NOT NULL,
            library TEXT NOT NULL,
            at INTEGER NOT NULL,
            CHECK ((cause = 'text') = (inbox IS NOT NULL))
        ) STRICT;
        CREATE INDEX turns_person ON turns (person, id);

        """

    private static let outbox = """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES persons (id),
            staff_number BLOB,
            kind TEXT NOT NULL CHECK (kind IN ('crisis', 'alert', 'reply', 'notice', 'reminder')),
            priority INTEGER NOT NULL,
            reference TEXT NOT NULL UNIQUE,
            text BLOB NOT NULL,
            not_before INTEGER NOT NULL,
            expires_at INTEGER,
            passes_opt_out INTEGER NOT NULL CHECK (passes_opt_out IN (0, 1)),
            waits_in_line INTEGER NOT NULL CHECK (waits_in_line IN (0, 1)),
            held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
            state TEXT NOT NULL DEFAULT 'ready' CHECK (state IN
                ('ready', 'inflight', 'uncertain', 'sent', 'delivered', 'failed', 'suppressed', 'expired')),
            attempts INTEGER NOT NULL DEFAULT 0,
            uncertainties INTEGER NOT NULL DEFAULT 0,
            claimed_at INTEGER,
            gateway_channel TEXT,
            gateway_mac BLOB,
            gateway_id BLOB,
            receipt INTEGER NOT NULL DEFAULT 0,
            quarantine_until INTEGER,
            reason TEXT,
            at INTEGER NOT NULL,
            CHECK ((kind = 'alert') = (staff_number IS NOT NULL))
        ) STRICT;
        CREATE INDEX outbox_open ON outbox (person, id) WHERE state IN ('ready', 'inflight', 'uncertain');
        CREATE INDEX outbox_due ON outbox (priority, not_before, id) WHERE state = 'ready';
        CREATE INDEX outbox_uncertain ON outbox (quarantine_until, id) WHERE state = 'uncertain';
        CREATE INDEX outbox_inflight ON outbox (id) WHERE state = 'inflight';
        CREATE INDEX outbox_failed ON outbox (id) WHERE state = 'failed';
        CREATE INDEX outbox_gateway ON outbox (gateway_channel, gateway_mac) WHERE gateway_mac IS NOT NULL;
        CREATE INDEX outbox_claimed ON outbox (person, claimed_at) WHERE claimed_at IS NOT NULL;
        CREATE TABLE early_receipts (
            channel TEXT NOT NULL,
            gateway_mac BLOB NOT NULL,
            receipt INTEGER NOT NULL,
            reason TEXT,
            at INTEGER NOT NULL,
            PRIMARY KEY (channel, gateway_mac)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX early_receipts_at ON early_receipts (at);

        CREATE TABLE messages (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES persons (id),
            direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
            inbox INTEGER REFERENCES inbox (id),
            outbox INTEGER REFERENCES outbox (id),
            turn INTEGER REFERENCES turns (id),
            kind TEXT,
            text BLOB,
            text_id TEXT,
            segments INTEGER,
            encoding TEXT,
            author TEXT,
            at INTEGER NOT NULL,
            CHECK ((direction = 'in') = (inbox IS NOT NULL)),
            CHECK ((direction = 'out') = (text IS NOT NULL)),
            CHECK ((direction = 'out') = (kind IS NOT NULL))
        ) STRICT;
        CREATE INDEX messages_person ON messages (person, id);

        """

    private static let plans = """
        CREATE TABLE timers (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES persons (id),
            kind TEXT NOT NULL CHECK (kind IN ('silence', 'hand-over')),
            rung INTEGER NOT NULL DEFAULT 0,
            due INTEGER NOT NULL,
            wake_at INTEGER NOT NULL,
            epoch INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX timers_wake ON timers (wake_at, id);
        CREATE INDEX timers_person ON timers (person);

        CREATE TABLE reminders (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES persons (id),
            plan_mac BLOB NOT NULL,
            dialogue TEXT NOT NULL,
            inputs BLOB NOT NULL,
            local_date TEXT NOT NULL,
            local_time TEXT NOT NULL,
            zone TEXT NOT NULL DEFAULT 'Europe/London',
            due INTEGER NOT NULL,
            wake_at INTEGER NOT NULL,
            state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN
                ('planned', 'held', 'started', 'replaced', 'cancelled', 'expired')),
            reference TEXT NOT NULL,
            ended_by TEXT,
            at INTEGER NOT NULL,
            changed_at INTEGER NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX reminders_once ON reminders (person, plan_mac, local_date)
            WHERE state IN ('planned', 'held', 'started');
        CREATE INDEX reminders_wake ON reminders (wake_at, id) WHERE state IN ('planned', 'held');
        CREATE INDEX reminders_person ON reminders (person, due);

        """

    private static let care = """
        CREATE TABLE flags (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES persons (id),
            kind TEXT NOT NULL,
            category TEXT,
            rule TEXT NOT NULL,
            matched BLOB,
            because BLOB NOT NULL,
            inbox INTEGER REFERENCES inbox (id),
            at INTEGER NOT NULL,
            joined INTEGER NOT NULL DEFAULT 0,
            joined_at INTEGER,
            acknowledged_by TEXT,
            acknowledged_at INTEGER,
            closed_by TEXT,
            closed_at INTEGER
        ) STRICT;
        CREATE INDEX flags_open ON flags (id) WHERE closed_at IS NULL;
        CREATE INDEX flags_person ON flags (person, id);
        CREATE TABLE flag_texts (
            inbox INTEGER NOT NULL REFERENCES inbox (id),
            kind TEXT NOT NULL,
            flag INTEGER NOT NULL REFERENCES flags (id),
            PRIMARY KEY (inbox, kind)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE tasks (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES persons (id),
            kind TEXT NOT NULL CHECK (kind IN ('task', 'hand-over')),
            queue TEXT NOT NULL,
            because BLOB NOT NULL,
            due INTEGER,
            reference TEXT,
            at INTEGER NOT NULL,
            withdrawn INTEGER NOT NULL DEFAULT 0,
            done_by TEXT,
            done_at INTEGER
        ) STRICT;
        CREATE INDEX tasks_open ON tasks (queue, due) WHERE done_at IS NULL AND withdrawn = 0;
        CREATE INDEX tasks_person ON tasks (person, id);

        CREATE TABLE records (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES persons (id),
            kind TEXT NOT NULL,
            fields BLOB NOT NULL,
            dialogue TEXT NOT NULL,
            reference TEXT NOT NULL,
            at INTEGER NOT NULL,
            withdrawn INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX records_person ON records (person, id);
        CREATE INDEX records_kind ON records (kind, at);

        CREATE TABLE notes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES persons (id),
            kind TEXT NOT NULL CHECK (kind IN ('note', 'tag')),
            text BLOB NOT NULL,
            author TEXT,
            reference TEXT,
            at INTEGER NOT NULL,
            withdrawn INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX notes_person ON notes (person, id);

        """

    private static let ledger = """
        CREATE TABLE consent (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            person INTEGER NOT NULL REFERENCES persons (id),
            change TEXT NOT NULL,
            inbox INTEGER REFERENCES inbox (id),
            wording TEXT,
            how BLOB NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX consent_person ON consent (person, id);

        CREATE TABLE audit (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            action TEXT NOT NULL,
            person INTEGER,
            detail TEXT NOT NULL,
            previous BLOB NOT NULL,
            hash BLOB NOT NULL
        ) STRICT;
        CREATE INDEX audit_person ON audit (person, id);
        CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit cannot be changed'); END;
        CREATE TRIGGER audit_keeps BEFORE DELETE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit cannot be shortened'); END;

        """
}
