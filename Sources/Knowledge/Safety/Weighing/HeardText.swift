package import Talk
package import Words

/// A text that somebody has written for the weighed net to learn from, with what a careful reader made of it.
package struct HeardText: Hashable, Sendable {
    /// What a text is an example of.
    package enum Reading: Hashable, Sendable {
        case crisis(SafetyCategory, SafetyLevel)
        case distress
        /// Shares words with the others and yet is harmless; of which kind ("idiom", "history").
        case harmless(String)
        /// Has nothing to do with danger.
        case ordinary
        /// Is not learnt from: asked in earnest of the service, and yet alarming.
        case leftOut
    }

    package var text: String
    package var author: String
    package var reading: Reading
    /// The rules were written with texts of this author at hand: what they find there says nothing of others.
    package var isKnownToRules: Bool

    package init(text: String, author: String, reading: Reading, isKnownToRules: Bool = false) {
        self.text = text
        self.author = author
        self.reading = reading
        self.isKnownToRules = isKnownToRules
    }

    package var isCrisis: Bool {
        if case .crisis = reading { return true }
        return false
    }

    /// The place among ``WeighingNet/outcomes``.
    package var outcome: SafetyCategory? {
        switch reading {
        case .crisis(let category, _): category
        case .distress: .distress
        case .harmless, .ordinary, .leftOut: nil
        }
    }
}

/// Reads the files of `content/safety/heard/`.
///
/// The first line is `heard by AUTHOR`; then `voice` with a word on how they write, `known to the rules` if the rules
/// were written with these texts at hand, and headings with one text a line: `crisis suicide explicit`, `distress`,
/// `harmless idiom`, `ordinary`, `left out`.
package struct HeardTexts: Sendable {
    package private(set) var texts: [HeardText] = []
    package private(set) var diagnostics: [Diagnostic] = []
    /// The words of `words/common-words.txt`, which are no slips of spelling.
    package private(set) var commonWords: [String] = []

    static let headings = [
        "voice", "known to the rules", "crisis", "distress", "harmless", "ordinary", "left out",
    ]

    /// Reads the files, in the order of their names; what cannot be read is a diagnostic and is left out.
    package init(files: [(path: String, bytes: [UInt8])]) {
        for file in files.sorted(by: { $0.path < $1.path }) {
            let talk = TalkReader.read(path: file.path, bytes: file.bytes)
            diagnostics += talk.diagnostics
            read(talk.lines, path: file.path)
        }
    }

    /// Reads the files of a folder of content.
    package init(directory: String) {
        let files = ContentFiles(directory: directory)
        self.init(
            files: files.list("safety/heard", ending: ".talk").compactMap { path in
                files.bytes(path).map { (files.label(path), $0) }
            })
        let lines = (files.bytes("words/common-words.txt") ?? []).split(separator: UInt8(ascii: "\n"))
        commonWords = lines.map { String(decoding: $0, as: UTF8.self) }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }

    private mutating func read(_ lines: [TalkLine], path: String) {
        guard let head = lines.first, let by = head.keyword(among: ["heard by"]), !by.rest.isEmpty else {
            return report(
                SafetyFileRule.unknownHeading, "this file does not begin with \"heard by\" and a name", path: path,
                at: lines.first, help: ["begin with: heard by NAME"])
        }
        let rest = lines.dropFirst() + head.children
        let isKnown = rest.contains { $0.keyword(among: ["known to the rules"]) != nil }
        for line in rest {
            guard let heading = line.keyword(among: Self.headings) else {
                report(
                    SafetyFileRule.unknownHeading, "\"\(line.firstWord)\" is no heading here", path: path, at: line,
                    help: ["known here: \(Self.headings.joined(separator: ", "))"])
                continue
            }
            if heading.keyword == "voice" || heading.keyword == "known to the rules" { continue }
            guard let reading = reading(heading) else {
                report(
                    SafetyFileRule.badHeading, "this heading does not say what its texts are", path: path, at: line,
                    help: ["write \"crisis suicide explicit\", \"crisis abuse indirect\" or \"harmless idiom\""])
                continue
            }
            texts += line.children.filter { !$0.content.isEmpty }.map {
                HeardText(text: $0.content, author: by.rest, reading: reading, isKnownToRules: isKnown)
            }
        }
    }

    private func reading(_ heading: TalkKeyword) -> HeardText.Reading? {
        let words = heading.rest.split(separator: " ").map(String.init)
        switch heading.keyword {
        case "crisis":
            guard words.count == 2, let category = SafetyCategory(rawValue: words[0]), category != .distress,
                let level = SafetyLevel(rawValue: words[1])
            else { return nil }
            return .crisis(category, level)
        case "harmless": return words.count == 1 ? .harmless(words[0]) : nil
        case "distress": return words.isEmpty ? .distress : nil
        case "ordinary": return words.isEmpty ? .ordinary : nil
        default: return words.isEmpty ? .leftOut : nil
        }
    }

    private mutating func report(
        _ rule: DiagnosticRule, _ message: String, path: String, at line: TalkLine?, help: [String]
    ) {
        diagnostics.append(
            rule.diagnostic(
                [message], path: path, position: line?.position ?? SourcePosition(line: 1, column: 1),
                length: line?.content.count ?? 1, label: nil, help: help))
    }
}
