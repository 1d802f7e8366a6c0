/// Finds the words that a written word holds: letters repeated, run together, or masked by signs.
final class SafetyKeys: Sendable {
    /// Longest text, in letters, that is tried as several words run together.
    static let longestRun = 40
    /// Longest masked word.
    static let longestMask = 20

    let lexicon: SafetyLexicon
    /// By word.
    private let marks: ContiguousArray<SafetyMarks>
    /// The key words by how many letters they have, in the order of their letters; and by their first two letters.
    private let keysOfLength: [[Int32]]
    private let byLetters: ContiguousArray<[Int32]>

    init(_ list: [Int32], lexicon: SafetyLexicon, marks: ContiguousArray<SafetyMarks>) {
        self.lexicon = lexicon
        self.marks = marks
        let keys = list.sorted { lexicon.bytes(of: $0).lexicographicallyPrecedes(lexicon.bytes(of: $1)) }
        keysOfLength = (0...Self.longestMask).map { length in keys.filter { lexicon.bytes(of: $0).count == length } }
        var byLetters = ContiguousArray(repeating: [Int32](), count: 1 << 10)
        for key in keys {
            let letters = Array(lexicon.bytes(of: key).prefix(2))
            if letters.count == 2 { byLetters[Self.pair(letters[0], letters[1])].append(key) }
        }
        self.byLetters = byLetters
    }

    func isKnown(_ word: Int32) -> Bool { word >= 0 && marks[Int(word)].isKnown }
    func isKey(_ word: Int32) -> Bool { word >= 0 && marks[Int(word)].contains(.key) }

    /// A word that ends in "s" may be a name with "is" or "has" after it, or a possession ("mums gone"): its stem.
    func stem(of letters: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard letters.count >= 4, letters[letters.count - 1] == 0x73 else { return SafetyLexicon.stranger }
        let stem = lexicon.find(UnsafeBufferPointer(rebasing: letters[..<(letters.count - 1)]))
        return isKnown(stem) ? stem : SafetyLexicon.stranger
    }

    /// The word that an unknown one is, where letters were repeated for effect ("diiiie") or a "g" is missing; or -1.
    func shortened(_ letters: UnsafeBufferPointer<UInt8>) -> Int32 {
        if Self.repeats(letters) {
            for limit in [2, 1] {
                let word = lexicon.find(Self.withRuns(of: limit, letters))
                if isKey(word) { return word }
            }
        }
        guard letters.count >= 2, letters[letters.count - 2] == 0x69, letters[letters.count - 1] == 0x6E else {
            return SafetyLexicon.stranger
        }
        let word = lexicon.find(Array(letters) + [0x67])
        return isKnown(word) ? word : SafetyLexicon.stranger
    }

    /// Whether these letters may be words run together ("killmyself"): some key word stands somewhere in them.
    func mayHold(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
        letters.count >= 8 && letters.count <= Self.longestRun && holdsKey(letters)
    }

    /// The fewest known words that make up `letters`, a key word among them.
    func split(_ letters: UnsafeBufferPointer<UInt8>) -> [Int32]? {
        let count = letters.count
        guard count <= Self.longestRun else { return nil }
        // By end: how many words lead there, and the last of them. Of two ways as short the later beginning counts.
        var best = Array(repeating: (words: count + 1, start: 0, word: SafetyLexicon.stranger), count: count + 1)
        best[0].words = 0
        for start in 0..<count where best[start].words <= count {
            var key = WordKey()
            for end in (start + 1)...min(count, start + max(1, lexicon.longest)) {
                key.add(letters[end - 1])
                guard best[start].words + 1 <= best[end].words, end - start > 1 || letters[start] == 0x69 else {
                    continue
                }
                let word = lexicon.find(UnsafeBufferPointer(rebasing: letters[start..<end]), hash: key.hash)
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
    func holdsKey(_ letters: UnsafeBufferPointer<UInt8>) -> Bool { lastKey(in: letters) != nil }

    /// Where the last key word in these letters begins.
    func lastKey(in letters: UnsafeBufferPointer<UInt8>) -> Int? {
        (0..<max(0, letters.count - 1)).last { start in
            byLetters[Self.pair(letters[start], letters[start + 1])].contains { key in
                lexicon.withBytes(of: key) { Self.stands($0, at: start, in: letters) }
            }
        }
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
        guard text.count >= 3, text.count <= Self.longestMask, text.contains(where: { !isLetter($0) }),
            text.contains(where: isLetter)
        else { return nil }
        let letters = text.map(Self.letter)
        let solid = lexicon.find(letters.filter(isLetter))
        if isKey(solid) { return solid }
        guard letters.contains(0x2A) else { return nil }
        return keysOfLength[letters.count].first { key in
            lexicon.withBytes(of: key) { word in
                for place in word.indices where word[place] != letters[place] && letters[place] != 0x2A { return false }
                return true
            }
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
