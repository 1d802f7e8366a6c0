import Words

/// Cuts a text into folded tokens, all in one buffer: words, numbers, and the signs £, % and & (as "and").
///
/// It folds as `FoldedText` does. What is common in texts is folded here, byte by byte; a text with any other
/// character is given to `FoldedText` as a whole.
struct TextCutter: Sendable {
    struct Token: Sendable {
        /// Where it stands in `bytes`.
        var start: Int32
        var end: Int32
        var hash: UInt64
        /// It has letters, so it may be a contraction or text-speak.
        var isWord: Bool
    }

    private(set) var bytes: [UInt8] = []
    private(set) var tokens: [Token] = []
    /// Bytes of a text that are read; ten times the longest that the assistant answers.
    static let longest = 16_384

    mutating func cut(_ text: String) {
        var text = text
        if !text.withUTF8({ cutPlain($0) }) { cutFolded(text) }
    }

    func text(of token: Token) -> ArraySlice<UInt8> { bytes[Int(token.start)..<Int(token.end)] }
}

// MARK: - Byte by byte

extension TextCutter {
    /// What a byte is; any other value is the letter or digit that it becomes.
    private enum Kind {
        static let dropped: UInt8 = 0
        static let separator: UInt8 = 1
        static let apostrophe: UInt8 = 2
        static let percent: UInt8 = 3
        static let ampersand: UInt8 = 4
        static let wide: UInt8 = 5
    }

    private static let kinds: [UInt8] = (0..<256).map { (byte: Int) -> UInt8 in
        switch byte {
        case 0x30...0x39, 0x61...0x7A: UInt8(byte)
        case 0x41...0x5A: UInt8(byte + 32)
        case 0x27, 0x60: Kind.apostrophe
        case 0x25: Kind.percent
        case 0x26: Kind.ampersand
        case 0x09...0x0D, 0x20...0x7E: Kind.separator
        case 0x80...0xFF: Kind.wide
        default: Kind.dropped
        }
    }

    /// The two letters, at most, that each letter of Latin-1 and Latin Extended A and B becomes; 0 for none.
    private static let latin: [(UInt8, UInt8)] = (0xC0...0x24F).map { code in
        guard let scalar = Unicode.Scalar(UInt32(code)) else { return (0, 0) }
        let tokens = FoldedText(String(scalar)).tokens
        let letters = Array((tokens.first?.text ?? "").utf8)
        guard tokens.count == 1, tokens[0].kind == .word, letters.allSatisfy({ $0 < 0x80 }), letters.count <= 2 else {
            return (0, 0)
        }
        return (letters[0], letters.count == 2 ? letters[1] : 0)
    }

    private enum Wide {
        case dropped, separator, apostrophe, pound
        case letters(UInt8, UInt8)
        case other
    }

    private static func wide(_ code: UInt32) -> Wide {
        switch code {
        case 0xA3: .pound
        case 0xC0...0x24F:
            if latin[Int(code - 0xC0)].0 != 0 {
                .letters(latin[Int(code - 0xC0)].0, latin[Int(code - 0xC0)].1)
            } else {
                .other
            }
        case 0x2018...0x201B, 0xB4: .apostrophe
        case 0xA0, 0x2000...0x200A, 0x2010...0x2015, 0x201C...0x201F, 0x2026, 0x1F300...0x1F3FA, 0x1F400...0x1FAFF:
            .separator
        case 0x200B...0x200F, 0xFE0F, 0x1F3FB...0x1F3FF: .dropped
        default: .other
        }
    }

    /// The work on one text: where the word at hand begins, and its hash so far.
    private struct Cut {
        var output: UnsafeMutableBufferPointer<UInt8>
        var place = 0
        var start = 0
        var hash = WordHash.start
        var hasLetter = false
        /// An apostrophe belongs to a word only if a letter follows.
        var hasApostrophe = false

        @inline(__always)
        mutating func extend(_ byte: UInt8) {
            if hasApostrophe {
                hasApostrophe = false
                append(0x27)
            }
            append(byte)
            if byte >= 0x61 { hasLetter = true }
        }

        @inline(__always)
        private mutating func append(_ byte: UInt8) {
            output[place] = byte
            place &+= 1
            hash = WordHash.adding(byte, to: hash)
        }

        @inline(__always)
        mutating func finish(_ tokens: inout [Token]) {
            hasApostrophe = false
            guard place > start else { return }
            tokens.append(Token(start: Int32(start), end: Int32(place), hash: hash, isWord: hasLetter))
            start = place
            hash = WordHash.start
            hasLetter = false
        }

        mutating func sign(_ bytes: StaticString, _ tokens: inout [Token]) {
            finish(&tokens)
            bytes.withUTF8Buffer { for byte in $0 { append(byte) } }
            finish(&tokens)
        }
    }

    /// Cuts a text; false if it has a character that only `FoldedText` knows.
    private mutating func cutPlain(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = min(input.count, Self.longest)
        // The sign & becomes a word three bytes long.
        if bytes.count < count * 3 { bytes = Array(repeating: 0, count: max(1024, count * 4)) }
        var tokens: [Token] = []
        swap(&tokens, &self.tokens)
        tokens.removeAll(keepingCapacity: true)
        defer { swap(&tokens, &self.tokens) }
        return bytes.withUnsafeMutableBufferPointer { output in
            Self.kinds.withUnsafeBufferPointer { kinds in
                var cut = Cut(output: output)
                var index = 0
                while index < count {
                    let byte = input[index]
                    let kind = kinds[Int(byte)]
                    index &+= 1
                    if kind >= 0x30 {
                        cut.extend(kind)
                        continue
                    }
                    switch kind {
                    case Kind.separator: cut.finish(&tokens)
                    case Kind.apostrophe: Self.apostrophe(&cut, &tokens)
                    case Kind.percent: cut.sign("%", &tokens)
                    case Kind.ampersand: cut.sign("and", &tokens)
                    case Kind.wide:
                        let code = Self.code(input, at: index - 1, next: &index)
                        switch Self.wide(code) {
                        case .dropped: break
                        case .separator: cut.finish(&tokens)
                        case .apostrophe: Self.apostrophe(&cut, &tokens)
                        case .pound: cut.sign("\u{A3}", &tokens)
                        case .letters(let first, let second):
                            cut.extend(first)
                            if second != 0 { cut.extend(second) }
                        case .other: return false
                        }
                    default: break
                    }
                }
                cut.finish(&tokens)
                return true
            }
        }
    }

    @inline(__always)
    private static func apostrophe(_ cut: inout Cut, _ tokens: inout [Token]) {
        if cut.place > cut.start, !cut.hasApostrophe { cut.hasApostrophe = true } else { cut.finish(&tokens) }
    }

    /// The character that begins at `start`; `next` moves behind it.
    private static func code(_ input: UnsafeBufferPointer<UInt8>, at start: Int, next: inout Int) -> UInt32 {
        let lead = input[start]
        let extra = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
        guard start + extra < input.count else {
            next = input.count
            return 0
        }
        var code = UInt32(lead) & (0x3F >> UInt32(extra))
        for offset in 1...extra { code = code << 6 | UInt32(input[start + offset] & 0x3F) }
        next = start + extra + 1
        return code
    }
}

// MARK: - Any other text

extension TextCutter {
    private mutating func cutFolded(_ text: String) {
        bytes.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        let isLong = text.utf8.count > Self.longest
        let shown = isLong ? String(decoding: text.utf8.prefix(Self.longest), as: UTF8.self) : text
        for token in FoldedText(shown).tokens {
            switch token.kind {
            case .word, .number: append(token.text, isWord: token.kind == .word)
            case .mark where token.text == "\u{A3}" || token.text == "%": append(token.text, isWord: false)
            case .mark where token.text == "&": append("and", isWord: false)
            case .mark, .emoji, .newline: break
            }
        }
    }

    private mutating func append(_ text: String, isWord: Bool) {
        let start = bytes.count
        bytes += text.utf8
        let hash = WordHash.of(text.utf8)
        tokens.append(Token(start: Int32(start), end: Int32(bytes.count), hash: hash, isWord: isWord))
    }
}
