import Foundation
import Testing
import Words

/// Our clocks are the clocks of Europe/London.
struct CivilTimeTests {
    @Test(arguments: 1996...2037)
    func theClocksChangeWhenTheSystemSaysTheyDo(year: Int) throws {
        let zone = try #require(TimeZone(identifier: "Europe/London"))
        for month in [1, 3, 4, 7, 10, 11] {
            let start = CivilDate(year: year, month: month, day: month == 3 || month == 10 ? 23 : 1)
            for hour in 0..<(month == 3 || month == 10 ? 24 * 9 : 24) {
                let instant = Instant(seconds: Int64(start.daysSinceEpoch) * 86_400).adding(hours: hour)
                let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
                #expect(London.offset(at: instant) == Int64(expected))
                let local = LocalTime(instant)
                // The hour that comes twice in October is read as the first of the two.
                let back = local.instant
                #expect(back == instant || back == instant.adding(hours: -1) && LocalTime(back) == local)
            }
        }
    }

    @Test func aSkippedHourIsReadOnTheLaterClock() {
        let skipped = LocalTime(date: CivilDate(year: 2026, month: 3, day: 29), time: CivilTime(hour: 1, minute: 30))
        #expect(LocalTime(skipped.instant).time == CivilTime(hour: 2, minute: 30))
    }

    @Test func daysGoRoundInBothDirections() {
        for days in stride(from: -200_000, through: 200_000, by: 37) {
            let date = CivilDate(daysSinceEpoch: days)
            #expect(date.daysSinceEpoch == days)
            #expect(CivilDate(iso: date.iso) == date || date.year < 0)
        }
        #expect(CivilDate(iso: "2026-02-29") == nil)
        #expect(CivilDate(iso: "2024-02-29")?.weekday == 3)
        #expect(CivilTime(iso: "24:00") == nil)
        #expect(CivilTime(iso: "9:05")?.iso == "09:05")
    }
}
