extension ServiceHours {
    /// The hours that a question names ("We are open Monday to Friday, 9am to 5pm"), if it names any.
    ///
    /// - Parameter question: its words as they were sent.
    init?(question: FoldedText) {
        let words = question.words
        guard words.contains(where: Self.opening.contains) else { return nil }
        let items = DateLexer(question.tokens).items
        let clock = ClockScanner(items: items, now: LocalTime(Instant(seconds: 0)))
        var days: UInt8 = 0
        var times: (opens: CivilTime, closes: CivilTime)?
        var index = 0
        while index < items.count {
            if let (named, end) = Self.days(items, index) {
                days |= named
                index = end
            } else if times == nil, let (found, end) = Self.times(items, index, clock) {
                times = found
                index = end
            } else {
                index += 1
            }
        }
        guard days != 0 || times != nil else { return nil }
        self.init(
            [
                Stretch(
                    days: days == 0 ? Self.everyDay : days, opens: times?.opens ?? CivilTime(hour: 0, minute: 0),
                    closes: times?.closes ?? CivilTime(hour: 24, minute: 0))
            ], closedOnBankHolidays: days != 0 && days != Self.everyDay && !words.contains("bank"))
    }

    private static let opening: WordSet = [
        "open", "opening", "hours", "between", "opens", "run", "runs", "operate", "weekdays", "from",
    ]

    private static func lexeme(_ items: [DateLexer.Item], _ index: Int) -> DateLexeme {
        items.indices.contains(index) ? items[index].lexeme : .stop
    }

    /// "Monday to Friday", "Tuesday and Thursday", "weekdays", "every day".
    private static func days(_ items: [DateLexer.Item], _ index: Int) -> (UInt8, Int)? {
        switch lexeme(items, index) {
        case .weekday(let first):
            let link = lexeme(items, index + 1)
            if link == .sign(.to) || link == .dash || link == .sign(.until),
                case .weekday(let last) = lexeme(items, index + 2)
            {
                var days: UInt8 = 0
                var day = first
                while true {
                    days |= 1 << UInt8(day)
                    if day == last { break }
                    day = (day + 1) % 7
                }
                return (days, index + 3)
            }
            return (1 << UInt8(first), index + 1)
        case .sign(.workdays): return (0b1_1111, index + 1)
        default: return nil
        }
    }

    private static func times(
        _ items: [DateLexer.Item], _ index: Int, _ clock: ClockScanner
    ) -> ((opens: CivilTime, closes: CivilTime), Int)? {
        guard case .number = lexeme(items, index), let first = clock.mention(at: index) else { return nil }
        let link = lexeme(items, first.range.upperBound)
        let links: [DateLexeme] = [.sign(.to), .sign(.until), .sign(.and), .dash]
        guard links.contains(link), let second = clock.mention(at: first.range.upperBound + 1),
            let opens = time(first.meaning), var closes = time(second.meaning)
        else { return nil }
        if closes <= opens, closes.hour < 12 { closes.hour += 12 }
        return ((opens, closes), second.range.upperBound)
    }

    private static func time(_ meaning: ClockMention.Meaning) -> CivilTime? {
        switch meaning {
        case .fixed(let time): return time
        case .open(let minutes, let named):
            let total = named < 8 ? minutes + 720 : minutes
            return CivilTime(hour: total / 60, minute: total % 60)
        default: return nil
        }
    }
}
