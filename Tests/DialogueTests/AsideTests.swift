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
        #expect(world.send("which?") == ["(did-you-mean A About privacy?\nB About cost?)"])
        #expect(world.send("b") == ["Answer about cost.", "(came-back check-in) start/satisfied?"])
        world.send("which?")
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

    @Test func aLadderThatCallsADialogueBringsTheQuestionBack() {
        var world = World()
        let quiz = Handmade.index("quiz")
        let wrong = Arrow.dialogue(Handmade.index("wrong"))
        world.program.dialogues[quiz].questions[0].unclear = [.init(number: 1, act: .go(wrong))]
        world.program.dialogues[quiz].questions[0].silent = [.init(hours: 2, act: .go(wrong))]
        world.send("quiz")
        for _ in 1...2 {
            #expect(world.send("blah") == ["start/sure?"])
            #expect(world.send("no") == ["start/guess?"])
        }
        #expect(world.wait(hours: 2) == ["start/sure?"])
        #expect(world.send("no") == ["start/guess?"])
        #expect(world.send("5") == ["Again.", "start/guess?"])
    }

    @Test func yesBesideRowsIsAnAnswerOnlyWithAnArrow() {
        var world = World()
        world.send("check in")
        world.send("5")
        #expect(world.send("no") == ["Sorry?\n1 bus\n2 nerves\n3 other"])
        #expect(world.send("yes") == ["bus/why-bus?"])
    }

    @Test func aRowBesideYesAndNoLeavesTheSlotUnanswered() {
        var world = World()
        let wrong = Handmade.index("wrong")
        world.program.dialogues[wrong].questions[0].rows = [Handmade.row(1, nil, .node(1))]
        #expect(world.send("wrong number") == ["start/sure?\n1 row 1"])
        #expect(world.send("1") == ["(ok)"])
        world.send("wrong number")
        #expect(world.send("yes") == ["(stopped)"])
    }

    @Test func whereWordsWaitAQuestionThatIsKnownIsAQuestion() {
        var world = World()
        world.send("check in")
        for text in ["5", "bus"] { world.send(text) }
        #expect(world.send("what does it cost?") == ["Answer about cost.", "(came-back check-in) bus/why-bus?"])
        #expect(world.send("it comes late") == ["more/happy?"])
    }

    @Test func calledForAgainWhatWasPutAsideGoesOnBeforeItsCaller() {
        var world = World()
        world.send("find")
        world.send("walk")
        #expect(world.send("plan") == ["start/first?\n1 walk\n2 rest"])
        // "plan" calls "find", which is put aside: it is taken up, and "plan" waits for it.
        #expect(world.send("walk") == ["(came-back find) start/place?"])
        for text in ["ls6", "1"] { world.send(text) }
        #expect(world.send("no") == ["(came-back plan) start/after?"])
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
