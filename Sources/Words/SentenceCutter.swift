/// Cuts the tokens of a text into sentences, and a sentence where a question follows an answer.
struct SentenceCutter {
    typealias Sentence = PreparedText.Sentence

    private let tokens: [Token]
    /// The keys of all that is spoken, and how many of them stand before each token.
    private let keys: [WordKey]
    private let counts: [Int]

    init(_ tokens: [Token], _ keys: [WordKey]) {
        self.tokens = tokens
        self.keys = keys
        var counts: [Int] = []
        counts.reserveCapacity(tokens.count + 1)
        var count = 0
        for token in tokens {
            counts.append(count)
            count += token.isSpoken ? 1 : 0
        }
        counts.append(count)
        self.counts = counts
    }

    /// The keys of what is spoken in a range of tokens.
    private func keys(_ range: Range<Int>) -> ArraySlice<WordKey> {
        keys[counts[range.lowerBound]..<counts[range.upperBound]]
    }

    var sentences: [Sentence] {
        var result: [Sentence] = []
        var start = 0
        for index in tokens.indices where isEnd(index) {
            let asks = tokens[index].text == "?"
            if index > start {
                result += parted(start..<index, asks: asks)
            } else if asks, let last = result.indices.last, result[last].range.upperBound == index - 1 {
                result[last].endsInQuestionMark = true
            }
            start = index + 1
        }
        if start < tokens.count { result += parted(start..<tokens.count, asks: false) }
        return result
    }

    /// "Yes please, what time does she come?" is an answer and then a question.
    private func parted(_ range: Range<Int>, asks: Bool) -> [Sentence] {
        // A question is told by its first words.
        let opens = Questions.opens(keys(range))
        let whole = [Sentence(range: range, endsInQuestionMark: asks, opensAsQuestion: opens)]
        guard !opens else { return whole }
        if let start = questionBehindAnswer(range, asks: asks) {
            return [
                Sentence(range: range.lowerBound..<start, endsInQuestionMark: false, opensAsQuestion: false),
                Sentence(range: start..<range.upperBound, endsInQuestionMark: asks, opensAsQuestion: true),
            ]
        }
        var tried = 0
        for index in range where index > range.lowerBound && Self.isPause(tokens[index].sign) {
            let rest = index + 1..<range.upperBound
            tried += 1
            // A list of more pauses than this is no answer with a question behind it.
            if tried > 12 { break }
            guard asks ? Questions.opens(keys(rest)) : Questions.opensClause(keys(rest)) else { continue }
            return [
                Sentence(
                    range: range.lowerBound..<index, endsInQuestionMark: false,
                    opensAsQuestion: Questions.opens(keys(range.lowerBound..<index))),
                Sentence(range: rest, endsInQuestionMark: true, opensAsQuestion: true),
            ]
        }
        return whole
    }

    /// Where the question begins in "2 is 10 the worst?" and "yes please what do I need to bring?".
    private func questionBehindAnswer(_ range: Range<Int>, asks: Bool) -> Int? {
        guard Self.isAnswer(tokens[range.lowerBound]) else { return nil }
        var start = range.lowerBound + 1
        while start < range.upperBound, tokens[start].isSpoken, KeywordTables.politeEndings.contains(tokens[start].key)
        {
            start += 1
        }
        guard start < range.upperBound, tokens[start].isSpoken else { return nil }
        let rest = keys(start..<range.upperBound)
        if asks, rest.count == 1, rest.first == Self.why { return start }
        return rest.count >= 3 && (asks ? Questions.opens(rest) : Questions.opensClause(rest)) ? start : nil
    }

    private static let why = WordKey("why")

    /// A number, a yes or a no.
    private static func isAnswer(_ token: Token) -> Bool {
        switch token.kind {
        case .number: return token.text.utf8.count <= 3
        case .word: break
        default: return false
        }
        if YesNoWords.onlyAtStart.contains(token.text) || NumberWords.doubtful.contains(token.text) { return false }
        return NumberWords.values[token.text] != nil || token.text == "none" || YesNoWords.no.contains(token.text)
            || token.text.utf8.count > 1 && YesNoWords.yes.contains(token.text)
    }

    private static func isPause(_ sign: UInt8) -> Bool {
        sign == UInt8(ascii: ",") || sign == UInt8(ascii: "-") || sign == UInt8(ascii: ";")
    }

    /// A full stop between digits is a decimal point, not an end.
    private func isEnd(_ index: Int) -> Bool {
        if tokens[index].kind == .newline { return true }
        switch tokens[index].sign {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "."): break
        default: return false
        }
        guard index > 0, index + 1 < tokens.count else { return true }
        return
            !(tokens[index - 1].kind == .number && tokens[index].isGlued && tokens[index + 1].kind == .number
            && tokens[index + 1].isGlued)
    }
}
