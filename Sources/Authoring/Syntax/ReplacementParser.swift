import Talk

/// A `replaces` line as it was written.
struct ReplacementSyntax {
    enum Kind {
        case dialogue(Word)
        case node(Word, with: Word)
        case question(Word, with: Word)
        case value(slot: Word, Word, with: Word)
    }

    var place: Place
    var kind: Kind
}

/// Reads a `replaces` line: what a name of an earlier version is called today, so that open conversations go on.
///
///     replaces dialogue weekly-check
///     replaces node start with welcome
///     replaces question start/went with welcome/attended
///     replaces value barrier bus with transport
struct ReplacementParser {
    let lines: LineParser

    func replacement(_ line: TalkLine, _ keyword: TalkKeyword) -> ReplacementSyntax? {
        lines.noChildren(line, "replaces")
        let example = "replaces node start with welcome"
        var tokens = TokenReader(keyword)
        var kind: ReplacementSyntax.Kind?
        if tokens.accept("dialogue") {
            kind = tokens.word().map { .dialogue($0) }
        } else if tokens.accept("node") {
            kind = pair(&tokens).map { .node($0.old, with: $0.new) }
        } else if tokens.accept("question") {
            kind = pair(&tokens).map { .question($0.old, with: $0.new) }
        } else if tokens.accept("value"), let slot = tokens.word() {
            kind = pair(&tokens).map { .value(slot: slot, $0.old, with: $0.new) }
        }
        guard let kind else {
            lines.missing(
                tokens,
                what: "\"dialogue\", \"node\", \"question\" or \"value\", the old name, \"with\" and the new one",
                example: example)
            return nil
        }
        lines.end(tokens, example: example)
        return ReplacementSyntax(place: line.place, kind: kind)
    }

    private func pair(_ tokens: inout TokenReader) -> (old: Word, new: Word)? {
        guard let old = tokens.word(), tokens.accept("with"), let new = tokens.word() else { return nil }
        return (old, new)
    }
}
