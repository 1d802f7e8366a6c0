/// Letters with marks as one scalar: NFC (Unicode Annex 15) for the scripts whose letters have such scalars.
enum Composition {
    /// By letter and marks as one `Character`.
    ///
    /// `Character` compares by canonical equivalence, so that the standard library knows all ways to write a letter,
    /// and only the list of letters is ours: Latin, Greek, Cyrillic, and the blocks of additional ones.
    private static let letters: [Character: Unicode.Scalar] = {
        var letters: [Character: Unicode.Scalar] = [:]
        let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4FF, 0x1E00...0x1FFE]
        for scalar in blocks.joined().compactMap(Unicode.Scalar.init) where scalar.properties.isAlphabetic {
            // The first stays: a later one of the same value is there only for older standards.
            if letters[Character(scalar)] == nil { letters[Character(scalar)] = scalar }
        }
        return letters
    }()

    /// A letter and its marks; what has no scalar of its own stays in pieces.
    static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        for count in stride(from: min(scalars.count, 4), through: 2, by: -1) {
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[..<count])
            guard let letter = letters[Character(String(piece))] else { continue }
            return [letter] + scalars[count...]
        }
        return scalars
    }
}
