/// How wide a text is drawn, in pixels, near enough from above.
///
/// The figures are those of DejaVu Sans, the widest of the fonts that a picture names; in another one a text is
/// narrower and still fits its box.
enum TextWidth {
    static func of(_ text: String, size: Double, bold: Bool = false) -> Double {
        let units = text.unicodeScalars.reduce(0.0) { $0 + advance($1) }
        return units * size * (bold ? 1.11 : 1)
    }

    private static func advance(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "'", "|", "I": 0.31
        case " ", ".", ",", ":", ";", "/", "\u{B7}": 0.34
        case "f", "t", "r", "(", ")", "[", "]", "-", "!", "\"", "\u{2018}", "\u{2019}": 0.42
        case "m", "w", "M", "W", "@", "%", "\u{2026}": 1.0
        case "s", "c", "k", "z", "v", "x", "y", "a", "e": 0.6
        case "A"..."Z": 0.74
        case "\u{21}"..."\u{7E}", "\u{A0}"..."\u{24F}": 0.64
        case "\u{1100}"...: 1.1
        default: 0.66
        }
    }

    /// The text in lines that are not wider than `width`; a word that is wider stands alone.
    static func wrapped(_ text: String, width: Double, size: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            if !line.isEmpty, of(longer, size: size) > width {
                lines.append(line)
                line = String(word)
            } else {
                line = longer
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}
