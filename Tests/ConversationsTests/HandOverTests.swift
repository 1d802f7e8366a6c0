import Conversations
import Dialogue
import Store
import Testing
import Words

/// Whoever asks for a person gets one, or hears that nobody has come yet.
@Suite struct HandOverTests {
    @Test(arguments: Place.allCases)
    func askingMakesATaskAndAnAlert(_ place: Place) throws {
        let line = try Line(place)
        try line.text("hello")
        #expect(try line.text("HUMAN").first?.hasPrefix("I have asked a person to contact you.") == true)
        let task = try #require(try line.openTasks().first)
        #expect(task.task.kind == .handOver)
        #expect(task.task.due == at("2026-06-12", "09:00"))
        #expect(line.alerts.count == 1)
        #expect(try line.text("its about my rent") == ["Thank you. I have added this to your message for the team."])
    }

    @Test func nobodyTakesItSoStaffAreToldAgainAndThePatientOnce() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("HUMAN")
        let sent = try line.move(to: at("2026-06-18", "12:00"))
        let alerts = sent.filter { $0.text.number == dutyNumber }
        #expect(alerts.map(\.at) == [at("2026-06-12", "09:00"), at("2026-06-16", "09:00"), at("2026-06-18", "09:00")])
        let told = sent.filter { $0.text.recipient == .person }
        #expect(told.map(\.at) == [at("2026-06-12", "09:00")])
        #expect(told.first?.text.text.hasPrefix("Sorry, nobody has come back to you yet.") == true)
    }

    @Test func atNightStaffAreAlertedAtOnceAndThePatientInTheMorning() throws {
        let line = try Line(at: at("2026-06-10", "22:00"))
        try line.text("hello")
        try line.text("HUMAN")
        let sent = try line.move(to: at("2026-06-13", "12:00"))
        #expect(sent.filter { $0.text.number == dutyNumber }.map(\.at) == [at("2026-06-12", "22:00")])
        #expect(sent.filter { $0.text.recipient == .person }.map(\.at) == [at("2026-06-13", "10:00")])
    }

    /// What waits for the morning does not keep back the answer to a text of the night.
    @Test func aHeldTextKeepsNoReplyBack() throws {
        let line = try Line(at: at("2026-06-10", "22:00"))
        try line.text("hello")
        try line.text("HUMAN")
        try line.move(to: at("2026-06-12", "23:00"))
        #expect(try line.text("HELP").isEmpty == false)
    }

    @Test func staffTakeItReplyAndHandItBack() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("HUMAN")
        try line.staff(.takesOver)
        #expect(try line.openTasks().isEmpty)
        #expect(try line.text("thanks").isEmpty)
        #expect(
            try line.staff(.replies("Hello, it\u{2019}s Sam. What is it about?")) == [
                "Hello, it's Sam. What is it about?"
            ])
        let said = try #require(try line.transcript().messages.last)
        #expect(said.author == "Sam")
        #expect(said.textID == "staff")
        #expect(try line.staff(.handsBack).first?.hasPrefix("You are back with me") == true)
        #expect(try line.text("menu").isEmpty == false)
        #expect(try line.audit(1).map(\.action).contains("conversation.taken-over"))
        // Nobody is told that nobody came.
        #expect(
            try line.move(to: at("2026-06-15", "12:00")).contains { $0.text.text.hasPrefix("Sorry, nobody") } == false)
    }

    @Test func twoActsInOneMinuteBothCount() throws {
        let line = try Line()
        try line.text("hello")
        #expect(try line.staff(.replies("One.")) == ["One."])
        #expect(try line.staff(.replies("Two.")) == ["Two."])
        #expect(try line.transcript().messages.suffix(2).map(\.text) == ["One.", "Two."])
    }

    @Test func aPersonTakesItAgainAfterARestart() throws {
        let path = try Place.newPath()
        let first = try Line(store: try SQLiteStore.open(at: path, Place.options))
        try first.text("hello")
        #expect(try first.staff(.replies("One.")) == ["One."])
        try first.store.close()
        let second = try Line(store: try SQLiteStore.open(at: path, Place.options))
        #expect(try second.staff(.replies("Two.")) == ["Two."])
        #expect(try second.text("HELP", key: "after").isEmpty == false)
        // The gateway's repeat of an old text is still known.
        #expect(try second.accept("hello", key: "text-1") == .duplicate)
    }

    @Test func withoutADutyNumberTheOverdueHandOverIsATaskAgain() throws {
        let line = try Line(duty: nil)
        try line.text("hello")
        try line.text("HUMAN")
        #expect(try line.openTasks().map(\.task.kind) == [.handOver])
        try line.move(to: at("2026-06-12", "10:00"))
        #expect(try line.openTasks().contains { $0.task.because.contains("no duty number") })
    }
}
