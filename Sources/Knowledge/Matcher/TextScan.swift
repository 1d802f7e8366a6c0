/// The work on one text: its words, and what they hold.
///
/// One is used for text after text, so that nothing is allocated.
struct TextScan: Sendable {
    /// One word of a text.
    struct Word: Sendable {
        /// What was typed (for a contraction, the word it stands for), and the word used: entries of the lexicon, or
        /// behind them the unknown words of this text.
        var typed: Int32
        var used: Int32
        var stem: Int32
    }

    /// One feature of a text.
    struct Slot: Sendable {
        /// Negative if no phrasing has it.
        var feature: Int32
        /// How often words of the text bring it.
        var uses: Int32
        /// Before the groups are made equally long, and after.
        var value: Float
        var weight: Float
    }

    /// A word that the lexicon does not have.
    struct Unknown: Sendable {
        var hash: UInt64
        var start: Int32
        var end: Int32
        var used: Int32 = -1
        var stem: Int32 = -1
        var stemHash: UInt64 = 0
    }

    var words: [Word] = []
    var slots: [Slot] = []
    /// Where the slots of each group begin.
    var groupStarts = Array(repeating: 0, count: FeatureGroup.allCases.count + 1)
    var unknown: [Unknown] = []
    var unknownText: [UInt8] = []
    /// The slot of each pair of words: of neighbours, then of those further apart.
    var pairSlots: [Int32] = []
    /// The pairs of one group, and their features.
    var pairKeys: [UInt64] = []
    var pairFeatures: [Int32] = []
    private var cutter = TextCutter()
    private var stemmer = Stemmer()
    var keys = TextKeys()
    var letterKeys = TextKeys()
    private var repaired = 0
    /// For each stem, word and group of letters: the text that last had it, and where its slot is there.
    var stemMarks: [UInt64] = []
    var wordMarks: [UInt64] = []
    var letterMarks: [UInt64] = []
    var stamp: UInt64 = 0
    /// Scores of all classes, for `Matcher`.
    var scores: [WeightRows.Lane] = []

    /// Words of a text that count.
    static let mostWords = 200
    /// Letters of an unknown word that count.
    private static let mostLetters = 48
    /// Words of a text that are looked up among the misspelt.
    private static let mostRepaired = 24
}

// MARK: - Words

extension TextScan {
    /// Reads the words of a text; false if it has none.
    mutating func read(_ text: String, _ lexicon: MatcherLexicon) -> Bool {
        words.removeAll(keepingCapacity: true)
        unknown.removeAll(keepingCapacity: true)
        unknownText.removeAll(keepingCapacity: true)
        repaired = 0
        cutter.cut(text)
        var fillers = 0
        for token in cutter.tokens {
            let entry = lexicon.entry(token.hash)
            if entry >= 0 {
                let known = lexicon.entries[Int(entry)]
                if !token.isWord || known.longStart == known.longEnd {
                    add(entry, known)
                    if known.isFiller { fillers += 1 }
                } else {
                    for place in known.longStart..<known.longEnd {
                        let word = lexicon.longForms[Int(place)]
                        add(word, lexicon.entries[Int(word)])
                        if lexicon.entries[Int(word)].isFiller { fillers += 1 }
                    }
                }
            } else {
                addUnknown(token, lexicon)
            }
            if words.count - fillers >= Self.mostWords || words.count >= 5 * Self.mostWords { break }
        }
        if fillers > 0, fillers < words.count {
            words.removeAll { $0.typed < lexicon.entries.count && lexicon.entries[Int($0.typed)].isFiller }
        }
        if words.count > Self.mostWords { words.removeLast(words.count - Self.mostWords) }
        return !words.isEmpty
    }

    @inline(__always)
    private mutating func add(_ number: Int32, _ entry: MatcherLexicon.Entry) {
        words.append(Word(typed: number, used: entry.used, stem: entry.stem))
    }

    private mutating func addUnknown(_ token: TextCutter.Token, _ lexicon: MatcherLexicon) {
        let bytes = cutter.text(of: token)
        guard token.isWord, bytes.count <= Self.mostLetters else {
            return addUnknown(bytes.prefix(Self.mostLetters), token.hash, lexicon)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        for word in lexicon.tokenizer.words(of: text) {
            let hash = WordHash.of(word.utf8)
            let entry = lexicon.entry(hash)
            if entry >= 0 {
                add(entry, lexicon.entries[Int(entry)])
            } else {
                addUnknown(Array(word.utf8)[...], hash, lexicon)
            }
        }
    }

    private mutating func addUnknown(_ bytes: ArraySlice<UInt8>, _ hash: UInt64, _ lexicon: MatcherLexicon) {
        let first = lexicon.entries.count
        if let known = unknown.firstIndex(where: { $0.hash == hash }) {
            words.append(Word(typed: Int32(first + known), used: unknown[known].used, stem: unknown[known].stem))
            return
        }
        let number = unknown.count
        let start = unknownText.count
        unknownText += bytes
        var word = Unknown(hash: hash, start: Int32(start), end: Int32(unknownText.count))
        stemmer.stem(bytes)
        word.stemHash = WordHash.of(stemmer.word)
        word.stem = lexicon.stem(word.stemHash)
        word.used = Int32(first + number)
        if word.stem < 0 || word.stem >= lexicon.knownStemCount, let nearest = nearest(to: bytes, lexicon) {
            word.used = Int32(nearest)
            word.stem = lexicon.entries[nearest].stem
        } else if word.stem < 0 {
            word.stem = unknown.first { $0.stemHash == word.stemHash }?.stem ?? Int32(lexicon.allStemCount + number)
        }
        unknown.append(word)
        words.append(Word(typed: Int32(first + number), used: word.used, stem: word.stem))
    }

    private mutating func nearest(to bytes: ArraySlice<UInt8>, _ lexicon: MatcherLexicon) -> Int? {
        guard bytes.count >= 3, repaired < Self.mostRepaired, !bytes.allSatisfy(isASCIIDigit) else { return nil }
        repaired += 1
        return lexicon.nearest(to: bytes)
    }

    /// What was typed for a word, or the word that is used for it.
    func spelling(of word: Int32, _ lexicon: MatcherLexicon) -> String {
        let index = Int(word) - lexicon.entries.count
        guard index >= 0 else { return String(decoding: lexicon.letters(of: Int(word)), as: UTF8.self) }
        return String(decoding: unknownText[Int(unknown[index].start)..<Int(unknown[index].end)], as: UTF8.self)
    }
}
