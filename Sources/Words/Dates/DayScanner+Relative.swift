// Days counted from today, and days of the week.
extension DayScanner {
    private func made(_ meaning: DayMention.Meaning, _ start: Int, _ end: Int) -> DayMention {
        DayMention(meaning: meaning, range: start..<end)
    }

    // MARK: Days of the week

    /// "Thursday", "Thursday week", "Tuesday next week", "the Tuesday after Easter", "Friday gone".
    func weekday(_ day: Int, _ start: Int) -> DayMention? {
        let coming = frame.weekday(day)
        let next = start + 1
        switch lexeme(next) {
        case .unit(.week) where isSign(next + 1, .after) && isSign(next + 2, .next):
            return made(.day(inWeek(2, day)), start, next + 3)
        case .unit(.week) where !isSign(next + 1, .on, .of): return made(.day(coming.adding(days: 7)), start, next + 1)
        case .unit(.fortnight): return made(.day(coming.adding(days: 14)), start, next + 1)
        case .sign(.coming): return made(.day(coming), start, next + 1)
        case .sign(.next) where lexeme(next + 1) != .unit(.week): return made(.day(inWeek(1, day)), start, next + 1)
        case .number, .sign(.a):
            // "Monday three weeks".
            guard let length = length(next), length.isWeeks, !isSign(length.end, .ago, .on, .from, .today, .time) else {
                break
            }
            return made(.day(coming.adding(days: length.days)), start, length.end)
        case .sign(.last), .sign(.ago):
            return made(frame.looksBack ? .day(coming) : .past, start, next + 1)
        case .sign(.after) where isSign(next + 1, .next):
            return made(.day(inWeek(2, day)), start, next + 2)
        case .sign(.this) where lexeme(next + 1) == .unit(.week): return made(.day(inWeek(0, day)), start, next + 2)
        case .sign(.after), .sign(.before):
            guard let turn = turningPoint(skip(next + 1, .the)) else { break }
            let isAfter = isSign(next, .after)
            var date = turn.date.adding(days: isAfter ? 1 : -1)
            while date.weekday != day { date = date.adding(days: isAfter ? 1 : -1) }
            return made(.day(date), start, turn.end)
        default: break
        }
        if let date = dayOfMonth(beside: day, next) {
            return DayMention(meaning: .day(date), range: start..<next + 1, isExplicit: true)
        }
        let week = skip(next, .of, .in, .on, .the)
        if let weeks = weekNamed(week) { return made(.day(inWeek(weeks.count, day)), start, weeks.end) }
        if lexeme(next) == .unit(.day) { return made(.weekday(day), start, next + 1) }
        return made(.weekday(day), start, next)
    }

    /// "Tues 23", "mon 15 at 10": a number beside a day of the week that fits it; small ones only where the hour follows.
    private func dayOfMonth(beside weekday: Int, _ index: Int) -> CivilDate? {
        guard let number = number(index), (1...2).contains(number.digits), !isClockTail(index + 1),
            case .day(let date) = frame.dayOfMonth(number.value), date.weekday == weekday
        else { return nil }
        switch lexeme(index + 1) {
        case .month, .slash, .dash, .unit, .sign(.to), .sign(.past), .sign(.or), .sign(.until): return nil
        default: break
        }
        let after = skip(index + 1, .at, .about)
        let hasHour: Bool
        switch lexeme(lexeme(after) == .comma ? after + 1 : after) {
        case .number, .sign(.half), .sign(.quarter), .sign(.noon): hasHour = true
        default: hasHour = false
        }
        return number.value > 12 || hasHour ? date : nil
    }

    private func inWeek(_ weeks: Int, _ day: Int) -> CivilDate { frame.monday(weeks: weeks).adding(days: day) }

    /// "Next week", "the week after next", "the week after": how many weeks on.
    private func weekNamed(_ index: Int) -> (count: Int, end: Int)? {
        if isSign(index, .next), lexeme(index + 1) == .unit(.week) { return (1, index + 2) }
        guard lexeme(index) == .unit(.week), isSign(index + 1, .after) else { return nil }
        return isSign(index + 2, .next) ? (2, index + 3) : nil
    }

    /// A day that others are counted from: "after the bank holiday", "before Easter", "after the 9th".
    private func turningPoint(_ index: Int) -> (date: CivilDate, end: Int)? {
        if case .named(let day) = lexeme(index) {
            let turn = day.asTurningPoint.coming(from: frame.today, frame.nation)
            guard turn.count == 1 else { return nil }
            return (turn[0], index + 1)
        }
        if case .number = lexeme(index), !hasMonth(index) { return nil }
        guard let mention = mention(at: index) else { return nil }
        switch mention.meaning {
        case .day(let date), .weeksAway(let date): return (date, mention.range.upperBound)
        case .weekday(let day): return (frame.weekday(day), mention.range.upperBound)
        default: return nil
        }
    }

    private func hasMonth(_ index: Int) -> Bool {
        if case .month = lexeme(skip(index + 1, .of)) { return true }
        return lexeme(index + 1) == .slash
    }

    // MARK: Signs

    /// What begins with one of the words that dates are built with.
    func signed(_ sign: DateLexeme.Sign, _ start: Int) -> DayMention? {
        switch sign {
        case .today, .tonight: return onwards(frame.today, start, start + 1)
        case .tomorrow: return onwards(frame.today.adding(days: 1), start, start + 1)
        case .yesterday: return made(looking(frame.today.adding(days: -1)), start, start + 1)
        case .this: return this(start)
        case .next: return next(start, start + 1)
        case .coming, .following: return this(start)
        case .last: return lastOfMonth(start) ?? last(start)
        case .the: return article(start)
        case .a: return counted(start)
        case .in: return within(start)
        case .same: return same(start)
        case .end, .middle, .begin: return partOfMonth(start)
        case .weekend, .workdays: return made(.open, start, start + 1)
        default: return nil
        }
    }

    private func looking(_ date: CivilDate) -> DayMention.Meaning {
        frame.looksBack || date >= frame.today ? .day(date) : .past
    }

    /// "Tomorrow week", "today fortnight"; "the morn's morn" is one day.
    private func onwards(_ date: CivilDate, _ start: Int, _ end: Int) -> DayMention {
        switch lexeme(end) {
        case .unit(.week): made(.day(date.adding(days: 7)), start, end + 1)
        case .unit(.fortnight): made(.day(date.adding(days: 14)), start, end + 1)
        default: made(.day(date), start, end)
        }
    }

    /// "This Thursday", "this coming Thursday", "this week", "this weekend", "this morning", "this time tomorrow".
    private func this(_ start: Int) -> DayMention? {
        let next = skip(start + 1, .coming, .this, .next)
        switch lexeme(next) {
        case .weekday(let day):
            let end = lexeme(next + 1) == .unit(.week) ? next + 2 : next + 1
            return made(.day(frame.weekday(day).adding(days: end > next + 1 ? 7 : 0)), start, end)
        case .unit(.week):
            if case .weekday(let day) = lexeme(skip(next + 1, .on)) {
                return made(.day(inWeek(0, day)), start, skip(next + 1, .on) + 1)
            }
            return made(.week(frame.monday(weeks: 0)), start, next + 1)
        case .unit(.month), .sign(.weekend): return made(.open, start, next + 1)
        case .part: return made(.day(frame.today), start, next)
        case .sign(.time), .unit(.day): return isSign(start, .this) ? same(start) : nil
        case .named: return mention(at: next)
        default: return nil
        }
    }

    /// "Same time tomorrow", "this time next week".
    private func same(_ start: Int) -> DayMention? {
        if lexeme(start + 1) == .unit(.day), let weeks = weekNamed(start + 2) {
            return made(.day(frame.today.adding(days: 7 * weeks.count)), start, weeks.end)
        }
        guard isSign(start + 1, .time), var mention = mention(at: skip(start + 2, .on)) else { return nil }
        if case .week = mention.meaning { mention.meaning = .day(frame.today.adding(days: 7)) }
        switch mention.meaning {
        case .day, .weeksAway, .weekday: break
        default: return nil
        }
        mention.range = start..<mention.range.upperBound
        mention.atThisTime = true
        return mention
    }

    /// "Next Thursday", "next week Tuesday", "next week", "next month".
    private func next(_ start: Int, _ index: Int) -> DayMention? {
        switch lexeme(index) {
        case .weekday(let day):
            if lexeme(index + 1) == .unit(.week) { return made(.day(inWeek(1, day).adding(days: 7)), start, index + 2) }
            return made(.day(inWeek(1, day)), start, index + 1)
        case .unit(.week):
            let following = skip(index + 1, .on, .the)
            if case .weekday(let day) = lexeme(following) { return made(.day(inWeek(1, day)), start, following + 1) }
            return made(.week(frame.monday(weeks: 1)), start, index + 1)
        case .unit(.day): return made(.day(frame.today.adding(days: 1)), start, index + 1)
        case .unit(.month), .unit(.year), .sign(.weekend), .month: return made(.open, start, index + 1)
        case .unit(.fortnight): return made(.open, start, index + 1)
        case .number: return counted(index).map { _ in made(.open, start, index + 2) }
        case .named: return mention(at: index)
        case .sign(.coming), .sign(.next): return next(start, index + 1)
        // "Not this Thursday but the next one."
        case .number(1, _), .light: return made(.fromLast(7), start, index + 1)
        case .comma, .stop: return made(.fromLast(7), start, index)
        default: return nil
        }
    }

    /// "Last Wednesday", "last week".
    private func last(_ start: Int) -> DayMention? {
        switch lexeme(start + 1) {
        case .weekday(let day): made(frame.looksBack ? .day(frame.weekday(day)) : .past, start, start + 2)
        case .unit(.week), .unit(.month), .unit(.year), .sign(.weekend):
            made(frame.looksBack ? .open : .past, start, start + 2)
        case .part(.evening): made(looking(frame.today.adding(days: -1)), start, start + 1)
        default: nil
        }
    }

    /// "The day after tomorrow", "the day after the bank holiday", "the week after next", "the other day".
    private func article(_ start: Int) -> DayMention? {
        switch lexeme(start + 1) {
        case .unit(.day), .unit(.week): return counted(start + 1)
        case .unit(.month) where isSign(start - 1, .of, .in): return made(.open, start, start + 2)
        case .sign(.coming), .sign(.following), .sign(.next), .sign(.last), .sign(.end), .sign(.middle), .sign(.begin),
            .sign(.weekend):
            guard var mention = mention(at: start + 1) else { return nil }
            mention.range = start..<mention.range.upperBound
            return mention
        case .sign(.tomorrow): return mention(at: start + 1)
        default: return nil
        }
    }

    /// "The end of the month", "mid June", "early next week".
    private func partOfMonth(_ start: Int) -> DayMention? {
        let next = skip(start + 1, .of, .the, .this, .next, .in)
        switch lexeme(next) {
        case .month, .unit(.month), .unit(.week), .unit(.year): return made(.open, start, next + 1)
        default: return nil
        }
    }

    // MARK: Counting

    /// A length of time: how many days or months, and whether it is whole weeks.
    private struct Length {
        var days = 0
        var months = 0
        var isWeeks = false
        var end: Int
    }

    /// "Two weeks", "a fortnight", "ten days", "a month", "week".
    private func length(_ start: Int) -> Length? {
        var count = 1
        var index = start
        if isSign(index, .a) { index += 1 }
        if let number = number(index), number.value > 0, number.value < 100 {
            count = number.value
            index += 1
        }
        guard case .unit(let unit) = lexeme(index) else { return nil }
        var length = Length(end: index + 1)
        switch unit {
        case .day: length.days = count
        case .week: (length.days, length.isWeeks) = (7 * count, true)
        case .fortnight: (length.days, length.isWeeks) = (14 * count, true)
        case .month: length.months = count
        case .year: length.months = 12 * count
        case .minute, .hour: return nil
        }
        return length
    }

    private func after(_ length: Length, _ date: CivilDate) -> CivilDate {
        length.months > 0 ? frame.months(length.months) : date.adding(days: length.days)
    }

    /// "In ten days' time", "in a fortnight", "in June".
    private func within(_ start: Int) -> DayMention? {
        if case .month = lexeme(start + 1) { return monthOnly(start) }
        if isSign(start + 1, .the), lexeme(start + 2) == .unit(.week) { return made(.open, start, start + 3) }
        let few = skip(start + 1, .about, .the, .a, .few, .of)
        if case .unit = lexeme(few), isSign(few - 1, .few, .of) { return made(.open, start, few + 1) }
        guard let length = length(skip(start + 1, .about, .the)) else { return nil }
        var end = length.end
        if isSign(end, .time) { end += 1 }
        if let further = fromDay(length, start, end) { return further }
        let date = after(length, frame.today)
        return made(length.isWeeks ? .weeksAway(date) : .day(date), start, end)
    }

    private func monthOnly(_ start: Int) -> DayMention? {
        guard let dated = mention(at: start + 1) else { return nil }
        return made(dated.meaning, start, dated.range.upperBound)
    }

    /// "A week on Thursday", "two weeks today", "the day after tomorrow", "a week after Easter", "3 days time".
    func counted(_ start: Int) -> DayMention? {
        guard let length = length(start) else { return nil }
        // "A few weeks", "any day after Tuesday".
        if isSign(start - 1, .few, .of, .any) {
            if let further = fromDay(length, start, length.end) {
                return made(.unclear, start, further.range.upperBound)
            }
            return made(.open, start, length.end)
        }
        if let further = fromDay(length, start, length.end) { return further }
        if isSign(length.end, .time) { return made(.day(after(length, frame.today)), start, length.end + 1) }
        if isSign(length.end, .ago) {
            let date = length.months > 0 ? frame.months(-length.months) : frame.today.adding(days: -length.days)
            return made(looking(date), start, length.end + 1)
        }
        if lexeme(start) == .unit(.day), isSign(start + 1, .after, .before) {
            return made(.fromLast(isSign(start + 1, .after) ? 1 : -1), start, start + 2)
        }
        if lexeme(start) == .unit(.week), isSign(start + 1, .after) {
            let end = isSign(start + 2, .next) ? start + 3 : start + 2
            if case .weekday(let day) = lexeme(skip(end, .on)) {
                return made(.day(inWeek(2, day)), start, skip(end, .on) + 1)
            }
            return made(.week(frame.monday(weeks: 2)), start, end)
        }
        return nil
    }

    /// What a length is counted from: a day of the week, today, tomorrow, another day.
    private func fromDay(_ length: Length, _ start: Int, _ end: Int) -> DayMention? {
        let isBefore = isSign(end, .before)
        let isAfter = isSign(end, .after)
        let isCounted = lexeme(start) != .unit(.day) && lexeme(start) != .unit(.week)
        if lexeme(start) == .unit(.day), !isSign(end, .after, .before) { return nil }
        if !isCounted, lexeme(start) == .unit(.week), isSign(end, .after, .before), !isSign(end + 1, .next) {
            return made(.open, start, end + 1)
        }
        let from = skip(end, .on, .from, .after, .before, .the, .this, .coming)
        let hasLink = from > end
        if isSign(from, .today, .now) { return made(.day(after(length, frame.today)), start, from + 1) }
        if isSign(from, .tomorrow) {
            let tomorrow = frame.today.adding(days: 1)
            return made(.day(tomorrow.adding(days: isBefore ? -length.days : length.days)), start, from + 1)
        }
        if case .weekday(let day) = lexeme(from), hasLink || length.isWeeks, length.days > 0 {
            let coming = frame.weekday(day)
            return made(.day(coming.adding(days: isBefore ? -length.days : length.days)), start, from + 1)
        }
        if isSign(from, .last), frame.looksBack, case .weekday(let day) = lexeme(from + 1), length.days > 0 {
            return made(.day(frame.weekday(day).adding(days: -length.days)), start, from + 2)
        }
        if isSign(from, .next), case .weekday(let day) = lexeme(from + 1), hasLink || length.isWeeks {
            return made(.day(inWeek(1, day).adding(days: length.days)), start, from + 2)
        }
        guard hasLink, length.days > 0, let turn = turningPoint(from) else { return nil }
        if !isBefore, !isAfter, !length.isWeeks { return nil }
        return made(.day(turn.date.adding(days: isBefore ? -length.days : length.days)), start, turn.end)
    }
}
