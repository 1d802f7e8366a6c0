import Dialogue
import Testing
import Words

/// Limits, shared phones, and dialogues that have changed since they were opened.
@Suite struct SafeguardTests {
    @Test(arguments: ["loop", "chatty"])
    func whoReachesALimitReachesAPerson(_ word: String) {
        var world = World()
        #expect(world.send(word) == ["(limit-reached)"])
        #expect(world.effects.contains { if case .askForPerson = $0 { true } else { false } })
        #expect(world.state.frames.isEmpty)
    }

    @Test func aFifthDialogueInsideEachOtherIsALimit() {
        var world = World()
        world.send("deep")
        #expect(world.said == ["(limit-reached)"])
    }

    @Test func aQuestionWithoutEndReachesALimitToo() {
        var world = World()
        world.send("quiz")
        for _ in 1...80 where world.waiting != nil { world.send("5") }
        #expect(world.said == ["(limit-reached)"])
    }

    @Test func optingOutByADialogueIsLikeStop() {
        var world = World()
        world.send("wrong number")
        #expect(world.send("yes") == ["(stopped)"])
        #expect(world.state.standing.optedOut)
        #expect(world.effects.contains(.optOut(.dialogue)))
        #expect(world.effects.contains { if case .task = $0 { true } else { false } })
        #expect(world.send("hello").isEmpty)
    }

    @Test func aSharedPhoneSeesNothingThatReveals() {
        var world = World(shared: true)
        let check = Handmade.index("check-in")
        let secret = Text.plain("Secret.", revealing: true)
        world.program.dialogues[check].questions[0].why = secret
        world.program.dialogues[check].questions[0].unclear = [.init(number: 1, act: .say(secret))]
        world.program.dialogues[check].questions[0].silent = [.init(hours: 48, act: .say(secret))]
        world.send("check in")
        #expect(world.send("why") == ["(neutral)", "start/satisfied?"])
        #expect(world.send("blah") == ["(neutral)"])
        #expect(world.wait(hours: 48) == ["(neutral)"])
        #expect(world.send("secret") == ["(neutral)", "(came-back check-in) start/satisfied?"])
    }

    @Test func aMeasureThatRevealsIsNotAskedOnASharedPhone() {
        var world = World(shared: true)
        world.program.dialogues[Handmade.index("check-in")].questions[0].text = .plain("Lonely?", revealing: true)
        #expect(world.send("check in").last == AsideTests.barrier)
        // It was not asked, so there is nothing to go back to and nothing to correct.
        #expect(world.send("back") == [AsideTests.barrier])
        #expect(world.send("i meant 5").first != "(corrected satisfied 5) \(AsideTests.barrier)")
        world.send("nerves")
        #expect(world.send("back") == [AsideTests.barrier])
    }

    @Test func aPhoneThatBecomesSharedKeepsWhatWasAnswered() {
        var world = World()
        world.program.dialogues[Handmade.index("check-in")].questions[0].text = .plain("Lonely?", revealing: true)
        world.send("check in")
        world.send("7")
        world.state.standing.person.sharedPhone = true
        world.send("nerves")
        #expect(world.ledger.net.contains { $0.contains("value 7") })
    }

    @Test func aTopicThatRevealsIsNotOfferedOnASharedPhone() {
        var world = World(shared: true)
        #expect(world.send("maybe") == ["(did-you-mean A About cost?)"])
        #expect(world.send("a") == ["Answer about cost."])
    }

    // MARK: Another program

    private func changed(_ change: (inout Program) -> Void) -> Program {
        var program = Handmade.program
        program.hash = "two"
        change(&program)
        return program
    }

    @Test func aConversationThatFitsGoesOn() {
        var world = World()
        world.send("check in")
        world.program = changed { _ in }
        #expect(world.send("7") == [AsideTests.barrier])
        #expect(world.state.frames.last?.program == "two")
    }

    @Test func oneThatDoesNotFitIsEndedPolitely() {
        var world = World()
        world.send("find")
        world.send("sing")
        world.program = changed { $0.dialogues[Handmade.index("find")].questions[0].rows.remove(at: 1) }
        let said = world.send("ls6")
        #expect(said.first == "(dialogue-changed)")
        #expect(said.last?.hasPrefix("start/pick?") == true)
    }

    @Test(arguments: [("hopeless", "(distress)"), ("human", "A person will text you."), ("help", "(help)")])
    func alarmsAndPeopleComeBeforeAChangedDialogue(_ text: String, _ answer: String) {
        var world = World()
        world.send("find")
        world.send("sing")
        world.program = changed { $0.dialogues[Handmade.index("find")].name = "search" }
        #expect(world.send(text).contains(answer))
    }

    @Test func silenceIsNotCountedByAnotherProgram() {
        var world = World()
        world.send("find")
        world.send("sing")
        world.program = changed { $0.dialogues[Handmade.index("find")].questions[0].rows.remove(at: 1) }
        #expect(world.wait(hours: 48).isEmpty)
        #expect(world.send("ls6").first == "(dialogue-changed)")
    }
}
