/// Finds texts in which somebody may be in danger, by composed rules with scope.
///
/// A rule is a pattern over plain words with what must stand beside it and what must not; guards take away what is
/// denied, long past, quoted, seen in a film or somebody's work, as far as they reach (``SafetyScope``). Deterministic: the same text has the same finding,
/// with the name of its rule and the words that it rests on.
package struct SafetyScreen: Sendable {
    /// The rules that are embedded in this program.
    package static let builtIn = SafetyScreen(adding: [])

    /// What could not be read in the rules; such patterns are left out.
    package let problems: [SafetyProblem]
    /// The names of all rules, `category/name`.
    package var ruleNames: [String] { rules.map { "\($0.rule.category.rawValue)/\($0.rule.name)" } }

    private let spelling: SafetySpellings
    private let table: SymbolTable
    private let patterns: [CompiledPattern]
    /// For each pattern the groups of symbols without which it cannot match.
    private let needed: [[[Int]]]
    /// Patterns that can begin with a symbol; those that can begin with anything are under -1.
    private let byFirst: [Int: [Int]]
    private let rules: [SafetyCompiler.Rule]
    private let guards: [SafetyCompiler.Guard]
    private let negation: SafetyNegation
    /// The pattern of the writer's own plain words, and what cuts clauses.
    private let plain: Int?
    private let scoping: SafetyScope.Words
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
        let compiler = SafetyCompiler(book)
        table = compiler.table
        patterns = compiler.patterns
        needed = compiler.patterns.map(\.neededSymbols)
        rules = compiler.rules
        guards = compiler.guards
        plain = compiler.plain
        problems = compiler.problems
        levels = Dictionary(book.rules.map { (Self.name($0), $0.level) }) { first, _ in first }
        scoping = SafetyScope.Words(book)
        negation = SafetyNegation(book)
        let keys = table.likeWords.union(book.sets.first { $0.name == "run-together" }?.members ?? [])
        spelling = SafetySpellings(rows: book.spellings, known: table.words, keys: keys)
        var index: [Int: [Int]] = [:]
        for (number, pattern) in patterns.enumerated() {
            for symbol in pattern.firstSymbols ?? [-1] { index[symbol, default: []].append(number) }
        }
        byFirst = index
    }

    /// What is known of `text` before any dialogue hears it; `earlier` as in ``finding(in:earlier:)``.
    package func alarm(for text: String, earlier: [String]) -> Alarm {
        Alarm(safety: finding(in: text, earlier: earlier), consent: consentWord(text))
    }

    /// The plainest finding in a text, or nothing.
    ///
    /// - Parameters:
    ///   - text: what the patient has written now.
    ///   - earlier: the patient's texts before it in the last ten minutes, oldest first, without those that raised an
    ///     alarm already. The last two of them are read together with `text`, and what is found then must end in `text`.
    /// - Returns: a crisis in `text` alone before one in the joined texts, a crisis before distress.
    package func finding(in text: String, earlier: [String]) -> SafetyFinding? {
        let ruled = ruled(in: text, earlier: earlier)
        guard let net else { return ruled }
        return decided(ruled, by: net, in: text, earlier: earlier)
    }

    /// What the rules find by themselves, as in ``finding(in:earlier:)``.
    package func ruled(in text: String, earlier: [String]) -> SafetyFinding? {
        let alone = best(in: SafetyWords(text, spelling: spelling), after: 0)
        if alone?.response == .crisis || earlier.isEmpty { return alone }
        let before = Array(earlier.suffix(2))
        for first in before.indices.reversed() {
            let start = before[first...].joined(separator: " ") + " "
            let words = SafetyWords(start + text, spelling: spelling)
            if let found = best(in: words, after: start.utf8.count), found.response == .crisis { return found }
        }
        return alone
    }

    private func best(in words: SafetyWords, after start: Int) -> SafetyFinding? {
        let text = MatchedText(
            words: words.words,
            symbols: words.words.map { word in
                word.isSentenceEnd ? [] : table.symbols(of: word.text) + (word.also.map(table.symbols(of:)) ?? [])
            }, symbolCount: table.count)
        let found = matches(in: text)
        let scope = SafetyScope(text, plain: plain.flatMap { found[$0] } ?? [], words: scoping)
        var best: (rank: Int, rule: SafetyRule, spans: [Range<Int>])?
        for rule in rules {
            let rank = Self.rank(rule.rule)
            if rank >= best?.rank ?? .max { continue }
            guard let spans = spans(of: rule, in: text, found: found, scope: scope) else { continue }
            guard start == 0 || spans.contains(where: { text.words[$0.upperBound - 1].range.upperBound > start }) else {
                continue
            }
            best = (rank, rule.rule, spans)
        }
        return best.map { best in
            let quotes = best.spans.sorted { $0.lowerBound < $1.lowerBound }.map(words.quote)
            return SafetyFinding(
                category: best.rule.category, response: best.rule.response,
                rule: "\(best.rule.category.rawValue)/\(best.rule.name)", matched: quotes.joined(separator: " ... "))
        }
    }

    /// Where each pattern matches: the shortest match for each beginning, sentence ends at the edges cut off.
    private func matches(in text: MatchedText) -> [Int: [Range<Int>]] {
        var found: [Int: [Range<Int>]] = [:]
        let isPossible = needed.map { groups in groups.allSatisfy { $0.contains { text.present[$0] } } }
        for place in 0..<text.count {
            let candidates = text.symbols[place].flatMap { byFirst[$0] ?? [] } + (byFirst[-1] ?? [])
            for number in Set(candidates.lazy.filter { isPossible[$0] }) {
                guard let end = patterns[number].ends(in: text, from: [place]).first(where: { $0 > place }) else {
                    continue
                }
                var span = place..<end
                while let last = text.words[span].last, last.isSentenceEnd { span.removeLast() }
                while let first = text.words[span].first, first.isSentenceEnd { span.removeFirst() }
                if !span.isEmpty { found[number, default: []].append(span) }
            }
        }
        return found
    }

    /// The words a rule rests on, or nothing if it does not hold.
    private func spans(
        of rule: SafetyCompiler.Rule, in text: MatchedText, found: [Int: [Range<Int>]], scope: SafetyScope
    ) -> [Range<Int>]? {
        var beside: [Range<Int>] = []
        for number in rule.with {
            guard let span = found[number]?.first else { return nil }
            beside.append(span)
        }
        let vetoes = rule.unless.flatMap { found[$0] ?? [] }
        let candidates = rule.patterns.flatMap { found[$0] ?? [] }.sorted { $0.lowerBound < $1.lowerBound }
        let holding = candidates.first { span in
            if scope.isReached(span, by: vetoes) { return false }
            return (rule.rule.even.contains("denied") || !negation.covers(span, in: text, scope: scope))
                && !guards.contains { holds($0, over: span, of: rule.rule, in: text, found: found, scope: scope) }
        }
        return holding.map { [$0] + beside }
    }

    private func holds(
        _ guarding: SafetyCompiler.Guard, over span: Range<Int>, of rule: SafetyRule, in text: MatchedText,
        found: [Int: [Range<Int>]], scope: SafetyScope
    ) -> Bool {
        let one = guarding.one
        if rule.even.contains(one.name) { return false }
        if !one.categories.isEmpty, !one.categories.contains(rule.category) { return false }
        if one.onlyQuoted, !text.words[span].contains(where: \.isQuoted) { return false }
        if one.onlyOthers {
            let isOwn = text.words[span].contains { SafetyNegation.firstPerson.contains($0.text) }
            if isOwn || scope.isPlain(span) { return false }
        }
        if guarding.spared.contains(where: { found[$0] != nil }) { return false }
        let words = guarding.patterns.flatMap { found[$0] ?? [] }
        // What stands in quotation marks is already what the guard is about, wherever the guard's own word stands.
        return one.onlyQuoted ? !words.isEmpty : scope.isReached(span, by: words)
    }

    private static func name(_ rule: SafetyRule) -> String { "\(rule.category.rawValue)/\(rule.name)" }

    /// Smaller is plainer: crisis before distress, explicit before indirect, then the order of danger.
    private static func rank(_ rule: SafetyRule) -> Int {
        let order: [SafetyCategory] = [
            .suicide, .selfHarm, .childSafeguarding, .emergencyMedical, .abuse, .distress,
        ]
        let place = order.firstIndex(of: rule.category) ?? order.count
        return (rule.response == .crisis ? 0 : 100) + (rule.level == .explicit ? 0 : 10) + place
    }
}
