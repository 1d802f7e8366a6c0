/// One word of a text as the patterns see it.
struct SafetyWord: Sendable {
    /// Its number in the lexicon; ``sentenceEnd`` for the end of a sentence.
    var word: Int32
    /// A second reading of the same word ("2" is also "to"), or -1.
    var also: Int32
    /// What it counts, or -1.
    var number: Int32
    /// Counts up at every comma, dash or end of a sentence.
    var part: Int32
    /// Where it stands in the original, in bytes of UTF-8.
    var range: Range<Int32>
    /// Of a word that the lexicon does not know: its classes, as a range of ``SafetyWords/classes``.
    var classes: Range<Int32>
    var isQuoted: Bool

    static let sentenceEnd: Int32 = -2

    var isSentenceEnd: Bool { word == Self.sentenceEnd }
}

/// A text cut into plain words, with the ends of its sentences, for the safety screen.
struct SafetyWords {
    private(set) var words: ContiguousArray<SafetyWord> = []
    /// The classes of words that the lexicon does not know, one word after the other.
    private(set) var classes: ContiguousArray<Int32> = []
    /// Where another text would go on, or go before.
    private(set) var edges = SafetyEdges()

    /// At most this many words are looked at; a text of ten segments has about 300.
    static let limit = 600
    /// At most this many tokens are looked at, signs and pictograms among them.
    static let tokenLimit = 6000
    /// At most this often letters that hold a key word are taken apart: a text written by a person has a few of them.
    static let attemptLimit = 100

    init(_ tokens: [Token], _ tables: SafetyTables) {
        var reader = SafetyReader(tables)
        reader.take(tokens)
        words = reader.words
        classes = reader.classes
        edges = reader.edges
    }

    /// The last words of some texts and the first of the next, as if they stood in one.
    ///
    /// - Parameters:
    ///   - border: before which of the texts the border is.
    ///   - texts: one after the other, where none is read otherwise for the others (``SafetyEdges``).
    ///   - reach: how many words count on each side.
    init(around border: Int, of texts: [SafetyWords], reach: Int) {
        words.reserveCapacity(2 * reach)
        var part: Int32 = 0
        let before = texts[..<border].reduce(0) { $0 + $1.words.count }
        var (first, place) = (max(0, before - reach), 0)
        let end = before + reach
        for text in texts {
            let range = max(first, place)..<max(first, min(end, place + text.words.count))
            for index in range {
                var word = text.words[index - place]
                word.part += part
                if !word.classes.isEmpty {
                    let start = Int32(classes.count)
                    classes += text.classes[Int(word.classes.lowerBound)..<Int(word.classes.upperBound)]
                    word.classes = start..<Int32(classes.count)
                }
                words.append(word)
            }
            part += text.edges.part
            place += text.words.count
            first = max(first, place)
        }
    }
}

/// Walks the tokens: parts, sentences and quotations are found by their signs, and spellings are made plain.
struct SafetyReader {
    /// A token on its way to being words.
    struct Piece {
        var word: Int32
        var kind: Token.Kind
        /// The byte of a sign that is one byte, else 0.
        var sign: UInt8 = 0
        var isGlued = false
        var isQuoted = false
        var range: Range<Int32>
        var letters: Range<Int32> = 0..<0
        /// What is known of the word; of a stranger only what its letters say.
        var marks: SafetyMarks = []

        var isText: Bool { kind == .word || kind == .number }
        /// It may be part of a masked word.
        var isMaskable: Bool { isText || sign == 0x2A }
    }

    let spelling: SafetySpellings
    private let table: SafetyClassTable
    private(set) var words: ContiguousArray<SafetyWord> = []
    private(set) var classes: ContiguousArray<Int32> = []
    var edges = SafetyEdges()
    /// The letters of words that the lexicon does not know, one after the other.
    var letters: ContiguousArray<UInt8> = []
    private var pieces: ContiguousArray<Piece> = []
    /// The words of one part of a sentence, and room for their next form.
    var run: ContiguousArray<Piece> = []
    var next: ContiguousArray<Piece> = []
    private var part: Int32 = 0
    private(set) var isFirstRun = true

    init(_ tables: SafetyTables) {
        spelling = tables.spelling
        table = tables.classes
    }

    mutating func take(_ tokens: [Token]) {
        let count = min(tokens.count, SafetyWords.tokenLimit)
        pieces.reserveCapacity(count)
        words.reserveCapacity(min(count + count / 4 + 4, SafetyWords.limit + 8))
        run.reserveCapacity(min(count, 64))
        next.reserveCapacity(min(count, 64))
        letters.reserveCapacity(128)
        edges.tokens = tokens.count
        takeUnmasked(tokens, count)
        markQuotations()
        cut()
        if words.count > SafetyWords.limit { words.removeLast(words.count - SafetyWords.limit) }
    }

    /// The letters of a piece that is a word or a number.
    func withBytes<Result>(of piece: Piece, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if piece.word >= 0 { return spelling.lexicon.withBytes(of: piece.word, body) }
        let range = Int(piece.letters.lowerBound)..<Int(piece.letters.upperBound)
        return letters.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// A known word in the place of others.
    func piece(_ word: Int32, _ range: Range<Int32>) -> Piece {
        Piece(word: word, kind: .word, range: range, marks: spelling.facts[Int(word)].marks)
    }

    // MARK: From tokens to pieces

    private func piece(of token: Token) -> Piece {
        Piece(
            word: SafetyLexicon.stranger, kind: token.kind, isGlued: token.isGlued,
            range: Int32(clamping: token.range.lowerBound)..<Int32(clamping: token.range.upperBound))
    }

    private mutating func append(_ token: Token) {
        var piece = piece(of: token)
        if piece.isText {
            token.text.withLetters { set(&piece, $0, hash: token.key.hash) }
        } else {
            piece.sign = token.sign
        }
        pieces.append(piece)
    }

    /// Makes a piece the word of these letters, which are kept if it is a stranger.
    mutating func set(_ piece: inout Piece, _ bytes: UnsafeBufferPointer<UInt8>) {
        set(&piece, bytes, hash: SafetyLexicon.hash(bytes))
    }

    private mutating func set(_ piece: inout Piece, _ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) {
        piece.word = spelling.lexicon.find(bytes, hash: hash)
        if piece.word >= 0 {
            piece.marks = spelling.facts[Int(piece.word)].marks
            piece.letters = 0..<0
        } else {
            let start = Int32(letters.count)
            letters.append(contentsOf: bytes)
            piece.letters = start..<Int32(letters.count)
            piece.marks = SafetyMarks(letters: bytes)
        }
    }

    /// All tokens as pieces, where key words that signs and digits mask ("su!c1de", "k*ll") are one piece.
    private mutating func takeUnmasked(_ tokens: [Token], _ count: Int) {
        var index = 0
        while index < count {
            append(tokens[index])
            var end = index + 1
            while end < count, tokens[end].isGlued, tokens[end].kind != .newline {
                append(tokens[end])
                end += 1
            }
            unmask(from: pieces.count - (end - index), tokens, index)
            index = end
        }
    }

    /// Looks for a masked word in the pieces from `start` on, which stand together without a blank.
    private mutating func unmask(from start: Int, _ tokens: [Token], _ offset: Int) {
        if start + 1 == pieces.count, !pieces[start].marks.contains(.hasSign) { return }
        guard let first = pieces[start...].firstIndex(where: \.isMaskable),
            let last = pieces[first...].lastIndex(where: \.isMaskable)
        else { return }
        if first == last, !pieces[first].marks.contains(.hasSign) { return }
        let masked = tokens[(offset + first - start)...(offset + last - start)]
        var length = 0
        for token in masked {
            length += token.text.utf8.count
            if length > SafetyKeys.longestMask { return }
        }
        guard let key = spelling.keys.key(masked: masked.flatMap { $0.text.utf8 }) else { return }
        let range = pieces[first].range.lowerBound..<pieces[last].range.upperBound
        pieces.replaceSubrange(first...last, with: CollectionOfOne(piece(key, range)))
    }

    /// Marks what stands inside quotation marks; a mark that is never closed quotes nothing.
    private mutating func markQuotations() {
        var opened: (sign: UInt8, index: Int)?
        for index in pieces.indices where pieces[index].sign == 0x22 || pieces[index].sign == apostrophe {
            let piece = pieces[index]
            if let start = opened, start.sign == piece.sign, piece.isGlued {
                for quoted in start.index..<index { pieces[quoted].isQuoted = true }
                opened = nil
            } else if opened == nil, !piece.isGlued, index + 1 < pieces.count, pieces[index + 1].isGlued {
                opened = (piece.sign, index)
            }
        }
        edges.hasOpenQuotation = opened != nil
    }

    // MARK: From pieces to words

    private mutating func cut() {
        var isQuoted = false
        for index in pieces.indices {
            if words.count >= SafetyWords.limit { return }
            let piece = pieces[index]
            if piece.isText {
                edges.hasText = true
                if piece.isQuoted != isQuoted {
                    flush(isQuoted: isQuoted)
                    isQuoted.toggle()
                }
                run.append(piece)
                continue
            }
            let endsSentence = piece.kind == .newline || Self.endsSentence(piece.sign) && !isInsideWord(index)
            let endsPart = endsSentence || piece.kind == .emoji || Self.endsPart(piece.sign)
            if !endsPart || piece.sign == 0x2D && isInsideWord(index) { continue }
            flush(isQuoted: isQuoted)
            part += 1
            if endsSentence, !edges.hasText { edges.beginsWithEnd = true }
            if endsSentence, words.last?.isSentenceEnd == false {
                words.append(
                    SafetyWord(
                        word: SafetyWord.sentenceEnd, also: -1, number: -1, part: part, range: piece.range,
                        classes: 0..<0, isQuoted: isQuoted))
                part += 1
            }
        }
        edges.endsInRun = !run.isEmpty
        flush(isQuoted: isQuoted)
        edges.part = part
    }

    /// `.`, `!`, `?` or `;`.
    private static func endsSentence(_ sign: UInt8) -> Bool {
        sign == 0x2E || sign == 0x21 || sign == 0x3F || sign == 0x3B
    }

    /// `,`, `-`, `:`, `(`, `)` or `/`.
    private static func endsPart(_ sign: UInt8) -> Bool {
        sign == 0x2C || sign == 0x2D || sign == 0x3A || sign == 0x28 || sign == 0x29 || sign == 0x2F
    }

    /// A sign between two characters without a blank ("3.5", "self-harm").
    private func isInsideWord(_ index: Int) -> Bool {
        index > 0 && index + 1 < pieces.count && pieces[index].isGlued && pieces[index + 1].isGlued
            && (pieces[index + 1].isText || pieces[index + 1].kind == .emoji)
            && (pieces[index].sign == 0x2D || pieces[index - 1].kind == .number)
    }

    private mutating func flush(isQuoted: Bool) {
        if run.isEmpty { return }
        if isFirstRun { edges.beginsInRun = part == 0 }
        makePlain()
        isFirstRun = false
        for piece in run where words.count < SafetyWords.limit { emit(piece, isQuoted: isQuoted) }
        run.removeAll(keepingCapacity: true)
    }

    /// Adds a word, or the words that it holds.
    private mutating func emit(_ piece: Piece, isQuoted: Bool) {
        guard piece.kind == .word, piece.word < 0 || piece.marks.contains(.changes) else {
            return add(piece.word, piece, isQuoted)
        }
        // What a closure takes of the reader itself is copied with all its lists.
        let keys = spelling.keys
        let (shorter, mayHold) = withBytes(of: piece) { bytes in
            let shorter = keys.shortened(bytes)
            return (shorter, shorter < 0 && keys.mayHold(bytes))
        }
        if mayHold, let held = takenApart(withBytes(of: piece) { Array($0) }), held.count > 1 {
            for word in held { add(word, piece, isQuoted) }
        } else {
            add(shorter >= 0 ? shorter : piece.word, piece, isQuoted)
        }
    }

    /// The words that make up some letters; nothing once too many have been tried in this text.
    mutating func takenApart(_ letters: [UInt8]) -> [Int32]? {
        if edges.attempts >= SafetyWords.attemptLimit { return nil }
        edges.attempts += 1
        let keys = spelling.keys
        return letters.withUnsafeBufferPointer { keys.split($0) }
    }

    private mutating func add(_ word: Int32, _ piece: Piece, _ isQuoted: Bool) {
        var result = SafetyWord(
            word: word, also: -1, number: -1, part: part, range: piece.range, classes: 0..<0, isQuoted: isQuoted)
        if word >= 0 {
            let facts = spelling.facts[Int(word)]
            result.also = facts.also
            result.number = facts.number
        } else {
            let first = Int32(classes.count)
            let (table, keys) = (table, spelling.keys)
            // The list is taken out of the reader for the while in which the letters are lent.
            var list: ContiguousArray<Int32> = []
            swap(&list, &classes)
            (result.also, result.number) = withBytes(of: piece) { bytes in
                table.eachClass(of: bytes) { list.append($0) }
                return (keys.stem(of: bytes), isDigit(bytes[0]) ? SafetyClassTable.number(bytes) : -1)
            }
            swap(&list, &classes)
            if result.number >= 0 { classes += table.numberClasses }
            result.classes = first..<Int32(classes.count)
        }
        words.append(result)
    }
}
