import Conversations
import Dialogue
import Store
import Testing
import Words

/// A dialogue is edited while somebody is in the middle of it.
@Suite struct VersionsTests {
    private static let first = """
        dialogue outing
        title outing
        about Plans an outing.
        starts on word outing
        result outcome: choice done
        let how: choice bus lift called how you travel
        let people: number 1..9 called how many come

        node start
          ask how
            How will you travel?
            option 1 By bus = bus | coach
            option 2 With a friend = lift | lift
          ask people
            How many of you come?
          say You come by {how or "foot"}, {people or "some"} of you.
          end as done

        """

    /// The line as it was when the question was asked, then with another version of the dialogue.
    private func line(_ place: Place = .memory) throws -> Line {
        let line = try Line(place)
        try use([Self.first], line)
        try line.text("hello")
        try line.text("outing")
        return line
    }

    /// What a service does when its dialogues are replaced.
    private func use(_ dialogues: [String], _ line: Line) throws {
        let desk = Desk(assistant: try Shipped.assistant(with: dialogues), rules: line.desk.rules)
        let now = line.now
        try line.store.write { try desk.keepPrograms(at: now, in: $0) }
        line.desk = desk
    }

    private func edited(_ changes: (String, String)...) -> String {
        changes.reduce(Self.first) { $0.replacing($1.0, with: $1.1) }
    }

    @Test(arguments: Place.allCases)
    func whatWaitsIsReadByTheProgramThatAskedIt(_ place: Place) throws {
        let line = try line(place)
        // "Coach" is a word of the old row, and the rows have changed places.
        try use(
            [edited(("option 1 By bus = bus | coach", "option 2 By bus = bus"), ("option 2 With", "option 1 With"))],
            line)
        let kept = try line.store.read { try $0.programsKept() }
        #expect(kept.count == 2)
        #expect(try line.text("coach") == ["How many of you come?"])
        #expect(try line.text("3") == ["You come by By bus, 3 of you."])
    }

    @Test func aNumberMeansTheRowThatThePatientSaw() throws {
        let line = try line()
        try use(
            [edited(("option 1 By bus = bus | coach", "option 2 By bus = bus"), ("option 2 With", "option 1 With"))],
            line)
        try line.text("1")
        #expect(try line.text("2") == ["You come by By bus, 2 of you."])
    }

    @Test func aMenuThatIsShownAgainKeepsTheNumbersThatItHad() throws {
        let line = try line()
        try use(
            [edited(("option 1 By bus = bus | coach", "option 2 By bus = bus"), ("option 2 With", "option 1 With"))],
            line)
        #expect(try line.text("qwerty zxcvb").last?.hasSuffix("1 By bus\n2 With a friend") == true)
        try line.text("1")
        #expect(try line.text("2") == ["You come by By bus, 2 of you."])
    }

    @Test func namesThatHaveChangedAreFollowed() throws {
        let line = try line()
        try use(
            [
                edited(
                    (
                        "node start",
                        "replaces node start with begin\nreplaces question start/how with begin/travel\n"
                            + "replaces value travel bus with coach\n\nnode begin"
                    ),
                    ("let how: choice bus lift", "let travel: choice coach lift"), ("ask how", "ask travel"),
                    ("= bus | coach", "= coach"), ("{how or", "{travel or"))
            ], line)
        #expect(try line.text("1") == ["How many of you come?"])
        #expect(try line.text("4") == ["You come by By bus, 4 of you."])
    }

    @Test func aQuestionThatIsGoneEndsPolitelyAndIsToldOf() throws {
        let line = try line()
        try use([edited(("ask how", "ask travel"), ("let how", "let travel"), ("{how or", "{travel or"))], line)
        let said = try line.text("1")
        #expect(said.first?.hasPrefix("Sorry, our questions have changed") == true)
        #expect(try line.text("outing").first?.hasPrefix("How will you travel?") == true)
    }

    @Test func anAnswerThatTheNewQuestionDoesNotTakeIsNotTaken() throws {
        let line = try line()
        try use(
            [edited(("choice bus lift", "choice train lift"), ("By bus = bus | coach", "By train = train"))], line)
        #expect(try line.text("1").first?.hasPrefix("Sorry, our questions have changed") == true)
    }

    @Test func aNewQuestionBeforeWhatWaitsIsAskedAndNothingAnsweredIsLost() throws {
        let line = try line()
        try line.text("1")
        try use(
            [
                edited(
                    ("let people", "let far: yes-no called whether it is far\nlet people"),
                    ("  ask people", "  ask far\n    Is it far? YES or NO.\n  ask people"))
            ], line)
        #expect(try line.text("3") == ["Is it far? YES or NO."])
        #expect(try line.text("yes") == ["You come by By bus, 3 of you."])
    }

    @Test func aProgramGoesWhenNobodyNeedsItAnyMore() throws {
        let line = try line()
        let second = edited(("How many of you come?", "How many are you?"))
        try use([second], line)
        #expect(try line.store.read { try $0.programsKept() }.count == 2)
        #expect(try line.text("2") == ["How many are you?"])
        try use([second], line)
        #expect(try line.store.read { try $0.programsKept() } == [line.desk.assistant.program.hash])
    }

    @Test func whatIsKeptComesBackAsTheSameProgram() throws {
        let line = try line()
        let hash = line.desk.assistant.program.hash
        let bytes = try #require(try line.store.read { try $0.program(hash) })
        #expect(try Desk.program(from: bytes) == line.desk.assistant.program)
    }

    // MARK: Foretold

    private static let replaced = first.replacing("ask how", with: "ask travel")
        .replacing("let how", with: "let travel").replacing("{how or", with: "{travel or")
        .replacing("node start", with: "replaces question start/how with start/travel\n\nnode start")

    @Test(
        "What is foretold of a conversation is what becomes of it",
        arguments: [
            (first.replacing("travel?", with: "get here?"), MoveOutcome.goesOn), (replaced, .replaced),
            (replaced.replacing("replaces question start/how with start/travel", with: ""), .ends),
            (first.replacing("dialogue outing", with: "dialogue trip"), .ends),
        ])
    func foretold(edited: String, outcome: MoveOutcome) throws {
        let line = try line()
        let expected = OpenDialogue(dialogue: "outing", question: "start/how", isAside: false, outcome: outcome)
        #expect(try open(line, movingTo: edited) == [expected])
        try use([edited], line)
        let said = try line.text("1")
        #expect((said.first?.hasPrefix("Sorry, our questions have changed") == true) == (outcome == .ends))
    }

    @Test func whatIsPutAsideIsForetoldToo() throws {
        let line = try line()
        try line.text("1")
        try line.text("menu")
        for (edited, outcome) in [
            (Self.first, MoveOutcome.goesOn), (Self.replaced, .replaced),
            (Self.first.replacing("dialogue outing", with: "dialogue trip"), .ends),
        ] {
            #expect(
                try open(line, movingTo: edited).filter(\.isAside)
                    == [OpenDialogue(dialogue: "outing", question: nil, isAside: true, outcome: outcome)])
        }
    }

    private func open(_ line: Line, movingTo edited: String) throws -> [OpenDialogue] {
        let assistant = try Shipped.assistant(with: [edited])
        func among(_ library: some Library) throws -> [OpenDialogue] {
            try line.state().openDialogues(movingTo: assistant.program, library, at: line.now)
        }
        return try among(assistant.library)
    }
}
