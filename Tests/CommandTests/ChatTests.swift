import Foundation
import Testing

@Suite("linkline chat in a pipe") struct ChatTests {
    @Test("each line is a text, and each reply a line") func pipe() throws {
        let run = try Linkline.run("chat", "--now", "2026-06-10T10:00", lines: ["hello", "is it free", "STOP"])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty, "\(run.errors)")
        #expect(run.lines.first?.contains("I am a computer") == true)
        #expect(run.lines.last?.contains("START") == true, "\(run.text)")
        #expect(!run.text.contains("\u{1B}") && !run.text.contains("you>"))
    }

    @Test("JSON lines have the shape that is promised") func json() throws {
        let run = try Linkline.run(
            "chat", "--format", "json",
            lines: [
                #"{"from":"07700 900111","text":"check in","at":"2026-06-10T10:00:00+01:00"}"#,
                #"{"from":"07700 900111","text":"yes"}"#,
                #"{"from":"07700 900111","text":"I want to end my life"}"#,
                #"{"from":"07700 900111","at":"2026-06-20T10:00:00+01:00"}"#,
                #"{"from":"07700 900111","text":"STOP"}"#,
            ])
        #expect(run.status == 0)
        let lines = try Linkline.objects(run)
        #expect(lines.count == 5)
        for line in lines {
            #expect(Set(line.keys) == ["messages", "waiting", "answers", "opted_out", "flags", "why"])
            for message in line["messages"] as? [[String: Any]] ?? [] {
                #expect(Set(message.keys) == ["to", "text", "segments", "kind"])
                #expect(["reply", "crisis", "reminder", "notice"].contains(message["kind"] as? String))
            }
            for why in line["why"] as? [[String: Any]] ?? [] { #expect(why["rule"] is String) }
        }
        let waiting = try #require(lines[1]["waiting"] as? [String: String])
        #expect(Set(waiting.keys) == ["dialogue", "node", "slot", "expects"])
        #expect(waiting["dialogue"] == "check-in")
        let kinds = (lines[2]["messages"] as? [[String: Any]] ?? []).map { $0["kind"] as? String }
        #expect(kinds.contains("crisis"))
        #expect(lines[2]["flags"] as? [String] == ["suicide"])
        #expect(lines[4]["opted_out"] as? Bool == true)
    }

    @Test("a bad line gives an error, and the next one is read") func badLines() throws {
        let run = try Linkline.run(
            "chat", "--format", "json",
            lines: [
                "not json", "[]", #"{"text":5}"#, #"{"from":"bob","text":"hi"}"#, #"{"at":"soon"}"#, #"{"text":"hi"}"#,
            ])
        #expect(run.status == 0)
        let lines = try Linkline.objects(run)
        #expect(lines.count == 6)
        for line in lines.prefix(5) {
            let error = try #require(line["error"] as? [String: String])
            #expect(Set(error.keys) == ["code", "message"])
        }
        #expect(lines[5]["messages"] is [Any])
    }

    @Test("NUL, bytes that are not UTF-8 and ten thousand characters are answered like any text")
    func oddTexts() throws {
        var input = Data("hello\nHel\u{0}p\n".utf8)
        input += Data([0xFF, 0xFE, 0x0A])
        input += Data((String(repeating: "a", count: 10_000) + "\n").utf8)
        input += Data("HELP\n".utf8)
        let run = try Linkline.run(["chat"], input: input)
        #expect(run.status == 0)
        #expect(run.lines.count >= 6, "\(run.text)")
    }

    @Test("wrong options are told") func usage() throws {
        #expect(try Linkline.run("chat", "--from", "bob").status == 64)
        #expect(try Linkline.run("chat", "--now", "soon").status == 64)
        #expect(try Linkline.run("chat", "--content", "/nowhere").status == 69)
    }
}
