/// Where a match stands: words from `lower`, before `upper`.
struct SafetySpan: Hashable, Sendable {
    var lower: Int
    var upper: Int
}

/// The patterns over the words of one text.
///
/// Places are bits: a class of words is a row of bits, and one operation moves all places at which a pattern may be.
/// A pattern costs its steps for each window of 64 places in which it can begin, and again for each place from which
/// it does match; ``steps`` counts them. Rows are made only of classes that some pattern asks for, in memory that is
/// borrowed for this one text.
struct SafetyMatch {
    let tables: SafetyTables
    let words: SafetyWords
    let count: Int
    /// Words of 64 bits in a row.
    let stride: Int
    /// The first place of the window that is looked at; always 0 in a text of one row.
    var base = 0
    /// Work done so far, for tests that bound it: one for each node of a pattern that was visited.
    var steps = 0

    let memory: Memory
    var spans: ContiguousArray<SafetySpan> = []
    var lengths: ContiguousArray<UInt64> = []
    /// The keys of the words of the text, once they are asked for.
    var keys: ContiguousArray<Int32> = []

    /// Rows of bits in borrowed memory; those that say what is known are cleared, the others are not.
    struct Memory {
        let wordKnown: UnsafeMutablePointer<UInt64>
        /// One bit for each word of ``wordKnown`` that holds anything.
        let wordBlocks: UnsafeMutablePointer<UInt64>
        let classKnown: UnsafeMutablePointer<UInt64>
        let sharedKnown: UnsafeMutablePointer<UInt64>
        let patternKnown: UnsafeMutablePointer<UInt64>
        let keySeen: UnsafeMutablePointer<UInt64>
        /// Single rows: places of words, of ends of sentences, of beginnings of texts and of parts, of numbers, words to
        /// step over.
        let places: UnsafeMutablePointer<UInt64>
        let sentenceEnds: UnsafeMutablePointer<UInt64>
        let textStarts: UnsafeMutablePointer<UInt64>
        let partStarts: UnsafeMutablePointer<UInt64>
        let numbers: UnsafeMutablePointer<UInt64>
        let inner: UnsafeMutablePointer<UInt64>
        let words: UnsafeMutablePointer<UInt64>
        let classes: UnsafeMutablePointer<UInt64>
        let shared: UnsafeMutablePointer<UInt64>
        /// By shared choice where its lengths begin; by pattern where its spans begin and how many they are.
        let sharedLengths: UnsafeMutablePointer<UInt64>
        let patternSpans: UnsafeMutablePointer<UInt64>

        /// Words of 64 bits that a text needs.
        static func size(_ tables: SafetyTables, stride: Int) -> Int {
            let (shared, patterns) = (tables.program.shared.count, tables.program.patterns.count)
            let rows = tables.spelling.lexicon.count + tables.classCount + shared + 6
            return cleared(tables) + rows * stride + shared + patterns
        }

        private static func cleared(_ tables: SafetyTables) -> Int {
            bits(tables.spelling.lexicon.count) + tables.classes.blockLength + bits(tables.classCount)
                + bits(tables.program.shared.count)
                + bits(tables.program.patterns.count) + bits(tables.patternsOfKey.count)
        }

        private static func bits(_ count: Int) -> Int { (count + 63) / 64 }

        init(_ start: UnsafeMutablePointer<UInt64>, _ tables: SafetyTables, stride: Int) {
            start.initialize(repeating: 0, count: Self.cleared(tables) + 6 * stride)
            wordKnown = start
            wordBlocks = wordKnown + Self.bits(tables.spelling.lexicon.count)
            classKnown = wordBlocks + tables.classes.blockLength
            sharedKnown = classKnown + Self.bits(tables.classCount)
            patternKnown = sharedKnown + Self.bits(tables.program.shared.count)
            keySeen = patternKnown + Self.bits(tables.program.patterns.count)
            places = keySeen + Self.bits(tables.patternsOfKey.count)
            sentenceEnds = places + stride
            textStarts = sentenceEnds + stride
            partStarts = textStarts + stride
            numbers = partStarts + stride
            inner = numbers + stride
            words = inner + stride
            classes = words + tables.spelling.lexicon.count * stride
            shared = classes + tables.classCount * stride
            sharedLengths = shared + tables.program.shared.count * stride
            patternSpans = sharedLengths + tables.program.shared.count
        }
    }

    /// Calls `body` with the match of a text; what it borrows is given back when `body` returns.
    static func with<Result>(
        _ words: SafetyWords, _ tables: SafetyTables, _ body: (inout SafetyMatch) -> Result
    ) -> Result {
        let stride = words.words.count < 64 ? 1 : words.words.count / 64 + 2
        let size = Memory.size(tables, stride: stride)
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: size) { buffer in
            guard let start = buffer.baseAddress else { preconditionFailure("a buffer of one word or more") }
            var match = SafetyMatch(words, tables, Memory(start, tables, stride: stride), stride: stride)
            return body(&match)
        }
    }

    private init(_ words: SafetyWords, _ tables: SafetyTables, _ memory: Memory, stride: Int) {
        self.words = words
        self.tables = tables
        self.memory = memory
        self.stride = stride
        count = words.words.count
        memory.textStarts[0] = 1
        takePlaces()
    }

    // MARK: Rows

    private mutating func takePlaces() {
        for place in 0..<count {
            let word = words.words[place]
            let row = place >> 6
            let bit: UInt64 = 1 << UInt64(place & 63)
            memory.places[row] |= bit
            if place == 0 || word.part != words.words[place - 1].part { memory.partStarts[row] |= bit }
            if word.isSentenceEnd {
                memory.sentenceEnds[row] |= bit
                continue
            }
            memory.inner[row] |= bit
            if word.number >= 0 { memory.numbers[row] |= bit }
            if word.word >= 0 { takeWord(Int(word.word), at: place) }
            if word.also >= 0 { takeWord(Int(word.also), at: place) }
        }
        for place in 0..<count where words.words[place].word == SafetyLexicon.stranger { takeStranger(at: place) }
    }

    private func takeWord(_ word: Int, at place: Int) {
        let row = memory.words + word * stride
        if !Self.test(memory.wordKnown, word) {
            Self.set(memory.wordKnown, word)
            Self.set(memory.wordBlocks, word >> 6)
            for index in 0..<stride { row[index] = 0 }
        }
        row[place >> 6] |= 1 << UInt64(place & 63)
    }

    /// A word that the lexicon does not know may be a misspelling, or begin like one of the classes.
    private mutating func takeStranger(at place: Int) {
        let word = words.words[place]
        for index in Int(word.classes.lowerBound)..<Int(word.classes.upperBound) {
            let number = Int(words.classes[index])
            makeClass(number)
            memory.classes[number * stride + place >> 6] |= 1 << UInt64(place & 63)
        }
    }

    @inline(__always)
    mutating func makeClass(_ number: Int) {
        if !Self.test(memory.classKnown, number) { makeNewClass(number) }
    }

    private mutating func makeNewClass(_ number: Int) {
        Self.set(memory.classKnown, number)
        let row = memory.classes + number * stride
        for index in 0..<stride { row[index] = 0 }
        let members = tables.classes.members(of: number)
        if members.count > SafetyClassTable.largest {
            let bits = tables.classes.row(of: number)
            steps += tables.classes.blockLength
            tables.classes.eachWord(row: bits, in: memory.wordKnown, memory.wordBlocks) { add(word: $0, to: row) }
        } else {
            steps += members.count
            for member in members {
                let word = tables.classes.word(at: member)
                if Self.test(memory.wordKnown, word) { add(word: word, to: row) }
            }
        }
    }

    private func add(word: Int, to row: UnsafeMutablePointer<UInt64>) {
        for index in 0..<stride { row[index] |= memory.words[word * stride + index] }
    }

    static func test(_ bits: UnsafeMutablePointer<UInt64>, _ number: Int) -> Bool {
        bits[number >> 6] >> UInt64(number & 63) & 1 != 0
    }

    static func set(_ bits: UnsafeMutablePointer<UInt64>, _ number: Int) {
        bits[number >> 6] |= 1 << UInt64(number & 63)
    }

    /// The 64 places of a row from ``base`` on.
    func window(_ row: UnsafeMutablePointer<UInt64>) -> UInt64 {
        if stride == 1 { return row[0] }
        let (index, shift) = (base >> 6, UInt64(base & 63))
        return row[index] &>> shift | (shift == 0 ? 0 : row[index + 1] &<< (64 &- shift))
    }

    mutating func bits(_ number: Int32) -> UInt64 {
        makeClass(Int(number))
        return window(memory.classes + Int(number) * stride)
    }

    mutating func isPresent(_ number: Int32) -> Bool {
        makeClass(Int(number))
        let row = memory.classes + Int(number) * stride
        for index in 0..<stride where row[index] != 0 { return true }
        return false
    }
}
