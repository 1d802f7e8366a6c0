/// Reads how many: people, times, hours.
struct QuantityReader {
    let text: PreparedText
    let expected: Expected
    let question: [String]

    func read() -> Answer {
        let statements = text.answering
        guard !statements.isEmpty else { return .reprompt(.notANumber) }
        let words = statements.flatMap { text.words(in: $0.range) }.map(NumberWords.repaired)
        if Self.vague.occur(in: words) { return .reprompt(.ambiguous) }
        if Self.oddOnes.occur(in: words) { return .reprompt(.notANumber) }
        if let answer = household(words) { return answer }
        if Self.fewTimes.occur(in: words) || isBound(words) {
            let all = statements.flatMap { NumberScanner.mentions(in: text.tokens, $0.range) }
            let isBeyond = all.count == 1 && all[0].value > expected.maximum ?? Int.max
            return .reprompt(isBeyond ? .outOfRange : .ambiguous)
        }
        if deniesEven(words) || isNone(words) || concludesNone(words) { return worth(0) }
        if let answer = dozens(words) { return answer }
        // "20 a week" of a question about a day.
        if asks("day"), !asks("days"), Self.weekly.occur(in: words) { return .reprompt(.ambiguous) }
        if !deniesAll(words), let value = counted(words) { return worth(value) }
        let found = statements.flatMap { NumberScanner.mentions(in: text.tokens, $0.range) }.filter {
            $0.value < 1900 && !isName($0) && !isAside($0) && !countsSomethingElse($0)
                && !($0.isWord && words.count > 1
                    && NumberWords.doubtful.contains(text.tokens[$0.range.lowerBound].text))
        }
        if found.contains(where: { $0.outOf != nil }) { return .reprompt(.ambiguous) }
        if let only = found.first, found.count == 1, !isMeant(only, words) {
            return .reprompt(.notAnAnswer)
        }
        if let answer = fromMentions(found, words) { return answer }
        if let value = inWords(words) { return worth(value) }
        if rare(words) || deniesAll(words) { return .reprompt(.ambiguous) }
        if YesNoWords.comparisons.occur(in: words) { return .reprompt(.incomplete) }
        return .reprompt(words.contains(where: Self.amounts.contains) ? .notANumber : .notAnAnswer)
    }

    func worth(_ value: Int) -> Answer {
        value < expected.minimum ?? 0 || value > expected.maximum ?? Int.max
            ? .reprompt(.outOfRange) : .value(.number(value))
    }

    static let oddOnes = Phrases(["odd one|few", "one or two too many"])
    /// "Once a fortnight" of a week: less than a whole number.
    func rare(_ words: [String]) -> Bool { Self.seldom.occur(in: words) }

    static let seldom = Phrases([
        "every other|second day|night|week", "a|per|every|each fortnight|month|year", "once in a while", "monthly",
        "alternate days",
        "every few days", "every 2|two|3|three days|weeks",
    ])
    static let weekly = Phrases(["a|per|each|every week|month|fortnight", "weekly", "at weekends|weekend"])
    static let vague = Phrases(["it varies", "varies", "depends", "some days", "between", "half and half"])
    static let amounts: WordSet = [
        "loads", "lots", "lot", "many", "few", "some", "several", "plenty", "tons", "hundreds", "more", "less",
        "times", "often", "odd", "too", "enough", "numerous", "every", "weekly", "monthly", "daily", "most", "hardly",
        "much", "couple", "houseful", "seldom", "rarely", "sometimes",
    ]

    // MARK: What is counted

    func asks(_ part: String) -> Bool { question.contains(part) }
    var asksPeople: Bool {
        asks("people") || asks("household")
            || asks("many") && ["tickets", "places", "seats", "spaces"].contains(where: asks)
    }
    var asksPerWeek: Bool { asks("week") && !asks("day") && !asks("night") }
    var asksDaysOfWeek: Bool { asks("days") || asks("nights") }

    /// "Me and my two kids", "just me", "every day bar Sunday", "twice a day".
    func counted(_ words: [String]) -> Int? {
        if asksDaysOfWeek, let days = days(words) { return days }
        if asksPerWeek, !Self.seldom.occur(in: words), let rate = rate(words) { return rate }
        return nil
    }

    func days(_ words: [String]) -> Int? {
        if let all = Self.everyDay.first(in: words) {
            if words[..<all.lowerBound].contains(where: { $0 == "not" || $0 == "never" }) { return nil }
            let rest = Array(words[all.upperBound...])
            guard let except = rest.first, ["bar", "but", "except", "apart"].contains(except) else {
                return expected.maximum
            }
            let named = Set(rest.compactMap(Weekdays.number)).count
            if named > 0 { return expected.maximum.map { $0 - named } }
            guard let number = rest.compactMap({ NumberWords.figures($0) ?? NumberWords.values[$0] }).first else {
                return nil
            }
            return expected.maximum.map { $0 - number }
        }
        let named = words.compactMap(Weekdays.number)
        guard !named.isEmpty, !words.contains("not") else { return nil }
        if named.count == 2, words.contains("to"), named[0] < named[1] { return named[1] - named[0] + 1 }
        return Set(named).count
    }

    static let everyDay = Phrases([
        "every single? day|night|one", "everyday", "all of them", "all 7|seven", "all", "each day|night",
    ])

    func rate(_ words: [String]) -> Int? {
        let perWeekday = Self.weekdays.occur(in: words)
        let perDay = perWeekday || Self.daily.occur(in: words)
        let named = Set(words.compactMap(Weekdays.number)).count
        if named >= 2, !perDay, !words.contains("not") { return named }
        guard perDay else { return nil }
        let times = words.indices.compactMap { index -> Int? in
            if index + 1 < words.count, ["days", "nights"].contains(words[index + 1]) { return nil }
            return NumberWords.figures(words[index]) ?? NumberWords.values[words[index]] ?? Self.adverbs[words[index]]
        }
        guard times.count <= 1 else { return nil }
        return (times.first ?? 1) * (perWeekday ? 5 : 7)
    }

    static let weekdays = Phrases(["every|each|a|per weekday"])
    static let daily = Phrases([
        "a|per day", "every day|morning|night|evening", "everyday", "each day|morning|night", "daily",
    ])
    static let adverbs: WordTable<Int> = ["once": 1, "1ce": 1, "twice": 2, "2wice": 2, "thrice": 3]

    // MARK: Numbers

    func fromMentions(_ all: [NumberMention], _ words: [String]) -> Answer? {
        if isOneOfTwo(all) { return .reprompt(.ambiguous) }
        var found = all.filter { !isDenied($0) }
        // "1, 2 and 3. No, not 3" is no sum.
        if !all.isEmpty, found.isEmpty || isTakenBack(found, of: all) {
            return .reprompt(.ambiguous)
        }
        if found.count > 1 { found.removeAll { text.words(in: $0.range) == ["one"] } }
        guard let first = found.first, let last = found.last else { return nil }
        if asksPerWeek, rare(words) { return .reprompt(.ambiguous) }
        if found.contains(where: { $0.isFractional }), !words.contains("altogether") { return .reprompt(.ambiguous) }
        if Set(found.map(\.value)).count == 1 {
            if text.words(in: first.range) == ["one"], words.count > 3, words.first != "one" { return nil }
            if words.contains("couple") { return words.contains("or") ? .reprompt(.ambiguous) : nil }
            if words.contains("not") && words.contains("counting") {
                return asksPeople ? worth(first.value + 1) : .reprompt(.ambiguous)
            }
            return worth(first.value)
        }
        let between = text.tokens[found[found.count - 2].range.upperBound..<last.range.lowerBound].map(\.text)
        if words.contains("if") || between.contains("maybe") || between.contains("possibly") {
            return .reprompt(.ambiguous)
        }
        if between.contains("or") || between == ["-"] || between == ["to"] && !words.contains("from") {
            return .reprompt(.ambiguous)
        }
        let lead = text.words(in: 0..<last.range.lowerBound).suffix(3)
        if ["so", "no", "sorry", "meant", "now", "altogether", "total", "to", "actually", "lie", "is"].contains(
            where: lead.contains)
        {
            return worth(last.value)
        }
        if let answer = ofAskedTime(found) { return answer }
        if words.contains("altogether") || words.contains("total") { return worth(last.value) }
        if found.count == 2, ["another", "more", "plus"].contains(where: words.contains) {
            return worth(first.value + last.value)
        }
        if between.contains("and") || between.contains("+") || words.contains("morning") {
            return worth(found.reduce(0) { $0 + $1.value })
        }
        return found.count == 2 && first.range.lowerBound <= 2 ? worth(first.value) : .reprompt(.ambiguous)
    }

    static let afterNone: WordSet = [
        "at", "thank", "thanks", "so", "yet", "this", "since", "touch", "really", "now", "today", "recently", "lately",
        "fank", "god", "sadly", "unfortunately", "afraid", "in", "for", "over", "x", "ta", "sorry", "whatsoever",
        "ever", "of", "last", "these", "i", "and",
        "but", "pal", "mate",
    ]

    /// A sign or the end stands behind the first such word.
    func isPause(after word: String) -> Bool {
        guard let index = text.tokens.firstIndex(where: { NumberWords.repaired($0.text) == word }) else { return false }
        return index + 1 >= text.tokens.count || !text.tokens[index + 1].isSpoken
    }

    func inWords(_ words: [String]) -> Int? {
        for (index, word) in words.enumerated().prefix(6) where index == 0 || words[index - 1] != "not" {
            switch word {
            case "couple", "twice", "pair": return 2
            case "once", "1ce":
                if words.contains("fortnight") || words.contains("month") || words.contains("year") {
                    return words.contains("fortnight") && (asks("weeks") || asks("month")) ? 2 : nil
                }
                return words.filter { $0 == word || $0 == "again" }.count
            case "none", "nothing", "never", "nowt", "zilch", "nobody", "noone":
                return index <= 2
                    && (index + 1 < words.count
                        && (isAskedAbout(words[index + 1])
                            || Self.afterNone.contains(words[index + 1]))
                        || index + 1 >= words.count || isPause(after: word))
                    ? 0 : nil
            case "one": return words.count <= 4 || index + 1 < words.count && isAskedAbout(words[index + 1]) ? 1 : nil
            default: continue
            }
        }
        return nil
    }
}
