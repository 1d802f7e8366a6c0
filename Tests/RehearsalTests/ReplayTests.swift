import Conversations
import Dialogue
import Rehearsal
import Testing
import Words

/// What `linkline replay` promises: nothing changes with the same version, and what changes is named.
@Suite struct ReplayTests {
    /// Conversations of some made-up people, over a gateway without faults.
    static func conversations(_ people: Int = 16, as name: String? = nil) async throws -> [RecordedConversation] {
        var settings = try Shipped.once.settings(faults: .none)
        settings.records = true
        return try await Shipped.once.simulate(settings, people: people, as: name).recorded
    }

    static func report(
        _ was: [RecordedConversation], with assistant: Assistant, showsTexts: Bool = false
    ) throws -> ReplayReport {
        let now = try Rerun.play(was, with: assistant, rules: Shipped.once.rules) { _, _ in }
        return ReplayReport(was: was, now: now, showsTexts: showsTexts)
    }

    @Test func withTheSameVersionEverythingIsTheSame() async throws {
        let was = try await Self.conversations(40)
        let report = try Self.report(was, with: try Shipped.once.assistant())
        #expect(report.lines(limit: 5).first == "40 conversations: 40 same, 0 other wording, 0 other route, 0 safety change")
    }

    @Test func anotherWordIsOtherWordingWithItsLine() async throws {
        let was = try await Self.conversations(8, as: "chatty")
        let changed = try Shipped.once.assistant(replacing: ["Is this a good time": "Is now a good time"])
        let lines = try Self.report(was, with: changed).lines(limit: 5)
        #expect(lines.first == "8 conversations: 0 same, 8 other wording, 0 other route, 0 safety change")
        #expect(lines.contains { $0.contains("dialogues/check-in.talk:") && $0.hasSuffix("and 7 more like it") })
        #expect(lines.contains { $0.contains("was  check-in/start/ready") && $0.contains("Is this a good time") })
        #expect(lines.contains { $0.contains("now  check-in/start/ready") && $0.contains("Is now a good time") })
    }

    @Test func anotherNextQuestionIsAnotherRoute() async throws {
        let was = try await Self.conversations(8, as: "terse")
        let changed = try Shipped.once.assistant(replacing: ["yes -> in-a-week": "yes -> chosen"])
        let report = try Self.report(was, with: changed)
        let counts = report.json.first
        guard case .object(let members)? = counts, case .number(let routes)? = members["other_route"] else {
            Issue.record("no counts")
            return
        }
        #expect(routes > 0)
        #expect(report.safetyChanges == 0)
    }

    @Test func aDangerThatIsNoLongerHeardIsASafetyChange() async throws {
        let was = try await Self.conversations(8, as: "in-crisis")
        let report = try Self.report(was, with: try Shipped.once.assistant(isDeaf: true))
        #expect(report.safetyChanges > 0)
        let lines = report.lines(limit: 50)
        #expect(lines.contains { $0.contains("judged: was crisis suicide, now heard") })
        // The patients' words are nobody's business unless they are asked for.
        let said = was.flatMap(\.events).compactMap { event in
            if case .accepted(let text, _, .crisis) = event.happening { text } else { nil }
        }
        #expect(!said.isEmpty)
        for text in said { #expect(!lines.contains { $0.contains(text) }) }
        let shown = try Self.report(was, with: try Shipped.once.assistant(isDeaf: true), showsTexts: true)
        #expect(said.contains { text in shown.lines(limit: 50).contains { $0.contains(text) } })
    }

    @Test func savedConversationsAreReadAsTheyWere() async throws {
        let was = try await Self.conversations(12)
        let file = was.map { ConversationFile.line($0) + "\n" }.joined()
        #expect(try ConversationFile.read(Array(file.utf8)) == was)
    }

    @Test(arguments: ["{", "[]", "{\"number\":1}", "{\"number\":\"one\"}", "\u{0}"])
    func aLineThatIsNoConversationIsNamedByItsNumber(_ line: String) {
        #expect {
            try ConversationFile.read(Array("\n\(line)\n".utf8))
        } throws: {
            "\($0)".hasPrefix("line 2: ")
        }
    }
}
