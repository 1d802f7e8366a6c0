/// Rows that are spans of time ("Less than a week", "1 to 4 weeks", "Over 6 months"), chosen by a length of time.
struct OptionDurations {
    /// The row in which the one length of time that the words name falls.
    static func row(of text: PreparedText, in options: [Expected.Option]) -> Int? {
        guard let days = length(text.words) else { return nil }
        let spans = options.map { span(PreparedText.words(of: $0.label)) }
        guard spans.count(where: { $0 != nil }) >= 2 else { return nil }
        let rows = spans.indices.filter { spans[$0]?.contains(days) == true }
        return rows.count == 1 ? rows[0] : nil
    }

    private static func days(_ unit: String) -> Int? {
        switch unit.withoutEnding("s") {
        case "day", "night": 1
        case "week", "wk": 7
        case "fortnight": 14
        case "month", "mth": 30
        case "year", "yr": 365
        default: nil
        }
    }

    /// A number and a unit: "3 weeks", "a year", "couple of months".
    private static func length(_ words: [String]) -> Int? {
        var found: [Int] = []
        for (index, word) in words.enumerated() {
            guard let unit = days(word) else { continue }
            let before = words[..<index].suffix(3)
            guard let count = before.reversed().compactMap({ number($0) }).first else { continue }
            found.append(count * unit)
        }
        return found.count == 1 && !words.contains("or") ? found[0] : nil
    }

    private static func number(_ word: String) -> Int? {
        if ["a", "one", "last"].contains(word) { return 1 }
        return word == "couple" ? 2 : NumberWords.figures(word) ?? NumberWords.values[word]
    }

    /// The days that a label takes in.
    private static func span(_ words: [String]) -> ClosedRange<Int>? {
        guard let last = words.lastIndex(where: { days($0) != nil }), let unit = days(words[last]) else { return nil }
        let numbers = words[..<last].compactMap {
            NumberWords.figures($0) ?? NumberWords.values[$0] ?? ($0 == "a" ? 1 : nil)
        }
        guard let first = numbers.first else { return nil }
        if words.contains("less") || words.contains("under") { return 0...max(0, first * unit - 1) }
        if words.contains("over") || words.contains("more") { return first * unit + 1...Int(Int32.max) }
        guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
        return numbers[0] * unit...numbers[1] * unit
    }
}
