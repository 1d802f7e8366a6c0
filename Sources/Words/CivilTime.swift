/// A day of the calendar (proleptic Gregorian), in no zone.
package struct CivilDate: Hashable, Comparable, Sendable {
    package var year: Int
    /// 1 to 12.
    package var month: Int
    /// 1 to 31.
    package var day: Int

    package init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that is `daysSinceEpoch` days after 1970-01-01.
    ///
    /// Civil-from-days arithmetic on 400-year eras (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    package init(daysSinceEpoch: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days since 1970-01-01.
    package var daysSinceEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// 0 Monday to 6 Sunday.
    package var weekday: Int { ((daysSinceEpoch + 3) % 7 + 7) % 7 }

    package static func < (left: CivilDate, right: CivilDate) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }

    package func adding(days: Int) -> CivilDate { CivilDate(daysSinceEpoch: daysSinceEpoch + days) }

    /// `2026-06-10`.
    package var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    /// Reads `2026-06-10`; nothing unless it is a day that exists.
    package init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        self.init(year: year, month: month, day: day)
        guard CivilDate(daysSinceEpoch: daysSinceEpoch) == self else { return nil }
    }
}

/// A time of day, in no zone.
package struct CivilTime: Hashable, Comparable, Sendable {
    /// 0 to 23.
    package var hour: Int
    /// 0 to 59.
    package var minute: Int

    package init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }

    package var minutesSinceMidnight: Int { hour * 60 + minute }

    package static func < (left: CivilTime, right: CivilTime) -> Bool {
        left.minutesSinceMidnight < right.minutesSinceMidnight
    }

    /// `09:05`.
    package var iso: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

    /// Reads `09:05` or `9:05`; nothing unless it is a time of day.
    package init?(iso text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        self.init(hour: hour, minute: minute)
    }
}

/// A day and a time on the clocks of the United Kingdom (zone Europe/London).
package struct LocalTime: Hashable, Sendable {
    package var date: CivilDate
    package var time: CivilTime

    package init(date: CivilDate, time: CivilTime) {
        self.date = date
        self.time = time
    }

    /// What the clocks of Europe/London show at `instant`.
    package init(_ instant: Instant) {
        let local = instant.seconds + London.offset(at: instant)
        let days = (local >= 0 ? local : local - 86_399) / 86_400
        let second = Int(local - days * 86_400)
        date = CivilDate(daysSinceEpoch: Int(days))
        time = CivilTime(hour: second / 3600, minute: second % 3600 / 60)
    }

    /// The moment at which the clocks of Europe/London show this.
    ///
    /// In the hour that the clocks skip in March the moment is that of the later clock reading (01:30 is 01:30 UTC,
    /// shown as 02:30); in the hour that comes twice in October it is the first of the two.
    package var instant: Instant {
        let plain = Int64(date.daysSinceEpoch) * 86_400 + Int64(time.minutesSinceMidnight) * 60
        let summer = Instant(seconds: plain - 3600)
        return London.offset(at: summer) == 3600 ? summer : Instant(seconds: plain)
    }
}

/// The clocks of the United Kingdom: GMT, and BST from the last Sunday of March to the last Sunday of October.
///
/// Summer Time Order 2002 (SI 2002/262), article 2: both changes at one o'clock, Greenwich mean time. Computed here
/// because a time zone file can be missing without a word where this runs.
package enum London {
    /// Seconds that local time is ahead of UTC at `instant`: 0 or 3600.
    package static func offset(at instant: Instant) -> Int64 {
        let days = (instant.seconds >= 0 ? instant.seconds : instant.seconds - 86_399) / 86_400
        let year = CivilDate(daysSinceEpoch: Int(days)).year
        return instant >= change(in: year, month: 3) && instant < change(in: year, month: 10) ? 3600 : 0
    }

    /// 01:00 UTC on the last Sunday of a month that has 31 days.
    private static func change(in year: Int, month: Int) -> Instant {
        let last = CivilDate(year: year, month: month, day: 31)
        let sunday = last.adding(days: -((last.weekday + 1) % 7))
        return Instant(seconds: Int64(sunday.daysSinceEpoch) * 86_400 + 3600)
    }
}

/// A number in decimal digits, with leading zeros up to `width`.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
