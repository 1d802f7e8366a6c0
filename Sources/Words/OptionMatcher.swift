/// Finds the rows of a menu that words name: by number, letter, place, label or synonym.
struct OptionMatcher {
    /// One row named by some words.
    struct Hit: Hashable {
        var option: Int
        /// Indices into the words.
        var range: Range<Int>
        /// The whole label or a synonym, rather than one word of it.
        var isFull: Bool
    }

    let options: [Expected.Option]
    /// Each row's names (label, its halves around "or", synonyms), in words.
    private let names: [[[String]]]
    /// The same without those that are only figures, the longest first, as they are looked for.
    private let byLength: [(option: Int, name: [String], opening: Opening)]
    /// The words of names, each with its stem and its row; a word or stem that two rows share tells nothing.
    private let telling: [TellingWord]
    private let rowOfWord: [String: Int]
    private let rowOfStem: [String: Int]

    private struct TellingWord {
        var word: String
        var row: Int
        var opening: Opening
    }

    /// How the forms of a word begin: two words that begin differently are no forms of one another; days go by other
    /// names too.
    private struct Opening {
        private let first: UInt8?
        private let second: UInt8?
        private let isDay: Bool

        init(_ word: String) {
            first = word.utf8.first
            second = word.utf8.dropFirst().first
            isDay = Weekdays.names.has(word)
        }

        func mayBegin(_ word: String) -> Bool {
            let letter = word.utf8.first
            return letter == first || letter == second || isDay
        }
    }

    /// In words.
    private static let longestClause = 60

    /// In `rowOfStem`: a stem of several rows.
    private static let shared = -1

    init(_ options: [Expected.Option]) {
        self.options = options
        let names = options.map(Self.names)
        var sorted: [(option: Int, name: [String], opening: Opening)] = []
        for option in names.indices {
            for name in names[option] where !name.allSatisfy({ Int($0) != nil }) {
                sorted.append((option, name, Opening(name[0])))
            }
        }
        sorted.sort { first, second in
            first.name.count == second.name.count ? first.option < second.option : first.name.count > second.name.count
        }
        var stems: [String: Int] = [:]
        var words: [(word: String, stem: String, row: Int)] = []
        for row in names.indices {
            for word in Set(names[row].joined()) where word.utf8.count >= 3 && !Self.small.contains(word) {
                let stem = Stems.of(word)
                words.append((word, stem, row))
                if let other = stems[stem], other != row { stems[stem] = Self.shared } else { stems[stem] = row }
            }
        }
        var rows: [String: Int] = [:]
        var telling: [TellingWord] = []
        for (word, stem, row) in words where stems[stem] != Self.shared {
            rows[word] = row
            telling.append(TellingWord(word: word, row: row, opening: Opening(word)))
        }
        self.names = names
        byLength = sorted
        self.telling = telling
        rowOfWord = rows
        rowOfStem = stems
    }

    private static func names(of option: Expected.Option) -> [[String]] {
        let label = PreparedText.words(of: option.label)
        let halves = label.split { ["or", "and"].contains($0) }.map(Array.init).filter { $0.count <= 2 }
        let value =
            Int(option.value) == nil && option.value.utf8.count > 1 ? [PreparedText.words(of: option.value)] : []
        let all = [label, label.filter { !small.contains($0) }] + halves + value
        // "About" alone, half of "getting out and about", names nothing.
        let own = all.filter { $0.count > 1 || !small.isSuperset(of: $0) || $0 == label }
        return (own + option.also.map(PreparedText.words(of:))).filter { !$0.isEmpty }
    }

    private static let small: WordSet = [
        "or", "and", "a", "an", "the", "of", "to", "in", "on", "my", "i", "with", "for", "your", "at", "from", "me",
        "is", "it", "am", "have", "these", "than", "do", "not", "no", "by", "getting", "going", "doing", "having",
        "being", "about", "out", "up", "own", "this", "that", "too", "some", "one", "want", "get", "more",
        "will", "would",
    ]

    /// The row whose label, synonym or value is exactly these words.
    func exact(_ words: [String]) -> Int? {
        let core = words.filter { !KeywordTables.politeEndings.contains($0) || words.count == 1 }
        return names.firstIndex { $0.contains(core) || $0.contains(words) }
    }

    /// The row whose whole name stands in the words, if the name holds numbers of its own ("one to one").
    func spelt(in words: [String]) -> Int? {
        for (option, list) in names.enumerated() {
            for name in list where name.count >= 3 && name.count <= words.count && name.contains("one") {
                if (0...words.count - name.count).contains(where: { Array(words[$0..<$0 + name.count]) == name }) {
                    return option
                }
            }
        }
        return nil
    }

    /// The row with this number before it (or this value, where rows have none).
    func numbered(_ number: Int) -> Int? {
        // 0 stands for no number, except above rows that have one ("0 Go on with your check-in").
        let isNumbered = number > 0 || options.contains { $0.number > 0 }
        if isNumbered, let index = options.firstIndex(where: { $0.number == number }) { return index }
        if let index = options.firstIndex(where: { $0.value == String(number) }) { return index }
        guard options.allSatisfy({ $0.number == 0 && Int($0.value) == nil }) else { return nil }
        return number >= 1 && number <= options.count ? number - 1 : nil
    }

    /// Rows go by letters.
    var isLettered: Bool { !options.isEmpty && options.allSatisfy { $0.value.utf8.count == 1 && Int($0.value) == nil } }

    func lettered(_ word: String) -> Int? {
        guard isLettered, word.utf8.count == 1 else { return nil }
        return options.firstIndex { $0.value.lowercased() == word }
    }

    /// A word of a label that does not tell its row from the others.
    func isShared(_ word: String) -> Bool {
        word.utf8.count >= 3 && !Self.spans.contains(word) && rowOfStem[Stems.of(word)] == Self.shared
    }

    /// "None of these", or the like: a row that excludes the others.
    var exclusive: Int? {
        names.firstIndex { ["none", "nothing", "neither"].contains($0.first?.first ?? "") || $0.first == ["no"] }
    }

    /// Rows named in these words, the longest names first taken.
    ///
    /// Of a clause that never ends, only the beginning is looked at.
    func hits(in clause: [String]) -> [Hit] {
        let words = clause.count > Self.longestClause ? Array(clause.prefix(Self.longestClause)) : clause
        var taken = Set<Int>()
        var result: [Hit] = []
        for (option, name, opening) in byLength where name.count <= words.count {
            for start in 0...(words.count - name.count) where opening.mayBegin(words[start]) {
                let range = start..<start + name.count
                guard !range.contains(where: taken.contains), Self.same(words[range], name),
                    name.count > 1 || !Self.isAdverbial(words, start)
                else { continue }
                range.forEach { taken.insert($0) }
                result.append(Hit(option: option, range: range, isFull: true))
            }
        }
        for index in words.indices where !taken.contains(index) {
            guard let option = row(telling: words[index], isAlone: words.count <= 2) else { continue }
            result.append(Hit(option: option, range: index..<index + 1, isFull: false))
        }
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static let spans: WordSet = [
        "day", "days", "week", "weeks", "month", "months", "year", "years", "time", "times", "hour", "hours",
    ]

    /// "Most of the time", "the first time": no time that is lacking.
    private static func isAdverbial(_ words: [String], _ index: Int) -> Bool {
        guard words[index] == "time" || words[index] == "times", index > 0 else { return false }
        if words[index - 1] == "the" {
            return index > 1 && ["of", "all", "by", "at", "most"].contains(words[index - 2])
        }
        return beforeTime.contains(words[index - 1])
    }

    private static let beforeTime: WordSet = [
        "first", "second", "third", "this", "last", "next", "every", "each", "any", "some", "most", "on", "in", "one",
        "same", "long", "at", "that", "another", "other",
    ]

    private static func same(_ words: ArraySlice<String>, _ name: [String]) -> Bool {
        zip(words, name).allSatisfy { $0 == $1 || $1.utf8.count >= 4 && isForm($0, of: $1) || isPlural($0, of: $1) }
    }

    /// The only row that has a telling word of which this is a form.
    private func row(telling word: String, isAlone: Bool) -> Int? {
        // "3 times a week" names no row for its "week".
        if Self.spans.contains(word), !isAlone { return nil }
        guard word.utf8.count >= 3 && !Self.small.contains(word) || word == "pm" || word == "am" && isAlone else {
            return nil
        }
        // "10am" is a morning.
        if let first = word.utf8.first, isDigit(first), word.utf8.count <= 4,
            word.hasSuffix("am") || word.hasSuffix("pm")
        {
            return self.row(telling: String(word.suffix(2)), isAlone: true)
        }
        if let row = rowOfWord[word] { return row }
        var near: Int?
        for candidate in telling where candidate.opening.mayBegin(word) && Self.isForm(word, of: candidate.word) {
            if near ?? candidate.row != candidate.row { return nil }
            near = candidate.row
        }
        if let near { return near }
        guard let kin = Self.groupsOfWord[word] ?? Self.groupsOfWord[Stems.of(word)] ?? Self.misspelt(word) else {
            return nil
        }
        // Near kin first: a husband is a partner where there is such a row, and family where there is none.
        let close = kin.filter { $0 < Self.nearKin }
        return only(close) ?? (kin.count > close.count ? only(kin.filter { $0 >= Self.nearKin }) : nil)
    }

    /// The only row that has a telling word of these groups.
    private func only(_ groups: [Int]) -> Int? {
        var related: Int?
        for candidate in telling where groups.contains(where: { Self.groups[$0].contains(candidate.word) }) {
            if related ?? candidate.row != candidate.row { return nil }
            related = candidate.row
        }
        return related
    }

    /// The groups of a long word that is one slip away.
    private static func misspelt(_ word: String) -> [Int]? {
        guard word.utf8.count >= 6, let first = word.utf8.first, let candidates = longWords[first] else { return nil }
        return candidates.first { BoundedSpelling.isSlip(word, of: $0) }.flatMap { groupsOfWord[$0] }
    }

    private static let longWords: [UInt8: [String]] = {
        var table: [UInt8: [String]] = [:]
        for word in groupsOfWord.words.sorted() where word.utf8.count >= 6 {
            if let first = word.utf8.first { table[first, default: []].append(word) }
        }
        return table
    }()

    /// "I don't mind", or the like: the row of those who have no preference.
    func indifferent(_ phrases: Phrases) -> Int? {
        names.firstIndex { $0.contains { phrases.matches(Array($0.drop { $0 == "i" })) } }
    }

    /// The same word in another form, or misspelt.
    static func isForm(_ word: String, of target: String) -> Bool {
        if word == target { return true }
        if Weekdays.names[target] != nil, let day = Weekdays.number(of: word) { return day == Weekdays.names[target] }
        guard Opening(target).mayBegin(word) else { return false }
        if isPlural(word, of: target) { return true }
        if Stems.of(word) == Stems.of(target), !isOfY(word, target) { return true }
        // "Along" is a word of its own, and no slip in "alone".
        if BoundedSpelling.isSlip(word, of: target), !CommonWords.nameless.contains(word) { return true }
        let common = zip(word.utf8, target.utf8).prefix { $0 == $1 }.count
        return common >= 5 && common * 10 >= target.utf8.count * 6
    }

    private static func isPlural(_ word: String, of target: String) -> Bool {
        target.utf8.count >= 3 && word.hasPrefix(target) && ["s", "es"].contains(String(word.dropFirst(target.count)))
    }

    /// "Buses" and "busy" have one stem, and nothing else in common.
    private static func isOfY(_ word: String, _ target: String) -> Bool {
        word.hasSuffix("y") != target.hasSuffix("y") && Stems.of(word).utf8.count <= 3 && !word.hasSuffix("ies")
            && !target.hasSuffix("ies")
    }

    /// The groups in which a word stands.
    static let groupsOfWord: WordTable<[Int]> = {
        var table: [String: [Int]] = [:]
        for (index, group) in groups.enumerated() {
            for word in group where table[word]?.last != index { table[word, default: []].append(index) }
        }
        return WordTable(table)
    }()
}
