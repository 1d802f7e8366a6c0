import Conversations
import Dialogue
import Store
import Testing
import Words

/// What comes again comes at its hour, once each time, until somebody ends it.
@Suite struct PlansComeAgainTests {
    private static let everyTuesday = """
        dialogue plan-it
        title plan
        about Asks every Tuesday how things are.
        starts on word plan it
        result outcome: choice done
        let until: date-time called the day

        node start
          remind how-are-you every week on tuesday at 10:00, 2 times, then every fortnight until ended
          ask until
            When is your visit?
            skip -> done
          move reminder how-are-you to until
          go done

        node done
          say Done.
          end as done

        """

    private static let howAreYou = """
        dialogue how-are-you
        title question
        about One question, and a way to end it.
        starts on schedule
        result outcome: choice done
        let fine: choice good enough called how you are

        node start
          ask fine
            How are you?
            option 1 Fine = good
            option 2 No more of these = enough
          if fine is enough
            cancel reminder how-are-you
          end as done

        """

    private func line(_ place: Place = .memory, at now: Instant = morning) throws -> Line {
        let line = try Line(place, at: now)
        line.desk = Desk(
            assistant: try Shipped.assistant(with: [Self.everyTuesday, Self.howAreYou]), rules: line.desk.rules)
        try line.text("hello")
        try line.text("plan it")
        return line
    }

    @Test(arguments: Place.allCases)
    func everyWeekThenEveryFortnightUntilEnded(_ place: Place) throws {
        // Over the change of the clocks on 25 October.
        let line = try line(place, at: at("2026-10-14", "09:00"))
        try line.text("skip")
        for day in ["2026-10-20", "2026-10-27", "2026-11-10", "2026-11-24"] {
            #expect(try line.move(to: at(day, "09:59")).isEmpty)
            #expect(try line.move(to: at(day, "11:00")).map(\.at) == [at(day, "10:00")])
            try line.text("1")
        }
        #expect(try line.planned("how-are-you").count == 1)
        try line.move(to: at("2026-12-08", "11:00"))
        try line.text("no more of these")
        #expect(try line.planned("how-are-you").isEmpty)
        #expect(try line.move(hours: 24 * 40).isEmpty)
    }

    @Test func aHeldOccurrenceIsFollowedByTheNextAndNotDoubled() throws {
        let line = try line()
        try line.text("skip")
        try line.staff(.takesOver)
        // The person has it over a Tuesday; it expires after three days, and the next one is planned.
        try line.move(to: at("2026-06-15", "12:00"))
        try line.staff(.replies("I am still here."))
        try line.move(to: at("2026-06-20", "12:00"))
        let reminders = try line.transcript().reminders.filter { $0.reminder.dialogue == "how-are-you" }
        #expect(reminders.map(\.state) == [.expired, .planned])
        #expect(reminders.last?.reminder.at.date.iso == "2026-06-23")
    }

    @Test func itMovesToTheDayThatWasSaid() throws {
        let line = try line()
        try line.text("friday 26 june at 2pm")
        let moved = try line.planned("how-are-you")
        #expect(moved.map(\.reminder.at.date.iso) == ["2026-06-26"])
        #expect(moved.map(\.reminder.at.time.iso) == ["14:00"])
        #expect(moved.first?.reminder.series?.index == 0)
    }
}
