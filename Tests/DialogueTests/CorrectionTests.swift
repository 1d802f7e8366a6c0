import Dialogue
import Testing
import Words

/// Corrections, BACK and RESTART leave what would be there if the patient had answered so at first.
@Suite struct CorrectionTests {
    @Test func aCorrectionTakesBackWhatTheOldAnswerDid() {
        var world = World()
        world.send("check in")
        world.send("2")
        #expect(world.ledger.net.contains { $0.contains("low") })
        #expect(world.send("i meant 8") == ["(corrected satisfied 8) \(AsideTests.barrier)"])
        #expect(!world.ledger.net.contains { $0.contains("low") })
        #expect(world.state.measures["ons4.satisfied"]?.latest == 8)
    }

    @Test func aLaterAnswerStaysWhileItsQuestionCanBeReached() {
        var world = World()
        world.send("check in")
        for text in ["5", "nerves", "6"] { world.send(text) }
        #expect(world.send("i meant bus") == ["(corrected barrier bus) bus/why-bus?"])
        // "happy" was answered already and is not asked again.
        #expect(world.send("too far") == ["1 Satisfied: 5\n2 Barrier: bus\n3 Happy: 6", "more/again?"])
        #expect(world.ledger.net.contains { $0.contains("bus: too far") })
    }

    @Test func anAnswerThatFitsNoMoreIsDroppedAndNamed() {
        var world = World()
        world.send("check in")
        for text in ["5", "bus", "too far"] { world.send(text) }
        #expect(world.send("i meant nerves") == ["(corrected barrier nerves) (dropped why-bus) more/happy?"])
        #expect(!world.ledger.net.contains { $0.contains("too far") })
    }

    @Test func aListThatIsFoundAnewDropsWhatWasChosenFromTheOldOne() {
        var world = World()
        world.send("find")
        for text in ["walk", "ls6"] { world.send(text) }
        #expect(world.send("1") == ["Club walk-one meets Mondays", "start/join?"])
        #expect(
            world.send("i meant sing") == [
                "(corrected needs sing) (dropped club) start/club?\n1 Club sing-one, Mondays\n"
                    + "2 Club sing-two, Mondays\n3 (none-of-these)"
            ])
        world.send("2")
        #expect(world.send("yes") == ["(ok)"])
        #expect(world.ledger.plans.keys.sorted() == ["catch-up(group=sing-two)"])
    }

    @Test func aCorrectionAfterWhichNothingIsFoundIsSaid() {
        var world = World()
        world.send("find")
        for text in ["walk", "ls6"] { world.send(text) }
        let said = world.send("i meant none")
        #expect(said.contains("I will note that."))
        #expect(said.contains { $0.contains("(corrected needs none)") })
    }

    @Test func aCorrectionInTheCallerLeavesTheCalledDialogue() {
        var world = World()
        world.send("plan")
        world.send("walk")
        world.send("sing")
        #expect(world.send("i meant rest") == ["(corrected first rest) start/after?"])
        #expect(world.state.frames.map(\.dialogue) == ["plan"])
        #expect(!world.ledger.net.contains { $0.contains("sing") })
    }

    @Test func whatACalledDialogueDidIsForStaffToLookAt() {
        var world = World()
        world.send("plan")
        for text in ["walk", "walk", "ls6", "1", "yes"] { world.send(text) }
        #expect(world.waiting == "plan/start/after")
        world.send("i meant rest")
        #expect(
            world.effects.contains {
                if case .task(_, _, let because, _) = $0 { because.contains("plan") } else { false }
            })
    }

    @Test func afterTheEndACorrectionIsForStaff() {
        var world = World()
        world.send("wrong number")
        world.send("no")
        #expect(world.send("i meant yes") == ["(correction-passed-on)"])
        #expect(world.send("change 1") == ["(correction-passed-on)"])
        #expect(world.effects.contains { if case .task = $0 { true } else { false } })
    }

    @Test func aCorrectionThatFitsNothingAnswersTheQuestion() {
        var world = World()
        world.send("check in")
        #expect(world.send("i meant 4") == [AsideTests.barrier])
    }

    @Test func changingALineOfTheRecapAsksItAgain() {
        var world = World()
        world.send("check in")
        for text in ["5", "nerves", "6"] { world.send(text) }
        #expect(world.send("change 3") == ["more/happy?"])
        #expect(world.send("back") == ["more/again?"])
        world.send("change 3")
        #expect(
            world.send("9") == ["1 Satisfied: 5\n2 Barrier: nerves\n3 Happy: 9", "(corrected happy 9) more/again?"])
    }

    @Test func changeWithoutARecapMeansTheNthAnswer() {
        var world = World()
        world.send("find")
        world.send("walk")
        world.send("ls6")
        #expect(world.send("change 1") == ["start/needs?\n1 walk\n2 sing\n3 none"])
        #expect(world.send("change 7").first == "(nothing-to-undo)")
    }

    @Test func aListCanBeChangedToAnotherOfItsRows() {
        var world = World()
        world.send("find")
        for text in ["walk", "ls6", "1"] { world.send(text) }
        #expect(
            world.send("change 3") == [
                "start/club?\n1 Club walk-one, Mondays\n2 Club walk-two, Mondays\n3 (none-of-these)"
            ])
        #expect(world.send("2").last == "(corrected club Club walk-two) start/join?")
        world.send("change 3")
        #expect(world.send("none-of-these").contains("(none-of-these)") == false)
    }

    @Test func anAnswerThatMeansLaterPutsItOff() {
        var world = World()
        world.send("check in")
        for text in ["5", "nerves"] { world.send(text) }
        #expect(world.send("i meant other").last == "(put-aside check-in)")
        #expect(world.send("continue") == ["(came-back check-in) \(AsideTests.barrier)"])
    }

    // MARK: BACK

    @Test func backAsksTheLastQuestionAgain() {
        var world = World()
        world.send("check in")
        world.send("2")
        #expect(world.send("back") == ["start/satisfied?"])
        #expect(world.ledger.net.isEmpty)
        #expect(world.state.measures.isEmpty)
        #expect(world.send("back") == ["start/satisfied?"])
    }

    @Test func backInACalledDialogueTakesBackTheCallersAnswer() {
        var world = World()
        world.send("plan")
        world.send("walk")
        #expect(world.send("back") == ["start/first?\n1 walk\n2 rest"])
        #expect(world.state.frames.map(\.dialogue) == ["plan"])
    }

    @Test func backInADialogueStartedOnTopLeavesIt() {
        var world = World()
        world.send("check in")
        world.send("wrong number")
        #expect(world.send("back") == ["(came-back check-in) start/satisfied?"])
    }

    @Test func backWhereTheCallerAskedNothingRepeatsTheQuestion() {
        var world = World()
        #expect(world.send("menu").count == 1)
        world.send("1")
        #expect(world.send("back").first?.hasPrefix("start/pick?") == true)
    }

    @Test func backWithNothingOpenSaysSo() {
        var world = World()
        #expect(world.send("back") == ["(nothing-to-undo)"])
    }

    @Test func backSetsBackWhatWasRemembered() {
        var world = World()
        world.state.memory = ["first-name": .name("Peg")]
        world.send("check in")
        for text in ["5", "nerves", "6", "yes"] { world.send(text) }
        #expect(world.ledger.plans.keys.sorted() == ["check-in()"])
        world.send("back")
        #expect(world.ledger.plans.isEmpty)
        world.send("no")
        #expect(world.send("Sam") == ["Thank you Sam."])
        #expect(world.state.memory == ["first-name": .name("Sam")])
    }

    @Test func restartEmptiesTheDialogueAndTakesBackWhatItDid() {
        var world = World()
        world.send("check in")
        world.send("2")
        #expect(world.send("restart") == ["start/satisfied?"])
        #expect(world.ledger.net.isEmpty)
    }
}
