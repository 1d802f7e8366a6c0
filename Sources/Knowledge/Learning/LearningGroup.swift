package import Dialogue

/// Texts that ask for much the same thing, and what an author might do with them.
package struct LearningGroup: Hashable, Sendable {
    /// What would make the next such text understood.
    package enum Proposal: Hashable, Sendable {
        /// One more way to ask for this topic.
        case ask(String)
        /// It looks like this topic, and is not: one more text that no topic answers.
        case lookAlike(String)
        /// Nothing that there is comes near: perhaps a topic of its own.
        case newTopic
    }

    /// The texts, masked, the most typical one first.
    package var texts: [String]
    /// How often they came, repeats counted.
    package var count: Int
    package var proposal: Proposal
    /// What the matcher makes of the most typical one today.
    package var decision: TopicReading.Decision
    /// Its best topics with their scores.
    package var ranked: [(topic: String, score: Double)] {
        zip(topics, scores).map { ($0, $1) }
    }
    package var topics: [String]
    package var scores: [Double]
    /// The phrasing of the content that comes nearest, where it stands, and how near it is, from 0 to 1.
    package var nearest: String
    package var nearestTopic: String?
    package var nearness: Double
}

/// What the texts that came in have to teach.
package struct LearningReport: Sendable {
    /// Largest first.
    package var groups: [LearningGroup] = []
    /// Texts looked at; with an alarm, which are never shown; understood already; without words.
    package var looked = 0
    package var alarmed = 0
    package var understood = 0
    package var empty = 0
}

/// A text that came in.
package struct LearningText: Hashable, Sendable {
    package var text: String
    /// Names of the person who wrote it, which are taken out.
    package var names: [String]
    /// It belongs to an alarm, whatever the text says by itself.
    package var isAlarmed: Bool

    package init(_ text: String, names: [String] = [], isAlarmed: Bool = false) {
        self.text = text
        self.names = names
        self.isAlarmed = isAlarmed
    }
}
