import Talk

/// Reads `NAME: TYPE [called TEXT]`, as `let`, `input` and `remember` have it.
struct SlotParser {
    let lines: LineParser

    func slot(_ keyword: TalkKeyword, example: String) -> SlotSyntax? {
        var tokens = TokenReader(keyword)
        guard var name = tokens.word() else {
            lines.missing(tokens, what: "a name", example: example)
            return nil
        }
        if name.text.hasSuffix(":") {
            name.text.removeLast()
        } else if !tokens.accept(":") {
            lines.findings.report(
                .missingPart, "expected a colon after \"\(name.text)\"", at: name.place,
                help: ["for example: \(example)"], edits: name.replaced(by: name.text + ":"))
        }
        lines.checked(name, what: "a slot")
        lines.checkSlotName(name)
        let place = tokens.place
        let type = TypeParser(lines: lines).type(&tokens)
        var slot = SlotSyntax(name: name, type: type, typePlace: place)
        if tokens.accept("called") {
            let called = tokens.remainder().text
            if called.isEmpty {
                lines.missing(tokens, what: "what it is called", example: "\(example) called your answer")
            }
            slot.called = called
        }
        lines.end(tokens, example: example)
        return slot
    }
}
