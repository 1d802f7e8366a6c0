/// Finds the days that a text mentions.
struct DayScanner {
    let items: [DateLexer.Item]
    let frame: DateFrame
    /// "3.4" is a day where only a day can be meant, and an hour elsewhere.
    let dayOnly: Bool

    /// The mention that begins at a lexeme, if one does.
    func mention(at start: Int) -> DayMention? {
        switch lexeme(start) {
        case .number: numeric(start) ?? dayAndMonth(start) ?? counted(start)
        case .ordinal: dayAndMonth(start) ?? numberedWeekday(start) ?? alone(start)
        case .month: monthAndDay(start) ?? bareMonth(start)
        case .weekday(let day): weekday(day, start)
        case .named(let day): named(day, start)
        case .unit: counted(start)
        case .sign(let sign): signed(sign, start)
        default: nil
        }
    }

    // MARK: Lexemes

    func lexeme(_ index: Int) -> DateLexeme { items.indices.contains(index) ? items[index].lexeme : .stop }

    func isSign(_ index: Int, _ signs: DateLexeme.Sign...) -> Bool {
        guard case .sign(let sign) = lexeme(index) else { return false }
        return signs.contains(sign)
    }

    /// Past signs that may stand here.
    func skip(_ index: Int, _ signs: DateLexeme.Sign...) -> Int {
        var next = index
        while case .sign(let sign) = lexeme(next), signs.contains(sign) { next += 1 }
        return next
    }

    func number(_ index: Int) -> (value: Int, digits: Int)? {
        guard case .number(let value, let digits) = lexeme(index) else { return nil }
        return (value, digits)
    }

    /// What follows a number makes it an hour ("3pm", "3 o'clock", "3.30").
    func isClockTail(_ index: Int) -> Bool {
        switch lexeme(index) {
        case .sign(.am), .sign(.pm), .sign(.oclock), .colon, .dot, .sign(.noon): true
        case .unit(.hour), .unit(.minute): true
        default: false
        }
    }

    private func made(
        _ meaning: DayMention.Meaning, _ start: Int, _ end: Int, isExplicit: Bool = false, hasYear: Bool = false
    ) -> DayMention {
        DayMention(meaning: meaning, range: start..<end, isExplicit: isExplicit, hasYear: hasYear)
    }

    // MARK: Day and month

    /// `3/4`, `03.04.26`, `2026-04-03`, `3 4 26`, `030426`.
    private func numeric(_ start: Int) -> DayMention? {
        guard let first = number(start), first.digits > 0, !isSign(start + 3, .past) else { return nil }
        if let pair = pairOfDays(start) { return pair }
        if dayOnly, first.digits == 6 || first.digits == 8, case .stop = separatorLess(start + 1) {
            return run(first.value, first.digits, start)
        }
        if dayOnly, first.digits <= 2, let second = number(start + 1), let third = number(start + 2),
            second.digits <= 2,
            second.digits > 0, third.digits == 2 || third.digits == 4
        {
            let year = third.digits == 4 ? third.value : 2000 + third.value
            return made(
                existing(year, second.value, first.value), start, start + 3, isExplicit: true, hasYear: true)
        }
        guard let second = number(start + 2), second.digits > 0, let mark = separator(start + 1) else { return nil }
        if let third = number(start + 4), separator(start + 3) == mark, third.digits == 2 || third.digits == 4 {
            if first.digits == 4 {
                return made(
                    existing(first.value, second.value, third.value), start, start + 5, isExplicit: true, hasYear: true)
            }
            guard second.digits <= 2 else { return nil }
            let year = third.digits == 4 ? third.value : 2000 + third.value
            return made(existing(year, second.value, first.value), start, start + 5, isExplicit: true, hasYear: true)
        }
        guard first.digits <= 2, second.digits <= 2, !isClockTail(start + 3) else { return nil }
        switch mark {
        case .slash: break
        case .dot where first.value > 23 || isClock(start + 3): break
        case .dot, .dash:
            guard dayOnly, (1...31).contains(first.value), (1...12).contains(second.value) else { return nil }
        default: return nil
        }
        return made(frame.dayOfYear(second.value, first.value), start, start + 3, isExplicit: true)
    }

    /// "13/14 June", "13 or 14 June": one of two days.
    private func pairOfDays(_ start: Int) -> DayMention? {
        switch lexeme(start + 1) {
        case .slash, .dash, .sign(.or), .sign(.and), .sign(.to): break
        default: return nil
        }
        switch lexeme(start + 2) {
        case .number(let day, let digits) where day <= 31 && digits <= 2 && digits > 0: break
        case .ordinal: break
        default: return nil
        }
        let next = skip(start + 3, .of)
        guard case .month = lexeme(next) else { return nil }
        return made(.unclear, start, next + 1, isExplicit: true)
    }

    /// An hour with its minutes or its half of the day follows: "25.09 11:00".
    private func isClock(_ index: Int) -> Bool {
        let next = skip(index, .at, .about)
        return number(next) != nil && isClockTail(next + 1)
    }

    private func separatorLess(_ index: Int) -> DateLexeme {
        switch lexeme(index) {
        case .slash, .dot, .colon, .dash: .dot
        default: .stop
        }
    }

    private func separator(_ index: Int) -> DateLexeme? {
        switch lexeme(index) {
        case .slash: .slash
        case .dot: .dot
        case .dash: .dash
        default: nil
        }
    }

    private func run(_ value: Int, _ digits: Int, _ start: Int) -> DayMention? {
        let year = digits == 8 ? value % 10_000 : 2000 + value % 100
        let rest = digits == 8 ? value / 10_000 : value / 100
        return made(existing(year, rest % 100, rest / 100), start, start + 1, isExplicit: true, hasYear: true)
    }

    func existing(_ year: Int, _ month: Int, _ day: Int) -> DayMention.Meaning {
        CivilDate(existing: year, month, day).map { .day($0) } ?? .impossible
    }

    /// "3rd of April", "3 april 2026", "the third of the fourth", "3rd of next month".
    private func dayAndMonth(_ start: Int) -> DayMention? {
        let day: Int
        switch lexeme(start) {
        case .number(let value, let digits) where value <= 31 && digits <= 2: day = value
        case .ordinal(let value, _): day = value
        default: return nil
        }
        if isClockTail(start + 1) { return nil }
        let next = skip(start + 1, .of, .the, .in, .on)
        switch lexeme(next) {
        case .month(let month):
            return withYear(month, day, start, next + 1)
        case .ordinal(let month, _) where isSign(start + 1, .of) && month <= 12:
            return withYear(month, day, start, next + 1)
        case .unit(.month) where next > start + 1:
            return made(frame.dayOfMonth(day), start, next + 1, isExplicit: true)
        case .sign(.this) where isMonth(next + 1):
            return made(existing(frame.today.year, frame.today.month, day), start, next + 2, isExplicit: true)
        case .sign(.next) where isMonth(next + 1):
            let month = frame.months(1)
            return made(existing(month.year, month.month, day), start, next + 2, isExplicit: true)
        default: return nil
        }
    }

    private func isMonth(_ index: Int) -> Bool { lexeme(index) == .unit(.month) }

    /// "April 3", "April the 3rd".
    private func monthAndDay(_ start: Int) -> DayMention? {
        guard case .month(let month) = lexeme(start) else { return nil }
        let next = skip(start + 1, .the)
        let day: Int
        switch lexeme(next) {
        case .number(let value, let digits) where value <= 31 && digits <= 2 && !isClockTail(next + 1): day = value
        case .ordinal(let value, _): day = value
        default: return nil
        }
        return withYear(month, day, start, next + 1)
    }

    /// A year close to now is one; other figures are an hour.
    private func withYear(_ month: Int, _ day: Int, _ start: Int, _ end: Int) -> DayMention {
        if lexeme(end + 1) == .unit(.year), isSign(end, .last, .this, .next) {
            let year = frame.today.year + (isSign(end, .last) ? -1 : isSign(end, .next) ? 1 : 0)
            return made(existing(year, month, day), start, end + 2, isExplicit: true, hasYear: true)
        }
        let comma = lexeme(end) == .comma || lexeme(end) == .dot ? end + 1 : end
        if let year = number(comma), !isClockTail(comma + 1) {
            let full = year.digits == 4 ? year.value : year.digits == 2 && comma == end ? 2000 + year.value : 0
            let reach = year.digits == 4 ? (frame.looksBack ? 120 : 6) : frame.looksBack ? 20 : 1
            if full >= frame.today.year - reach, full <= frame.today.year + 3,
                year.digits == 4 || full >= frame.today.year - reach
            {
                return made(existing(full, month, day), start, comma + 1, isExplicit: true, hasYear: true)
            }
        }
        return made(frame.dayOfYear(month, day), start, end, isExplicit: true)
    }

    /// "In June": no day.
    private func bareMonth(_ start: Int) -> DayMention? { made(.open, start, start + 1) }

    /// "The 9th", "Tuesday 9th"; "the first" only where an article or a day of the week stands before it.
    private func alone(_ start: Int) -> DayMention? {
        guard case .ordinal(let day, let inFigures) = lexeme(start) else { return nil }
        switch lexeme(start + 1) {
        case .unit, .sign(.time), .other, .light, .number(1, digits: 0):
            if !inFigures { return nil }
        default: break
        }
        if !inFigures, !isAlone(start) {
            switch lexeme(start - 1) {
            case .sign(.the) where start >= 1, .weekday: break
            default: return nil
            }
        }
        return made(frame.dayOfMonth(day), start, start + 1, isExplicit: true)
    }

    /// Nothing else is said.
    private func isAlone(_ index: Int) -> Bool {
        items.indices.allSatisfy { other in
            switch lexeme(other) {
            case .light, .comma, .stop: true
            default: other == index
            }
        }
    }

    /// "The second Thursday in September", "first Monday of next month".
    private func numberedWeekday(_ start: Int) -> DayMention? {
        guard case .ordinal(let number, _) = lexeme(start), number <= 5, case .weekday(let day) = lexeme(start + 1)
        else {
            return nil
        }
        return inMonth(start, start + 2) { month, year in
            let date = CivilDate.weekday(day, number: number, of: month, in: year)
            return date.month == month ? date : nil
        }
    }

    /// A day found by a rule within the month that is named at `next`.
    private func inMonth(_ start: Int, _ next: Int, _ rule: (Int, Int) -> CivilDate?) -> DayMention? {
        let place = skip(next, .of, .in, .the)
        let today = frame.today
        func made(_ date: CivilDate?, _ end: Int) -> DayMention {
            self.made(date.map { .day($0) } ?? .impossible, start, end, isExplicit: true)
        }
        switch lexeme(place) {
        case .month(let month):
            let date = rule(month, today.year)
            return made(date.map { $0 < today } == true ? rule(month, today.year + 1) : date, place + 1)
        case .unit(.month) where place > next: return made(rule(today.month, today.year), place + 1)
        case .sign(.this) where isMonth(place + 1): return made(rule(today.month, today.year), place + 2)
        case .sign(.next) where isMonth(place + 1):
            let month = frame.months(1)
            return made(rule(month.month, month.year), place + 2)
        default: return nil
        }
    }

    /// "Last day of September", "last Friday of the month".
    func lastOfMonth(_ start: Int) -> DayMention? {
        switch lexeme(start + 1) {
        case .unit(.day):
            inMonth(start, start + 2) {
                CivilDate(existing: $1, $0, CivilDate.daysInMonth($0, of: $1))
            }
        case .weekday(let day):
            inMonth(start, start + 2) { CivilDate.weekday(day, number: -1, of: $0, in: $1) }
        default: nil
        }
    }

    // MARK: Named days

    private func named(_ day: NamedDay, _ start: Int) -> DayMention {
        var end = start + 1
        if let year = number(end), year.digits == 4, let date = day.date(in: year.value, frame.nation) {
            end += 1
            return made(.day(date), start, end, isExplicit: true, hasYear: true)
        }
        if day == .bankHoliday, let found = holidayOfMonth(start) { return found }
        if frame.looksBack {
            for year in [frame.today.year, frame.today.year - 1] {
                if let date = day.date(in: year, frame.nation), date <= frame.today {
                    return made(.day(date), start, end, isExplicit: true)
                }
            }
        }
        if let passed = day.date(in: frame.today.year, frame.nation), passed < frame.today, !frame.looksBack,
            passed >= frame.today.adding(days: -31)
        {
            return made(.past, start, end, isExplicit: true)
        }
        let days = day.coming(from: frame.today, frame.nation)
        return made(days.count == 1 ? .day(days[0]) : days.isEmpty ? .open : .unclear, start, end, isExplicit: true)
    }

    /// "The bank holiday in August", "the bank holiday at the end of May".
    private func holidayOfMonth(_ start: Int) -> DayMention? {
        let next = skip(start + 1, .at, .in, .on, .the, .end, .begin, .of)
        guard next > start + 1, case .month(let month) = lexeme(next) else { return nil }
        for year in [frame.today.year, frame.today.year + 1] {
            let days = BankHolidays.days(in: year, frame.nation).filter { $0.month == month && $0 >= frame.today }
            guard let first = days.first, let last = days.last else { continue }
            let isEnd = (start + 1..<next).contains { isSign($0, .end) }
            let isBegin = (start + 1..<next).contains { isSign($0, .begin) }
            let meaning: DayMention.Meaning =
                days.count == 1 || isBegin ? .day(first) : isEnd ? .day(last) : .unclear
            return made(meaning, start, next + 1, isExplicit: true)
        }
        return nil
    }
}
