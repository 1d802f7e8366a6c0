/// Which numbers of a text are meant as the answer.
extension QuantityReader {
    /// "The 27 bus", "the 5th": a number that names something.
    func isName(_ mention: NumberMention) -> Bool {
        let (before, after) = (mention.range.lowerBound - 1, mention.range.upperBound)
        guard before >= 0 else { return false }
        let last = text.tokens[before].text
        if Self.placers.contains(last) { return true }
        if last == "at", !asks("time") || !text.words.contains("most") { return !Self.bounds.contains(spoken(after)) }
        return last == "the" && after < text.tokens.count && text.tokens[after].kind == .word
            && !["of", "2", "two"].contains(spoken(after))
    }

    /// The number stands for itself, or beside a word of the question, rather than deep in a tale.
    func isMeant(_ mention: NumberMention, _ words: [String]) -> Bool {
        guard words.count > 5 else { return true }
        var start = mention.range.lowerBound
        var before: [String] = []
        while start > 0, text.tokens[start - 1].isSpoken, before.count < 8 {
            start -= 1
            before.append(text.tokens[start].text)
        }
        let next = spoken(mention.range.upperBound)
        let after = spoken(mention.range.upperBound + 1)
        if before.contains(where: Self.conclusions.contains) { return true }
        if isAskedAbout(next) || isAskedAbout(after) && !next.isEmpty { return true }
        // "I had 3": the words before are small, or the question's own.
        return before.allSatisfy { Self.small.contains($0) || isAskedAbout($0) } && Self.follow(next)
    }

    func isAskedAbout(_ word: String) -> Bool {
        guard word.utf8.count >= 3, !["you", "how", "many", "the", "and", "with", "your", "for", "have"].contains(word)
        else { return false }
        let stem = Stems.of(word)
        return question.contains { $0 == word || $0.utf8.count >= 4 && Stems.of($0) == stem }
            || stem.utf8.count >= 4 && question.contains(where: { $0.hasPrefix(stem) })
            || YesNoWords.past[word].map(question.contains) == true
            || asksPeople && Self.isPerson(word) || asks("times") && ["time", "times", "x"].contains(word)
            || ["hours", "hrs", "hour"].contains(word) && asks("hours") || asks("day") && word == "daily"
    }

    static func follow(_ next: String) -> Bool {
        next.isEmpty
            || !["week", "weeks", "min", "mins", "minute", "minutes", "yr", "text", "texts", "feet", "days"].contains(
                next)
    }

    static let conclusions: WordSet = [
        "so", "total", "altogether", "say", "about", "roughly", "probably", "around", "now", "record", "recorded",
        "make",
        "makes", "approximately", "maybe", "sorry", "meant", "actually", "plus",
    ]
    static let small: WordSet = [
        "i", "we", "have", "had", "has", "there", "is", "are", "was", "were", "it", "just", "only", "about", "think",
        "would",
        "say", "do", "did", "my", "the", "a", "an", "only", "us", "got", "took", "take", "well", "oh", "hi", "hello",
        "ok",
        "and", "but", "answer", "sorry", "no", "yes", "at", "most", "least", "up", "to", "maybe", "roughly", "around",
        "he", "she", "they", "be", "been", "one", "that", "usually", "normally", "on", "average", "still", "not",
        "went",
        "must", "nearly", "almost", "over", "under", "more", "than", "easily", "ooh", "erm", "um", "number", "morning",
        "good",
    ]

    /// "So none", "so zero now", at the end of what was told.
    func concludesNone(_ words: [String]) -> Bool {
        guard let place = words.lastIndex(of: "so"), place > 0, words.count - place <= 4, place + 1 < words.count else {
            return false
        }
        return ["none", "nothing", "nil", "zero", "0", "nowt", "never"].contains(words[place + 1])
    }

    /// "A dozen", "half a dozen", "2 dozen"; "a couple of dozen" is no number.
    func dozens(_ words: [String]) -> Answer? {
        guard let place = words.firstIndex(of: "dozen"), place <= 6 else { return nil }
        let before = Array(words[..<place].suffix(3))
        if before.contains("couple") || before.contains("few") || words.contains("or") { return .reprompt(.ambiguous) }
        if before.contains("half") || before.suffix(3).starts(with: ["1", "2"])
            || text.tokens.contains(where: { $0.text == "½" })
        {
            return worth(6)
        }
        if words[(place + 1)...].prefix(3).contains("half") { return .reprompt(.ambiguous) }
        guard let last = before.last, let count = NumberWords.figures(last) ?? NumberWords.value(of: last) else {
            return worth(12)
        }
        return count > 0 && count < 100 ? worth(count * 12) : .reprompt(.ambiguous)
    }

    /// "I'd have 20 if I could", "used to be 40", "he was 94".
    func isAside(_ mention: NumberMention) -> Bool {
        var start = mention.range.lowerBound
        var lead: [String] = []
        while start > 0, text.tokens[start - 1].isSpoken, lead.count < 6, text.tokens[start - 1].kind != .number {
            start -= 1
            lead.insert(text.tokens[start].text, at: 0)
        }
        var after: [String] = []
        var end = mention.range.upperBound
        while !spoken(end).isEmpty, after.count < 8 {
            after.append(spoken(end))
            end += 1
        }
        if NumberAsides.isUnreal(lead: lead, after: after) { return true }
        return !asksPeople && NumberAsides.isOfLife(lead: lead)
    }

    func spoken(_ index: Int) -> String {
        text.tokens.indices.contains(index) && text.tokens[index].isSpoken ? text.tokens[index].text : ""
    }

    /// "6 months gone", "2 dogs": a unit that was not asked for.
    func countsSomethingElse(_ mention: NumberMention) -> Bool {
        let next = spoken(mention.range.upperBound)
        guard !next.isEmpty else { return false }
        if next == "of", mention.value == 1 {
            let after = spoken(mention.range.upperBound + 1)
            return ["the", "your"].contains(after) && !asks("of")
        }
        let unit = next.withoutEnding("s")
        if Self.spans.contains(unit), Self.beforeSpan.contains(spoken(mention.range.lowerBound - 1)) {
            return askedNouns.first?.withoutEnding("s") != unit
        }
        guard Self.otherUnits.contains(unit) else { return false }
        return !askedNouns.contains { $0.withoutEnding("s") == unit }
    }

    /// What is asked for: the words behind "how many", or all of them where it is "how long".
    var askedNouns: ArraySlice<String> {
        guard let many = question.firstIndex(of: "many") else { return question[...] }
        return question[(many + 1)...].prefix(3)
    }

    /// "No falls", "I haven't fallen", "not once".
    func isNone(_ words: [String]) -> Bool {
        guard words.count <= 7, words.count >= 2 else { return false }
        if deniesAll(words) { return false }
        if words.suffix(2) == ["not", "once"] || words.prefix(2) == ["not", "once"] || words == ["no", "one"] {
            return true
        }
        if words.first == "no" {
            return isAskedAbout(words[1]) && (words.count <= 3 || Self.afterNone.contains(words[2]))
        }
        guard let denial = words.firstIndex(where: { $0 == "not" || $0 == "never" }), denial + 1 < words.count else {
            return false
        }
        let denied = words[denial + 1]
        if denial == 0, words[0] == "not" { return isAskedAbout(denied) }
        // "I didn't fall 3 times" fell, if less often.
        let isCounted = zip(words, words.dropFirst()).contains {
            NumberWords.figures($0) ?? NumberWords.values[$0] ?? 0 > 1 && isAskedAbout($1)
        }
        return !isCounted && ["i", "we", "have", "do", "did", "never"].contains(words[0]) && denial <= 2
            && (isAskedAbout(denied) || question.contains(denied))
    }

    static let fewTimes = Phrases([
        "once|1ce or|maybe twice", "twice or three|3|thrice",
        "none|nothing|nil|zero|0|never or|maybe one|1|once|two|2|twice",
        "one|1|once|two|2|twice or none|nothing|nil|never|not|zero|0",
    ])
    /// "None for 3 weeks": a length of time, if it is not what is counted.
    static let spans: WordSet = ["day", "week", "wk", "fortnight", "hour"]
    static let beforeSpan: WordSet = ["for", "in", "since", "over", "past", "last", "these"]

    /// "At least 3", "more than 5", "up to 3".
    func isBound(_ words: [String]) -> Bool { words.count <= 6 && Self.limits.occur(in: words) }

    static let limits = Phrases([
        "at least|most", "more|less|fewer than", "up to", "under", "over", "nearly", "almost", "or more|less|so more",
        "minimum", "maximum", "plus",
    ])

    static let placers: WordSet = [
        "ward", "flat", "room", "bed", "bay", "page", "bus", "route", "floor", "aged", "age", "since", "number",
        "until",
        "till",
    ]
    static let bounds: WordSet = ["most", "least"]
    static let otherUnits: WordSet = [
        "month", "year", "yr", "mile", "pound", "quid", "stone", "dog", "cat", "budgie", "bird", "bus", "old", "pm",
        "am",
        "o'clock", "oclock", "street", "road", "bedroom", "floor", "nurse", "doctor", "percent", "bed", "th", "st",
        "nd",
        "rd", "%", "stair", "step", "pint", "cup",
    ]
}
