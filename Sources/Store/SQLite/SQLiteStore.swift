import Foundation
import GRDB

/// The store on SQLite: one file in write-ahead mode, one writing connection, several reading ones.
package final class SQLiteStore: Store {
    private let writer: any DatabaseWriter
    private let vault: Vault

    private init(writer: any DatabaseWriter, vault: Vault) {
        self.writer = writer
        self.vault = vault
    }

    /// Opens the file, making it if it is not there, and brings it to the current schema.
    ///
    /// Throws a `StoreError` if it is not ours, newer than this program, damaged, or cannot be made durable. Hold the
    /// `ServerLock` of the file before calling this.
    package static func open(at path: String, _ options: StoreOptions) throws -> SQLiteStore {
        try translating(path) {
            try makePrivateFile(at: path)
            try prepareFile(at: path, options)
            let pool = try DatabasePool(path: path, configuration: configuration())
            // The pool sets synchronous=NORMAL after the configuration's hook, so FULL is set here, and asserted.
            try pool.writeWithoutTransaction { database in
                for (name, value, expected) in writerSettings {
                    try setAndAssert(name, value, expected, database)
                }
            }
            return SQLiteStore(writer: pool, vault: try vault(of: pool, options))
        }
    }

    /// Opens a file that another process may be writing, to read it; every `write` is refused.
    package static func openForReading(at path: String, _ options: StoreOptions) throws -> SQLiteStore {
        try translating(path) {
            guard FileManager.default.fileExists(atPath: path) else {
                throw StoreError.cannotOpen(path: path, detail: "there is no such file")
            }
            var configuration = configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let version = try queue.read { try identify($0, path: path) }
            guard version == Schema.version else {
                throw StoreError.refused(detail: "schema \(version) must be brought up to date by the service first")
            }
            return SQLiteStore(writer: queue, vault: try vault(of: queue, options))
        }
    }

    /// A store that is gone when it is closed: for `chat`, rehearsals and tests.
    package static func inMemory(_ options: StoreOptions) throws -> SQLiteStore {
        try translating(":memory:") {
            let queue = try DatabaseQueue(configuration: configuration())
            try queue.writeWithoutTransaction { try create($0, options) }
            return SQLiteStore(writer: queue, vault: try vault(of: queue, options))
        }
    }

    package func write<Result: Sendable>(_ body: (any StoreTransaction) throws -> Result) throws -> Result {
        try translating { try writer.write { try body(SQLiteTransaction(database: $0, vault: vault)) } }
    }

    package func read<Result: Sendable>(_ body: (any StoreReader) throws -> Result) throws -> Result {
        try translating { try writer.read { try body(SQLiteTransaction(database: $0, vault: vault)) } }
    }

    package func close() throws {
        try translating {
            if let pool = writer as? DatabasePool {
                // Where somebody still reads the log stays, and is folded in when the file is next opened.
                _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            }
            try writer.close()
        }
    }

    /// The plan that SQLite makes for a statement, for tests that hot queries use an index.
    package func plan(of statement: HotQuery) throws -> [String] {
        try translating {
            try writer.read { database in
                let explained = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + statement.sql)
                explained.setUncheckedArguments([])
                return try Row.fetchAll(explained).map { $0["detail"] }
            }
        }
    }
}

/// What the store needs from outside.
package struct StoreOptions: Sendable {
    package var sealer: any Sealer
    /// Makes this many bytes that nobody can guess: the key that numbers are looked up by, when a file is made.
    package var randomBytes: @Sendable (Int) -> [UInt8]
    /// Looks through the whole file for damage before using it.
    package var checksWholeFile: Bool

    package init(
        sealer: any Sealer = PlainSealer(), randomBytes: @escaping @Sendable (Int) -> [UInt8],
        checksWholeFile: Bool = true
    ) {
        self.sealer = sealer
        self.randomBytes = randomBytes
        self.checksWholeFile = checksWholeFile
    }
}

extension SQLiteStore {
    /// Settings of the writing connection: pragma, value to set, value that must be read back.
    private static var writerSettings: [(String, String, String)] {
        [
            synchronous,
            ("journal_mode", "WAL", "wal"),
            ("foreign_keys", "ON", "1"),
            ("secure_delete", "ON", "1"),
            ("trusted_schema", "OFF", "0"),
            ("wal_autocheckpoint", "1000", "1000"),
            ("cache_size", "-65536", "-65536"),
            ("journal_size_limit", "67108864", "67108864"),
        ]
    }

    /// Every commit is on the disk before it returns.
    private static var synchronous: (String, String, String) {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .doesNotFlush { return ("synchronous", "NORMAL", "1") }
        #endif
        return ("synchronous", "FULL", "2")
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        configuration.label = "store"
        configuration.prepareDatabase { database in
            // No patient's text in temporary files; hostile or damaged files found early; no mapped memory, where a
            // failing disk would end the process instead of the statement.
            for setting in [
                "secure_delete = ON", "trusted_schema = OFF", "cell_size_check = ON", "temp_store = MEMORY",
                "mmap_size = 0", "cache_size = -8192",
            ] {
                try database.execute(sql: "PRAGMA " + setting)
            }
        }
        return configuration
    }

    private static func setAndAssert(
        _ name: String, _ value: String, _ expected: String, _ database: Database
    ) throws {
        try database.execute(sql: "PRAGMA \(name) = \(value)")
        let found = try DatabaseValue.fetchOne(database, sql: "PRAGMA \(name)").map { "\($0.storage.value ?? "")" }
        guard found == expected else {
            throw StoreError.setting(name: name, wanted: expected, found: found ?? "nothing")
        }
    }

    /// The database, and so its log files, may be read by the service's user alone.
    private static func makePrivateFile(at path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        guard
            FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw StoreError.cannotOpen(path: path, detail: "the file cannot be made") }
    }

    /// Looks whether the file is ours and sound before anything in it is changed, then brings it up to date.
    private static func prepareFile(at path: String, _ options: StoreOptions) throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration())
        try queue.writeWithoutTransaction { database in
            let version = try identify(database, path: path)
            if version == 0 {
                try create(database, options)
            } else {
                if options.checksWholeFile {
                    let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? ""
                    guard verdict == "ok" else { throw StoreError.corrupt(detail: verdict) }
                }
                try Schema.migrate(database, from: version)
            }
        }
        try queue.close()
    }

    /// The schema's version; 0 for a new file.
    private static func identify(_ database: Database, path: String) throws -> Int {
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if tables == 0, mark == 0, version == 0 { return 0 }
        guard mark == Schema.applicationID else { throw StoreError.notOurs(path: path) }
        guard version <= Schema.version else {
            throw StoreError.newer(path: path, schema: version, known: Schema.version)
        }
        return version
    }

    private static func create(_ database: Database, _ options: StoreOptions) throws {
        // Together: a process that is killed in between must not leave a file without its key.
        try Schema.migrate(database, from: 0) { database in
            try database.execute(
                sql: "INSERT INTO keys (name, bytes) VALUES ('lookup', ?)", arguments: [Data(options.randomBytes(32))])
        }
    }

    private static func vault(of reader: any DatabaseReader, _ options: StoreOptions) throws -> Vault {
        let key = try reader.read { try Data.fetchOne($0, sql: "SELECT bytes FROM keys WHERE name = 'lookup'") }
        guard let key, key.count == 32 else { throw StoreError.corrupt(detail: "the lookup key is missing") }
        return Vault(sealer: options.sealer, key: [UInt8](key))
    }
}
