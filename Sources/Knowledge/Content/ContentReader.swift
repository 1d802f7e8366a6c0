import Talk
import Words

/// Reads files of the notation under `content/`, and collects what is wrong with them.
struct ContentReader {
    let files: ContentFiles
    var sources: [String: SourceFile] = [:]
    var diagnostics: [Diagnostic] = []
    /// The words of each notice, as they were written: what translations are made from.
    var englishNotices: [String: String] = [:]
    /// Where each name was declared, by kind and name.
    private var declared: [String: Set<String>] = [:]

    init(files: ContentFiles) {
        self.files = files
    }

    /// A line under its keyword.
    struct Entry {
        var keyword: TalkKeyword
        var line: TalkLine

        var rest: String { keyword.rest }
    }

    /// The lines of a block, by keyword.
    struct Block {
        var path: String
        /// Where the block itself stands.
        var position: SourcePosition
        var entries: [Entry]

        func first(_ keyword: String) -> Entry? { entries.first { $0.keyword.keyword == keyword } }
        func all(_ keyword: String) -> [Entry] { entries.filter { $0.keyword.keyword == keyword } }
        func rest(_ keyword: String) -> String? { first(keyword)?.rest }
    }

    /// Reads a file; nothing, with an error, if it is not there.
    mutating func read(_ path: String) -> TalkFile? {
        let label = files.label(path)
        guard let bytes = files.bytes(path) else {
            report(
                ContentRule.fileMissing, [label], path: label, at: SourcePosition(line: 1, column: 1),
                help: ["write it, or copy the one that comes with Linkline"])
            return nil
        }
        let file = TalkReader.read(path: label, bytes: bytes)
        sources[label] = file.source
        diagnostics += file.diagnostics
        return file
    }

    /// What follows the header of a file (`faq ID`), and its lines under the header.
    mutating func opened(_ path: String, header: String, keywords: [String], repeatable: Set<String>)
        -> (rest: TalkKeyword, block: Block)?
    {
        guard let file = read(path) else { return nil }
        let label = files.label(path)
        guard let first = file.lines.first, let keyword = first.keyword(among: [header]) else {
            report(
                ContentRule.wrongHeader, [header], path: label,
                at: file.lines.first?.position ?? SourcePosition(line: 1, column: 1))
            return nil
        }
        let lines = first.children + file.lines.dropFirst()
        return (keyword, block(lines, path: label, at: first.position, keywords: keywords, repeatable: repeatable))
    }

    /// Sorts lines by their keyword; unknown ones, and second ones where one is allowed, are reported and left out.
    mutating func block(
        _ lines: [TalkLine], path: String, at position: SourcePosition, keywords: [String], repeatable: Set<String>
    ) -> Block {
        var entries: [Entry] = []
        var seen: Set<String> = []
        for line in lines {
            guard let keyword = line.keyword(among: keywords) else {
                let word = line.firstWord
                var help = ["known here: \(keywords.joined(separator: ", "))"]
                if let meant = closest(word, among: keywords) { help.insert("did you mean \"\(meant)\"?", at: 0) }
                report(
                    ContentRule.unknownKeyword, [word], path: path, at: line.position, length: word.count, help: help)
                continue
            }
            if !repeatable.contains(keyword.keyword), !seen.insert(keyword.keyword).inserted {
                report(
                    ContentRule.repeatedKeyword, [keyword.keyword], path: path, at: line.position,
                    length: keyword.keyword.count, help: ["keep one of them"])
                continue
            }
            entries.append(Entry(keyword: keyword, line: line))
        }
        return Block(path: path, position: position, entries: entries)
    }

    /// The text of an entry, and those of its deeper lines that are keywords.
    mutating func prose(_ entry: Entry, keywords: [String] = [], path: String) -> (text: TalkText, block: Block) {
        let found = entry.line.prose(
            rest: entry.keyword, childKeywords: keywords, diagnostics: &diagnostics, path: path)
        let block = block(
            found.children, path: path, at: entry.line.position, keywords: keywords, repeatable: [])
        return (found.text, block)
    }

    mutating func report(
        _ rule: DiagnosticRule, _ values: [String], path: String, at position: SourcePosition, length: Int = 1,
        help: [String] = []
    ) {
        diagnostics.append(
            rule.diagnostic(values, path: path, position: position, length: length, label: nil, help: help))
    }

    mutating func report(_ rule: DiagnosticRule, _ values: [String], _ entry: Entry, path: String, help: [String] = [])
    {
        report(
            rule, values, path: path, at: entry.keyword.restPosition, length: entry.rest.count, help: help)
    }

    /// Notes a name; false, with an error, if the kind has one of this name already.
    mutating func declare(_ kind: String, _ name: String, path: String, at position: SourcePosition) -> Bool {
        if declared[kind, default: []].insert(name).inserted { return true }
        report(ContentRule.duplicateName, [kind, name], path: path, at: position, length: name.count)
        return false
    }

    /// Says that a block lacks something.
    mutating func missing(_ keyword: String, in name: String, _ block: Block) {
        report(ContentRule.partMissing, [name, keyword], path: block.path, at: block.position)
    }
}

// MARK: - Values

extension ContentReader {
    /// `a, b, c`.
    static func list(_ text: String) -> [String] {
        text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var rest = Substring(text)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    mutating func date(_ entry: Entry?, path: String) -> CivilDate? {
        guard let entry else { return nil }
        if let date = CivilDate(iso: entry.rest), (2000...2999).contains(date.year) { return date }
        report(ContentRule.badDate, [entry.rest], entry, path: path, help: ["write it like 2026-11-22"])
        return nil
    }

    mutating func nations(_ entry: Entry?, path: String) -> [String] {
        guard let entry else { return Content.nations }
        return Self.list(entry.rest).filter { name in
            if Content.nations.contains(name) { return true }
            let meant = closest(name, among: Content.nations).map { ["did you mean \"\($0)\"?"] } ?? []
            report(ContentRule.unknownNation, [name], entry, path: path, help: meant)
            return false
        }
    }

    /// The whole number in an entry such as `minimum age 18` or `put aside for 48 hours` (`unit` is "hours").
    mutating func number(_ block: Block, _ keyword: String, unit: String? = nil, default fallback: Int) -> Int {
        guard let entry = block.first(keyword) else { return fallback }
        let words = entry.rest.split(separator: " ")
        let unitFits = unit.map { unit in words.count == 2 && (words[1] == unit || words[1] + "s" == unit) }
        if let number = words.first.flatMap({ Int($0) }), number >= 0, unitFits ?? (words.count == 1) { return number }
        let form = unit.map { "write a number and \"\($0)\"" } ?? "write a number"
        report(ContentRule.badValue, [entry.rest, form], entry, path: block.path)
        return fallback
    }
}
