/// Reads the choice of several rows of a menu.
struct ChoicesReader {
    let text: PreparedText
    let options: [Expected.Option]
    private let matcher: OptionMatcher
    private let words: [String]
    /// What the patient cannot do is the answer, not what they can.
    private let asksForNeeds: Bool
    private let sentences: [PreparedText.Sentence]

    init(text: PreparedText, matcher: OptionMatcher, question: [String]) {
        self.text = text
        self.matcher = matcher
        options = matcher.options
        asksForNeeds = question.contains { ["need", "help", "difficult", "trouble", "struggle", "hard"].contains($0) }
        // "Can I say 3 and 4?" asks, and answers.
        let statements =
            text.statements
            + text.sentences.filter { sentence in
                let words = text.words(in: sentence.range)
                return words.count <= 10 && ChoiceReader.asking.end(in: words, from: 0) != nil
            }
        sentences = statements
        words = statements.flatMap { text.words(in: $0.range) }
    }

    func read() -> Answer {
        guard !words.isEmpty else { return .reprompt(.notAnAnswer) }
        if let exact = matcher.exact(words) { return value([exact]) }
        if words.count <= 6, let spelt = matcher.spelt(in: words) { return value([spelt]) }
        if let bare = bareNumbers() { return bare }
        if Self.wholly.matches(words) { return value(everyRow) }
        if Self.refusals.matches(words), let exclusive = matcher.exclusive { return value([exclusive]) }
        if Self.undecided.occur(in: words) { return .reprompt(.ambiguous) }
        if let answer = allOrNone() { return answer }
        if let answer = placed() { return answer }
        if let answer = numbered() { return answer }
        if let answer = named() { return answer }
        if YesNoWords.comparisons.occur(in: words) { return .reprompt(.incomplete) }
        return .reprompt(.notAnAnswer)
    }

    private static let undecided = Phrases([
        "a couple|few of", "just? a few|couple", "some of them|those|these", "one of them|those|these",
        "most of them|those|these",
    ])

    private static let wholly = Phrases(["any please|thanks?", "anything", "any of them|these|those"])
    private static let refusals = Phrases([
        "no|nope|nah thanks|ta|thank? you?", "no i am fine|ok|alright thanks?", "i am fine|ok|alright thanks?",
    ])

    /// "1.2.3", "1/3", "2-4": nothing but figures.
    private func bareNumbers() -> Answer? {
        let spoken = text.tokens.filter(\.isSpoken)
        guard spoken.count >= 2, spoken.count <= 12, spoken.allSatisfy({ $0.kind == .number }) else { return nil }
        let marks = Set(text.tokens.lazy.filter { !$0.isSpoken }.map(\.text))
        guard marks.isSubset(of: [".", ",", "/", ";", ":", "+", "\n", ")"]) else { return nil }
        var rows: [Int] = []
        for token in spoken {
            guard let number = NumberWords.figures(token.text), let row = matcher.numbered(number) else {
                return .reprompt(.outOfRange)
            }
            rows.append(row)
        }
        return value(rows)
    }

    private func value(_ rows: some Sequence<Int>) -> Answer {
        .value(.choices(Set(rows).sorted().map { options[$0].value }))
    }

    /// Every row but "None of these".
    private var everyRow: [Int] { options.indices.filter { $0 != matcher.exclusive } }

    private func allOrNone() -> Answer? {
        let figures = NumberScanner.mentions(in: text.tokens, text.tokens.indices)
        if Self.nothing.end(in: words, from: 0) != nil {
            let others = matcher.hits(in: words).contains { $0.isFull && $0.option != matcher.exclusive }
            if words.contains("and"), !figures.isEmpty || others, words.count <= 5 { return .reprompt(.ambiguous) }
            return value(matcher.exclusive.map { [$0] } ?? [])
        }
        if !figures.isEmpty, words.contains("none"), words.count <= 5 { return .reprompt(.ambiguous) }
        if let all = Self.everything.first(in: words), all.lowerBound <= 4 || words.count <= 8 {
            let exceptions = Self.except.first(in: Array(words[all.upperBound...])).map {
                all.upperBound + $0.upperBound
            }
            if all.count == 1, words[all.lowerBound] == "all", all.upperBound < words.count,
                ["the", "my", "that", "sorts", "kinds"].contains(words[all.upperBound]),
                !words[all.upperBound...].contains(where: { ["above", "lot", "options", "things"].contains($0) }),
                exceptions == nil
            {
                return nil
            }
            guard let start = exceptions else {
                return words[all.lowerBound] == "both" && everyRow.count != 2 ? both() : value(everyRow)
            }
            let rest = Array(words[start...].prefix(6))
            let without = places(in: rest).map { Set($0) } ?? rows(in: rest)
            // "All but the last", where the last is "None of these", may mean either.
            return without.isEmpty || without == matcher.exclusive.map { [$0] }
                ? .reprompt(.ambiguous) : value(everyRow.filter { !without.contains($0) })
        }
        if words.first == "not", words.contains(where: { $0 == "rest" || $0 == "others" }) {
            let without = rows(in: Array(words.prefix { $0 != "rest" && $0 != "others" }))
            if !without.isEmpty { return value(everyRow.filter { !without.contains($0) }) }
        }
        return nil
    }

    private func both() -> Answer? {
        let hits = Set(matcher.hits(in: words).map(\.option))
        return hits.count == 2 ? value(hits) : .reprompt(.ambiguous)
    }

    /// Rows named or numbered in these words.
    private func rows(in words: [String]) -> Set<Int> {
        var result = Set(matcher.hits(in: words).map(\.option))
        for word in words {
            if let number = NumberWords.figures(word)
                ?? (word == "one" && words.count > 1 ? nil : NumberWords.values[word]),
                let row = matcher.numbered(number)
            {
                result.insert(row)
            }
            if let row = matcher.lettered(word), word != "a" { result.insert(row) }
        }
        return result
    }

    private static let nothing = Phrases(["none", "neither", "nothing", "no none|nothing", "not interested in any"])
    private static let everything = Phrases([
        "all", "everything", "every day|one", "any day|time", "any of them|these|those", "both", "the lot", "each",
        "popeth",
    ])
    private static let except = Phrases([
        "but", "except for?", "bar", "apart from", "not", "excluding", "other than", "minus", "besides",
    ])

    // MARK: Places

    /// "The first two", "last 2", "first and third".
    private func placed() -> Answer? {
        guard let rows = places(in: words) else { return nil }
        return rows.isEmpty ? .reprompt(.outOfRange) : value(rows)
    }

    /// The rows of a list of places and nothing else; none if a place does not exist.
    private func places(in words: [String]) -> [Int]? {
        let core = words.filter { !Self.light.contains($0) || $0 == "second" }
        var rows: [Int] = []
        var index = 0
        while index < core.count {
            let place: Int
            switch core[index] {
            case "last", "bottom": place = options.count
            case "top": place = 1
            default:
                guard let ordinal = NumberWords.ordinal(of: core[index]) else { return nil }
                place = ordinal
            }
            if index + 1 < core.count,
                let count = NumberWords.figures(core[index + 1]) ?? NumberWords.values[core[index + 1]],
                count > 1
            {
                guard count <= options.count else { return [] }
                rows += place == 1 ? Array(0..<count) : Array(options.count - count..<options.count)
                index += 2
                continue
            }
            guard place >= 1, place <= options.count else { return [] }
            rows.append(place - 1)
            index += 1
        }
        return rows.isEmpty ? nil : rows
    }

    private static let light: WordSet = [
        "number", "numbers", "no", "option", "options", "letters", "items", "item", "the", "one", "ones", "please",
        "i", "would", "say", "think", "it", "is", "for", "me", "ok", "go", "with", "choose", "pick", "thanks",
        "thank", "you", "so", "much", "ta", "x", "xx", "now", "just", "my", "answer", "and", "wish", "to", "discuss",
        "only", "both", "need", "want", "like", "help", "plus", "also", "have", "sorry", "well", "hi", "hello",
        "mainly", "mostly", "definitely", "maybe", "on", "can", "could", "may", "put", "through", "actually", "meant",
        "make", "list", "your", "answers", "are", "am", "those", "cheers",
        "lol", "of", "them", "too", "really", "probably", "that", "will", "be", "in", "got", "then",
    ]

    // MARK: Numbers and letters

    private func numbered() -> Answer? {
        var rows: [Int] = []
        var isDone = false
        for sentence in sentences {
            for clause in text.clauses(of: sentence.range, cuttingAtAnd: false) {
                guard !isDone, let found = list(clause) else {
                    if !rows.isEmpty { isDone = !Negation.denials.contains(text.words(in: clause).first ?? "") }
                    continue
                }
                switch found {
                case .failure(let answer): return answer
                case .rows(let more, let isDenied):
                    let spoken = text.words(in: clause)
                    if !rows.isEmpty, spoken.contains("maybe") { return .reprompt(.ambiguous) }
                    if isDenied {
                        rows.removeAll(where: more.contains)
                    } else if let first = spoken.first, ["sorry", "actually", "meant"].contains(first), !rows.isEmpty {
                        rows = more
                    } else {
                        rows += more
                    }
                }
            }
        }
        return rows.isEmpty ? nil : value(rows)
    }

    private enum Found {
        case rows([Int], isDenied: Bool)
        case failure(Answer)
    }

    /// A clause that is a list of numbers or letters and nothing else.
    private func list(_ clause: Range<Int>) -> Found? {
        let spoken = text.words(in: clause)
        let mentions = NumberScanner.mentions(in: text.tokens, clause)
        let isLettered = matcher.isLettered && mentions.isEmpty
        if mentions.contains(where: { $0.isFractional || $0.outOf != nil }) { return .failure(.reprompt(.ambiguous)) }
        var rows: [Int] = []
        var isMissing = false
        if isLettered {
            let singles = spoken.filter { $0.utf8.count == 1 && isLetter($0.utf8.first ?? 0) && $0 != "x" && $0 != "i" }
            guard !singles.isEmpty,
                spoken.allSatisfy({ $0.utf8.count == 1 || connects($0) || $0 == "or" }) || singles.count > 1
            else { return nil }
            for word in singles { if let row = matcher.lettered(word) { rows.append(row) } else { isMissing = true } }
        } else {
            let consumed = mentions.reduce(0) { $0 + text.words(in: $1.range).count }
            let others = spoken.filter {
                !connects($0) && $0 != "or" && $0 != "not" && Int($0) == nil && NumberWords.value(of: $0) == nil
            }
            guard consumed > 0, others.count <= (mentions.count > 1 && leads(clause, mentions) ? 3 : 0) else {
                return nil
            }
            var previous: NumberMention?
            for mention in mentions {
                guard let row = matcher.numbered(mention.value) else {
                    isMissing = true
                    continue
                }
                if let last = previous, joins(last, mention), let from = matcher.numbered(last.value), from < row {
                    rows += from...row
                }
                rows.append(row)
                previous = mention
            }
        }
        if spoken.contains("or") || rows.count > 1 && spoken.contains("maybe") {
            return .failure(.reprompt(.ambiguous))
        }
        if isMissing { return .failure(.reprompt(.outOfRange)) }
        return .rows(rows, isDenied: spoken.contains("not"))
    }

    private func connects(_ word: String) -> Bool { Self.light.contains(word) || word == "to" }

    private func leads(_ clause: Range<Int>, _ mentions: [NumberMention]) -> Bool {
        guard let first = mentions.first else { return false }
        return text.words(in: clause.lowerBound..<first.range.lowerBound).allSatisfy(connects)
    }

    /// "1 to 5", "2-4".
    private func joins(_ first: NumberMention, _ second: NumberMention) -> Bool {
        let between = text.tokens[first.range.upperBound..<second.range.lowerBound].map(\.text)
        return between == ["to"] || between == ["-"] || between == ["through"] || between == ["until"]
    }

    // MARK: Names

    private func named() -> Answer? {
        var chosen: [Int] = []
        var wasAble = false
        var wasDenied = false
        for sentence in sentences {
            for clause in text.clauses(of: sentence.range, cuttingAtAnd: false) {
                let spoken = text.words(in: clause)
                if spoken.first == "because" || isOfOthers(spoken) { continue }
                let ability = asksForNeeds ? ability(spoken, wasAble) : nil
                if ability == true {
                    wasAble = true
                    continue
                }
                let all = matcher.hits(in: spoken)
                let hits = all.filter { ability == false || !Negation.covers($0.range, in: spoken) }
                wasDenied = wasDenied || hits.count < all.count
                guard !hits.isEmpty else { continue }
                let isWavering = spoken.contains("or") && ability != false || spoken.contains("maybe")
                if isWavering, Set(hits.map(\.option)).count > 1, !spoken.contains("and") || spoken.contains("maybe") {
                    return .reprompt(.ambiguous)
                }
                if spoken.first == "so" { chosen = [] }
                chosen += hits.map(\.option)
                for (first, second) in zip(hits, hits.dropFirst()) where first.option < second.option {
                    if Array(spoken[first.range.upperBound..<second.range.lowerBound]) == ["to"] {
                        chosen += first.option...second.option
                    }
                }
                let lead = spoken.drop { ["so", "but", "well", "oh"].contains($0) }.first
                if lead == "just" || lead == "only" { return value(hits.map(\.option)) }
            }
        }
        if let exclusive = matcher.exclusive, chosen.contains(exclusive), Set(chosen).count > 1 {
            return .reprompt(.ambiguous)
        }
        if chosen.isEmpty, wasDenied { return .reprompt(.ambiguous) }
        return chosen.isEmpty ? nil : value(chosen)
    }

    /// "My son does the shopping": who does it already.
    private func isOfOthers(_ spoken: [String]) -> Bool {
        guard asksForNeeds, let first = spoken.first, ["my", "he", "she", "they", "our", "the"].contains(first) else {
            return false
        }
        return spoken.prefix(4).contains {
            ["does", "do", "helps", "brings", "gets", "cooks", "comes", "did"].contains($0)
        }
            && !spoken.contains("need") && !spoken.contains("needs")
    }

    /// "I can cook" is no need, "I can't shop" is one, and so is "but not the cleaning" after the first.
    private func ability(_ spoken: [String], _ wasAble: Bool) -> Bool? {
        if Self.unable.occur(in: spoken) { return false }
        if wasAble, spoken.prefix(2).contains("not") { return false }
        return Self.able.occur(in: spoken) ? true : nil
    }

    private static let unable = Phrases([
        "can not", "could not", "not able to", "unable to", "struggle", "struggling", "do not manage", "not manage",
    ])
    private static let able = Phrases([
        "i can", "i manage", "i am able|fine|ok|okay with|to", "can manage|do", "i still",
    ])
}
