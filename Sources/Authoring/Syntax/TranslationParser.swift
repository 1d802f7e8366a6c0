import Talk

/// A file `translation of NAME into cy`: what texts of a dialogue, of the defaults or of content say in Welsh.
struct TranslationSyntax {
    /// One text: what the English was when it was translated, and what is said instead.
    struct Entry {
        var id: Word
        var from: TalkText
        var to: TalkText
        var discreet: TalkText?
        /// Of an option: other words that choose it.
        var also: [Word] = []
    }

    var path: String
    var name: Word
    var language: Word
    var entries: [Entry] = []
    var isReviewed = false
}

/// Reads a translation.
///
///     translation of menu into cy
///     start/pick
///       from What can I help with?
///       to Sut galla i helpu?
///     start/pick.option.1
///       from A check-in
///       to Sgwrs fer
///       also sgwrs
struct TranslationParser {
    let lines: LineParser

    static let languages = ["cy"]

    static func parse(_ file: TalkFile, _ keyword: TalkKeyword, findings: Findings) -> TranslationSyntax? {
        let parser = TranslationParser(lines: LineParser(findings: findings))
        guard var translation = parser.header(file, keyword) else { return nil }
        let first = file.lines.first?.children ?? []
        for line in first + file.lines.dropFirst() {
            if line.keyword(among: ["reviewed by"]) != nil {
                translation.isReviewed = true
                continue
            }
            guard let entry = parser.entry(line) else { continue }
            if let other = translation.entries.first(where: { $0.id.text == entry.id.text }) {
                findings.report(
                    .duplicateName, "\"\(entry.id.text)\" is translated twice", at: entry.id.place,
                    help: ["the first stands in line \(other.id.position.line)"])
            } else {
                translation.entries.append(entry)
            }
        }
        if !translation.isReviewed {
            findings.report(
                .unreviewedTranslation, "no speaker of the language has read this translation yet",
                at: translation.name.place, help: ["when one has, add below the first line: reviewed by NAME on DATE"])
        }
        return translation
    }

    private func header(_ file: TalkFile, _ keyword: TalkKeyword) -> TranslationSyntax? {
        let example = "translation of menu into cy"
        var tokens = TokenReader(keyword)
        guard let name = lines.name(&tokens, what: "a dialogue", example: example), tokens.accept("into"),
            let language = tokens.word()
        else {
            lines.missing(tokens, what: "the name of a dialogue, \"into\" and a language", example: example)
            return nil
        }
        lines.end(tokens, example: example)
        if !Self.languages.contains(language.text) {
            lines.findings.report(
                .badValue, "\"\(language.text)\" is no language of ours", at: language.place,
                help: ["write: into \(Self.languages.joined(separator: " or "))"])
            return nil
        }
        return TranslationSyntax(path: file.source.path, name: name, language: language)
    }

    private func entry(_ line: TalkLine) -> TranslationSyntax.Entry? {
        let id = Word(text: line.content, position: line.position)
        var from: TalkText?
        var to: TalkText?
        var discreet: TalkText?
        var also: [Word] = []
        for child in line.children {
            guard let keyword = child.keyword(among: ["from", "to", "discreet", "also"]) else {
                lines.unknownKeyword(child, among: ["from", "to", "discreet", "also"], under: "a text to translate")
                continue
            }
            switch keyword.keyword {
            case "from": from = lines.text(child, keyword)
            case "to": to = lines.text(child, keyword)
            case "discreet": discreet = lines.text(child, keyword)
            default: also = commaSeparated(keyword.rest, at: keyword.restPosition)
            }
        }
        guard let from, let to else {
            lines.findings.report(
                .missingPart, "a translation needs what it was made from, and what it says", at: id.place,
                help: ["add below it: from ... (the English), and: to ... (the translation)"])
            return nil
        }
        return TranslationSyntax.Entry(id: id, from: from, to: to, discreet: discreet, also: also)
    }
}
