/// What is written for characters that a text can do without.
enum Replacements {
    static let table: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = [:]
        for (replacement, originals) in groups {
            for scalar in originals.unicodeScalars { table[scalar] = replacement }
        }
        return table
    }()

    private static let groups: [(replacement: String, originals: String)] = [
        (
            " ",
            "\t\u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}"
        ),
        (" ", "\u{202F}\u{205F}\u{3000}"),
        ("\n", "\r\u{0B}\u{0C}\u{85}\u{2028}\u{2029}"),
        ("'", "\u{2018}\u{2019}\u{201A}\u{201B}\u{2032}\u{2035}\u{2BB}\u{2BC}\u{2B9}\u{2039}\u{203A}\u{FF07}`\u{B4}"),
        ("\"", "\u{201C}\u{201D}\u{201E}\u{201F}\u{2033}\u{2036}\u{AB}\u{BB}\u{FF02}"),
        (
            "-",
            "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{2022}\u{2023}\u{2043}\u{FE58}\u{FE63}\u{FF0D}"
        ),
        ("...", "\u{2026}\u{22EF}"), ("..", "\u{2025}"), ("/", "\u{2044}\u{2215}"), (";", "\u{37E}"),
        ("1/2", "½"), ("1/4", "¼"), ("3/4", "¾"), ("1/3", "⅓"), ("2/3", "⅔"), ("1/5", "⅕"), ("2/5", "⅖"), ("3/5", "⅗"),
        ("4/5", "⅘"), ("1/6", "⅙"), ("5/6", "⅚"), ("1/8", "⅛"), ("3/8", "⅜"), ("5/8", "⅝"), ("7/8", "⅞"), ("1/10", "⅒"),
        ("ff", "\u{FB00}"), ("fi", "\u{FB01}"), ("fl", "\u{FB02}"), ("ffi", "\u{FB03}"), ("ffl", "\u{FB04}"),
        ("x", "×"), ("TM", "™"), ("Å", "\u{212B}"), ("K", "\u{212A}"), ("Ω", "\u{2126}"),
    ]

    /// Characters without a shape: controls, marks of direction, joiners, selectors, tags.
    ///
    /// Unicode calls nearly all of them default ignorable; the fillers that stand for a letter are left alone.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
