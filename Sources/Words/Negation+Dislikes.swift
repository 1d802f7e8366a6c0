/// Rows that are named to be turned down.
extension Negation {
    /// "I hate art", "fed up of walking", "art is boring", "art is not for me", "art no".
    static func isDisliked(_ range: Range<Int>, in words: [String]) -> Bool {
        let before = Array(words[..<range.lowerBound].suffix(4))
        if before.indices.contains(where: { dislikes.end(in: before, from: $0) == before.count }) { return true }
        guard let end = belittlings.end(in: words, from: range.upperBound) else { return false }
        return words[end...].allSatisfy(KeywordTables.politeEndings.contains)
    }

    private static let dislikes = Phrases([
        "hate|hated|loathe|detest|despise|dislike the|doing|that|any?", "rubbish|useless|hopeless at|with",
        "fed up of|with", "sick|tired|bored of|with", "put off", "no good at|with",
    ])
    private static let belittlings = Phrases([
        "is not for me|us?", "is boring|rubbish|awful|pointless|dull", "is no good", "bores|scares me", "no",
        "does|do not appeal|suit|interest to? me?",
    ])
}
