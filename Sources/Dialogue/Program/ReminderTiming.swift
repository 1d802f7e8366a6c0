package import Words

/// When a `remind` line plans its dialogue: wall time, Europe/London.
package enum ReminderTiming: Hashable, Sendable, Codable {
    /// `in N days at HH:MM`, counted from the day on which it is said.
    case after(days: Int, time: CivilTime)
    /// `N working days before NAME at HH:MM`; nothing is planned if that is over already.
    case before(count: Int, unit: DayUnit, Reference, time: CivilTime)
    /// `every week on tuesday at HH:MM, 4 times, then every month until ended`.
    case repeating(Repetition)

    package enum DayUnit: String, Hashable, Sendable, CaseIterable, Codable {
        case days
        case workingDays = "working days"
    }
}

/// How a plan comes again: stretches of growing (or any) distance, all at one time of day.
package struct Repetition: Hashable, Sendable, Codable {
    /// One stretch: how far apart, and how often; nothing as `times` means until ended, which only the last may.
    package struct Phase: Hashable, Sendable, Codable {
        package var every: Interval
        package var times: Int?

        package init(every: Interval, times: Int?) {
            self.every = every
            self.times = times
        }
    }

    package enum Interval: Hashable, Sendable, Codable {
        /// A day is 1, a week 7, a fortnight 14.
        case days(Int)
        case months(Int)
    }

    package var phases: [Phase]
    /// 0 Monday to 6 Sunday; nothing if it counts from the day on which it is said.
    package var weekday: Int?
    package var time: CivilTime

    package init(phases: [Phase], weekday: Int?, time: CivilTime) {
        self.phases = phases
        self.weekday = weekday
        self.time = time
    }
}

/// A repetition that has begun: every occurrence follows from the day on which it was said.
package struct ReminderSeries: Hashable, Sendable, Codable {
    package var repetition: Repetition
    /// The day on which it was said.
    package var said: CivilDate
    /// The number of the occurrence that is planned, from 0.
    package var index: Int

    package init(repetition: Repetition, said: CivilDate, index: Int) {
        self.repetition = repetition
        self.said = said
        self.index = index
    }

    /// Days and months can be counted for so long; more than anybody's lifetime of weeks.
    private static let longest = 20_000

    /// The day of the occurrence of this number; nothing if the repetition ends before.
    ///
    /// The first is never on the day itself. In a month that lacks the day it is the month's last. Where a day of the
    /// week was named, each is on it: a month later means on or after the same day of the month.
    package func date(of number: Int) -> CivilDate? {
        guard number >= 0, number < Self.longest else { return nil }
        var day = repetition.weekday.map { first($0) } ?? said
        // With a day of the week the first occurrence is that day itself, else one step after the day it was said.
        var left = repetition.weekday == nil ? number + 1 : number
        for (position, phase) in repetition.phases.enumerated() {
            let isFirst = position == 0
            let steps = phase.times.map { isFirst && repetition.weekday != nil ? $0 - 1 : $0 } ?? .max
            if left <= steps { return moved(day, by: phase.every, times: left) }
            day = moved(day, by: phase.every, times: steps)
            left -= steps
        }
        return nil
    }

    /// What comes after this occurrence and after `now`: what was missed is not made up for.
    package func next(after now: Instant) -> (series: ReminderSeries, at: LocalTime)? {
        var following = self
        for _ in 0..<Self.longest {
            following.index += 1
            guard let date = following.date(of: following.index) else { return nil }
            let at = LocalTime(date: date, time: repetition.time)
            if at.instant > now { return (following, at) }
        }
        return nil
    }

    /// The first such day of the week after the day on which it was said.
    private func first(_ weekday: Int) -> CivilDate {
        let ahead = (weekday - said.weekday + 7) % 7
        return said.adding(days: ahead == 0 ? 7 : ahead)
    }

    private func moved(_ day: CivilDate, by interval: Repetition.Interval, times: Int) -> CivilDate {
        guard times > 0 else { return day }
        switch interval {
        case .days(let count): return day.adding(days: count * times)
        case .months(let count):
            let same = day.adding(months: count * times)
            guard let weekday = repetition.weekday else { return same }
            return same.adding(days: (weekday - same.weekday + 7) % 7)
        }
    }
}

extension CivilDate {
    /// The same day of a later month, or the last one if that month is too short.
    func adding(months: Int) -> CivilDate {
        let count = year * 12 + (month - 1) + months
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        let nextMonth = CivilDate(year: newMonth == 12 ? newYear + 1 : newYear, month: newMonth % 12 + 1, day: 1)
        let last = nextMonth.adding(days: -1).day
        return CivilDate(year: newYear, month: newMonth, day: min(day, last))
    }
}
