/// The bank holidays of each nation, by the rules that make them.
///
/// Banking and Financial Dealings Act 1971, schedule 1, with the holidays that are kept by proclamation year after year,
/// and the years in which one was moved or added by proclamation.
package enum BankHolidays {
    /// Whether a day is a bank holiday in a nation.
    package static func isHoliday(_ date: CivilDate, in nation: Nation) -> Bool {
        days(in: date.year, nation).contains(date)
    }

    /// The bank holidays of a year, in order.
    package static func days(in year: Int, _ nation: Nation) -> [CivilDate] {
        var days = rest(of: year, nation) + substitutes(year, nation)
        days += extra[year] ?? []
        if nation == .scotland { days += scottishExtra[year] ?? [] }
        return days.sorted()
    }

    /// Easter Sunday of the Gregorian calendar.
    ///
    /// The "anonymous" computus (J. Meeus, "Astronomical Algorithms", chapter 8).
    package static func easter(in year: Int) -> CivilDate {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let f = (b + 8) / 25
        let g = (b - f + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    /// The first Monday of May, but the Friday of VE Day in the years of its fifties and seventy-fives.
    static func earlyMay(in year: Int) -> CivilDate {
        year == 1995 || year == 2020
            ? CivilDate(year: year, month: 5, day: 8) : .weekday(0, number: 1, of: 5, in: year)
    }

    /// The last Monday of May, but in June in the years of three jubilees.
    static func spring(in year: Int) -> CivilDate {
        switch year {
        case 2002, 2012: CivilDate(year: year, month: 6, day: 4)
        case 2022: CivilDate(year: year, month: 6, day: 2)
        default: .weekday(0, number: -1, of: 5, in: year)
        }
    }

    /// The last Monday of August; in Scotland the first.
    static func summer(in year: Int, _ nation: Nation) -> CivilDate {
        .weekday(0, number: nation == .scotland ? 1 : -1, of: 8, in: year)
    }

    /// Jubilees, weddings, a funeral and a coronation, in all nations.
    private static let extra: [Int: [CivilDate]] = [
        2002: [CivilDate(year: 2002, month: 6, day: 3)], 2011: [CivilDate(year: 2011, month: 4, day: 29)],
        2012: [CivilDate(year: 2012, month: 6, day: 5)],
        2022: [CivilDate(year: 2022, month: 6, day: 3), CivilDate(year: 2022, month: 9, day: 19)],
        2023: [CivilDate(year: 2023, month: 5, day: 8)],
    ]

    /// For the football team's World Cup, by proclamation.
    private static let scottishExtra: [Int: [CivilDate]] = [2026: [CivilDate(year: 2026, month: 6, day: 15)]]

    /// The first year of the St Andrew's Day Bank Holiday (Scotland) Act 2007.
    private static let firstSaintAndrew = 2007

    /// Those that always fall on a working day.
    private static func rest(of year: Int, _ nation: Nation) -> [CivilDate] {
        let easter = easter(in: year)
        var days = [easter.adding(days: -2), earlyMay(in: year), spring(in: year), summer(in: year, nation)]
        if nation != .scotland { days.append(easter.adding(days: 1)) }
        return days
    }

    /// Whether a day is the date of a holiday, although that is kept on another day because this one is at a weekend.
    package static func isNamesake(_ date: CivilDate, in nation: Nation) -> Bool {
        isKept(date, fixedDates(date.year, nation))
    }

    /// Month and day of the holidays that have a fixed date, in order.
    private static func fixedDates(_ year: Int, _ nation: Nation) -> [(Int, Int)] {
        var fixed = [(1, 1)]
        switch nation {
        case .scotland: fixed += [(1, 2)] + (year < firstSaintAndrew ? [] : [(11, 30)])
        case .northernIreland: fixed += [(3, 17), (7, 12)]
        case .england, .wales: break
        }
        return fixed + [(12, 25), (12, 26)]
    }

    /// Those of a fixed date, each on the next working day if it falls on a weekend.
    private static func substitutes(_ year: Int, _ nation: Nation) -> [CivilDate] {
        let fixed = fixedDates(year, nation)
        var taken: [CivilDate] = []
        for (month, day) in fixed {
            var date = CivilDate(year: year, month: month, day: day)
            let isWeekend = date.weekday >= 5
            // Two neighbours that meet on a weekend do not share one substitute: the later one gives way.
            while date.weekday >= 5 || isWeekend && isKept(date, fixed) || taken.contains(date) {
                date = date.adding(days: 1)
            }
            taken.append(date)
        }
        return taken
    }

    private static func isKept(_ date: CivilDate, _ fixed: [(Int, Int)]) -> Bool {
        fixed.contains { $0.0 == date.month && $0.1 == date.day }
    }
}

extension CivilDate {
    /// The first (1), second … or last (-1) of a day of the week (0 Monday) in a month.
    static func weekday(_ weekday: Int, number: Int, of month: Int, in year: Int) -> CivilDate {
        if number > 0 {
            let first = CivilDate(year: year, month: month, day: 1)
            return first.adding(days: (weekday - first.weekday + 7) % 7 + (number - 1) * 7)
        }
        let last = CivilDate(year: year, month: month, day: daysInMonth(month, of: year))
        return last.adding(days: -((last.weekday - weekday + 7) % 7) + (number + 1) * 7)
    }

    static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The day, if there is one.
    init?(existing year: Int, _ month: Int, _ day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Self.daysInMonth(month, of: year) else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
