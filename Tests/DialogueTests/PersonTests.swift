import Dialogue
import Testing
import Words

/// A person is asked for, comes, and gives the conversation back.
@Suite struct PersonTests {
    @Test func untilItIsTakenEachTextIsAdded() {
        var world = World()
        #expect(world.send("human") == ["A person will text you."])
        #expect(world.send("hello") == ["(added-to-message)"])
        #expect(world.send("human") == ["(added-to-message)"])
        #expect(world.send("help") == ["(help)"])
        #expect(world.send("menu").first?.hasPrefix("start/pick?") == true)
        #expect(world.send("check in") == ["Hello there.", "start/satisfied?"])
        #expect(Agenda.readiness(of: world.now, in: world.state, program: world.program, at: world.now) == .hold)
        #expect(world.send("human") == ["(added-to-message)"])
        #expect(world.send("7") == ["(added-to-message)"])
    }

    @Test func nobodyComesAndItIsRepeatedAndThePatientTold() {
        var world = World()
        world.send("human")
        #expect(world.wait(hours: 5) == ["(hand-over-overdue)"])
        #expect(world.effects.contains { if case .askForPerson(_, _, _, true) = $0 { true } else { false } })
        #expect(world.wait(hours: 72).isEmpty)
        #expect(world.effects.contains { if case .askForPerson(_, _, _, true) = $0 { true } else { false } })
    }

    @Test func theRequestIsRepeatedToStaffAlthoughThePatientSaidStop() {
        var world = World()
        world.send("human")
        world.send("stop")
        #expect(world.wait(hours: 5).isEmpty)
        #expect(world.effects.contains { if case .askForPerson(_, _, _, true) = $0 { true } else { false } })
    }

    @Test func askingAgainDoesNotPutOffWhenItIsOverdue() {
        var world = World()
        world.send("human")
        world.wait(hours: 3)
        world.send("menu")
        world.send("3")
        #expect(world.wait(hours: 2) == ["(hand-over-overdue)"])
    }

    @Test func whoHasItHearsItAndTheAssistantIsSilent() {
        var world = World()
        world.send("check in")
        #expect(world.staff(.replies("Hello from Ann.")) == ["Hello from Ann."])
        #expect(world.send("menu").isEmpty)
        #expect(world.send("help") == ["(help)"])
        #expect(world.staff(.handsBack) == ["(handed-back)"])
        #expect(world.send("continue") == ["(came-back check-in) start/satisfied?"])
    }

    /// Found by a walk.
    @Test func helpGreetsNobodyWhomAPersonHas() {
        var world = World(contacted: false)
        world.staff(.takesOver)
        #expect(world.send("help") == ["(help)"])
        #expect(world.waiting == nil)
    }

    @Test func itComesBackAfterAWeekWithoutAStaffText() {
        var world = World()
        world.staff(.takesOver)
        world.wait(hours: 7 * 24 - 1)
        #expect(world.send("hello").isEmpty)
        world.wait(hours: 1)
        #expect(world.send("menu").count == 1)
    }

    @Test func afterAWeekAReminderAsksAndItsSilenceIsCounted() {
        var world = World()
        world.staff(.takesOver)
        world.wait(hours: 7 * 24)
        #expect(world.schedule("catch-up", ["group": .choice("walk-one")]) == ["start/went?"])
        #expect(world.wait(hours: 48) == ["Did you get there?"])
    }

    @Test func whoWritesOutOfHoursIsToldOnce() {
        var world = World()
        world.shelf.closed = true
        #expect(world.send("human") == ["A person will text you.", "(out-of-hours)"])
        #expect(world.send("hello") == ["(added-to-message)"])
    }

    @Test func handingOverInACalledDialogueEndsItsCallersUnrun() {
        var world = World()
        world.send("plan")
        #expect(world.send("1") == ["start/needs?\n1 walk\n2 sing\n3 none"])
        for _ in 1...2 { world.send("blah") }
        #expect(world.send("blah") == ["A person will text you."])
        #expect(world.effects.contains(.end(dialogue: "plan", outcome: "handed-over")))
        #expect(!world.effects.contains { if case .flag = $0 { true } else { false } })
    }

    @Test func staffWhoStartADialogueGiveItTheWord() {
        var world = World()
        world.staff(.takesOver)
        #expect(world.staff(.starts(dialogue: "catch-up", inputs: ["group": .choice("walk-one")])) == ["start/went?"])
        #expect(world.send("yes") == ["Well done."])
    }

    @Test func humanInACrisisAsksForAPerson() {
        var world = World()
        world.send("end it all")
        #expect(world.send("human") == ["A person will text you."])
        #expect(world.send("hello") == ["(crisis-follow-up)"])
        #expect(world.send("menu").first?.hasPrefix("start/pick?") == true)
        #expect(world.send("2") == ["start/needs?\n1 walk\n2 sing\n3 none"])
    }

    @Test func aPersonInACrisisIsAlertedAndThePatientHearsNothingTwice() {
        var world = World()
        world.send("end it all")
        world.staff(.takesOver)
        #expect(world.send("are you there").isEmpty)
        #expect(world.effects.contains { if case .flag(_, _, true, _) = $0 { true } else { false } })
        world.staff(.closesFlag)
        world.staff(.handsBack)
        #expect(world.send("blah") == ["(not-understood)"])
    }
}
