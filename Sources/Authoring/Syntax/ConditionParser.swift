import Dialogue
import Talk

/// Reads what follows `if`: `and`, `or`, `not`, comparisons, brackets.
struct ConditionParser {
    private var tokens: TokenReader
    private let findings: Findings
    private var hasFailed = false
    private var depth = 0

    init(_ keyword: TalkKeyword, findings: Findings) {
        tokens = TokenReader(keyword)
        self.findings = findings
    }

    /// The condition, or nothing if it could not be read, which has then been said.
    mutating func condition() -> ConditionSyntax? {
        guard let condition = any(), !hasFailed else { return nil }
        guard tokens.isAtEnd else {
            return fail("\"and\", \"or\" or the end of the line")
        }
        return condition
    }

    private mutating func any() -> ConditionSyntax? {
        guard let first = all() else { return nil }
        var parts = [first]
        while tokens.accept("or") {
            guard let part = all() else { return nil }
            parts.append(part)
        }
        return parts.count == 1 ? first : .any(parts)
    }

    private mutating func all() -> ConditionSyntax? {
        guard let first = negated() else { return nil }
        var parts = [first]
        while tokens.accept("and") {
            guard let part = negated() else { return nil }
            parts.append(part)
        }
        return parts.count == 1 ? first : .all(parts)
    }

    private mutating func negated() -> ConditionSyntax? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 20 else { return fail("a shorter condition: this one is nested too deeply") }
        if tokens.accept("not") { return negated().map { .not($0) } }
        guard tokens.accept("(") else { return comparison() }
        guard let inner = any() else { return nil }
        guard tokens.accept(")") else { return fail("\")\"") }
        return inner
    }

    private mutating func comparison() -> ConditionSyntax? {
        if tokens.accept("language", "is") {
            guard let language = tokens.word() else { return fail("a language, \"en\" or \"cy\"") }
            return .languageIs(language)
        }
        if tokens.accept("phone", "is", "shared") { return .phoneIsShared }
        if let word = tokens.peek?.text, word == "phone" || word == "language" {
            return fail(word == "phone" ? "\"phone is shared\"" : "\"language is cy\"")
        }
        guard let left = term() else { return nil }
        if case .plain(let token) = left, token.kind == .word, let special = special(token.word) { return special }
        if tokens.accept("in") {
            var values: [Token] = []
            repeat {
                guard let value = tokens.next(), value.kind != .mark else { return fail("a value after \"in\"") }
                values.append(value)
            } while tokens.accept(",")
            return .isIn(left, values)
        }
        guard let comparison = comparisonMark() else {
            return fail("\"is\", \"is not\", \"is answered\", \"<\", \"<=\", \">\", \">=\", \"in\" or \"includes\"")
        }
        guard let right = term() else { return nil }
        return .compare(left, comparison, right)
    }

    /// `is answered`, `is skipped`, `in area`, `includes`: what is asked of a name, not of a value.
    private mutating func special(_ name: Word) -> ConditionSyntax? {
        if tokens.accept("is", "answered") { return .isAnswered(name) }
        if tokens.accept("is", "not", "answered") { return .not(.isAnswered(name)) }
        if tokens.accept("is", "skipped") { return .isSkipped(name) }
        if tokens.accept("is", "not", "skipped") { return .not(.isSkipped(name)) }
        if tokens.accept("in", "area") { return .isInArea(name) }
        if tokens.accept("not", "in", "area") { return .not(.isInArea(name)) }
        if tokens.accept("includes") {
            guard let value = tokens.next(), value.kind != .mark else { return fail("a value after \"includes\"") }
            return .includes(name, value)
        }
        return nil
    }

    private mutating func comparisonMark() -> Expression.Comparison? {
        if tokens.accept("is", "not") { return .notEqual }
        if tokens.accept("is") { return .equal }
        for mark in [Expression.Comparison.less, .atMost, .greater, .atLeast] where tokens.accept(mark.rawValue) {
            return mark
        }
        return nil
    }

    private mutating func term() -> TermSyntax? {
        let place = tokens.place
        if tokens.accept("count", "of", "answered") { return names().map { .countOfAnswered($0, place: place) } }
        if tokens.accept("count", "of", "skipped") { return names().map { .countOfSkipped($0, place: place) } }
        if tokens.accept("last") {
            guard let measure = tokens.word() else { return fail("a measure after \"last\"") }
            return .last(measure)
        }
        guard let token = tokens.peek, token.kind != .mark, !["and", "or", "is", "in"].contains(token.text) else {
            return fail("a name or a value")
        }
        _ = tokens.next()
        return .plain(token)
    }

    private mutating func names() -> [Word]? {
        let names = tokens.list()
        guard !names.isEmpty else { return fail("one or more names, separated by commas") }
        return names
    }

    private mutating func fail<Result>(_ expected: String) -> Result? {
        guard !hasFailed else { return nil }
        hasFailed = true
        let found = tokens.peek.map { "\"\($0.text)\"" } ?? "the end of the line"
        findings.report(
            .invalidCondition, "this condition cannot be read: expected \(expected), found \(found)",
            at: tokens.place, help: ["write a comparison such as \"barrier is transport\" or \"lonely is answered\""])
        return nil
    }
}
