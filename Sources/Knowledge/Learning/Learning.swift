import Dialogue
import Words

/// Finds what an author can learn from texts that were not understood, or only weakly.
package struct Learning: Sendable {
    private let content: Content
    private let matcher: Matcher
    private let alarm: @Sendable (String) -> Bool
    /// Texts nearer to each other than this are one group.
    static let groupedFrom = 0.42
    /// A topic that is at least so likely is proposed.
    static let askedFrom = 0.25
    /// A phrasing that is at least so near is a reason, whatever the scores say.
    static let nearFrom = 0.40
    /// A text that is not even so near to any phrasing has nothing in common with them.
    static let farBelow = 0.12
    /// Of a topic that is not among the best three it must be nearer.
    static let aloneFrom = 0.60

    /// - Parameters:
    ///   - content: what is known now.
    ///   - matcher: made from it.
    ///   - alarm: whether a text says that somebody is in danger or distress: such a text is counted and not shown.
    package init(content: Content, matcher: Matcher, alarm: @escaping @Sendable (String) -> Bool) {
        self.content = content
        self.matcher = matcher
        self.alarm = alarm
    }

    /// Looks through texts, and groups those that are not answered outright.
    ///
    /// Commands are left out, and so is a text that the masking leaves empty.
    package func report(on texts: [LearningText]) -> LearningReport {
        var report = LearningReport()
        var counts: [String: (text: String, count: Int)] = [:]
        var order: [String] = []
        for one in texts {
            report.looked += 1
            if one.isAlarmed || alarm(one.text) {
                report.alarmed += 1
                continue
            }
            let masked = TextMask.masked(one.text, names: one.names)
            let key = AccuracyTexts.key(masked)
            guard FoldedText(masked).tokens.contains(where: { $0.kind == .word }) else {
                report.empty += 1
                continue
            }
            if readKeyword(one.text, optedOut: false) != nil || matcher.read(masked).decision == .answer {
                report.understood += 1
                continue
            }
            if counts[key] == nil { order.append(key) }
            counts[key, default: (masked, 0)].count += 1
        }
        report.groups = groups(order.compactMap { counts[$0] })
        return report
    }

    // MARK: Grouping

    /// Each text joins the group whose texts are nearest on average, or begins one of its own.
    ///
    /// Texts that came more often go first, so the result does not depend on chance.
    private func groups(_ texts: [(text: String, count: Int)]) -> [LearningGroup] {
        var vectors = TextVectors(content.phrasings.map(\.text))
        let phrasings = content.phrasings.map { vectors.vector(of: $0.text) }
        let sorted = texts.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
        let places = sorted.map { vectors.vector(of: $0.text) }
        var groups: [[Int]] = []
        for index in sorted.indices {
            let best = groups.indices.map { (group: $0, near: nearness(index, groups[$0], places)) }
                .max { ($0.near, $1.group) < ($1.near, $0.group) }
            if let best, best.near >= Self.groupedFrom {
                groups[best.group].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups.map { group in
            let typical = group.max {
                (centrality($0, group, places), $1) < (centrality($1, group, places), $0)
            }
            let members = [typical ?? group[0]] + group.filter { $0 != typical }
            return made(
                members.map { sorted[$0].text }, count: group.reduce(0) { $0 + sorted[$1].count },
                place: places[members[0]], phrasings: phrasings)
        }.sorted { ($1.count, $1.texts.count, $0.texts[0]) < ($0.count, $0.texts.count, $1.texts[0]) }
    }

    private func nearness(_ index: Int, _ group: [Int], _ places: [TextVectors.Vector]) -> Double {
        // A group is compared by its first texts: it is as wide as it will be by then.
        let sample = group.prefix(12)
        return sample.reduce(0) { $0 + TextVectors.similarity(places[index], places[$1]) } / Double(sample.count)
    }

    private func centrality(_ index: Int, _ group: [Int], _ places: [TextVectors.Vector]) -> Double {
        group.prefix(40).reduce(0) { $0 + TextVectors.similarity(places[index], places[$1]) }
    }

    // MARK: Proposing

    private func made(
        _ texts: [String], count: Int, place: TextVectors.Vector, phrasings: [TextVectors.Vector]
    ) -> LearningGroup {
        let ranked = matcher.ranked(texts[0]).prefix(3)
        var nearest = (index: 0, near: -1.0)
        for (index, phrasing) in phrasings.enumerated() {
            let near = TextVectors.similarity(place, phrasing)
            if near > nearest.near { nearest = (index, near) }
        }
        let phrasing = content.phrasings.indices.contains(nearest.index) ? content.phrasings[nearest.index] : nil
        var group = LearningGroup(
            texts: texts, count: count, proposal: .newTopic, decision: matcher.read(texts[0]).decision,
            topics: ranked.map(\.topic), scores: ranked.map(\.score), nearest: phrasing?.text ?? "",
            nearestTopic: phrasing?.topic, nearness: max(0, nearest.near))
        group.proposal = proposal(group)
        return group
    }

    private func proposal(_ group: LearningGroup) -> LearningGroup.Proposal {
        guard let best = group.ranked.first else { return .newTopic }
        if let topic = group.nearestTopic {
            let isRanked = group.topics.contains(topic)
            if group.nearness >= (isRanked ? Self.nearFrom : Self.aloneFrom) { return .ask(topic) }
        } else if group.nearness >= Self.nearFrom {
            // What is given nothing already is learnt; if it keeps coming, people want it answered.
            return group.decision == .none ? .newTopic : .lookAlike(best.topic)
        }
        // Where there is nothing in common, scores say nothing.
        if group.decision == .none, group.nearness < Self.farBelow { return .newTopic }
        return group.decision != .none || best.score >= Self.askedFrom ? .ask(best.topic) : .newTopic
    }
}
