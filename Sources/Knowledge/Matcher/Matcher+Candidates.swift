package import Dialogue

// What is shown of a ranking to those who measure or explain it, beyond what the engine hears.

extension Matcher {
    /// The best topics for a text, whatever is decided, each with the words that made it.
    package func candidates(_ text: String, limit: Int) -> [TopicReading.Candidate] {
        withScan { scan in
            guard let ranking = rank(text, shown: limit, &scan) else { return [] }
            return ranking.best.map { one in
                candidate(one.topic, chance(one, in: ranking, scan), words: explanation(of: one.topic, &scan))
            }
        }
    }

    /// Every topic with its chance, best first; none if the text has no words.
    package func ranked(_ text: String) -> [(topic: String, score: Double)] {
        withScan { scan in
            guard let ranking = rank(text, shown: topics.count, &scan) else { return [] }
            return ranking.best.map { (topics[$0.topic], chance($0, in: ranking, scan)) }
        }
    }

    /// The words of a text as they are used, and as they were typed.
    func words(of text: String) -> [(typed: String, used: String)] {
        withScan { scan in
            guard scan.read(text, features.lexicon) else { return [] }
            return scan.words.map {
                (scan.spelling(of: $0.typed, features.lexicon), scan.spelling(of: $0.used, features.lexicon))
            }
        }
    }
}
