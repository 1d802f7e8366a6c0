package import Dialogue

/// Finds the topics that a text asks for, by what it has in common with texts that people wrote.
///
/// Words, word pairs and question forms are weighed by one linear model for each topic, and one for texts that no topic
/// answers; two logistic models turn their scores into chances, and these into the four outcomes. The same content
/// gives the same answers, and every answer can be traced to words.
package struct Matcher: Sendable {
    package let topics: [String]
    package let weights: MatcherWeights
    package var calibration: Calibration
    let within: [String: String]
    /// The kinds of texts outside, in the order of their classes.
    let outside: [TopicReading.Outside]
    let features: MatcherFeatures
    let rows: WeightRows
    private let scans = ScanPool()

    /// A matcher of these phrasings.
    ///
    /// - Parameters:
    ///   - source: topics and phrasings.
    ///   - calibration: the constants fitted for them.
    ///   - trained: weights trained before; used if they belong to this source, else weights are trained now (some
    ///     seconds for twelve thousand phrasings of fifty topics).
    package init(_ source: MatcherSource, calibration: Calibration = .general, trained: MatcherWeights? = nil) {
        let hash = source.hash.hexadecimal
        let made = trained.flatMap { Self.made(from: $0, source, hash: hash) } ?? Self.train(source, hash: hash)
        topics = source.topics
        within = source.within
        outside = source.outside
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
        guard trained.hash == hash, trained.classCount == source.topics.count + 1 + source.outside.count else {
            return nil
        }
        let lexicon = MatcherLexicon(trained.vocabulary, source: source)
        let features = MatcherFeatures(
            lexicon, weights: source.featureWeights, pairs: trained.pairs, holders: trained.holders,
            phrasings: trained.phrasings)
        return features.map { (trained, $0) }
    }

    /// Bytes of memory that reading needs, without the words' own few.
    package var size: Int { rows.size + features.size }

    /// The words that it knows, folded.
    var ordinaryWords: some Sequence<ArraySlice<UInt8>> {
        features.lexicon.entries.indices.lazy.map { [lexicon = features.lexicon] in lexicon.letters(of: $0) }
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
        /// The best topics with their scores, best first.
        var best: [(topic: Int, score: Float)]
        /// What is known of the first.
        var signals: Calibration.Signals
    }

    /// Ranks the topics for a text; nothing if it has no words.
    ///
    /// `scan` then holds its features and the scores.
    func rank(_ text: String, shown: Int, _ scan: inout TextScan) -> Ranking? {
        guard !topics.isEmpty, scan.read(text, features.lexicon) else { return nil }
        scan.count(features)
        rows.score(scan.slots, into: &scan.scores)
        let kept = max(shown, 2)
        var best: [(topic: Int, score: Float)] = []
        best.reserveCapacity(kept + 1)
        var lowest = -Float.greatestFiniteMagnitude
        for lane in 0..<rows.laneCount where best.count < kept || scan.scores[lane].max() > lowest {
            let scores = scan.scores[lane]
            for topic in lane * 8..<max(lane * 8, min(lane * 8 + 8, topics.count)) {
                let score = scores[topic & 7]
                guard best.count < kept || score > lowest else { continue }
                // Of two alike, the one that was named first comes first.
                var place = best.count
                while place > 0, best[place - 1].score < score { place -= 1 }
                best.insert((topic, score), at: place)
                if best.count > kept { best.removeLast() }
                lowest = best[best.count - 1].score
            }
        }
        let signals = signals(best[0].score, against: best.count > 1 ? best[1].score : -1, scan)
        if best.count > shown { best.removeLast(best.count - shown) }
        return Ranking(best: best, signals: signals)
    }

    /// What is known of a topic with this score.
    private func signals(_ score: Float, against other: Float, _ scan: TextScan) -> Calibration.Signals {
        let none = scan.scores[topics.count >> 3][topics.count & 7]
        let known = scan.words.count { $0.stem < features.lexicon.stemCount }
        return Calibration.Signals(
            score: Double(score), margin: Double(score - other), aboveNone: Double(score - none),
            coverage: Double(known) / Double(scan.words.count), length: Double.log(1 + Double(scan.words.count)))
    }

    /// The chance that a topic is what a text asks for.
    func chance(_ one: (topic: Int, score: Float), in ranking: Ranking, _ scan: TextScan) -> Double {
        guard let first = ranking.best.first, one.topic != first.topic else {
            return calibration.right.chance(ranking.signals)
        }
        return calibration.right.chance(signals(one.score, against: first.score, scan))
    }
}

// MARK: - Reading

extension Matcher {
    /// What the FAQ knows about a text, with the words that decided for the first topic, if it is to be named.
    package func read(_ text: String) -> TopicReading {
        withScan { scan in
            guard let ranking = rank(text, shown: 3, &scan) else { return .none }
            let decision = calibration.decision(ranking.signals)
            var candidates: [TopicReading.Candidate] = []
            candidates.reserveCapacity(3)
            for (place, one) in ranking.best.enumerated() {
                let chance = chance(one, in: ranking, scan)
                // A third that is far behind only makes the choice harder.
                if place == 2, decision == .offer, let best = candidates.first, chance * 20 < best.score { break }
                let words = place == 0 && decision != .none ? explanation(of: one.topic, &scan) : []
                candidates.append(candidate(one.topic, chance, words: words))
            }
            return TopicReading(
                decision: decision, candidates: candidates, outside: decision == .none ? kind(in: scan) : nil)
        }
    }

    func candidate(
        _ topic: Int, _ chance: Double, words: [TopicReading.WeightedWord]
    ) -> TopicReading.Candidate {
        let name = topics[topic]
        return TopicReading.Candidate(
            topic: name, within: within.isEmpty ? nil : within[name], score: chance, words: words)
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

    /// What kind of text outside it plainly is: on the right side of that class, and further than of any other.
    private func kind(in scan: TextScan) -> TopicReading.Outside? {
        var best: (score: Float, kind: TopicReading.Outside)?
        for (place, kind) in outside.enumerated() {
            let index = topics.count + 1 + place
            let score = scan.scores[index >> 3][index & 7]
            if score > best?.score ?? 0 { best = (score, kind) }
        }
        return best?.kind
    }

    /// The topic, or "no topic", with the best score but one.
    private func strongest(but topic: Int, _ scan: TextScan) -> Int? {
        var best: (score: Float, index: Int)?
        for index in 0...topics.count where index != topic {
            let score = scan.scores[index >> 3][index & 7]
            if score > best?.score ?? -.greatestFiniteMagnitude { best = (score, index) }
        }
        return best?.index
    }
}
