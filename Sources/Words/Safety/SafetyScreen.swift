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

    let tables: SafetyTables
    /// The net that hears of what the rules find; nothing in a screen of rules alone.
    private(set) var net: WeighingNet?
    /// The level of each rule, by its name, and the rules that a site has added.
    let levels: [String: SafetyLevel]
    private(set) var added: Set<String> = []
    /// One screen, of the writer's own plain words alone; none in a screen of rules alone.
    private(set) var plainly: [SafetyScreen] = []

    /// The embedded rules and these as well; nothing can be taken away.
    package init(adding rules: [SafetyRule]) {
        var book = SafetyRuleBook.builtIn
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

    // MARK: Reading

    /// A text cut into words for the rules and the net, with what they find in it alone.
    package func screened(_ text: String) -> ScreenedText {
        let stretches = ScreenedStretches.of(text)
        guard stretches.count > 1 else {
            let folded = FoldedText(text)
            return ScreenedText(PreparedText(folded), first: stretch(folded), rest: [])
        }
        return ScreenedText(
            PreparedText(text), first: stretch(FoldedText(stretches[0])), rest: Array(stretches.dropFirst()))
    }

    /// What counts of a text when a later one is screened.
    package func earlier(_ text: String) -> EarlierText {
        EarlierText(end: stretch(FoldedText(ScreenedStretches.end(of: text))))
    }

    /// The same of a text that is cut already.
    package func earlier(_ text: ScreenedText) -> EarlierText {
        let whole = text.first
        // A text with so few tokens has no more words than count.
        let most = whole.folded.tokens.count + whole.text.utf8.count / ScreenedStretches.longestWord
        guard text.rest.isEmpty, most <= ScreenedStretches.earlierWords else {
            return earlier(text.prepared.original)
        }
        return EarlierText(end: whole)
    }

    /// One stretch; one that `standsAlone` is never read together with others.
    private func stretch(_ text: FoldedText, standsAlone: Bool = false) -> ScreenedStretch {
        let words = SafetyWords(text.tokens, tables)
        return SafetyMatch.with(words, tables) { match in
            let candidates = match.rules(below: tables.rules.count)
            let verdict = SafetyJudge.verdict(in: &match, of: candidates) { _ in true }
            return ScreenedStretch(
                folded: text, words: words, weighed: net.map { WeighedText(text.original, by: $0) },
                alone: verdict.found.map { finding($0.rule, $0.spans, of: words, in: text.original) },
                isTakenAway: verdict.hasTakenAway, raised: standsAlone ? nil : SafetyRaised(candidates, &match))
        }
    }

    /// Whether the rules find a crisis in a text, or in it together with those before it.
    func findsCrisis(in now: FoldedText, earlier: [FoldedText]) -> Bool {
        let alone = SafetyMatch.with(SafetyWords(now.tokens, tables), tables) { match in
            SafetyJudge.verdict(in: &match, of: match.rules(below: tables.crisisCount)) { _ in true }
        }
        if alone.found != nil { return true }
        return !earlier.isEmpty && ruled(in: stretch(now), earlier: earlier.map { stretch($0) })?.response == .crisis
    }

    /// What is known of a text before any dialogue hears it; `earlier` as in ``finding(in:earlier:)``.
    ///
    /// The whole of a long text is screened, in stretches; of earlier texts only their last hundred words.
    package func alarm(for text: ScreenedText, earlier: [EarlierText]) -> Alarm {
        var safety = finding(in: text.first, earlier: earlier.suffix(2).map(\.end))
        for stretch in text.rest {
            if safety?.response == .crisis { break }
            let found = finding(
                in: self.stretch(FoldedText(stretch), standsAlone: true), earlier: [], seeksDistress: safety == nil)
            if safety == nil || found?.response == .crisis { safety = found }
        }
        return Alarm(safety: safety, consent: text.consent)
    }

    /// The same of texts as they were written.
    package func alarm(for text: String, earlier: [String]) -> Alarm {
        alarm(for: screened(text), earlier: earlier.suffix(2).map { self.earlier($0) })
    }

    /// The plainest finding in a text, or nothing.
    ///
    /// - Parameters:
    ///   - text: what the patient has written now.
    ///   - earlier: the patient's texts before it in the last ten minutes, oldest first, without those that raised an
    ///     alarm already. The last two of them are read together with `text`, and what is found then must end in `text`.
    /// - Returns: a crisis in `text` alone before one in the joined texts, a crisis before distress.
    package func finding(in text: String, earlier: [String]) -> SafetyFinding? {
        finding(in: stretch(FoldedText(text)), earlier: earlier.suffix(2).map { stretch(FoldedText($0)) })
    }

    /// The same of texts that are cut; without `seeksDistress` only a crisis matters.
    private func finding(
        in now: ScreenedStretch, earlier: [ScreenedStretch], seeksDistress: Bool = true
    ) -> SafetyFinding? {
        let ruled = ruled(in: now, earlier: earlier)
        guard let net else { return ruled }
        return decided(ruled, by: net, in: now, earlier: earlier, seeksDistress: seeksDistress)
    }

    /// What the rules find by themselves, as in ``finding(in:earlier:)``.
    package func ruled(in text: String, earlier: [String]) -> SafetyFinding? {
        ruled(in: stretch(FoldedText(text)), earlier: earlier.suffix(2).map { stretch(FoldedText($0)) })
    }

    private func ruled(in now: ScreenedStretch, earlier: [ScreenedStretch]) -> SafetyFinding? {
        if now.alone?.response == .crisis || earlier.isEmpty { return now.alone }
        // Where all of them together raise nothing, fewer do not.
        let borders = SafetyBorders(tables)
        guard borders.mayRaise(earlier + [now]) else { return now.alone }
        for first in earlier.indices.reversed() {
            let texts = earlier[first...] + [now]
            if first == 0 || borders.mayRaise(Array(texts)), let found = crisis(together: Array(texts)) { return found }
        }
        return now.alone
    }

    /// The crisis that the rules find in texts that are read as one, and that ends in the last of them.
    private func crisis(together texts: [ScreenedStretch]) -> SafetyFinding? {
        var tokens: [Token] = []
        var start = 0
        for (place, text) in texts.enumerated() {
            if place > 0 { start += texts[place - 1].text.utf8.count + 1 }
            for var token in text.folded.tokens {
                // Line breaks with nothing but blanks between them are one.
                if token.kind == .newline, tokens.last?.kind == .newline { continue }
                token.range = (token.range.lowerBound + start)..<(token.range.upperBound + start)
                tokens.append(token)
            }
        }
        let words = SafetyWords(tokens, tables)
        let verdict = SafetyMatch.with(words, tables) { match in
            SafetyJudge.verdict(in: &match, of: match.rules(below: tables.crisisCount)) { spans in
                spans.contains { words.words[$0.upper - 1].range.upperBound > start }
            }
        }
        guard let found = verdict.found else { return nil }
        return finding(found.rule, found.spans, of: words, in: texts.map(\.text).joined(separator: " "))
    }

    /// The steps that the patterns take over a text: a bound of its cost that no machine changes.
    package func steps(in text: String) -> Int {
        SafetyMatch.with(SafetyWords(FoldedText(text).tokens, tables), tables) { match in
            _ = SafetyJudge.verdict(in: &match, of: match.rules(below: tables.rules.count)) { _ in true }
            return match.steps
        }
    }

    /// What the rules find in a text, put as the net hears of it; `earlier` as in ``finding(in:earlier:)``.
    package func evidence(_ finding: SafetyFinding?, in text: String, earlier: [String]) -> RuleEvidence? {
        evidence(finding, in: stretch(FoldedText(text)), earlier: earlier.map { FoldedText($0) })
    }

    func finding(_ rule: Int, _ spans: [SafetySpan], of words: SafetyWords, in text: String) -> SafetyFinding {
        let rule = tables.rules[rule].rule
        let quotes = spans.sorted { $0.lower < $1.lower }.map { span in
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
    func quote(bytes range: Range<Int>) -> String {
        guard range.lowerBound >= 0, range.upperBound <= utf8.count else { return "" }
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(decoding: utf8[start..<utf8.index(start, offsetBy: range.count)], as: UTF8.self)
    }
}
