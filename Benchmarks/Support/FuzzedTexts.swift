/// Texts that nobody should write and somebody will: real ones mutated, bytes by lot, one sign or phrase without end.
///
/// Each text depends on its seed and its number alone, so that any of them can be made again.
package struct FuzzedTexts: Sendable {
    /// How a text was made: what a report names, since the words may be somebody's.
    package enum Generator: String, CaseIterable, Sendable {
        case bytes, signs, mutated, severalLines, oneLineRepeated, oneWordRepeated, wordGlued, longWord, digits
        case shortWords, masked, singleLetters, fewWords, marksAndWords, welsh, bidirectional, zeroWidth, pictograms
        case numbers, dates, veryLong
    }

    private let seed: UInt64
    private let lines: [String]
    private let words: [String]

    private static let oddities = [
        "\u{1F44D}", "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{202E}", "\u{202C}", "\u{200B}", "\u{FEFF}",
        "\u{0}", "e\u{301}", "\u{FB01}", "\u{FF21}", "\u{1D400}", "\u{A3}", "&", "%", "'", "\u{2019}", "''", "\r\n",
        "\n", "\t", "9", "99999999999999999999", "/", "-", "\u{645}\u{631}\u{62D}", "\u{4F60}\u{597D}", "\u{DF}",
        "\u{110}", "stop ", "help ", "i ", "\u{1F1EC}\u{1F1E7}", "\u{1F3FD}", "\u{FFFD}", "*", "\"", "?", "! ", ", ",
        ". ", "1", "0", "\u{BD}", "n't", "\u{301}", "\u{F8FF}", "\u{10FFFF}", "a\u{300}\u{301}\u{302}",
    ]
    private static let numberWords = [
        "1", "2", "7", "10", "/", "-", "out of", "and", "a half", "half", ".", "twenty", "one hundred", "minus", "%",
        "dozen", "seven", "9223372036854775807", "000000", "18446744073709551616", "point", "5ish", "couple", "to",
        "or", "times a week", "07700900123", "+44", "0", "999999", "all", "both", "except", "first", "last", "not",
    ]
    private static let dateWords = [
        "monday", "tues", "next", "this", "last", "week", "on", "a week on", "fortnight", "31", "29", "feb",
        "february", "2024", "99", "1900", "/", "-", ".", "st", "3rd", "half", "past", "to", "quarter", "noon", "pm",
        "am", "16:00", "25:61", "tomorrow", "day after", "in", "weeks", "ago", "months", "9999", "easter", "christmas",
        "after", "not", "or", "24/12/1950", "0", "morning", "before", "until", "from", "the", "days", "999999",
    ]

    /// - Parameters:
    ///   - lines: texts that people wrote, and phrases of rules.
    ///   - seed: another seed, other texts.
    package init(_ lines: [String], seed: UInt64) {
        self.lines = lines.isEmpty ? ["hello"] : lines
        self.seed = seed
        let words = Set(self.lines.flatMap { $0.split(separator: " ").map(String.init) })
        self.words = words.isEmpty ? ["a"] : words.sorted()
    }

    /// The text of a number, and how it was made.
    package func text(_ number: Int) -> (generator: Generator, text: String) {
        var lot = Lot(seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(bitPattern: Int64(number)) &* 0xD134_2543_DE82_EF95)
        // Half of all are what a person might have sent; of the others each kind comes as often.
        guard lot.number(below: 2) == 0 else { return (.mutated, mutated(&lot)) }
        let generator = lot.one(of: Generator.allCases)
        if generator == .veryLong {
            guard lot.number(below: 8) == 0 else { return (.mutated, mutated(&lot)) }
            return (.veryLong, veryLong(&lot))
        }
        return (generator, text(of: generator, length(&lot), &lot))
    }

    /// Most texts are short, some as long as a text may be, and a few longer.
    private func length(_ lot: inout Lot) -> Int {
        switch lot.number(below: 40) {
        case 0: 1600
        case 1: 1601 + lot.number(below: 1000)
        case 2...8: 100 + lot.number(below: 500)
        default: 1 + lot.number(below: 160)
        }
    }

    private func veryLong(_ lot: inout Lot) -> String {
        text(of: lot.one(of: Generator.allCases.filter { $0 != .veryLong }), 20_000, &lot)
    }

    private func text(of generator: Generator, _ length: Int, _ lot: inout Lot) -> String {
        switch generator {
        case .bytes: bytes(length, &lot)
        case .signs: repeated([lot.one(of: Self.oddities)], length, &lot)
        case .mutated, .veryLong: mutated(&lot)
        case .severalLines: repeated([], length, &lot) { "\(lines[$0.number(below: lines.count)]). " }
        case .oneLineRepeated: repeated([lot.one(of: lines) + lot.one(of: [" ", ". ", ", ", "", "\n"])], length, &lot)
        case .oneWordRepeated: repeated([lot.one(of: words) + " "], length, &lot)
        case .wordGlued: repeated([lot.one(of: words)], length, &lot)
        case .longWord: letters(length, &lot)
        case .digits: repeated([], length, &lot) { String($0.number(below: 10)) }
        case .shortWords: repeated([], length, &lot) { letters(1 + $0.number(below: 4), &$0) + " " }
        case .masked: repeated((0..<6).map { _ in masked(&lot) }, length, &lot)
        case .singleLetters: repeated([], length, &lot) { spaced(&$0) }
        case .fewWords: repeated((0..<2 + lot.number(below: 12)).map { _ in lot.one(of: words) + " " }, length, &lot)
        case .marksAndWords: repeated([], length, &lot) { $0.one(of: words) + $0.one(of: Self.oddities) }
        case .welsh:
            repeated([], length, &lot) {
                $0.one(of: ["ŵ", "ŷ", "Ŵyn ", "ll", "tŷ ", "â", "ô ", "diolch ", "ïêû", "dd "])
            }
        case .bidirectional:
            repeated([], length, &lot) { $0.one(of: ["\u{202E}", "\u{202C}", "\u{2066}", "مرحبا ", "שלום", " "]) }
        case .zeroWidth:
            repeated([], length, &lot) {
                $0.one(of: words) + $0.one(of: ["\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}"])
            }
        case .pictograms:
            repeated([], length, &lot) { $0.one(of: ["👍🏽", "👩‍👩‍👧", "🇬🇧", "❤️", "😭", "🔪", "💊", "☠", " "]) }
        case .numbers: repeated([], length, &lot) { $0.one(of: Self.numberWords) + $0.one(of: [" ", " ", "", ", "]) }
        case .dates: repeated([], length, &lot) { $0.one(of: Self.dateWords) + $0.one(of: [" ", " ", "", ", "]) }
        }
    }

    /// Pieces by lot, until there are so many characters.
    private func repeated(
        _ pieces: [String], _ length: Int, _ lot: inout Lot, piece: ((inout Lot) -> String)? = nil
    ) -> String {
        var text = String.UnicodeScalarView()
        var count = 0
        // Some pieces are empty.
        for _ in 0..<length where count < length {
            let next = (piece?(&lot) ?? lot.one(of: pieces)).unicodeScalars
            text.append(contentsOf: next)
            count += next.count
        }
        return String(text)
    }

    private func letters(_ count: Int, _ lot: inout Lot) -> String {
        String(decoding: (0..<count).map { _ in UInt8(0x61 + lot.number(below: 26)) }, as: UTF8.self)
    }

    private func bytes(_ count: Int, _ lot: inout Lot) -> String {
        String(decoding: (0..<count).map { _ in UInt8(lot.number(below: 256)) }, as: UTF8.self)
    }

    /// "k*ll", "su!c1de", "s.u.i.c": a word with some letters hidden.
    private func masked(_ lot: inout Lot) -> String {
        let kind = lot.number(below: 3)
        let masks: [String] = ["*", "!", "1", "0", "3", "4", "$", "@"]
        var text = ""
        for character in lot.one(of: words) {
            if kind == 2 {
                text += "\(character)."
            } else {
                text += lot.number(below: 3) == 0 ? (kind == 0 ? "*" : lot.one(of: masks)) : String(character)
            }
        }
        return text + (lot.number(below: 4) == 0 ? "" : " ")
    }

    /// "k i l l".
    private func spaced(_ lot: inout Lot) -> String {
        lot.one(of: words).map { "\($0) " }.joined() + (lot.number(below: 6) == 0 ? "and " : "")
    }

    private func mutated(_ lot: inout Lot) -> String {
        var scalars = Array(lot.one(of: lines).unicodeScalars)
        for _ in 0..<lot.number(below: 6) {
            let place = lot.number(below: scalars.count + 1)
            switch lot.number(below: 6) {
            case 0 where place < scalars.count: scalars.remove(at: place)
            case 1 where place + 1 < scalars.count: scalars.swapAt(place, place + 1)
            case 2: scalars.insert(contentsOf: lot.one(of: Self.oddities).unicodeScalars, at: place)
            case 3 where place < scalars.count: scalars.removeSubrange(place...)
            case 4: scalars.insert(contentsOf: lot.one(of: lines).unicodeScalars, at: place)
            default: scalars.insert(contentsOf: letters(1, &lot).unicodeScalars, at: place)
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
