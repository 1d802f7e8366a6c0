import Foundation
import Testing

/// `linkline chat --watch`, as an author uses it: the chat in one window, the dialogue in another.
@Suite("linkline chat --watch", .serialized) struct WatchTests {
    @Test("a saved change is read, and the conversation repeated up to where it differs") func change() throws {
        let session = try Session()
        try session.type("check in")
        try session.wait(for: "Is this a good time for a check-in?")
        try session.type("yes")
        try session.wait(for: "how satisfied are you")
        try session.edit("check-in.talk") {
            $0.replacing("Is this a good time for a check-in?", with: "Got ten minutes?")
        }
        try session.wait(for: "Got ten minutes?")
        try session.wait(for: "Text 1 of 2 comes out otherwise; it goes on from there.")
        try session.type("yes")
        try session.wait(for: "how satisfied are you", times: 2)
    }

    @Test("a change elsewhere repeats everything and changes nothing") func elsewhere() throws {
        let session = try Session()
        try session.type("check in")
        try session.wait(for: "Is this a good time for a check-in?")
        try session.edit("weekly.talk") { $0.replacing("How has your week been", with: "How was your week") }
        try session.wait(for: "All 1 texts repeated: the same as before.")
    }

    @Test("a mistake is shown with its place, and the old version goes on") func mistake() throws {
        let session = try Session()
        try session.type("check in")
        try session.wait(for: "Is this a good time for a check-in?")
        try session.edit("check-in.talk") { $0.replacing("yes -> feelings", with: "yes -> feelngs") }
        try session.wait(for: "check-in.talk:")
        try session.wait(for: "did you mean \"feelings\"?")
        try session.wait(for: "The version before goes on until this is mended.")
        try session.type("yes")
        try session.wait(for: "how satisfied are you")
    }

    @Test("it keeps nothing, so it takes no database") func usage() throws {
        #expect(try Linkline.run("chat", "--watch", "--db", "x.db").status == 64)
        #expect(try Linkline.run("chat", "--watch", "--format", "json").status == 64)
    }
}

/// A running chat on dialogues of its own.
private final class Session {
    private struct NotSaid: Error, CustomStringConvertible {
        var description: String
    }

    private let folder: Folder
    private let dialogues: URL
    private let process = Process()
    private let input = Pipe()

    init() throws {
        folder = try Folder()
        dialogues = try folder.addDialogues()
        try Data().write(to: folder["out"])
        process.executableURL = Linkline.program
        process.arguments = ["chat", "--watch", "--now", "2026-06-10T10:00", "--dialogues", dialogues.path]
        process.currentDirectoryURL = Linkline.root
        process.standardInput = input
        process.standardOutput = try FileHandle(forWritingTo: folder["out"])
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    func type(_ words: String) throws { try input.fileHandleForWriting.write(contentsOf: Data("\(words)\n".utf8)) }

    func edit(_ name: String, _ change: (String) -> String) throws {
        let url = dialogues.appending(path: name)
        try Data(change(try String(contentsOf: url, encoding: .utf8)).utf8).write(to: url)
    }

    /// Waits until the chat has said something so many times; half a minute is for machines that do much else.
    func wait(for words: String, times: Int = 1) throws {
        var said = ""
        for _ in 0..<600 {
            said = (try? String(contentsOf: folder["out"], encoding: .utf8)) ?? ""
            if said.components(separatedBy: words).count > times { return }
            Thread.sleep(forTimeInterval: 0.05)
        }
        throw NotSaid(description: "\"\(words)\" was not said in:\n\(said)")
    }
}
