import Conversations
import Dialogue
import Store
import Testing
import Words

/// What is planned comes once, at the time that was said, and never at night.
@Suite struct ReminderTests {
    @Test(
        arguments: [
            // No change, the clocks back on 25 October, forward on 28 March.
            ("2026-06-10", "2026-06-17"), ("2026-10-20", "2026-10-27"), ("2027-03-23", "2027-03-30"),
        ], Place.allCases)
    func inSevenDaysAtTenOClock(_ days: (start: String, due: String), _ place: Place) throws {
        let line = try Line(place, at: at(days.start, "14:00"))
        try line.text("hello")
        try line.planWeekly()
        let sent = try line.move(to: at(days.due, "09:59")).map(\.text.text)
        #expect(sent.isEmpty)
        let due = try line.move(to: at(days.due, "18:00"))
        #expect(due.count == 1)
        #expect(due.first?.at == at(days.due, "10:00"))
        #expect(due.first?.text.kind == .reminder)
        #expect(try line.transcript().reminders.map(\.state) == [.started])
    }

    @Test func onASundayItWaitsUnsteppedForMonday() throws {
        // Sunday to Sunday: replies go at any hour, reminders do not.
        let line = try Line(at: at("2026-06-13", "11:00"))
        try line.text("hello")
        try line.staff(.starts(dialogue: "weekly", inputs: [:]))
        line.now = at("2026-06-14", "12:00")
        try line.text("5")
        try line.text("1")
        #expect(try line.text("yes").isEmpty == false)
        let turns = try line.transcript().turns.count
        #expect(try line.move(to: at("2026-06-22", "08:59")).isEmpty)
        #expect(try line.transcript().turns.count == turns)
        #expect(try line.state().pending == nil)
        let monday = try line.move(to: at("2026-06-22", "12:00"))
        #expect(monday.map(\.at) == [at("2026-06-22", "09:00")])
    }

    @Test func inTheEveningItWaitsForTheMorning() throws {
        let line = try Line()
        try line.text("hello")
        try line.plan("weekly", "2026-06-10", "21:00")
        let sent = try line.move(to: at("2026-06-11", "12:00"))
        #expect(sent.map(\.at) == [at("2026-06-11", "09:00")])
    }

    @Test func theCapOfTheDayHoldsItToTheNextOpening() throws {
        let line = try Line(perDay: 1)
        try line.text("hello")
        try line.text("later")
        try line.plan("weekly", "2026-06-10", "10:00")
        #expect(try line.move(to: at("2026-06-10", "10:01")).count == 1)
        try line.text("5")
        try line.text("1")
        try line.text("no")
        try line.plan("check-in", "2026-06-10", "12:00")
        let sent = try line.move(to: at("2026-06-11", "12:00"))
        #expect(sent.map(\.at) == [at("2026-06-11", "09:00")])
    }

    @Test func theCapOfTheWeekHoldsItForDays() throws {
        let line = try Line(perDay: 5, perWeek: 1)
        try line.text("hello")
        try line.text("later")
        try line.plan("weekly", "2026-06-10", "10:00")
        try line.move(to: at("2026-06-10", "10:01"))
        try line.text("5")
        try line.text("1")
        try line.text("no")
        try line.plan("check-in", "2026-06-16", "12:00")
        let sent = try line.move(to: at("2026-06-19", "12:00"))
        #expect(sent.map(\.at) == [at("2026-06-18", "09:00")])
    }

    /// Two that fall due in one minute do not go at once past the cap that each alone would keep.
    @Test func twoAtOnceKeepTheCap() throws {
        let line = try Line(perDay: 1)
        try line.text("hello")
        try line.text("later")
        try line.plan("weekly", "2026-06-10", "10:00")
        try line.plan("check-in", "2026-06-10", "10:00")
        #expect(try line.move(to: at("2026-06-10", "18:00")).count == 1)
    }

    @Test func itWaitsWhileAQuestionDoesAndGoesAnHourAfter() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("check in")
        try line.plan("weekly", "2026-06-10", "10:00")
        #expect(try line.move(to: at("2026-06-10", "10:30")).isEmpty)
        try line.text("later")
        #expect(try line.move(to: at("2026-06-10", "11:29")).isEmpty)
        let sent = try line.move(to: at("2026-06-10", "11:45"))
        #expect(sent.count == 1)
        #expect(sent.first?.text.kind == .reminder)
    }

    @Test func itWaitsWhileAPersonHasTheConversation() throws {
        let line = try Line()
        try line.text("hello")
        try line.staff(.takesOver)
        try line.plan("weekly", "2026-06-10", "10:00")
        #expect(try line.move(to: at("2026-06-10", "15:00")).isEmpty)
        try line.staff(.handsBack)
        #expect(try line.move(to: at("2026-06-10", "15:59")).isEmpty)
        #expect(try line.move(to: at("2026-06-10", "16:30")).count == 1)
    }

    @Test func afterThreeDaysItExpiresWithANote() throws {
        let line = try Line()
        try line.text("hello")
        try line.staff(.takesOver)
        try line.plan("weekly", "2026-06-10", "10:00")
        #expect(try line.move(to: at("2026-06-14", "10:00")).isEmpty)
        #expect(try line.transcript().reminders.map(\.state) == [.expired])
        #expect(try line.transcript().notes.map(\.text).contains { $0.contains("weekly") })
    }

    @Test func aCorrectionTakesThePlanBack() throws {
        let line = try Line()
        try line.text("hello")
        try line.staff(.starts(dialogue: "walk-plan", inputs: [:]))
        try line.text("yes")
        #expect(try line.planned("weekly").count == 1)
        #expect(try line.text("sorry i meant no").first?.hasPrefix("Changed your answer about the reminder") == true)
        #expect(try line.planned("weekly").isEmpty)
        try line.text("sorry i meant yes")
        #expect(try line.planned("weekly").count == 1)
        try line.text("no")
        #expect(try line.move(to: at("2026-06-17", "10:00")).count == 1)
    }

    @Test func cancelReminderCancels() throws {
        let line = try Line()
        try line.text("hello")
        try line.planWeekly()
        try line.staff(.starts(dialogue: "walk-plan", inputs: [:]))
        try line.text("no")
        #expect(try line.planned("weekly").isEmpty)
        try line.text("no")
        #expect(try line.move(to: at("2026-06-30", "10:00")).isEmpty)
    }

    @Test func aPlanForADialogueThatIsGoneIsNotLostInSilence() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("later")
        try line.plan("gone", "2026-06-10", "10:00")
        #expect(try line.move(to: at("2026-06-10", "12:00")).isEmpty)
        #expect(try line.transcript().reminders.map(\.state) == [.expired])
        #expect(try line.openTasks().count == 1)
    }

    @Test func stopInTheNightBeforeWins() throws {
        let line = try Line(at: at("2026-06-10", "14:00"))
        try line.text("hello")
        try line.planWeekly()
        line.now = at("2026-06-17", "09:59")
        try line.text("stop")
        #expect(try line.move(to: at("2026-06-20", "12:00")).isEmpty)
    }
}

/// Silence is answered by one nudge, and never once the conversation has moved on.
@Suite struct SilenceTests {
    @Test(arguments: Place.allCases)
    func aNudgeAfterTwoDays(_ place: Place) throws {
        let line = try Line(place, at: at("2026-06-09", "10:00"))
        try line.text("hello")
        try line.text("check in")
        let sent = try line.move(to: at("2026-06-12", "10:00"))
        #expect(sent.map(\.at) == [at("2026-06-11", "10:00")])
        #expect(sent.first?.text.text.hasPrefix("Your check-in is waiting.") == true)
    }

    @Test func aTextThatCameFirstWins() throws {
        let line = try Line(at: at("2026-06-09", "10:00"))
        try line.text("hello")
        try line.text("check in")
        try line.move(to: at("2026-06-11", "09:59"))
        // The answer is accepted, and its turn has not run when the timer falls due.
        try line.accept("yes")
        line.now = at("2026-06-11", "10:00")
        let sent = try line.settle().map(\.text)
        #expect(sent.contains { $0.hasPrefix("Your check-in is waiting.") } == false)
        #expect(try line.move(to: at("2026-06-13", "09:00")).isEmpty)
    }

    @Test func aTimerOfAnOlderEpochLosesQuietly() throws {
        let line = try Line(at: at("2026-06-09", "10:00"))
        try line.text("hello")
        try line.text("check in")
        let id = try line.person().id
        let stale = try #require(try line.store.read { try $0.timers(of: id) }.first).timer
        try line.text("yes")
        try line.store.write { try $0.replaceTimers(of: id, with: [stale]) }
        #expect(try line.move(to: at("2026-06-11", "10:00")).isEmpty)
        let rules = try decodeTrace(try #require(line.transcript().turns.last).turn.trace).steps.map(\.rule)
        #expect(rules == ["timer.stale"])
    }

    @Test func onASundayTheNudgeWaitsForMonday() throws {
        let line = try Line(at: at("2026-06-12", "10:00"))
        try line.text("hello")
        try line.text("check in")
        #expect(try line.move(to: at("2026-06-16", "10:00")).map(\.at) == [at("2026-06-15", "09:00")])
    }
}
