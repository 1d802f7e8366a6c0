/// Rows that say how often ("Some of the time", "Hardly ever"), chosen by another word for the same.
enum OptionFrequencies {
    /// The one row that means as often as the whole text says.
    static func row(of text: PreparedText, in options: [Expected.Option]) -> Int? {
        let said = text.words.filter { !KeywordTables.politeEndings.contains($0) && !around.contains($0) }
        guard let often = degree(of: text.words) ?? degree(of: said) else { return nil }
        let rows = options.indices.filter { degree(of: PreparedText.words(of: options[$0].label)) == often }
        return rows.count == 1 ? rows[0] : nil
    }

    private static let around: WordSet = ["i", "do", "am", "feel", "just", "oh", "well", "only"]

    private static func degree(of words: [String]) -> Int? { degrees.firstIndex { $0.matches(words) } }

    private static let degrees = [
        Phrases(["always", "all of? the time", "constantly", "the whole time", "every day", "often or always"]),
        Phrases(["sometimes", "some times", "some of the time", "at times", "now and then|again", "on and off"]),
        Phrases(["hardly|scarcely ever", "rarely", "seldom", "not often", "very rarely"]),
        Phrases(["never", "none of the time", "not at all", "at no time", "not ever"]),
    ]
}
