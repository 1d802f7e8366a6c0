/// One word, number, sign or pictogram of a text, folded.
package struct Token: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Letters, with digits and apostrophes among them (`don't`, `7ish`, `ls6`).
        case word
        /// Digits only.
        case number
        /// One sign of punctuation, or another sign.
        case mark
        /// One pictogram.
        case emoji
        /// One or more line breaks; its text is a line feed.
        case newline
    }

    package var kind: Kind
    /// Folded: lower case, no accents, every apostrophe a straight one.
    package let text: String
    /// The key of its text.
    package let key: WordKey
    /// Where it stands in the original, in bytes of UTF-8.
    package var range: Range<Int>
    /// No white space stands between it and the token before.
    package var isGlued: Bool

    package init(_ kind: Kind, _ text: String, range: Range<Int>, isGlued: Bool) {
        self.init(kind, text, WordKey(text), range: range, isGlued: isGlued)
    }

    fileprivate init(_ kind: Kind, _ text: String, _ key: WordKey, range: Range<Int>, isGlued: Bool) {
        self.kind = kind
        self.text = text
        self.key = key
        self.range = range
        self.isGlued = isGlued
    }

    /// The byte of a sign that is one byte, else 0.
    var sign: UInt8 { kind == .mark && text.utf8.count == 1 ? text.utf8.first ?? 0 : 0 }

    /// It is said, not punctuation: a word, a number or a pictogram.
    package var isSpoken: Bool { kind == .word || kind == .number || kind == .emoji }
}

/// A text as it is read: folded into tokens that know where they stand in the original.
///
/// Two texts that a reader would call the same have the same tokens, whatever keyboard they were typed on.
package struct FoldedText: Hashable, Sendable {
    /// What was written.
    package let original: String
    package var tokens: [Token]

    package init(_ text: String) {
        self.init(text, atMost: .max)
    }

    /// Cut off after so many tokens, for readers that look only at a beginning.
    init(_ text: String, atMost limit: Int) {
        original = text
        tokens = Tokenizer.tokens(of: text, atMost: limit)
    }

    /// The texts of words, numbers and pictograms, in order.
    package var words: [String] { tokens.lazy.filter(\.isSpoken).map(\.text) }

    /// The words with one space between them, without punctuation: the key for whole-text matching.
    package var plain: String { words.joined(separator: " ") }

    /// What the patient wrote from the first to the last of these tokens (an index range of `tokens`).
    package func quote(_ range: Range<Int>) -> String {
        guard !range.isEmpty, tokens.indices.contains(range.lowerBound), tokens.indices.contains(range.upperBound - 1)
        else { return "" }
        return quote(bytes: tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound)
    }

    /// What the patient wrote in these bytes of the original.
    package func quote(bytes range: Range<Int>) -> String {
        let bytes = original.utf8
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}

/// Cuts a text into folded tokens in one pass.
private struct Tokenizer {
    private var tokens: [Token] = []
    /// The letters of the word at hand, in borrowed memory: a word is no longer folded than written.
    private let letters: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    private var key = WordKey()
    private var start = 0
    private var end = 0
    private var hasLetter = false
    private var isGlued = false

    static func tokens(of text: String, atMost limit: Int) -> [Token] {
        var text = text
        return text.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 4) { letters in
                var tokenizer = Tokenizer(letters, room: min(bytes.count / 4 + 4, limit, 400))
                tokenizer.read(bytes, atMost: limit)
                return tokenizer.tokens
            }
        }
    }

    private init(_ letters: UnsafeMutableBufferPointer<UInt8>, room: Int) {
        self.letters = letters
        tokens.reserveCapacity(room)
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, atMost limit: Int) {
        var offset = 0
        while offset < bytes.count {
            if tokens.count >= limit { return }
            let byte = bytes[offset]
            // Most of a text is plain letters.
            if let letter = Self.plain(byte) {
                extend(letter, from: offset, to: offset + 1)
                offset += 1
                continue
            }
            if byte == 0x20 {
                finishWord()
                isGlued = false
                offset += 1
                continue
            }
            let (scalar, width) = Self.scalar(in: bytes, at: offset)
            take(FoldedScalar(scalar), from: offset, to: offset + width)
            offset += width
        }
        finishWord()
    }

    /// An ASCII letter in lower case, or a digit.
    @inline(__always)
    private static func plain(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x61...0x7A, 0x30...0x39: byte
        case 0x41...0x5A: byte | 0x20
        default: nil
        }
    }

    /// The scalar that begins at a byte, and how many bytes it has; the bytes are those of a string, so they are valid.
    private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (Unicode.Scalar, Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
        let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var code = UInt32(lead) & (0xFF >> UInt32(width + 1))
        for place in offset + 1..<min(offset + width, bytes.count) { code = code << 6 | UInt32(bytes[place] & 0x3F) }
        return (Unicode.Scalar(code) ?? "\u{FFFD}", width)
    }

    private mutating func take(_ scalar: FoldedScalar, from offset: Int, to next: Int) {
        switch scalar {
        case .dropped: break
        case .space:
            finishWord()
            isGlued = false
        case .newline:
            finishWord()
            if tokens.last?.kind != .newline {
                tokens.append(Token(.newline, "\n", range: offset..<next, isGlued: false))
            }
            isGlued = false
        case .ascii(let byte):
            if isLetter(byte) || isDigit(byte) {
                extend(byte, from: offset, to: next)
            } else if byte == apostrophe, count > 0, letters[count - 1] != apostrophe {
                push(byte)
            } else {
                single(.mark, Self.signs[Int(byte & 0x7F)], from: offset, to: next)
            }
        case .pair(let first, let second):
            extend(first, from: offset, to: next)
            extend(second, from: offset, to: next)
        case .letter(let scalar):
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { extend(byte, from: offset, to: next) }
        case .emoji(let scalar): single(.emoji, String(scalar), from: offset, to: next)
        case .mark(let scalar): single(.mark, String(scalar), from: offset, to: next)
        }
    }

    /// Each character of ASCII as a text of its own.
    private static let signs: [String] = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }

    @inline(__always)
    private mutating func push(_ byte: UInt8) {
        letters[count] = byte
        count &+= 1
        key.add(byte)
    }

    @inline(__always)
    private mutating func extend(_ byte: UInt8, from offset: Int, to next: Int) {
        if count == 0 { start = offset }
        end = next
        // "5'30" is not digits only.
        hasLetter = hasLetter || !isDigit(byte) || count > 0 && letters[count - 1] == apostrophe
        push(byte)
    }

    private mutating func single(_ kind: Token.Kind, _ text: String, from offset: Int, to next: Int) {
        finishWord()
        tokens.append(Token(kind, text, range: offset..<next, isGlued: isGlued))
        isGlued = true
    }

    /// Ends the word at hand; an apostrophe at its end is a sign of its own, no part of the word.
    private mutating func finishWord() {
        guard count > 0 else { return }
        let trailing = letters[count - 1] == apostrophe
        if trailing { count -= 1 }
        let text = String(decoding: UnsafeBufferPointer(rebasing: letters[..<count]), as: UTF8.self)
        let key = trailing ? WordKey(text) : key
        tokens.append(Token(hasLetter ? .word : .number, text, key, range: start..<end, isGlued: isGlued))
        if trailing { tokens.append(Token(.mark, "'", range: end..<end, isGlued: true)) }
        count = 0
        self.key = WordKey()
        hasLetter = false
        isGlued = true
    }
}

/// An ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// A lower-case ASCII letter, or a byte of a letter outside ASCII.
func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte >= 0x80 }
