/// Decides which of the rules that match a text holds.
///
/// What takes a match away is found only for rules that match, and the bounds of clauses only once one does.
struct SafetyJudge {
    /// What a guard says in this text: nothing, where it has no word or is spared.
    private enum GuardState {
        case unasked
        case silent
        case speaks(SafetyReach)
    }

    private let text: SafetyText
    private let scope: SafetyScope
    private var guards: [GuardState]
    /// Words of a rule were denied, or a guard or veto reached them.
    private var tookAway = false

    /// What is decided of the rules below a limit.
    struct Verdict {
        /// The first rule that holds with words that count, and those words.
        var found: (rule: Int, spans: [SafetySpan])?
        /// No crisis rule holds, and what stood beside the words of some crisis rule took it away.
        var hasTakenAway = false
    }

    /// Judges the rules below `limit` of which some pattern matches (``SafetyMatch/rules(below:)``), the plainest first.
    ///
    /// - Parameters:
    ///   - match: the patterns over a text.
    ///   - candidates: the rules.
    ///   - counts: whether a rule that holds with these words is what is looked for.
    /// - Returns: the first of those, and whether crisis rules were taken away before it.
    static func verdict(
        in match: inout SafetyMatch, of candidates: ContiguousArray<UInt64>, counts: ([SafetySpan]) -> Bool
    ) -> Verdict {
        guard candidates.contains(where: { $0 != 0 }) else { return Verdict() }
        var judge = SafetyJudge(&match)
        let crisisCount = match.tables.crisisCount
        var hasTakenAway = false
        for (index, row) in candidates.enumerated() {
            var left = row
            while left != 0 {
                let rule = index << 6 + left.trailingZeroBitCount
                left &= left &- 1
                let spans = judge.spans(of: match.tables.rules[rule], in: &match, atMost: 1)
                if rule < crisisCount { hasTakenAway = judge.tookAway }
                guard let spans else { continue }
                let all = spans.own + spans.beside
                guard counts(all) else { continue }
                return Verdict(found: (rule, all), hasTakenAway: rule >= crisisCount && hasTakenAway)
            }
        }
        return Verdict(hasTakenAway: hasTakenAway)
    }

    /// Every rule below a limit that holds, with each place at which it does.
    ///
    /// - Parameters:
    ///   - match: the patterns over a text.
    ///   - candidates: the rules of which some pattern matches.
    /// - Returns: the plainest rule first, its places from left to right.
    static func holding(
        in match: inout SafetyMatch, of candidates: ContiguousArray<UInt64>
    ) -> [(rule: Int, spans: [SafetySpan])] {
        guard candidates.contains(where: { $0 != 0 }) else { return [] }
        var judge = SafetyJudge(&match)
        var found: [(rule: Int, spans: [SafetySpan])] = []
        for (index, row) in candidates.enumerated() {
            var left = row
            while left != 0 {
                let rule = index << 6 + left.trailingZeroBitCount
                left &= left &- 1
                let spans = judge.spans(of: match.tables.rules[rule], in: &match, atMost: .max)
                found += (spans?.own ?? []).map { (rule, [$0] + (spans?.beside ?? [])) }
            }
        }
        return found
    }

    private init(_ match: inout SafetyMatch) {
        text = SafetyText(words: match.words.words, tables: match.tables)
        let plain = match.tables.plain.map { match.spans(of: $0) } ?? []
        scope = SafetyScope(text, plain: plain)
        guards = Array(repeating: .unasked, count: match.tables.guards.count)
    }

    /// The words a rule rests on, at so many places, and those that must stand beside; nothing if it does not hold.
    private mutating func spans(
        of rule: SafetyTables.Rule, in match: inout SafetyMatch, atMost limit: Int
    ) -> (own: [SafetySpan], beside: [SafetySpan])? {
        var beside: [SafetySpan] = []
        for pattern in rule.with {
            guard let span = match.spans(of: pattern).first else { return nil }
            beside.append(span)
        }
        let vetoes = SafetyReach(rule.unless.flatMap { match.spans(of: $0) }, count: text.count)
        var candidates: [(span: SafetySpan, order: Int)] = []
        for pattern in rule.patterns {
            for span in match.spans(of: pattern) { candidates.append((span, candidates.count)) }
        }
        candidates.sort { ($0.span.lower, $0.order) < ($1.span.lower, $1.order) }
        var own: [SafetySpan] = []
        for (span, _) in candidates where own.count < limit {
            let isDenied =
                !rule.rule.even.contains("denied") && SafetyNegation.covers(span, in: text, scope: scope)
            let isAway = scope.isReached(span, by: vetoes) || isDenied || isGuarded(span, rule.rule, in: &match)
            if isAway { tookAway = true } else { own.append(span) }
        }
        return own.isEmpty ? nil : (own, beside)
    }

    private mutating func isGuarded(_ span: SafetySpan, _ rule: SafetyRule, in match: inout SafetyMatch) -> Bool {
        for index in guards.indices where holds(index, over: span, of: rule, in: &match) { return true }
        return false
    }

    private mutating func holds(
        _ index: Int, over span: SafetySpan, of rule: SafetyRule, in match: inout SafetyMatch
    ) -> Bool {
        let guarding = match.tables.guards[index]
        let one = guarding.one
        if rule.even.contains(one.name) { return false }
        if !one.categories.isEmpty, !one.categories.contains(rule.category) { return false }
        let places = span.lower..<span.upper
        if one.onlyQuoted, !places.contains(where: { text.words[$0].isQuoted }) { return false }
        if one.onlyOthers {
            let isOwn = places.contains { text.marks(at: $0).contains(.firstPerson) }
            if isOwn || scope.isPlain(span) { return false }
        }
        if case .unasked = guards[index] { guards[index] = state(of: guarding, in: &match) }
        guard case .speaks(let reach) = guards[index] else { return false }
        // What stands in quotation marks is already what the guard is about, wherever the guard's own word stands.
        return one.onlyQuoted || scope.isReached(span, by: reach)
    }

    private func state(of guarding: SafetyTables.Guard, in match: inout SafetyMatch) -> GuardState {
        let words = guarding.patterns.flatMap { match.spans(of: $0) }
        if words.isEmpty || guarding.spared.contains(where: { match.isFound($0) }) { return .silent }
        return .speaks(SafetyReach(words, count: text.count))
    }
}
