import Foundation

/// The store on SQLite: one file in write-ahead mode, one writing connection, several reading ones.
///
/// The writing connection alone folds the log into the file. So the fault of SQLite before 3.51.3, by which two
/// connections that do so at the same moment may damage the file, cannot happen: readers are opened read-only, and the
/// `ServerLock` keeps other processes of ours away.
package final class SQLiteStore: Store {
    private let writer: Connection
    private let writing = NSLock()
    /// Nothing where reading goes through the writing connection too.
    private let readers: ReaderPool?
    private let vault: Vault

    private init(writer: Connection, readers: ReaderPool?, vault: Vault) {
        self.writer = writer
        self.readers = readers
        self.vault = vault
    }

    /// Readings at once; others wait.
    private static let readerCount = 4

    /// Opens the file, making it if it is not there, and brings it to the current schema.
    ///
    /// Throws a `StoreError` if it is not ours, newer than this program, damaged, or cannot be made durable. Hold the
    /// `ServerLock` of the file before calling this.
    package static func open(at path: String, _ options: StoreOptions) throws -> SQLiteStore {
        try makePrivateFile(at: path)
        let connection = try Connection(path, .writing)
        try connection.execute(settingsOfAll)
        // Whether the file is ours and sound is found before anything in it is changed.
        let version = try identify(connection)
        if version > 0, options.checksWholeFile { try checkWholeFile(connection) }
        for (name, value, expected) in writerSettings { try setAndAssert(name, value, expected, connection) }
        if version == 0 {
            try create(connection, options)
        } else {
            try Schema.migrate(connection, from: version)
        }
        return SQLiteStore(
            writer: connection, readers: ReaderPool(path, count: readerCount, longestRead: options.longestRead),
            vault: try vault(of: connection, options))
    }

    /// Opens a file that another process may be writing, to read it; every `write` is refused.
    package static func openForReading(at path: String, _ options: StoreOptions) throws -> SQLiteStore {
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError.cannotOpen(path: path, detail: "there is no such file")
        }
        let connection = try Connection(path, .reading)
        try connection.execute(settingsOfAll)
        let version = try identify(connection)
        guard version == Schema.version else {
            throw StoreError.refused(detail: "schema \(version) must be brought up to date by the service first")
        }
        return SQLiteStore(writer: connection, readers: nil, vault: try vault(of: connection, options))
    }

    /// A store that is gone when it is closed: for `chat`, rehearsals and tests.
    package static func inMemory(_ options: StoreOptions) throws -> SQLiteStore {
        let connection = try Connection(":memory:", .writing)
        try connection.execute(settingsOfAll + "PRAGMA foreign_keys = ON;")
        try create(connection, options)
        return SQLiteStore(writer: connection, readers: nil, vault: try vault(of: connection, options))
    }

    package func write<Result: Sendable>(_ body: (any StoreTransaction) throws -> Result) throws -> Result {
        try writing.withLock {
            try writer.transaction("BEGIN IMMEDIATE") {
                try body(SQLiteTransaction(connection: writer, vault: vault))
            }
        }
    }

    package func read<Result: Sendable>(_ body: (any StoreReader) throws -> Result) throws -> Result {
        if let readers { return try readers.read { try body(SQLiteTransaction(connection: $0, vault: vault)) } }
        return try writing.withLock {
            try writer.transaction("BEGIN") { try body(SQLiteTransaction(connection: writer, vault: vault)) }
        }
    }

    package func close() throws {
        readers?.close()
        writing.withLock {
            // Where somebody still reads the log stays, and is folded in when the file is next opened.
            if readers != nil { writer.checkpoint() }
            writer.close()
        }
    }

    /// The plan that SQLite makes for a statement, for tests that hot queries use an index.
    package func plan(of statement: HotQuery) throws -> [String] {
        try writing.withLock {
            let explained = try writer.statement("EXPLAIN QUERY PLAN " + statement.sql)
            var steps: [String] = []
            try explained.rows(StatementArguments(nulls: explained.argumentCount)) { steps.append($0["detail"]) }
            return steps
        }
    }

    /// What a setting of the writing connection is now, for tests that what durability rests on holds.
    package func setting(_ pragma: String) throws -> String {
        try writing.withLock { try Self.value(of: pragma, writer) }
    }
}

/// What the store needs from outside.
package struct StoreOptions: Sendable {
    package var sealer: any Sealer
    /// Makes this many bytes that nobody can guess: the key that numbers are looked up by, when a file is made.
    package var randomBytes: @Sendable (Int) -> [UInt8]
    /// Looks through the whole file for damage before using it.
    package var checksWholeFile: Bool
    /// Seconds after which a reading beside the writer is given up; nothing where nobody waits for the log.
    package var longestRead: Double?

    package init(
        sealer: any Sealer = PlainSealer(), randomBytes: @escaping @Sendable (Int) -> [UInt8],
        checksWholeFile: Bool = true, longestRead: Double? = nil
    ) {
        self.sealer = sealer
        self.randomBytes = randomBytes
        self.checksWholeFile = checksWholeFile
        self.longestRead = longestRead
    }
}

extension SQLiteStore {
    /// Settings of the writing connection: pragma, value to set, value that must be read back.
    private static var writerSettings: [(String, String, String)] {
        [
            ("journal_mode", "WAL", "wal"),
            synchronous,
            ("foreign_keys", "ON", "1"),
            ("secure_delete", "ON", "1"),
            ("trusted_schema", "OFF", "0"),
            ("wal_autocheckpoint", "1000", "1000"),
            ("cache_size", "-65536", "-65536"),
            ("journal_size_limit", "67108864", "67108864"),
        ]
    }

    /// Settings of every connection.
    ///
    /// No patient's text in temporary files; hostile or damaged files found early; no mapped memory, where a failing
    /// disk would end the process instead of the statement.
    static let settingsOfAll = """
        PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
        PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cache_size = -8192;

        """
    /// Every commit is on the disk before it returns.
    private static var synchronous: (String, String, String) {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .doesNotFlush { return ("synchronous", "NORMAL", "1") }
        #endif
        return ("synchronous", "FULL", "2")
    }

    private static func setAndAssert(
        _ name: String, _ value: String, _ expected: String, _ connection: Connection
    ) throws {
        try connection.execute("PRAGMA \(name) = \(value)")
        let found = try self.value(of: name, connection)
        guard found == expected else { throw StoreError.setting(name: name, wanted: expected, found: found) }
    }

    private static func value(of pragma: String, _ connection: Connection) throws -> String {
        var found = "nothing"
        try connection.statement("PRAGMA \(pragma)").rows([]) { found = $0[0] ?? "nothing" }
        return found
    }

    /// The database, and so its log files, may be read by the service's user alone.
    private static func makePrivateFile(at path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        guard
            FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw StoreError.cannotOpen(path: path, detail: "the file cannot be made") }
    }

    /// Looks through a file for damage, beside whoever uses it: minutes, for many gigabytes.
    ///
    /// - Parameter path: the file.
    /// - Throws: `StoreError.corrupt` if it is damaged, or another `StoreError` if it cannot be read.
    package static func checkWholeFile(at path: String) throws {
        let connection = try Connection(path, .reading)
        try connection.execute(settingsOfAll)
        try checkWholeFile(connection)
    }

    private static func checkWholeFile(_ connection: Connection) throws {
        let verdict = try value(of: "quick_check(1)", connection)
        guard verdict == "ok" else { throw StoreError.corrupt(detail: verdict) }
    }

    /// The schema's version; 0 for a new file.
    private static func identify(_ connection: Connection) throws -> Int {
        func number(_ sql: String) throws -> Int {
            var found = 0
            try connection.statement(sql).rows([]) { found = $0[0] ?? 0 }
            return found
        }
        let tables = try number("SELECT count(*) FROM sqlite_schema")
        let mark = try number("PRAGMA application_id")
        let version = try number("PRAGMA user_version")
        if tables == 0, mark == 0, version == 0 { return 0 }
        guard mark == Schema.applicationID else { throw StoreError.notOurs(path: connection.path) }
        guard version <= Schema.version else {
            throw StoreError.newer(path: connection.path, schema: version, known: Schema.version)
        }
        return version
    }

    private static func create(_ connection: Connection, _ options: StoreOptions) throws {
        // Together: a process that is killed in between must not leave a file without its key.
        try Schema.migrate(connection, from: 0) {
            try connection.statement("INSERT INTO keys (name, bytes) VALUES ('lookup', ?)")
                .run([options.randomBytes(32)])
        }
    }

    private static func vault(of connection: Connection, _ options: StoreOptions) throws -> Vault {
        var key: [UInt8] = []
        try connection.statement("SELECT bytes FROM keys WHERE name = 'lookup'").rows([]) { key = $0[0] ?? [] }
        guard key.count == 32 else { throw StoreError.corrupt(detail: "the lookup key is missing") }
        return Vault(sealer: options.sealer, key: key)
    }
}
