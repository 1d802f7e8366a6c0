import Talk

/// Reads what stands under `ask`, `suggest`, `scale`, and the ladders of `defaults`.
struct QuestionParser {
    let lines: LineParser

    static let keywords = [
        "option", "yes", "no", "free text", "skip", "why", "unclear", "silent", "confirm", "ends", "discreet",
    ]
    static let suggestionKeywords = keywords + ["none of these", "nothing found"]

    private var findings: Findings { lines.findings }

    init(lines: LineParser) {
        self.lines = lines
    }

    func children(_ line: TalkLine, _ keyword: TalkKeyword, isSuggestion: Bool) -> QuestionChildren {
        let allowed = isSuggestion ? Self.suggestionKeywords : Self.keywords
        let (text, lines) = lines.prose(line, keyword, children: allowed)
        var children = QuestionChildren()
        children.text = text.isEmpty ? nil : text
        for child in lines {
            guard let keyword = child.keyword(among: allowed) else { continue }
            read(child, keyword, into: &children)
        }
        return children
    }

    /// One child, into what has been read so far.
    func read(_ line: TalkLine, _ keyword: TalkKeyword, into children: inout QuestionChildren) {
        switch keyword.keyword {
        case "option":
            if let option = option(line, keyword) { children.options.append(option) }
        case "unclear":
            if let rung = unclear(line, keyword) { add(rung, to: &children.unclear, keyword.keyword) }
        case "silent":
            if let rung = silent(line, keyword) { add(rung, to: &children.silent, keyword.keyword) }
        case "why":
            if children.why != nil { lines.repeated("why", at: line) }
            children.why = lines.text(line, keyword)
        case "discreet":
            if children.discreet != nil { lines.repeated("discreet", at: line) }
            children.discreet = lines.text(line, keyword)
        case "ends": ends(line, keyword, into: &children)
        case "confirm":
            if children.confirm != nil { lines.repeated("confirm", at: line) }
            children.confirm = confirm(line, keyword)
        default: readArrow(line, keyword, into: &children)
        }
    }

    /// `confirm`, `confirm when visit is answered`.
    private func confirm(_ line: TalkLine, _ keyword: TalkKeyword) -> ConfirmSyntax? {
        lines.noChildren(line, "confirm")
        var tokens = TokenReader(keyword)
        let place = line.place(of: "confirm")
        guard !tokens.isAtEnd else { return ConfirmSyntax(place: place, isConditional: false) }
        guard tokens.accept("when"), !tokens.isAtEnd else {
            lines.missing(tokens, what: "\"when\" and a condition", example: "confirm when people > 8")
            return nil
        }
        let (rest, position) = tokens.remainder()
        var parser = ConditionParser(
            TalkKeyword(keyword: "when", rest: rest, restPosition: position), findings: lines.findings)
        return ConfirmSyntax(place: place, isConditional: true, condition: parser.condition())
    }

    private func readArrow(_ line: TalkLine, _ keyword: TalkKeyword, into children: inout QuestionChildren) {
        lines.noChildren(line, keyword.keyword)
        let path: WritableKeyPath<QuestionChildren, ArrowSyntax?> =
            switch keyword.keyword {
            case "yes": \.yes
            case "no": \.no
            case "free text": \.freeText
            case "skip": \.skip
            case "none of these": \.noneOfThese
            default: \.nothingFound
            }
        if children[keyPath: path] != nil { lines.repeated(keyword.keyword, at: line) }
        var tokens = TokenReader(keyword)
        guard tokens.accept("->") else {
            lines.missing(tokens, what: "an arrow", example: "\(keyword.keyword) -> next")
            return
        }
        children[keyPath: path] = arrow(&tokens)
    }

    /// What follows `->`.
    func arrow(_ tokens: inout TokenReader) -> ArrowSyntax? {
        let place = tokens.place
        var arrow: ArrowSyntax?
        if tokens.accept("later") {
            arrow = ArrowSyntax(target: .later, place: place)
        } else if tokens.accept("dialogue") {
            guard let name = tokens.word() else {
                lines.missing(tokens, what: "the name of a dialogue", example: "-> dialogue menu")
                return nil
            }
            arrow = ArrowSyntax(target: .dialogue(name), place: name.place)
        } else if let name = tokens.word() {
            arrow = ArrowSyntax(target: .node(name), place: name.place)
        } else {
            lines.missing(tokens, what: "where the arrow leads", example: "-> next")
            return nil
        }
        lines.end(tokens, example: "-> next")
        return arrow
    }

    private func ends(_ line: TalkLine, _ keyword: TalkKeyword, into children: inout QuestionChildren) {
        lines.noChildren(line, "ends")
        let parts = keyword.rest.split(separator: "|", omittingEmptySubsequences: false).map {
            commaSeparated(String($0), at: keyword.restPosition).map(\.text).joined(separator: ", ")
        }
        guard parts.count == 2, let low = parts.first, let high = parts.last, !low.isEmpty, !high.isEmpty else {
            lines.missing(
                TokenReader(keyword), what: "what the lowest and the highest value are called",
                example: "ends not at all | completely")
            return
        }
        children.low = low
        children.high = high
    }

    private func add(_ rung: RungSyntax, to rungs: inout [RungSyntax], _ keyword: String) {
        guard !rungs.contains(where: { $0.number == rung.number }) else {
            findings.report(
                .repeatedLine, "there are two rungs \(rung.number) of \"\(keyword)\"", at: rung.place,
                help: ["number them in order"])
            return
        }
        rungs.append(rung)
        rungs.sort { $0.number < $1.number }
    }

    private func unclear(_ line: TalkLine, _ keyword: TalkKeyword) -> RungSyntax? {
        var tokens = TokenReader(keyword)
        guard let word = tokens.word(), let number = Int(word.text), (1...9).contains(number) else {
            lines.missing(
                TokenReader(keyword), what: "the number of the attempt, 1 to 9", example: "unclear 1 Send a number.")
            return nil
        }
        return rung(line, tokens, number: number, keyword: "unclear")
    }

    private func silent(_ line: TalkLine, _ keyword: TalkKeyword) -> RungSyntax? {
        var tokens = TokenReader(keyword)
        guard let word = tokens.word(), let hours = hours(word.text) else {
            lines.missing(
                TokenReader(keyword), what: "how long the question has waited, in hours or days",
                example: "silent 48h Your question is waiting.")
            return nil
        }
        return rung(line, tokens, number: hours, keyword: "silent")
    }

    /// `48h` or `2d`, in hours.
    private func hours(_ text: String) -> Int? {
        guard let unit = text.last, let count = Int(text.dropLast()), (1...2000).contains(count) else { return nil }
        return unit == "h" ? count : unit == "d" ? count * 24 : nil
    }

    private func rung(_ line: TalkLine, _ tokens: TokenReader, number: Int, keyword: String) -> RungSyntax? {
        var tokens = tokens
        let place = line.place(of: keyword)
        if tokens.accept("->") {
            lines.noChildren(line, keyword)
            return arrow(&tokens).map { RungSyntax(place: place, number: number, act: .arrow($0)) }
        }
        let (rest, position) = tokens.remainder()
        let text = lines.text(line, TalkKeyword(keyword: keyword, rest: rest, restPosition: position))
        return RungSyntax(place: place, number: number, act: .text(text))
    }
}
