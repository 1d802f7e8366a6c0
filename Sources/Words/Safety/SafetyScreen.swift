/// Finds texts in which somebody may be in danger, by composed rules with scope.
///
/// A rule is a pattern over plain words with what must stand beside it and what must not; guards take away what is
/// denied, long past, quoted, seen in a film or somebody's work, as far as they reach (``SafetyScope``). Deterministic:
/// the same text has the same finding, with the name of its rule and the words that it rests on.
package struct SafetyScreen: Sendable {
    /// The rules that are embedded in this program.
    package static let builtIn = SafetyScreen(adding: [])

    /// What could not be read in the rules; such patterns are left out.
    package var problems: [SafetyProblem] { tables.problems }
    /// The names of all rules, `category/name`.
    package var ruleNames: [String] { tables.ruleNames }

    private let tables: SafetyTables
    /// The net that hears of what the rules find; nothing in a screen of rules alone.
    private(set) var net: WeighingNet?
    /// The level of each rule, by its name, and the rules that a site has added.
    let levels: [String: SafetyLevel]
    private(set) var added: Set<String> = []
    /// One screen, of the writer's own plain words alone; none in a screen of rules alone.
    private(set) var plainly: [SafetyScreen] = []

    /// The embedded rules and these as well; nothing can be taken away.
    package init(adding rules: [SafetyRule]) {
        var book = SafetyRuleBook(notation: BuiltInSafety.rules)
        book.rules += rules
        self.init(book)
        net = .builtIn
        added = Set(rules.map(Self.name))
        book.rules = [
            SafetyRule(category: .suicide, response: .crisis, name: "plainly", level: .explicit, patterns: ["@plainly"])
        ]
        plainly = [SafetyScreen(book)]
    }

    /// A screen of these rules only, for those who write and measure them.
    package init(_ book: SafetyRuleBook) {
        tables = SafetyTables(book)
        levels = Dictionary(book.rules.map { (Self.name($0), $0.level) }) { first, _ in first }
    }

    private static func name(_ rule: SafetyRule) -> String { "\(rule.category.rawValue)/\(rule.name)" }

    /// What is known of `text` before any dialogue hears it; `earlier` as in ``finding(in:earlier:)``.
    ///
    /// The whole of a long text is screened, in stretches; of earlier texts only their last hundred words.
    package func alarm(for text: String, earlier: [String]) -> Alarm {
        let stretches = ScreenedStretches.of(text)
        var before = earlier.suffix(2).map(ScreenedStretches.end)
        guard stretches.count > 1 else {
            let folded = FoldedText(text)
            return Alarm(safety: finding(in: folded, earlier: before), consent: consentWord(PreparedText(folded)))
        }
        var safety: SafetyFinding?
        for stretch in stretches {
            let found = finding(in: stretch, earlier: before)
            if safety == nil || found?.response == .crisis { safety = found }
            if safety?.response == .crisis { break }
            before = []
        }
        return Alarm(safety: safety, consent: consentWord(text))
    }

    /// The plainest finding in a text, or nothing.
    ///
    /// - Parameters:
    ///   - text: what the patient has written now.
    ///   - earlier: the patient's texts before it in the last ten minutes, oldest first, without those that raised an
    ///     alarm already. The last two of them are read together with `text`, and what is found then must end in `text`.
    /// - Returns: a crisis in `text` alone before one in the joined texts, a crisis before distress.
    package func finding(in text: String, earlier: [String]) -> SafetyFinding? {
        finding(in: FoldedText(text), earlier: earlier)
    }

    private func finding(in text: FoldedText, earlier: [String]) -> SafetyFinding? {
        let ruled = ruled(in: text, earlier: earlier)
        guard let net else { return ruled }
        return decided(ruled, by: net, in: text.original, earlier: earlier)
    }

    /// What the rules find by themselves, as in ``finding(in:earlier:)``.
    package func ruled(in text: String, earlier: [String]) -> SafetyFinding? {
        ruled(in: FoldedText(text), earlier: earlier)
    }

    private func ruled(in now: FoldedText, earlier: [String]) -> SafetyFinding? {
        let text = now.original
        let alone = best(in: now.tokens, of: text, after: 0)
        if alone?.response == .crisis || earlier.isEmpty { return alone }
        var (tokens, start, joined) = (now.tokens, 0, text)
        for before in earlier.suffix(2).reversed() {
            let count = before.utf8.count + 1
            tokens = Self.joined(FoldedText(before).tokens, tokens, from: count)
            start += count
            joined = before + " " + joined
            if let found = best(in: tokens, of: joined, after: start), found.response == .crisis { return found }
        }
        return alone
    }

    /// The tokens of two texts with a blank between them, the second of which begins at the byte `start`.
    private static func joined(_ first: [Token], _ second: [Token], from start: Int) -> [Token] {
        var tokens = first
        tokens.reserveCapacity(first.count + second.count)
        for var token in second {
            // Line breaks with nothing but blanks between them are one.
            if token.kind == .newline, tokens.last?.kind == .newline { continue }
            token.range = (token.range.lowerBound + start)..<(token.range.upperBound + start)
            tokens.append(token)
        }
        return tokens
    }

    /// The steps that the patterns take over a text: a bound of its cost that no machine changes.
    package func steps(in text: String) -> Int {
        let words = SafetyWords(FoldedText(text).tokens, spelling: tables.spelling)
        return SafetyMatch.with(words, tables) { match in
            _ = SafetyJudge.best(in: &match, after: 0, below: tables.rules.count)
            return match.steps
        }
    }

    /// Whether crisis rules match a text, and what stands beside their words takes every one of them away.
    func isTakenAway(in text: String) -> Bool {
        let words = SafetyWords(FoldedText(text).tokens, spelling: tables.spelling)
        return SafetyMatch.with(words, tables) { SafetyJudge.takesAway(in: &$0, below: tables.crisisCount) }
    }

    private func best(in tokens: [Token], of text: String, after start: Int) -> SafetyFinding? {
        let words = SafetyWords(tokens, spelling: tables.spelling)
        // What is found in joined texts counts only if it is a crisis.
        let limit = start == 0 ? tables.rules.count : tables.crisisCount
        let best = SafetyMatch.with(words, tables) { SafetyJudge.best(in: &$0, after: start, below: limit) }
        guard let best else { return nil }
        let rule = tables.rules[best.rule].rule
        let quotes = best.spans.sorted { $0.lower < $1.lower }.map { span in
            let (first, last) = (words.words[span.lower].range, words.words[span.upper - 1].range)
            return text.quote(bytes: Int(first.lowerBound)..<Int(last.upperBound))
        }
        return SafetyFinding(
            category: rule.category, response: rule.response, rule: "\(rule.category.rawValue)/\(rule.name)",
            matched: quotes.joined(separator: " ... "))
    }
}

extension String {
    /// What stands in these bytes of UTF-8.
    fileprivate func quote(bytes range: Range<Int>) -> String {
        guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return "" }
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(decoding: utf8[start..<utf8.index(start, offsetBy: range.count)], as: UTF8.self)
    }
}
