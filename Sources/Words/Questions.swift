/// Whether a text asks something: by its mark, or by how it begins.
package func hasQuestionForm(_ text: String) -> Bool { PreparedText(text).asks }

/// The same of a text that is prepared already.
package func hasQuestionForm(_ text: PreparedText) -> Bool { text.asks }

/// The forms of questions.
enum Questions {
    static func asks(_ text: PreparedText) -> Bool { text.asks }

    /// The words begin as a question does, after a greeting or the like.
    static func opens(_ words: [String]) -> Bool { opens(words.map { WordKey($0) }[...]) }

    /// The same of the keys of words.
    static func opens(_ words: ArraySlice<WordKey>) -> Bool {
        let rest = words.drop { openers.contains($0) }
        guard let first = rest.first, rest.count >= 2 else {
            return words.count == 1 && words.allSatisfy { askers.contains($0) }
        }
        let second = rest[rest.startIndex + 1]
        if first == Key.does, second != Key.not { return true }
        if helpers.contains(first) {
            // "Didn't you", but not "couldn't stop".
            // "Was a 5" and "had it at the chemist" tell.
            if past.contains(first), things.contains(second) { return false }
            guard second == Key.not else { return subjects.contains(second) }
            return rest.count >= 3 && subjects.contains(rest[rest.startIndex + 2])
        }
        guard let leader = leaders[first] else { return false }
        switch leader {
        case .what: return !tellers.contains(second)
        case .who: return second != Key.ever
        case .when: return helpers.contains(second) || second == Key.about
        case .letterY: return helpers.contains(second) || second == Key.d
        case .wondering: return true
        case .any: return second == Key.idea || second == Key.chance
        case .i: return rest.prefix(4).contains { wonders.contains($0) }
        }
    }

    /// A clause within a sentence begins as a question: told apart more strictly, since "was a 5" and "had it" tell.
    static func opensClause(_ words: ArraySlice<WordKey>) -> Bool {
        guard words.count >= 2, opens(words) else { return false }
        let core = words.drop { openers.contains($0) }
        guard let first = core.first, core.count >= 2 else { return false }
        let second = core[core.startIndex + 1]
        if had.contains(first) {
            return youOrThey.contains(second) || first == Key.did && second == Key.i
        }
        if helpers.contains(first) { return pronouns.contains(second) }
        return clauseAskers.contains(first) && (core.count >= 3 || second == Key.is) && second != Key.a
    }

    /// What the first word of a question asks of the second.
    private enum Leader {
        case what, who, when, letterY, wondering, any, i
    }

    private static let leaders: WordTable<Leader> = [
        "what": .what, "who": .who, "which": .who, "whose": .who, "how": .who, "why": .who, "when": .when,
        "where": .when, "y": .letterY, "wondering": .wondering, "any": .any, "i": .i, "just": .i,
    ]

    private enum Key {
        static let does = WordKey("does")
        static let not = WordKey("not")
        static let ever = WordKey("ever")
        static let about = WordKey("about")
        static let d = WordKey("d")
        static let idea = WordKey("idea")
        static let chance = WordKey("chance")
        static let did = WordKey("did")
        static let i = WordKey("i")
        static let `is` = WordKey("is")
        static let a = WordKey("a")
    }

    private static let past: WordSet = ["was", "were", "had", "have", "has"]
    private static let things: WordSet = ["a", "it", "my", "one"]
    private static let tellers: WordSet = ["a", "i", "we", "ever"]
    private static let wonders: WordSet = ["wondering", "wonder"]
    private static let had: WordSet = ["had", "have", "was", "were", "did", "has"]
    private static let youOrThey: WordSet = ["you", "they", "we"]
    private static let clauseAskers: WordSet = ["what", "how", "who", "why", "where"]
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
