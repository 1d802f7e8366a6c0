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
    /// Each row's telling words, which no other row has.
    private let content: [Set<String>]

    init(_ options: [Expected.Option]) {
        self.options = options
        names = options.map { option in
            let label = PreparedText(option.label)
            let halves = label.words.split { ["or", "and"].contains($0) }.map(Array.init).filter { $0.count <= 2 }
            let value =
                Int(option.value) == nil && option.value.utf8.count > 1 ? [PreparedText(option.value).words] : []
            let all = [label.words, label.words.filter { !Self.small.contains($0) }] + halves + value
            let also = option.also.map { PreparedText($0).words }
            // "About" alone, half of "getting out and about", names nothing.
            return all.filter { $0.count > 1 || !Self.small.isSuperset(of: $0) || $0 == label.words && !$0.isEmpty }
                .filter { !$0.isEmpty } + also.filter { !$0.isEmpty }
        }
        let words = names.map { Set($0.joined().filter { !Self.small.contains($0) && $0.utf8.count >= 3 }) }
        content = words.indices.map { index in
            words[index].filter { word in
                !words.indices.contains { $0 != index && words[$0].contains { Stems.of($0) == Stems.of(word) } }
            }
        }
    }

    private static let small: Set<String> = [
        "or", "and", "a", "an", "the", "of", "to", "in", "on", "my", "i", "with", "for", "your", "at", "from", "me",
        "is", "it", "am", "have", "these", "than", "do", "not", "no", "by", "getting", "going", "doing", "having",
        "being", "about", "out", "up", "own", "this", "that", "too", "some", "one", "want", "get", "more",
    ]

    /// The row whose label, synonym or value is exactly these words.
    func exact(_ words: [String]) -> Int? {
        let core = words.filter { !KeywordTables.politeEndings.contains($0) || words.count == 1 }
        return names.firstIndex { $0.contains(core) || $0.contains(words) }
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

    /// "None of these", or the like: a row that excludes the others.
    var exclusive: Int? {
        names.firstIndex { ["none", "nothing", "neither"].contains($0.first?.first ?? "") || $0.first == ["no"] }
    }

    /// Rows named in these words, the longest names first taken.
    func hits(in words: [String]) -> [Hit] {
        var taken = Set<Int>()
        var result: [Hit] = []
        var sorted: [(option: Int, name: [String])] = []
        for option in names.indices { sorted += names[option].map { (option, $0) } }
        sorted.sort { first, second in
            first.name.count == second.name.count ? first.option < second.option : first.name.count > second.name.count
        }
        for (option, name) in sorted where name.count <= words.count && !name.allSatisfy({ Int($0) != nil }) {
            for start in 0...(words.count - name.count) {
                let range = start..<start + name.count
                guard !range.contains(where: taken.contains), Self.same(words[range], name) else { continue }
                range.forEach { taken.insert($0) }
                result.append(Hit(option: option, range: range, isFull: true))
            }
        }
        for index in words.indices where !taken.contains(index) {
            guard let option = telling(words[index], isAlone: words.count <= 2) else { continue }
            result.append(Hit(option: option, range: index..<index + 1, isFull: false))
        }
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func same(_ words: ArraySlice<String>, _ name: [String]) -> Bool {
        zip(words, name).allSatisfy { $0 == $1 || $1.utf8.count >= 4 && isForm($0, of: $1) }
    }

    /// The only row that has a telling word of which this is a form.
    private func telling(_ word: String, isAlone: Bool) -> Int? {
        guard word.utf8.count >= 3 && !Self.small.contains(word) || word == "pm" || word == "am" && isAlone else { return nil }
        let exact = content.indices.filter { content[$0].contains(word) }
        if let only = exact.first { return exact.count == 1 ? only : nil }
        let near = content.indices.filter { content[$0].contains { Self.isForm(word, of: $0) } }
        if let only = near.first { return near.count == 1 ? only : nil }
        guard
            let group = Self.groups.first(where: {
                $0.contains { $0 == word || word.utf8.count >= 6 && BoundedSpelling.isSlip(word, of: $0) }
            })
        else { return nil }
        let related = content.indices.filter { !content[$0].isDisjoint(with: group) }
        return related.count == 1 ? related[0] : nil
    }

    /// The same word in another form, or misspelt.
    static func isForm(_ word: String, of target: String) -> Bool {
        if word == target || Stems.of(word) == Stems.of(target) { return true }
        if let day = Weekdays.number(of: word) { return day == Weekdays.number(of: target) }
        if BoundedSpelling.isSlip(word, of: target) { return true }
        let common = zip(word.utf8, target.utf8).prefix { $0 == $1 }.count
        return common >= 5 && common * 10 >= target.utf8.count * 6
    }

    /// Everyday words for the same thing.
    private static let groups: [Set<String>] = [
        ["phone", "call", "ring", "telephone", "bell", "phoned", "mobile"],
        ["text", "message", "sms", "texts", "whatsapp"],
        ["email", "mail", "e-mail", "emails"], ["letter", "post", "letters", "posted", "write", "writing", "written"],
        ["money", "debt", "bills", "skint", "broke", "cash"],
        ["housing", "house", "home", "rent", "flat", "damp", "landlord"],
        ["lonely", "loneliness", "alone", "company", "isolated"],
        ["work", "job", "jobs", "employment"], ["family", "relationships", "partner", "husband", "wife"],
        ["bus", "buses"], ["car", "drive", "driving"],
        ["taxi", "cab", "uber"], ["walk", "walking", "foot"], ["morning", "mornings", "am"],
        ["afternoon", "afternoons", "pm"],
        ["evening", "evenings", "eve", "eves", "night"], ["f2f", "face", "person"], ["else", "other", "different"],
        ["week", "weeks"], ["month", "months"],
        ["carer", "caring", "care"],
        ["studying", "study", "uni", "university", "college", "student"],
    ]
}
