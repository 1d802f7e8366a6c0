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

/// Reads the notation of patterns, one scalar after the other.
private struct PatternReader {
    let characters: [Unicode.Scalar]
    var place = 0

    init(_ text: String) {
        characters = Array(text.unicodeScalars)
    }

    mutating func whole() throws(SafetyPattern.Mistake) -> SafetyPattern {
        let result = try alternatives()
        if place < characters.count {
            throw mistake("\"\(characters[place])\" closes nothing that was opened; take it out")
        }
        return result
    }

    private func mistake(_ message: String) -> SafetyPattern.Mistake {
        SafetyPattern.Mistake(message: message, offset: min(place, characters.count))
    }

    private mutating func alternatives() throws(SafetyPattern.Mistake) -> SafetyPattern {
        var rows: [SafetyPattern] = [try sequence()]
        while place < characters.count, characters[place] == "|" {
            place += 1
            rows.append(try sequence())
        }
        return rows.count == 1 ? rows[0] : .choice(rows)
    }

    private mutating func sequence() throws(SafetyPattern.Mistake) -> SafetyPattern {
        var parts: [SafetyPattern] = []
        while place < characters.count {
            let next = characters[place]
            if next == " " {
                place += 1
            } else if next == "|" || next == ")" || next == "]" {
                break
            } else {
                parts.append(try part())
            }
        }
        if parts.isEmpty { throw mistake("a word or a set is missing here") }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func part() throws(SafetyPattern.Mistake) -> SafetyPattern {
        let next = characters[place]
        switch next {
        case "(": return try group(closedBy: ")")
        case "[": return .optional(try group(closedBy: "]"))
        case "!":
            place += 1
            guard place < characters.count, characters[place] != " " else {
                throw mistake("\"!\" stands directly before what must not come next")
            }
            return .not(try part())
        case "@":
            place += 1
            let name = letters()
            if name.isEmpty { throw mistake("\"@\" stands directly before the name of a set") }
            return .set(name)
        case "#": return try number()
        case ".": return gap()
        case "/", "^", "$", "<", ">":
            place += 1
            return Self.marks[next] ?? .sentenceEnd
        default: return try word()
        }
    }

    private static let marks: [Unicode.Scalar: SafetyPattern] = [
        "/": .optional(.sentenceEnd), "^": .partStart, "$": .partEnd, "<": .textStart, ">": .textEnd,
    ]

    private mutating func group(closedBy close: Unicode.Scalar) throws(SafetyPattern.Mistake) -> SafetyPattern {
        let opened = place
        place += 1
        let inside = try alternatives()
        guard place < characters.count, characters[place] == close else {
            throw SafetyPattern.Mistake(message: "\"\(close)\" is missing for what is opened here", offset: opened)
        }
        place += 1
        return inside
    }

    private mutating func gap() -> SafetyPattern {
        var dots = 0
        while place < characters.count, characters[place] == "." {
            dots += 1
            place += 1
        }
        if dots >= 3 { return .wideGap }
        return .gap(digits() ?? 3)
    }

    private mutating func number() throws(SafetyPattern.Mistake) -> SafetyPattern {
        place += 1
        guard let low = digits() else { return .number(0...9999) }
        guard place < characters.count, characters[place] == "-" else { return .number(low...low) }
        place += 1
        guard let high = digits(), high >= low else { throw mistake("a range of numbers is written #10-17") }
        return .number(low...high)
    }

    private mutating func digits() -> Int? {
        var value: Int?
        while place < characters.count, "0"..."9" ~= characters[place], (value ?? 0) < 100_000 {
            value = (value ?? 0) * 10 + Int(characters[place].value - 0x30)
            place += 1
        }
        return value
    }

    private mutating func letters() -> String {
        var name = String.UnicodeScalarView()
        while place < characters.count, Self.isLetter(characters[place]) {
            name.append(characters[place])
            place += 1
        }
        return String(name)
    }

    private static func isLetter(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "a"..."z", "A"..."Z", "0"..."9", "-": true
        default: !character.isASCII && character.properties.isAlphabetic
        }
    }

    private mutating func word() throws(SafetyPattern.Mistake) -> SafetyPattern {
        let text = letters()
        if text.isEmpty { throw mistake("\"\(characters[place])\" is no mark of this notation") }
        if text.utf8.contains(where: { $0 == 0x2D || $0 >= 0x41 && $0 <= 0x5A }) {
            throw mistake("words stand in lower case, and without hyphens: \"self harm\"")
        }
        if place < characters.count, characters[place] == "*" || characters[place] == "~" {
            place += 1
            return characters[place - 1] == "*" ? .stem(text) : .like(text)
        }
        return .word(text)
    }
}
