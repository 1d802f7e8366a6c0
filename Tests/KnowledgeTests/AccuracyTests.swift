import Dialogue
import Foundation
import Testing
import Words

@testable import Knowledge

@Suite("how accuracy is measured") struct AccuracyTests {
    // MARK: Shares

    /// Intervals as other software gives them (statsmodels, `proportion_confint`, method "wilson").
    @Test(
        "a share has the interval of Wilson",
        arguments: [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (882, 1000, 0.8605, 0.9005)])
    func interval(count: Int, of: Int, low: Double, high: Double) {
        let (found, top) = Share(count, of: of).interval
        #expect(abs(found - low) < 0.0005 && abs(top - high) < 0.0005, "\(found) \(top)")
    }

    @Test("a share is written with its interval, and nothing is shared by nobody") func text() {
        #expect(Share(882, of: 1000).text == "88.2 (86.1-90.1)")
        #expect(Share(1, of: 2000).text.hasPrefix("0.05 ("))
        #expect(Share(0, of: 0).text == "-")
        #expect(Share(0, of: 0).value == 0)
    }

    // MARK: Texts

    private func folder(_ files: [String: String]) throws -> String {
        let url = FileManager.default.temporaryDirectory.appending(path: "linkline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: url.appending(path: name)) }
        return url.path
    }

    @Test("texts are read by author, whatever the kind of file") func load() throws {
        let path = try folder([
            "topics-7.jsonl": #"{"id":"cost","text":"is it dear <3","also":["funding"]}"# + "\n\n"
                + #"{"id":"none","kind":"near","text":"who is Sandra"}"# + "\n",
            "safety-7.jsonl":
                #"{"text":"x","category":"abuse","response":"crisis","level":"explicit","subtype":null}"#,
            "everyday-7.jsonl": #"{"text":"got milk"}"#,
            "commands-7.jsonl": #"{"text":"stop","keyword":"stop"}"# + "\n"
                + #"{"text":"stop by later","keyword":null,"opted_out":true}"#,
            "answers-7.jsonl":
                #"{"expect":{"kind":"scale"},"text":"4","answer":{"status":"ok","value":4,"reason":null}}"#,
            "second-all.jsonl": #"{"text":"Is it dear?","also":["evidence"]}"#,
            "authors.jsonl": #"{"author":"7","use":"held-out"}"#, "notes.jsonl": "nothing that is read",
        ])
        let texts = try AccuracyTexts.load(folders: [path, path + "/none"])
        #expect(texts.asked.map(\.topic) == ["cost", nil])
        #expect(texts.asked.first?.text == "is it dear <3")
        #expect(texts.asked.first?.also == ["funding"])
        #expect(texts.safety.first?.level == "explicit" && texts.everyday.count == 1 && texts.answers.count == 1)
        #expect(texts.commands.map(\.optedOut) == [false, true])
        #expect(texts.use(of: "7") == .heldOut && texts.use(of: "8") == .development)
        #expect(texts.second == ["is it dear": ["evidence"]])
    }

    @Test(
        "a wrong line is told with its file and number, and without its words",
        arguments: [
            ("topics-7.jsonl", "\n{\"id\":\"cost\",\"secret\":1}\n", 2), ("safety-7.jsonl", "secret", 1),
            ("authors.jsonl", #"{"author":"secret","use":"secret"}"#, 1), ("topics.jsonl", "secret", 1),
        ])
    func fault(name: String, text: String, line: Int) throws {
        let path = try folder([name: text])
        let fault = #expect(throws: AccuracyFault.self) { try AccuracyTexts.load(folders: [path]) }
        #expect(fault?.line == line)
        #expect(fault?.description.contains("secret") == false)
    }

    // MARK: Figures

    private func outcome(
        _ topic: String?, _ decision: TopicReading.Decision, _ ranked: [String], also: [String] = []
    ) -> QuestionOutcome {
        QuestionOutcome(
            text: .init(text: "x", topic: topic, also: also, author: "a"), decision: decision, ranked: ranked,
            shown: decision == .none ? [] : ranked)
    }

    @Test("questions are counted as a patient would feel it") func questions() {
        let figures = QuestionFigures([
            outcome("a", .answer, ["a", "b", "c"]), outcome("a", .likely, ["a", "b"]),
            outcome("a", .offer, ["b", "a"]), outcome("a", .none, ["a"]), outcome("a", .answer, ["b", "a"]),
            outcome("a", .answer, ["b"], also: ["b"]), outcome(nil, .none, ["a"]), outcome(nil, .answer, ["a"]),
        ])
        #expect(figures.first == Share(4, of: 6))
        #expect(figures.inThree == Share(6, of: 6))
        #expect(figures.answeredRight == Share(2, of: 6))
        #expect(figures.rightAtOnce == Share(3, of: 6))
        #expect(figures.helped == Share(4, of: 6))
        #expect(figures.wrong == Share(2, of: 8))
        #expect(figures.notAnswered == Share(1, of: 2) && figures.givenNothing == Share(1, of: 2))
    }

    @Test("what is taken for what else is told, commonest first") func confusions() {
        let pairs = Confusion.pairs(
            [
                outcome("a", .answer, ["b"]), outcome("a", .offer, ["b"]), outcome("c", .none, ["b"]),
                outcome(nil, .none, ["b"]), outcome(nil, .likely, ["c"]), outcome("a", .answer, ["a"]),
            ], limit: 5)
        #expect(pairs.first == Confusion(meant: "a", taken: "b", first: 2, answered: 1))
        #expect(pairs.count == 3)
    }

    @Test("an answer is right if status, value and reason are; a value that was not meant is the worst")
    func answers() throws {
        func outcome(_ meant: String, _ read: String) throws -> AnswerOutcome {
            let line = #"{"expect":{"kind":"number"},"text":"x","answer":\#(meant)}"#
            let text = AccuracyTexts.Answer(line: Array(line.utf8), author: "a")
            return try #require(AnswerOutcome(text, read: #"{"answer":\#(read)}"#))
        }
        let four = #"{"status":"ok","value":4,"reason":null}"#
        let unclear = #"{"status":"reprompt","value":null,"reason":"ambiguous"}"#
        #expect(try outcome(four, four).isRight)
        #expect(try outcome(four, #"{"status":"ok","value":5,"reason":null}"#).isWrongValue)
        #expect(try outcome(unclear, four).isWrongValue)
        #expect(try !outcome(four, unclear).isWrongValue)
        let other = try outcome(unclear, #"{"status":"reprompt","value":null,"reason":"incomplete"}"#)
        #expect(!other.isRight && other.isNearlyRight && !other.isWrongValue)
        let when = #"{"status":"ok","value":{"date":"2026-03-31","time":null},"reason":null}"#
        let exact = #"{"status":"ok","value":{"date":"2026-03-31","time":null,"iso":null},"reason":null}"#
        #expect(try outcome(when, exact).isRight)
    }

    // MARK: Leaving out

    // MARK: The document

    @Test("figures replace what stands between the marks, and say of which content they are") func document() throws {
        let empty = "before\n\(AccuracyDocument.begin)\nold\n\(AccuracyDocument.end)\nafter\n"
        var report = AccuracyReport()
        report.contentHash = "0123456789abcdef0123"
        let once = try #require(AccuracyDocument.updating(empty, with: report.text))
        let twice = try #require(AccuracyDocument.updating(once, with: report.text))
        #expect(once == twice)
        #expect(once.hasPrefix("before\n") && once.hasSuffix("\nafter\n") && !once.contains("old"))
        #expect(AccuracyDocument.isCurrent(once, contentHash: "0123456789abcdef0123"))
        #expect(!AccuracyDocument.isCurrent(once, contentHash: "1123456789abcdef0123"))
        #expect(!AccuracyDocument.isCurrent(empty, contentHash: "0123456789abcdef0123"))
        #expect(AccuracyDocument.updating("no marks", with: "x") == nil)
    }

    /// Their age is told by `linkline prepare accuracy --check`: measuring takes minutes, and content changes daily.
    @Test("the shipped document has a place for the figures, and names the content that they are of") func shipped()
        throws
    {
        let path = URL(fileURLWithPath: Shipped.directory).deletingLastPathComponent().appending(
            path: "docs/accuracy.md")
        let document = try String(contentsOf: path, encoding: .utf8)
        #expect(AccuracyDocument.contentHash(in: document)?.isEmpty == false, "run make accuracy")
    }

    @Test("the texts that ship with the tests can be read") func fixtures() throws {
        let tests = URL(fileURLWithPath: Shipped.directory).deletingLastPathComponent().appending(path: "Tests").path
        let texts = try AccuracyTexts.load(folders: ["\(tests)/Accuracy", "\(tests)/WordsTests/Fixtures"])
        #expect(!texts.safety.isEmpty && !texts.answers.isEmpty)
    }
}
