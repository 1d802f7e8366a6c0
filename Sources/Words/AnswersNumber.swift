/// Reads how many: people, times, hours.
struct QuantityReader {
    let text: PreparedText
    let expected: Expected
    let question: [String]

    func read() -> Answer {
        let statements = text.statements
        guard !statements.isEmpty else { return .reprompt(.notANumber) }
        let words = statements.flatMap { text.words(in: $0.range) }
        if Self.vague.occur(in: words) { return .reprompt(.ambiguous) }
        if Self.oddOnes.occur(in: words) { return .reprompt(.notANumber) }
        if let answer = household(words) { return answer }
        if let value = counted(words) { return worth(value) }
        let found = statements.flatMap { NumberScanner.mentions(in: text.tokens, $0.range) }.filter {
            $0.value < 1900 && !isName($0) && !countsSomethingElse($0)
                && !($0.isWord && words.count > 1 && NumberWords.doubtful.contains(text.tokens[$0.range.lowerBound].text))
        }
        if let only = found.first, found.count == 1, !isMeant(only, words) {
            return .reprompt(.notAnAnswer)
        }
        if let answer = fromMentions(found, words) { return answer }
        if let value = inWords(words) { return worth(value) }
        if rare(words) { return .reprompt(.ambiguous) }
        if YesNoWords.comparisons.occur(in: words) { return .reprompt(.incomplete) }
        return .reprompt(words.contains(where: Self.amounts.contains) ? .notANumber : .notAnAnswer)
    }

    /// "The 27 bus", "the 5th": a number that names something.
    private func isName(_ mention: NumberMention) -> Bool {
        let (before, after) = (mention.range.lowerBound - 1, mention.range.upperBound)
        guard before >= 0 else { return false }
        let last = text.tokens[before].text
        if Self.placers.contains(last) { return true }
        if last == "at", !asks("time") || !text.words.contains("most") { return !Self.bounds.contains(spoken(after)) }
        return last == "the" && after < text.tokens.count && text.tokens[after].kind == .word && !["of", "2", "two"].contains(spoken(after))
    }

    /// The number stands for itself, or beside a word of the question, rather than deep in a tale.
    private func isMeant(_ mention: NumberMention, _ words: [String]) -> Bool {
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

    private func isAskedAbout(_ word: String) -> Bool {
        guard word.utf8.count >= 3, !["you", "how", "many", "the", "and", "with", "your", "for", "have"].contains(word) else { return false }
        let stem = Stems.of(word)
        return question.contains { $0 == word || $0.utf8.count >= 4 && Stems.of($0) == stem }
            || asksPeople && Self.isPerson(word) || asks("times") && ["time", "times", "x"].contains(word)
            || ["hours", "hrs", "hour"].contains(word) && asks("hours") || asks("day") && word == "daily"
    }

    private static func follow(_ next: String) -> Bool {
        next.isEmpty || !["week", "weeks", "min", "mins", "minute", "minutes", "yr", "text", "texts", "feet", "days"].contains(next)
    }

    private static let conclusions: Set<String> = [
        "so", "total", "altogether", "say", "about", "roughly", "probably", "around", "now", "record", "recorded", "make",
        "makes", "approximately", "maybe", "sorry", "meant", "actually", "plus",
    ]
    private static let small: Set<String> = [
        "i", "we", "have", "had", "has", "there", "is", "are", "was", "were", "it", "just", "only", "about", "think", "would",
        "say", "do", "did", "my", "the", "a", "an", "only", "us", "got", "took", "take", "well", "oh", "hi", "hello", "ok",
        "and", "but", "answer", "sorry", "no", "yes", "at", "most", "least", "up", "to", "maybe", "roughly", "around",
        "he", "she", "they", "be", "been", "one", "that", "usually", "normally", "on", "average", "still", "not", "went",
        "must", "nearly", "almost", "over", "under", "more", "than", "easily", "ooh", "erm", "um", "number", "morning", "good",
    ]

    private func spoken(_ index: Int) -> String {
        index < text.tokens.count && text.tokens[index].isSpoken ? text.tokens[index].text : ""
    }

    /// "6 months gone", "2 dogs": a unit that was not asked for.
    private func countsSomethingElse(_ mention: NumberMention) -> Bool {
        let next = spoken(mention.range.upperBound)
        guard !next.isEmpty else { return false }
        if next == "of", mention.value == 1 {
            let after = spoken(mention.range.upperBound + 1)
            return ["the", "my", "your"].contains(after) && !asks("of") && !asksPeople
        }
        let unit = next.withoutEnding("s")
        guard Self.otherUnits.contains(unit) else { return false }
        return !question.contains { $0.withoutEnding("s") == unit }
    }

    private static let placers: Set<String> = [
        "ward", "flat", "room", "bed", "bay", "page", "bus", "route", "floor", "aged", "age", "since", "number", "until",
        "till",
    ]
    private static let bounds: Set<String> = ["most", "least"]
    private static let otherUnits: Set<String> = [
        "month", "year", "yr", "mile", "pound", "quid", "stone", "dog", "cat", "budgie", "bird", "bus", "old", "pm", "am",
        "o'clock", "oclock", "street", "road", "bedroom", "floor", "nurse", "doctor", "percent", "bed", "th", "st", "nd",
        "rd", "%", "stair", "step", "pint", "cup",
    ]

    private func worth(_ value: Int) -> Answer {
        value < expected.minimum ?? 0 || value > expected.maximum ?? Int.max
            ? .reprompt(.outOfRange) : .value(.number(value))
    }

    private static let oddOnes = Phrases(["odd one|few", "one or two too many"])
    /// "Once a fortnight" of a week: less than a whole number.
    private func rare(_ words: [String]) -> Bool { Self.seldom.occur(in: words) }

    private static let seldom = Phrases([
        "every other|second day|night|week", "a|per|every|each fortnight|month|year", "once in a while", "monthly", "alternate days",
        "every few days", "every 2|two|3|three days|weeks",
    ])
    private static let vague = Phrases(["it varies", "varies", "depends", "some days", "between", "half and half"])
    private static let amounts: Set<String> = [
        "loads", "lots", "lot", "many", "few", "some", "several", "plenty", "tons", "hundreds", "more", "less",
        "times", "often", "odd", "too", "enough", "numerous", "most", "hardly", "much", "couple", "houseful", "seldom", "rarely", "sometimes",
    ]

    // MARK: What is counted

    private func asks(_ part: String) -> Bool { question.contains(part) }
    private var asksPeople: Bool { asks("people") || asks("household") }
    private var asksPerWeek: Bool { asks("week") && !asks("day") && !asks("night") }
    private var asksDaysOfWeek: Bool { asks("days") || asks("nights") }

    /// "Me and my two kids", "just me", "every day bar Sunday", "twice a day".
    private func counted(_ words: [String]) -> Int? {
        if asksDaysOfWeek, let days = days(words) { return days }
        if asksPerWeek, !Self.seldom.occur(in: words), let rate = rate(words) { return rate }
        return nil
    }

    /// "Including you", "in your household": the patient is one of those asked about.
    private var asksPatientToo: Bool {
        Self.includesPatient.occur(in: question) || !Self.withPatient.occur(in: question)
    }

    private static let includesPatient = Phrases([
        "including|counting you|yourself", "you included", "yourself included", "and you|yourself", "with you included",
    ])
    private static let withPatient = Phrases(["with you", "live|lives with"])

    /// People named are counted: "me and my two kids" are 3, "2 adults and a baby" too.
    private func household(_ words: [String]) -> Answer? {
        guard asksPeople else { return nil }
        if words.count <= 9, Self.alone.occur(in: words), !words.contains("and") || words.contains(where: Self.pets.contains) {
            return asksPatientToo ? worth(1) : .reprompt(.ambiguous)
        }
        if Self.nobody.occur(in: words), words.count <= 5 {
            return asksPatientToo ? .reprompt(.ambiguous) : worth(0)
        }
        let conclusion = words.lastIndex(of: "so").map { Array(words[($0 + 1)...]) } ?? words
        if let joined = Self.beside(conclusion) { return worth(joined) }
        guard words.count <= 24, !words.contains("or"), !words.contains("not") else { return nil }
        return sum(words)
    }

    /// "3 plus me", "me + 2", "me and 2 others".
    private static func beside(_ words: [String]) -> Int? {
        let core = words.filter { !["others", "more", "other", "people", "just", "so", "there", "is", "that", "+"].contains($0) }
        guard core.count == 2 || core.count == 3 && ["and", "plus"].contains(core[1]) else { return nil }
        let (first, last) = (core[0], core[core.count - 1])
        let isPatient: (String) -> Bool = { ["me", "myself"].contains($0) }
        func number(_ word: String) -> Int? { Int(word) ?? NumberWords.values[word] }
        if isPatient(first), let count = number(last) { return count + 1 }
        if isPatient(last), core.count == 3, let count = number(first) { return count + 1 }
        return nil
    }

    private func sum(_ words: [String]) -> Answer? {
        var count = 0
        var kinds = 0
        var hasPatient = false
        var index = 0
        while index < words.count {
            let word = words[index]
            let single = word.withoutEnding("s")
            if word == "me" || word == "myself" || word == "i" {
                hasPatient = true
            } else if let number = Int(word) ?? NumberWords.values[word] {
                var next = index + 1
                while next < words.count, Self.ages.contains(words[next]) { next += 1 }
                guard next < words.count, Self.isPerson(words[next]) else { return nil }
                (count, kinds, index) = (count + number, kinds + 1, next)
            } else if Self.persons.contains(word) {
                // "The kids": how many is not said.
                if Self.plurals.contains(word) { return hasPatient || kinds > 0 ? .reprompt(.notANumber) : nil }
                (count, kinds) = (count + 1, kinds + 1)
            } else if Self.persons.contains(single), word != single {
                return hasPatient || kinds > 0 ? .reprompt(.notANumber) : nil
            } else if !Self.between.contains(word) {
                return nil
            }
            index += 1
        }
        guard kinds > 0 else { return nil }
        if hasPatient { return worth(count + 1) }
        if words.contains("adult") || words.contains("adults") || words.contains("people") { return worth(count) }
        return asksPatientToo ? .reprompt(.ambiguous) : worth(count)
    }

    private static func isPerson(_ word: String) -> Bool {
        persons.contains(word) || persons.contains(word.withoutEnding("s"))
    }

    private static let nobody = Phrases(["nobody", "no one|body else?", "none", "nobody else"])
    private static let alone = Phrases([
        "just|only me|myself", "on my own", "me and the|my dog|cat|budgie", "by myself", "live alone", "just me",
        "me only", "on my|ma ain|own|todd|tod", "oan my|ma ain|own", "me myself",
    ])
    private static let pets: Set<String> = ["dog", "cat", "budgie", "dogs", "cats", "fish", "rabbit", "parrot"]
    private static let plurals: Set<String> = ["kids", "children", "parents", "grandchildren", "grandkids", "family"]
    private static let ages: Set<String> = ["little", "small", "young", "older", "grown", "teenage", "up", "adult", "of", "my", "other"]
    private static let between: Set<String> = [
        "and", "my", "the", "our", "a", "an", "his", "her", "just", "with", "plus", "also", "is", "it", "there", "live",
        "lives", "us", "are", "in", "law", "so", "old", "dog", "cat", "well", "that", "too", "here", "now", "thanks",
        "please", "oh", "little", "both", "x", "new", "big", "young", "older", "younger", "eldest", "youngest", "at",
        "home", "me", "ma", "wee", "am", "still", "only", "&",
    ]
    private static let persons: Set<String> = [
        "wife", "husband", "mum", "mam", "mother", "dad", "father", "son", "daughter", "brother", "sister", "nan",
        "gran", "grandad", "partner", "kid", "kids", "child", "children", "grandson", "granddaughter", "boy", "girl",
        "baby", "lodger", "adult", "people", "person", "parent", "grandchild", "grandchildren", "grandkid", "toddler",
        "teenager", "niece", "nephew", "cousin", "carer", "tenant", "missus", "fella", "fiance", "grandparent",
        "parents", "family", "grandkids", "twin", "bairn", "wean", "lad", "lass", "hubby", "mrs", "grandma", "grandpa", "boyfriend", "girlfriend", "mate", "friend", "flatmate", "housemate", "uncle", "aunt",
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
        if asksPerWeek, rare(words) { return .reprompt(.ambiguous) }
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
        if words.contains("if") || between.contains("maybe") || between.contains("possibly") { return .reprompt(.ambiguous) }
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
        if found.count == 2, ["another", "more", "plus"].contains(where: words.contains) {
            return worth(first.value + last.value)
        }
        if between.contains("and") || between.contains("+") || words.contains("morning") {
            return worth(found.reduce(0) { $0 + $1.value })
        }
        return found.count == 2 && first.range.lowerBound <= 2 ? worth(first.value) : .reprompt(.ambiguous)
    }

    private static let dozens = Phrases(["dozen", "couple"])

    private static let afterNone: Set<String> = [
        "at", "thank", "thanks", "so", "yet", "this", "since", "touch", "really", "now", "today", "recently", "lately",
        "fank", "god", "x", "ta", "sorry", "whatsoever", "ever", "of", "last", "these", "i", "and", "but", "pal", "mate",
    ]

    /// A sign or the end stands behind the first such word.
    private func isPause(after word: String) -> Bool {
        guard let index = text.tokens.firstIndex(where: { $0.text == word }) else { return false }
        return index + 1 >= text.tokens.count || !text.tokens[index + 1].isSpoken
    }

    private func inWords(_ words: [String]) -> Int? {
        for (index, word) in words.enumerated().prefix(6) {
            switch word {
            case "dozen": return words[..<index].suffix(2).contains("half") ? 6 : 12
            case "couple", "twice", "pair": return 2
            case "once", "1ce":
                if words.contains("fortnight") || words.contains("month") || words.contains("year") {
                    return words.contains("fortnight") && (asks("weeks") || asks("month")) ? 2 : nil
                }
                return words.filter { $0 == word }.count
            case "none", "nothing", "never", "nowt", "zilch":
                return index <= 2 && (index + 1 < words.count && (isAskedAbout(words[index + 1])
                    || Self.afterNone.contains(words[index + 1]))
                    || isPause(after: word)) ? 0 : nil
            case "one": return words.count <= 4 || index + 1 < words.count && isAskedAbout(words[index + 1]) ? 1 : nil
            default: continue
            }
        }
        return nil
    }
}
