/// Whether a text asks something: by its mark, or by how it begins.
package func hasQuestionForm(_ text: String) -> Bool { PreparedText(text).asks }

/// The same of a text that is prepared already.
package func hasQuestionForm(_ text: PreparedText) -> Bool { text.asks }

/// The forms of questions.
enum Questions {
    static func asks(_ text: PreparedText) -> Bool { text.asks }

    /// The words begin as a question does, after a greeting or the like.
    static func opens(_ words: [String]) -> Bool {
        var rest = words[...]
        while let first = rest.first, openers.contains(first) { rest = rest.dropFirst() }
        guard let first = rest.first, rest.count >= 2 else { return words.count == 1 && askers.contains(words[0]) }
        let second = rest[rest.startIndex + 1]
        if first == "does", second != "not" { return true }
        if helpers.contains(first) {
            // "Didn't you", but not "couldn't stop".
            // "Was a 5" and "had it at the chemist" tell.
            if ["was", "were", "had", "have", "has"].contains(first), ["a", "it", "my", "one"].contains(second) {
                return false
            }
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

    /// A clause within a sentence begins as a question: told apart more strictly, since "was a 5" and "had it" tell.
    static func opensClause(_ words: [String]) -> Bool {
        guard opens(words), words.count >= 2 else { return false }
        let core = words.drop { openers.contains($0) }
        guard let first = core.first, core.count >= 2 else { return false }
        let second = core[core.startIndex + 1]
        if ["had", "have", "was", "were", "did", "has"].contains(first) {
            return ["you", "they", "we"].contains(second) || first == "did" && second == "i"
        }
        if helpers.contains(first) { return pronouns.contains(second) }
        return ["what", "how", "who", "why", "where"].contains(first) && (core.count >= 3 || second == "is")
            && second != "a"
    }

    private static let pronouns: WordSet = [
        "i", "you", "it", "they", "we", "he", "she", "there", "anyone", "someone", "this", "that", "anybody",
    ]

    private static let openers: WordSet = [
        "and", "but", "so", "ok", "okay", "well", "oh", "hi", "hello", "hiya", "sorry", "please", "um", "er", "erm",
        "hey", "dear", "just", "also", "wait", "mate", "excuse",
    ]
    private static let askers: WordSet = ["what", "why", "how", "who", "when", "where"]
    private static let helpers: WordSet = [
        "is", "are", "am", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should", "shall",
        "may", "might", "have", "has", "had",
    ]
    private static let subjects: WordSet = [
        "i", "you", "it", "this", "that", "these", "those", "they", "we", "he", "she", "there", "my", "the", "your",
        "anyone", "someone", "anybody", "somebody", "any", "people", "a", "his", "her", "our", "10", "0", "chips",
        "everyone", "100", "5", "1", "ther", "people", "patients", "carers", "social", "link", "both", "all", "kids",
        "family", "anything", "something", "u", "mum", "dad", "volunteers", "men", "women", "children", "our", "one",
    ]
}
