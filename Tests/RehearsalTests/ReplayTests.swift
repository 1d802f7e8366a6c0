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
        let first = "40 conversations: 40 same, 0 other wording, 0 other route, 0 safety change"
        #expect(report.lines(limit: 5).first == first)
    }

    /// How many conversations came out so.
    static func count(_ verdict: String, _ report: ReplayReport) throws -> Int {
        guard case .object(let members)? = report.json.first, case .number(let count)? = members[verdict] else {
            throw NoCount()
        }
        return Int(count)
    }

    struct NoCount: Error {}

    @Test func anotherWordIsOtherWordingWithItsLine() async throws {
        let was = try await Self.conversations(8, as: "chatty")
        let asked = was.count { $0.events.flatMap(\.said).contains { $0.id == "check-in/start/ready" } }
        let changed = try Shipped.once.assistant(replacing: ["Is this a good time": "Is now a good time"])
        let report = try Self.report(was, with: changed)
        #expect(asked > 1)
        #expect(try Self.count("other_wording", report) == asked)
        #expect(try Self.count("same", report) == 8 - asked)
        let lines = report.lines(limit: 5)
        #expect(
            lines.contains { $0.contains("dialogues/check-in.talk:") && $0.hasSuffix("and \(asked - 1) more like it") })
        #expect(lines.contains { $0.contains("was  check-in/start/ready") && $0.contains("Is this a good time") })
        #expect(lines.contains { $0.contains("now  check-in/start/ready") && $0.contains("Is now a good time") })
    }

    @Test func anotherNextQuestionIsAnotherRoute() async throws {
        let was = try await Self.conversations(8, as: "chatty")
        let changed = try Shipped.once.assistant(replacing: ["  go what-matters": "  go place"])
        let report = try Self.report(was, with: changed)
        #expect(try Self.count("other_route", report) > 0)
        #expect(report.safetyChanges == 0)
        #expect(report.lines(limit: 5).contains { $0.contains("was  check-in/what-matters/matters") })
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

    @Test func whatEitherVersionKnowsOfSomebodyIsHidden() {
        func told(_ texts: [(String, String)], hiding: [String]) -> RecordedConversation {
            var event = RecordedEvent(
                at: Instant(seconds: 1_781_000_000), happening: .accepted(text: "hello", media: 0, decision: .heard))
            event.said = texts.map { Saying(text: $0.0, id: $0.1, place: nil) }
            var conversation = RecordedConversation(number: 7)
            conversation.events = [event]
            conversation.privateWords = hiding
            return conversation
        }
        let was = told(
            [("Thank you Gwendolen. Bring your blue card.", "a/b"), ("I rang your daughter.", "staff")],
            hiding: ["Gwendolen"])
        let now = told([("Thank you Gwendolen, born 3 May 1950.", "a/c")], hiding: ["3 May 1950"])
        let report = ReplayReport(was: [was], now: [now], showsTexts: false)
        let lines = report.lines(limit: 5) + report.json.map(\.text)
        for word in ["Gwendolen", "1950", "daughter"] { #expect(!lines.contains { $0.contains(word) }) }
        #expect(lines.contains { $0.contains("Thank you ..., born ....") })
    }

    @Test(
        arguments: [
            (Value.phone("+447700900123"), "07700 900123"),
            (.date(CivilDate(year: 1950, month: 5, day: 3)), "3 May 1950"),
            (.date(CivilDate(year: 2026, month: 6, day: 9)), "Tuesday 9 June"), (.postcode("LS6 2AB"), "LS6 2AB"),
        ])
    func anAnswerIsPrivateInTheFormThatWeSayItIn(_ value: Value, _ words: String) {
        #expect(value.spokenForms.contains(words))
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
