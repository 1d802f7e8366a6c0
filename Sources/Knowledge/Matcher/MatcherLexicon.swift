/// The words that the matcher knows, numbered, with all that it must know of each.
///
/// First come the words of the phrasings, in the order in which phrasings were given; stems and letter groups are
/// numbered in the order in which these words bring them. Then come words that a text may hold or stand for, such as
/// text-speak and the little words of questions, so that few words must be looked into letter by letter.
struct MatcherLexicon: Sendable {
    struct Entry: Sendable {
        /// Where it stands in `text`.
        var textStart: Int32
        var textEnd: Int32
        var stem: Int32
        /// The word that is taken in its place: itself, or the one that was probably meant.
        var used: Int32
        /// Where its groups of letters stand in `letterNumbers`.
        var lettersStart: Int32
        var lettersEnd: Int32
        /// Where the words stand, in `longForms`, that it is short for; empty for a word that stands for itself.
        var longStart: Int32 = 0
        var longEnd: Int32 = 0
        var roles: QuestionRoles = []
        var isFiller = false
    }

    private(set) var entries: [Entry] = []
    private(set) var text: [UInt8] = []
    private(set) var letterNumbers: [Int32] = []
    private(set) var longForms: [Int32] = []
    /// Words, stems and groups of letters of the phrasings; higher numbers are not theirs.
    private(set) var wordCount = 0
    private(set) var stemCount = 0
    private(set) var letterCount = 0
    /// Stems below this number are of phrasings or of ordinary words: they are never taken for slips.
    private(set) var knownStemCount = 0
    /// All stems and groups that have a number.
    private(set) var allStemCount = 0
    private(set) var allLetterCount = 0
    /// The meaning of each stem, by number; -1 for none, and empty if meanings do not count.
    private(set) var meanings: [Int16] = []
    private(set) var meaningCount = 0
    let tokenizer: MatcherTokenizer
    private let hasLetters: Bool
    private var words = KeyTable()
    private var stems = KeyTable()
    private var letters = KeyTable()
    private var stemmer = Stemmer()
    private var spelling = SpellingIndex()

    /// - Parameters:
    ///   - vocabulary: the words of the phrasings.
    ///   - source: text-speak, meanings and ordinary words.
    init(_ vocabulary: MatcherVocabulary, source: MatcherSource) {
        tokenizer = MatcherTokenizer(textSpeak: source.textSpeak)
        hasLetters = source.featureWeights.has(.letters)
        words = KeyTable(capacity: vocabulary.words.count * 2)
        stems = KeyTable(capacity: vocabulary.words.count + source.commonStems.keys.count)
        letters = KeyTable(capacity: vocabulary.words.count * 3)
        for word in vocabulary.words { _ = number(adding: word) }
        (wordCount, stemCount, letterCount) = (entries.count, allStemCount, allLetterCount)
        for key in source.commonStems.keys { _ = stemNumber(adding: key) }
        knownStemCount = allStemCount
        addMeanings(source.meanings)
        for (word, roles) in QuestionRoles.table { entries[number(adding: Array(word.utf8))].roles = roles }
        for filler in MatcherTokenizer.fillers.sorted() { entries[number(adding: Array(filler.utf8))].isFiller = true }
        for token in vocabulary.tokens { _ = number(adding: token) }
        for short in source.textSpeak.keys.sorted() { _ = number(adding: Array(short.utf8)) }
        addLongForms()
        spelling = SpellingIndex(
            (0..<wordCount).map { (letters(of: $0), vocabulary.counts[$0]) })
        for index in wordCount..<entries.count { entries[index].used = used(index) }
        words.close()
        stems.close()
        letters.close()
    }

    private mutating func addMeanings(_ names: [String: String]) {
        guard !names.isEmpty else { return }
        let numbers = Set(names.values).sorted()
        meaningCount = numbers.count
        var found: [(stem: Int, meaning: Int)] = []
        for (stem, name) in names.sorted(by: { $0.key < $1.key }) {
            let number = stemNumber(adding: WordHash.of(stem.utf8))
            found.append((number, numbers.firstIndex(of: name) ?? 0))
        }
        meanings = Array(repeating: -1, count: allStemCount)
        for one in found { meanings[one.stem] = Int16(one.meaning) }
    }

    private mutating func addLongForms() {
        var index = 0
        // The words that are put in are entries too, and may be added on the way.
        while index < entries.count {
            let token = String(decoding: letters(of: index), as: UTF8.self)
            let long = tokenizer.words(of: token)
            if long != [token] {
                entries[index].longStart = Int32(longForms.count)
                let numbers = long.map { Int32(number(adding: Array($0.utf8))) }
                longForms += numbers
                entries[index].longEnd = Int32(longForms.count)
            }
            index += 1
        }
    }

    private func used(_ index: Int) -> Int32 {
        let letters = letters(of: index)
        if letters.count < 3 || letters.allSatisfy(isASCIIDigit) || entries[index].stem < knownStemCount {
            return Int32(index)
        }
        return spelling.nearest(to: letters).map { Int32($0) } ?? Int32(index)
    }
}

// MARK: - Numbering

extension MatcherLexicon {
    private mutating func number(adding word: [UInt8]) -> Int {
        let (number, isNew) = words.number(of: WordHash.of(word), next: entries.count)
        guard isNew else { return number }
        stemmer.stem(word)
        let start = Int32(text.count)
        text += word
        let lettersStart = Int32(letterNumbers.count)
        if hasLetters {
            LetterGroups.forEach(word) { key in
                let (group, isNew) = letters.number(of: UInt64(key), next: allLetterCount)
                if isNew { allLetterCount += 1 }
                letterNumbers.append(Int32(group))
            }
        }
        entries.append(
            Entry(
                textStart: start, textEnd: Int32(text.count),
                stem: Int32(stemNumber(adding: WordHash.of(stemmer.word))),
                used: Int32(number), lettersStart: lettersStart, lettersEnd: Int32(letterNumbers.count)))
        return number
    }

    private mutating func stemNumber(adding key: UInt64) -> Int {
        let (number, isNew) = stems.number(of: key, next: allStemCount)
        if isNew { allStemCount += 1 }
        return number
    }
}

// MARK: - Looking up

extension MatcherLexicon {
    func letters(of entry: Int) -> ArraySlice<UInt8> {
        text[Int(entries[entry].textStart)..<Int(entries[entry].textEnd)]
    }

    /// The entry of a word; negative if it has none.
    @inline(__always)
    func entry(_ hash: UInt64) -> Int32 { words.find(hash) }

    @inline(__always)
    func stem(_ hash: UInt64) -> Int32 { stems.find(hash) }

    @inline(__always)
    func letterGroup(_ key: UInt32) -> Int32 { letters.find(UInt64(key)) }

    /// The entry of the word of the phrasings that is nearest to a misspelt one.
    func nearest(to letters: ArraySlice<UInt8>) -> Int? { spelling.nearest(to: letters) }
}

/// The groups of letters of a word.
enum LetterGroups {
    /// Calls `body` with each group of three and of four bytes of `^word$`.
    @inline(__always)
    static func forEach(_ word: some Sequence<UInt8>, _ body: (UInt32) -> Void) {
        var window: UInt32 = UInt32(UInt8(ascii: "^"))
        var count = 1
        for byte in word {
            window = window << 8 | UInt32(byte)
            count += 1
            if count >= 3 { body(window & 0xFF_FFFF) }
            if count >= 4 { body(window) }
        }
        window = window << 8 | UInt32(UInt8(ascii: "$"))
        if count >= 2 { body(window & 0xFF_FFFF) }
        if count >= 3 { body(window) }
    }
}
