import Words

extension CivilDate {
    /// Monday to Friday, and no bank holiday of the nation.
    func isWorkingDay(in nation: Nation) -> Bool { weekday < 5 && !BankHolidays.isHoliday(self, in: nation) }

    /// The day that lies so many working days ahead, or back where the count is below nothing.
    func adding(workingDays count: Int, in nation: Nation) -> CivilDate {
        var day = self
        var left = abs(count)
        while left > 0 {
            day = day.adding(days: count.signum())
            if day.isWorkingDay(in: nation) { left -= 1 }
        }
        return day
    }
}
