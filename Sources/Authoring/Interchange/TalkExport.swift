import FoundationEssentials
import Talk

/// A file as JSON.
package enum TalkExport {
    /// The document of a file, pretty-printed, with sorted keys.
    ///
    /// - Parameters:
    ///   - path: how the file is called.
    ///   - bytes: the file.
    /// - Returns: JSON in UTF-8, with a line end.
    /// - Throws: why it has no form in JSON.
    package static func json(path: String, bytes: [UInt8]) throws(InterchangeFailure) -> [UInt8] {
        let document = try document(path: path, bytes: bytes)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(document) else { throw .tooLarge("it has no form in JSON") }
        return Array(data) + [0x0A]
    }

    /// The document of a file.
    static func document(path: String, bytes: [UInt8]) throws(InterchangeFailure) -> TalkDocument {
        let file = TalkReader.read(path: path, bytes: bytes)
        let large = [ReadingRule.tooDeep, ReadingRule.tooManyBytes, ReadingRule.tooManyLines].map(\.code)
        if let found = file.diagnostics.first(where: { large.contains($0.code) }) { throw .tooLarge(found.message) }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        var raw = (hasMark ? bytes[3...] : bytes[...]).split(separator: 0x0A, omittingEmptySubsequences: false)
        let isOpen = raw.last?.isEmpty == false
        if !isOpen { raw.removeLast() }
        let returns = raw.count { $0.last == 0x0D }
        let isReturn = returns * 2 > raw.count
        var lines: [RawLine] = []
        for (index, bytes) in raw.enumerated() {
            guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(line: index + 1) }
            lines.append(RawLine(text, number: index + 1, isReturn: isReturn))
        }
        let kind = FileKind.of(file)
        var builder = TreeWriter(lines: lines, places: Places(file))
        var document = TalkDocument(lines: builder.tree())
        document.format = TalkDocument.format
        document.file = path
        document.kind = kind?.kind.rawValue
        document.name = kind.flatMap { $0.rest.isEmpty ? nil : $0.rest }
        document.byteOrderMark = hasMark ? true : nil
        document.openEnd = isOpen ? true : nil
        document.carriageReturns = isReturn ? true : nil
        return document
    }
}

/// A line taken apart, so that its parts make it again.
private struct RawLine {
    var number: Int
    var indentation: String
    var text: String
    var end: String
    var hasOtherEnd: Bool

    /// A comment, as the reader takes it: its first mark that is no blank is `#`.
    var isComment: Bool { text.first == "#" }

    init(_ line: String, number: Int, isReturn: Bool) {
        self.number = number
        // In scalars: a blank and a mark that joins it are one character, and would be lost as a blank.
        var scalars = line.unicodeScalars[...]
        let hasReturn = scalars.last == "\r"
        if hasReturn { scalars.removeLast() }
        hasOtherEnd = hasReturn != isReturn
        let start = scalars.firstIndex { $0 != " " && $0 != "\t" } ?? scalars.endIndex
        let last = scalars.lastIndex { $0 != " " && $0 != "\t" }.map { scalars.index(after: $0) } ?? start
        indentation = String(String.UnicodeScalarView(scalars[..<start]))
        text = String(String.UnicodeScalarView(scalars[start..<last]))
        end = String(String.UnicodeScalarView(scalars[last...]))
    }
}

/// Level and keyword of each line of the tree.
private struct Places {
    var levels: [Int: Int] = [:]
    var keywords: [Int: TalkKeyword] = [:]
    /// The numbers of the lines that are no comments and not blank.
    private(set) var lines: Set<Int> = []

    init(_ file: TalkFile) {
        let kind = FileKind.of(file)?.kind
        guard let first = file.lines.first else { return }
        let place = kind?.place ?? .rows
        levels[first.position.line] = 0
        keywords[first.position.line] = kind.flatMap { first.keyword(among: [$0.rawValue]) }
        add(first.children, level: 1, in: place)
        add(Array(file.lines.dropFirst()), level: 0, in: place)
        addOthers(count: file.source.lines.count)
    }

    /// Comments go with the line below them.
    private mutating func addOthers(count: Int) {
        lines = Set(levels.keys)
        var level = 0
        for number in stride(from: count, through: 1, by: -1) {
            if lines.contains(number) { level = levels[number] ?? 0 } else { levels[number] = level }
        }
    }

    private mutating func add(_ lines: [TalkLine], level: Int, in place: GrammarPlace) {
        for line in lines {
            levels[line.position.line] = level
            let keyword = line.keyword(among: place.keywords)
            keywords[line.position.line] = keyword
            let text = place.takesText ? place : GrammarPlace.rows
            add(line.children, level: level + 1, in: keyword.map { place.below($0.keyword) } ?? text)
        }
    }
}

/// Builds the tree of a document from lines in their order.
private struct TreeWriter {
    let lines: [RawLine]
    let places: Places
    private var index = 0

    init(lines: [RawLine], places: Places) {
        self.lines = lines
        self.places = places
    }

    mutating func tree() -> [TalkDocument.Line] { siblings(level: 0) }

    private mutating func siblings(level: Int) -> [TalkDocument.Line] {
        var siblings: [TalkDocument.Line] = []
        while index < lines.count {
            let line = lines[index]
            let own = places.levels[line.number] ?? 0
            if own < level { break }
            if own > level, !siblings.isEmpty {
                siblings[siblings.count - 1].children = self.siblings(level: level + 1)
                continue
            }
            index += 1
            // A plain blank line is a gap in the numbers.
            let isGap =
                !places.lines.contains(line.number) && (line.indentation + line.text + line.end).isEmpty
                && !line.hasOtherEnd
            // The last line is told of in any case, so that the file ends where it ended.
            if isGap, index < lines.count { continue }
            siblings.append(written(line, level: level))
        }
        return siblings
    }

    private func written(_ line: RawLine, level: Int) -> TalkDocument.Line {
        var written = TalkDocument.Line(text: line.text)
        written.line = line.number
        if let keyword = places.keywords[line.number] {
            written.keyword = keyword.keyword
            written.rest = keyword.rest.isEmpty ? nil : keyword.rest
        }
        written.comment = !places.lines.contains(line.number) && line.isComment ? true : nil
        written.indentation = line.indentation == String(repeating: "  ", count: level) ? nil : line.indentation
        written.end = line.end.isEmpty ? nil : line.end
        written.otherEnd = line.hasOtherEnd ? true : nil
        return written
    }
}
