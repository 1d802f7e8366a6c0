import Foundation
import Testing

/// The README shows a conversation and a dialogue; both must be what the product does today.
struct ReadmeTests {
    @Test func theConversationInTheReadmeIsWhatTheProductSays() throws {
        let readme = try String(contentsOfFile: Linkline.root.appending(path: "README.md").path, encoding: .utf8)
        let blocks = readme.components(separatedBy: "```text\n")
        try #require(blocks.count == 2, "the README has one recorded session")
        let recorded = try #require(blocks[1].components(separatedBy: "```").first)
        let script = try Data(contentsOf: Linkline.root.appending(path: "docs/session.txt"))
        let session = try Linkline.run(
            ["chat", "--echo", "--now", "2026-06-10T10:00"], input: script)
        #expect(session.status == 0)
        #expect(
            session.text == recorded,
            "Record it anew: linkline chat --echo --now 2026-06-10T10:00 < docs/session.txt")
    }

    @Test func afterStopNothingMoreIsSentToThePatient() throws {
        let readme = try String(contentsOfFile: Linkline.root.appending(path: "README.md").path, encoding: .utf8)
        let after = try #require(readme.components(separatedBy: "you> stop\n").dropFirst().first)
        let said = after.components(separatedBy: "```").first?.components(separatedBy: "assistant>") ?? []
        #expect(said.count == 2, "one confirmation, and nothing after it")
    }

    @Test func theDialogueInTheReadmeCompilesAndItsTestPasses() throws {
        let readme = try String(contentsOfFile: Linkline.root.appending(path: "README.md").path, encoding: .utf8)
        let after = try #require(readme.components(separatedBy: "```\ndialogue good-day").dropFirst().first)
        let example = try #require(after.components(separatedBy: "```").first)
        let folder = try Folder()
        let dialogues = try folder.addDialogues()
        try Data(("dialogue good-day" + example).utf8).write(to: dialogues.appending(path: "good-day.talk"))
        let run = try Linkline.run("test", "--dialogues", dialogues.path, "good-day")
        #expect(run.status == 0, "\(run.text)\(run.errors)")
        #expect(run.text.contains("1 passed, 0 failed"))
    }

    @Test func aMistypedCommandIsToldWhatWasMeant() throws {
        let run = try Linkline.run("chekc")
        #expect(run.status == 64)
        #expect(run.errors.contains("did you mean \"check\"?"))
    }
}
