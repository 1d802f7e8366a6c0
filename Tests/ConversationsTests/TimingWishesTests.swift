import Conversations
import Dialogue
import Store
import Testing
import Words

/// What somebody tells us about when to text them is held to by whatever is planned.
@Suite("When somebody wants to be texted") struct TimingWishesTests {
    private func line() throws -> Line {
        let line = try Line()
        try line.text("hello")
        try line.text("later")
        return line
    }

    /// Every Tuesday at 10:00, from 16 June.
    private func planTuesdays(_ line: Line) throws {
        let repetition = Repetition(
            phases: [.init(every: .days(7), times: nil)], weekday: 1, time: CivilTime(hour: 10, minute: 0))
        let series = ReminderSeries(
            repetition: repetition, said: CivilDate(year: 2026, month: 6, day: 10), index: 0)
        let first = LocalTime(date: CivilDate(year: 2026, month: 6, day: 16), time: CivilTime(hour: 10, minute: 0))
        let id = try line.person().id
        try line.store.write {
            _ = try line.desk.addPlan(
                "weekly", inputs: [:], at: first, series: series, for: id, by: "Ann", at: line.now, in: $0)
        }
    }

    @Test("not on Tuesdays: what falls on one comes on Wednesday") func quietDays() throws {
        let line = try line()
        #expect(try line.text("no texts on tuesdays please").first == "I have Tuesday. Is that right? Text YES or NO.")
        #expect(try line.text("yes").first?.hasPrefix("I will not text you first on: Tuesday.") == true)
        try planTuesdays(line)
        #expect(try line.move(to: at("2026-06-17", "12:00")).map(\.at) == [at("2026-06-17", "09:00")])
    }

    @Test("in the evening: what is planned for the morning comes at five") func evenings() throws {
        let line = try line()
        try line.text("can you text me in the evening")
        try line.text("yes")
        try planTuesdays(line)
        #expect(try line.move(to: at("2026-06-16", "18:00")).map(\.at) == [at("2026-06-16", "17:00")])
    }

    @Test("fewer texts: every second one is left out") func fewer() throws {
        let line = try line()
        try line.text("can i have fewer texts")
        try line.text("2")
        try planTuesdays(line)
        try line.move(to: at("2026-06-16", "12:00"))
        #expect(try line.planned("weekly").map(\.reminder.at.date.iso) == ["2026-06-30"])
    }

    @Test("stop the check-ins: plans end, staff know, and replies go on") func noMore() throws {
        let line = try line()
        try planTuesdays(line)
        #expect(try line.text("stop the check ins").first?.hasPrefix("Shall I stop the check-ins?") == true)
        try line.text("yes")
        #expect(try line.planned("weekly").isEmpty)
        #expect(try line.openTasks().contains { $0.task.because.contains("no more check-ins") })
        #expect(try line.state().standing.optedOut == false)
        #expect(try line.text("menu").isEmpty == false)
    }

    @Test("a wish changed is a wish changed") func corrected() throws {
        let line = try line()
        try line.text("no texts on tuesdays please")
        #expect(try line.text("no").first?.hasPrefix("On which days shall I not text you first?") == true)
        #expect(try line.text("wednesday").first == "I have Wednesday. Is that right? Text YES or NO.")
        try line.text("yes")
        try planTuesdays(line)
        #expect(try line.move(to: at("2026-06-16", "12:00")).map(\.at) == [at("2026-06-16", "10:00")])
    }
}

@Suite("Silence is noticed by a person") struct SilenceTaskTests {
    @Test("two check-ins in a row without an answer are a task, one is not, and an answer begins anew") func two()
        throws
    {
        let line = try Line()
        try line.text("hello")
        try line.text("later")
        try line.plan("weekly", "2026-06-10", "10:00")
        try line.move(to: at("2026-06-16", "12:00"))
        #expect(try line.openTasks().isEmpty)
        try line.plan("weekly", "2026-06-17", "10:00")
        try line.move(to: at("2026-06-24", "12:00"))
        let tasks = try line.openTasks()
        #expect(tasks.count == 1 && tasks.first?.task.because.contains("2 check-ins in a row") == true, "\(tasks)")

        let other = try Line()
        try other.text("hello")
        try other.text("later")
        try other.plan("weekly", "2026-06-10", "10:00")
        try other.move(to: at("2026-06-16", "12:00"))
        try other.text("sorry been away")
        try other.text("later")
        try other.plan("weekly", "2026-06-17", "10:00")
        try other.move(to: at("2026-06-24", "12:00"))
        #expect(try other.openTasks().isEmpty)
    }
}
