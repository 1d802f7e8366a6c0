/// What a written word can be one of: the words, beginnings, misspellings and numbers that a place of a pattern takes.
///
/// A class is a set of atoms, so that a long choice between single words costs one comparison.
struct SafetyClasses: Sendable {
    /// A word, a beginning or a misspelt word by its number in the lexicon; or any number.
    struct Atom: Hashable, Comparable, Sendable {
        enum Kind: Int32, Sendable {
            case word, stem, like, number
        }

        let code: Int32

        init(_ kind: Kind, _ word: Int32 = 0) { code = word * 4 + kind.rawValue }

        static let number = Atom(.number)

        var kind: Kind { Kind(rawValue: code & 3) ?? .word }
        var word: Int32 { code >> 2 }

        static func < (one: Atom, other: Atom) -> Bool { one.code < other.code }
    }

    var lexicon = SafetyLexicon()
    /// By class: its atoms in order.
    private(set) var atoms: [[Atom]] = []
    private var numbers: [[Atom]: Int32] = [:]

    var count: Int { atoms.count }

    /// The number of the class of these atoms.
    mutating func number(of list: [Atom]) -> Int32 {
        let key = list.count == 1 ? list : Array(Set(list)).sorted()
        if let known = numbers[key] { return known }
        numbers[key] = Int32(atoms.count)
        atoms.append(key)
        return Int32(atoms.count - 1)
    }

    /// The class of all that is in one of these classes.
    mutating func union(_ classes: [Int32]) -> Int32 {
        classes.count == 1 ? classes[0] : number(of: classes.flatMap { atoms[Int($0)] })
    }
}

/// Classes made ready: the words of each, and the classes of words that the lexicon does not know.
struct SafetyClassTable: Sendable {
    /// Classes of more words than this are looked up by word, not word by word.
    static let largest = 16

    private var starts: ContiguousArray<Int32> = [0]
    private var words: ContiguousArray<Int32> = []
    /// By class: which row of ``rows`` it has, or -1.
    private var rowNumbers: ContiguousArray<Int32> = []
    private var rows: ContiguousArray<UInt64> = []
    let rowLength: Int

    /// Beginnings by their first letter, and the words whose misspellings count.
    private var stems: [[(letters: ContiguousArray<UInt8>, classes: [Int32])]] = Array(repeating: [], count: 256)
    private var likes: [[Like]] = Array(repeating: [], count: 256)
    private(set) var numberClasses: [Int32] = []

    private struct Like: Sendable {
        let letters: ContiguousArray<UInt8>
        let alphabet: UInt64
        let classes: [Int32]
    }

    init(_ classes: SafetyClasses, isNamed: (Int32) -> Bool) {
        rowLength = (classes.lexicon.count + 63) / 64
        var classesOf: [SafetyClasses.Atom: [Int32]] = [:]
        for (number, atoms) in classes.atoms.enumerated() {
            for atom in atoms where atom.kind != .word { classesOf[atom, default: []].append(Int32(number)) }
        }
        for (atom, list) in classesOf.sorted(by: { $0.key < $1.key }) {
            let letters = ContiguousArray(classes.lexicon.bytes(of: atom.word))
            switch atom.kind {
            case .word: break
            case .number: numberClasses = list
            case .stem: if letters.count >= 2 { stems[Int(letters[0])].append((letters, list)) }
            case .like:
                let like = Like(letters: letters, alphabet: Self.alphabet(letters), classes: list)
                likes[Int(letters[0])].append(like)
            }
        }
        var members = classes.atoms.map { $0.compactMap { $0.kind == .word || $0.kind == .like ? $0.word : nil } }
        for word in 0..<Int32(classes.lexicon.count) {
            let letters = ContiguousArray(classes.lexicon.bytes(of: word))
            letters.withUnsafeBufferPointer { letters in
                eachClass(of: letters, isNamed: isNamed(word)) { members[Int($0)].append(word) }
            }
            if Self.number(letters) >= 0 {
                for one in numberClasses { members[Int(one)].append(word) }
            }
        }
        for list in members { add(Set(list).sorted()) }
    }

    private mutating func add(_ list: [Int32]) {
        words += list
        starts.append(Int32(words.count))
        guard list.count > Self.largest else {
            rowNumbers.append(-1)
            return
        }
        rowNumbers.append(Int32(rows.count / rowLength))
        var row = ContiguousArray<UInt64>(repeating: 0, count: rowLength)
        for word in list { row[Int(word) / 64] |= 1 << UInt64(word % 64) }
        rows += row
    }

    /// The words of a class, as places of ``word(at:)``.
    func members(of number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }
    func word(at index: Int) -> Int { Int(words[index]) }

    /// The row of a large class, or nothing.
    func row(of number: Int) -> Int? { rowNumbers[number] < 0 ? nil : Int(rowNumbers[number]) }

    /// Takes each word of a large class that is among those marked in `known`.
    func eachWord(row: Int, in known: UnsafeMutablePointer<UInt64>, _ take: (Int) -> Void) {
        for index in 0..<rowLength {
            var left = rows[row * rowLength + index] & known[index]
            while left != 0 {
                take(index << 6 + left.trailingZeroBitCount)
                left &= left &- 1
            }
        }
    }

    /// The classes that a written word has by its beginning, or as a misspelling unless a pattern names it.
    func eachClass(of letters: UnsafeBufferPointer<UInt8>, isNamed: Bool, _ take: (Int32) -> Void) {
        guard letters.count >= 2 else { return }
        for stem in stems[Int(letters[0])] where Self.begins(letters, stem.letters) { stem.classes.forEach(take) }
        guard !isNamed, letters.count >= 4, !likes[Int(letters[0])].isEmpty else { return }
        let alphabet = Self.alphabet(letters)
        for like in likes[Int(letters[0])] where Self.isSlip(letters, alphabet, of: like) { like.classes.forEach(take) }
    }

    private static func begins(_ letters: UnsafeBufferPointer<UInt8>, _ stem: ContiguousArray<UInt8>) -> Bool {
        guard letters.count >= stem.count, letters[1] == stem[1] else { return false }
        for index in 2..<max(2, stem.count) where letters[index] != stem[index] { return false }
        return true
    }

    /// One slip of the finger, two in a word of eight letters or more; the first letter stands.
    private static func isSlip(_ written: UnsafeBufferPointer<UInt8>, _ alphabet: UInt64, of like: Like) -> Bool {
        let allowed = like.letters.count >= 8 ? 2 : 1
        guard abs(written.count - like.letters.count) <= allowed else { return false }
        // Every letter that only one of the two has costs a slip.
        guard (alphabet & ~like.alphabet).nonzeroBitCount <= allowed,
            (like.alphabet & ~alphabet).nonzeroBitCount <= allowed
        else { return false }
        return BoundedSpelling.distance(Array(written), Array(like.letters), limit: allowed) != nil
    }

    /// One bit for each byte modulo 64.
    private static func alphabet(_ letters: some Sequence<UInt8>) -> UInt64 {
        letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// What a written number counts, at most 2,147,483,647; -1 for all else.
    static func number(_ letters: some Collection<UInt8>) -> Int32 {
        guard !letters.isEmpty, letters.allSatisfy(isDigit) else { return -1 }
        var value: Int64 = 0
        for digit in letters { value = min(value * 10 + Int64(digit - 0x30), Int64(Int32.max)) }
        return Int32(value)
    }
}
