import Talk

/// Puts a file of the notation into form without changing what it means: `linkline fmt`.
///
/// Two spaces a level, one space after a keyword, no blanks at the ends of lines, one blank line at most and one before
/// each node and test; texts of dialogues are broken where they pass 120 columns. Comments and the order of lines stay.
package enum TalkFormatter {
    /// Columns of a line.
    package static let width = 120

    package enum Outcome: Hashable, Sendable {
        /// The whole file in form, with LF line ends.
        case formatted(String)
        /// The file cannot be formatted without losing something of it: why not.
        case refused(String)
    }

    /// Formats a file; doing it twice changes nothing more.
    ///
    /// - Parameters:
    ///   - path: how the file is called; it decides nothing.
    ///   - bytes: the file.
    /// - Returns: its form, or why it has none.
    package static func format(path: String, bytes: [UInt8]) -> Outcome {
        let file = TalkReader.read(path: path, bytes: bytes)
        if let lost = file.diagnostics.first(where: { losing.contains($0.code) }) {
            return .refused("line \(lost.position.line): \(lost.message)")
        }
        let kind = FileKind.of(file)?.kind
        var layout = FormatLayout(kind: kind)
        layout.add(file.lines)
        var writer = FormatWriter(kind: kind)
        for (index, line) in file.source.lines.enumerated() { writer.add(line, laid: layout.lines[index + 1]) }
        let text = writer.finish()
        let again = TalkReader.read(path: path, bytes: Array(text.utf8))
        guard FormatMeaning.of(again) == FormatMeaning.of(file) else {
            return .refused("its texts cannot be broken into lines of \(width) columns without changing them")
        }
        return .formatted(text)
    }

    /// What the reader could not take in, so that writing the file anew would lose it.
    private static let losing: Set<String> = Set(
        [
            ReadingRule.notUTF8, ReadingRule.forbiddenCharacter, ReadingRule.tooDeep, ReadingRule.tooManyBytes,
            ReadingRule.tooManyLines,
            // Three spaces may be one too many or one too few: whoever wrote them knows, or linkline check --fix finds out.
            ReadingRule.oddIndentation,
        ].map(\.code))
}

/// Where each line of a file belongs, and what it is there.
struct FormatLayout {
    /// A line of the file that is no comment and not blank.
    struct Laid {
        var level: Int
        var line: TalkLine
        var keyword: TalkKeyword?
        /// The line is text of the one above.
        var isText: Bool
        /// What may stand beside it if it is text, below it if it is a keyword.
        var place: GrammarPlace
        /// Characters of it that must stay on one line, if the rest may be broken.
        var breakableAfter: Int?
    }

    private(set) var lines: [Int: Laid] = [:]
    private let kind: FileKind?

    init(kind: FileKind?) {
        self.kind = kind
    }

    /// Lays out the lines at the margin and all below them.
    mutating func add(_ margin: [TalkLine]) {
        guard let first = margin.first else { return }
        let place = kind?.place ?? .rows
        lines[first.position.line] = Laid(level: 0, line: first, keyword: header(first), isText: false, place: place)
        add(first.children, level: 1, in: place)
        add(Array(margin.dropFirst()), level: 0, in: place)
    }

    private func header(_ line: TalkLine) -> TalkKeyword? { kind.flatMap { line.keyword(among: [$0.rawValue]) } }

    private mutating func add(_ siblings: [TalkLine], level: Int, in place: GrammarPlace) {
        for line in siblings {
            var laid = Laid(level: level, line: line, isText: false, place: place)
            if let keyword = line.keyword(among: place.keywords) {
                laid.keyword = keyword
                laid.place = place.below(keyword.keyword)
                if laid.place.takesText, let start = GrammarPlace.textStart(keyword) {
                    laid.breakableAfter = keyword.keyword.count + 1 + start
                }
            } else if place.takesText {
                laid.isText = true
                laid.breakableAfter = 0
            }
            lines[line.position.line] = laid
            add(line.children, level: level + 1, in: laid.keyword == nil && !place.takesText ? .rows : laid.place)
        }
    }
}

/// What a file means as far as its form cannot change it: texts joined, and everything else line by line.
enum FormatMeaning {
    static func of(_ file: TalkFile) -> [String] {
        guard let first = file.lines.first else { return [] }
        let place = FileKind.of(file)?.kind.place ?? .rows
        var meaning = [words(first.content)]
        add(first.children, depth: 1, in: place, to: &meaning)
        add(Array(file.lines.dropFirst()), depth: 0, in: place, to: &meaning)
        return meaning
    }

    private static func add(_ lines: [TalkLine], depth: Int, in place: GrammarPlace, to meaning: inout [String]) {
        let start = String(repeating: ">", count: depth)
        for line in lines {
            guard let keyword = line.keyword(among: place.keywords) else {
                meaning.append(start + (line.isForced ? "| " : "") + line.content)
                add(line.children, depth: depth + 1, in: place.takesText ? place : .rows, to: &meaning)
                continue
            }
            let below = place.below(keyword.keyword)
            guard below.takesText else {
                meaning.append("\(start)\(keyword.keyword) \(keyword.rest)")
                add(line.children, depth: depth + 1, in: below, to: &meaning)
                continue
            }
            var ignored: [Diagnostic] = []
            let (text, children) = line.prose(
                rest: keyword, childKeywords: below.keywords, diagnostics: &ignored, path: "")
            meaning.append("\(start)\(keyword.keyword) \(text.joined)")
            meaning.append("\(start)warnings \(ignored.map(\.message))")
            add(children, depth: depth + 1, in: below, to: &meaning)
        }
    }

    private static func words(_ line: String) -> String {
        line.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
    }
}
