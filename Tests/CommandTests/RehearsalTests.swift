import Foundation
import Testing

@Suite("linkline simulate, replay and diff") struct RehearsalCommandTests {
    @Test("the same seed prints the same bytes, and progress goes to standard error") func sameBytes() throws {
        let arguments = ["simulate", "--people", "12", "--days", "6", "--seed", "3"]
        let first = try Linkline.run(arguments)
        let second = try Linkline.run(arguments + ["--threads", "1"])
        #expect(first.status == 0, "\(first.text)")
        #expect(first.output == second.output)
        #expect(first.text.hasPrefix("12 people, 6 days from 2026-06-01, seed 3: "))
        #expect(first.errors.contains("12 of 12 people after "))
        #expect(!first.text.contains("BROKEN"))
    }

    @Test("JSON is one object with every promise") func json() throws {
        let run = try Linkline.run("simulate", "--people", "6", "--days", "4", "--format", "json")
        let report = try #require(try Linkline.objects(run).first)
        let promises = try #require(report["promises"] as? [[String: Any]])
        #expect(
            promises.compactMap { $0["promise"] as? String } == [
                "P1", "P2", "P6", "P7", "P9", "P10", "P11", "P14", "Books",
            ])
        #expect(promises.allSatisfy { $0["breaks"] as? Int == 0 })
        #expect(report["people"] as? Int == 6)
    }

    @Test("a slip in a persona is shown with its line, and nobody is simulated") func slip() throws {
        let folder = try Folder()
        try Data("persona terse\nanswers soon\n".utf8).write(to: folder["terse.talk"])
        let run = try Linkline.run("simulate", "--personas", folder.url.path)
        #expect(run.status == 65)
        #expect(run.text.isEmpty)
        #expect(run.errors.contains("LL7102") && run.errors.contains("terse.talk:2"))
    }

    @Test("a conversation that is shown is a test that holds") func shown() throws {
        let folder = try Folder()
        let run = try Linkline.run("simulate", "--people", "1", "--days", "4", "--seed", "2", "--person", "1", "--calm")
        let shown = run.text.components(separatedBy: "Person 1\n").dropFirst().joined()
        try #require(shown.contains("  > "), "\(run.text)")
        let dialogues = try folder.addDialogues()
        try Data("tests for menu\n\(shown)".utf8).write(to: dialogues.appending(path: "mine.talk"))
        let test = try Linkline.run("test", "--dialogues", dialogues.path, "mine")
        #expect(test.status == 0, "\(test.text)\(test.errors)\(shown)")
    }

    @Test("saved conversations are the same with the same files, and otherwise with others") func replay() throws {
        let folder = try Folder()
        let saved = folder["talks.jsonl"].path
        #expect(
            try Linkline.run("simulate", "--people", "8", "--days", "8", "--calm", "--save", saved).status == 0)
        let mode = try FileManager.default.attributesOfItem(atPath: saved)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let same = try Linkline.run("replay", saved)
        #expect(same.status == 0, "\(same.errors)")
        #expect(same.text == "8 conversations: 8 same, 0 other wording, 0 other route, 0 safety change\n")
        let dialogues = try folder.addDialogues()
        let greeting = dialogues.appending(path: "greeting.talk")
        let text = try String(contentsOf: greeting, encoding: .utf8)
        try Data(text.replacing("What would you like to do?", with: "What can I do for you?").utf8).write(to: greeting)
        let other = try Linkline.run("replay", saved, "--dialogues", dialogues.path)
        #expect(other.status == 0)
        #expect(other.text.contains("Other wording (") && other.text.contains("dialogues/greeting.talk:"))
        let difference = try Linkline.run("diff", "dialogues", dialogues.path)
        #expect(difference.text.hasPrefix("dialogue greeting\n  ~ node start, ask wish, text"), "\(difference.text)")
    }

    @Test("a chat's database is replayed, and that is written down") func database() throws {
        let folder = try Folder()
        let path = folder["line.db"].path
        let chat = try Linkline.run(
            "chat", "--db", path, "--now", "2026-06-10T10:00", lines: ["hello", "1", "is it free"])
        #expect(chat.status == 0)
        let run = try Linkline.run("replay", "--db", path)
        #expect(run.status == 0, "\(run.text)\(run.errors)")
        #expect(run.text.hasPrefix("1 conversations: 1 same"), "\(run.text)")
        #expect(try Linkline.run("replay", "--db", folder["none.db"].path).status == 69)
    }

    @Test("what cannot be replayed is refused by its line") func refused() throws {
        let folder = try Folder()
        try Data("{}\n".utf8).write(to: folder["talks.jsonl"])
        let run = try Linkline.run("replay", folder["talks.jsonl"].path)
        #expect(run.status == 65)
        #expect(run.errors.contains("line 1"))
        #expect(try Linkline.run("diff", "dialogues", folder["nowhere"].path).status == 69)
    }
}
