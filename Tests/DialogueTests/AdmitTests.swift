import Dialogue
import Testing
import Words

/// Crisis and consent are decided when a text is accepted, whatever the conversation does.
@Suite struct AdmitTests {
    @Test func aCrisisGetsTheWholeReplyThenTheShortOne() {
        var world = World()
        #expect(world.send("end it all") == ["suicide full"])
        world.wait(hours: 0)
        #expect(world.send("end it all") == ["suicide short"])
        world.wait(hours: 1)
        #expect(world.send("end it all") == ["suicide full"])
        #expect(world.effects.contains { if case .flag(_, _, true, _) = $0 { true } else { false } })
    }

    @Test func aSharedPhoneGetsTheNeutralReply() {
        var world = World(shared: true)
        #expect(world.send("end it all") == ["suicide neutral"])
        #expect(world.send("he hits me") == ["abuse neutral"])
    }

    @Test func abuseAsksFirstWhetherItIsSafeToText() {
        var world = World()
        #expect(world.send("he hits me") == ["(safe-to-text)"])
        // Nothing revealing goes out while nobody has said that it is safe.
        #expect(world.send("he hits me") == ["(safe-to-text)"])
        #expect(world.send("yes") == ["abuse full"])
        #expect(world.send("he hits me") == ["abuse short"])
    }

    @Test func whereItIsNotSafeEveryLaterReplyIsNeutral() {
        var world = World()
        world.send("end it all")
        #expect(world.send("he hits me") == ["(safe-to-text)"])
        #expect(world.send("no") == ["(safe-to-text-no)"])
        #expect(world.send("he hits me") == ["abuse neutral"])
        #expect(world.send("end it all") == ["suicide neutral"])
    }

    @Test func aNearMissAsksOnceAndYesStops() {
        var world = World()
        #expect(world.send("stpo") == ["(near-miss-stop)"])
        #expect(world.send("yes") == ["(stopped)"])
        #expect(world.state.standing.optedOut)
    }

    @Test func aNearMissLapsesWhenAnythingElseIsSaid() {
        var world = World()
        world.send("stpo")
        world.send("menu")
        world.send("yes")
        #expect(!world.state.standing.optedOut)
    }

    @Test func aNearMissLapsesAfterAnHour() {
        var world = World()
        world.send("stpo")
        world.wait(hours: 1)
        world.send("yes")
        #expect(!world.state.standing.optedOut)
    }

    @Test func yesToALaterQuestionOfOursDoesNotAnswerTheNearMiss() {
        var world = World()
        world.send("stpo")
        #expect(world.schedule("catch-up", ["group": .choice("walk-one")]) == ["start/went?"])
        #expect(world.send("yes") == ["Well done."])
        #expect(!world.state.standing.optedOut)
    }

    @Test func stopIsConfirmedOnceAndThenThereIsSilence() {
        var world = World()
        #expect(world.send("stop") == ["(stopped)"])
        #expect(world.send("stop").isEmpty)
        #expect(world.send("hello").isEmpty)
        #expect(world.effects.contains { if case .task = $0 { true } else { false } })
        #expect(world.send("help") == ["(help)"])
        #expect(world.send("hopeless").isEmpty)
        #expect(
            world.effects.contains {
                if case .task(_, _, let because, _) = $0 { because.contains("distress") } else { false }
            })
        #expect(world.send("end it all") == ["suicide full"])
        #expect(world.send("hello").isEmpty)
        #expect(
            world.effects.contains {
                if case .flag(_, _, let joined, _) = $0 { joined } else { false }
            })
    }

    @Test(arguments: ["start", "yes"])
    func whoStoppedCanStartAgain(_ word: String) {
        var world = World()
        world.send("stop")
        #expect(world.send(word) == ["(started)"])
        #expect(!world.state.standing.optedOut)
    }

    @Test func startByWhoNeverStoppedShowsTheMenu() {
        var world = World()
        #expect(world.send("start").first?.hasPrefix("start/pick?") == true)
    }

    @Test func safeHoldsAutomatedTextsUntilStaffReleaseThem() {
        var world = World()
        #expect(world.send("safe") == ["(ok)"])
        #expect(Agenda.readiness(of: world.now, in: world.state, program: world.program, at: world.now) == .hold)
        world.staff(.releasesTexts)
        #expect(Agenda.readiness(of: world.now, in: world.state, program: world.program, at: world.now) == .fire)
    }

    @Test func aNudgeHeldBySafeGoesWhenStaffReleaseIt() {
        var world = World()
        world.send("check in")
        world.send("safe")
        #expect(world.wait(hours: 60).isEmpty)
        world.staff(.releasesTexts)
        #expect(world.wait(hours: 48) == ["Still there?"])
    }

    @Test func stopKeepsTheAnswerThatTheTextBeforeItGave() {
        var world = World()
        world.send("check in")
        #expect(world.send("7", "stop") == ["(stopped)"])
        world.send("start")
        #expect(world.send("continue") == ["(came-back check-in) start/barrier?\n1 bus\n2 nerves\n3 other"])
    }
}
