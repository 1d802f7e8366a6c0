package import Dialogue
package import Words

/// Everything that a service knows and says outside its dialogues: the `content/` folder, read and checked.
package struct Content: Sendable {
    package static let nations = ["england", "scotland", "wales", "northern-ireland"]
    /// Where trained weights stand in the folder.
    package static let weightsFile = "weights.bin"
    /// Where the people of simulations stand in the folder: no patient ever meets them.
    package static let personasFolder = "personas/"

    package var site: Site
    /// In the order of their ids.
    package var topics: [Topic]
    package var phrasings: [Phrasing]
    package var needs: [Need]
    package var activities: [Activity]
    package var audiences: [Audience]
    package var helplines: [Helpline]
    package var measures: [Measure]
    /// By name.
    package var notices: [String: Text]
    package var words: ContentWords
    package var directory: ServiceDirectory
    /// Rules added to the safety screen, and the replies to a crisis.
    package var safety: SafetyContent
    package var calibration: Calibration
    /// Trained before, from this content or from other.
    package var weights: MatcherWeights?
    /// Over the bytes of every file, weights apart.
    package var hash: String

    /// A question that is answered.
    package struct Topic: Hashable, Sendable {
        package var id: String
        package var question: String
        package var answer: String
        package var discreetAnswer: String?
        package var more: String?
        package var discreetMore: String?
        /// The wider topic that this one is part of.
        package var within: String?
        /// A dialogue to go to.
        package var offer: String?
        package var nations: [String]
        package var sources: [String]
        package var reviewed: CivilDate?
        package var file: String
    }

    /// A way to ask.
    package struct Phrasing: Hashable, Sendable {
        package var text: String
        /// Nothing if no topic answers it.
        package var topic: String?
        /// Of what kind it is then (`medical`), where the author has said so.
        package var kind: String?
        package var author: String
        package var place: SourceLine
    }

    /// Something that people want help with.
    package struct Need: Hashable, Sendable {
        package var id: String
        package var label: String
        package var also: [String]
        /// Never printed in a menu.
        package var isHidden: Bool
        /// What it is called in other languages (`cy`), with other words that mean it.
        package var labels: [String: Question.RowLabel] = [:]
    }

    /// Something that people can do.
    package struct Activity: Hashable, Sendable {
        package var id: String
        package var label: String
        package var also: [String]
        package var needs: [String]
    }

    /// Whom a group is for.
    package struct Audience: Hashable, Sendable {
        package var id: String
        package var label: String
        package var also: [String]
        /// Who asks for this one asks for these needs too.
        package var needs: [String]
        /// Who asks for this one is not shown what is for these.
        package var excludes: [String]
    }

    /// A line that somebody can call.
    package struct Helpline: Hashable, Sendable {
        package var id: String
        package var name: String
        package var number: String
        package var text: String?
        package var nations: [String]
        package var hours: String
        package var cost: String
        package var owner: String
        package var verified: CivilDate?
        /// Why nobody has checked it.
        package var unverified: String?
    }

    /// A set of questions that are asked word for word.
    package struct Measure: Hashable, Sendable {
        package var id: String
        package var intro: String?
        package var items: [Item]
        package var source: String

        package struct Item: Hashable, Sendable {
            /// `ons4.satisfied`.
            package var id: String
            package var text: String
            package var scale: ClosedRange<Int>?
            package var low: String?
            package var high: String?
            package var options: [Option]
        }

        package struct Option: Hashable, Sendable {
            package var number: Int
            package var label: String
            package var value: String
        }
    }

    /// The item of this id (`ons.lonely`).
    package func measureItem(_ id: String) -> Measure.Item? {
        measures.lazy.flatMap(\.items).first { $0.id == id }
    }

    /// What the matcher is made from.
    package var matcherSource: MatcherSource {
        let ids = topics.map(\.id)
        let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        var within: [String: String] = [:]
        for topic in topics { within[topic.id] = topic.within }
        let examples = phrasings.map { phrasing in
            MatcherExample(
                text: phrasing.text, topic: phrasing.topic.flatMap { numbers[$0] }, kind: phrasing.kind,
                author: phrasing.author)
        }
        return MatcherSource(
            topics: ids, within: within, examples: examples, textSpeak: words.textSpeak,
            synonyms: words.synonyms, commonStems: words.commonStems)
    }
}

/// Lists of words.
package struct ContentWords: Hashable, Sendable {
    /// Words and phrases that a shared phone must not receive, folded.
    package var revealing: [String] = []
    /// Words for one thing, by the name of their group.
    package var synonyms: [String: [String]] = [:]
    package var textSpeak: [String: String] = [:]
    /// Stems of ordinary English words.
    package var commonStems: StemList = []

    /// Whether a text has a word or phrase of the revealing list.
    package func isRevealing(_ text: String) -> Bool { firstRevealing(in: text) != nil }

    /// The first word or phrase of the revealing list that stands in a text, as whole words.
    package func firstRevealing(in text: String) -> String? {
        // Bytes, since every text to a shared phone is looked through for every word of the list.
        let folded = Array(" \(FoldedText(text).plain) ".utf8)
        return revealing.first { Self.holds(folded, " \($0) ") }
    }

    private static func holds(_ text: [UInt8], _ words: String) -> Bool {
        var words = words
        return words.withUTF8 { words in
            guard words.count <= text.count else { return false }
            return (0...(text.count - words.count)).contains { start in
                words.indices.allSatisfy { text[start + $0] == words[$0] }
            }
        }
    }
}
