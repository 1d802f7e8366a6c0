import Authoring
import Dialogue
import Talk
import Testing
import Words

/// The dialogue of the notation's description.
let howDidItGo = """
    dialogue how-did-it-go
    title catch-up
    about After a first visit: did you get there, what got in the way, what next.
    starts on schedule
    starts by staff
    input group: service
    result outcome: choice done no-answer
    let went: yes-no called getting there
    let barrier: choice transport nerves money health other called what got in the way
    let again: choice same-day no-more called asking again

    node start
      ask went
        Hello {first-name or "there"}. Did you get to {group} this week? YES or NO.
        discreet Hello. Did it go all right this week? YES or NO.
        yes -> good
        no -> hard
        skip -> next
        silent 48h Did you get there? YES or NO. No need to explain.
        silent 120h -> missed

    node good
      record attendance with service = group
      say Well done for going.
      go next

    node hard
      ask barrier
        What got in the way?
        option 1 Getting there = transport | bus, lift, no car
        option 2 Nerves = nerves | scared, shy, anxious
        option 3 Money = money | cost, skint
        option 4 Health = health | ill, poorly, pain
        option 5 Something else = other
      if barrier is transport
        answer contact-link-worker
      go next

    node next
      ask again
        Shall I ask again next week?
        option 1 Yes = same-day | ok, please
        option 2 No more of these = no-more | enough
      if again is same-day
        remind how-did-it-go with group = group in 7 days at 10:00
        say I will ask again in a week.
      else if again is no-more
        cancel reminder how-did-it-go
        say I won't ask about this again. Text MENU at any time.
      end as done

    node missed
      end as no-answer

    check every path ends within 12 replies and 16 segments
    """

@Suite("The example of the notation's description")
struct ExampleDialogueTests {
    @Test("It compiles without errors")
    func compiles() throws {
        let result = compile([howDidItGo])
        #expect(result.diagnostics.isEmpty, "\(rendered(result.diagnostics, result.sources))")
        let program = try #require(result.program)
        let dialogue = try #require(program.dialogues.first)
        #expect(dialogue.slots.map(\.name) == ["group", "went", "barrier", "again"])
        #expect(dialogue.nodes.map(\.name) == ["start", "good", "hard", "next", "missed"])
        #expect(Set(dialogue.ids).count == dialogue.ids.count)
        #expect(dialogue.code.count == dialogue.ids.count && dialogue.code.count == dialogue.lines.count)
        #expect(program.hash.count == 16)
        #expect(dialogue.starts == [.schedule, .staff])
        #expect(dialogue.promises.map(\.claim) == [.everyPathEnds(replies: 12, segments: 16)])
    }

    @Test("Questions have what was written under them")
    func questions() throws {
        let dialogue = try #require(compile([howDidItGo]).program?.dialogues.first)
        let went = try #require(dialogue.questions.first { $0.id == "start/went" })
        #expect(went.kind == .yesNo)
        #expect(went.yes == .node(1) && went.no == .node(2) && went.skip == .node(3))
        #expect(
            went.text.pieces == [
                .literal("Hello "), .value(.remembered(0), fallback: "there"), .literal(". Did you get to "),
                .value(.slot(0), fallback: nil), .literal(" this week? YES or NO."),
            ])
        #expect(went.silent.map(\.hours) == [48, 120])
        #expect(went.silent.last?.act == .go(.node(4)))
        #expect(went.unclear.map(\.number) == [1, 2], "from the defaults")
        let barrier = try #require(dialogue.questions.first { $0.id == "hard/barrier" })
        #expect(barrier.rows.map(\.number) == [1, 2, 3, 4, 5])
        #expect(barrier.rows.first?.also == ["bus", "lift", "no car"])
        #expect(dialogue.slots[2].labels["nerves"] == "Nerves")
    }

    @Test("Conditions become branches that lead over their blocks")
    func branches() throws {
        let dialogue = try #require(compile([howDidItGo]).program?.dialogues.first)
        let entry = dialogue.nodes[3].entry
        let code = Array(dialogue.code[entry..<dialogue.nodes[4].entry])
        #expect(code.count == 9)
        #expect(
            code[1] == .branch(.compare(.value(.slot(3)), .equal, .literal(.choice("same-day"))), otherwise: entry + 5))
        #expect(
            code[2]
                == .remind(
                    dialogue: 0, with: [.init(name: "group", value: .reference(.slot(0)))],
                    when: .after(days: 7, time: CivilTime(hour: 10, minute: 0))))
        #expect(code[4] == .jump(entry + 8))
        #expect(
            code[5] == .branch(.compare(.value(.slot(3)), .equal, .literal(.choice("no-more"))), otherwise: entry + 8))
        #expect(code[6] == .cancelReminder(dialogue: 0, with: nil))
        #expect(code[8] == .end(outcome: "done"))
    }

    @Test("The hash changes with any word, and not with the order of files")
    func hash() throws {
        let first = try #require(compile([howDidItGo]).program?.hash)
        let edited = try #require(compile([howDidItGo.replacing("Well done", with: "Good")]).program?.hash)
        #expect(first != edited)
        #expect(compile([howDidItGo]).program?.hash == first)
    }
}
