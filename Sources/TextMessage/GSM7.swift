/// The alphabet in which a text costs least: GSM 7-bit default, with its extension table.
///
/// 3GPP TS 23.038, sections 6.2.1 and 6.2.1.1. Works on unicode scalars: to a `Character` OHM SIGN and capital omega,
/// or é in one scalar and in two, are the same, but the gateway knows only one of them.
package enum GSM7 {
    /// The 128 places of the default alphabet in order; U+FFFF stands where the escape to the extension table is.
    private static let defaultAlphabet: [Unicode.Scalar] = Array(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u{FFFF}ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)

    /// The extension table: the second septet of each pair, by character.
    private static let extensionTable: [(code: UInt8, scalar: Unicode.Scalar)] = [
        (0x0A, "\u{0C}"), (0x14, "^"), (0x28, "{"), (0x29, "}"), (0x2F, "\\"), (0x3C, "["), (0x3D, "~"), (0x3E, "]"),
        (0x40, "|"), (0x65, "€"),
    ]

    private static let escape: UInt8 = 0x1B

    private static let septetsByScalar: [Unicode.Scalar: [UInt8]] = {
        var table: [Unicode.Scalar: [UInt8]] = [:]
        for (code, scalar) in defaultAlphabet.enumerated() where scalar != "\u{FFFF}" { table[scalar] = [UInt8(code)] }
        for (code, scalar) in extensionTable { table[scalar] = [escape, code] }
        return table
    }()

    /// All characters of the alphabet and its extension table, in order.
    package static var characters: [Unicode.Scalar] { septetsByScalar.keys.sorted() }

    /// The septets that stand for a character: one, or two with the escape; nothing if it is not in the alphabet.
    package static func septets(of scalar: Unicode.Scalar) -> [UInt8]? { septetsByScalar[scalar] }

    /// The characters of a text that are not in the alphabet, each once, in the order of the text.
    ///
    /// One of them is enough to make the whole text UCS-2.
    package static func outsiders(in text: String) -> [Unicode.Scalar] {
        var seen: Set<Unicode.Scalar> = []
        return text.unicodeScalars.filter { septetsByScalar[$0] == nil && seen.insert($0).inserted }
    }
}
