package import Dialogue

/// What a phrasing changes for all others, before it is written: tried on texts that the matchers have not learnt.
///
/// The phrasings are cut into folds by author. Each fold is read by a matcher that has learnt all others, once without
/// and once with what is to be added; where the two decide otherwise, something was gained or lost.
package struct LearningTrial: Sendable {
    /// A phrasing to be added.
    package struct Addition: Hashable, Sendable {
        /// Nothing for a text that no topic answers.
        package var topic: String?
        package var text: String

        package init(topic: String?, text: String) {
            self.topic = topic
            self.text = text
        }
    }

    /// One phrasing of which the outcome changed.
    package struct Change: Hashable, Sendable {
        package var text: String
        package var topic: String?
        package var before: TopicReading.Decision
        package var after: TopicReading.Decision
        /// The best topic after.
        package var first: String?
        package var isGain: Bool
        /// It is answered outright now, and wrongly.
        package var isNewlyWrong: Bool
    }

    /// What came of it.
    package struct Effect: Hashable, Sendable {
        package var tried: Int
        package var changes: [Change]

        package var gained: Int { changes.count { $0.isGain } }
        package var lost: Int { changes.count { !$0.isGain } }
        package var newlyWrong: Int { changes.count { $0.isNewlyWrong } }

        /// Gained and lost by topic, those with most changes first; nothing stands for what no topic answers.
        package var byTopic: [(topic: String?, gained: Int, lost: Int)] {
            let groups = Dictionary(grouping: changes, by: \.topic)
            return groups.map { topic, changes in
                (topic, changes.count { $0.isGain }, changes.count { !$0.isGain })
            }.sorted { ($1.gained + $1.lost, $0.topic ?? "") < ($0.gained + $0.lost, $1.topic ?? "") }
        }
    }

    private let source: MatcherSource
    private let calibration: Calibration
    private let texts: [AccuracyTexts.Asked]
    private let folds: [[Int]]
    private let before: [QuestionOutcome]

    /// Reads all phrasings as they are understood without any addition; it takes as many trainings as there are folds.
    ///
    /// - Parameters:
    ///   - content: what is known now.
    ///   - count: into how many parts the authors are cut, two at the least.
    ///   - threads: how many trainings run at a time.
    package init(_ content: Content, folds count: Int, threads: Int) async {
        source = content.matcherSource
        calibration = content.calibration
        texts = QuestionTrial.labelled(content, second: [:])
        folds = Self.folds(texts, count: count)
        before = await Self.read(texts, folds, source, calibration, threads)
    }

    /// What these additions change together.
    package func effect(of additions: [Addition], threads: Int) async -> Effect {
        var added = source
        for addition in additions {
            added.examples.append(
                MatcherExample(
                    text: addition.text, topic: addition.topic.flatMap { source.topics.firstIndex(of: $0) },
                    author: Self.author))
        }
        let after = await Self.read(texts, folds, added, calibration, threads)
        let changes = zip(before, after).compactMap { Self.change($0, $1) }
        return Effect(tried: before.count, changes: changes)
    }

    /// Who writes down what comes in.
    package static let author = "site"

    // MARK: Folds

    /// Authors in the order of their names, each to the smallest fold.
    private static func folds(_ texts: [AccuracyTexts.Asked], count: Int) -> [[Int]] {
        let indices = texts.indices.filter { texts[$0].author != Content.ownAuthor }
        var people = Dictionary(grouping: indices) { QuestionTrial.person(texts[$0].author) }.sorted { $0.key < $1.key }
            .map(\.value)
        // One author alone, or none: every so-manyth phrasing.
        if people.count < 2 {
            let all = Array(texts.indices)
            people = (0..<max(2, count)).map { part in all.filter { $0 % max(2, count) == part } }
        }
        var folds = Array(repeating: [Int](), count: min(max(2, count), people.count))
        for person in people {
            let smallest = folds.indices.min { (folds[$0].count, $0) < (folds[$1].count, $1) } ?? 0
            folds[smallest] += person
        }
        return folds.filter { !$0.isEmpty }
    }

    private static func read(
        _ texts: [AccuracyTexts.Asked], _ folds: [[Int]], _ source: MatcherSource, _ calibration: Calibration,
        _ threads: Int
    ) async -> [QuestionOutcome] {
        let outcomes = await inParallel(folds, threads: threads) { fold in
            let left = Set(fold)
            var rest = source
            rest.examples = source.examples.indices.filter { !left.contains($0) }.map { source.examples[$0] }
            let matcher = Matcher(rest, calibration: calibration)
            return fold.map { (index: $0, outcome: QuestionOutcome(texts[$0], matcher: matcher)) }
        }
        return outcomes.flatMap { $0 }.sorted { $0.index < $1.index }.map(\.outcome)
    }

    // MARK: Changes

    private static func change(_ before: QuestionOutcome, _ after: QuestionOutcome) -> Change? {
        let (was, now) = (merit(before), merit(after))
        guard was != now else { return nil }
        return Change(
            text: after.text.text, topic: after.text.topic, before: before.decision, after: after.decision,
            first: after.ranked.first, isGain: now > was, isNewlyWrong: after.isWrong && !before.isWrong)
    }

    /// How good an outcome is for whoever sent the text.
    private static func merit(_ outcome: QuestionOutcome) -> Int {
        if outcome.isWrong { return 0 }
        guard outcome.isInScope else {
            switch outcome.decision {
            case .answer: return 0
            case .likely: return 1
            case .offer: return 2
            case .none: return 3
            }
        }
        if outcome.isAnsweredRight { return 5 }
        if outcome.isLikelyRight { return 4 }
        if outcome.isHelped { return 3 }
        return outcome.decision == .none ? 2 : 1
    }
}
