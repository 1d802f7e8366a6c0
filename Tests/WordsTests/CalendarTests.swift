import Foundation
import Testing
import Words

/// Our calendar is the calendar.
struct CalendarTests {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
        return calendar
    }()

    @Test func everyDayOfFiftyYearsIsWhereTheSystemPutsIt() throws {
        var date = CivilDate(year: 2000, month: 1, day: 1)
        while date.year <= 2050 {
            let noon = LocalTime(date: date, time: CivilTime(hour: 12, minute: 0)).instant
            let parts = Self.calendar.dateComponents(
                [.year, .month, .day, .hour, .weekday], from: Date(timeIntervalSince1970: Double(noon.seconds)))
            #expect(parts.year == date.year && parts.month == date.month && parts.day == date.day && parts.hour == 12)
            #expect(parts.weekday.map { ($0 + 5) % 7 } == date.weekday)
            date = date.adding(days: 1)
        }
    }

    /// A time that is read comes back as the moment that the clocks of London show it, on both sides of each change.
    @Test(arguments: 2020...2040)
    func appointmentsAroundTheChangesKeepTheirHour(year: Int) {
        for month in [3, 10] {
            for day in 24...31 {
                for hour in 0..<24 {
                    let when = DayAndTime(
                        date: CivilDate(year: year, month: month, day: day), time: CivilTime(hour: hour, minute: 30))
                    let parts = DateComponents(
                        calendar: Self.calendar, year: year, month: month, day: day, hour: hour, minute: 30)
                    guard let iso = when.iso, let date = ISO8601DateFormatter().date(from: iso) else {
                        Issue.record("no moment for \(when.plain)")
                        continue
                    }
                    let shown = Self.calendar.dateComponents([.hour, .minute], from: date)
                    let exists = Self.calendar.date(from: parts).map {
                        Self.calendar.component(.hour, from: $0) == hour
                    }
                    if exists == true { #expect(shown.hour == hour && shown.minute == 30, "\(iso)") }
                }
            }
        }
    }

    @Test(arguments: [
        (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
        (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
        (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
        (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
        (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    ])
    func theBankHolidaysOfEnglandAreThoseThatWereKept(year: Int, days: String) {
        let kept = BankHolidays.days(in: year, .england).map { String($0.iso.dropFirst(5)) }
        #expect(kept.joined(separator: " ") == days)
    }

    @Test func theOtherNationsHaveTheirOwn() {
        let scotland = BankHolidays.days(in: 2026, .scotland).map(\.iso)
        #expect(
            scotland == [
                "2026-01-01", "2026-01-02", "2026-04-03", "2026-05-04", "2026-05-25", "2026-06-15", "2026-08-03",
                "2026-11-30", "2026-12-25", "2026-12-28",
            ])
        let ireland = BankHolidays.days(in: 2026, .northernIreland).map(\.iso)
        #expect(ireland.contains("2026-03-17") && ireland.contains("2026-07-13") && ireland.contains("2026-08-31"))
        #expect(BankHolidays.days(in: 2022, .scotland).map(\.iso).prefix(2) == ["2022-01-03", "2022-01-04"])
    }

    /// No bank holiday falls on a weekend, and no two on one day.
    @Test(arguments: Nation.allCases)
    func bankHolidaysAreWorkingDays(nation: Nation) {
        for year in 1978...2100 {
            let days = BankHolidays.days(in: year, nation)
            #expect(days.allSatisfy { $0.weekday < 5 }, "\(year)")
            #expect(Set(days).count == days.count, "\(year)")
            #expect((8...12).contains(days.count), "\(year)")
        }
    }
}
