/// A text made ready for the readers: long forms, figures that stand for words undone, cut into sentences and clauses.
///
/// Prepare a text once and hand it to every reader. Only its first 160 tokens are read.
package struct PreparedText: Sendable {
    /// One sentence: the range of its tokens without the sign at its end.
    struct Sentence: Sendable {
        var range: Range<Int>
        var endsInQuestionMark: Bool
        /// It begins as a question does.
        var opensAsQuestion: Bool
        var asks: Bool { endsInQuestionMark || opensAsQuestion }
    }

    /// What an answer, a command or a question can be told from; the rest of a longer text is not looked at.
    private static let longest = 160

    let folded: FoldedText
    let tokens: [Token]
    let sentences: [Sentence]
    /// The texts of words, numbers and pictograms, in order, and their keys.
    let words: [String]
    let keys: [WordKey]
    /// Some sentence asks something.
    let asks: Bool
    /// What the text is as an objection to being texted, if it is one.
    private(set) var objection: ConsentWord?

    package init(_ text: String) {
        self.init(bounded: FoldedText(text, atMost: Self.longest))
    }

    /// The same of a text that is folded already.
    package init(_ folded: FoldedText) {
        // Where a long text is cut off hangs on the token that crosses the limit.
        self.init(
            bounded: folded.tokens.count < Self.longest ? folded : FoldedText(folded.original, atMost: Self.longest))
    }

    private init(bounded folded: FoldedText) {
        self.folded = folded
        tokens = Self.figuresAsWords(folded.expandedForReading.tokens)
        var words: [String] = []
        var keys: [WordKey] = []
        words.reserveCapacity(tokens.count)
        keys.reserveCapacity(tokens.count)
        for token in tokens where token.isSpoken {
            words.append(token.text)
            keys.append(token.key)
        }
        self.words = words
        self.keys = keys
        sentences = SentenceCutter(tokens, keys).sentences
        asks = sentences.contains(where: \.asks)
        objection = Objections.read(self)
        // "No texts on Tuesdays" is no near STOP: it says when they may come.
        if objection != nil, let wish = timingWish(in: self, isBare: false), wish != .fewer { objection = nil }
    }

    /// What was written.
    package var original: String { folded.original }

    /// The whole text folded, however long it is.
    package var whole: FoldedText { folded.tokens.count < Self.longest ? folded : FoldedText(original) }

    /// The words of a question, a label or a synonym, as those of a text.
    static func words(of text: String) -> [String] {
        figuresAsWords(FoldedText(text, atMost: longest).expandedForReading.tokens).lazy.filter(\.isSpoken).map(\.text)
    }

    func words(in range: Range<Int>) -> [String] { tokens[range].lazy.filter(\.isSpoken).map(\.text) }

    /// The words of the sentences that do not ask something; all words if every sentence does.
    var statements: [Sentence] { sentences.filter { !$0.asks } }

    /// The statements, with what comes first and is only put as a question: "Painting maybe? What day is it on".
    var answering: [Sentence] {
        guard let first = sentences.first, first.endsInQuestionMark, !first.opensAsQuestion, sentences.count > 1,
            sentences[1].asks, words(in: first.range).count <= 4
        else { return statements }
        return [first] + statements
    }

    /// The clauses of a range: cut at commas, dashes, brackets and at words that turn ("but", "now", "so").
    func clauses(of range: Range<Int>, cuttingAtAnd: Bool = true) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        func close(_ end: Int) {
            if end > start { result.append(start..<end) }
        }
        for index in range {
            let token = tokens[index]
            if Self.isClauseMark(tokens, index) {
                close(index)
                start = index + 1
            } else if token.kind == .word, Self.turns.contains(token.key) || cuttingAtAnd && token.text == "and" {
                close(index)
                start = index
            }
        }
        close(range.upperBound)
        return result
    }

    private static let turns: WordSet = ["but", "although", "though", "however", "now", "so", "because"]

    private static func isClauseMark(_ tokens: [Token], _ index: Int) -> Bool {
        switch tokens[index].sign {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): true
        case UInt8(ascii: "-"): !tokens[index].isGlued
        default: false
        }
    }

    /// `2` and `4` that stand for "to" and "for", and `n` for "and", where what follows says so.
    private static func figuresAsWords(_ tokens: [Token]) -> [Token] {
        var result = tokens
        // All of them are one letter or two, and begin with one of these.
        for index in tokens.indices where tokens[index].text.utf8.count <= 2 {
            switch tokens[index].text.utf8.first {
            case UInt8(ascii: "2"), UInt8(ascii: "4"), UInt8(ascii: "n"), UInt8(ascii: "a"): break
            case UInt8(ascii: "&"), UInt8(ascii: "-"), UInt8(ascii: "m"): break
            default: continue
            }
            let following = index + 1 < result.count ? result[index + 1] : nil
            let before = index > 0 ? result[index - 1] : nil
            switch result[index].text {
            case "2" where isOneToOne(result, index):
                (result[index - 2], result[index + 2]) = (
                    word("one", result[index - 2]), word("one", result[index + 2])
                )
                result[index] = word("to", result[index])
            case "2" where before != nil && following?.kind == .word && following?.isGlued == false:
                if toVerbs.contains(following?.text ?? "") { result[index] = word("to", result[index]) }
            case "4" where following?.kind == .word && following?.isGlued == false:
                if forObjects.contains(following?.text ?? ""), !measures.contains(before?.text ?? ""),
                    before != nil || forPersons.contains(following?.text ?? "")
                {
                    result[index] = word("for", result[index])
                }
            case "n" where before?.isSpoken == true && following?.isSpoken == true,
                "an" where before?.kind == .number || following?.kind == .number:
                result[index] = word("and", result[index])
            case "&": result[index] = word("and", result[index])
            case "me" where following?.text == "own": result[index] = word("my", result[index])
            case "-" where before != nil && isWeekday(before) && isWeekday(following):
                result[index] = word("to", result[index])
            default: break
            }
        }
        return wishes(result)
    }

    /// "Id say 6" is "I would say 6"; an "id" that is shown or needed stays one.
    private static func wishes(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: { $0.text == "id" }) else { return tokens }
        var result: [Token] = []
        for (index, token) in tokens.enumerated() {
            let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
            guard token.text == "id", idVerbs.contains(next), index == 0 || !idOwners.contains(tokens[index - 1].text)
            else {
                result.append(token)
                continue
            }
            result.append(word("i", token))
            result.append(Token(.word, "would", range: token.range, isGlued: false))
        }
        return result
    }

    private static let idVerbs: WordSet = [
        "say", "give", "go", "put", "rate", "love", "rather", "prefer", "like", "guess", "call", "score", "be", "have",
        "pick", "choose", "take", "want", "need", "reckon", "never", "probably", "just", "think", "come", "try",
    ]
    private static let idOwners: WordSet = [
        "need", "needs", "bring", "show", "photo", "my", "your", "the", "any", "some", "no", "of", "valid", "with",
        "an",
        "what", "which", "and", "or", "have", "without", "as", "for", "voter", "bus",
    ]

    private static func isWeekday(_ token: Token?) -> Bool { token.map { Weekdays.names[$0.text] != nil } ?? false }

    /// "1-2-1" is one to one.
    private static func isOneToOne(_ tokens: [Token], _ index: Int) -> Bool {
        index >= 2 && index + 2 < tokens.count && tokens[index - 1].text == "-" && tokens[index + 1].text == "-"
            && tokens[index - 2].text == "1" && tokens[index + 2].text == "1"
    }

    private static func word(_ text: String, _ token: Token) -> Token {
        Token(.word, text, range: token.range, isGlued: token.isGlued)
    }

    private static let toVerbs: WordSet = [
        "b", "be", "get", "sleep", "do", "go", "know", "change", "speak", "talk", "say", "come", "c", "see", "me",
        "u", "you", "work", "him", "her", "myself", "help", "have", "make", "stop", "tell", "ask", "put", "bed",
        "school",
    ]

    /// At the start of a text, "4 me" but not "4 this week".
    private static let forPersons: WordSet = ["me", "u", "you", "him", "her", "them", "us"]

    private static let forObjects: WordSet = [
        "late", "the", "me", "u", "you", "him", "her", "my", "your", "it", "this", "that", "now", "work", "them",
        "us", "a", "asking", "askin",
    ]

    /// "It was 4 this morning" is a number.
    private static let measures: WordSet = [
        "was", "is", "am", "be", "been", "about", "say", "put", "around", "still", "a", "maybe", "were",
    ]
}
