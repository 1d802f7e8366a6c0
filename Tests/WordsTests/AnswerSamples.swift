import Words

/// Texts of our own in the classes that readers have stumbled over, and what each is worth.
///
/// Each group has one question; the classes are those of the misses on the texts of an independent author.
enum AnswerSamples {
    struct Group: Sendable {
        let name: String
        let expected: Expected
        let samples: [(text: String, answer: Answer)]
    }

    static let all = scales + counts + yesNos + choices + turns

    /// Values of a kind, written short.
    static func numbers(_ pairs: [(String, Int)]) -> [(text: String, answer: Answer)] {
        pairs.map { ($0, .value(.number($1))) }
    }

    static func booleans(_ texts: [String], _ value: Bool) -> [(text: String, answer: Answer)] {
        texts.map { ($0, .value(.boolean(value))) }
    }

    static func rows(_ pairs: [(String, String)]) -> [(text: String, answer: Answer)] {
        pairs.map { ($0, .value(.choice($1))) }
    }

    static func asked(_ texts: [String], _ reason: Answer.RepromptReason) -> [(text: String, answer: Answer)] {
        texts.map { ($0, .reprompt(reason)) }
    }
}
