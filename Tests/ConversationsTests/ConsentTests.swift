import Conversations
import Dialogue
import Store
import Testing
import Words

/// STOP ends it, and only the patient begins it again.
@Suite struct ConsentTests {
    @Test(arguments: Place.allCases)
    func stopIsConfirmedOnceAndEndsEverything(_ place: Place) throws {
        let line = try Line(place)
        try line.text("hello")
        try line.planWeekly()
        try line.text("check in")
        #expect(try line.planned("weekly").count == 1)
        #expect(try line.timers().isEmpty == false)
        // A text that waits for the gateway when STOP comes.
        try line.accept("menu")
        _ = try line.cycle()
        let replies = try line.text("STOP")
        #expect(replies.count == 1)
        #expect(replies.first?.hasPrefix("You will get no more texts") == true)
        #expect(try line.planned("weekly").isEmpty)
        #expect(try line.timers().isEmpty)
        let waited = try line.transcript().messages.filter {
            if case .sent(_, .suppressed, _) = $0.source { true } else { false }
        }
        #expect(waited.isEmpty == false)
        let ledger = try line.consent()
        #expect(ledger.map(\.change) == [.optedOut])
        #expect(ledger.first?.how == "keyword")
        #expect(try line.openTasks().contains { $0.task.because.contains("STOP") })
        // Silent from now on, whatever the clock says.
        #expect(try line.move(hours: 24 * 30).isEmpty)
    }

    @Test func aSecondStopIsSilent() throws {
        let line = try Line()
        try line.text("hello")
        #expect(try line.text("stop").count == 1)
        #expect(try line.text("STOP").isEmpty)
        #expect(try line.text("leave me alone").isEmpty)
        #expect(try line.consent().count == 1)
    }

    @Test func startOpensItAgainAndNothingResumesUnasked() throws {
        let line = try Line()
        try line.text("hello")
        try line.planWeekly()
        try line.text("STOP")
        let replies = try line.text("START")
        #expect(replies.first?.hasPrefix("Welcome back") == true)
        #expect(try line.consent().map(\.change) == [.optedOut, .optedIn])
        #expect(try line.planned("weekly").isEmpty)
        #expect(try line.text("menu").last?.contains("What would you like to do?") == true)
    }

    @Test func aNearMissIsAskedAbout() throws {
        let line = try Line()
        try line.text("hello")
        let asked = try line.text("stpo")
        #expect(asked == ["Do you want us to stop texting you? Text YES to stop, or NO to go on."])
        #expect(try line.text("yes").first?.hasPrefix("You will get no more texts") == true)
        #expect(try line.consent().first?.how == "confirmed")
        let other = try Line()
        try other.text("hello")
        try other.text("stpo")
        try other.text("no")
        #expect(try other.state().standing.optedOut == false)
    }

    @Test func helpIsAnsweredWhileOptedOut() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("STOP")
        let help = try line.text("HELP")
        #expect(help.count == 1)
        #expect(help.first?.contains("999") == true)
        #expect(try line.state().standing.optedOut)
    }

    /// P1 over many kinds of text: only HELP, crisis and START are answered.
    @Test(arguments: ["menu", "human", "check in", "7", "yes please?", "is it free", "🙂", "more", "continue"])
    func nothingElseIsAnsweredWhileOptedOut(_ words: String) throws {
        let line = try Line()
        try line.text("check in")
        try line.text("STOP")
        if words != "yes please?" { #expect(try line.text(words).isEmpty) }
        #expect(try line.move(hours: 24 * 14).isEmpty)
    }

    @Test func staffCannotTextSomebodyWhoSaidStop() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("STOP")
        #expect(try line.staff(.replies("Are you sure?")).isEmpty)
        #expect(try line.staff(.starts(dialogue: "weekly", inputs: [:])).isEmpty)
        #expect(try line.staff(.handsBack).isEmpty)
    }

    @Test func aWrongNumberIsApologisedToAndLeftAlone() throws {
        let line = try Line()
        try line.add()
        try line.staff(.starts(dialogue: "weekly", inputs: [:]))
        let replies = try line.text("you have the wrong number")
        #expect(replies.count == 2)
        #expect(try line.state().standing.optedOut)
        #expect(try line.consent().first?.how == "dialogue")
        #expect(try line.move(hours: 24 * 14).isEmpty)
    }

    @Test func safeHoldsAutomatedTextsUntilStaffReleaseThem() throws {
        let line = try Line()
        try line.text("hello")
        try line.planWeekly()
        #expect(try line.text("SAFE") == ["OK, thank you."])
        #expect(try line.openTasks().contains { $0.task.because.contains("SAFE") })
        #expect(try line.consent().map(\.change) == [.held])
        #expect(try line.move(to: at("2026-06-17", "12:00")).filter { $0.text.recipient == .person }.isEmpty)
        try line.staff(.releasesTexts)
        #expect(try line.consent().map(\.change) == [.held, .released])
        #expect(try line.move(to: at("2026-06-17", "14:00")).isEmpty == false)
    }
}
