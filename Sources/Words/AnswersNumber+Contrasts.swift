/// Numbers set against a "not", against one another, or against what is usual.
extension QuantityReader {
    // MARK: Denied

    /// "Not 3", "not quite 3", "not all 7", "didn't fall 3 times".
    func isDenied(_ mention: NumberMention) -> Bool {
        var place = mention.range.lowerBound - 1
        while Self.betweenNotAndNumber.contains(spoken(place)) || isAskedAbout(spoken(place)) { place -= 1 }
        let word = spoken(place)
        // "Not yet 3", but "I have not 3 now": what stands before a pause is something else.
        return word == "not" || word == "never" || word == "no" && place == firstSpoken
    }

    private var firstSpoken: Int? { text.tokens.firstIndex(where: \.isSpoken) }

    private static let betweenNotAndNumber: WordSet = [
        "quite", "even", "all", "exactly", "really", "as", "many", "the", "a", "full", "every", "just",
    ]

    /// A number that was said is denied afterwards.
    func isTakenBack(_ kept: [NumberMention], of all: [NumberMention]) -> Bool {
        let denied = Set(all.lazy.filter(isDenied).map(\.value))
        return kept.contains { denied.contains($0.value) }
    }

    /// "Not one", "not a single one", "not even once": none at all.
    func deniesEven(_ words: [String]) -> Bool {
        guard words.count <= 6, let end = Self.notOne.end(in: words, from: 0) else { return false }
        return words[end...].allSatisfy {
            isAskedAbout($0) || KeywordTables.politeEndings.contains($0) || Self.afterNone.contains($0)
        }
    }

    private static let notOne = Phrases([
        "not|never even? a? single? one|1 single? day|night|time|person|soul?",
        "not|never even? a single day|night|time|person|soul|bit?",
        "not|never even? once", "not any", "not at all", "none not one|any",
    ])

    /// "Not every day", "hardly every day", "not daily": less than all, and nobody knows how much.
    func deniesAll(_ words: [String]) -> Bool {
        guard let all = Self.wholly.first(in: words) ?? Self.daily.first(in: words) else { return false }
        return words[..<all.lowerBound].suffix(5).contains(where: Self.deniers.contains)
    }

    static let wholly = Phrases([
        "every single? day|night|one", "everyday", "all of them", "all 7|seven|days|nights", "each day|night",
    ])
    private static let deniers: WordSet = ["not", "never", "hardly", "nearly", "almost", "rarely"]

    // MARK: Set against one another

    /// "One or two", "one maybe two": between numbers of which one is a word that could be something else.
    func isOneOfTwo(_ found: [NumberMention]) -> Bool {
        zip(found, found.dropFirst()).contains { first, second in
            guard first.value != second.value else { return false }
            let between = text.tokens[first.range.upperBound..<second.range.lowerBound].map(\.text)
            // "Cut down from 20 to 8".
            return Self.eitherOr.contains(between.filter { $0 != "," })
                && !(between == ["to"] && text.words.contains("from"))
        }
    }

    private static let eitherOr: Set<[String]> = [
        ["or"], ["to"], ["-"], ["maybe"], ["or", "maybe"], ["maybe", "a"], ["possibly"], ["or", "possibly"],
    ]

    /// "Usually 5 but last week 2", asked about last week: what is usual is set aside, and what is of another time.
    func ofAskedTime(_ found: [NumberMention]) -> Answer? {
        // Whoever sets times against one another names a few.
        guard found.count <= Self.mostSetApart else { return nil }
        let clauses = text.clauses(of: text.tokens.indices, cuttingAtAnd: false)
        var parts: [(value: Int, words: [String])] = []
        for mention in found {
            guard let clause = clauses.first(where: { $0.contains(mention.range.lowerBound) }),
                found.count(where: { clause.contains($0.range.lowerBound) }) == 1
            else { return nil }
            parts.append((mention.value, text.words(in: clause)))
        }
        let asked = parts.filter { part in Self.times.contains { $0.occur(in: part.words) && $0.occur(in: question) } }
        if let only = asked.first, asked.count == 1 { return worth(only.value) }
        let rest = parts.filter { !Self.habits.occur(in: $0.words) }
        guard rest.count < parts.count, let only = rest.first else { return nil }
        let asksOfTime = Self.times.contains { $0.occur(in: question) }
        let isOfOtherTime = rest.contains { part in Self.times.contains { $0.occur(in: part.words) } }
        return asksOfTime && rest.count == 1 && !isOfOtherTime ? worth(only.value) : .reprompt(.ambiguous)
    }

    private static let mostSetApart = 8

    private static let habits = Phrases([
        "usually|normally|typically|generally|mostly|ordinarily", "on average", "as a rule",
        "most weeks|months|days|nights",
    ])
    private static let times = [
        "yesterday", "last night", "last week", "last month", "this week", "this month", "this morning", "today", "now",
    ].map { Phrases([$0]) }
}
