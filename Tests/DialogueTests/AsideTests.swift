import Dialogue
import Testing
import Words

/// One thing can be put aside, and nobody loses it without being told.
@Suite struct AsideTests {
    static let barrier = "start/barrier?\n1 bus\n2 nerves\n3 other"

    @Test func aQuestionOfThePatientsIsAnsweredAndOursComesBack() {
        var world = World()
        #expect(world.send("check in") == ["Hello there.", "start/satisfied?"])
        #expect(world.send("cost?") == ["Answer about cost.", "(came-back check-in) start/satisfied?"])
        #expect(world.send("more") == ["More about cost.", "(came-back check-in) start/satisfied?"])
        #expect(world.send("help") == ["(help)", "(came-back check-in) start/satisfied?"])
        #expect(world.send("7, cost?") == ["Answer about cost.", Self.barrier])
    }

    @Test func anOfferStandsBesideTheQuestion() {
        var world = World()
        world.send("check in")
        #expect(world.send("which") == ["(did-you-mean A About privacy?\nB About cost?)"])
        #expect(world.send("b") == ["Answer about cost.", "(came-back check-in) start/satisfied?"])
        world.send("which")
        #expect(world.send("7") == [Self.barrier])
        #expect(world.send("b") == ["Sorry?\n1 bus\n2 nerves\n3 other"])
    }

    @Test func whatAStartingWordPutAsideComesBackByItself() {
        var world = World()
        world.send("check in")
        #expect(world.send("wrong number") == ["start/sure?"])
        #expect(world.send("no") == ["(came-back check-in) start/satisfied?"])
    }

    @Test func theMenuOffersToGoOn() {
        var world = World()
        world.send("check in")
        #expect(world.send("menu") == ["start/pick?\n0 (continue-row check-in)\n1 row 1\n2 row 2\n3 row 3"])
        #expect(world.send("0") == ["(came-back check-in) start/satisfied?"])
        #expect(world.state.aside == nil)
    }

    @Test(arguments: ["continue", "check in", "1"])
    func whatWasPutAsideIsTakenUpAgain(_ text: String) {
        var world = World()
        world.send("check in")
        world.send("4")
        world.send("menu")
        #expect(world.send(text) == ["(came-back check-in) \(Self.barrier)"])
    }

    @Test func laterIsConfirmedAndLapsesAfterTwoDays() {
        var world = World()
        world.send("check in")
        #expect(world.send("later") == ["(put-aside check-in)"])
        world.wait(hours: 49)
        #expect(world.send("continue") == ["(ended check-in)"])
        #expect(world.send("continue") == ["(nothing-to-continue)"])
    }

    @Test func anOlderThingPutAsideEndsAndIsTold() {
        var world = World()
        world.send("check in")
        world.send("find")
        world.send("menu")
        #expect(world.effects.contains(.end(dialogue: "check-in", outcome: "later")))
        #expect(world.send("continue") == ["(came-back find) start/needs?\n1 walk\n2 sing\n3 none"])
        world.send("none", "skip")
        world.send("skip")
        #expect(world.send("continue") == ["(ended check-in)"])
    }

    @Test func continueSwapsWhatIsOpenWithWhatWasPutAside() {
        var world = World()
        world.send("check in")
        world.send("menu")
        world.send("find")
        #expect(world.send("continue") == ["(came-back check-in) start/satisfied?"])
        #expect(world.state.aside?.frames.map(\.dialogue) == ["find"])
    }

    @Test func aMenuIsNeverPutAside() {
        var world = World()
        world.send("menu")
        world.send("wrong number")
        #expect(world.state.aside == nil)
        #expect(world.send("no") == ["(ok)"])
    }

    @Test func aCrisisPutsAsideAndKeepsTheAnswer() {
        var world = World()
        world.send("check in")
        #expect(world.send("4 end it all") == ["suicide full"])
        #expect(world.send("hello") == ["(crisis-follow-up)"])
        #expect(world.send("help") == ["(help)"])
        #expect(world.send("menu").count == 1)
        #expect(world.send("continue") == ["(came-back check-in) start/satisfied?"])
    }

    @Test func distressIsAcknowledgedWithATaskAndNoFlag() {
        var world = World()
        world.send("check in")
        #expect(world.send("hopeless") == ["(distress)"])
        #expect(world.effects.contains { if case .task = $0 { true } else { false } })
        #expect(!world.state.standing.flagOpen)
        #expect(world.send("continue") == ["(came-back check-in) start/satisfied?"])
    }

    @Test func aLadderThatCallsAPersonEndsInAHandOver() {
        var world = World()
        world.send("quiz")
        #expect(world.send("blah") == ["Sorry?"])
        #expect(world.send("blah") == ["Sorry?"])
        #expect(world.send("blah") == ["A person will text you."])
        #expect(world.state.frames.isEmpty)
    }
}
