/// Reads a date of birth.
///
/// A year of two figures is the most recent that makes the person 18 or over; who would be over 105 is asked again.
struct BirthReader {
    private static let adult = 18
    private static let oldest = 105

    private let text: PreparedText
    private let expected: Expected
    private let today: CivilDate
    private let items: [DateLexer.Item]

    init(text: PreparedText, expected: Expected, now: Instant) {
        self.text = text
        self.expected = expected
        today = LocalTime(now).date
        items = DateLexer(text.tokens).items
    }

    /// A day as it was written.
    private struct Written: Hashable {
        var day: Int
        var month: Int
        var year: Int?
        /// The year has two figures, and stands for one of several centuries.
        var isShort = false
    }

    private struct Found {
        var written: Written
        var range: Range<Int>
    }

    func read() -> Answer {
        if Self.secrets.occur(in: text.words) { return .skip(.declined) }
        var found: [Found] = []
        var index = 0
        while index < items.count {
            if let one = written(index) {
                found.append(one)
                index = one.range.upperBound
            } else {
                index += 1
            }
        }
        complete(&found)
        let dated = found.filter { $0.written.year != nil }
        if !dated.isEmpty { found = dated }
        guard let chosen = choose(found) else {
            if !found.isEmpty { return .reprompt(.ambiguous) }
            return .reprompt(hasHint ? .incomplete : .notAnAnswer)
        }
        if isAmended(behind: chosen.range.upperBound) { return .reprompt(.ambiguous) }
        let isAmongOthers = found.count > 1 && !isOfAnother(chosen)
        if !isAmongOthers, speaksForAnother { return .reprompt(.proxy) }
        return worth(chosen.written)
    }

    /// "2 Feb 1950, sorry, 3 Feb": the year stands.
    private func complete(_ found: inout [Found]) {
        for index in found.indices.dropFirst() where found[index].written.year == nil {
            let between = found[index - 1].range.upperBound..<found[index].range.lowerBound
            guard between.contains(where: isAmendment), found[index - 1].written.year != nil else { continue }
            found[index].written.year = found[index - 1].written.year
            found[index].written.isShort = found[index - 1].written.isShort
        }
    }

    private func isAmendment(_ index: Int) -> Bool {
        [.sign(.amend), .sign(.no)].contains(items[index].lexeme)
    }

    /// "2 Feb 1950, I mean March": something of the day that was chosen is put right.
    private func isAmended(behind end: Int) -> Bool {
        guard let amendment = (end..<items.count).first(where: isAmendment), amendment + 1 < items.count else {
            return false
        }
        switch items[amendment + 1].lexeme {
        case .number, .ordinal, .month: return true
        default: return false
        }
    }

    private static let secrets = Phrases([
        "lady never tells|says", "old enough", "never ask a lady|woman", "mind your own",
    ])

    // MARK: Worth

    private func worth(_ written: Written) -> Answer {
        guard (1...12).contains(written.month), written.day >= 1,
            written.day <= CivilDate.daysInMonth(written.month, of: 2000)
        else { return .reprompt(.invalid) }
        guard let year = written.year else { return .reprompt(.incomplete) }
        guard written.isShort else { return aged(written, year) }
        for century in [2000, 1900] {
            let candidate = century + year
            if let age = age(written, candidate), age >= Self.adult { return aged(written, candidate) }
        }
        return .reprompt(.invalid)
    }

    private func aged(_ written: Written, _ year: Int) -> Answer {
        guard let date = CivilDate(existing: year, written.month, written.day), let age = age(written, year) else {
            return .reprompt(.invalid)
        }
        if age < 0 || age > Self.oldest { return .reprompt(.invalid) }
        return age < Self.adult ? .reprompt(.under18) : .value(.date(date))
    }

    /// Whole years on the day of the text; negative before birth.
    private func age(_ written: Written, _ year: Int) -> Int? {
        let hadBirthday = (today.month, today.day) >= (written.month, written.day)
        let age = today.year - year - (hadBirthday ? 0 : 1)
        return today.year == year && !hadBirthday ? -1 : age
    }

    // MARK: Choosing

    /// The only one, the corrected one, or the patient's own beside that of somebody else.
    private func choose(_ found: [Found]) -> Found? {
        guard let first = found.first, let last = found.last else { return nil }
        if Set(found.map(\.written)).count == 1 { return first }
        let between = found[found.count - 2].range.upperBound..<last.range.lowerBound
        if between.contains(where: isAmendment) { return last }
        if items[between].contains(where: { $0.lexeme == .sign(.not) }) { return found[found.count - 2] }
        let own = found.filter { !isOfAnother($0) }
        return Set(own.map(\.written)).count == 1 ? own.first : nil
    }

    /// A relative is named between the last pause and this date.
    private func isOfAnother(_ found: Found) -> Bool {
        var index = found.range.lowerBound - 1
        while index >= 0, ![.stop, .comma, .sign(.and)].contains(items[index].lexeme) {
            let word = text.tokens[items[index].token].text
            if word == "mine" { return false }
            if isRelative(word) { return true }
            index -= 1
        }
        let next = found.range.upperBound
        return next + 1 < items.count && text.tokens[items[next].token].text == "is"
            && isRelative(text.tokens[items[next + 1].token].text)
    }

    private func isRelative(_ word: String) -> Bool {
        Self.relatives.contains(word) || word.hasSuffix("'s") && Self.relatives.contains(String(word.dropLast(2)))
            || word.hasSuffix("s") && Self.relatives.contains(String(word.dropLast()))
    }

    private static let relatives: WordSet = [
        "mum", "mam", "mother", "dad", "father", "son", "daughter", "wife", "husband", "brother", "sister", "nan",
        "gran", "grandad", "grandma", "partner", "granddaughter", "grandson", "his", "her", "hers", "child", "baby",
        "client", "nana", "uncle", "aunt", "auntie", "hubby", "boy", "girl", "neighbour", "friend",
    ]

    /// The question is put to the patient, and the text gives the birthday of a relative.
    private var speaksForAnother: Bool {
        let words = FoldedText(expected.question ?? "").words
        guard !["patient's", "patients", "their", "his", "her", "child's"].contains(where: words.contains) else {
            return false
        }
        let own = ["i", "my", "mine", "me", "im"]
        let spoken = text.words
        if Self.writers.occur(in: spoken) { return true }
        guard Self.proxies.occur(in: spoken) else { return false }
        return !spoken.contains("mine") && !(spoken.first.map { own.contains($0) && $0 != "my" } ?? false)
    }

    private static let possessives = [
        "mum", "mam", "dad", "son", "daughter", "husband", "hubby", "wife", "nan", "gran", "mother", "father", "client",
        "partner", "brother", "sister", "friend", "neighbour", "nephew", "niece", "uncle", "aunt", "grandad",
    ].flatMap { ["\($0)'s", "\($0)s"] }.joined(separator: "|")
    private static let proxies = Phrases([
        "mum|mam|dad|son|daughter|husband|wife|mother|father|nan|gran|brother|sister was|is born|on?",
        "my|our " + possessives, possessives + " is|was|dob|birthday|date", "hers", "his",
        "for my", "behalf of", "he was born", "she was born", "hers is", "his is", "her birthday", "his birthday",
        "her date of birth", "his date of birth", "her dob", "his dob",
    ])
    private static let writers = Phrases([
        "for my", "behalf of", "carer for", "daughter here", "son here", "hers|his is",
        "i am her|his|their|your daughter|son|wife|husband|carer|mum|dad|mother|father|partner",
    ])

    /// An age, a year or a month was said, but no whole date.
    private var hasHint: Bool {
        items.contains { item in
            switch item.lexeme {
            case .number(let value, let digits): digits == 4 || value >= 13 && value <= 120 || digits == 0 && value > 17
            case .month, .ordinal, .named, .slash, .sign(.today), .sign(.tomorrow): true
            default: false
            }
        }
    }

    // MARK: Forms

    private func lexeme(_ index: Int) -> DateLexeme { items.indices.contains(index) ? items[index].lexeme : .stop }

    private func number(_ index: Int) -> (value: Int, digits: Int)? {
        guard case .number(let value, let digits) = lexeme(index) else { return nil }
        return (value, digits)
    }

    private func found(_ day: Int, _ month: Int, _ start: Int, _ end: Int) -> Found {
        guard let (year, isShort, next) = year(end) else {
            return Found(written: Written(day: day, month: month), range: start..<end)
        }
        return Found(written: Written(day: day, month: month, year: year, isShort: isShort), range: start..<next)
    }

    private func written(_ start: Int) -> Found? {
        switch lexeme(start) {
        case .number(let value, let digits):
            return figures(start, value, digits) ?? dayFirst(value, digits <= 2, start)
        case .ordinal(let value, _): return dayFirst(value, true, start)
        case .month(let month):
            var next = start + 1
            if lexeme(next) == .sign(.the) || lexeme(next) == .comma { next += 1 }
            switch lexeme(next) {
            case .number(let day, let digits) where day <= 31 && digits <= 2 && year(next + 1) != nil:
                return found(day, month, start, next + 1)
            case .ordinal(let day, _): return found(day, month, start, next + 1)
            default: return nil
            }
        case .named(let day):
            guard let (year, isShort, end) = year(start + 1) else { return nil }
            let full = isShort ? 1900 + year : year
            guard let date = day.date(in: full, expected.nation) else { return nil }
            return Found(
                written: Written(day: date.day, month: date.month, year: year, isShort: isShort), range: start..<end)
        default: return nil
        }
    }

    /// "14/3/98", "5.6.77", "03 04 1962", "1962-04-03", "07111949", "150301".
    private func figures(_ start: Int, _ first: Int, _ digits: Int) -> Found? {
        guard digits > 0 else { return nil }
        // Within the digits of a telephone number there is no day.
        if digits >= 6, number(start - 1) != nil || number(start + 1) != nil { return nil }
        if digits == 8 { return run(first / 1_000_000, first / 10_000 % 100, first % 10_000, false, start) }
        if digits == 6 { return run(first / 10_000, first / 100 % 100, first % 100, true, start) }
        if digits == 7 { return run(first / 1_000_000, first / 10_000 % 100, first % 10_000, false, start) }
        if digits == 4, case .month(let month) = lexeme(start + 1), let day = number(start + 2), day.digits <= 2 {
            return Found(written: Written(day: day.value, month: month, year: first), range: start..<start + 3)
        }
        let second = isSeparator(start + 1) ? start + 2 : start + 1
        guard let middle = number(second), middle.digits > 0, middle.digits <= 2 else { return nil }
        let third = isSeparator(second + 1) ? second + 2 : second + 1
        guard let last = number(third), last.digits > 0 else {
            guard isSeparator(start + 1), digits <= 2 else { return nil }
            return Found(written: Written(day: first, month: middle.value), range: start..<second + 1)
        }
        if digits == 4 {
            return Found(written: Written(day: last.value, month: middle.value, year: first), range: start..<third + 1)
        }
        guard digits <= 2, last.digits == 2 || last.digits == 4 else { return nil }
        return Found(
            written: Written(day: first, month: middle.value, year: last.value, isShort: last.digits == 2),
            range: start..<third + 1)
    }

    private func run(_ day: Int, _ month: Int, _ year: Int, _ isShort: Bool, _ start: Int) -> Found {
        Found(written: Written(day: day, month: month, year: year, isShort: isShort), range: start..<start + 1)
    }

    private func isSeparator(_ index: Int) -> Bool {
        switch lexeme(index) {
        case .slash, .dot, .dash, .comma, .colon: true
        case .stop: items.indices.contains(index) && text.tokens[items[index].token].text == "."
        default: false
        }
    }

    /// "3rd of March 1942", "the third of the fourth sixty two", "7 june 05".
    private func dayFirst(_ day: Int, _ mayBeDay: Bool, _ start: Int) -> Found? {
        guard mayBeDay, day <= 31 else { return nil }
        var next = start + 1
        while [.sign(.of), .sign(.the), .unit(.month)].contains(lexeme(next)) || isSeparator(next) { next += 1 }
        let isLinked = lexeme(next - 1) == .sign(.of) || lexeme(next - 1) == .unit(.month)
        switch lexeme(next) {
        case .month(let month): return found(day, month, start, next + 1)
        case .ordinal(let month, _) where month <= 12: return found(day, month, start, next + 1)
        case .number(let month, let digits) where month <= 12 && year(next + 1) != nil && (digits == 0 || isLinked):
            return found(day, month, start, next + 1)
        default: return nil
        }
    }

    /// "1942", "42", "'42", "nineteen forty two", "nineteen oh five", "two thousand and four".
    private func year(_ index: Int) -> (year: Int, isShort: Bool, end: Int)? {
        var start = index
        while [.comma, .dot, .slash, .dash, .sign(.of), .sign(.in), .sign(.the), .unit(.year)].contains(lexeme(start))
            || isSeparator(start) && number(start + 1) != nil
        {
            start += 1
        }
        guard let first = number(start) else { return nil }
        if first.digits == 4 { return (first.value, false, start + 1) }
        if first.digits == 2 { return (first.value, true, start + 1) }
        guard first.digits == 0 else { return nil }
        if first.value == 2, lexeme(start + 1) == .sign(.thousand) {
            let rest = lexeme(start + 2) == .sign(.and) ? start + 3 : start + 2
            guard let unit = number(rest), unit.value < 100 else { return (2000, false, start + 2) }
            return (2000 + unit.value, false, rest + 1)
        }
        guard first.value == 19 || first.value == 20 else { return (first.value, true, start + 1) }
        var next = start + 1
        if lexeme(next) == .sign(.hundred) { next += 1 }
        if lexeme(next) == .sign(.and) { next += 1 }
        if let rest = number(next), rest.value < 100 { return (first.value * 100 + rest.value, false, next + 1) }
        return next > start + 1 ? (first.value * 100, false, start + 2) : (first.value, true, start + 1)
    }
}
