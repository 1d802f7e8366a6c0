import CSQLite
import Foundation

/// One connection to SQLite, with the statements that it keeps ready.
///
/// SQLite's own statements are used directly: a text takes some thirty of them, and each must cost little more than
/// what SQLite does for it. It is unchecked, as SQLite's pointer is used by one thread at a time: whoever owns a
/// connection holds a lock while it is in use.
final class Connection: @unchecked Sendable {
    let path: String
    private let handle: OpaquePointer
    private var statements: [String: Statement] = [:]
    private var isClosed = false
    /// When a reading that takes too long is given up, on the clock that never goes back.
    private var deadline = ContinuousClock.Instant.now

    /// How a file is opened.
    enum Mode {
        case writing, reading

        var flags: Int32 {
            switch self {
            case .writing: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
            case .reading: SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
            }
        }
    }

    /// Opens the file; throws a `StoreError` if that cannot be.
    init(_ path: String, _ mode: Mode) throws {
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, mode.flags, nil)
        guard code == SQLITE_OK, let opened else {
            let detail = String(cString: sqlite3_errstr(code))
            sqlite3_close_v2(opened)
            throw StoreError(code: code, detail: detail, path: path)
        }
        handle = opened
        self.path = path
        sqlite3_extended_result_codes(handle, 1)
        // For tools that copy the file; within the service nobody else writes.
        sqlite3_busy_timeout(handle, 5_000)
    }

    deinit { close() }

    /// Runs statements that return nothing, and are not run again.
    func execute(_ sql: String) throws {
        try check(sqlite3_exec(handle, sql, nil, nil, nil))
    }

    /// The statement, made once and kept.
    func statement(_ sql: String) throws -> Statement {
        if let known = statements[sql] { return known }
        var prepared: OpaquePointer?
        try check(sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil))
        guard let prepared else { throw StoreError.refused(detail: "an empty statement") }
        let statement = Statement(prepared, of: self)
        statements[sql] = statement
        return statement
    }

    /// How many rows the last statement changed.
    var changes: Int { Int(sqlite3_changes64(handle)) }

    var lastInsertedRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

    /// Whether a transaction is open; after some errors SQLite has ended it already.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Throws what a result code means, in SQLite's own words: never with what was bound, which is private.
    func check(_ code: Int32) throws {
        guard code != SQLITE_OK, code != SQLITE_ROW, code != SQLITE_DONE else { return }
        throw StoreError(
            code: code, detail: "\(String(cString: sqlite3_errmsg(handle))), SQLite \(code)", path: path)
    }

    /// Runs `body` in a transaction: kept if it returns, taken back if it throws.
    func transaction<Result>(_ begin: String, _ body: () throws -> Result) throws -> Result {
        try statement(begin).run()
        do {
            let result = try body()
            try statement("COMMIT").run()
            return result
        } catch {
            if isInTransaction { try? statement("ROLLBACK").run() }
            throw error
        }
    }

    /// Runs `body`, which must be done in so many seconds, or is given up with `StoreError.tooLong`.
    func within<Result>(seconds: Double?, _ body: () throws -> Result) throws -> Result {
        guard let seconds else { return try body() }
        deadline = .now + .seconds(seconds)
        let me = Unmanaged.passUnretained(self).toOpaque()
        // Asked every so many steps of SQLite's machine: some hundredths of a millisecond.
        sqlite3_progress_handler(
            handle, 1_000,
            { context in
                guard let context else { return 0 }
                let connection = Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
                return connection.deadline < .now ? 1 : 0
            }, me)
        defer { sqlite3_progress_handler(handle, 0, nil, nil) }
        return try body()
    }

    /// Folds the log into the file, as far as no reader needs it.
    func checkpoint() { sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil) }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        for statement in statements.values { statement.end() }
        statements = [:]
        sqlite3_close_v2(handle)
    }
}

extension StoreError {
    /// What a result code of SQLite means.
    init(code: Int32, detail: String, path: String) {
        // The extended codes keep the kind in their lowest byte.
        self =
            switch code & 0xFF {
            case SQLITE_FULL: .full
            case SQLITE_IOERR: .inputOutput(detail: detail)
            case SQLITE_CORRUPT: .corrupt(detail: detail)
            case SQLITE_NOTADB: .notOurs(path: path)
            case SQLITE_BUSY, SQLITE_LOCKED: .busy
            case SQLITE_INTERRUPT: .tooLong
            case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen(path: path, detail: detail)
            default: .refused(detail: detail)
            }
    }
}
