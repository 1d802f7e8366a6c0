/// Reads the choice of one row of a menu.
struct ChoiceReader {
    let text: PreparedText
    let options: [Expected.Option]
    let question: [String]
    private let matcher: OptionMatcher

    init(text: PreparedText, matcher: OptionMatcher, question: [String]) {
        self.text = text
        self.matcher = matcher
        options = matcher.options
        self.question = question
    }

    func read() -> Answer {
        if let exact = matcher.exact(text.words) ?? matcher.spelt(in: text.words) { return value(exact) }
        let asked = text.sentences.count == 1 && text.words.count <= 2 ? text.sentences : text.answering + requests
        let statements = asked
        if Self.refused.matches(text.words), let exclusive = matcher.exclusive { return value(exclusive) }
        // "Phone call between 2 and 4": the figures are a time.
        if Self.clock.occur(in: text.words), case .value(let named)? = decideNamed(statements) { return .value(named) }
        if let leading = leading() {
            let named = decideNamed(statements)
            return named == nil || named == value(leading) ? value(leading) : .reprompt(.ambiguous)
        }
        if isOfSeveral(statements) { return .reprompt(.ambiguous) }
        let pointed = points(statements)
        if let answer = decidePointed(pointed) {
            // "Dad, 81": an age beside the row.
            guard answer == .reprompt(.outOfRange), options.count < 10, hasAge else { return answer }
            return decideNamed(statements) ?? answer
        }
        if let answer = decideNamed(statements) { return answer }
        if let row = OptionDurations.row(of: text, in: options) ?? OptionFrequencies.row(of: text, in: options) {
            return value(row)
        }
        if statements.isEmpty, let row = wished() ?? beforeQuestion() { return value(row) }
        return refusal()
    }

    private static let clock = Phrases([
        "between", "after", "before", "until", "till", "past", "pm", "o'clock", "oclock",
    ])

    /// "Can I have the phone one?" asks, and answers.
    private var requests: [PreparedText.Sentence] {
        text.sentences.filter { sentence in
            let words = text.words(in: sentence.range)
            return Self.asking.end(in: words, from: 0) != nil && words.count <= 10
        }
    }

    /// "Could the link worker come?": the row that is asked for in a word of the question.
    private func wished() -> Int? {
        guard let sentence = text.sentences.first else { return nil }
        let words = Array(text.words(in: sentence.range).drop { ["hi", "hello", "please", "so", "and"].contains($0) })
        guard let first = words.first, ["can", "could", "would", "will", "may"].contains(first), words.count <= 12,
            !words.contains(where: { ["what", "when", "where", "how", "who", "why", "or"].contains($0) })
        else { return nil }
        let hits = matcher.hits(in: words).filter { $0.isFull || !question.contains(words[$0.range.lowerBound]) }
        guard Set(hits.map(\.option)).count == 1, let hit = hits.first, hit.range.lowerBound <= 5 else { return nil }
        let verbs = words.indices.filter { !hit.range.contains($0) && words[$0].utf8.count >= 4 }.map { words[$0] }
        return verbs.contains { question.contains($0) && !Self.helpers.contains($0) } ? hit.option : nil
    }

    private static let helpers: WordSet = [
        "could", "would", "will", "your", "with", "what", "which", "that", "this", "like", "from", "most", "have",
        "them",
    ]

    /// "Choir when is it?": the name of a row leads, and a clear question follows.
    private func beforeQuestion() -> Int? {
        guard let sentence = text.sentences.first, sentence.asks else { return nil }
        let words = text.words(in: sentence.range)
        let hits = matcher.hits(in: words)
        guard let hit = hits.first, hit.isFull, Set(hits.map(\.option)).count == 1 else { return nil }
        guard
            words[..<hit.range.lowerBound].allSatisfy({
                ["the", "a", "my", "ok", "hi", "i", "would", "like"].contains($0)
            })
        else { return nil }
        let rest = words[hit.range.upperBound...].drop {
            KeywordTables.politeEndings.contains($0) || Self.tentative.contains($0)
        }
        return rest.count >= 3 && Questions.opens(Array(rest)) ? hit.option : nil
    }

    private static let tentative: WordSet = ["maybe", "perhaps", "possibly", "probably", "one", "group", "class"]

    private static let refused = Phrases(["no|nope|nah thanks|ta|thank? you?"])
    static let asking = Phrases([
        "can|could|may i|we do|have|get|go|pick|choose|take|try|come|say|put|just", "is it ok|okay to|if",
    ])

    private func value(_ index: Int) -> Answer { .value(.choice(options[index].value)) }

    private var hasAge: Bool {
        let found = NumberScanner.mentions(in: text.tokens, text.tokens.indices)
        return found.count == 1 && found.allSatisfy { $0.value >= 18 && $0.value < 120 }
    }

    // MARK: By number, letter or place

    private enum Point: Hashable {
        case option(Int)
        case missing
        case several
    }

    /// What each clause points at, where it does nothing else.
    private func points(_ statements: [PreparedText.Sentence]) -> [(point: Point, words: [String])] {
        statements.flatMap { sentence in
            let opening = text.words(in: sentence.range).first ?? ""
            return text.clauses(of: sentence.range).compactMap { clause -> (Point, [String])? in
                let words = text.words(in: clause)
                // "Anything but 1" points at no row.
                if words.first == "but", Self.exceptions.contains(opening) { return nil }
                return point(clause, words).map { ($0, words) }
            }
        }
    }

    private func point(_ clause: Range<Int>, _ words: [String]) -> Point? {
        let mentions = NumberScanner.mentions(in: text.tokens, clause)
        var rest = words
        var found: [Point] = []
        if let place = Places.single(words, count: options.count) {
            // There is no "0th".
            return options.indices.contains(place) ? .option(place) : .missing
        }
        for mention in mentions where !isPronoun(mention) {
            for word in text.words(in: mention.range) {
                if let index = rest.firstIndex(of: word) { rest.remove(at: index) }
            }
            found.append(
                mention.isFractional || mention.outOf != nil
                    ? .several : matcher.numbered(mention.value).map(Point.option) ?? .missing)
        }
        if found.isEmpty { found = letters(words, &rest) }
        guard !found.isEmpty,
            rest.allSatisfy({
                Self.light.contains($0) || Self.endearments.contains($0) || matcher.isShared($0) || isPictogram($0)
            })
        else { return nil }
        if Set(found).count > 1 { return words.contains("no") ? found.last : .several }
        return found.first
    }

    /// "5 the dog died": a number that counts nothing, before what happened.
    private func leading() -> Int? {
        guard text.tokens.count >= 3, text.tokens[0].kind == .number,
            let number = NumberWords.figures(text.tokens[0].text),
            text.tokens[1].isSpoken, Self.tales.contains(text.tokens[1].text), !text.words.contains("or")
        else { return nil }
        return matcher.numbered(number)
    }

    private static let tales: WordSet = [
        "the", "my", "i", "it", "he", "she", "we", "they", "because", "this", "that", "was", "had",
    ]

    /// "The craft one": no number.
    private func isPronoun(_ mention: NumberMention) -> Bool {
        let index = mention.range.lowerBound
        guard text.tokens[index].text == "one", index > 0, text.tokens[index - 1].isSpoken else { return false }
        return !Self.beforeOne.contains(text.tokens[index - 1].text)
    }

    private static let beforeOne: WordSet = [
        "number", "option", "answer", "choose", "pick", "for", "say", "want", "have", "is", "go", "row", "please", "no",
        "not", "and", "or", "sorry", "meant", "hi", "hello", "think", "to", "a", "just", "choice", "opt", "take",
        "probably",
        "maybe", "either", "like", "mean", "mostly", "definitely", "be", "with",
    ]

    private func letters(_ words: [String], _ rest: inout [String]) -> [Point] {
        guard matcher.isLettered else { return [] }
        var found: [Point] = []
        for word in words where word.utf8.count == 1 && isLetter(word.utf8.first ?? 0) && word != "x" && word != "i" {
            if word == "a", words.count > 1,
                !["or", "option", "letter", "and", "please"].contains(where: words.contains)
            {
                continue
            }
            found.append(matcher.lettered(word).map(Point.option) ?? .missing)
            if let index = rest.firstIndex(of: word) { rest.remove(at: index) }
        }
        return found
    }

    private static let light: WordSet = [
        "number", "no", "option", "letter", "the", "one", "please", "i", "would", "say", "think", "it", "is", "a",
        "am", "for", "me", "ok", "go", "with", "choose", "pick", "thanks", "thank", "you", "ta", "x", "xx", "this",
        "year", "now", "just", "probably", "maybe", "my", "answer", "will", "be", "that", "sorry", "actually",
        "mostly", "mainly", "sometimes", "either", "or", "hi", "hello", "definitely", "so", "but", "going",
        "number's", "id", "like", "mate", "lol", "meant", "have", "to", "about", "take", "want", "row", "choice",
        "prefer", "sounds", "looks", "nice", "good", "great", "fine", "best", "lovely", "suits", "works", "seems",
        "interesting", "appeals", "let", "us", "group", "does", "there", "too", "well", "oh", "um", "er", "opt", "num",
        "row", "and", "not", "hang", "on", "wait",
        "mean", "oops",
    ]

    private static let endearments: WordSet = [
        "love", "luv", "dear", "dearie", "pet", "hun", "hen", "duck", "pal", "darling", "sweetheart", "flower", "petal",
        "chuck", "mate", "bab", "lovely", "sweetie", "darlin", "babe", "cheers", "kindly", "pls", "son", "butt", "mun",
        "chick", "treacle", "hinny", "cock",
    ]

    /// "1 and 2 both", "1 as well as 3": several rows, whatever else is said of them.
    private func isOfSeveral(_ statements: [PreparedText.Sentence]) -> Bool {
        statements.contains { sentence in
            let found = NumberScanner.mentions(in: text.tokens, sentence.range).filter {
                !isPronoun($0) && matcher.numbered($0.value) != nil
            }
            return zip(found, found.dropFirst()).contains { first, second in
                let between = text.tokens[first.range.upperBound..<second.range.lowerBound].map(\.text)
                return first.value != second.value && Self.joins.matches(between)
            }
                && (found.first.map { isLed(by: text.words(in: sentence.range.lowerBound..<$0.range.lowerBound)) }
                    ?? false)
        }
    }

    private func isLed(by words: [String]) -> Bool {
        words.allSatisfy { Self.light.contains($0) || ["both", "either"].contains($0) }
    }

    private static let joins = Phrases([
        "and also|maybe|possibly|then|number?", "and", "as well as", "then", "plus", "+", "&", "also", ", and",
        "and then",
    ])

    private func decidePointed(_ found: [(point: Point, words: [String])]) -> Answer? {
        guard let first = found.first else { return nil }
        let live = found.filter { !$0.words.contains("not") }
        let points = Set(live.map(\.point))
        if points.count > 1 {
            guard let last = live.last,
                ["no", "sorry", "actually", "meant", "mean", "now", "wait", "oops"].contains(where: last.words.contains)
            else {
                return .reprompt(.ambiguous)
            }
            return answer(last.point)
        }
        return live.first.map { answer($0.point) } ?? (first.point == .several ? .reprompt(.ambiguous) : nil)
    }

    private func answer(_ point: Point) -> Answer {
        switch point {
        case .option(let index): value(index)
        case .missing: .reprompt(.outOfRange)
        case .several: .reprompt(.ambiguous)
        }
    }

    // MARK: By name

    private func decideNamed(_ statements: [PreparedText.Sentence]) -> Answer? {
        var hits: [(hit: OptionMatcher.Hit, words: [String], clause: Int)] = []
        var denied = Set<Int>()
        for (number, sentence) in statements.enumerated() {
            for clause in text.clauses(of: sentence.range, cuttingAtAnd: false) {
                let words = text.words(in: clause)
                for hit in matcher.hits(in: words) {
                    let isExcepted =
                        words.first == "but" && Self.exceptions.contains(text.words(in: sentence.range).first ?? "")
                    if isExcepted || !isWanting(hit.range, words) && Negation.covers(hit.range, in: words)
                        || !asksForTroubles && Negation.isDisliked(hit.range, in: words)
                    {
                        denied.insert(hit.option)
                    } else {
                        hits.append((hit, words, number))
                    }
                }
            }
        }
        // "Housing not food, we manage food": what was denied once is not chosen by being named again.
        let undenied = hits.filter { !denied.contains($0.hit.option) }
        if !undenied.isEmpty, text.words.contains("not"), !text.words.contains("or") { hits = undenied }
        let chosen = Set(hits.map(\.hit.option))
        if chosen.count == 1, let only = chosen.first { return value(only) }
        if chosen.isEmpty, !denied.isEmpty, options.count > 2 { return .reprompt(.ambiguous) }
        if chosen.isEmpty, options.count == 2, denied.count == 1, let only = denied.first { return value(1 - only) }
        guard chosen.count > 1 else { return nil }
        // "I work mornings so evening".
        if let last = hits.last, last.words.first == "so", hits.count(where: { $0.words.first == "so" }) == 1 {
            return value(last.hit.option)
        }
        let full = Set(hits.filter(\.hit.isFull).map(\.hit.option))
        if full.count == 1, let only = full.first, !text.words.contains("or"), !text.words.contains("both") {
            return value(only)
        }
        if let last = hits.last, last.words[..<last.hit.range.lowerBound].contains(where: { Self.turns.contains($0) }) {
            return value(last.hit.option)
        }
        let counts = chosen.map { option in (option, hits.filter { $0.hit.option == option }.count) }.sorted {
            $0.1 > $1.1
        }
        if full.isEmpty, counts[0].1 > counts[1].1, !text.words.contains("or"), !text.words.contains("both") {
            return value(counts[0].0)
        }
        return .reprompt(.ambiguous)
    }

    /// "No money" names what is wanting where the question asks for troubles.
    private var asksForTroubles: Bool {
        question.contains { Self.troubles.contains(Stems.of($0)) }
    }

    /// "No money", "I can't get out": what is wanting is the answer; "not money" and "no need of money" are none.
    private func isWanting(_ range: Range<Int>, _ words: [String]) -> Bool {
        guard asksForTroubles, !words.contains(where: { ["thanks", "need", "want"].contains($0) }) else { return false }
        let before = words[..<range.lowerBound]
        if before.last == "no" { return true }
        guard let place = before.lastIndex(of: "not"), place > 0 else { return false }
        return ["can", "do", "could", "did", "have"].contains(words[place - 1])
    }

    private static let exceptions: WordSet = ["anything", "everything", "any", "all", "anyone"]

    private static let troubles = WordSet(
        [
            "help", "worry", "worrying", "problem", "trouble", "difficult", "hard", "hardest", "bothering", "way",
            "stopped",
        ].map(Stems.of))

    private static let turns: WordSet = ["now", "sorry", "actually", "meant", "instead"]

    private func refusal() -> Answer {
        let words = text.words
        if Self.undecided.occur(in: words) {
            return matcher.indifferent(Self.undecided).map(value) ?? .reprompt(.ambiguous)
        }
        if Self.none.end(in: words, from: 0) != nil, let exclusive = matcher.exclusive { return value(exclusive) }
        if YesNoWords.comparisons.occur(in: words) { return .reprompt(.incomplete) }
        return .reprompt(.notAnAnswer)
    }

    private static let undecided = Phrases([
        "both", "either", "any of", "any one?", "all of", "all", "whichever", "whatever", "not fussed|bothered",
        "do not mind", "depends", "does not matter", "any", "anytime", "any time|day|way|1", "anything", "up to you",
        "not bothered", "no preference", "whenever", "can not decide", "do not care", "equally",
    ])
    static let none = Phrases(["none", "neither", "nothing", "no none|nothing"])
}

/// "The second one", "the last", "top one".
enum Places {
    static func single(_ words: [String], count: Int) -> Int? {
        let core = words.filter { !skipped.contains($0) && !praise.contains($0) }
        if core == ["second", "from", "last"] || core == ["second", "last"] || core == ["last", "but"] {
            return count - 2
        }
        guard core.count == 1, let word = core.first else { return nil }
        switch word {
        case "last", "bottom", "final": return count - 1
        case "top": return 0
        case "second" where words.contains("from") || words.contains("bottom"): return nil
        case "middle": return count % 2 == 1 ? count / 2 : nil
        default: return NumberWords.ordinal(of: word).map { $0 - 1 }
        }
    }

    private static let praise: WordSet = [
        "sounds", "looks", "nice", "good", "great", "fine", "best", "lovely", "seems", "suits", "me", "interesting",
    ]

    private static let skipped: WordSet = [
        "the", "one", "1", "option", "please", "thanks", "i", "think", "would", "go", "for", "with", "choose", "pick",
        "ta", "is", "it", "x", "choice", "that", "my", "say", "number", "answer", "will", "have", "want", "to",
    ]
}

/// How far a "not" reaches.
enum Negation {
    /// Some word shortly before says not: "not housing", "anything but the bus", "no email".
    static func covers(_ range: Range<Int>, in words: [String]) -> Bool {
        let before = words[..<range.lowerBound].suffix(3)
        guard let place = before.lastIndex(where: { denials.contains($0) }) else { return false }
        // "Anything but the bus".
        if words[place] == "but" {
            return place > 0 && ["anything", "everything", "all", "any"].contains(words[place - 1])
        }
        return !words[place..<range.lowerBound].contains { ["but", "so", "now", "just"].contains($0) }
            || words[place] == "except"
    }

    static let denials: WordSet = ["not", "no", "except", "never", "without", "apart", "excluding", "but", "bar"]
}
