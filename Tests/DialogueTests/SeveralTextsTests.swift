import Dialogue
import Testing
import Words

/// Texts that cross with our questions, and several that wait at once.
@Suite struct SeveralTextsTests {
    @Test func theSameTwiceIsNothing() {
        var world = World()
        world.send("check in")
        #expect(world.send("4", "4") == [AsideTests.barrier])
        #expect(world.waiting == "check-in/start/barrier")
    }

    @Test func anotherValueCorrects() {
        var world = World()
        world.send("check in")
        #expect(world.send("4", "5").last == "(corrected satisfied 5) \(AsideTests.barrier)")
    }

    @Test func aTextDoesNotAnswerAQuestionThatItCouldNotHaveSeen() {
        var world = World()
        world.send("check in")
        #expect(world.send("4", "bus") == [AsideTests.barrier])
        #expect(world.waiting == "check-in/start/barrier")
    }

    @Test func whatDoesNotFitIsHeardForCommandsAndTheFAQ() {
        var world = World()
        world.send("check in")
        #expect(world.send("4", "cost?").last == "(came-back check-in) \(AsideTests.barrier)")
        #expect(world.send("1", "menu").last?.hasPrefix("start/pick?") == true)
    }

    @Test func onlyTheLastBringsAReprompt() {
        var world = World()
        world.send("check in")
        #expect(world.send("blah", "eh", "12") == ["Sorry?"])
        #expect(world.send("blah", "8") == [AsideTests.barrier])
    }

    @Test func textsBeforeAStandingCrisisChangeStateOnly() {
        var world = World()
        world.send("check in")
        #expect(world.send("4", "menu", "end it all") == ["suicide full"])
        world.staff(.closesFlag)
        #expect(world.send("continue") == ["(came-back check-in) \(AsideTests.barrier)"])
    }

    @Test func anAlarmingTextKeepsItsAnswer() {
        var world = World()
        world.send("check in")
        #expect(world.send("2, end it all") == ["suicide full"])
        world.send("menu")
        #expect(world.send("continue") == ["(came-back check-in) \(AsideTests.barrier)"])
        #expect(world.ledger.net.contains { $0.contains("low") })
    }

    // MARK: First contact

    @Test func aFirstTextIsGreeted() {
        var world = World(contacted: false)
        #expect(world.send("hello") == ["Welcome.", "start/good?"])
    }

    @Test func aFirstQuestionIsAnsweredBeforeTheGreetingsOwn() {
        var world = World(contacted: false)
        #expect(world.send("cost?") == ["Welcome.", "Answer about cost.", "start/good?"])
    }

    @Test func aFirstStartingWordReplacesTheGreetingsQuestion() {
        var world = World(contacted: false)
        #expect(world.send("check in") == ["Welcome.", "Hello there.", "start/satisfied?"])
        #expect(world.state.frames.map(\.dialogue) == ["check-in"])
    }

    @Test(arguments: ["language", "back", "later", "skip", "blah", "<picture>", "4"])
    func whateverElseComesFirstTheGreetingAsks(_ text: String) {
        var world = World(contacted: false)
        let said = world.send(text)
        #expect(said.first == "Welcome.")
        #expect(said.last == "start/good?")
    }

    @Test func aFirstTextCanAskForThePersonTheMenuOrHelp() {
        for (text, last) in [("human", "A person will text you."), ("help", "start/good?")] {
            var world = World(contacted: false)
            #expect(world.send(text).last == last)
        }
        var world = World(contacted: false)
        #expect(world.send("menu").last?.hasPrefix("start/pick?") == true)
    }

    @Test func twoFirstTextsGetOneGreeting() {
        var world = World(contacted: false)
        #expect(world.send("hello", "blah") == ["Welcome.", "start/good?"])
        #expect(world.send("yes") == ["Hello there.", "start/satisfied?"])
    }

    @Test func aFirstCrisisIsAnsweredAndNothingElse() {
        var world = World(contacted: false)
        #expect(world.send("end it all") == ["suicide full"])
    }
}
