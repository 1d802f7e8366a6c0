/// Finds texts in which somebody may be in danger, by composed rules with scope.
///
/// A rule is a pattern over plain words with what must stand beside it and what must not; guards take away what is
/// denied, long past, quoted, seen in a film or somebody's work, as far as they reach (``SafetyScope``). Deterministic:
/// the same text has the same finding, with the name of its rule and the words that it rests on.
package struct SafetyScreen: Sendable {
    /// The rules that are embedded in this program.
    package static let builtIn = SafetyScreen(SafetyRuleBook(notation: BuiltInSafety.rules))

    /// What could not be read in the rules; such patterns are left out.
    package var problems: [SafetyProblem] { tables.problems }
    /// The names of all rules, `category/name`.
    package var ruleNames: [String] { tables.ruleNames }

    fileprivate let tables: SafetyTables

    /// The embedded rules and these as well; nothing can be taken away.
    package init(adding rules: [SafetyRule]) {
        var book = SafetyRuleBook(notation: BuiltInSafety.rules)
        book.rules += rules
        self.init(book)
    }

    /// A screen of these rules only, for those who write and measure them.
    package init(_ book: SafetyRuleBook) {
        tables = SafetyTables(book)
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
        let alone = best(in: FoldedText(text), after: 0)
        if alone?.response == .crisis || earlier.isEmpty { return alone }
        let before = Array(earlier.suffix(2))
        for first in before.indices.reversed() {
            let start = before[first...].joined(separator: " ") + " "
            if let found = best(in: FoldedText(start + text), after: start.utf8.count), found.response == .crisis {
                return found
            }
        }
        return alone
    }

    /// The steps that the patterns take over a text: a bound of its cost that no machine changes.
    package func steps(in text: String) -> Int {
        let words = SafetyWords(FoldedText(text).tokens, spelling: tables.spelling)
        return SafetyMatch.with(words, tables) { match in
            _ = SafetyJudge.best(in: &match, after: 0, below: tables.rules.count)
            return match.steps
        }
    }

    private func best(in folded: FoldedText, after start: Int) -> SafetyFinding? {
        let words = SafetyWords(folded.tokens, spelling: tables.spelling)
        // What is found in joined texts counts only if it is a crisis.
        let limit = start == 0 ? tables.rules.count : tables.crisisCount
        let best = SafetyMatch.with(words, tables) { SafetyJudge.best(in: &$0, after: start, below: limit) }
        guard let best else { return nil }
        let rule = tables.rules[best.rule].rule
        let quotes = best.spans.sorted { $0.lower < $1.lower }.map { span in
            let (first, last) = (words.words[span.lower].range, words.words[span.upper - 1].range)
            return folded.quote(bytes: Int(first.lowerBound)..<Int(last.upperBound))
        }
        return SafetyFinding(
            category: rule.category, response: rule.response, rule: "\(rule.category.rawValue)/\(rule.name)",
            matched: quotes.joined(separator: " ... "))
    }
}
extension SafetyScreen { package func debugStats(_ t: [String]) {
  var s = 0, p = 0, w = 0, st = 0
  for x in t { let words = SafetyWords(FoldedText(x).tokens, spelling: tables.spelling); w += words.words.count; st += words.words.filter { $0.word == -1 }.count
    SafetyMatch.with(words, tables) { m in _ = SafetyJudge.best(in: &m, after: 0, below: tables.rules.count); s += m.steps; let k = m.known(); p += k.0; KN.0 += k.1; KN.1 += k.2; KN.2 += k.3 } }
  let n = Double(t.count)
  print("words", Double(w)/n, "strangers", Double(st)/n, "steps", Double(s)/n, "patterns", Double(p)/n, "classes", Double(KN.0)/n, "shared", Double(KN.1)/n, "keys", Double(KN.2)/n, "lex", tables.spelling.lexicon.count, "classes", tables.classCount, "shared", tables.program.shared.count, "keys", tables.patternsOfKey.count, "always", tables.alwaysTried.count)
} }
nonisolated(unsafe) var KN = (0,0,0)
extension SafetyMatch { func known() -> (Int,Int,Int,Int) { func pc(_ p: UnsafeMutablePointer<UInt64>, _ n: Int) -> Int { (0..<(n+63)/64).reduce(0) { $0 + p[$1].nonzeroBitCount } }
 return (pc(memory.patternKnown, tables.program.patterns.count), pc(memory.classKnown, tables.classCount), pc(memory.sharedKnown, tables.program.shared.count), pc(memory.keySeen, tables.patternsOfKey.count)) } }
