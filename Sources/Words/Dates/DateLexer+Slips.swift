// Words that a thumb got wrong.
extension DateLexer {
    /// A word that is a slip away from the name of a day, a month or a part of the day.
    func slip(_ word: String) -> DateLexeme? {
        let bytes = Array(word.utf8)
        guard bytes.count >= 5, bytes.count <= 12, let first = bytes.first, !Self.lookAlikes.contains(word) else {
            return nil
        }
        for target in Self.targets
        where (target.bytes[0] == first || target.bytes[0] == bytes[1] && target.bytes[1] == first)
            && abs(target.bytes.count - bytes.count) <= target.limit
        {
            if BoundedSpelling.distance(bytes, target.bytes, limit: target.limit) != nil { return target.lexeme }
        }
        return nil
    }

    private struct Target: Sendable {
        let bytes: [UInt8]
        let limit: Int
        let lexeme: DateLexeme
    }

    private static let targets: [Target] = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays",
        "wednesdays", "thursdays", "fridays", "saturdays", "january", "february", "april", "august", "september",
        "october", "november", "december", "tomorrow", "morning", "afternoon", "evening", "fortnight", "midday",
        "midnight", "weekend", "quarter", "o'clock", "tonight", "yesterday", "between",
    ].compactMap { word in
        DateLexicon.words[word].map {
            Target(bytes: Array(word.utf8), limit: word.utf8.count >= 8 ? 2 : 1, lexeme: $0)
        }
    }

    private static let lookAlikes: WordSet = [
        "mourning", "moaning", "warning", "quarters", "money", "evenings", "moving", "sundae", "charter", "quartet",
        "eventing", "moorings", "tonights",
    ]
}
