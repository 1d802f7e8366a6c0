extension SafetyScreen {
    /// The name of the rule where the net alone has found something, after its category.
    package static let weighedWords = "weighed-words"

    /// What the net counts in a text, the heaviest first; empty for a screen of rules alone.
    package func weights(of text: String, limit: Int) -> [WeighedPart] {
        net?.parts(of: text, limit: limit) ?? []
    }

    /// What the rules find in a text, put as the net hears of it.
    ///
    /// - Parameters:
    ///   - finding: of the rules.
    ///   - now: in which they have found it.
    ///   - earlier: the texts before it.
    /// - Returns: nothing if there is no finding, and nothing has been taken away.
    func evidence(
        _ finding: SafetyFinding?, in now: ScreenedStretch, earlier: [FoldedText]
    ) -> RuleEvidence? {
        guard let finding else {
            return now.isTakenAway
                ? RuleEvidence(response: nil, level: .indirect, isPlain: false, isAdded: false, isTakenAway: true) : nil
        }
        let isCrisis = finding.response == .crisis
        return RuleEvidence(
            response: finding.response, level: levels[finding.rule] ?? .indirect,
            isPlain: isCrisis && plainly.contains { $0.findsCrisis(in: now.folded, earlier: earlier) },
            isAdded: added.contains(finding.rule), isTakenAway: !isCrisis && now.isTakenAway)
    }

    /// What rules and net make of a text together.
    ///
    /// - Parameters:
    ///   - ruled: what the rules have found.
    ///   - net: the net.
    ///   - now: what the patient has written now.
    ///   - earlier: the patient's texts before it, oldest first.
    ///   - seeksDistress: distress matters, where no crisis is found.
    /// - Returns: a crisis before distress; the rule's finding before one by the weights.
    func decided(
        _ ruled: SafetyFinding?, by net: WeighingNet, in now: ScreenedStretch, earlier: [ScreenedStretch],
        seeksDistress: Bool
    ) -> SafetyFinding? {
        let constants = net.plan.constants
        let text = now.text
        var rule = ruled.flatMap { evidence($0, in: now, earlier: earlier.map(\.folded)) }
        if let ruled, rule?.isCertain == true { return ruled }
        let weighed = now.weighed ?? WeighedText(text, by: net)
        let first = weighed.score(by: net)
        let score = constants.settled(first, outcomes: weighed.outcomeScores(by: net))
        // What took rules away is looked for only where it can matter.
        if ruled == nil, score >= min(constants.alarm, constants.alarmTogether) {
            rule = evidence(nil, in: now, earlier: [])
        }
        let wordCount = weighed.wordCount
        if constants.isCrisis(score: score, words: wordCount, rule: rule, isTogether: false) {
            return crisis(
                ruled, by: net, in: text,
                isCertain: ruled != nil || score + constants.bonus(of: rule) >= constants.alarmAnswer)
        }
        if rule?.response == .crisis, let found = decidedByClause(net, in: now) { return found }
        if let found = decidedTogether(ruled, rule, by: net, now, weighed, earlier: earlier) { return found }
        if let ruled, ruled.response == .distress { return ruled }
        guard seeksDistress, wordCount > 2,
            constants.isDistress(score: first, outcomes: weighed.outcomeScores(by: net))
        else { return nil }
        return SafetyFinding(
            category: .distress, response: .distress,
            rule: "\(SafetyCategory.distress.rawValue)/\(Self.weighedWords)",
            matched: net.span(of: WeighingFeatures(weighed.words), in: text), yieldsToAnswer: true)
    }

    /// A crisis that a rule finds in one clause of several, of which the others would outweigh it.
    private func decidedByClause(_ net: WeighingNet, in now: ScreenedStretch) -> SafetyFinding? {
        clauses(in: now.words, of: now.text).first { clause in
            let features = WeighingFeatures(clause.text, lexicon: net.lexicon)
            return net.plan.constants.isCrisis(
                clause: net.score(features), words: features.wordCount, level: clause.level)
        }?.finding
    }

    /// A crisis that is spread over two or three texts, the last of which must add to it.
    private func decidedTogether(
        _ ruled: SafetyFinding?, _ rule: RuleEvidence?, by net: WeighingNet, _ now: ScreenedStretch,
        _ weighed: WeighedText, earlier: [ScreenedStretch]
    ) -> SafetyFinding? {
        // Put together from its parts, until that would be cut otherwise than the whole.
        var parts: WeighedText? = weighed
        for first in earlier.indices.reversed() {
            parts = parts.flatMap {
                (earlier[first].weighed ?? WeighedText(earlier[first].text, by: net)).followed(by: $0, by: net)
            }
            func start() -> String { earlier[first...].map(\.text).joined(separator: " ") }
            let whole = parts ?? WeighedText(start() + " " + now.text, by: net)
            let together = whole.score(by: net)
            let constants = net.plan.constants
            let settled = constants.settled(
                together,
                outcomes: net.outcomeScores(WeighingFeatures(start() + " " + now.text, lexicon: net.lexicon)))
            guard
                constants.isCrisis(score: settled, words: whole.wordCount, rule: rule, isTogether: true),
                together > WeighedText(start(), by: net).score(by: net)
            else { continue }
            // Never yields: the last text may answer a question plainly and yet end what the ones before it began.
            return crisis(ruled, by: net, in: start() + " " + now.text, isCertain: true)
        }
        return nil
    }

    /// The rule's own finding where it found a crisis, else one by the weights, which holds against a plain answer to
    /// the question that waits only if it `isCertain`.
    private func crisis(
        _ ruled: SafetyFinding?, by net: WeighingNet, in text: String, isCertain: Bool
    ) -> SafetyFinding {
        if let ruled, ruled.response == .crisis { return ruled }
        let features = WeighingFeatures(text, lexicon: net.lexicon)
        let scores = net.outcomeScores(features)
        let crises = WeighingNet.outcomes.indices.filter { place in
            WeighingNet.outcomes[place].map { $0 != .distress } ?? false
        }
        let best = crises.max { (scores[$0], $1) < (scores[$1], $0) }
        let category = best.flatMap { WeighingNet.outcomes[$0] } ?? .suicide
        return SafetyFinding(
            category: category, response: .crisis, rule: "\(category.rawValue)/\(Self.weighedWords)",
            matched: net.span(of: features, in: text),
            yieldsToAnswer: !isCertain)
    }
}
