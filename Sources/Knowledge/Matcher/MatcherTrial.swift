import Dialogue

/// How well a matcher does on texts that it was not trained with.
///
/// The honest way to try content: leave one author out, train with the others, and read that author's texts; and leave
/// topics out, and see how often their texts are taken for another topic.
package struct MatcherTrial: Sendable {
    /// One text that was tried.
    package struct Outcome: Hashable, Sendable {
        /// The topic that it asks for; nothing if none of those that were trained.
        package var topic: Int?
        /// The best three topics.
        package var ranked: [Int]
        package var signals: Calibration.Signals
        package var kind: Kind
        /// Index into the examples of the source.
        package var example: Int

        package var isFirstRight: Bool { topic != nil && ranked.first == topic }
        package var isWithin: Bool { topic.map { ranked.contains($0) } ?? false }
    }

    package enum Kind: Hashable, Sendable, CaseIterable {
        case known, negative, missingTopic

        /// What the kind counts for when constants are fitted: its share of what patients send.
        var share: Double {
            switch self {
            case .known: 0.7
            case .negative: 0.2
            case .missingTopic: 0.1
            }
        }
    }

    package private(set) var outcomes: [Outcome] = []
    private let source: MatcherSource

    package init(_ source: MatcherSource) {
        self.source = source
    }

    /// Trains once for each author, without that author, and tries that author's texts.
    package mutating func leaveOutAuthors(_ authors: [String]) {
        tryOut(authors.map { author in source.examples.indices.filter { source.examples[$0].author == author } }) {
            $0 == nil ? .negative : .known
        }
    }

    /// Trains `folds` times, each time without some of the topics, and tries their texts.
    package mutating func leaveOutTopics(folds: Int) {
        let sets = (0..<folds).map { fold in
            source.examples.indices.filter { source.examples[$0].topic.map { $0 % folds == fold } ?? false }
        }
        tryOut(sets) { _ in .missingTopic }
    }

    /// Leaves out each set of examples in turn; several at a time.
    private mutating func tryOut(_ sets: [[Int]], kind: @Sendable (Int?) -> Kind) {
        let source = source
        let tried = Parallel.map(sets.count) { index in Self.tryOut(sets[index], of: source, kind: kind) }
        outcomes += tried.flatMap { $0 }
    }

    private static func tryOut(_ indices: [Int], of source: MatcherSource, kind: (Int?) -> Kind) -> [Outcome] {
        let left = Set(indices)
        var rest = source
        rest.examples = source.examples.indices.filter { !left.contains($0) }.map { source.examples[$0] }
        let matcher = Matcher(rest)
        return indices.compactMap { index in
            let ranking = matcher.withScan { matcher.rank(source.examples[index].text, shown: 3, &$0) }
            guard let ranking else { return nil }
            let kind = kind(source.examples[index].topic)
            return Outcome(
                topic: kind == .missingTopic ? nil : source.examples[index].topic,
                ranked: ranking.best.map(\.topic), signals: ranking.signals, kind: kind, example: index)
        }
    }
}

// MARK: - Figures

extension MatcherTrial {
    /// What came of it, in shares from 0 to 1.
    package struct Figures: Hashable, Sendable {
        /// Of the texts in scope: the right topic was first, or among the first three.
        package var first = 0.0
        package var inThree = 0.0
        /// Of the texts in scope: answered right outright; right under its question; right in an answer or an offer.
        package var answeredRight = 0.0
        package var likelyRight = 0.0
        package var helped = 0.0
        /// Of all texts but those of missing topics: answered outright, and wrong.
        package var answeredWrong = 0.0
        package var likelyWrong = 0.0
        /// Of the texts that no topic answers: not answered outright; given nothing at all.
        package var negativesNotAnswered = 0.0
        package var negativesGivenNothing = 0.0
        /// Of the texts of missing topics: not answered outright.
        package var missingNotAnswered = 0.0
    }

    package func figures(with calibration: Calibration) -> Figures {
        var figures = Figures()
        let known = outcomes.filter { $0.kind == .known }
        let negative = outcomes.filter { $0.kind == .negative }
        let missing = outcomes.filter { $0.kind == .missingTopic }
        func decision(_ outcome: Outcome) -> TopicReading.Decision { calibration.decision(outcome.signals) }
        func share(_ outcomes: [Outcome], _ isSo: (Outcome) -> Bool) -> Double {
            outcomes.isEmpty ? 0 : Double(outcomes.count(where: isSo)) / Double(outcomes.count)
        }
        figures.first = share(known) { $0.isFirstRight }
        figures.inThree = share(known) { $0.isWithin }
        figures.answeredRight = share(known) { decision($0) == .answer && $0.isFirstRight }
        figures.likelyRight = share(known) { decision($0) == .likely && $0.isFirstRight }
        figures.helped = share(known) { outcome in
            decision(outcome) == .answer ? outcome.isFirstRight : decision(outcome) != .none && outcome.isWithin
        }
        figures.answeredWrong = share(known + negative) { decision($0) == .answer && !$0.isFirstRight }
        figures.likelyWrong = share(known + negative) { decision($0) == .likely && !$0.isFirstRight }
        figures.negativesNotAnswered = share(negative) { decision($0) != .answer }
        figures.negativesGivenNothing = share(negative) { decision($0) == .none }
        figures.missingNotAnswered = share(missing) { decision($0) != .answer }
        return figures
    }
}
