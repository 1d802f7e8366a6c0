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
    private var numbers: [Key: Int32] = [:]

    private struct Key: Hashable {
        var atoms: [Atom]

        func hash(into hasher: inout Hasher) { atoms.withUnsafeBytes { hasher.combine(bytes: $0) } }
    }

    var count: Int { atoms.count }

    /// The number of the class of these atoms.
    mutating func number(of list: [Atom]) -> Int32 {
        var sorted: [Atom] = []
        for atom in list.sorted() where sorted.last != atom { sorted.append(atom) }
        let key = Key(atoms: sorted)
        if let known = numbers[key] { return known }
        numbers[key] = Int32(atoms.count)
        atoms.append(sorted)
        return Int32(atoms.count - 1)
    }

    /// The class of all that is in one of these classes.
    mutating func union(_ classes: [Int32]) -> Int32 {
        classes.count == 1 ? classes[0] : number(of: classes.flatMap { atoms[Int($0)] })
    }
}

/// Classes made ready: the words of each, and the classes of words that the lexicon does not know.
final class SafetyClassTable: Sendable {
    /// Classes of more words than this are looked up by blocks of 64 words, not word by word.
    static let largest = 12

    /// The words of each class.
    private let lists: SafetyLists
    /// By class: which row of ``rows`` it has, or -1.
    private let rowNumbers: ContiguousArray<Int32>
    private let rows: ContiguousArray<UInt64>
    /// One bit for each block of a row that holds anything.
    private let blocks: ContiguousArray<UInt64>
    /// Blocks of a row, and words of 64 bits that mark them.
    let rowLength: Int
    let blockLength: Int

    /// Beginnings by their first letter, and the words whose misspellings count.
    private let stems: [[(letters: ContiguousArray<UInt8>, classes: [Int32])]]
    private let likes: [[Like]]
    let numberClasses: [Int32]

    private struct Like: Sendable {
        let letters: ContiguousArray<UInt8>
        let alphabet: UInt64
        let classes: [Int32]
    }

    init(_ classes: SafetyClasses, isNamed: (Int32) -> Bool) {
        let lexicon = classes.lexicon
        let open = Self.openAtoms(classes)
        (stems, likes, numberClasses) = (open.stems, open.likes, open.numbers)
        var members = classes.atoms.map { $0.compactMap { $0.kind == .word || $0.kind == .like ? $0.word : nil } }
        for word in 0..<Int32(lexicon.count) {
            lexicon.withBytes(of: word) { letters in
                Self.each(open.stems, open.likes, letters, isNamed: isNamed(word)) { members[Int($0)].append(word) }
                guard Self.number(letters) >= 0 else { return }
                for one in open.numbers { members[Int(one)].append(word) }
            }
        }
        rowLength = (lexicon.count + 63) / 64
        blockLength = (rowLength + 63) / 64
        var rowNumbers: ContiguousArray<Int32> = []
        var rows: ContiguousArray<UInt64> = []
        var blocks: ContiguousArray<UInt64> = []
        for index in members.indices {
            if members[index].count > 1 { members[index] = Array(Set(members[index])).sorted() }
            let isLarge = members[index].count > Self.largest
            rowNumbers.append(isLarge ? Int32(rows.count / rowLength) : -1)
            if !isLarge { continue }
            let (row, block) = (rows.count, blocks.count)
            rows += repeatElement(0, count: rowLength)
            blocks += repeatElement(0, count: blockLength)
            for word in members[index].map({ Int($0) }) {
                rows[row + word / 64] |= 1 << UInt64(word % 64)
                blocks[block + word / 4096] |= 1 << UInt64(word / 64 % 64)
            }
        }
        lists = SafetyLists(members)
        (self.rowNumbers, self.rows, self.blocks) = (rowNumbers, rows, blocks)
    }

    /// The atoms that words outside the lexicon may be, each with its classes.
    private static func openAtoms(
        _ classes: SafetyClasses
    ) -> (stems: [[(letters: ContiguousArray<UInt8>, classes: [Int32])]], likes: [[Like]], numbers: [Int32]) {
        var classesOf: [SafetyClasses.Atom: [Int32]] = [:]
        for (number, atoms) in classes.atoms.enumerated() {
            for atom in atoms where atom.kind != .word { classesOf[atom, default: []].append(Int32(number)) }
        }
        var stems: [[(letters: ContiguousArray<UInt8>, classes: [Int32])]] = Array(repeating: [], count: 256)
        var likes: [[Like]] = Array(repeating: [], count: 256)
        var numbers: [Int32] = []
        for (atom, list) in classesOf.sorted(by: { $0.key < $1.key }) {
            let letters = ContiguousArray(classes.lexicon.bytes(of: atom.word))
            switch atom.kind {
            case .word: break
            case .number: numbers = list
            case .stem: if letters.count >= 2 { stems[Int(letters[0])].append((letters, list)) }
            case .like:
                let alphabet = letters.withUnsafeBufferPointer { BoundedSpelling.letterBits($0) }
                likes[Int(letters[0])].append(Like(letters: letters, alphabet: alphabet, classes: list))
            }
        }
        return (stems, likes, numbers)
    }

    /// The words of a class, as places of ``word(at:)``.
    func members(of number: Int) -> Range<Int> { lists.range(number) }
    func word(at index: Int) -> Int { lists[index] }

    /// The row of a large class.
    func row(of number: Int) -> Int { Int(rowNumbers[number]) }

    /// Takes each word of a large class that is among those marked in `known`, the blocks of which `knownBlocks` marks.
    func eachWord(
        row: Int, in known: UnsafeMutablePointer<UInt64>, _ knownBlocks: UnsafeMutablePointer<UInt64>,
        _ take: (Int) -> Void
    ) {
        for part in 0..<blockLength {
            var left = blocks[row * blockLength + part] & knownBlocks[part]
            while left != 0 {
                let block = part << 6 + left.trailingZeroBitCount
                left &= left &- 1
                var words = rows[row * rowLength + block] & known[block]
                while words != 0 {
                    take(block << 6 + words.trailingZeroBitCount)
                    words &= words &- 1
                }
            }
        }
    }

    /// The classes that a written word has by its beginning, or as a misspelling unless a pattern names it.
    func eachClass(of letters: UnsafeBufferPointer<UInt8>, _ take: (Int32) -> Void) {
        Self.each(stems, likes, letters, isNamed: false, take)
    }

    private static func each(
        _ stems: [[(letters: ContiguousArray<UInt8>, classes: [Int32])]], _ likes: [[Like]],
        _ letters: UnsafeBufferPointer<UInt8>, isNamed: Bool, _ take: (Int32) -> Void
    ) {
        guard letters.count >= 2 else { return }
        let first = Int(letters[0])
        for index in stems[first].indices where begins(letters, stems[first][index].letters) {
            stems[first][index].classes.forEach(take)
        }
        guard !isNamed, letters.count >= 4, !likes[first].isEmpty else { return }
        let alphabet = BoundedSpelling.letterBits(letters)
        for like in likes[first] where isSlip(letters, alphabet, of: like) { like.classes.forEach(take) }
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
        guard BoundedSpelling.mayBeNear(alphabet, like.alphabet, limit: allowed) else { return false }
        return like.letters.withUnsafeBufferPointer { BoundedSpelling.distance(written, $0, limit: allowed) != nil }
    }

    /// What a written number counts, at most 2,147,483,647; -1 for all else.
    static func number(_ letters: some Collection<UInt8>) -> Int32 {
        guard !letters.isEmpty, letters.allSatisfy(isDigit) else { return -1 }
        var value: Int64 = 0
        for digit in letters { value = min(value * 10 + Int64(digit - 0x30), Int64(Int32.max)) }
        return Int32(value)
    }
}
