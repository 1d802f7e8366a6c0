/// The days on which nobody works: bank holidays by rule, what was announced since, and when the site is closed.
package struct HolidayCalendar: Hashable, Sendable {
    /// One day that was made a bank holiday, or that is none this once.
    package struct Announcement: Hashable, Sendable {
        package var date: CivilDate
        package var nations: [Nation]
        /// False: the holiday of the rules is not kept, because it was moved.
        package var isHoliday: Bool

        package init(date: CivilDate, nations: [Nation], isHoliday: Bool) {
            self.date = date
            self.nations = nations
            self.isHoliday = isHoliday
        }
    }

    /// Later ones win.
    package var announcements: [Announcement]
    /// From the first day to the last, both closed.
    package var closures: [ClosedRange<CivilDate>]

    package init(_ announcements: [Announcement] = [], closures: [ClosedRange<CivilDate>] = []) {
        self.announcements = announcements
        self.closures = closures
    }

    /// Whether a day is a bank holiday in a nation, or the site is closed.
    package func isOff(_ date: CivilDate, in nation: Nation) -> Bool {
        if closures.contains(where: { $0.contains(date) }) { return true }
        let said = announcements.last { $0.date == date && $0.nations.contains(nation) }
        // Christmas Day on a Saturday is a day off, whatever day the banks close for it.
        return said?.isHoliday
            ?? (BankHolidays.isHoliday(date, in: nation) || BankHolidays.isNamesake(date, in: nation))
    }

    /// Monday to Friday, and not off.
    package func isWorkingDay(_ date: CivilDate, in nation: Nation) -> Bool {
        date.weekday < 5 && !isOff(date, in: nation)
    }

    /// The day that lies so many working days ahead of `date`, or back where the count is below nothing.
    package func day(workingDays count: Int, from date: CivilDate, in nation: Nation) -> CivilDate {
        var day = date
        var left = abs(count)
        // A site that says it is closed for ever is still answered within a year.
        var looked = 0
        while left > 0, looked < 366 + 7 * abs(count) {
            day = day.adding(days: count.signum())
            looked += 1
            if isWorkingDay(day, in: nation) { left -= 1 }
        }
        return day
    }
}
