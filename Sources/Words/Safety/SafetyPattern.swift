/// One pattern over the words of a text, parsed.
///
/// | notation | stands for |
/// |---|---|
/// | `word` | that word, after spellings are made plain (`dont` is `do not`, `im` is `i am`) |
/// | `kill*` | every word that begins so |
/// | `suicide~` | that word, slips of spelling included |
/// | `(a b \| c)` | one of several |
/// | `[a \| b]` | one of several, or nothing |
/// | `@kin` | one of a named set |
/// | `..` `..5` | at most three (five) words of the same sentence |
/// | `...` | at most twelve words, over the ends of sentences too |
/// | `/` | the end of a sentence may stand here |
/// | `!(a \| b)` | none of these comes next |
/// | `#` `#10-17` | a number, a number in a range |
/// | `^` `$` | the beginning and the end of a sentence or of a part between commas |
/// | `<` `>` | the beginning and the end of the whole text |
package indirect enum SafetyPattern: Hashable, Sendable {
    case word(String)
    case stem(String)
    case like(String)
    case set(String)
    case number(ClosedRange<Int>)
    case sequence([SafetyPattern])
    case choice([SafetyPattern])
    case optional(SafetyPattern)
    case gap(Int)
    case wideGap
    case sentenceEnd
    case not(SafetyPattern)
    case partStart
    case partEnd
    case textStart
    case textEnd

    /// What is wrong with a pattern as written, and where.
    package struct Mistake: Error, Hashable, Sendable {
        /// What is wrong and what to do, for the author.
        package var message: String
        /// Unicode scalars from the beginning of the pattern.
        package var offset: Int
    }

    /// Reads the notation above.
    package init(_ text: String) throws(Mistake) {
        var reader = PatternReader(text)
        self = try reader.whole()
    }
}

/// Reads the notation of patterns, one byte of UTF-8 after the other.
private struct PatternReader {
    let bytes: ContiguousArray<UInt8>
    var place = 0

    init(_ text: String) {
        bytes = ContiguousArray(text.utf8)
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private func isNext(_ character: Unicode.Scalar) -> Bool { next == UInt8(ascii: character) }

    mutating func whole() throws(SafetyPattern.Mistake) -> SafetyPattern {
        let result = try alternatives()
        if let next {
            throw mistake("\"\(Unicode.Scalar(next))\" closes nothing that was opened; take it out")
        }
        return result
    }

    private func mistake(_ message: String) -> SafetyPattern.Mistake { mistake(message, at: place) }

    private func mistake(_ message: String, at place: Int) -> SafetyPattern.Mistake {
        // The bytes that go on with a scalar (10xxxxxx) count for nothing.
        SafetyPattern.Mistake(message: message, offset: bytes[..<min(place, bytes.count)].count { $0 & 0xC0 != 0x80 })
    }

    private mutating func alternatives() throws(SafetyPattern.Mistake) -> SafetyPattern {
        var rows: [SafetyPattern] = [try sequence()]
        while isNext("|") {
            place += 1
            rows.append(try sequence())
        }
        return rows.count == 1 ? rows[0] : .choice(rows)
    }

    private mutating func sequence() throws(SafetyPattern.Mistake) -> SafetyPattern {
        var parts: [SafetyPattern] = []
        while let next {
            if next == UInt8(ascii: " ") {
                place += 1
            } else if isNext("|") || isNext(")") || isNext("]") {
                break
            } else {
                parts.append(try part())
            }
        }
        if parts.isEmpty { throw mistake("a word or a set is missing here") }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func part() throws(SafetyPattern.Mistake) -> SafetyPattern {
        switch next.map(Unicode.Scalar.init) {
        case "(": return try group(closedBy: ")")
        case "[": return .optional(try group(closedBy: "]"))
        case "!":
            place += 1
            guard place < bytes.count, !isNext(" ") else {
                throw mistake("\"!\" stands directly before what must not come next")
            }
            return .not(try part())
        case "@":
            place += 1
            let name = try letters()
            if name.isEmpty { throw mistake("\"@\" stands directly before the name of a set") }
            return .set(name)
        case "#": return try number()
        case ".": return gap()
        case "/": return mark(.optional(.sentenceEnd))
        case "^": return mark(.partStart)
        case "$": return mark(.partEnd)
        case "<": return mark(.textStart)
        case ">": return mark(.textEnd)
        default: return try word()
        }
    }

    private mutating func mark(_ pattern: SafetyPattern) -> SafetyPattern {
        place += 1
        return pattern
    }

    private mutating func group(closedBy close: Unicode.Scalar) throws(SafetyPattern.Mistake) -> SafetyPattern {
        let opened = place
        place += 1
        let inside = try alternatives()
        guard isNext(close) else { throw mistake("\"\(close)\" is missing for what is opened here", at: opened) }
        place += 1
        return inside
    }

    private mutating func gap() -> SafetyPattern {
        var dots = 0
        while isNext(".") {
            dots += 1
            place += 1
        }
        if dots >= 3 { return .wideGap }
        return .gap(digits() ?? 3)
    }

    private mutating func number() throws(SafetyPattern.Mistake) -> SafetyPattern {
        place += 1
        guard let low = digits() else { return .number(0...9999) }
        guard isNext("-") else { return .number(low...low) }
        place += 1
        guard let high = digits(), high >= low else { throw mistake("a range of numbers is written #10-17") }
        return .number(low...high)
    }

    private mutating func digits() -> Int? {
        var value: Int?
        while let next, isDigit(next), (value ?? 0) < 100_000 {
            value = (value ?? 0) * 10 + Int(next - 0x30)
            place += 1
        }
        return value
    }

    /// Letters, digits and hyphens.
    private mutating func letters() throws(SafetyPattern.Mistake) -> String {
        let start = place
        while let next, Self.isLetter(next) { place += 1 }
        let name = String(decoding: bytes[start..<place], as: UTF8.self)
        for scalar in name.unicodeScalars where !scalar.isASCII && !scalar.properties.isAlphabetic {
            throw mistake("\"\(scalar)\" is no mark of this notation", at: start)
        }
        return name
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x80...: true
        default: false
        }
    }

    private mutating func word() throws(SafetyPattern.Mistake) -> SafetyPattern {
        let start = place
        let text = try letters()
        if let next, text.isEmpty { throw mistake("\"\(Unicode.Scalar(next))\" is no mark of this notation") }
        if bytes[start..<place].contains(where: { $0 == 0x2D || $0 >= 0x41 && $0 <= 0x5A }) {
            throw mistake("words stand in lower case, and without hyphens: \"self harm\"")
        }
        if isNext("*") {
            place += 1
            return .stem(text)
        }
        if isNext("~") {
            place += 1
            return .like(text)
        }
        return .word(text)
    }
}
