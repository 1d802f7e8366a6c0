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
    let features: MatcherFeatures
    let rows: WeightRows
    private let scans = ScanPool()

    /// A matcher of these phrasings.
    ///
    /// - Parameters:
    ///   - source: topics and phrasings.
    ///   - calibration: the constants fitted for them.
    ///   - trained: weights trained before; used if they belong to this source, else weights are trained now (about
    ///     ten seconds for eight thousand phrasings of fifty topics).
    package init(_ source: MatcherSource, calibration: Calibration = .general, trained: MatcherWeights? = nil) {
        let hash = source.hash.hexadecimal
        let made = trained.flatMap { Self.made(from: $0, source, hash: hash) } ?? Self.train(source, hash: hash)
        topics = source.topics
        within = source.within
        self.calibration = calibration
        weights = made.weights
        features = made.features
        rows = WeightRows(weights, features)
    }

    /// Whether these weights belong to this source.
    package static func isCurrent(_ weights: MatcherWeights, for source: MatcherSource) -> Bool {
        weights.hash == source.hash.hexadecimal
    }

    private static func made(
        from trained: MatcherWeights, _ source: MatcherSource, hash: String
    ) -> (weights: MatcherWeights, features: MatcherFeatures)? {
        guard trained.hash == hash, trained.classCount == source.topics.count + 1 else { return nil }
        let lexicon = MatcherLexicon(trained.vocabulary, source: source)
        let features = MatcherFeatures(
            lexicon, pairs: trained.pairs, holders: trained.holders, phrasings: trained.phrasings)
        return features.map { (trained, $0) }
    }

    /// Lends the work space of one text.
    func withScan<Result>(_ body: (inout TextScan) -> Result) -> Result {
        var scan = scans.take()
        defer { scans.giveBack(scan) }
        return body(&scan)
    }
}

// MARK: - Ranking

extension Matcher {
    /// What a text was found to ask for.
    struct Ranking: Sendable {
        /// The best topics with their chances, best first.
        var best: [(topic: Int, chance: Double)]
        var signals: Calibration.Signals
        /// What each chance was divided by.
        var total: Double
    }

    /// Ranks the topics for a text; nothing if it has no words. `scan` then holds its features and, as its scores, the
    /// chances of all classes times `total`.
    func rank(_ text: String, shown: Int, _ scan: inout TextScan) -> Ranking? {
        guard scan.read(text, features.lexicon) else { return nil }
        scan.count(features)
        rows.score(scan.slots, into: &scan.scores)
        let total = Softmax.exponentials(&scan.scores)
        var best: [(topic: Int, chance: Double)] = []
        best.reserveCapacity(shown + 1)
        let known = scan.words.count { $0.stem < features.lexicon.stemCount }
        var lowest: Float = -1
        for topic in topics.indices {
            let chance = scan.scores[topic >> 3][topic & 7]
            guard best.count < shown || chance > lowest else { continue }
            // Of two alike, the one that was named first comes first.
            let place = best.firstIndex { Float($0.chance) < chance } ?? best.count
            best.insert((topic, Double(chance)), at: place)
            if best.count > shown { best.removeLast() }
            lowest = best.last.map { Float($0.chance) } ?? -1
        }
        let signals = Calibration.Signals(
            first: best.first?.chance ?? 0, others: others(than: best.first?.topic, scan, total: total),
            coverage: Double(known) / Double(scan.words.count), words: scan.words.count)
        for index in best.indices { best[index].chance /= total }
        return Ranking(best: best, signals: signals, total: total)
    }

    /// The sum of all chances but that of the first: exact even where it is nearly nothing.
    private func others(than first: Int?, _ scan: TextScan, total: Double) -> Double {
        guard let first else { return total }
        let lane = first >> 3
        var sum = 0.0
        for index in 0..<rows.laneCount where index != lane { sum += Double(scan.scores[index].sum()) }
        for index in 0..<8 where index != first & 7 { sum += Double(scan.scores[lane][index]) }
        return sum
    }
}

// MARK: - Reading

extension Matcher {
    /// What the FAQ knows about a text, with the words that decided for the first topic, if it is to be named.
    package func read(_ text: String) -> TopicReading {
        withScan { scan in
            guard let ranking = rank(text, shown: 3, &scan), let first = ranking.best.first else { return .none }
            let decision = calibration.decision(ranking.signals)
            var shown = 3
            if decision == .offer, ranking.best.count > 1, first.chance + ranking.best[1].chance > 0.9 { shown = 2 }
            var candidates: [TopicReading.Candidate] = []
            candidates.reserveCapacity(shown)
            for (place, one) in ranking.best.prefix(shown).enumerated() {
                let words = place == 0 && decision != .none ? explanation(of: one.topic, &scan) : []
                candidates.append(candidate(one, words: words))
            }
            return TopicReading(decision: decision, candidates: candidates)
        }
    }

    func candidate(_ one: (topic: Int, chance: Double), words: [TopicReading.WeightedWord]) -> TopicReading.Candidate {
        let name = topics[one.topic]
        return TopicReading.Candidate(
            topic: name, within: within.isEmpty ? nil : within[name], score: one.chance, words: words)
    }

    /// The words that speak for (or against) a topic, against its strongest rival: at most six, heaviest first.
    ///
    /// Letter groups and pairs are shared out among the words that they come from.
    func explanation(of topic: Int, _ scan: inout TextScan) -> [TopicReading.WeightedWord] {
        guard let rival = strongest(but: topic, scan) else { return [] }
        let shares = scan.shares(features) { slot in
            let feature = Int(slot.feature)
            return slot.weight * (rows.weight(feature, topic) - rows.weight(feature, rival))
        }
        // One row for each word as it is named; the same word may come again.
        var weighed: [(typed: Int32, used: Int32, weight: Float)] = []
        for (word, share) in zip(scan.words, shares) {
            if let place = weighed.firstIndex(where: { $0.typed == word.typed }) {
                weighed[place].weight += share
            } else {
                weighed.append((word.typed, word.used, share))
            }
        }
        weighed.sort { abs($0.weight) > abs($1.weight) }
        var words = weighed.prefix(8).map { row in
            let typed = scan.spelling(of: row.typed, features.lexicon)
            let used = row.typed == row.used ? "" : " -> " + scan.spelling(of: row.used, features.lexicon)
            return TopicReading.WeightedWord(
                word: typed + used, weight: (Double(row.weight) * 1000).rounded() / 1000)
        }
        words.sort { (abs($1.weight), $0.word) < (abs($0.weight), $1.word) }
        return Array(words.prefix(6))
    }

    /// The class with the best chance but one.
    private func strongest(but topic: Int, _ scan: TextScan) -> Int? {
        var best: (chance: Float, index: Int)?
        for index in 0..<rows.classCount where index != topic {
            let chance = scan.scores[index >> 3][index & 7]
            if chance > best?.chance ?? -1 { best = (chance, index) }
        }
        return best?.index
    }
}
