/// Reads how many: people, times, hours.
struct QuantityReader {
    let text: PreparedText
    let expected: Expected
    let question: [String]

    func read() -> Answer {
        let statements = text.statements.isEmpty ? [] : text.statements
        guard !statements.isEmpty else { return .reprompt(.notANumber) }
        let words = statements.flatMap { text.words(in: $0.range) }
        if Self.vague.occur(in: words) { return .reprompt(.ambiguous) }
        if Self.oddOnes.occur(in: words) { return .reprompt(.notANumber) }
        if let value = counted(words) { return worth(value) }
        let found = statements.flatMap { NumberScanner.mentions(in: text.tokens, $0.range) }.filter {
            $0.value < 1900 && !isName($0)
        }
        if let answer = fromMentions(found, words) { return answer }
        if let value = inWords(words) { return worth(value) }
        if YesNoWords.comparisons.occur(in: words) { return .reprompt(.incomplete) }
        return .reprompt(words.contains(where: Self.amounts.contains) ? .notANumber : .notAnAnswer)
    }

    /// "The 27 bus", "the 5th": a number that names something.
    private func isName(_ mention: NumberMention) -> Bool {
        let (before, after) = (mention.range.lowerBound - 1, mention.range.upperBound)
        return before >= 0 && text.tokens[before].text == "the" && after < text.tokens.count
            && text.tokens[after].kind == .word
            && text.tokens[after].text != "of"
    }

    private func worth(_ value: Int) -> Answer {
        value < expected.minimum ?? 0 || value > expected.maximum ?? Int.max
            ? .reprompt(.outOfRange) : .value(.number(value))
    }

    private static let oddOnes = Phrases(["odd one|few", "one or two too many"])
    private static let vague = Phrases(["it varies", "varies", "depends", "some days", "between", "half and half"])
    private static let amounts: Set<String> = [
        "loads", "lots", "lot", "many", "few", "some", "several", "plenty", "tons", "hundreds", "more", "less",
        "times", "often", "odd", "too", "enough", "numerous", "most", "hardly", "rarely", "sometimes",
    ]

    // MARK: What is counted

    private func asks(_ part: String) -> Bool { question.contains(part) }
    private var asksPeople: Bool { asks("people") || asks("household") }
    private var asksPerWeek: Bool { asks("week") && !asks("day") && !asks("night") }
    private var asksDaysOfWeek: Bool { asks("days") || asks("nights") }

    /// "Me and my two kids", "just me", "every day bar Sunday", "twice a day".
    private func counted(_ words: [String]) -> Int? {
        if asksPeople, let people = people(words) { return people }
        if asksDaysOfWeek, let days = days(words) { return days }
        if asksPerWeek, let rate = rate(words) { return rate }
        return nil
    }

    private func people(_ words: [String]) -> Int? {
        if Self.alone.occur(in: words), !words.contains("and") || words.contains(where: Self.pets.contains) { return 1 }
        guard words.contains("me") || words.contains("myself") || words.contains("i"),
            words.first.map({ ["me", "myself", "i", "just"].contains($0) }) == true
        else { return nil }
        var count = 1
        var index = 0
        while index < words.count {
            if let number = Int(words[index]) ?? NumberWords.values[words[index]], index + 1 < words.count,
                Self.persons.contains(words[index + 1].withoutEnding("s"))
            {
                count += number
                index += 1
            } else if Self.persons.contains(words[index]) {
                count += 1
            } else if Self.persons.contains(words[index].withoutEnding("s")) {
                return nil
            }
            index += 1
        }
        return count > 1 ? count : nil
    }

    private static let alone = Phrases([
        "just|only me|myself", "on my own", "me and the|my dog|cat|budgie", "by myself", "live alone", "just me",
        "me only",
    ])
    private static let pets: Set<String> = ["dog", "cat", "budgie", "dogs", "cats", "fish"]
    private static let persons: Set<String> = [
        "wife", "husband", "mum", "mam", "mother", "dad", "father", "son", "daughter", "brother", "sister", "nan",
        "gran", "grandad", "partner", "kid", "kids", "child", "children", "grandson", "granddaughter", "boy", "girl",
        "baby", "lodger", "boyfriend", "girlfriend", "mate", "friend", "flatmate", "housemate", "uncle", "aunt",
    ]

    private func days(_ words: [String]) -> Int? {
        if let all = Self.everyDay.first(in: words) {
            let rest = Array(words[all.upperBound...])
            guard let except = rest.first, ["bar", "but", "except", "apart"].contains(except) else {
                return expected.maximum
            }
            let named = Set(rest.compactMap(Weekdays.number)).count
            if named > 0 { return expected.maximum.map { $0 - named } }
            guard let number = rest.compactMap({ Int($0) ?? NumberWords.values[$0] }).first else { return nil }
            return expected.maximum.map { $0 - number }
        }
        let named = words.compactMap(Weekdays.number)
        guard !named.isEmpty else { return nil }
        if named.count == 2, words.contains("to"), named[0] < named[1] { return named[1] - named[0] + 1 }
        return words.contains("not") ? nil : Set(named).count
    }

    private static let everyDay = Phrases([
        "every single? day|night|one", "all of them", "all 7|seven", "all", "each day|night",
    ])

    private func rate(_ words: [String]) -> Int? {
        let perWeekday = Self.weekdays.occur(in: words)
        let perDay = perWeekday || Self.daily.occur(in: words)
        if let named = Optional(Set(words.compactMap(Weekdays.number)).count), named >= 2, !perDay { return named }
        guard perDay else { return nil }
        let times = words.indices.compactMap { index -> Int? in
            if index + 1 < words.count, ["days", "nights"].contains(words[index + 1]) { return nil }
            return Int(words[index]) ?? NumberWords.values[words[index]] ?? Self.adverbs[words[index]]
        }
        guard times.count <= 1 else { return nil }
        return (times.first ?? 1) * (perWeekday ? 5 : 7)
    }

    private static let weekdays = Phrases(["every|each|a|per weekday"])
    private static let daily = Phrases([
        "a|per day", "every day|morning|night|evening", "each day|morning|night", "daily",
    ])
    private static let adverbs: [String: Int] = ["once": 1, "1ce": 1, "twice": 2, "2wice": 2, "thrice": 3]

    // MARK: Numbers

    private func fromMentions(_ all: [NumberMention], _ words: [String]) -> Answer? {
        var found = all
        if found.count > 1 { found.removeAll { text.words(in: $0.range) == ["one"] } }
        guard let first = found.first, let last = found.last else { return nil }
        if found.contains(where: { $0.isFractional }), !words.contains("altogether") { return .reprompt(.ambiguous) }
        if Set(found.map(\.value)).count == 1 {
            if text.words(in: first.range) == ["one"], words.count > 3, words.first != "one" { return nil }
            if Self.dozens.occur(in: words) { return nil }
            if words.contains("not") && words.contains("counting") {
                return asksPeople ? worth(first.value + 1) : .reprompt(.ambiguous)
            }
            return worth(first.value)
        }
        let between = text.tokens[found[found.count - 2].range.upperBound..<last.range.lowerBound].map(\.text)
        if between.contains("or") || between == ["-"] || between == ["to"] && !words.contains("from") {
            return .reprompt(.ambiguous)
        }
        let lead = text.words(in: 0..<last.range.lowerBound).suffix(3)
        if ["so", "no", "sorry", "meant", "now", "altogether", "total", "to", "actually", "lie", "is"].contains(
            where: lead.contains)
        {
            return worth(last.value)
        }
        if words.contains("altogether") || words.contains("total") { return worth(last.value) }
        if between.contains("and") || between.contains("+") || words.contains("morning") {
            return worth(found.reduce(0) { $0 + $1.value })
        }
        return first.range.lowerBound <= 2 ? worth(first.value) : .reprompt(.ambiguous)
    }

    private static let dozens = Phrases(["dozen", "couple"])

    private func inWords(_ words: [String]) -> Int? {
        for (index, word) in words.enumerated().prefix(6) {
            switch word {
            case "dozen": return words[..<index].suffix(2).contains("half") ? 6 : 12
            case "couple", "twice", "pair": return 2
            case "once", "1ce": return words.contains("fortnight") ? 2 : words.filter { $0 == word }.count
            case "none", "nothing", "never", "nowt", "zilch": return index <= 2 ? 0 : nil
            case "one": return 1
            default: continue
            }
        }
        return nil
    }
}
