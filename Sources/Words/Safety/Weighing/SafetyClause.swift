/// The words around those on which a crisis rule rests, as far as they are of one piece with them.
///
/// Many words of greeting, thanks and other matters outweigh a few of danger when a whole text is weighed; a danger
/// that is said plainly is therefore weighed once more among the words that it stands with.
package struct SafetyClause: Sendable {
    /// What the rule found.
    package var finding: SafetyFinding
    package var level: SafetyLevel
    /// The words, as they were written.
    package var text: String

    /// So many words count on either side, up to a comma, a dash or the end of a sentence.
    static let reach = 5
}

extension SafetyScreen {
    /// The clauses in which some crisis rule holds that nothing takes away.
    ///
    /// - Parameter text: at most one stretch of a text.
    /// - Returns: from the plainest rule to the last, each from left to right.
    package func clauses(of text: String) -> [SafetyClause] {
        clauses(in: SafetyWords(FoldedText(text).tokens, tables), of: text)
    }

    /// The same of a text that is cut already.
    func clauses(in words: SafetyWords, of text: String) -> [SafetyClause] {
        let holding = SafetyMatch.with(words, tables) { match in
            SafetyJudge.holding(in: &match, of: match.rules(below: tables.crisisCount))
        }
        return holding.compactMap { rule, spans in
            guard let own = spans.first, let clause = words.clause(around: own, in: text) else { return nil }
            return SafetyClause(
                finding: finding(rule, spans, of: words, in: text), level: tables.rules[rule].rule.level, text: clause)
        }
    }
}

extension SafetyWords {
    /// The words that stand with a span, as they were written.
    fileprivate func clause(around span: SafetySpan, in text: String) -> String? {
        guard words.indices.contains(span.lower), span.upper > span.lower, span.upper <= words.count else { return nil }
        var (lower, upper) = (span.lower, span.upper)
        while lower > 0, span.lower - lower < SafetyClause.reach, isTogether(lower - 1, lower, in: text) { lower -= 1 }
        while upper < words.count, upper - span.upper < SafetyClause.reach, isTogether(upper - 1, upper, in: text) {
            upper += 1
        }
        // "0 took an overdose": the answer to a question stands in front of it, and says nothing of it.
        while lower < span.lower, isAnswer(words[lower], in: text) { lower += 1 }
        return text.quote(bytes: Int(words[lower].range.lowerBound)..<Int(words[upper - 1].range.upperBound))
    }

    /// Whether no comma, no end of a sentence and no word of manners stands between two neighbours, and the second
    /// does not begin anew: "thanks for your text i need an ambulance".
    private func isTogether(_ first: Int, _ second: Int, in text: String) -> Bool {
        guard words[first].part == words[second].part, !words[first].isSentenceEnd, !words[second].isSentenceEnd else {
            return false
        }
        let (before, after) = (written(words[first], in: text), written(words[second], in: text))
        if Self.manners.contains(before) || Self.manners.contains(after) { return false }
        return !Self.selves.contains(after) || Self.joining.contains(before)
    }

    private static let selves: Set<String> = ["i", "i've", "ive", "i'm", "im"]
    private static let joining: Set<String> = [
        "when", "if", "that", "because", "cos", "coz", "and", "think", "thought", "said", "say", "says", "while",
        "where", "what", "as", "than", "until", "till", "after", "before", "since", "or", "time", "day",
        "night", "year", "week", "hope", "wish", "whenever", "once", "how", "why", "who", "did", "do", "am", "have",
        "can", "should", "could", "would", "will", "was", "were", "had", "in", "years", "months", "weeks", "ago",
    ]

    private func written(_ word: SafetyWord, in text: String) -> String {
        text.quote(bytes: Int(word.range.lowerBound)..<Int(word.range.upperBound)).lowercased()
    }

    private static let manners: Set<String> = [
        "please", "pls", "plz", "thanks", "thank", "thankyou", "ta", "cheers", "hi", "hiya", "hello", "hey", "dear",
        "sorry", "regards", "xx", "xxx", "x",
    ]

    private func isAnswer(_ word: SafetyWord, in text: String) -> Bool {
        if word.number >= 0 { return true }
        return Self.answers.contains(written(word, in: text))
    }

    private static let answers: Set<String> = ["yes", "no", "yeah", "yep", "nope", "ok", "okay", "ie", "na", "nage"]
}
