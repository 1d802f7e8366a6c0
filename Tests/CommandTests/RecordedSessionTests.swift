import Foundation
import Testing

/// The README shows a conversation; it must be what the product says today.
struct RecordedSessionTests {
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
}
