import Dialogue
import Testing
import Words

/// What the engine makes of the language's smaller constructs.
@Suite struct LanguageTests {
    @Test(arguments: [
        (0, "en", PluralForm.zero), (1, "en", .one), (2, "en", .other), (6, "en", .other), (11, "en", .other),
        (0, "cy", .zero), (1, "cy", .one), (2, "cy", .two), (3, "cy", .few), (4, "cy", .other), (6, "cy", .many),
        (13, "cy", .other),
    ])
    func pluralsFollowTheLanguage(_ number: Int, _ language: String, _ form: PluralForm) {
        #expect(PluralForm.of(number, language: language) == form)
    }

    private static let rows = [
        Question.Row(number: 1, label: "Fine", value: "fine"),
        Question.Row(number: 2, label: "Poorly", value: "poorly"),
    ]

    /// One dialogue of the statements of one node.
    private func world(_ lines: [Draft.Line], slots: [Slot] = [], seed: Int = 0) -> World {
        var world = World()
        let draft = Draft(name: "trial", words: ["trial"], slots: slots, nodes: [("start", lines)])
        world.program.dialogues.append(draft.program())
        world.program.notices["confirm"] = Text(
            id: "confirm", pieces: [.literal("Is "), .placeholder("answer"), .literal(" right?")])
        world.program.notices["confirm-neutral"] = .plain("Is that right?")
        world.state.seed = seed
        return world
    }

    @Test func oneOfSeveralTextsFollowsFromTheSeedAndIsSaidAgainAlike() {
        let texts = ["One.", "Two.", "Three."]
        var said: Set<String> = []
        for seed in 1...40 {
            var first = world([.plain(.sayOneOf(texts.map { .plain($0) })), .end(nil)], seed: seed)
            var second = world([.plain(.sayOneOf(texts.map { .plain($0) })), .end(nil)], seed: seed)
            let words = first.send("trial")
            #expect(words == second.send("trial"))
            said.formUnion(words)
        }
        #expect(said == Set(texts), "every one of them is said to somebody")
    }

    @Test func rowsAndYesNoAreOfferedAsButtons() {
        var menu = world(
            [
                .ask(Handmade.question("start/how", 0, .choice, rows: Self.rows)),
                .ask(Handmade.question("start/sure", 1, .yesNo)), .ask(Handmade.question("start/week", 2, .scale)),
                .end(nil),
            ],
            slots: [
                Handmade.slot("how", .choice(["fine", "poorly"])), Handmade.slot("sure", .yesNo),
                Handmade.slot("week", .scale(0...10)),
            ])
        #expect(buttons(&menu, "trial") == ["Fine sends 1", "Poorly sends 2"])
        #expect(buttons(&menu, "1") == ["YES sends YES", "NO sends NO"])
        #expect(buttons(&menu, "yes").isEmpty)
    }

    private func buttons(_ world: inout World, _ text: String) -> [String] {
        world.send(text)
        return world.effects.flatMap { effect -> [String] in
            guard case .say(let message) = effect else { return [] }
            return message.quickReplies.map { "\($0.label) sends \($0.sends)" }
        }
    }

    private func confirming(shared: Bool = false) -> World {
        var question = Handmade.question("start/how", 0, .choice, rows: Self.rows)
        question.confirmation = .init(when: nil)
        var world = world(
            [.ask(question), .ask(Handmade.question("start/sure", 1, .yesNo)), .end(nil)],
            slots: [Handmade.slot("how", .choice(["fine", "poorly"])), Handmade.slot("sure", .yesNo)])
        world.state.standing.person.sharedPhone = shared
        return world
    }

    @Test func anAnswerIsSaidBackAndTakenAfterYes() {
        var world = confirming()
        world.send("trial")
        #expect(world.send("1") == ["Is fine right?"])
        #expect(world.waiting == "trial/start/how")
        #expect(world.send("yes") == ["start/sure?"])
        #expect(world.broken.isEmpty, "\(world.broken)")
    }

    @Test func onASharedPhoneWordsAreNotSaidBack() {
        var world = confirming(shared: true)
        world.send("trial")
        #expect(world.send("2") == ["Is that right?"])
    }

    @Test func backWhileItWaitsForYesAsksAgain() {
        var world = confirming()
        world.send("trial")
        world.send("1")
        #expect(world.send("back").first?.hasPrefix("start/how?") == true)
        #expect(world.state.pending?.proposed == nil)
    }

    @Test func twoTextsAtOnceAreTwoAnswersAndNoYes() {
        var world = confirming()
        world.send("trial")
        #expect(world.send("1", "2") == ["Is fine right?", "Is poorly right?"])
        #expect(world.send("1", "yes").last == "Is fine right?", "YES crossed with the words that ask for it")
        #expect(world.send("yes") == ["start/sure?"])
    }

    @Test func aCrisisLeavesNothingUnconfirmedBehind() {
        var world = confirming()
        world.send("trial")
        world.send("1")
        world.send("yes i want to end it all")
        #expect(world.state.aside?.frames.first?.log.isEmpty == true)
        #expect(world.broken.isEmpty, "\(world.broken)")
    }

    @Test func aReferralIsPlannedForNowAndWhoSaidStopIsLeftToStaff() {
        var world = world([.say("Welcome."), .end(nil)])
        world.program.dialogues[world.program.dialogues.count - 1].starts = [.referral]
        world.run(.referral(Referral()))
        #expect(world.ledger.plans.keys.sorted() == ["trial()"])
        #expect(world.said.isEmpty)
        world.send("stop")
        world.effects = []
        world.run(.referral(Referral()))
        #expect(
            world.effects.contains { if case .task = $0 { true } else { false } }
                && !world.effects.contains { if case .remind = $0 { true } else { false } })
    }
}
