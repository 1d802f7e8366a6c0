import Authoring
import Dialogue
import Talk
import Testing
import Words

/// Content of which every topic and one service exist.
struct SmallLibrary: Library {
    let hash = "small"

    func answer(_ topic: String, for person: Standing.Person) -> TopicAnswer? {
        TopicAnswer(topic: topic, question: "About \(topic)?", text: "The answer about \(topic).")
    }
    func services(for needs: [String], near place: String?, limit: Int) -> [String] { ["walk"] }
    func service(_ id: String, for person: Standing.Person) -> ServiceCard? {
        id == "walk"
            ? ServiceCard(id: id, name: "Walk and Talk", when: "Tuesdays", place: "LS6", cost: "free", phone: "0113")
            : nil
    }
    func isInArea(_ postcode: String) -> Bool { true }
    func isWithinServiceHours(_ instant: Instant) -> Bool { true }
    var serviceHours: ServiceHours? { nil }
    func crisisReply(_ category: SafetyCategory, nation: String?, form: CrisisForm) -> String { "Please call 999." }
}

/// Reads yes, no, numbers, skip and STOP, and nothing else.
let smallHearing = TranscriptHearing(
    alarm: { text, _ in
        let consent: ConsentWord? =
            switch text.lowercased() {
            case "stop": .stop
            case "yes": .yes
            case "no": .no
            default: nil
            }
        let isDanger = text.contains("end it all")
        let safety = SafetyFinding(category: .suicide, response: .crisis, rule: "test", matched: "end it all")
        return Alarm(safety: isDanger ? safety : nil, consent: consent)
    },
    read: { text, context, alarm in
        var reading = Reading(alarm: alarm, words: text)
        let word = text.lowercased()
        if word == "skip" { reading.keyword = .skip }
        guard let expected = context.expected else { return reading }
        if word == "dunno" {
            reading.answer = .skip(.unknown)
        } else if expected.kind == .yesNo, word == "yes" || word == "no" {
            reading.answer = .value(.boolean(word == "yes"))
        } else if let option = expected.options.first(where: { String($0.number) == word }) {
            reading.answer = .value(.choice(option.value))
        } else {
            reading.answer = .reprompt(.notAnAnswer)
        }
        return reading
    })

@Suite("Transcript tests run on the engine")
struct TranscriptTests {
    private func run(_ text: String, dialogue: String = howDidItGo) throws -> TranscriptReport {
        let notices = [
            "ok", "stopped", "neutral", "neutral-question", "put-aside", "came-back", "hand-over-asked", "handed-back",
        ]
        var context = exampleContext
        for name in notices {
            context.notices[name] = Text(id: "notice.\(name)", pieces: [.literal("Notice \(name).")])
        }
        let tests = "tests for how-did-it-go\n" + text
        let compiled = compile([dialogue, tests], context: context)
        let program = try #require(compiled.program, "\(rendered(compiled.diagnostics, compiled.sources))")
        let file = TalkReader.read(path: "dialogues/tests/how-did-it-go.talk", bytes: Array(tests.utf8))
        let (parsed, diagnostics) = TranscriptParser.parse(file)
        #expect(diagnostics.isEmpty, "\(rendered(diagnostics))")
        let runner = TranscriptRunner(program: program, library: SmallLibrary(), hearing: smallHearing)
        return runner.run(parsed)
    }

    private func expectPasses(_ report: TranscriptReport) {
        #expect(
            report.failed == 0 && report.passed > 0, "\(report.failures.map(\.description).joined(separator: "\n"))")
    }

    @Test("A conversation comes out as it is written")
    func whole() throws {
        expectPasses(
            try run(
                """
                test gets there
                  given first-name Sam
                  given group walk
                  ~ starts how-did-it-go
                  < Hello Sam. Did you get to Walk and Talk this week? YES or NO.
                  = waiting went
                  > yes
                  < Well done for going.
                  < Shall I ask again*
                  = went yes
                  = no flag
                  > 1
                  < I will ask again in a week.
                  = again same-day
                  = ended done
                  = reminder how-did-it-go 2026-06-17
                  @ +7d
                  < Hello Sam. Did you get to Walk and Talk*
                  = no reminder how-did-it-go
                """))
    }

    @Test("Silence, skipping and giving up follow their arrows")
    func ladders() throws {
        expectPasses(
            try run(
                """
                test says nothing
                  ~ starts how-did-it-go with group = walk
                  < Hello there. *
                  @ +48h
                  < Did you get there? *
                  @ +72h
                  <
                  = ended no-answer
                test does not know
                  ~ starts how-did-it-go with group = walk
                  > dunno
                  < Shall I ask again next week? /
                  > dunno
                  <
                  = again skipped unknown
                  = ended done
                """.replacing("next week? /", with: "*").replacing(
                    "  > dunno\n  <\n  = again", with: "  > dunno\n  < …\n  = again")))
    }

    @Test("Two texts at once, a crisis, and staff")
    func others() throws {
        expectPasses(
            try run(
                """
                test sent twice
                  ~ starts how-did-it-go with group = walk
                  > no && no
                  < What got in the way?*
                  = went no
                  = waiting barrier
                test crisis
                  ~ starts how-did-it-go with group = walk
                  > i want to end it all
                  < Please call 999.
                  = flag suicide
                  ~ staff replies I am here.
                  < I am here.
                  ~ staff closes the flag
                  = no flag
                test shared phone
                  given phone shared
                  ~ starts how-did-it-go with group = walk
                  < Hello. Did it go all right this week? YES or NO.
                  ! segments 1
                """))
    }

    @Test("What comes out otherwise is shown with the reason")
    func failure() throws {
        let report = try run(
            """
            test wrong
              ~ starts how-did-it-go with group = walk
              > yes
              < Never said.
              < …
            """)
        #expect(report.passed == 0 && report.failed == 1)
        let failure = try #require(report.failures.first)
        #expect(failure.line == 4 && failure.happening == "> yes")
        #expect(failure.expected == ["< Never said.", "< ..."])
        #expect(failure.got.first == "< Well done for going.")
        #expect(failure.why.contains { $0.contains("dialogues/file-1.talk:") }, "\(failure.why)")
        #expect(failure.description.hasPrefix("FAILED \"wrong\""))
    }

    @Test("Claims that do not hold fail", arguments: ["= went no", "= flag suicide", "= waiting barrier", "= task x"])
    func falseClaims(claim: String) throws {
        let report = try run("test claim\n  ~ starts how-did-it-go with group = walk\n  > yes\n  \(claim)\n")
        #expect(report.failed == 1)
        #expect(report.failures.first?.expected == [claim])
        #expect(report.failures.first?.line == 5)
    }

    @Test("A test in a dialogue's file begins when it has just started")
    func inDialogueFile() throws {
        let text = howDidItGo + "\ntest begins\n  given group walk\n  < Hello there. *\n"
        let file = TalkReader.read(path: "dialogues/file-1.talk", bytes: Array(text.utf8))
        let program = try #require(compile([text]).program)
        let tests = TranscriptParser.parse(file).tests
        let report = TranscriptRunner(program: program, library: SmallLibrary(), hearing: smallHearing).run(tests)
        #expect(report.passed == 1, "\(report.failures.map(\.description))")
    }

    @Test(
        "Lines that cannot be read are told of",
        arguments: ["<< hello", "? hello", "@ tomorrow", "~ staff dances", "= flag", "! parts 1", "< /(/"])
    func badLines(line: String) {
        let text = "tests for how-did-it-go\ntest bad\n  ~ nothing started\n  \(line)\n"
        let (_, diagnostics) = TranscriptParser.parse(TalkReader.read(path: "tests.talk", bytes: Array(text.utf8)))
        #expect(diagnostics.map(\.code) == ["LL6001"])
        #expect(diagnostics.first?.position == SourcePosition(line: 4, column: 3))
    }
}
