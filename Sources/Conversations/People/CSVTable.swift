/// What makes bytes no table at all.
package enum CSVError: Error, Hashable, Sendable {
    /// Two bytes a letter, as "Unicode text" is saved.
    case sixteenBit
    /// A byte on this line, counted from 1, that UTF-8 does not have there.
    case notUTF8(line: Int)
    case tooLarge(bytes: Int)
    /// A quotation mark that was opened on this line and never closed.
    case openQuote(line: Int)
    /// Something stands between a closing quotation mark and the next cell.
    case afterQuote(line: Int)

    /// What is wrong and what to do, for whoever saved the file.
    package var reason: String {
        switch self {
        case .sixteenBit: "The file is \"Unicode text\" with two bytes a letter. Save it as \"CSV UTF-8\"."
        case .notUTF8(let line): "Line \(line) has a letter that is not UTF-8. Save the file as \"CSV UTF-8\"."
        case .tooLarge(let bytes): "The file has \(bytes) bytes; \(CSVTable.longest) are read at most. Divide it."
        case .openQuote(let line): "The quotation mark on line \(line) is never closed."
        case .afterQuote(let line): "On line \(line) something stands after a closing quotation mark."
        }
    }
}

/// A table of text as spreadsheets save it: RFC 4180, and what Excel makes of it.
///
/// A byte order mark, a `sep=;` line, semicolons or tabs in place of commas, and bare LF or CR line ends are read over.
/// Rows without anything in them are left out.
package struct CSVTable: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        /// The line of the file on which the row begins, from 1.
        package var line: Int
        /// Without spaces around them.
        package var cells: [String]
    }

    package private(set) var rows: [Row] = []

    /// Bytes; some twenty thousand people.
    package static let longest = 8 << 20

    package init(_ bytes: [UInt8]) throws(CSVError) {
        guard bytes.count <= Self.longest else { throw .tooLarge(bytes: bytes.count) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .sixteenBit }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var text = Array(bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0))
        if let line = Self.lineThatIsNotUTF8(text) { throw .notUTF8(line: line) }
        var line = 1
        var separator = Self.separator(of: text)
        if let named = Self.namedSeparator(text) {
            separator = named.separator
            text.removeFirst(named.length)
            line = 2
        }
        try read(text, separator: separator, line: line)
    }

    private mutating func read(_ text: [UInt8], separator: UInt8, line first: Int) throws(CSVError) {
        var line = first
        var row = Row(line: line, cells: [])
        var index = 0
        while index < text.count {
            let cell = try Self.cell(text, &index, separator: separator, line: &line)
            row.cells.append(cell)
            if index < text.count, text[index] == separator {
                index += 1
                // A separator at the very end of the file has one more, empty, cell after it.
                if index < text.count { continue }
                row.cells.append("")
            }
            if Self.isLineEnd(text, index) {
                index += text[index] == UInt8(ascii: "\r") && Self.isNewline(text, index + 1) ? 2 : 1
                line += 1
            }
            if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
            row = Row(line: line, cells: [])
        }
    }

    /// One cell from `index` on, which is left at the separator, the line end or the end.
    private static func cell(
        _ text: [UInt8], _ index: inout Int, separator: UInt8, line: inout Int
    ) throws(CSVError) -> String {
        var bytes: [UInt8] = []
        guard text[index] == UInt8(ascii: "\"") else {
            while index < text.count, text[index] != separator, !isLineEnd(text, index) {
                bytes.append(text[index])
                index += 1
            }
            return trimmed(bytes)
        }
        let opened = line
        index += 1
        while true {
            guard index < text.count else { throw .openQuote(line: opened) }
            let byte = text[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                guard index < text.count, text[index] == UInt8(ascii: "\"") else { break }
                index += 1
            } else if byte == UInt8(ascii: "\n") {
                line += 1
            }
            bytes.append(byte)
        }
        while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
        guard index == text.count || text[index] == separator || isLineEnd(text, index) else {
            throw .afterQuote(line: line)
        }
        return trimmed(bytes)
    }

    private static func trimmed(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    private static func isNewline(_ text: [UInt8], _ index: Int) -> Bool {
        index < text.count && text[index] == UInt8(ascii: "\n")
    }

    private static func isLineEnd(_ text: [UInt8], _ index: Int) -> Bool {
        index < text.count && (text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "\r"))
    }

    // MARK: What kind of file

    private static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    /// Whichever the first line has most of, outside quotation marks.
    private static func separator(of text: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted, isLineEnd(text, index) { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        return separators.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    }

    /// `sep=;` on a line of its own, which Excel writes and reads.
    private static func namedSeparator(_ text: [UInt8]) -> (separator: UInt8, length: Int)? {
        let line = text.prefix { $0 != UInt8(ascii: "\n") }
        var words = Array(line)
        if words.last == UInt8(ascii: "\r") { words.removeLast() }
        guard words.count == 5, words.starts(with: Array("sep=".utf8)), let named = words.last,
            separators.contains(named)
        else { return nil }
        return (named, min(text.count, line.count + 1))
    }

    private static func lineThatIsNotUTF8(_ text: [UInt8]) -> Int? {
        guard String(validating: text, as: UTF8.self) == nil else { return nil }
        for (index, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        where String(validating: line, as: UTF8.self) == nil {
            return index + 1
        }
        return 1
    }
}
