import Dialogue
import Talk
import Words

/// A `check` line as it was written; names are still words.
struct CheckSyntax {
    enum Claim {
        case endsWithin(replies: Int, segments: Int)
        case remindersBetween(CivilTime, CivilTime)
        case leadsTo(DutySyntax, when: ConditionSyntax)
        case neverSays(String)
    }

    enum DutySyntax {
        case handOff, task
        case flag(String)
        case call(Word)
    }

    var claim: Claim
    var written: String
    var place: Place
}

/// Reads what follows `check`: a promise that `linkline verify` proves.
struct CheckParser {
    private let findings: Findings
    private let lines: LineParser

    init(findings: Findings) {
        self.findings = findings
        lines = LineParser(findings: findings)
    }

    /// The promise, or nothing if it could not be read, which has then been said.
    func check(_ line: TalkLine, _ keyword: TalkKeyword) -> CheckSyntax? {
        lines.noChildren(line, "check")
        guard let claim = claim(line, keyword) else { return nil }
        return CheckSyntax(claim: claim, written: keyword.rest, place: line.place)
    }

    private func claim(_ line: TalkLine, _ keyword: TalkKeyword) -> CheckSyntax.Claim? {
        if let range = keyword.rest.firstRange(of: " always leads to ") { return leads(line, keyword, range) }
        var tokens = TokenReader(keyword)
        if tokens.accept("every", "path", "ends", "within") {
            guard let replies = number(&tokens), tokens.accept("replies"), tokens.accept("and"),
                let segments = number(&tokens), tokens.accept("segments"), tokens.isAtEnd
            else { return unreadable(line, "every path ends within 12 replies and 16 segments") }
            return .endsWithin(replies: replies, segments: segments)
        }
        if tokens.accept("reminders", "only", "between") {
            guard let first = time(&tokens), tokens.accept("and"), let last = time(&tokens), tokens.isAtEnd,
                first <= last
            else { return unreadable(line, "reminders only between 09:00 and 18:30") }
            return .remindersBetween(first, last)
        }
        if tokens.accept("never", "says") {
            let words = tokens.remainder().text
            guard !words.isEmpty else { return unreadable(line, "never says diagnosis") }
            return .neverSays(words)
        }
        return unreadable(line, "every path ends within 12 replies and 16 segments")
    }

    private func leads(
        _ line: TalkLine, _ keyword: TalkKeyword, _ range: Range<String.Index>
    ) -> CheckSyntax.Claim? {
        let condition = TalkKeyword(
            keyword: "check", rest: String(keyword.rest[..<range.lowerBound]), restPosition: keyword.restPosition)
        var parser = ConditionParser(condition, findings: findings)
        guard let condition = parser.condition() else { return nil }
        var position = keyword.restPosition
        position.column += keyword.rest.distance(from: keyword.rest.startIndex, to: range.upperBound)
        var tokens = TokenReader(String(keyword.rest[range.upperBound...]), at: position)
        guard let duty = duty(&tokens), tokens.isAtEnd else {
            return unreadable(line, "call is morning always leads to task")
        }
        return .leadsTo(duty, when: condition)
    }

    private func duty(_ tokens: inout TokenReader) -> CheckSyntax.DutySyntax? {
        if tokens.accept("hand", "off") { return .handOff }
        if tokens.accept("task") { return .task }
        if tokens.accept("flag") { return tokens.word().map { .flag($0.text) } }
        if tokens.accept("call") { return tokens.word().map { .call($0) } }
        return nil
    }

    private func number(_ tokens: inout TokenReader) -> Int? {
        guard let word = tokens.word(), let number = Int(word.text), (1...9_999).contains(number) else { return nil }
        return number
    }

    private func time(_ tokens: inout TokenReader) -> CivilTime? { tokens.word().flatMap { CivilTime(iso: $0.text) } }

    private func unreadable(_ line: TalkLine, _ example: String) -> CheckSyntax.Claim? {
        findings.report(
            .badCheck, "this promise cannot be read", at: line.place,
            help: [
                "for example: check \(example)",
                "there is: every path ends within, reminders only between, always leads to, never says",
            ])
        return nil
    }
}
