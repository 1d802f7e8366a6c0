/// When a service can be had, week by week.
package struct ServiceHours: Hashable, Sendable {
    /// From one minute of the day to another on some days of the week.
    package struct Stretch: Hashable, Sendable {
        /// One bit a day of the week, the lowest for Monday.
        package var days: UInt8
        package var opens: CivilTime
        /// The first minute that is no longer in it; 24:00 for the whole day.
        package var closes: CivilTime

        package init(days: UInt8, opens: CivilTime, closes: CivilTime) {
            self.days = days
            self.opens = opens
            self.closes = closes
        }
    }

    package static let everyDay: UInt8 = 0b111_1111

    package var stretches: [Stretch]
    /// There is nobody on the bank holidays of the nation.
    package var closedOnBankHolidays: Bool
    /// Bank holidays that were announced, and days on which the service is closed.
    package var calendar: HolidayCalendar

    package init(
        _ stretches: [Stretch], closedOnBankHolidays: Bool, calendar: HolidayCalendar = HolidayCalendar()
    ) {
        self.stretches = stretches
        self.closedOnBankHolidays = closedOnBankHolidays
        self.calendar = calendar
    }

    /// Whether there is anybody at some time that fits what was said.
    package func fits(_ wanted: DayAndTime, nation: Nation) -> Bool {
        if closedOnBankHolidays, let date = wanted.date, calendar.isOff(date, in: nation) { return false }
        return stretches.contains { stretch in
            if let date = wanted.date, stretch.days & (1 << UInt8(date.weekday)) == 0 { return false }
            if let time = wanted.time { return stretch.opens <= time && time < stretch.closes }
            guard let part = wanted.part else { return true }
            let begins = max(stretch.opens, part.begins)
            let ends = min(stretch.closes, part.ends)
            return ends.minutesSinceMidnight - begins.minutesSinceMidnight >= 60
        }
    }
}

extension PartOfDay {
    /// From when to when people mean by it, in the widest sense that no other part claims.
    var begins: CivilTime {
        switch self {
        case .morning: CivilTime(hour: 0, minute: 0)
        case .afternoon: CivilTime(hour: 12, minute: 0)
        case .evening: CivilTime(hour: 17, minute: 0)
        }
    }

    var ends: CivilTime {
        switch self {
        case .morning: CivilTime(hour: 12, minute: 0)
        case .afternoon: CivilTime(hour: 18, minute: 0)
        case .evening: CivilTime(hour: 24, minute: 0)
        }
    }
}
