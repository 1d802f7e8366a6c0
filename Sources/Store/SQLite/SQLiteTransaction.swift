import Words

/// One transaction on SQLite; the extensions hold what it can do, a file for each part of the interface.
struct SQLiteTransaction: StoreTransaction {
    let connection: Connection
    let vault: Vault
    /// Shared by all copies of this transaction.
    private let touches = Touches()

    init(connection: Connection, vault: Vault) {
        self.connection = connection
        self.vault = vault
    }

    private final class Touches {
        var people: Set<PersonID> = []
    }

    var touched: Set<PersonID> { touches.people }

    func touch(_ person: PersonID) { touches.people.insert(person) }

    func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
        try connection.statement("SAVEPOINT item").run()
        do {
            let result = try body()
            try connection.statement("RELEASE item").run()
            return result
        } catch {
            // After some errors SQLite has taken back the whole transaction already.
            guard connection.isInTransaction else { throw error }
            try connection.statement("ROLLBACK TO item").run()
            try connection.statement("RELEASE item").run()
            throw error
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
        try connection.statement(sql).run(arguments)
        return connection.changes
    }

    /// Runs an INSERT and returns the number of its row, or nothing if the row was there already.
    func insert(_ sql: String, _ arguments: StatementArguments) throws -> Int? {
        try run(sql, arguments) == 0 ? nil : connection.lastInsertedRow
    }

    /// Runs an INSERT that must add a row.
    func add(_ sql: String, _ arguments: StatementArguments) throws -> Int {
        try run(sql, arguments)
        return connection.lastInsertedRow
    }

    func rows<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ map: (Row) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try connection.statement(sql).rows(arguments) { values.append(try map($0)) }
        return values
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
