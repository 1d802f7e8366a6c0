/// Words of patients on pages: what cannot be seen is seen, and nothing turns the line round.
package enum Shown {
    /// Characters that would act on what stands around them (controls, and those of the bidirectional algorithm,
    /// Unicode Standard Annex 9) are shown as a replacement character; lines stay lines.
    package static func text(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
            let turns = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            out.append(isControl || turns ? "\u{FFFD}" : scalar)
        }
        return String(out)
    }

    /// On one line, at most 120 characters of it.
    package static func line(_ text: String) -> String {
        let flat = self.text(text).replacing("\n", with: " ")
        return flat.count > 120 ? flat.prefix(119) + "…" : flat
    }
}
