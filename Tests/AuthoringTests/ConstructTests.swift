import Authoring
import Dialogue
import Talk
import Testing
import Words

/// What an author is told of the newer constructs, to the line.
@Suite struct ConstructTests {
    private static let head = """
        dialogue example
        title example
        about An example.
        starts on schedule
        let went: yes-no
        let visit: date-time
        let people: number 0..20
        let barrier: choice transport money
        let place: postcode

        """

    private func result(_ body: String) -> (program: Program?, codes: [String]) {
        let result = compile([Self.head + body + "\n"])
        return (result.program, result.diagnostics.map(\.code).filter { $0 != Rule.neverAsked.rawValue })
    }

    private func node(_ lines: String) -> String {
        "node start\n  ask visit\n    When?\n    skip -> bye\n  ask people\n    How many?\n    skip -> bye\n  \(lines)\n"
            + "  go bye\nnode bye\n  end"
    }

    @Test(arguments: [
        ("remind example every week on tuesday at 10:00, 4 times, then every month until ended", []),
        ("remind example every 3 weeks at 9:00 until ended", []),
        ("remind example every day at 10:00, 1 time", []),
        ("remind example 2 working days before visit at 10:00", []),
        ("remind example 1 day before visit at 10:00", []),
        ("move reminder example to visit", []),
        ("remind example every week on tuseday at 10:00 until ended", ["LL1110"]),
        ("remind example every week on tuesday", ["LL1104"]),
        ("remind example every week at 10:00", ["LL1104"]),
        ("remind example every moon at 10:00 until ended", ["LL1104"]),
        ("remind example every week at 10:00 until ended, then every month, 2 times", ["LL1105"]),
        ("remind example 2 working days before people at 10:00", ["LL2018"]),
        ("remind example tomorrow", ["LL1104"]),
        ("move reminder example", ["LL1104"]),
        ("move reminder example to people", ["LL2018"]),
        ("move reminder exmaple to visit", ["LL2004"]),
        ("say {people} {people plural one: place other: places}.", []),
        ("say {people plural one: place}.", ["LL1112"]),
        ("say {people plural single: place other: places}.", ["LL1112"]),
        ("say {visit plural one: day other: days}.", ["LL2018"]),
        ("say one of\n    - Well done.\n    - Good for you.", []),
        ("say one of\n    - Well done.", ["LL1104"]),
        ("say one of\n    Well done.\n    - Good.\n    - Fine.", ["LL1101"]),
        ("say one of\n    - Text STOP to end.\n    - Bye.", ["LL4051"]),
        ("say one of\n    - Oh dear.\n    - Oh no.\n  flag worried because They said so.", ["LL4051"]),
        ("ask place\n    Where?\n    confirm", []),
        (
            "ask barrier\n    Why?\n    option 1 Bus = transport\n    option 2 Money = money\n    confirm when people > 3",
            []
        ),
        ("ask place\n    Where?\n    confirm when place is answered", []),
        ("ask place\n    Where?\n    confirm if place is answered", ["LL1104"]),
        ("ask place\n    Where?\n    confirm when plaec is answered", ["LL2005"]),
        ("ask went\n    Did you go?\n    confirm", ["LL2051"]),
    ])
    func statements(_ lines: String, _ codes: [String]) {
        #expect(result(node(lines)).codes == codes)
    }

    @Test(arguments: [
        ("check every path ends within 12 replies and 16 segments", []),
        ("check reminders only between 09:00 and 18:30", []),
        ("check people > 3 and visit is answered always leads to task", []),
        ("check people > 3 always leads to flag worried", []),
        ("check people > 3 always leads to call example", []),
        ("check never says hospital", []),
        ("check people > 3 always leads to nowhere", ["LL1104"]),
        ("check poeple > 3 always leads to task", ["LL2005"]),
        ("check all is well", ["LL1104"]),
        ("check reminders only between 18:30 and 09:00", ["LL1104"]),
        ("replaces node hello with start", []),
        ("replaces question hello/visit with start/visit", []),
        ("replaces value barrier bus with transport", []),
        ("replaces dialogue hello", []),
        ("replaces node start with bye", ["LL2052"]),
        ("replaces question a/b with start/b", ["LL2052"]),
        ("replaces value people bus with lift", ["LL2018"]),
        ("replaces start", ["LL1104"]),
        ("starts on referral", []),
        ("starts on referal", ["LL1110"]),
    ])
    func heads(_ line: String, _ codes: [String]) {
        #expect(result("\(line)\n\(node("say Hello."))").codes == codes)
    }

    @Test func aPlanBecomesWhatItSays() throws {
        let body = node("remind example every week on tuesday at 10:00, 4 times, then every month until ended")
        let code = try #require(result(body).program?.dialogues.first?.code)
        let repetition = Repetition(
            phases: [.init(every: .days(7), times: 4), .init(every: .months(1), times: nil)], weekday: 1,
            time: CivilTime(hour: 10, minute: 0))
        #expect(code.contains(.remind(dialogue: 0, with: [], when: .repeating(repetition))))
    }

    @Test func promisesAreKeptWithTheirLines() throws {
        let program = try #require(result("check people > 3 always leads to task\n\(node("say Hello."))").program)
        let dialogue = try #require(program.dialogues.first)
        #expect(
            dialogue.promises == [
                Promise(
                    claim: .always(.compare(.value(.slot(2)), .greater, .literal(.number(3))), leadsTo: .task),
                    line: SourceLine(file: "dialogues/file-1.talk", line: 10))
            ])
    }

    // MARK: Translations

    private static let plain = """
        dialogue hello
        title hello
        about Says hello.
        starts by staff
        let barrier: choice transport money called what is in the way

        node start
          ask barrier
            Hello {first-name or "there"}. What is in the way?
            discreet Hello. What is in the way?
            option 1 Bus = transport
            option 2 Money = money
          say You said {barrier or "nothing"}.
          end

        """

    private static let welsh = """
        translation of hello into cy
        title
          from hello
          to helo
        start/barrier
          from Hello {first-name or "there"}. What is in the way?
          to Helo {first-name or "chi"}. Beth sydd yn y ffordd?
          discreet Helo. Beth sydd yn y ffordd?
        start/barrier.option.1
          from Bus
          to Bws
          also bysiau
        start/barrier.option.2
          from Money
          to Arian
        start/say.1
          from You said {barrier or "nothing"}.
          to Dywedoch chi {barrier or "dim"}.
        barrier.called
          from what is in the way
          to beth sydd yn y ffordd

        """

    private func translated(_ changes: (String, String)...) -> (program: Program?, codes: [String]) {
        let welsh = changes.reduce(Self.welsh) { $0.replacing($1.0, with: $1.1) }
        let result = compile([Self.plain, welsh])
        return (result.program, result.diagnostics.map(\.code))
    }

    @Test(
        "Welsh letters arrive by every gateway; what GOV.UK Notify would turn into something else is told",
        arguments: [
            ("Helo Siân, sut mae'r dŵr ŷd?", false), ("Helo 🙂", true), ("Helo → chi", true), ("Helo Gonçalves", true),
        ])
    func lettersThatAGatewayChanges(words: String, isTold: Bool) {
        let codes = translated(("to Dywedoch chi", "to \(words) Dywedoch chi")).codes
        #expect(codes.contains("LL3002") == isTold, "\(codes)")
    }

    @Test func aWholeTranslationIsToldOfOnlyUntilItIsReviewed() throws {
        let (program, codes) = translated()
        #expect(codes == ["LL3056"])
        let dialogue = try #require(program?.dialogues.first)
        let question = try #require(dialogue.questions.first)
        #expect(question.text.translations["cy"]?.discreet == [.literal("Helo. Beth sydd yn y ffordd?")])
        #expect(question.rows.first?.labels["cy"] == .init(label: "Bws", also: ["bysiau"]))
        #expect(dialogue.slots[0].labelsIn["cy"] == ["transport": "Bws", "money": "Arian"])
        #expect(dialogue.slots[0].calledIn["cy"] == "beth sydd yn y ffordd")
        #expect(translated(("into cy\n", "into cy\nreviewed by Nia on 2026-11-22\n")).codes == [])
    }

    @Test(arguments: [
        ("from You said {barrier or \"nothing\"}.", "from You told me {barrier or \"nothing\"}.", "LL3052"),
        ("to Dywedoch chi {barrier or \"dim\"}.", "to Dywedoch chi rywbeth.", "LL3054"),
        ("barrier.called\n", "start/say.9\n  from Bye.\n  to Hwyl.\nbarrier.called\n", "LL3053"),
        ("title\n  from hello\n  to helo\n", "", "LL3051"),
        ("into cy", "into fr", "LL1110"),
        ("of hello", "of helo", "LL2004"),
    ])
    func whatDoesNotFitIsToldAndStaysEnglish(_ old: String, _ new: String, _ code: String) {
        let (program, codes) = translated((old, new))
        #expect(codes.contains(code), "\(codes)")
        guard code == "LL3052", let dialogue = program?.dialogues.first else { return }
        guard case .say(let text) = dialogue.code[1] else { return #expect(Bool(false)) }
        #expect(text.translations.isEmpty)
    }
}
