import Dialogue

/// A text that a patient might send, and the topic that it asks for.
package struct MatcherExample: Hashable, Sendable {
    package var text: String
    /// Index of the topic; nothing for a text that no topic answers.
    package var topic: Int?
    /// What kind of text it is that no topic answers (`medical`), if somebody has said so.
    package var kind: String?
    /// Who wrote it: one author can be left out when thresholds are set.
    package var author: String

    package init(text: String, topic: Int?, kind: String? = nil, author: String) {
        self.text = text
        self.topic = topic
        self.kind = kind
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
    /// Words that mean one thing, by the name of their group; they count only where phrasings are few.
    package var synonyms: [String: [String]]
    /// Stems of ordinary English words: what is on this list is never taken for a slip.
    package var commonStems: StemList

    package init(
        topics: [String], within: [String: String] = [:], examples: [MatcherExample], textSpeak: [String: String] = [:],
        synonyms: [String: [String]] = [:], commonStems: StemList = []
    ) {
        self.topics = topics
        self.within = within
        self.examples = examples
        self.textSpeak = textSpeak
        self.synonyms = synonyms
        self.commonStems = commonStems
    }

    /// The kinds of texts outside that there are examples of; each is a class after that of "no topic".
    var outside: [TopicReading.Outside] {
        let named = Set(examples.compactMap(\.kind))
        return TopicReading.Outside.allCases.filter { named.contains($0.rawValue) }
    }

    /// Phrasings a topic, about.
    var phrasingsEach: Int { examples.count / max(1, topics.count) }

    var featureWeights: FeatureWeights { .of(phrasingsEach: phrasingsEach, topics: topics.count) }

    /// The name of the group of each stem, where groups count: under ten phrasings a topic.
    ///
    /// With few phrasings they find the topic one time in ten more often; with many they only blur what is told apart.
    var meanings: [String: String] {
        guard phrasingsEach < 10 else { return [:] }
        var meanings: [String: String] = [:]
        for (name, words) in synonyms.sorted(by: { $0.key < $1.key }) {
            for word in words where !word.contains(" ") {
                let stem = Stemmer.stem(word)
                if meanings[stem] == nil { meanings[stem] = name }
            }
        }
        return meanings
    }

    /// Over everything that the trained weights depend on.
    package var hash: ContentHash {
        var hash = ContentHash()
        hash.add("matcher \(MatcherWeights.version)")
        for topic in topics { hash.add(topic) }
        for example in examples {
            hash.add(example.topic.map(String.init) ?? "none \(example.kind ?? "")")
            hash.add(example.text)
        }
        for (short, long) in textSpeak.sorted(by: { $0.key < $1.key }) {
            hash.add(short)
            hash.add(long)
        }
        for (stem, name) in meanings.sorted(by: { $0.key < $1.key }) {
            hash.add(stem)
            hash.add(name)
        }
        return hash
    }
}
