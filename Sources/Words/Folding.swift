/// What one scalar of a text becomes when case, accents and typography are folded away.
///
/// Folding is by tables of our own, because this module imports nothing: Latin with all Welsh letters, full-width and
/// styled letters, digits of other scripts, apostrophes, quotes and dashes of every kind, characters that nobody sees.
enum FoldedScalar {
    /// Nobody sees it: zero-width characters, variation selectors, skin tones, controls, NUL.
    case dropped
    case space
    case newline
    /// One ASCII character that is not white space, lower case if a letter.
    case ascii(UInt8)
    /// One letter that is written as two (æ, ß).
    case pair(UInt8, UInt8)
    /// A letter of another script, lower-cased where that is simple.
    case letter(Unicode.Scalar)
    /// A pictogram; each is a token of its own.
    case emoji(Unicode.Scalar)
    /// Any other sign.
    case mark(Unicode.Scalar)

    init(_ scalar: Unicode.Scalar) {
        let code = scalar.value
        if code < 0x80 {
            self = Self.asciiRange(code)
        } else if let known = Self.latin(code) ?? Self.typography(code) {
            self = known
        } else if Self.isInvisible(code) {
            self = .dropped
        } else if let styled = Self.styled(code) {
            self = Self.asciiRange(styled)
        } else if Self.isEmoji(code) {
            self = .emoji(scalar)
        } else {
            self = Self.otherScript(scalar)
        }
    }

    private static func asciiRange(_ code: UInt32) -> FoldedScalar {
        switch code {
        case 0x41...0x5A: .ascii(UInt8(code + 32))
        case 0x60: .ascii(apostrophe)
        case 0x21...0x7E: .ascii(UInt8(code))
        case 0x20, 0x09: .space
        case 0x0A...0x0D: .newline
        default: .dropped
        }
    }

    /// Latin letters with marks, by the tables, where the first of two bytes is `.` for what is no such letter.
    private static func latin(_ code: UInt32) -> FoldedScalar? {
        let table: [UInt8]
        let index: Int
        switch code {
        case 0xC0...0x24F: (table, index) = (FoldingTables.latin, Int(code - 0xC0) * 2)
        case 0x1E00...0x1EFF: (table, index) = (FoldingTables.latinAdditional, Int(code - 0x1E00) * 2)
        default: return nil
        }
        let (first, second) = (table[index], table[index + 1])
        if first == FoldingTables.none { return nil }
        return second == FoldingTables.none ? .ascii(first) : .pair(first, second)
    }

    /// Spaces, apostrophes, quotes, dashes and ligatures.
    private static func typography(_ code: UInt32) -> FoldedScalar? {
        switch code {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
        case 0x85, 0x2028, 0x2029: .newline
        case 0xB4, 0x2B9, 0x2BB...0x2BD, 0x2C8, 0x2CA, 0x2CB, 0x55A, 0x7F4, 0x2018...0x201B, 0x2032, 0x2035, 0xA78C:
            .ascii(apostrophe)
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036, 0x301D...0x301F: .ascii(0x22)
        case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63: .ascii(0x2D)
        case 0x2026, 0x3002: .ascii(0x2E)
        case 0x3001: .ascii(0x2C)
        case 0x2044, 0x2215: .ascii(0x2F)
        case 0xB9: .ascii(0x31)
        case 0xB2, 0xB3: .ascii(UInt8(code - 0x80))
        case 0xFB00: .pair(0x66, 0x66)
        case 0xFB01, 0xFB03: .pair(0x66, 0x69)
        case 0xFB02, 0xFB04: .pair(0x66, 0x6C)
        case 0xFB05, 0xFB06: .pair(0x73, 0x74)
        default: nil
        }
    }

    /// Default-ignorable code points, combining marks, joiners, directions, selectors and skin tones.
    private static func isInvisible(_ code: UInt32) -> Bool {
        switch code {
        case 0x80...0x9F, 0xAD, 0x300...0x36F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x1AB0...0x1AFF,
            0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF, 0x2800, 0x3164,
            0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFD, 0x1F3FB...0x1F3FF,
            0xE0000...0xE0FFF:
            true
        default: false
        }
    }

    /// The ASCII character that a full-width, circled or mathematical letter, or a digit of another script, stands for.
    private static func styled(_ code: UInt32) -> UInt32? {
        switch code {
        case 0xFF01...0xFF5E: code - 0xFEE0
        case 0x24B6...0x24E9: (code - 0x24B6) % 26 + 0x61
        case 0x1D400...0x1D6A3: (code - 0x1D400) % 26 + 0x61
        case 0x1D7CE...0x1D7FF: (code - 0x1D7CE) % 10 + 0x30
        case 0x1F110...0x1F129, 0x1F130...0x1F149, 0x1F150...0x1F169, 0x1F170...0x1F189: (code - 0x1F110) % 32 + 0x61
        case 0x2460...0x2468: code - 0x2460 + 0x31
        case 0x660...0x669: code - 0x660 + 0x30
        case 0x6F0...0x6F9: code - 0x6F0 + 0x30
        case 0x966...0x96F: code - 0x966 + 0x30
        case 0x9E6...0x9EF: code - 0x9E6 + 0x30
        default: nil
        }
    }

    private static func isEmoji(_ code: UInt32) -> Bool {
        switch code {
        case 0x203C, 0x2049, 0x2122, 0x2139, 0x2190...0x21FF, 0x2300...0x23FF, 0x25A0...0x27BF, 0x2900...0x297F,
            0x2B00...0x2BFF, 0x3030, 0x303D, 0x3297, 0x3299, 0x1F000...0x1FAFF:
            true
        default: false
        }
    }

    private static func otherScript(_ scalar: Unicode.Scalar) -> FoldedScalar {
        switch scalar.value {
        case 0x391...0x3A9, 0x410...0x42F: moved(scalar, by: 32)
        case 0x400...0x40F: moved(scalar, by: 80)
        default: FoldingTables.isAlphabetic(scalar.value) ? .letter(scalar) : .mark(scalar)
        }
    }

    private static func moved(_ scalar: Unicode.Scalar, by distance: UInt32) -> FoldedScalar {
        .letter(Unicode.Scalar(scalar.value + distance) ?? scalar)
    }
}

/// The byte of `'`, which every apostrophe becomes.
let apostrophe: UInt8 = 0x27
