import Conversations
import Dialogue
import Store
import Testing
import Words

/// Whatever arrives is answered in words, and kept whole.
@Suite struct InputTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        var media = 0
        let answer: String
    }

    static let samples = [
        Sample(testDescription: "nothing", text: "", answer: "Your text came with no words in it."),
        Sample(testDescription: "spaces", text: " \n\t ", answer: "Your text came with no words in it."),
        Sample(
            testDescription: "ten thousand characters", text: String(repeating: "and then ", count: 1112),
            answer: "That was a long text"),
        Sample(testDescription: "NUL", text: "\u{0}", answer: "Your text came with no words in it."),
        Sample(testDescription: "NUL in words", text: "purple\u{0}elephants fly", answer: "Please send one number"),
        Sample(
            testDescription: "bytes that were no UTF-8", text: "\u{FFFD}\u{FFFD}",
            answer: "Your text came with no words in it."),
        Sample(testDescription: "emoji", text: "🙈🙉", answer: "Your text came with no words in it."),
        Sample(testDescription: "a picture", text: "", media: 1, answer: "I cannot see pictures"),
    ]

    @Test(arguments: samples, Place.allCases)
    func itIsAnsweredAndKept(_ sample: Sample, _ place: Place) throws {
        let line = try Line(place)
        try line.text("hello")
        guard case .accepted(_, let id) = try line.accept(sample.text, media: sample.media) else { return }
        let replies = try line.settle().map(\.text)
        #expect(replies.isEmpty == false)
        #expect(replies.contains { $0.hasPrefix(sample.answer) }, "\(replies)")
        let kept = try #require(try line.store.read { try $0.inbound(id) })
        #expect(kept.text == sample.text)
        #expect(kept.media == sample.media)
        #expect(kept.state == .done)
        let shown = try line.transcript().messages.first { message in
            if case .received(id, _, _) = message.source { true } else { false }
        }
        #expect(shown?.text == sample.text)
        // And the question that waited waits on.
        #expect(try line.state().pending != nil)
    }

    @Test(arguments: samples)
    func asTheVeryFirstTextToo(_ sample: Sample) throws {
        let line = try Line()
        #expect(try line.text(sample.text, media: sample.media).isEmpty == false)
        #expect(try line.text("menu").isEmpty == false)
    }

    @Test(arguments: [1, 60, 98, 99, 100, 101, 118, 119, 120, 121, 300, 1500])
    func aCrisisAtTheEndOfALongTextIsSeen(_ sentences: Int) throws {
        let line = try Line()
        let long = String(repeating: "so my week was long. ", count: sentences) + "i want to kill myself"
        try line.text(long)
        #expect(try line.transcript().flags.count == 1)
    }
}

/// What is kept of a conversation says what happened, and no more than it may.
@Suite struct RecordTests {
    @Test func theTranscriptCountsSegmentsAsTheyWereSent() throws {
        let line = try Line()
        try line.text("hello")
        try line.staff(.replies("It\u{2019}s \u{201C}fine\u{201D} \u{2013} see you"))
        let plain = try #require(try line.transcript().messages.last)
        #expect(plain.text == "It's \"fine\" - see you")
        #expect(plain.encoding == "GSM-7")
        #expect(plain.segments == 1)
        try line.staff(.replies(String(repeating: "zażółć ", count: 12)))
        let other = try #require(try line.transcript().messages.last)
        #expect(line.sent.last?.text.text == other.text)
        #expect((other.segments ?? 0) >= 1)
        try line.staff(.replies("早上好"))
        #expect(try line.transcript().messages.last?.encoding == "UCS-2")
    }

    @Test func everyTraceComesBackAsItWas() throws {
        let line = try Line()
        for words in ["hello", "check in", "yes", "7ish", "is this confidential", "sorry i meant 4", "menu", "HUMAN"] {
            try line.text(words)
        }
        try line.text(CrisisTests.words)
        try line.text("STOP")
        let transcript = try line.transcript()
        #expect(transcript.turns.count == 10)
        #expect(transcript.admissions.count == 10)
        for bytes in transcript.turns.map(\.turn.trace) + Array(transcript.admissions.values) {
            let trace = try decodeTrace(bytes)
            #expect(encode(trace) == bytes)
            #expect(trace.program == line.desk.assistant.program.hash)
        }
    }

    @Test func aTraceWithEveryPartComesBack() throws {
        let trace = Trace(
            program: "p", library: "l",
            steps: [
                Trace.Step(
                    rule: "faq.cost", at: SourceLine(file: "a:b/c d.talk", line: 7),
                    matched: ["\"q\"", "\n", "é🙂\u{0}"],
                    detail: ""),
                Trace.Step(rule: "say"),
            ])
        #expect(try decodeTrace(encode(trace)) == trace)
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"program":"p","library":"l","steps":[{}]}"#, #"{"program":1,"library":"l","steps":[]}"#,
    ])
    func aTraceThatIsNoneIsAnError(_ text: String) {
        #expect(throws: (any Error).self) { try decodeTrace(Array(text.utf8)) }
    }

    @Test func noWordOfThePatientIsInTheAuditOrInAlerts() throws {
        let line = try Line()
        let texts = [
            "hello", "check in", "yes", "4 marmalade", "HUMAN", "marmalade is my cat", "menu",
            "i want to kill myself marmalade", "marmalade", "STOP", "marmalade again",
        ]
        for words in texts { try line.text(words) }
        try line.staff(.replies("Tell me about marmalade"))
        try line.staff(.closesFlag)
        try line.move(hours: 24 * 5)
        #expect(line.alerts.isEmpty == false)
        #expect(line.alerts.allSatisfy { !$0.contains("marmalade") && !$0.contains("7700") })
        for entry in try line.audit() {
            let all = "\(entry.actor) \(entry.action) \(entry.detail)"
            #expect(!all.contains("marmalade") && !all.contains("7700900001"), "\(all)")
        }
        guard case .intact = try line.store.read({ try $0.verifyAudit() }) else {
            return #expect(Bool(false), "the audit is broken")
        }
    }

    @Test func theNameThatTheyGiveIsKnownToStaffAndTheOneOfAReferralToDialogues() throws {
        let line = try Line()
        try line.add(name: "Arthur")
        let sent = try line.staff(.starts(dialogue: "weekly", inputs: [:]))
        #expect(sent.first?.hasPrefix("Hello Arthur") == true)
    }

    @Test func aMessageIsInTheTranscriptOnce() throws {
        let line = try Line()
        for words in ["hello", "menu", "3", "STOP"] { try line.text(words) }
        let transcript = try line.transcript()
        let out = transcript.messages.filter { if case .sent = $0.source { true } else { false } }
        #expect(out.count == line.sent.filter { $0.text.recipient == .person }.count)
    }
}
