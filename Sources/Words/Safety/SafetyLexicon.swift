/// Words as numbers: every word that a rule, a set or a spelling names has one, and a text is compared by them.
///
/// An open-addressing table over bytes of UTF-8; at most half of it is full.
struct SafetyLexicon: Sendable {
    /// The number of every word that the table does not know.
    static let stranger: Int32 = -1

    private var letters: ContiguousArray<UInt8> = []
    private var starts: ContiguousArray<Int32> = [0]
    private var slots = ContiguousArray<Int32>(repeating: stranger, count: 1 << 12)
    /// Bytes of the longest word.
    private(set) var longest = 0

    var count: Int { starts.count - 1 }

    /// The number of a word, which is a new one if need be.
    mutating func intern(_ word: String) -> Int32 {
        var word = word
        let known = word.withUTF8 { find($0) }
        if known >= 0 { return known }
        if starts.count * 2 > slots.count { grow() }
        letters += word.utf8
        starts.append(Int32(letters.count))
        longest = max(longest, word.utf8.count)
        place(Int32(count - 1))
        return Int32(count - 1)
    }

    /// The number of a word, or ``stranger``.
    func find(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard word.count <= longest else { return Self.stranger }
        return find(word, hash: Self.hash(word))
    }

    /// The same of a word whose hash is known: that of its ``WordKey``.
    func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
        var slot = Self.place(of: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            if isEqual(Int(slots[slot]), word) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return Self.stranger
    }

    func find(_ word: some Collection<UInt8>) -> Int32 {
        ContiguousArray(word).withUnsafeBufferPointer { find($0) }
    }

    /// The letters of a word.
    func bytes(of word: Int32) -> ArraySlice<UInt8> {
        ArraySlice(letters[range(Int(word))])
    }

    /// Calls `body` with the letters of a word.
    func withBytes<Result>(of word: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let range = range(Int(word))
        return letters.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    private func range(_ word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }

    private func isEqual(_ known: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(starts[known])
        guard Int(starts[known + 1]) - start == word.count else { return false }
        for offset in 0..<word.count where letters[start + offset] != word[offset] { return false }
        return true
    }

    private mutating func place(_ word: Int32) {
        var slot = Self.place(of: withBytes(of: word) { Self.hash($0) }) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = word
    }

    private mutating func grow() {
        slots = ContiguousArray(repeating: Self.stranger, count: slots.count * 2)
        for word in 0..<count { place(Int32(word)) }
    }

    /// As in the ``WordKey`` of a word.
    static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var key = WordKey()
        for letter in word { key.add(letter) }
        return key.hash
    }

    /// With its high half folded in.
    private static func place(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
    }
}

/// What a word is to the screen beside its place in patterns.
struct SafetyMarks: OptionSet, Sendable {
    var rawValue: UInt32

    /// Some pattern names it in full.
    static let named = SafetyMarks(rawValue: 1 << 0)
    /// Worth finding in "killmyself", "k i l l" and "k*ll".
    static let key = SafetyMarks(rawValue: 1 << 1)
    /// ``SafetyNegation``.
    static let denier = SafetyMarks(rawValue: 1 << 2)
    static let undoesDenier = SafetyMarks(rawValue: 1 << 3)
    static let denierSubject = SafetyMarks(rawValue: 1 << 4)
    static let denierCarrier = SafetyMarks(rawValue: 1 << 5)
    static let firstPerson = SafetyMarks(rawValue: 1 << 6)
    /// ``SafetyScope``.
    static let join = SafetyMarks(rawValue: 1 << 7)
    static let turn = SafetyMarks(rawValue: 1 << 8)
    static let subject = SafetyMarks(rawValue: 1 << 9)
    static let filler = SafetyMarks(rawValue: 1 << 10)
    static let carrier = SafetyMarks(rawValue: 1 << 11)
    /// The first of two words that speak of the clause before.
    static let back = SafetyMarks(rawValue: 1 << 12)
    /// ``SafetySpellings``: it begins a row; it is written out; it holds an apostrophe; it is taken apart.
    static let beginsRow = SafetyMarks(rawValue: 1 << 13)
    static let expands = SafetyMarks(rawValue: 1 << 14)
    static let hasApostrophe = SafetyMarks(rawValue: 1 << 15)
    static let changes = SafetyMarks(rawValue: 1 << 16)
    /// It holds a byte that is no letter.
    static let hasSign = SafetyMarks(rawValue: 1 << 17)
    /// It is a single byte.
    static let single = SafetyMarks(rawValue: 1 << 18)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// What the letters of a word say.
    init(letters: UnsafeBufferPointer<UInt8>) {
        self = letters.count == 1 ? .single : []
        for letter in letters where !isLetter(letter) {
            insert(letter == apostrophe ? [.hasSign, .hasApostrophe] : .hasSign)
        }
    }

    /// Known as a word: nothing is looked for inside it.
    var isKnown: Bool { !isDisjoint(with: [.named, .key]) }
}
