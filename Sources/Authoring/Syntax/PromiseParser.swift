import Dialogue
import Talk
import Words

/// A `check` line as it was written; names are still words.
struct PromiseSyntax {
    enum Claim {
        case everyPathEnds(replies: Int, segments: Int)
        case remindersOnly(from: CivilTime, to: CivilTime)
        case always(ConditionSyntax, leadsTo: Goal)
        case neverSays(String)
    }

    enum Goal {
        case handOff, task, optOut
        case flag(Word)
        case call(Word)
    }

    var place: Place
    var claim: Claim
}

/// Reads a `check` line.
///
///     check every path ends within 12 replies and 16 segments
///     check reminders only between 09:00 and 18:30
///     check call is morning always leads to task
///     check always leads to hand off
///     check never says hospital
struct PromiseParser {
    let lines: LineParser

    func promise(_ line: TalkLine, _ keyword: TalkKeyword) -> PromiseSyntax? {
        lines.noChildren(line, "check")
        var tokens = TokenReader(keyword)
        let claim: PromiseSyntax.Claim? =
            if tokens.accept("every", "path") {
                everyPath(&tokens)
            } else if tokens.accept("reminders", "only") {
                reminders(&tokens)
            } else if tokens.accept("never", "says") {
                neverSays(&tokens)
            } else {
                always(keyword)
            }
        return claim.map { PromiseSyntax(place: line.place, claim: $0) }
    }

    private func everyPath(_ tokens: inout TokenReader) -> PromiseSyntax.Claim? {
        let example = "check every path ends within 12 replies and 16 segments"
        guard tokens.accept("ends", "within"), let replies = count(&tokens), tokens.accept("replies"),
            tokens.accept("and"), let segments = count(&tokens), tokens.accept("segments")
        else {
            lines.missing(tokens, what: "\"ends within\" and how many replies and segments", example: example)
            return nil
        }
        lines.end(tokens, example: example)
        return .everyPathEnds(replies: replies, segments: segments)
    }

    private func count(_ tokens: inout TokenReader) -> Int? {
        guard let token = tokens.peek, let count = Int(token.text), (1...999).contains(count) else { return nil }
        _ = tokens.next()
        return count
    }

    private func reminders(_ tokens: inout TokenReader) -> PromiseSyntax.Claim? {
        let example = "check reminders only between 09:00 and 18:30"
        guard tokens.accept("between"), let from = tokens.word().flatMap({ CivilTime(iso: $0.text) }),
            tokens.accept("and"), let to = tokens.word().flatMap({ CivilTime(iso: $0.text) }), from < to
        else {
            lines.missing(tokens, what: "\"between\" and two times, the earlier first", example: example)
            return nil
        }
        lines.end(tokens, example: example)
        return .remindersOnly(from: from, to: to)
    }

    private func neverSays(_ tokens: inout TokenReader) -> PromiseSyntax.Claim? {
        let words = tokens.remainder().text
        guard !words.isEmpty else {
            lines.missing(tokens, what: "a word or phrase", example: "check never says hospital")
            return nil
        }
        return .neverSays(words)
    }

    /// `EXPR always leads to GOAL`: the condition is all that stands before "always"; with nothing there it always holds.
    private func always(_ keyword: TalkKeyword) -> PromiseSyntax.Claim? {
        let example = "check call is morning always leads to task"
        var tokens = TokenReader(keyword)
        while let token = tokens.peek, token.kind == .quoted || token.text != "always" { _ = tokens.next() }
        guard let always = tokens.peek else {
            lines.missing(
                TokenReader(keyword),
                what: "\"every path ends within\", \"reminders only between\", \"never says\", or a condition and "
                    + "\"always leads to\"", example: example)
            return nil
        }
        let condition = always.offset == 0 ? .all([]) : condition(before: always, keyword)
        guard tokens.accept("always", "leads", "to"), let goal = goal(&tokens) else {
            lines.missing(
                tokens,
                what: "\"always leads to\" and \"hand off\", \"task\", \"opt out\", \"flag KIND\" or \"call D\"",
                example: example)
            return nil
        }
        lines.end(tokens, example: example)
        return condition.map { .always($0, leadsTo: goal) }
    }

    private func condition(before always: Token, _ keyword: TalkKeyword) -> ConditionSyntax? {
        var parser = ConditionParser(
            TalkKeyword(
                keyword: "check", rest: String(keyword.rest.prefix(always.offset)), restPosition: keyword.restPosition),
            findings: lines.findings)
        return parser.condition()
    }

    private func goal(_ tokens: inout TokenReader) -> PromiseSyntax.Goal? {
        if tokens.accept("hand", "off") { return .handOff }
        if tokens.accept("task") { return .task }
        if tokens.accept("opt", "out") { return .optOut }
        if tokens.accept("flag") { return tokens.word().map { .flag($0) } }
        return tokens.accept("call") ? tokens.word().map { .call($0) } : nil
    }
}
