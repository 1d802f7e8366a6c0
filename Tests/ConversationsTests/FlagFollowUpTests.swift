import Conversations
import Dialogue
import Store
import Testing
import Words

/// A crisis that nobody answers does not lie there: it becomes a task, and staff are alerted again.
@Suite struct FlagFollowUpTests {
    private static func line(_ place: Place = .memory, duty: String? = dutyNumber) throws -> Line {
        let line = try Line(place, duty: duty)
        line.change { $0.flagFollowUp = .init(everyMinutes: 15, times: 3) }
        try line.text("i want to kill myself")
        return line
    }

    @Test(arguments: Place.allCases)
    func theDutyNumberIsAlertedAgainAndThereIsATask(_ place: Place) throws {
        let line = try Self.line(place)
        #expect(line.alerts.count == 1)
        try line.move(to: morning.adding(minutes: 15))
        #expect(line.alerts.count == 2)
        #expect(
            line.alerts.last == "Linkline: URGENT: still nobody has answered the flag about a risk of suicide. "
                + "Conversation 1. Please read and answer.")
        #expect(try line.openTasks().filter { $0.task.reference == "flag-1" }.count == 1)
        // As often as the site says, and the task stays.
        try line.move(to: morning.adding(hours: 12))
        #expect(line.alerts.count == 4)
        #expect(try line.openTasks().filter { $0.task.reference == "flag-1" }.count == 1)
    }

    @Test(arguments: [StaffAct.takesOver, .replies("Sam here. Can I ring you?"), .closesFlag])
    func whoAnswersEndsIt(_ act: StaffAct) throws {
        let line = try Self.line()
        try line.move(to: morning.adding(minutes: 10))
        try line.staff(act)
        try line.move(to: morning.adding(hours: 12))
        #expect(line.alerts.count == 1)
    }

    @Test func anotherTextInDangerBeginsItAnew() throws {
        let line = try Self.line()
        try line.staff(.takesOver)
        line.now = morning.adding(minutes: 60)
        try line.text("i have the tablets here and i am going to end it")
        let before = line.alerts.count
        try line.move(to: morning.adding(minutes: 80))
        #expect(line.alerts.count == before + 1)
    }

    @Test func withoutADutyNumberItIsATaskAllTheSame() throws {
        let line = try Self.line(duty: nil)
        try line.move(to: morning.adding(minutes: 20))
        #expect(try line.openTasks().contains { $0.task.reference == "flag-1" })
    }

    /// Nights, Sundays and bank holidays: whoever asks for a person is told that nobody is watching.
    @Test(arguments: [
        ("2026-06-10", "22:00"), ("2026-06-14", "12:00"), ("2026-08-31", "11:00"), ("2026-12-25", "11:00"),
    ])
    func outOfHoursWhoAsksForAPersonIsToldThatNobodyIsThere(_ date: String, _ time: String) throws {
        let line = try Line(at: at(date, time))
        try line.text("hello")
        let replies = try line.text("human")
        #expect(replies.contains { $0.hasPrefix("Nobody is here to read this now.") && $0.contains("999") })
    }

    @Test func inHoursNothingOfTheKindIsSaid() throws {
        let line = try Line(at: at("2026-06-10", "11:00"))
        try line.text("hello")
        #expect(try line.text("human").contains { $0.hasPrefix("Nobody is here") } == false)
    }
}
