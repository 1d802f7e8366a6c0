/// A day that a text mentions, as it stands there, before it is weighed against the rest.
struct DayMention: Sendable {
    enum Meaning: Hashable, Sendable {
        /// One day.
        case day(CivilDate)
        /// One day, a whole number of weeks from today, so that a day of the week beside it moves it ("in a fortnight,
        /// on the Friday").
        case weeksAway(CivilDate)
        /// A day of the week and nothing more: 0 Monday to 6 Sunday.
        case weekday(Int)
        /// Some day of the week that begins on this Monday.
        case week(CivilDate)
        /// A month, a weekend, "the end of the month": no single day.
        case open
        case past
        /// So many days after the day that was named before ("the day after").
        case fromLast(Int)
        /// A day that no calendar has.
        case impossible
        /// Several days could be meant.
        case unclear
    }

    var meaning: Meaning
    /// Its lexemes.
    var range: Range<Int>
    /// A day with its month, or the like: what a day of the week beside it is checked against.
    var isExplicit = false
    /// The year was said.
    var hasYear = false
    /// "This time next week": the hour is meant too.
    var atThisTime = false
}

/// What a text is read against: the day and hour of its arrival, which way its question looks, and whose holidays.
struct DateFrame: Sendable {
    var today: CivilDate
    var time: CivilTime
    /// The question is about what has been.
    var looksBack: Bool
    var nation: Nation

    /// The next such day of the week after today; looking back, the last one up to today.
    func weekday(_ weekday: Int) -> CivilDate {
        if looksBack { return today.adding(days: -((today.weekday - weekday + 7) % 7)) }
        let ahead = (weekday - today.weekday + 7) % 7
        return today.adding(days: ahead == 0 ? 7 : ahead)
    }

    /// The Monday of this week, or of one so many weeks on.
    func monday(weeks: Int) -> CivilDate { today.adding(days: -today.weekday + 7 * weeks) }

    /// The day of a month without a year: the coming one, unless it has passed within half a year (that is a slip).
    func dayOfYear(_ month: Int, _ day: Int) -> DayMention.Meaning {
        guard (1...12).contains(month), day >= 1, day <= CivilDate.daysInMonth(month, of: 2000) else {
            return .impossible
        }
        let years = looksBack ? [today.year, today.year - 1] : [today.year, today.year + 1]
        var found: CivilDate?
        for year in years {
            guard let date = CivilDate(existing: year, month, day) else { continue }
            if looksBack ? date <= today : date >= today {
                found = date
                break
            }
        }
        guard let found else { return .impossible }
        if !looksBack, let thisYear = CivilDate(existing: today.year, month, day), thisYear < today,
            thisYear >= today.adding(days: -183)
        {
            return .past
        }
        return .day(found)
    }

    /// A day of the month without the month: the next that there is, today among them.
    func dayOfMonth(_ day: Int) -> DayMention.Meaning {
        guard (1...31).contains(day) else { return .impossible }
        var (year, month) = (today.year, today.month)
        for _ in 0..<13 {
            if let date = CivilDate(existing: year, month, day), looksBack ? date <= today : date >= today {
                return .day(date)
            }
            month += looksBack ? -1 : 1
            if month == 13 { (year, month) = (year + 1, 1) }
            if month == 0 { (year, month) = (year - 1, 12) }
        }
        return .impossible
    }

    /// Today, some months on; the last day of a shorter month.
    func months(_ count: Int) -> CivilDate {
        let total = today.year * 12 + today.month - 1 + count
        let (year, month) = (total / 12, total % 12 + 1)
        return CivilDate(year: year, month: month, day: min(today.day, CivilDate.daysInMonth(month, of: year)))
    }
}
