package import Dialogue

/// Finds the topics that a text asks for, by what it has in common with texts that people wrote.
///
/// Words, word pairs, letter groups and question forms are weighed by a softmax regression over the topics and one
/// class for texts that no topic answers; two logistic models turn its chances into the four outcomes. The same
/// content gives the same answers, and every answer can be traced to words.
package struct Matcher: Sendable {
    package let topics: [String]
    package let weights: MatcherWeights
    package var calibration: Calibration
    let within: [String: String]
    private let tokenizer: MatcherTokenizer
    private let commonStems: Set<String>
    private let table: FeatureTable
    private let spelling: Spelling
    private let dense: [Float]
    private var classCount: Int { weights.classCount }

    /// A matcher of these phrasings.
    ///
    /// - Parameters:
    ///   - source: topics and phrasings.
    ///   - calibration: the constants fitted for them.
    ///   - trained: weights trained before; used if they belong to this source, else weights are trained now (about
    ///     ten seconds for eight thousand phrasings of fifty topics).
    package init(_ source: MatcherSource, calibration: Calibration = .general, trained: MatcherWeights? = nil) {
        topics = source.topics
        within = source.within
        commonStems = source.commonStems
        self.calibration = calibration
        tokenizer = MatcherTokenizer(textSpeak: source.textSpeak)
        let words = source.examples.map { [tokenizer] in tokenizer.words(of: $0.text) }
        table = FeatureTable(words, meanings: source.meanings)
        spelling = Spelling(table.wordCounts)
        let hash = source.hash.hexadecimal
        let groups = table.groups.map { UInt8($0.rawValue) } + [UInt8(FeatureTable.Group.allCases.count)]
        if let trained, trained.hash == hash, trained.groups == groups, trained.classCount == source.topics.count + 1 {
            weights = trained
        } else {
            weights = Self.train(source, words: words, table: table, hash: hash, groups: groups)
        }
        dense = weights.expanded()
    }

    /// Whether these weights belong to this source.
    package static func isCurrent(_ weights: MatcherWeights, for source: MatcherSource) -> Bool {
        weights.hash == source.hash.hexadecimal
    }

    private static func train(
        _ source: MatcherSource, words: [[String]], table: FeatureTable, hash: String, groups: [UInt8]
    ) -> MatcherWeights {
        var rows = TrainingRows()
        for (example, words) in zip(source.examples, words) {
            let found = table.features(of: words.map { MatcherWord($0) })
            let values = table.scaled(found)
            var entries = zip(found, values).compactMap { one, value in
                one.feature.map { (feature: $0, value: value) }
            }
            entries.append((table.constantFeature, FeatureTable.constantValue))
            rows.append(entries, of: example.topic ?? source.topics.count)
        }
        let classCount = source.topics.count + 1
        let trainer = Trainer(
            rows: rows, featureCount: groups.count, classCount: classCount,
            strength: source.phrasingsEach >= 100 ? 20 : 50,
            iterations: 300)
        return MatcherWeights(hash: hash, classCount: classCount, groups: groups, weights: trainer.train())
    }
}

// MARK: - Ranking

extension Matcher {
    /// What a text was found to ask for.
    struct Ranking: Sendable {
        var words: [MatcherWord]
        var found: [FeatureTable.Found]
        var values: [Double]
        /// Chances by class; the last is that of "no topic".
        var chances: [Double]
        /// Topics, best first.
        var order: [Int]
        var signals: Calibration.Signals
    }

    /// Ranks all topics for a text; nothing if it has no words.
    func rank(_ text: String) -> Ranking? {
        let words = tokenizer.words(of: text).prefix(200).map(corrected)
        guard !words.isEmpty else { return nil }
        let found = table.features(of: words)
        let values = table.scaled(found)
        var scores = Array(repeating: 0.0, count: classCount)
        for (one, value) in zip(found, values) {
            guard let feature = one.feature else { continue }
            add(feature, value, to: &scores)
        }
        add(table.constantFeature, FeatureTable.constantValue, to: &scores)
        let highest = scores.max() ?? 0
        var chances = scores.map { Double.exp($0 - highest) }
        let total = chances.reduce(0, +)
        for index in chances.indices { chances[index] /= total }
        let order = topics.indices.sorted { (chances[$1], $0) < (chances[$0], $1) }
        let known = words.count { table.knows($0.word) }
        let signals = Calibration.Signals(
            first: order.first.map { chances[$0] } ?? 0, coverage: Double(known) / Double(words.count),
            words: words.count)
        return Ranking(
            words: words, found: found, values: values, chances: chances, order: order, signals: signals)
    }

    private func add(_ feature: Int, _ value: Double, to scores: inout [Double]) {
        let start = feature * classCount
        for index in 0..<classCount { scores[index] += value * Double(dense[start + index]) }
    }

    private func corrected(_ typed: String) -> MatcherWord {
        if typed.utf8.count < 3 || typed.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return MatcherWord(typed) }
        if table.knows(typed) || commonStems.contains(table.stem(typed)) { return MatcherWord(typed) }
        guard let nearest = spelling.nearest(to: typed) else { return MatcherWord(typed, isKnown: false) }
        return MatcherWord(typed, word: nearest)
    }
}

// MARK: - Reading

extension Matcher {
    /// What the FAQ knows about a text, with the words that decided.
    package func read(_ text: String) -> TopicReading {
        guard let ranking = rank(text), let first = ranking.order.first else { return .none }
        let decision = calibration.decision(ranking.signals)
        var shown = 3
        if decision == .offer, ranking.order.count > 1 {
            let second = ranking.order[1]
            if ranking.chances[first] + ranking.chances[second] > 0.9 { shown = 2 }
        }
        let candidates = ranking.order.prefix(shown).map { topic in
            TopicReading.Candidate(
                topic: topics[topic], within: within[topics[topic]], score: ranking.chances[topic],
                words: explanation(of: topic, in: ranking))
        }
        return TopicReading(decision: decision, candidates: candidates)
    }

    /// The words that speak for (or against) a topic, against its strongest rival: at most six, heaviest first.
    ///
    /// Letter groups and pairs are shared out among the words that they come from.
    func explanation(of topic: Int, in ranking: Ranking) -> [TopicReading.WeightedWord] {
        guard
            let rival = ranking.chances.indices.filter({ $0 != topic }).max(by: { left, right in
                (ranking.chances[left], right) < (ranking.chances[right], left)
            })
        else { return [] }
        var weights = Array(repeating: 0.0, count: ranking.words.count)
        for (one, value) in zip(ranking.found, ranking.values) {
            guard let feature = one.feature, !one.words.isEmpty else { continue }
            let start = feature * classCount
            let weight = value * Double(dense[start + topic] - dense[start + rival])
            for word in one.words { weights[word] += weight / Double(one.words.count) }
        }
        var byWord: [String: Double] = [:]
        for (word, weight) in zip(ranking.words, weights) {
            let name = word.isCorrected ? "\(word.typed) -> \(word.word)" : word.typed
            byWord[name, default: 0] += weight
        }
        return byWord.sorted { (abs($1.value), $0.key) < (abs($0.value), $1.key) }.prefix(6)
            .map { TopicReading.WeightedWord(word: $0.key, weight: ($0.value * 1000).rounded() / 1000) }
    }
}
