/// One word of a text as the net sees it.
package struct WeighedWord: Hashable, Sendable {
    /// The number of its stem.
    var stem: UInt64
    /// The number of its class, or of its stem if it has none.
    var kind: UInt64
    /// It has a class.
    var hasKind: Bool
    /// The classes step over it.
    var isPassedOver: Bool
    /// Where it stands in the original, in bytes of UTF-8.
    package var range: Range<Int32>
    /// Its place in what stands for a short form ("im" is "i" and "am"); -1 for a word as written.
    var shortForm: Int32
}

/// A text cut into the words that the net weighs.
///
/// It is bounded: what follows the first ``limit`` words, or the first ``longest`` bytes, is not weighed.
struct WeighedWords: Sendable {
    static let limit = 320
    static let longest = 4000

    private(set) var words: [WeighedWord] = []
    /// Each word as written by its number, and how many words all of them became before phrases were put in.
    private(set) var writtenHashes: [UInt64] = []
    private(set) var cutCount = 0
    /// Where what each word as written became begins in `words`.
    private var starts: [Int] = []
    private var mayHavePhrase = false
    private let lexicon: WeighingLexicon
    /// The bytes of the word at hand, folded, without its apostrophes.
    private var letters: [UInt8] = []
    /// Where in `letters` the last apostrophe stood; -1 if there was none.
    private var apostropheAt = -1
    private var hasLetter = false
    private var start: Int32 = 0
    private var end: Int32 = 0

    init(_ text: String, lexicon: WeighingLexicon) {
        self.lexicon = lexicon
        words.reserveCapacity(64)
        writtenHashes.reserveCapacity(64)
        starts.reserveCapacity(64)
        letters.reserveCapacity(32)
        var text = text
        text.withUTF8 { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(Self.longest))
            var offset = 0
            while offset < bytes.count, words.count < Self.limit {
                let byte = bytes[offset]
                if byte < 0x80 {
                    take(byte, at: offset)
                    offset += 1
                } else {
                    offset = takeScalar(in: bytes, at: offset)
                }
            }
        }
        finish()
        cutCount = words.count
        if mayHavePhrase { rewritePhrases() }
    }

    /// Puts what phrases stand for in their place.
    private mutating func rewritePhrases() {
        starts.append(words.count)
        var result: [WeighedWord] = []
        // What stands before this place is in the result already; most texts hold no phrase, and stay as they are.
        var (kept, place) = (0, 0)
        while place < writtenHashes.count {
            guard lexicon.beginsPhrase(writtenHashes[place]),
                let phrase = lexicon.phrase(at: place, of: writtenHashes)
            else {
                place += 1
                continue
            }
            let end = place + phrase.count
            let range = words[starts[place]].range.lowerBound..<words[starts[end] - 1].range.upperBound
            result += words[starts[kept]..<starts[place]]
            result += phrase.units.map { Self.word(lexicon.units[$0], range, shortForm: Int32($0)) }
            (kept, place) = (end, end)
        }
        if kept > 0 { words = result + words[starts[kept]...] }
    }

    private mutating func take(_ byte: UInt8, at offset: Int) {
        switch byte {
        case 0x61...0x7A: extend(byte, offset, 1, isLetter: true)
        case 0x41...0x5A: extend(byte | 0x20, offset, 1, isLetter: true)
        case 0x30...0x39: extend(byte, offset, 1, isLetter: false)
        case apostrophe, 0x60: markApostrophe()
        case 0x3F: single([byte], offset, 1)
        case 0x26: single(Array("and".utf8), offset, 1)
        case 0x20...0x7E, 0x09...0x0D: finish()
        default: break
        }
    }

    private mutating func takeScalar(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        let lead = bytes[offset]
        let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard width > 1, offset + width <= bytes.count else { return offset + 1 }
        var code = UInt32(lead) & (0xFF >> UInt32(width + 1))
        for place in 1..<width { code = code << 6 | UInt32(bytes[offset + place] & 0x3F) }
        guard let scalar = Unicode.Scalar(code) else { return offset + width }
        switch FoldedScalar(scalar) {
        case .dropped: break
        case .space, .newline: finish()
        case .ascii(let byte): take(byte, at: offset)
        case .pair(let first, let second):
            extend(first, offset, width, isLetter: true)
            extend(second, offset, width, isLetter: true)
        case .letter(let scalar):
            for byte in UTF8.encode(scalar) ?? .init() { extend(byte, offset, width, isLetter: true) }
        case .emoji: single(Array(bytes[offset..<offset + width]), offset, width)
        case .mark: finish()
        }
        end = letters.isEmpty ? end : Int32(offset + width)
        return offset + width
    }

    private mutating func extend(_ byte: UInt8, _ offset: Int, _ width: Int, isLetter: Bool) {
        if letters.isEmpty { start = Int32(offset) }
        end = Int32(offset + width)
        letters.append(byte)
        hasLetter = hasLetter || isLetter
    }

    private mutating func markApostrophe() {
        if !letters.isEmpty { apostropheAt = letters.count }
    }

    private mutating func single(_ bytes: [UInt8], _ offset: Int, _ width: Int) {
        finish()
        for byte in bytes { extend(byte, offset, width, isLetter: true) }
        finish()
    }

    /// Ends the word at hand.
    private mutating func finish() {
        guard !letters.isEmpty else {
            apostropheAt = -1
            return
        }
        if words.count < Self.limit { add() }
        letters.removeAll(keepingCapacity: true)
        apostropheAt = -1
        hasLetter = false
    }

    private mutating func add() {
        let hash = WeighingHash.of(letters)
        writtenHashes.append(hash)
        starts.append(words.count)
        mayHavePhrase = mayHavePhrase || lexicon.beginsPhrase(hash)
        if !hasLetter { return append(lexicon.number) }
        if apostropheAt > 0, apostropheAt < letters.count, let ending = lexicon.ending(letters[apostropheAt...]) {
            append(lexicon.unit(letters[..<apostropheAt]))
            return append(ending.unit, shortForm: ending.place)
        }
        let units = lexicon.longForm(of: hash)
        for place in units { append(lexicon.units[place], shortForm: Int32(place)) }
        if !units.isEmpty { return }
        if let meant = lexicon.meant(letters, hash: hash) {
            return append(lexicon.units[meant], shortForm: Int32(meant))
        }
        append(lexicon.unit(letters[...], hash: hash))
    }

    private mutating func append(_ unit: WeighingLexicon.Unit, shortForm: Int32 = -1) {
        words.append(Self.word(unit, start..<end, shortForm: shortForm))
    }

    private static func word(_ unit: WeighingLexicon.Unit, _ range: Range<Int32>, shortForm: Int32) -> WeighedWord {
        WeighedWord(
            stem: unit.stem, kind: unit.kind, hasKind: unit.hasKind, isPassedOver: unit.isPassedOver, range: range,
            shortForm: shortForm)
    }
}
