/// Numbers that stand beside an answer and are none: ages, hours, addresses, what might have been.
enum NumberAsides {
    /// "I'd give it 0 if I could", "could have been 9", "used to be 40": told by the words between the number before
    /// and this one, and by those behind.
    static func isUnreal(lead: [String], after: [String]) -> Bool {
        if unfulfilled.end(in: after, from: 0) != nil { return true }
        if former.occur(in: Array(lead.suffix(6))), after.first != "to" { return true }
        return after.contains("if") && supposed.occur(in: lead)
    }

    private static let unfulfilled = Phrases([
        "if only", "if i could|was|were able|allowed|not?", "if you|they let|could|allowed", "if possible|allowed",
    ])
    private static let former = Phrases([
        "used to be|have|smoke|do|go|get|see|say|sleep|take", "down from", "up from",
        "wish|wished it|that|i was|were|had",
        "could|should|would|might|must have|of been|said|put|given|had",
    ])
    private static let supposed = Phrases(["would|could|might|should be|give|have|say|put|go|do|smoke"])

    /// "She's 94", "my son is 40", "I turned 70", "I live at number 12", "half 9".
    static func isOfLife(lead: [String]) -> Bool {
        guard let last = lead.last else { return false }
        let near = lead.suffix(4)
        if ["half", "past", "quarter", "gone"].contains(last) { return last != "gone" || lead.count > 1 }
        if last == "number", near.contains(where: { ["live", "lives", "house", "flat", "street", "bus"].contains($0) })
        {
            return true
        }
        guard ["is", "was", "turned", "turns", "be"].contains(last) else {
            return false
        }
        return near.contains { ["he", "she", "they"].contains($0) || isKin($0) }
    }

    private static func isKin(_ word: String) -> Bool {
        QuantityReader.persons.contains(word) || QuantityReader.persons.contains(word.withoutEnding("s"))
    }

    /// A number before this word, with nothing before the number, is an answer with a tale behind it, rather than the
    /// number of something: "9 had the hospital", "5 bus was late", but not "3 new nurses came".
    static func beginsTale(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        // "2 lost teeth", but "2 lost my wife".
        if verbs.contains(first) || YesNoWords.past[first] != nil {
            return first.hasPrefix("ha") || words.count < 2 || !isPlural(words[1])
        }
        if first.utf8.count >= 5, first.hasSuffix("ed"), !nounsAndAdjectives.contains(first) {
            return words.count < 2 || !isPlural(words[1])
        }
        guard words.count >= 2, !isPlural(first) else { return false }
        return predicates.contains(words[1])
    }

    private static func isPlural(_ word: String) -> Bool {
        word.utf8.count >= 4 && word.hasSuffix("s") && !word.hasSuffix("ss")
            || ["people", "men", "women", "children", "feet", "teeth"].contains(word)
    }

    private static let verbs: WordSet = [
        "had", "having", "being", "been", "could", "should", "would", "may", "might", "must", "are", "were", "am",
        "used", "wish", "worst", "best", "lowest", "highest", "struggling", "struggled", "getting", "waking", "woken",
        "woke", "started", "stopped", "fell", "saw", "lost", "broke", "hurt", "hurts", "hope", "hoping", "trying",
        "tried",
        "missing", "miss", "since", "until", "till", "through", "given", "considering", "despite", "due", "thanks",
        "even", "because", "first", "id", "guess", "reckon", "say", "which", "where", "while", "unless", "both",
    ]
    private static let nounsAndAdjectives: WordSet = [
        "speed", "breed", "hundred", "tired", "mixed", "retired", "disabled", "interested", "painted", "married",
    ]
    private static let predicates: WordSet = [
        "is", "was", "came", "went", "has", "had", "did", "does", "keeps", "kept", "died", "left", "rang", "got",
        "cancelled", "playing", "woke", "fell", "at",
    ]

    /// Two numbers that belong to two times of day or to two occasions.
    static func areOfTwoTimes(_ sides: [[String]], _ words: [String]) -> Bool {
        if Set(words.compactMap { parts[$0] }).count > 1 { return true }
        return sides.count { side in side.first.map(occasions.contains) ?? false } > 1
    }

    private static let parts: WordTable<Int> = [
        "morning": 0, "mornings": 0, "afternoon": 1, "afternoons": 1, "evening": 2, "evenings": 2, "night": 3,
        "nights": 3, "nighttime": 3, "day": 4, "daytime": 4, "bedtime": 3, "lunch": 1, "lunchtime": 1, "teatime": 2,
        "weekdays": 5, "weekends": 6, "weekend": 6, "waking": 0,
    ]
    private static let occasions: WordSet = [
        "when", "before", "after", "first", "in", "at", "on", "with", "by", "without", "during", "while", "sitting",
        "standing",
    ]
}
