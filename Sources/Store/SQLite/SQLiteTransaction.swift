import Foundation
import GRDB
import Words

/// One transaction on SQLite; the extensions hold what it can do, a file for each part of the interface.
struct SQLiteTransaction: StoreTransaction {
    let database: Database
    let vault: Vault

    func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        try translating {
            var result: Result?
            try database.inSavepoint {
                result = try body()
                return .commit
            }
            guard let result else { throw StoreError.refused(detail: "a savepoint without a result") }
            return result
        }
    }

    func withdraw(reference: String, of person: PersonID) throws {
        try withdrawReminders(reference: reference, of: person)
        for table in ["tasks", "records", "notes"] {
            try run(
                "UPDATE \(table) SET withdrawn = 1 WHERE person = ? AND reference = ?", [person.number, reference])
        }
    }
}

extension SQLiteTransaction {
    /// Runs a statement, kept ready for the next time, and returns how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
        try translating {
            try database.cachedStatement(sql: sql).execute(arguments: arguments)
            return database.changesCount
        }
    }

    /// Runs an INSERT and returns the number of its row, or nothing if the row was there already.
    func insert(_ sql: String, _ arguments: StatementArguments) throws -> Int? {
        try run(sql, arguments) == 0 ? nil : Int(database.lastInsertedRowID)
    }

    /// Runs an INSERT that must add a row.
    func add(_ sql: String, _ arguments: StatementArguments) throws -> Int {
        try run(sql, arguments)
        return Int(database.lastInsertedRowID)
    }

    func rows<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ map: (Row) throws -> Value
    ) throws -> [Value] {
        try translating {
            var values: [Value] = []
            let cursor = try Row.fetchCursor(try database.cachedStatement(sql: sql), arguments: arguments)
            while let row = try cursor.next() { values.append(try map(row)) }
            return values
        }
    }

    func first<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ map: (Row) throws -> Value
    ) throws -> Value? {
        try rows(sql, arguments, map).first
    }

    func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int? {
        try first(sql, arguments) { $0[0] as Int? } ?? nil
    }

    /// A word of a closed set, as it stands in a column.
    func word<Word: RawRepresentable>(_ row: Row, _ column: String, _ what: String) throws -> Word
    where Word.RawValue == String {
        let text: String = row[column]
        guard let word = Word(rawValue: text) else {
            throw StoreError.unreadable(what: what, number: row["id"] ?? 0, detail: column)
        }
        return word
    }

    func instant(_ row: Row, _ column: String) -> Instant { Instant(seconds: row[column]) }

    func instantIfAny(_ row: Row, _ column: String) -> Instant? {
        (row[column] as Int64?).map(Instant.init(seconds:))
    }

    func mark(_ row: Row, _ name: String) -> Mark? {
        guard let by: String = row[name + "_by"], let at = instantIfAny(row, name + "_at") else { return nil }
        return Mark(by: by, at: at)
    }

    /// Throws `missing` unless a statement changed something.
    func require(_ changes: Int, _ what: String, _ number: Int) throws {
        guard changes > 0 else { throw StoreError.missing(what: what, number: number) }
    }
}

/// Passes errors of the database on as `StoreError`s; everything else as it is.
func translating<Result>(_ path: String = "the database", _ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch let error as DatabaseError {
        throw StoreError(error, path: path)
    }
}

extension StoreError {
    /// Only SQLite's own message is taken: never the statement's arguments, which are private.
    init(_ error: DatabaseError, path: String) {
        let detail = "\(error.message ?? "no message"), SQLite \(error.extendedResultCode.rawValue)"
        self =
            switch error.resultCode {
            case .SQLITE_FULL: .full
            case .SQLITE_IOERR: .inputOutput(detail: detail)
            case .SQLITE_CORRUPT: .corrupt(detail: detail)
            case .SQLITE_NOTADB: .notOurs(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen(path: path, detail: detail)
            default: .refused(detail: detail)
            }
    }
}
