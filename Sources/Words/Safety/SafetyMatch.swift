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
    private let stride: Int
    /// The first place of the window that is looked at; always 0 in a text of one row.
    private var base = 0
    /// Work done so far, for tests that bound it: one for each node of a pattern that was visited.
    private(set) var steps = 0

    let memory: Memory
    private var spans: ContiguousArray<SafetySpan> = []
    private var lengths: ContiguousArray<UInt64> = []
    /// The classes of words that the lexicon does not know.
    private var strangers: ContiguousArray<Int32> = []

    /// Rows of bits in borrowed memory; those that say what is known are cleared, the others are not.
    struct Memory {
        let wordKnown: UnsafeMutablePointer<UInt64>
        /// One bit for each word of ``wordKnown`` that holds anything.
        let wordBlocks: UnsafeMutablePointer<UInt64>
        let classKnown: UnsafeMutablePointer<UInt64>
        let sharedKnown: UnsafeMutablePointer<UInt64>
        let patternKnown: UnsafeMutablePointer<UInt64>
        let keySeen: UnsafeMutablePointer<UInt64>
        /// Single rows: places of words, of ends of sentences, of beginnings of parts, of numbers, words to step over.
        let places: UnsafeMutablePointer<UInt64>
        let sentenceEnds: UnsafeMutablePointer<UInt64>
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
            let rows = tables.spelling.lexicon.count + tables.classCount + shared + 5
            return cleared(tables) + rows * stride + shared + patterns
        }

        private static func cleared(_ tables: SafetyTables) -> Int {
            bits(tables.spelling.lexicon.count) + tables.classes.blockLength + bits(tables.classCount) + bits(tables.program.shared.count)
                + bits(tables.program.patterns.count) + bits(tables.patternsOfKey.count)
        }

        private static func bits(_ count: Int) -> Int { (count + 63) / 64 }

        init(_ start: UnsafeMutablePointer<UInt64>, _ tables: SafetyTables, stride: Int) {
            start.initialize(repeating: 0, count: Self.cleared(tables) + 5 * stride)
            wordKnown = start
            wordBlocks = wordKnown + Self.bits(tables.spelling.lexicon.count)
            classKnown = wordBlocks + tables.classes.blockLength
            sharedKnown = classKnown + Self.bits(tables.classCount)
            patternKnown = sharedKnown + Self.bits(tables.program.shared.count)
            keySeen = patternKnown + Self.bits(tables.program.patterns.count)
            places = keySeen + Self.bits(tables.patternsOfKey.count)
            sentenceEnds = places + stride
            partStarts = sentenceEnds + stride
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
            row.update(repeating: 0, count: stride)
        }
        row[place >> 6] |= 1 << UInt64(place & 63)
    }

    /// A word that the lexicon does not know may be a misspelling, or begin like one of the classes.
    private mutating func takeStranger(at place: Int) {
        let word = words.words[place]
        let letters = Int(word.letters.lowerBound)..<Int(word.letters.upperBound)
        let first = strangers.count
        words.letters.withUnsafeBufferPointer { all in
            tables.classes.eachClass(of: UnsafeBufferPointer(rebasing: all[letters])) {
                strangers.append($0)
            }
        }
        if word.number >= 0 { strangers += tables.classes.numberClasses }
        for one in strangers[first...] {
            makeClass(Int(one))
            memory.classes[Int(one) * stride + place >> 6] |= 1 << UInt64(place & 63)
        }
    }

    private mutating func makeClass(_ number: Int) {
        if Self.test(memory.classKnown, number) { return }
        Self.set(memory.classKnown, number)
        let row = memory.classes + number * stride
        row.update(repeating: 0, count: stride)
        let members = tables.classes.members(of: number)
        if let bits = tables.classes.row(of: number) {
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

    private static func test(_ bits: UnsafeMutablePointer<UInt64>, _ number: Int) -> Bool {
        bits[number >> 6] >> UInt64(number & 63) & 1 != 0
    }

    private static func set(_ bits: UnsafeMutablePointer<UInt64>, _ number: Int) {
        bits[number >> 6] |= 1 << UInt64(number & 63)
    }

    /// The 64 places of a row from ``base`` on.
    private func window(_ row: UnsafeMutablePointer<UInt64>) -> UInt64 {
        if stride == 1 { return row[0] }
        let (index, shift) = (base >> 6, UInt64(base & 63))
        return row[index] &>> shift | (shift == 0 ? 0 : row[index + 1] &<< (64 &- shift))
    }

    private mutating func bits(_ class_: Int32) -> UInt64 {
        makeClass(Int(class_))
        return window(memory.classes + Int(class_) * stride)
    }

    private mutating func isPresent(_ class_: Int32) -> Bool {
        makeClass(Int(class_))
        let row = memory.classes + Int(class_) * stride
        for index in 0..<stride where row[index] != 0 { return true }
        return false
    }

    // MARK: Patterns

    /// Where a pattern can end if it begins at each of `places`; bits count from ``base``.
    private mutating func ends(_ number: Int32, from places: UInt64) -> UInt64 {
        let node = tables.program.nodes[Int(number)]
        steps += 1
        switch node.kind {
        case .word: return (places & bits(node.first)) &<< 1
        case .number: return (places & numbers(from: node.first, to: node.count)) &<< 1
        case .sequence:
            var places = places
            for index in Int(node.first)..<Int(node.first + node.count) {
                if places == 0 { return 0 }
                places = ends(tables.program.children[index], from: places)
            }
            return places
        case .choice:
            var result: UInt64 = 0
            for index in Int(node.first)..<Int(node.first + node.count) {
                result |= ends(tables.program.children[index], from: places)
            }
            return result
        case .optional: return places | ends(tables.program.children[Int(node.first)], from: places)
        case .gap: return overGap(node.first, from: places)
        case .wideGap: return overWideGap(from: places)
        case .sentenceEnd: return (places & window(memory.sentenceEnds)) &<< 1
        case .not: return without(tables.program.children[Int(node.first)], places)
        case .partStart: return places & window(memory.partStarts)
        case .partEnd: return places & (window(memory.partStarts) | bit(of: count))
        case .textStart: return places & bit(of: 0)
        case .textEnd: return places & (bit(of: count) | window(memory.sentenceEnds) & bit(of: count - 1))
        case .shared: return overShared(Int(node.first), from: places)
        }
    }

    private func bit(of place: Int) -> UInt64 {
        place >= base && place - base < 64 ? 1 &<< UInt64(place - base) : 0
    }

    private func numbers(from low: Int32, to high: Int32) -> UInt64 {
        var left = window(memory.numbers)
        var result: UInt64 = 0
        while left != 0 {
            let bit = left & (0 &- left)
            let number = words.words[base + left.trailingZeroBitCount].number
            if number >= low, number <= high { result |= bit }
            left &= left &- 1
        }
        return result
    }

    /// At most so many words of one sentence.
    private func overGap(_ limit: Int32, from places: UInt64) -> UInt64 {
        let inner = window(memory.inner)
        var (result, front) = (places, places)
        for _ in 0..<limit where front != 0 {
            front = (front & inner) &<< 1
            result |= front
        }
        return result
    }

    /// At most twelve words; the ends of sentences count for nothing, and no two stand side by side.
    private func overWideGap(from places: UInt64) -> UInt64 {
        let (inner, ends) = (window(memory.inner), window(memory.sentenceEnds))
        var (result, front) = (places, places)
        for _ in 0..<SafetyProgram.wideGapWords where front != 0 {
            front |= (front & ends) &<< 1
            result |= front
            front = (front & inner) &<< 1
            result |= front
        }
        return result
    }

    /// The places at which `part` does not begin.
    private mutating func without(_ part: Int32, _ places: UInt64) -> UInt64 {
        let node = tables.program.nodes[Int(part)]
        if node.kind == .word { return places & ~bits(node.first) }
        var (result, left) = (places, places)
        while left != 0 {
            let bit = left & (0 &- left)
            if ends(part, from: bit) != 0 { result &= ~bit }
            left &= left &- 1
        }
        return result
    }

    private mutating func overShared(_ number: Int, from places: UInt64) -> UInt64 {
        let shared = tables.program.shared[number]
        var left = places & bits(shared.opening)
        if left == 0 { return 0 }
        makeShared(number, shared)
        left &= window(memory.shared + number * stride)
        let first = Int(memory.sharedLengths[number])
        var result: UInt64 = 0
        while left != 0 {
            let place = left.trailingZeroBitCount
            result |= lengths[first + base + place] << UInt64(place)
            left &= left &- 1
        }
        return result
    }

    /// Finds a shared choice at every place: one bit for each length that it can have there.
    private mutating func makeShared(_ number: Int, _ shared: SafetyProgram.Shared) {
        if Self.test(memory.sharedKnown, number) { return }
        Self.set(memory.sharedKnown, number)
        let row = memory.shared + number * stride
        row.update(repeating: 0, count: stride)
        let first = lengths.count
        memory.sharedLengths[number] = UInt64(first)
        lengths.append(contentsOf: repeatElement(0, count: count))
        let saved = base
        let openings = memory.classes + Int(shared.opening) * stride
        for index in 0..<stride {
            var left = openings[index]
            while left != 0 {
                let place = index << 6 + left.trailingZeroBitCount
                if stride > 1 { base = place }
                let reached = ends(shared.root, from: 1 &<< UInt64(place - base)) &>> UInt64(place - base)
                if reached != 0 {
                    lengths[first + place] = reached
                    row[place >> 6] |= 1 &<< UInt64(place & 63)
                }
                left &= left &- 1
            }
        }
        base = saved
    }

    // MARK: Spans

    /// Where a pattern matches: the shortest match for each beginning, ends of sentences at the edges cut off.
    mutating func spans(of pattern: Int) -> ArraySlice<SafetySpan> {
        ArraySlice(spans[range(of: pattern)])
    }

    mutating func isFound(_ pattern: Int) -> Bool { !range(of: pattern).isEmpty }

    private mutating func range(of pattern: Int) -> Range<Int> {
        if !Self.test(memory.patternKnown, pattern) {
            Self.set(memory.patternKnown, pattern)
            let first = spans.count
            find(tables.program.patterns[pattern])
            memory.patternSpans[pattern] = UInt64(first) << 32 | UInt64(spans.count)
        }
        let range = memory.patternSpans[pattern]
        return Int(range >> 32)..<Int(range & 0xFFFF_FFFF)
    }

    private mutating func find(_ pattern: SafetyProgram.Pattern) {
        let needed = Int(pattern.needed.lowerBound)..<Int(pattern.needed.upperBound)
        for index in needed where !isPresent(tables.program.needed[index]) { return }
        if pattern.opening >= 0, !isPresent(pattern.opening) { return }
        let openings = pattern.opening >= 0 ? memory.classes + Int(pattern.opening) * stride : memory.places
        guard stride > 1 else {
            base = 0
            return find(pattern.root, from: openings[0])
        }
        var cursor = 0
        while let place = nextPlace(openings, from: cursor) {
            base = place
            // A match that begins here ends within the window.
            let reach = UInt64(64 - max(1, pattern.longest))
            if needed.allSatisfy({ bits(tables.program.needed[$0]) != 0 }) {
                find(pattern.root, from: window(openings) & (1 &<< reach &- 1))
            }
            cursor = place + Int(reach)
        }
    }

    private func nextPlace(_ row: UnsafeMutablePointer<UInt64>, from place: Int) -> Int? {
        var index = place >> 6
        guard index < stride else { return nil }
        var left = row[index] & (UInt64.max << UInt64(place & 63))
        while left == 0 {
            index += 1
            guard index < stride else { return nil }
            left = row[index]
        }
        return index << 6 + left.trailingZeroBitCount
    }

    private mutating func find(_ root: Int32, from places: UInt64) {
        let all = ends(root, from: places)
        var left = all == 0 ? 0 : places
        while left != 0 {
            let bit = left & (0 &- left)
            let after = (places == bit ? all : ends(root, from: bit)) & ~(bit | bit &- 1)
            if after != 0 { add(base + bit.trailingZeroBitCount, base + after.trailingZeroBitCount) }
            left &= left &- 1
        }
    }

    private mutating func add(_ lower: Int, _ upper: Int) {
        var span = SafetySpan(lower: lower, upper: upper)
        while span.upper > span.lower, words.words[span.upper - 1].isSentenceEnd { span.upper -= 1 }
        while span.upper > span.lower, words.words[span.lower].isSentenceEnd { span.lower += 1 }
        if span.upper > span.lower { spans.append(span) }
    }

    // MARK: Rules

    /// The rules below `limit` of which some pattern matches, one bit each, the plainest first.
    mutating func rules(below limit: Int) -> ContiguousArray<UInt64> {
        var found = ContiguousArray<UInt64>(repeating: 0, count: (limit + 63) / 64)
        for pattern in tables.alwaysTried { tryPattern(Int(pattern), below: limit, &found) }
        for place in 0..<count {
            let word = words.words[place]
            if word.word >= 0 { tryKeys(ofWord: Int(word.word), below: limit, &found) }
            if word.also >= 0 { tryKeys(ofWord: Int(word.also), below: limit, &found) }
        }
        for index in strangers.indices {
            for key in tables.keysOfClass.range(Int(strangers[index])) {
                tryKey(tables.keysOfClass[key], below: limit, &found)
            }
        }
        return found
    }

    private mutating func tryKeys(ofWord word: Int, below limit: Int, _ found: inout ContiguousArray<UInt64>) {
        for key in tables.keysOfWord.range(word) { tryKey(tables.keysOfWord[key], below: limit, &found) }
    }

    private mutating func tryKey(_ key: Int, below limit: Int, _ found: inout ContiguousArray<UInt64>) {
        if Self.test(memory.keySeen, key) { return }
        Self.set(memory.keySeen, key)
        for place in tables.patternsOfKey.range(key) {
            tryPattern(tables.patternsOfKey[place], below: limit, &found)
        }
    }

    private mutating func tryPattern(_ pattern: Int, below limit: Int, _ found: inout ContiguousArray<UInt64>) {
        let rule = Int(tables.ruleOf[pattern])
        if rule < limit, isFound(pattern) { found[rule >> 6] |= 1 &<< UInt64(rule & 63) }
    }
}
