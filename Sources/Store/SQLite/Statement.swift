import CSQLite
import Foundation

/// A statement of a connection, ready to be run again.
final class Statement {
    private let handle: OpaquePointer
    private unowned let connection: Connection
    /// Names of the columns of what it returns.
    private let names: [String]
    /// Nobody looks at a row of it now.
    private var isFree = true

    init(_ handle: OpaquePointer, of connection: Connection) {
        self.handle = handle
        self.connection = connection
        names = (0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) }
    }

    var argumentCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

    /// Runs it to its end.
    func run(_ arguments: StatementArguments = []) throws {
        try rows(arguments) { _ in }
    }

    /// Runs it, and gives each row to `body`; a row must not be kept.
    func rows(_ arguments: StatementArguments, _ body: (Row) throws -> Void) throws {
        guard isFree else { throw StoreError.refused(detail: "a statement inside itself") }
        isFree = false
        defer {
            sqlite3_reset(handle)
            isFree = true
        }
        try bind(arguments)
        let faults = Row.Faults()
        let row = Row(statement: handle, names: names, faults: faults)
        while true {
            let code = sqlite3_step(handle)
            guard code == SQLITE_ROW else {
                // The reset that follows would change what the connection says of the error.
                return try connection.check(code)
            }
            try body(row)
            if let column = faults.column {
                throw StoreError.unreadable(what: "row", number: 0, detail: column)
            }
        }
    }

    private func bind(_ arguments: StatementArguments) throws {
        guard arguments.values.count == argumentCount else {
            throw StoreError.refused(detail: "a statement with another number of arguments")
        }
        var place: Int32 = 0
        for value in arguments.values {
            place += 1
            try connection.check((value?.argument ?? .null).bind(to: handle, at: place))
        }
    }

    /// To be called once, before its connection is closed.
    func end() { sqlite3_finalize(handle) }
}

/// What goes into the places of a statement, in their order.
struct StatementArguments: ExpressibleByArrayLiteral {
    fileprivate var values: [(any ArgumentValue)?]

    init(arrayLiteral elements: (any ArgumentValue)?...) { values = elements }

    /// So many NULLs.
    init(nulls count: Int) { values = Array(repeating: nil, count: count) }

    static func += (left: inout StatementArguments, right: StatementArguments) { left.values += right.values }
}

/// A value as SQLite keeps it.
enum Argument {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])

    fileprivate func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        switch self {
        case .null: return sqlite3_bind_null(statement, place)
        case .integer(let number): return sqlite3_bind_int64(statement, place, number)
        case .text(var text):
            if text.isEmpty { return linkline_bind_text(statement, place, "", 0) }
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    linkline_bind_text(statement, place, characters.baseAddress, Int32(characters.count))
                }
            }
        case .bytes(let bytes):
            if bytes.isEmpty { return sqlite3_bind_zeroblob(statement, place, 0) }
            return bytes.withUnsafeBytes { linkline_bind_blob(statement, place, $0.baseAddress, Int32($0.count)) }
        }
    }
}

/// What can be put into a statement.
protocol ArgumentValue {
    var argument: Argument { get }
}

extension Int: ArgumentValue {
    var argument: Argument { .integer(Int64(self)) }
}

extension Int64: ArgumentValue {
    var argument: Argument { .integer(self) }
}

extension Bool: ArgumentValue {
    var argument: Argument { .integer(self ? 1 : 0) }
}

extension String: ArgumentValue {
    var argument: Argument { .text(self) }
}

extension [UInt8]: ArgumentValue {
    var argument: Argument { .bytes(self) }
}

extension Data: ArgumentValue {
    var argument: Argument { .bytes([UInt8](self)) }
}
