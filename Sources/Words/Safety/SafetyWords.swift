/// One word of a text as the patterns see it.
struct SafetyWord: Hashable, Sendable {
    /// The plain word; empty for the end of a sentence.
    var text: String
    /// A second reading of the same word ("2" is also "to").
    var also: String?
    /// Where it stands in the original, in bytes of UTF-8.
    var range: Range<Int>
    /// Counts up at every comma, dash or end of a sentence.
    var part: Int
    var isQuoted: Bool

    var isSentenceEnd: Bool { text.isEmpty }
    var number: Int? { Int(text) }
}

/// A text cut into plain words, with the ends of its sentences, for the safety screen.
struct SafetyWords: Sendable {
    let folded: FoldedText
    private(set) var words: [SafetyWord] = []

    /// At most this many words are looked at; a text of ten segments has about 300.
    static let limit = 600

    init(_ text: String, spelling: SafetySpellings) {
        folded = FoldedText(text)
        var cutter = Cutter(spelling: spelling)
        cutter.take(spelling.unmasked(folded.tokens))
        words = Array(cutter.words.prefix(Self.limit))
        for index in words.indices {
            switch words[index].text {
            case "2": words[index].also = "to"
            case "4": words[index].also = "for"
            default: words[index].also = spelling.stem(of: words[index].text)
            }
        }
    }

    /// What the patient wrote, from the first to the last of these words.
    func quote(_ span: Range<Int>) -> String {
        guard let first = words[span].first, let last = words[span].last else { return "" }
        return folded.quote(bytes: first.range.lowerBound..<last.range.upperBound)
    }
}

/// Walks the tokens: parts, sentences and quotations are found by their signs.
private struct Cutter {
    let spelling: SafetySpellings
    var words: [SafetyWord] = []
    private var run: [Token] = []
    private var part = 0
    private var closing: String?

    init(spelling: SafetySpellings) {
        self.spelling = spelling
    }

    mutating func take(_ tokens: [Token]) {
        let quotations = Self.quotations(in: tokens)
        var isQuoted = false
        for (index, token) in tokens.enumerated() {
            if token.kind == .word || token.kind == .number {
                if quotations.contains(index) != isQuoted {
                    flush(isQuoted: isQuoted)
                    isQuoted.toggle()
                }
                run.append(token)
                continue
            }
            let endsSentence =
                token.kind == .newline
                || [".", "!", "?", ";"].contains(token.text) && !Self.isInsideWord(index, tokens)
            let endsPart = endsSentence || token.kind == .emoji || [",", "-", ":", "(", ")", "/"].contains(token.text)
            if !endsPart || token.text == "-" && Self.isInsideWord(index, tokens) { continue }
            flush(isQuoted: isQuoted)
            part += 1
            if endsSentence, words.last?.isSentenceEnd == false {
                words.append(SafetyWord(text: "", range: token.range, part: part, isQuoted: isQuoted))
                part += 1
            }
        }
        flush(isQuoted: isQuoted)
    }

    /// A sign between two characters without a blank ("3.5", "self-harm").
    private static func isInsideWord(_ index: Int, _ tokens: [Token]) -> Bool {
        index > 0 && index + 1 < tokens.count && tokens[index].isGlued && tokens[index + 1].isGlued
            && tokens[index + 1].isSpoken && (tokens[index].text == "-" || tokens[index - 1].kind == .number)
    }

    private mutating func flush(isQuoted: Bool) {
        for token in spelling.plain(run) {
            words.append(SafetyWord(text: token.text, range: token.range, part: part, isQuoted: isQuoted))
        }
        run.removeAll(keepingCapacity: true)
    }

    /// The tokens inside quotation marks; a mark that is never closed quotes nothing.
    private static func quotations(in tokens: [Token]) -> Set<Int> {
        var result: Set<Int> = []
        var opened: (mark: String, index: Int)?
        for (index, token) in tokens.enumerated() where token.text == "\"" || token.text == "'" {
            if let start = opened, start.mark == token.text, token.isGlued {
                result.formUnion(start.index..<index)
                opened = nil
            } else if opened == nil, !token.isGlued, index + 1 < tokens.count, tokens[index + 1].isGlued {
                opened = (token.text, index)
            }
        }
        return result
    }
}
