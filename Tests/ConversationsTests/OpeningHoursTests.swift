import Conversations
import Testing
import Words

@Suite struct OpeningHoursTests {
    @Test(arguments: [
        ("2026-06-10", "08:59", "2026-06-10", "09:00"), ("2026-06-10", "09:00", "2026-06-10", "09:00"),
        ("2026-06-10", "18:29", "2026-06-10", "18:29"), ("2026-06-10", "18:30", "2026-06-11", "09:00"),
        ("2026-06-12", "18:30", "2026-06-13", "10:00"), ("2026-06-13", "16:00", "2026-06-15", "09:00"),
        // Over the night in which the clocks change.
        ("2026-10-24", "16:00", "2026-10-26", "09:00"), ("2027-03-27", "16:00", "2027-03-29", "09:00"),
    ])
    func theNextOpening(_ date: String, _ time: String, _ openDate: String, _ openTime: String) {
        #expect(siteHours.nextOpening(from: at(date, time)) == at(openDate, openTime))
        #expect(siteHours.isOpen(at: at(date, time)) == (at(date, time) == at(openDate, openTime)))
    }

    @Test func neverOpenIsSaid() {
        #expect(OpeningHours([]).nextOpening(from: morning) == nil)
        let moment = OpeningHours([.init(weekday: 2, from: .init(hour: 9, minute: 0), to: .init(hour: 9, minute: 1))])
        #expect(moment.nextOpening(from: morning.adding(minutes: 1)) == morning.adding(hours: 24 * 7))
    }

    @Test func alwaysOpenIsOpenInEveryMinuteOfTheNight() {
        for minute in 0..<(24 * 60 * 8) { #expect(OpeningHours.always.isOpen(at: morning.adding(minutes: minute))) }
    }

    /// Every opening lies in the future, is open, and nothing between is.
    @Test func fromEveryQuarterOfAnHourOfTheYear() throws {
        for step in stride(from: 0, to: 24 * 4 * 366, by: 7) {
            let moment = morning.adding(minutes: step * 15)
            let opening = try #require(siteHours.nextOpening(from: moment))
            #expect(opening >= moment && siteHours.isOpen(at: opening))
            if opening > moment {
                #expect(!siteHours.isOpen(at: opening.adding(seconds: -1)))
                #expect(!siteHours.isOpen(at: moment))
            }
        }
    }
}
