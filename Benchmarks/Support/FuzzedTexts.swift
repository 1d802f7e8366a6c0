/// Texts that nobody should write and somebody will: real ones mutated, bytes by lot, and one kind of sign repeated.
package struct FuzzedTexts {
    private var lot: Lot
    private let lines: [String]
    private static let oddities = [
        "\u{1F44D}", "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{202E}", "\u{202C}", "\u{200B}", "\u{FEFF}",
        "\u{0}",
        "e\u{301}", "\u{FB01}", "\u{FF21}", "\u{1D400}", "\u{A3}", "&", "%", "'", "\u{2019}", "''", "\r\n", "\n", "\t",
        "9", "99999999999999999999", "/", "-", "\u{645}\u{631}\u{62D}", "\u{4F60}\u{597D}", "\u{DF}", "\u{110}",
        "stop ", "help ", "i ", "\u{1F1EC}\u{1F1E7}", "\u{1F3FD}", "\u{FFFD}",
    ]

    package init(_ lines: [String], seed: UInt64) {
        self.lines = lines.isEmpty ? ["hello"] : lines
        lot = Lot(seed)
    }

    package mutating func next() -> String {
        switch lot.number(below: 20) {
        case 0: return bytes(lot.number(below: 200))
        case 1: return String(repeating: lot.one(of: Self.oddities), count: lot.number(below: 1700))
        case 2: return String(repeating: word(), count: 1 + lot.number(below: 60))
        case 3: return String(repeating: word() + " ", count: 1 + lot.number(below: 400))
        case 4: return letters(1 + lot.number(below: 2000))
        case 5: return letters(1 + lot.number(below: 6)) + " " + digits(lot.number(below: 60))
        case 6:
            return (0..<lot.number(below: 200)).map { _ in letters(1 + lot.number(below: 12)) }.joined(separator: " ")
        case 7: return (0..<10).map { _ in lot.one(of: lines) }.joined(separator: ". ")
        default: return mutated()
        }
    }

    private mutating func word() -> String {
        lot.one(of: lines).split(separator: " ").first.map(String.init) ?? "a"
    }

    private mutating func letters(_ count: Int) -> String {
        String(decoding: (0..<count).map { _ in UInt8(0x61 + lot.number(below: 26)) }, as: UTF8.self)
    }

    private mutating func digits(_ count: Int) -> String {
        String(decoding: (0..<count).map { _ in UInt8(0x30 + lot.number(below: 10)) }, as: UTF8.self)
    }

    private mutating func bytes(_ count: Int) -> String {
        String(decoding: (0..<count).map { _ in UInt8(lot.number(below: 256)) }, as: UTF8.self)
    }

    private mutating func mutated() -> String {
        var scalars = Array(lot.one(of: lines).unicodeScalars)
        for _ in 0..<lot.number(below: 6) {
            let place = lot.number(below: scalars.count + 1)
            switch lot.number(below: 4) {
            case 0 where place < scalars.count: scalars.remove(at: place)
            case 1 where place + 1 < scalars.count: scalars.swapAt(place, place + 1)
            case 2: scalars.insert(contentsOf: lot.one(of: Self.oddities).unicodeScalars, at: place)
            default: scalars.insert(contentsOf: letters(1).unicodeScalars, at: place)
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
