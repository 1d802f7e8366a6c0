import Dialogue
import Testing
import Words

/// On which days a plan comes that comes again.
@Suite struct ReminderSeriesTests {
    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    private func days(
        _ phases: [Repetition.Phase], weekday: Int? = nil, said: String, count: Int
    ) throws -> [String] {
        let repetition = Repetition(phases: phases, weekday: weekday, time: CivilTime(hour: 10, minute: 0))
        let series = ReminderSeries(repetition: repetition, said: try day(said), index: 0)
        return (0..<count).compactMap { series.date(of: $0)?.iso }
    }

    @Test func everyWeekOnADayOfTheWeekBeginsWithTheNextOne() throws {
        // Wednesday 10 June, and a Tuesday itself: never on the day on which it is said.
        let weekly = [Repetition.Phase(every: .days(7), times: nil)]
        #expect(try days(weekly, weekday: 1, said: "2026-06-10", count: 2) == ["2026-06-16", "2026-06-23"])
        #expect(try days(weekly, weekday: 1, said: "2026-06-16", count: 2) == ["2026-06-23", "2026-06-30"])
        #expect(try days(weekly, said: "2026-06-10", count: 2) == ["2026-06-17", "2026-06-24"])
    }

    @Test func aTaperGoesOnFromItsLastDayAndEnds() throws {
        let taper = [
            Repetition.Phase(every: .days(7), times: 4), .init(every: .days(14), times: 2),
            .init(every: .months(1), times: 2),
        ]
        #expect(
            try days(taper, weekday: 1, said: "2026-06-10", count: 20) == [
                "2026-06-16", "2026-06-23", "2026-06-30", "2026-07-07", "2026-07-21", "2026-08-04",
                // The fourth of the next month is a Friday, and of the one after a Sunday: on to the Tuesday.
                "2026-09-08", "2026-10-06",
            ])
    }

    @Test func aMonthLaterIsTheSameDayOrTheLast() throws {
        let monthly = [Repetition.Phase(every: .months(1), times: nil)]
        #expect(
            try days(monthly, said: "2026-12-31", count: 4) == ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"])
        #expect(try days(monthly, said: "2027-12-29", count: 2) == ["2028-01-29", "2028-02-29"])
    }

    @Test(arguments: [("2026-10-20", "2026-10-27"), ("2027-03-23", "2027-03-30")])
    func tenOClockStaysTenOClockOverBothChanges(_ said: String, _ next: String) throws {
        let repetition = Repetition(
            phases: [.init(every: .days(7), times: nil)], weekday: 1, time: CivilTime(hour: 10, minute: 0))
        let series = ReminderSeries(repetition: repetition, said: try day(said).adding(days: -7), index: 0)
        let first = LocalTime(date: try day(said), time: repetition.time)
        let following = try #require(series.next(after: first.instant))
        #expect(following.at.date.iso == next)
        #expect(following.at.time.iso == "10:00")
        let hours = following.at.instant.seconds(since: first.instant) / 3600
        #expect(hours == (said == "2026-10-20" ? 169 : 167))
    }

    @Test func whatWasMissedIsNotMadeUpFor() throws {
        let repetition = Repetition(
            phases: [.init(every: .days(1), times: nil)], weekday: nil, time: CivilTime(hour: 10, minute: 0))
        let reminder = Reminder(
            dialogue: "weekly", inputs: [:], at: LocalTime(date: try day("2026-06-11"), time: repetition.time),
            reference: "1", series: .init(repetition: repetition, said: try day("2026-06-10"), index: 0))
        let late = LocalTime(date: try day("2026-06-15"), time: CivilTime(hour: 12, minute: 0)).instant
        let next = try #require(reminder.following(after: late))
        #expect(next.at.date.iso == "2026-06-16" && next.series?.index == 5)
        #expect(next.planKey == reminder.planKey)
    }

    @Test func aPlanThatComesOnceIsFollowedByNothing() throws {
        let reminder = Reminder(
            dialogue: "weekly", inputs: [:],
            at: LocalTime(date: try day("2026-06-11"), time: CivilTime(hour: 10, minute: 0)), reference: "1")
        #expect(reminder.following(after: reminder.at.instant) == nil)
    }
}
