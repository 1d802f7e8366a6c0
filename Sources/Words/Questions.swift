/// Whether a text asks something: by its mark, or by how it begins.
package func hasQuestionForm(_ text: String) -> Bool { Questions.asks(PreparedText(text)) }

/// The forms of questions.
enum Questions {
    static func asks(_ text: PreparedText) -> Bool {
        text.sentences.contains { $0.endsInQuestionMark || opens(text.words(in: $0.range)) }
    }

    /// The words begin as a question does, after a greeting or the like.
    static func opens(_ words: [String]) -> Bool {
        var rest = words[...]
        while let first = rest.first, openers.contains(first) { rest = rest.dropFirst() }
        guard let first = rest.first, rest.count >= 2 else { return words.count == 1 && askers.contains(words[0]) }
        let second = rest[rest.startIndex + 1]
        if helpers.contains(first) {
            // "Didn't you", but not "couldn't stop".
            guard second == "not" else { return subjects.contains(second) }
            return rest.count >= 3 && subjects.contains(rest[rest.startIndex + 2])
        }
        switch first {
        case "what": return !["a", "i", "we", "ever"].contains(second)
        case "who", "which", "whose", "how", "why": return second != "ever"
        case "when", "where": return helpers.contains(second) || second == "about"
        case "y": return helpers.contains(second) || second == "d"
        case "wondering": return true
        case "any": return second == "idea" || second == "chance"
        case "i", "just": return rest.prefix(4).contains("wondering") || rest.prefix(4).contains("wonder")
        default: return false
        }
    }

    private static let openers: Set<String> = [
        "and", "but", "so", "ok", "okay", "well", "oh", "hi", "hello", "hiya", "sorry", "please", "um", "er", "erm",
        "hey", "dear", "just", "also", "wait", "mate", "excuse",
    ]
    private static let askers: Set<String> = ["what", "why", "how", "who", "when", "where"]
    private static let helpers: Set<String> = [
        "is", "are", "am", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should", "shall", "may",
        "might", "have", "has", "had",
    ]
    private static let subjects: Set<String> = [
        "i", "you", "it", "this", "that", "these", "those", "they", "we", "he", "she", "there", "my", "the", "your",
        "anyone", "someone", "anybody", "somebody", "any", "people", "a", "his", "her", "our", "10", "0", "chips",
        "everyone", "100", "5", "1",
    ]
}
