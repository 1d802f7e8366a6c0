import Conversations
import Dialogue
import Store
import Testing
import Words

/// One conversation that cannot go on stops nobody, and loses nothing.
@Suite struct FailureTests {
    private func spoilStanding(_ line: Line, _ last: Int = 1) throws {
        let person = try line.person(last)
        let standing = try line.state(last).standing
        try line.store.write { try $0.save(StandingRecord(standing, encoded: Array("{spoiled".utf8)), of: person.id) }
    }

    @Test(arguments: Place.allCases)
    func threeTriesThenATaskAndASentence(_ place: Place) throws {
        let line = try Line(place)
        try line.text("hello")
        try line.text("hello", from: 2)
        try line.spoilState()
        let accepted = try line.accept("check in")
        guard case .accepted(_, let inbound) = accepted else { return #expect(Bool(false), "not accepted") }
        for attempt in 1...3 {
            #expect(try line.store.read { try $0.inbound(inbound) }?.attempts == attempt)
            #expect(try line.store.read { try $0.inbound(inbound) }?.state == .new)
            #expect(try line.cycle() == 1)
        }
        let kept = try #require(try line.store.read { try $0.inbound(inbound) })
        #expect(kept.state == .quarantined)
        #expect(kept.text == "check in")
        #expect(try line.openTasks().count == 1)
        let sent = try line.settle()
        #expect(
            sent.map(\.text) == [
                "Sorry, I could not deal with your text. I have asked a person to look at it. In an emergency call 999."
            ])
        // Everybody else goes on, and so does safety for this one.
        #expect(try line.text("menu", from: 2).isEmpty == false)
        #expect(try line.text(CrisisTests.words).contains { $0.contains("116 123") })
        #expect(try line.text("STOP").contains { $0.hasPrefix("You will get no more texts") })
    }

    @Test(
        "A text that only the weights find a crisis in is answered and flagged beside a state that cannot be read",
        arguments: Place.allCases)
    func suspectedCrisis(_ place: Place) throws {
        let line = try Line(place)
        try line.text("hello")
        try line.spoilState()
        let known = line.desk.assistant
        let suspects = Assistant(
            program: known.program, library: known.library,
            alarm: { _, _ in
                Alarm(
                    safety: SafetyFinding(
                        category: .abuse, response: .crisis, rule: "abuse/weighed-words", matched: "",
                        yieldsToAnswer: true),
                    consent: nil)
            }, read: known.read)
        line.desk = Desk(assistant: suspects, rules: line.desk.rules)
        try line.accept("he has my phone")
        #expect(try line.transcript().flags.map(\.flag.category) == ["abuse"])
        #expect(try line.claimAndSend().map(\.kind) == [.crisis, .alert])
    }

    @Test func staffCanStillAnswerAndSetItRight() throws {
        let line = try Line()
        try line.text("hello")
        try line.spoilState()
        try line.text("check in")
        #expect(try line.staff(.replies("Hello, I am looking at it.")) == ["Hello, I am looking at it."])
        try line.staff(.handsBack)
        // What was put aside for them can be heard now.
        let id = try #require(try line.store.read { try $0.quarantinedTexts(limit: 10) }.first).id
        try line.store.write { try $0.retry(id) }
        try line.settle()
        #expect(try line.store.read { try $0.inbound(id) }?.state == .done)
        #expect(try line.text("menu").isEmpty == false)
    }

    @Test func aStandingThatCannotBeReadLosesNoText() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("hello", from: 2)
        try spoilStanding(line)
        #expect(try line.text(CrisisTests.words).first?.contains("116 123") == true)
        #expect(line.alerts.count == 1)
        #expect(try line.text("hello", from: 2).isEmpty == false)
        #expect(try line.audit(1).map(\.action).contains("standing.rebuilt"))
    }

    @Test func whoSaidStopStaysOutWhenTheirStandingCannotBeRead() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("STOP")
        try spoilStanding(line)
        #expect(try line.text("menu").isEmpty)
        #expect(try line.state().standing.optedOut)
    }

    @Test func aTimerThatFailsIsTriedAgainAndStopsNobody() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("HUMAN")
        try line.text("hello", from: 2)
        try line.text("check in", from: 2)
        try line.spoilState()
        let sent = try line.move(to: at("2026-06-12", "12:00"))
        #expect(sent.contains { $0.text.number == Line.number(2) })
        // Nobody took it: staff hear of it although the conversation cannot be read.
        #expect(try line.openTasks().contains { $0.task.because.contains("could not") })
        #expect(try line.timers().isEmpty == false)
    }

    @Test func aReminderThatFailsForThreeDaysExpires() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("later")
        try line.plan("weekly", "2026-06-10", "10:00")
        try line.spoilState()
        try line.move(to: at("2026-06-14", "12:00"))
        #expect(try line.transcript().reminders.map(\.state) == [.expired])
        #expect(try line.openTasks().isEmpty == false)
    }

    @Test func aTextThatNobodyCanStepIsGivenUpAfterARestart() throws {
        // Its tries were used up by a process that died three times.
        let line = try Line()
        guard case .accepted(_, let inbound) = try line.accept("hello") else { return }
        try line.store.write { transaction in
            for _ in 0..<3 { _ = try transaction.countAttempt(of: inbound) }
        }
        _ = try line.settle()
        #expect(try line.store.read { try $0.inbound(inbound) }?.state == .quarantined)
        #expect(try line.openTasks().count == 1)
    }
}

/// Everybody's texts are heard in order, and answered in order.
@Suite struct OrderTests {
    @Test(arguments: Place.allCases)
    func severalTextsOfOnePersonAreSteppedInOrder(_ place: Place) throws {
        let line = try Line(place)
        try line.text("hello")
        try line.text("check in")
        try line.accept("yes")
        try line.accept("menu")
        #expect(try line.cycle() == 1)
        #expect(try line.state().frames.last?.dialogue == "check-in")
        #expect(try line.cycle() == 1)
        #expect(try line.state().frames.last?.dialogue == "menu")
        #expect(try line.cycle() == 0)
    }

    @Test func twoPeopleDoNotWaitForEachOther() throws {
        let line = try Line()
        for last in [1, 2] { try line.text("hello", from: last) }
        for words in ["check in", "yes", "4"] {
            try line.accept(words, from: 1)
            try line.accept(words, from: 2)
        }
        #expect(try line.cycle() == 2)
        try line.settle()
        let one = try line.transcript(1).messages.map(\.text)
        #expect(one == (try line.transcript(2).messages.map(\.text)))
    }

    @Test func repliesLeaveInTheOrderInWhichTheyWereWritten() throws {
        let line = try Line()
        for last in [1, 2] { try line.text("hello", from: last) }
        for words in ["check in", "yes", "4", "menu"] {
            try line.accept(words, from: 1)
            try line.accept(words, from: 2)
        }
        while try line.cycle() > 0 {}
        try line.settle()
        for last in [1, 2] {
            let written = try line.transcript(last).messages.compactMap { message in
                if case .sent = message.source { message.text } else { nil }
            }
            #expect(line.sent.map(\.text).filter { $0.number == Line.number(last) }.map(\.text) == written)
        }
    }

    @Test func onlyTheFirstInLineIsOnItsWay() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("check in")
        try line.accept("yes")
        _ = try line.cycle()
        let first = try line.store.write { try line.desk.claim(at: line.now, limit: 10, in: $0).texts }
        #expect(first.count == 1)
        #expect(try line.store.write { try line.desk.claim(at: line.now, limit: 10, in: $0).texts }.isEmpty)
    }

    @Test func textsOfThisCycleWaitForTheNext() throws {
        let line = try Line()
        try line.text("hello")
        let through = try line.store.read { try $0.lastAccepted() }
        try line.accept("menu")
        let turns = try line.store.write {
            try line.desk.takeTurns(through: through, limit: 10, at: line.now, in: $0)
        }
        #expect(turns == 0)
    }

    @Test func theAnswerGoesBackByTheLineThatTheyTexted() throws {
        let line = try Line()
        try line.text("hello")
        try line.accept("menu", channel: "second")
        #expect(try line.settle().last?.channel == "second")
    }
}
