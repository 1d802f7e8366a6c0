import CSQLite
import Foundation

/// The row that a statement is at: its columns by name or place, for as long as the statement is at it.
///
/// A column that is not there, or holds what it must not, is noted, and the statement throws once the row was looked at.
struct Row {
    /// The first column that could not be read.
    final class Faults {
        var column: String?
    }

    private let statement: OpaquePointer
    private let names: [String]
    private let faults: Faults

    init(statement: OpaquePointer, names: [String], faults: Faults) {
        self.statement = statement
        self.names = names
        self.faults = faults
    }

    subscript<Value: ColumnValue>(_ name: String) -> Value {
        guard let place = place(of: name), let value = self.value(at: place) as Value? else {
            note(name)
            return Value.whereUnreadable
        }
        return value
    }

    /// Nothing where the column holds NULL.
    subscript<Value: ColumnValue>(_ name: String) -> Value? {
        guard let place = place(of: name) else {
            note(name)
            return nil
        }
        return self.value(at: place)
    }

    subscript<Value: ColumnValue>(_ place: Int) -> Value? { value(at: Int32(place)) }

    private func place(of name: String) -> Int32? { names.firstIndex(of: name).map { Int32($0) } }

    private func value<Value: ColumnValue>(at place: Int32) -> Value? {
        if sqlite3_column_type(statement, place) == SQLITE_NULL { return nil }
        return Value.column(statement, place)
    }

    private func note(_ name: String) {
        if faults.column == nil { faults.column = name }
    }
}

/// What can be read from a column.
protocol ColumnValue {
    /// The value, where the column is not NULL.
    static func column(_ statement: OpaquePointer, _ place: Int32) -> Self
    /// Stands in for what could not be read until the statement throws.
    static var whereUnreadable: Self { get }
}

extension Int: ColumnValue {
    static func column(_ statement: OpaquePointer, _ place: Int32) -> Int {
        Int(sqlite3_column_int64(statement, place))
    }
    static var whereUnreadable: Int { 0 }
}

extension Int64: ColumnValue {
    static func column(_ statement: OpaquePointer, _ place: Int32) -> Int64 { sqlite3_column_int64(statement, place) }
    static var whereUnreadable: Int64 { 0 }
}

extension Bool: ColumnValue {
    static func column(_ statement: OpaquePointer, _ place: Int32) -> Bool {
        sqlite3_column_int64(statement, place) != 0
    }
    static var whereUnreadable: Bool { false }
}

extension String: ColumnValue {
    static func column(_ statement: OpaquePointer, _ place: Int32) -> String {
        guard let bytes = sqlite3_column_text(statement, place) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, place))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
    static var whereUnreadable: String { "" }
}

extension [UInt8]: ColumnValue {
    static func column(_ statement: OpaquePointer, _ place: Int32) -> [UInt8] {
        guard let bytes = sqlite3_column_blob(statement, place) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, place))))
    }
    static var whereUnreadable: [UInt8] { [] }
}

extension Data: ColumnValue {
    static func column(_ statement: OpaquePointer, _ place: Int32) -> Data {
        Data([UInt8].column(statement, place))
    }
    static var whereUnreadable: Data { Data() }
}
