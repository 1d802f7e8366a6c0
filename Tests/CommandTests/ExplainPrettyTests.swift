import Foundation
import Testing

@Suite("linkline explain reading --pretty") struct ExplainPrettyTests {
    private func show(_ texts: String...) throws -> String {
        let run = try Linkline.run(["explain", "reading", "--pretty"] + texts.flatMap { ["--text", $0] })
        #expect(run.status == 0, "\(run.errors)")
        return run.text
    }

    @Test("the decision stands with its words, their weights and the runner-up") func topic() throws {
        let text = try show("how much does it csot")
        for part in ["topic     cost, answered", "why cost  score 0.", "why not ", "csot -> cost  +", "  ###"] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
    }

    @Test("a crisis stands first, with its rule and words") func crisis() throws {
        let lines = try show("I want to end my life").split(separator: "\n").map(String.init)
        #expect(lines.count > 3)
        #expect(lines[1] == "safety    crisis, suicide")
        #expect(lines[2].contains("rule ") && lines[3].contains("words \""))
    }

    @Test("a command, and an answer to what is waited for, are told") func commandAndAnswer() throws {
        #expect(try show("STOP").contains("command   stop"))
        let run = try Linkline.run(
            "explain", "reading", "--pretty",
            lines: [
                #"{"id":1,"text":"about a 7","expect":{"kind":"scale"}}"#, "not json",
                #"{"text":"dunno","expect":{"kind":"scale"}}"#,
            ])
        #expect(run.status == 0)
        #expect(run.text.contains("answer    7") && run.text.contains("\"code\":\"not-json\""))
        #expect(run.text.contains("answer    none: unknown"))
    }

    @Test("in a pipe there is no colour, and what a terminal would obey is harmless") func harmless() throws {
        let text = try show("evil \u{1B}[31m\u{7}\r\u{202E}red\nnext \u{9B}2J")
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(!text.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}" })
        #expect(text.hasPrefix("evil \u{FFFD}[31m"))
    }

    @Test("--text without --pretty gives the JSON of each text") func json() throws {
        let run = try Linkline.run("explain", "reading", "--text", "is it free", "--text", "STOP")
        let answers = try Linkline.objects(run)
        #expect(answers.count == 2 && answers[1]["keyword"] as? String == "stop")
        for answer in answers { #expect(ExplainShapes.reading.fault(in: answer) == nil) }
    }
}
