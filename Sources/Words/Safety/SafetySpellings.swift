/// Makes the many ways of writing plain: text-speak, dialect, letters set apart or run together, masked letters.
///
/// All that can be known of a word before any text comes is in tables by the word's number; ``SafetyReader`` uses them.
struct SafetySpellings: Sendable {
    /// A row "written = plain" in words of the lexicon; ``anyNumber`` stands for a number.
    struct Row: Sendable {
        var written: Range<Int>
        var plain: Range<Int>
    }

    /// Written "#".
    static let anyNumber: Int32 = -2
    /// Longest text, in letters, that is tried as several words run together.
    static let longestRun = 40

    let lexicon: SafetyLexicon
    /// By word.
    private(set) var marks: ContiguousArray<SafetyMarks>
    /// By word: the stem of a word in "s", or what "2" and "4" also stand for; -1 for none.
    private(set) var also: ContiguousArray<Int32>
    /// By word: what it counts, -1 for no number.
    private(set) var numbers: ContiguousArray<Int32>
    /// Words of rows and expansions.
    private(set) var parts: ContiguousArray<Int32> = []
    private(set) var rows: ContiguousArray<Row> = []
    /// By word: its rows, the longest first.
    private var rowsOf: ContiguousArray<Range<Int32>>
    let numberRows: Range<Int>
    /// By word: what it is written out as, in ``parts``, where it is marked so.
    private var expansions: ContiguousArray<Range<Int32>>
    /// By word: text-speak alone, for what remains of "u've" when its ending is written out.
    private var speech: ContiguousArray<Range<Int32>>
    /// Endings behind an apostrophe, and the word they stand for.
    private(set) var endings: [(letters: [UInt8], word: Int32)] = []
    /// The key words in order, and by their first two letters.
    private(set) var keys: [Int32] = []
    private var keysByLetters: [[Int32]] = Array(repeating: [], count: 1 << 10)

    /// The words whose numbers the tables need, each with what it becomes; made before the lexicon is closed.
    struct Draft {
        var rows: [(written: [Int32], plain: [Int32])] = []
        var expansions: [(word: Int32, parts: [Int32])] = []
        var speech: [(word: Int32, parts: [Int32])] = []
        var endings: [(letters: [UInt8], word: Int32)] = []
        /// "2" and "to", "4" and "for".
        var figures: [(figure: Int32, word: Int32)] = []
        var keys: [Int32] = []

        init(_ list: [SafetySpelling], keys names: [String], intern: (String) -> Int32) {
            func numbers(_ text: String) -> [Int32] { text.split(separator: " ").map { intern(String($0)) } }
            figures = [(intern("2"), intern("to")), (intern("4"), intern("for"))]
            keys = names.map(intern)
            for row in list {
                let written = row.written.split(separator: " ").map { $0 == "#" ? anyNumber : intern(String($0)) }
                rows.append((written, numbers(row.plain)))
            }
            let subjects = ["i", "you", "we", "they", "he", "she", "it", "that", "who", "what", "there"]
            let common = subjects.flatMap { subject in TextSpeak.endings.dropFirst().map { subject + $0.0 } }
            let written = Set(list.flatMap { $0.written.split(separator: " ").map(String.init) })
            let apostrophes = written.filter { $0.utf8.contains(apostrophe) }
            let words = Set(TextSpeak.contractions.keys).union(TextSpeak.words.keys).union(common).union(apostrophes)
            for word in words.sorted() {
                var text = FoldedText("")
                text.tokens = [Token(.word, word, range: 0..<0, isGlued: false)]
                let long = text.expandedContractions.expandedTextSpeak.words
                if long != [word] { expansions.append((intern(word), long.map(intern))) }
                if let long = TextSpeak.words[word] { speech.append((intern(word), numbers(long))) }
            }
            endings = TextSpeak.endings.map { (Array($0.0.utf8), intern(String($0.1.dropFirst()))) }
        }
    }

    init(_ draft: Draft, lexicon: SafetyLexicon, marks given: ContiguousArray<SafetyMarks>) {
        self.lexicon = lexicon
        let count = lexicon.count
        var marks = given
        also = ContiguousArray(repeating: SafetyLexicon.stranger, count: count)
        numbers = also
        for word in 0..<Int32(count) {
            let letters = lexicon.bytes(of: word)
            numbers[Int(word)] = SafetyClassTable.number(letters)
            if letters.contains(apostrophe) { marks[Int(word)].insert(.hasApostrophe) }
            if !letters.allSatisfy(isLetter) { marks[Int(word)].insert(.hasSign) }
            if letters.count == 1 { marks[Int(word)].insert(.single) }
            if letters.count >= 4, letters.last == 0x73 {
                let stem = lexicon.find(letters.dropLast())
                if stem >= 0, marks[Int(stem)].isKnown { also[Int(word)] = stem }
            }
        }
        for (figure, word) in draft.figures { also[Int(figure)] = word }
        rowsOf = ContiguousArray(repeating: 0..<0, count: count)
        expansions = rowsOf
        speech = rowsOf
        // The longest row of a first word counts; of two as long, the one that stands first.
        let order = draft.rows.indices.filter { !draft.rows[$0].written.isEmpty }.sorted { one, other in
            let (left, right) = (draft.rows[one].written, draft.rows[other].written)
            return (left[0], -left.count, one) < (right[0], -right.count, other)
        }
        var numbered = 0..<0
        for index in order {
            let row = draft.rows[index]
            let start = parts.count
            parts += row.written
            parts += row.plain
            let middle = start + row.written.count
            rows.append(Row(written: start..<middle, plain: middle..<parts.count))
            let first = row.written[0]
            if first == Self.anyNumber {
                numbered = (numbered.isEmpty ? rows.count - 1 : numbered.lowerBound)..<rows.count
            } else {
                let before = rowsOf[Int(first)]
                rowsOf[Int(first)] = (before.isEmpty ? Int32(rows.count - 1) : before.lowerBound)..<Int32(rows.count)
                marks[Int(first)].insert(.beginsRow)
            }
        }
        numberRows = numbered
        for (word, list) in draft.expansions {
            expansions[Int(word)] = Int32(parts.count)..<Int32(parts.count + list.count)
            parts += list
            marks[Int(word)].insert(.expands)
        }
        for (word, list) in draft.speech {
            speech[Int(word)] = Int32(parts.count)..<Int32(parts.count + list.count)
            parts += list
        }
        endings = draft.endings
        keys = draft.keys.sorted { lexicon.bytes(of: $0).lexicographicallyPrecedes(lexicon.bytes(of: $1)) }
        self.marks = marks
        for key in keys {
            let letters = Array(lexicon.bytes(of: key).prefix(2))
            if letters.count == 2 { keysByLetters[Self.pair(letters[0], letters[1])].append(key) }
        }
        for word in 0..<Int32(count) where !marks[Int(word)].isKnown {
            let letters = Array(lexicon.bytes(of: word))
            if separated(letters) != nil { self.marks[Int(word)].insert(.changes) }
        }
    }

    func rows(of word: Int32) -> Range<Int> { Int(rowsOf[Int(word)].lowerBound)..<Int(rowsOf[Int(word)].upperBound) }

    func expansion(of word: Int32) -> Range<Int> {
        Int(expansions[Int(word)].lowerBound)..<Int(expansions[Int(word)].upperBound)
    }

    func speech(of word: Int32) -> Range<Int> {
        Int(speech[Int(word)].lowerBound)..<Int(speech[Int(word)].upperBound)
    }

    func isKnown(_ word: Int32) -> Bool { word >= 0 && marks[Int(word)].isKnown }
    func isKey(_ word: Int32) -> Bool { word >= 0 && marks[Int(word)].contains(.key) }

    // MARK: Words that hold others

    /// What an unknown word is made of: one word where letters were repeated for effect ("diiiie") or a "g" is missing,
    /// several where they were run together ("killmyself"); nothing for a word that stays as it is.
    func separated(_ letters: [UInt8]) -> [Int32]? {
        letters.withUnsafeBufferPointer { separated($0) }
    }

    func separated(_ letters: UnsafeBufferPointer<UInt8>) -> [Int32]? {
        if Self.repeats(letters) {
            for limit in [2, 1] {
                let word = lexicon.find(Self.withRuns(of: limit, letters))
                if isKey(word) { return [word] }
            }
        }
        if letters.count >= 2, letters[letters.count - 2] == 0x69, letters[letters.count - 1] == 0x6E {
            let word = lexicon.find(Array(letters) + [0x67])
            if isKnown(word) { return [word] }
        }
        guard letters.count >= 8, let words = split(letters), words.count > 1 else { return nil }
        return words
    }

    /// The fewest known words that make up `letters`, a key word among them.
    func split(_ letters: UnsafeBufferPointer<UInt8>) -> [Int32]? {
        let count = letters.count
        guard count <= Self.longestRun, holdsKey(letters) else { return nil }
        // By end: how many words lead there, and the last of them. Of two ways as short the later beginning counts.
        var best = Array(repeating: (words: count + 1, start: 0, word: SafetyLexicon.stranger), count: count + 1)
        best[0].words = 0
        for start in 0..<count where best[start].words <= count {
            for end in (start + 1)...count where best[start].words + 1 <= best[end].words {
                let piece = UnsafeBufferPointer(rebasing: letters[start..<end])
                guard end - start > 1 || piece[0] == 0x69 else { continue }
                let word = lexicon.find(piece)
                if isKnown(word) || word >= 0 && end - start == 1 { best[end] = (best[start].words + 1, start, word) }
            }
        }
        guard best[count].words <= count else { return nil }
        var words: [Int32] = []
        var end = count
        while end > 0 {
            words.append(best[end].word)
            end = best[end].start
        }
        return words.contains(where: isKey) ? words.reversed() : nil
    }

    /// Some key word stands somewhere in these letters: without one nothing is taken apart.
    private func holdsKey(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
        for start in 0..<max(0, letters.count - 1) {
            for key in keysByLetters[Self.pair(letters[start], letters[start + 1])]
            where lexicon.withBytes(of: key, { Self.stands($0, at: start, in: letters) }) { return true }
        }
        return false
    }

    private static func stands(
        _ key: UnsafeBufferPointer<UInt8>, at start: Int, in letters: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard start + key.count <= letters.count else { return false }
        for offset in 0..<key.count where letters[start + offset] != key[offset] { return false }
        return true
    }

    private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

    private static func repeats(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in 0..<max(0, letters.count - 1) where letters[index] == letters[index + 1] { return true }
        return false
    }

    /// The same letters, with no letter more than `limit` times in a row.
    private static func withRuns(of limit: Int, _ letters: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var run = 0
        for letter in letters {
            run = result.last == letter ? run + 1 : 1
            if run <= limit { result.append(letter) }
        }
        return result
    }

    // MARK: Masks

    /// The key word that signs and digits mask: "su!c1de", "k*ll", "s.u.i.c.i.d.e".
    func key(masked text: [UInt8]) -> Int32? {
        guard text.count >= 3, text.count <= 20, text.contains(where: { !isLetter($0) }), text.contains(where: isLetter)
        else { return nil }
        let letters = text.map(Self.letter)
        let solid = lexicon.find(letters.filter(isLetter))
        if isKey(solid) { return solid }
        guard letters.contains(0x2A) else { return nil }
        return keys.first { key in
            let word = lexicon.bytes(of: key)
            return word.count == letters.count && zip(word, letters).allSatisfy { $0 == $1 || $1 == 0x2A }
        }
    }

    /// Digits and signs as the letters they look like.
    private static func letter(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x31, 0x21: 0x69
        case 0x30: 0x6F
        case 0x33: 0x65
        case 0x34, 0x40: 0x61
        case 0x24, 0x35: 0x73
        default: byte
        }
    }
}
