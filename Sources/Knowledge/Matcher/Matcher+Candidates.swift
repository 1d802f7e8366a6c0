package import Dialogue

// What is shown of a ranking to those who measure or explain it, beyond what the engine hears.

extension Matcher {
    /// The best topics for a text, whatever is decided, each with the words that made it.
    package func candidates(_ text: String, limit: Int) -> [TopicReading.Candidate] {
        guard let ranking = rank(text) else { return [] }
        return ranking.order.prefix(limit).map { topic in
            TopicReading.Candidate(
                topic: topics[topic], within: within[topics[topic]], score: ranking.chances[topic],
                words: explanation(of: topic, in: ranking))
        }
    }

    /// Every topic with its chance, best first; none if the text has no words.
    package func ranked(_ text: String) -> [(topic: String, score: Double)] {
        guard let ranking = rank(text) else { return [] }
        return ranking.order.map { (topics[$0], ranking.chances[$0]) }
    }
}
