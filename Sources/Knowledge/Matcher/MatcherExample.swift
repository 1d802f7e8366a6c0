/// A text that a patient might send, and the topic that it asks for.
package struct MatcherExample: Hashable, Sendable {
    package var text: String
    /// Index of the topic; nothing for a text that no topic answers.
    package var topic: Int?
    /// Who wrote it: one author can be left out when thresholds are set.
    package var author: String

    package init(text: String, topic: Int?, author: String) {
        self.text = text
        self.topic = topic
        self.author = author
    }
}

/// All that a matcher is made from.
package struct MatcherSource: Sendable {
    /// Ids of the topics, in the order in which ties are decided.
    package var topics: [String]
    /// The wider topic of a narrower one, by id.
    package var within: [String: String]
    package var examples: [MatcherExample]
    package var textSpeak: [String: String]
    /// Stems of ordinary English words: what is on this list is never taken for a slip.
    package var commonStems: Set<String>

    package init(
        topics: [String], within: [String: String] = [:], examples: [MatcherExample], textSpeak: [String: String] = [:],
        commonStems: Set<String> = []
    ) {
        self.topics = topics
        self.within = within
        self.examples = examples
        self.textSpeak = textSpeak
        self.commonStems = commonStems
    }

    /// Over everything that the trained weights depend on.
    package var hash: ContentHash {
        var hash = ContentHash()
        hash.add("matcher \(MatcherWeights.version)")
        for topic in topics { hash.add(topic) }
        for example in examples {
            hash.add(example.topic.map(String.init) ?? "none")
            hash.add(example.text)
        }
        for (short, long) in textSpeak.sorted(by: { $0.key < $1.key }) {
            hash.add(short)
            hash.add(long)
        }
        for stem in commonStems.sorted() { hash.add(stem) }
        return hash
    }
}
