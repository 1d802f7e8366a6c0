import Authoring
import Dialogue
import Talk
import Testing
import Words

@Suite("What dialogues mean once they are compiled")
struct MeaningTests {
    private func dialogue(_ body: String, head: String = "") throws -> DialogueProgram {
        let text = "dialogue example\ntitle example\nabout An example.\nstarts by staff\n\(head)\n\(body)\n"
        let result = compile([text])
        return try #require(result.program, "\(rendered(result.diagnostics, result.sources))").dialogues[0]
    }

    private func codes(_ body: String) -> [String] {
        let result = compile(["dialogue example\ntitle example\nstarts by staff\n\(body)\n"])
        return result.diagnostics.map(\.code).filter { $0 != Rule.neverAsked.rawValue }
    }

    @Test("A question's own children replace those of its scale, and those the defaults'")
    func layers() throws {
        let result = try dialogue(
            """
            let sleep: scale 0..10
            let mood: scale 0..10
            scale ten
              why It helps us.
              ends bad | good
              skip -> next
              unclear 1 Send a number from 0 to 10.
              unclear 2 -> stuck
              silent 24h -> next
            node start
              ask sleep using ten
                How do you sleep? 0 to 10.
                unclear 1 Just a number, 0 to 10.
              ask mood using ten
                How is your mood? 0 to 10.
                why You need not say.
                silent 12h Your question is waiting.
                silent 36h -> later
              go next
            node next
              end
            node stuck
              end
            """)
        let sleep = result.questions[0]
        #expect(
            sleep.unclear.map(\.number) == [1, 2], "the first its own, the second the scale's, the defaults' hidden")
        #expect(sleep.unclear[1].act == .go(.node(2)))
        #expect(sleep.low == "bad" && sleep.high == "good")
        #expect(sleep.minimum == 0 && sleep.maximum == 10)
        #expect(sleep.silent == [.init(hours: 24, act: .go(.node(1)))])
        #expect(sleep.skip == .node(1))
        #expect(sleep.why?.pieces == [.literal("It helps us.")])
        guard case .say(let text) = sleep.unclear[0].act else { return #expect(Bool(false)) }
        #expect(text.pieces == [.literal("Just a number, 0 to 10.")])
        let mood = result.questions[1]
        #expect(mood.silent.map(\.hours) == [12, 36])
        #expect(mood.why?.pieces == [.literal("You need not say.")])
    }

    @Test("A measure brings its words, its options and the names of its ends")
    func measures() throws {
        let result = try dialogue(
            """
            let satisfied: scale 0..10
            let lonely: choice from measure ons.lonely
            node start
              say measure ons4 intro
              ask satisfied measure ons4.satisfied
              ask lonely measure ons.lonely
              if satisfied < last ons4.satisfied
                say Thank you for telling me.
              end
            """)
        let satisfied = result.questions[0]
        #expect(satisfied.text.pieces == [.literal("Overall, how satisfied are you with your life nowadays?")])
        #expect(satisfied.low == "not at all" && satisfied.high == "completely")
        #expect(satisfied.measure == "ons4.satisfied")
        let lonely = result.questions[1]
        #expect(lonely.rows.map(\.label) == ["Often", "Never"])
        #expect(lonely.rows.map(\.value) == ["often", "never"])
        #expect(lonely.text.isRevealing)
        guard case .say(let intro) = result.code[0] else { return #expect(Bool(false)) }
        #expect(intro.pieces == [.literal("Next I would like to ask you about your feelings.\nSource: ONS")])
        guard case .branch(let condition, _) = result.code[3] else { return #expect(Bool(false)) }
        #expect(condition == .compare(.value(.slot(0)), .less, .last(measure: "ons4.satisfied")))
    }

    @Test("A suggestion declares its name, pins services and leads on from none of them")
    func suggestions() throws {
        let result = try dialogue(
            """
            let needs: choices from content needs
            let place: postcode
            node start
              ask needs
                What matters?
                discreet What matters? Reply with numbers.
              ask place
                What is your postcode?
              suggest group: at most 3 for needs near place
                These are near you.
                none of these -> other
                skip -> other
                nothing found -> other
              say {group} is {group when}. It costs {group cost}.
              end
            node other
              hand off to link-workers within 2 working days because None of the groups fits.
            """)
        #expect(result.slots.map(\.name) == ["needs", "place", "group"])
        #expect(result.slots[2].type == .service)
        let question = try #require(result.questions.last)
        #expect(question.id == "start/group" && question.kind == .choice)
        #expect(
            question.suggestion
                == .init(limit: 3, needs: .slot(0), place: .slot(1), noneOfThese: .node(1), nothingFound: .node(1)))
        guard case .say(let text) = result.code[3] else { return #expect(Bool(false)) }
        #expect(text.pieces.contains(.service(.slot(2), .when, fallback: nil)))
        guard case .handOff(let queue, let within, _, _) = result.code.last else { return #expect(Bool(false)) }
        #expect(queue == "link-workers" && within == Within(count: 2, unit: .workingDays))
    }

    @Test(
        "Conditions are typed",
        arguments: [
            ("sleep >= 3 and not (went is no or barrier in transport, money)", true),
            ("count of answered sleep, went >= 2", true),
            ("barrier is went", false),
            ("place in area", true),
            ("sleep in area", false),
            ("place is LS6", false),
            ("sleep is 11", false),
            ("barrier includes money", false),
            ("language is cy or phone is shared", true),
            ("last ons4.satisfied > sleep", true),
            ("3 < sleep", true),
            ("went is answered and sleep is skipped", true),
            ("wnet is answered", false),
            ("sleep is", false),
            ("(sleep is 3", false),
        ])
    func conditions(condition: String, isRight: Bool) {
        let found = codes(
            """
            let sleep: scale 0..10
            let went: yes-no
            let barrier: choice transport money
            let place: postcode
            node start
              ask sleep
                How do you sleep?
              ask went
                Did you go?
              ask place
                What is your postcode?
              ask barrier
                What got in the way?
                option 1 Bus = transport
                option 2 Money = money
              if \(condition)
                say Thank you.
              end
            """)
        #expect(found.isEmpty == isRight, "\(found)")
        #expect(found.count <= 1)
    }

    @Test(
        "A name in prose must be answered on every way that leads there",
        arguments: [
            ("  say Near {place}.", false),
            ("  if place is answered\n    say Near {place}.", true),
            ("  if not (place is answered)\n    end\n  say Near {place}.", true),
            ("  if place is answered or phone is shared\n    say Near {place}.", false),
            ("  if place in area and phone is shared\n    say Near {place}.", true),
            ("  say Near {place or \"you\"}.", true),
            ("  say {answers of place}", true),
            ("  task for link-workers because They live in {place}.", false),
            ("  record goal with near = place", false),
        ])
    func answered(statements: String, isRight: Bool) {
        let found = codes(
            "let place: postcode\nnode start\n  ask place\n    What is your postcode?\n\(statements)\n  end")
        #expect(found == (isRight ? [] : ["LL2016"]))
    }

    @Test("Each place is told to the character")
    func positions() throws {
        let text =
            "dialogue example\ntitle example\nstarts by staff\nlet went: yes-no\nnode start\n"
            + "  ask went\n    Did you go, {nmae}?\n    yes -> goood\n    no -> good\n  go good\nnode good\n  end as done\n"
        let errors = compile([text]).diagnostics
        #expect(errors.map(\.code) == ["LL2005", "LL2003", "LL2013"])
        #expect(errors.map(\.position.line) == [7, 8, 12])
        #expect(errors.map(\.position.column) == [18, 12, 10])
        #expect(errors.map(\.length) == [4, 5, 4])
        #expect(errors[1].help == ["did you mean \"good\"?"])
    }

    @Test(
        "Days, times and telephone numbers can be asked, said back and given on",
        arguments: [
            "date", "date future", "date past", "time", "date-time", "date-time within service hours", "date-of-birth",
            "phone",
        ])
    func daysAndTimes(type: String) {
        let file = """
            starts on word hello
            let when: \(type) called the day
            node start
              ask when
                When?
                skip -> bye
              say Thank you: {when}.
              record goal with when = when
              end
            node bye
              say Until {when or "then"}.
              end
            """
        #expect(codes(file) == [])
    }

    @Test("Days cannot be compared", arguments: ["date", "time", "date-time", "phone"])
    func daysAreNotCompared(type: String) {
        let file = """
            starts on word hello
            let when: \(type)
            node start
              ask when
                When?
              if when > 3
                say Late.
              end
            """
        #expect(codes(file) == ["LL2018"])
    }

    @Test("All that is wrong is found in one run, each once")
    func oneRun() {
        let found = codes(
            """
            starts on wrod hello
            let went: yesno
            let place: postcode
            node start
              ask place
                Where?
                unclear 1 -> later
                unclear 2 Again?
              answer csot
              call nowhere
              go nxet
            node next
              ned
            """)
        #expect(found == ["LL1110", "LL1110", "LL2020", "LL2006", "LL2004", "LL2003", "LL1101"])
    }
}
