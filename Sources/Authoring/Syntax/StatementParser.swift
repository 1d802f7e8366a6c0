import Dialogue
import Talk
import Words

/// Reads the statements of a node, and of the blocks in it.
struct StatementParser {
    let lines: LineParser

    static let keywords = [
        "say", "ask", "suggest", "answer", "if", "else if", "else", "go", "call", "end", "remind", "move reminder",
        "cancel reminder", "hand off to", "task for", "flag", "record", "opt out", "note", "tag",
    ]

    var findings: Findings { lines.findings }

    func statements(_ children: [TalkLine], under parent: String) -> [Statement] {
        var statements: [Statement] = []
        var mayHaveElse = false
        var isUnknown = false
        for written in children {
            var line = written
            if line.keyword(among: Self.keywords) == nil {
                line =
                    lines.unknownKeyword(line, among: Self.keywords, under: parent, followsAnother: isUnknown) ?? line
            }
            guard let keyword = line.keyword(among: Self.keywords) else {
                isUnknown = true
                statements.append(Statement(place: line.place, kind: .broken))
                continue
            }
            isUnknown = false
            switch keyword.keyword {
            case "else if", "else":
                if mayHaveElse {
                    mayHaveElse = addElse(line, keyword, to: &statements)
                } else {
                    findings.report(
                        .elseAlone, "there is no if right above this \"\(keyword.keyword)\"",
                        at: line.place(of: keyword.keyword),
                        help: ["put it under an if at the same depth, with nothing between them"])
                    _ = self.statements(line.children, under: keyword.keyword)
                }
            default:
                mayHaveElse = keyword.keyword == "if"
                let kind = kind(line, keyword) ?? .broken
                statements.append(Statement(place: line.place(of: keyword.keyword), kind: kind))
            }
        }
        return statements
    }

    /// Adds to the `if` above; false if nothing can follow any more.
    private func addElse(_ line: TalkLine, _ keyword: TalkKeyword, to statements: inout [Statement]) -> Bool {
        guard let last = statements.indices.last, case .conditional(var parts, _) = statements[last].kind else {
            return false
        }
        if keyword.keyword == "else" {
            lines.end(TokenReader(keyword), example: "else")
            statements[last].kind = .conditional(parts, otherwise: block(line, keyword))
            return false
        }
        parts.append(conditional(line, keyword))
        statements[last].kind = .conditional(parts, otherwise: nil)
        return true
    }

    private func conditional(_ line: TalkLine, _ keyword: TalkKeyword) -> ConditionalSyntax {
        var parser = ConditionParser(keyword, findings: findings)
        return ConditionalSyntax(
            place: line.place(of: keyword.keyword), condition: parser.condition(), body: block(line, keyword))
    }

    private func block(_ line: TalkLine, _ keyword: TalkKeyword) -> [Statement] {
        if line.children.isEmpty {
            findings.report(
                .missingPart, "nothing stands under this \"\(keyword.keyword)\"", at: line.place(of: keyword.keyword),
                help: ["indent what is to be done by two more spaces"])
        }
        return statements(line.children, under: keyword.keyword)
    }

    private func kind(_ line: TalkLine, _ keyword: TalkKeyword) -> Statement.Kind? {
        switch keyword.keyword {
        case "say": return say(line, keyword)
        case "ask": return ask(line, keyword)
        case "suggest": return suggest(line, keyword)
        case "if": return .conditional([conditional(line, keyword)], otherwise: nil)
        case "note": return .note(lines.text(line, keyword))
        case "flag": return flag(line, keyword)
        case "hand off to": return handOff(line, keyword)
        case "task for": return task(line, keyword)
        default:
            lines.noChildren(line, keyword.keyword)
            return plain(line, keyword)
        }
    }

    private func plain(_ line: TalkLine, _ keyword: TalkKeyword) -> Statement.Kind? {
        var tokens = TokenReader(keyword)
        switch keyword.keyword {
        case "answer": return one(&tokens, "the id of an answer", "answer cost").map { .answer($0) }
        case "go": return one(&tokens, "the name of a node", "go next").map { .go($0) }
        case "tag": return one(&tokens, "a word", "tag new-carer").map { .tag($0.text) }
        case "end": return end(&tokens)
        case "call": return call(&tokens)
        case "remind": return remind(&tokens)
        case "cancel reminder": return cancel(&tokens)
        case "move reminder": return move(&tokens)
        case "record": return record(&tokens)
        default:
            lines.end(tokens, example: "opt out")
            return .optOut
        }
    }

    private func one(_ tokens: inout TokenReader, _ what: String, _ example: String) -> Word? {
        guard let word = tokens.word() else {
            lines.missing(tokens, what: what, example: example)
            return nil
        }
        lines.end(tokens, example: example)
        return word
    }

    private func say(_ line: TalkLine, _ keyword: TalkKeyword) -> Statement.Kind? {
        var tokens = TokenReader(keyword)
        if tokens.accept("measure"), let measure = tokens.word(), tokens.accept("intro"), tokens.isAtEnd {
            lines.noChildren(line, "say measure")
            return .sayIntro(measure)
        }
        tokens = TokenReader(keyword)
        if tokens.accept("one", "of"), tokens.isAtEnd { return sayOneOf(line) }
        return .say(lines.textWithDiscreet(line, keyword))
    }

    /// `say one of`, and below it two or more rows that begin with a hyphen.
    private func sayOneOf(_ line: TalkLine) -> Statement.Kind? {
        var texts: [TextSyntax] = []
        for child in line.children {
            guard let keyword = child.keyword(among: ["-"]) else {
                findings.report(
                    .unknownKeyword, "under \"say one of\" each text begins with a hyphen", at: child.place,
                    help: ["for example: - Well done."])
                continue
            }
            texts.append(lines.textWithDiscreet(child, keyword))
        }
        guard texts.count > 1 else {
            findings.report(
                .missingPart, "\"say one of\" wants two texts or more below it", at: line.place,
                help: ["for example: - Well done.", "for a single text write: say Well done."])
            return nil
        }
        return .sayOneOf(texts)
    }

    private func ask(_ line: TalkLine, _ keyword: TalkKeyword) -> Statement.Kind? {
        var tokens = TokenReader(keyword)
        guard let slot = tokens.word() else {
            lines.missing(tokens, what: "the name of a slot", example: "ask went")
            return nil
        }
        var scale: Word?
        var measure: Word?
        while !tokens.isAtEnd {
            if scale == nil, tokens.accept("using") {
                guard let name = tokens.word() else {
                    lines.missing(tokens, what: "the name of a scale", example: "ask sleep using ten")
                    break
                }
                scale = name
            } else if measure == nil, tokens.accept("measure") {
                guard let name = tokens.word() else {
                    lines.missing(tokens, what: "a measure", example: "ask lonely measure ons.lonely")
                    break
                }
                measure = name
            } else {
                break
            }
        }
        if let token = tokens.peek {
            findings.report(
                .surplus, "\"\(token.text)\" is left over", at: token.place,
                help: ["the words of a question stand below \"ask \(slot.text)\", two spaces deeper"])
        }
        let children = QuestionParser(lines: lines).children(line, empty(keyword, line), isSuggestion: false)
        return .ask(AskSyntax(slot: slot, scale: scale, measure: measure, children: children))
    }

    private func suggest(_ line: TalkLine, _ keyword: TalkKeyword) -> Statement.Kind? {
        let example = "suggest group: at most 3 for needs near place"
        var tokens = TokenReader(keyword)
        guard var slot = tokens.word() else {
            lines.missing(tokens, what: "a name", example: example)
            return nil
        }
        if slot.text.hasSuffix(":") { slot.text.removeLast() }
        lines.checked(slot, what: "a suggestion")
        lines.checkSlotName(slot)
        guard tokens.accept("at", "most"), let limit = tokens.word(), let count = Int(limit.text),
            (1...Limits.rowsShown - 1).contains(count)
        else {
            lines.missing(tokens, what: "\"at most\" and a number from 1 to \(Limits.rowsShown - 1)", example: example)
            return nil
        }
        guard tokens.accept("for"), let needs = tokens.word() else {
            lines.missing(tokens, what: "\"for\" and the slot with the needs", example: example)
            return nil
        }
        var near: Word?
        if tokens.accept("near") {
            near = tokens.word()
            if near == nil { lines.missing(tokens, what: "the slot with the postcode", example: example) }
        }
        lines.end(tokens, example: example)
        let children = QuestionParser(lines: lines).children(line, empty(keyword, line), isSuggestion: true)
        let suggestion = SuggestionSyntax(limit: count, needs: needs, near: near)
        return .ask(AskSyntax(slot: slot, suggestion: suggestion, children: children))
    }

    private func empty(_ keyword: TalkKeyword, _ line: TalkLine) -> TalkKeyword {
        TalkKeyword(keyword: keyword.keyword, rest: "", restPosition: line.position)
    }

    private func end(_ tokens: inout TokenReader) -> Statement.Kind? {
        guard !tokens.isAtEnd else { return .end(nil) }
        guard tokens.accept("as"), let outcome = tokens.word() else {
            lines.missing(tokens, what: "\"as\" and an outcome", example: "end as done")
            return nil
        }
        lines.end(tokens, example: "end as done")
        return .end(outcome)
    }
}
