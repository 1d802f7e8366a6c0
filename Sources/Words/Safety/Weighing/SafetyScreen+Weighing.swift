extension SafetyScreen {
    /// The name of the rule where the net alone has found something, after its category.
    package static let weighedWords = "weighed-words"

    /// What the net counts in a text, the heaviest first; empty for a screen of rules alone.
    package func weights(of text: String, limit: Int) -> [WeighedPart] {
        net?.parts(of: text, limit: limit) ?? []
    }

    /// What the rules find in a text, put as the net hears of it.
    package func evidence(_ finding: SafetyFinding?) -> RuleEvidence? {
        guard let finding else { return nil }
        let words = FoldedText(finding.matched).expandedContractions.words
        return RuleEvidence(
            response: finding.response, level: levels[finding.rule] ?? .indirect,
            isOwn: words.contains { SafetyRoles.firstPerson.contains($0) },
            isAdded: added.contains(finding.rule))
    }

    /// What rules and net make of a text together.
    ///
    /// - Parameters:
    ///   - ruled: what the rules have found.
    ///   - net: the net.
    ///   - text: what the patient has written now.
    ///   - earlier: the patient's texts before it, oldest first.
    /// - Returns: a crisis before distress; the rule's finding before one by the weights.
    func decided(
        _ ruled: SafetyFinding?, by net: WeighingNet, in text: String, earlier: [String]
    ) -> SafetyFinding? {
        let constants = net.plan.constants
        let rule = evidence(ruled)
        if let ruled, rule?.isCertain == true { return ruled }
        let words = WeighedWords(text, lexicon: net.lexicon)
        let features = WeighingFeatures(words.words)
        let score = net.score(features)
        if constants.isCrisis(score: score, words: features.words.count, rule: rule, isTogether: false) {
            return crisis(ruled, by: net, features, in: text)
        }
        if let found = decidedTogether(ruled, rule, by: net, in: text, words, earlier: earlier) { return found }
        if let ruled, ruled.response == .distress { return ruled }
        guard constants.isDistress(score: score, outcomes: net.outcomeScores(features)) else { return nil }
        return SafetyFinding(
            category: .distress, response: .distress,
            rule: "\(SafetyCategory.distress.rawValue)/\(Self.weighedWords)", matched: net.span(of: features, in: text))
    }

    /// A crisis that is spread over two or three texts, the last of which must add to it.
    private func decidedTogether(
        _ ruled: SafetyFinding?, _ rule: RuleEvidence?, by net: WeighingNet, in text: String, _ words: WeighedWords,
        earlier: [String]
    ) -> SafetyFinding? {
        let before = Array(earlier.suffix(2))
        // Each text is cut into words once.
        var texts = [(words: words, bytes: text.utf8.count)]
        for first in before.indices.reversed() {
            let start = before[first...].joined(separator: " ")
            let whole = start + " " + text
            texts.insert((WeighedWords(before[first], lexicon: net.lexicon), before[first].utf8.count), at: 0)
            let features = WeighingFeatures(
                WeighedWords.joined(texts) ?? WeighedWords(whole, lexicon: net.lexicon).words)
            let together = net.score(features)
            guard
                net.plan.constants.isCrisis(
                    score: together, words: features.words.count, rule: rule, isTogether: true),
                together > net.score(WeighingFeatures(start, lexicon: net.lexicon))
            else { continue }
            return crisis(ruled, by: net, features, in: whole)
        }
        return nil
    }

    /// The rule's own finding where it found a crisis, else one by the weights.
    private func crisis(
        _ ruled: SafetyFinding?, by net: WeighingNet, _ features: WeighingFeatures, in text: String
    ) -> SafetyFinding {
        if let ruled, ruled.response == .crisis { return ruled }
        let scores = net.outcomeScores(features)
        let crises = WeighingNet.outcomes.indices.filter { place in
            WeighingNet.outcomes[place].map { $0 != .distress } ?? false
        }
        let best = crises.max { (scores[$0], $1) < (scores[$1], $0) }
        let category = best.flatMap { WeighingNet.outcomes[$0] } ?? .suicide
        return SafetyFinding(
            category: category, response: .crisis, rule: "\(category.rawValue)/\(Self.weighedWords)",
            matched: net.span(of: features, in: text))
    }
}
