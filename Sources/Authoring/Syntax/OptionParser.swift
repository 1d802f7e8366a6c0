import Talk

/// `option N LABEL = VALUE | synonyms -> NODE`, read from its end, because the label is prose.
extension QuestionParser {
    private static let example = "option 1 Getting there = transport | bus, no car"

    func option(_ line: TalkLine, _ keyword: TalkKeyword) -> OptionSyntax? {
        var start = TokenReader(keyword)
        guard let word = start.word(), let number = Int(word.text), (0...99).contains(number) else {
            lines.missing(TokenReader(keyword), what: "the number of the option", example: Self.example)
            return nil
        }
        var (rest, position) = start.remainder()
        let arrow = takeArrow(from: &rest, at: position)
        let also = takeSynonyms(from: &rest, at: position)
        let value = takeValue(from: &rest, at: position)
        let label = trimmed(rest)
        guard !label.isEmpty else {
            position.column += rest.prefix { $0 == " " }.count
            lines.findings.report(
                .missingText, "this option has no label", at: line.place(of: "option"),
                help: ["for example: \(Self.example)"])
            return nil
        }
        let (_, children) = lines.prose(
            line, TalkKeyword(keyword: "option", rest: "x", restPosition: position), children: ["discreet"])
        if let below = line.children.first(where: { $0.keyword(among: ["discreet"]) == nil }) {
            lines.unknownKeyword(below, among: ["discreet"], under: "an option")
        }
        return OptionSyntax(
            place: line.place, number: number, label: Word(text: label, position: position), value: value, also: also,
            arrow: arrow, discreet: lines.discreet(children))
    }

    private func takeArrow(from rest: inout String, at position: SourcePosition) -> ArrowSyntax? {
        guard let (before, after, column) = split(rest, at: "->", last: true) else { return nil }
        rest = before
        var place = position
        place.column += column
        var tokens = TokenReader(after, at: place)
        return arrow(&tokens)
    }

    private func takeSynonyms(from rest: inout String, at position: SourcePosition) -> [Word] {
        guard let (before, after, column) = split(rest, at: "|", last: false) else { return [] }
        rest = before
        var place = position
        place.column += column
        return commaSeparated(after, at: place)
    }

    private func takeValue(from rest: inout String, at position: SourcePosition) -> Word? {
        guard let (before, after, column) = split(rest, at: "=", last: true) else { return nil }
        rest = before
        var place = position
        place.column += column
        var tokens = TokenReader(after, at: place)
        guard let word = lines.name(&tokens, what: "a value", example: Self.example) else { return nil }
        lines.end(tokens, example: Self.example)
        return word
    }

    /// What stands before and after a mark, and how many characters stand before what is after it.
    private func split(_ text: String, at mark: String, last: Bool) -> (String, String, Int)? {
        let characters = Array(text)
        let wanted = Array(mark)
        let starts = characters.indices.filter { start in
            start + wanted.count <= characters.count && Array(characters[start..<start + wanted.count]) == wanted
        }
        guard let start = last ? starts.last : starts.first else { return nil }
        let end = start + wanted.count
        return (String(characters[..<start]), String(characters[end...]), end)
    }

    private func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
