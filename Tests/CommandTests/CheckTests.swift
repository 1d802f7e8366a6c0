import Foundation
import Testing

@Suite("linkline check") struct CheckTests {
    /// A file that cannot be used, and where its first error stands.
    struct Slip: CustomTestStringConvertible, Sendable {
        var name: String
        var text: String
        var found: String
        var testDescription: String { name }
    }

    private static let head = "dialogue bad\ntitle bad\nabout A bad one.\nstarts by staff\nnode start\n"

    static let slips = [
        Slip(name: "an unknown keyword", text: head + "  sya Hello.\n  end\n", found: "6:3: error[LL1101]"),
        Slip(
            name: "a node twice", text: head + "  go next\nnode next\n  end\nnode next\n  end\n",
            found: "9:6: error[LL2001]"),
        Slip(name: "an arrow to nowhere", text: head + "  go nowhere\n", found: "6:6: error[LL2003]"),
        Slip(
            name: "a thousand levels",
            text: head + (1...1000).map { String(repeating: "  ", count: $0) + "if phone is shared\n" }.joined(),
            found: "error[LL1007]"),
        Slip(name: "a tab", text: head + "\tsay Hello.\n  end\n", found: "6:1: error[LL1003]"),
        Slip(
            name: "a name taken", text: "dialogue menu\ntitle x\nabout X.\nnode start\n  end\n", found: "error[LL2001]"),
        Slip(name: "a NUL", text: head + "  say Hel\u{0}lo.\n  end\n", found: "6:10: error[LL1006]"),
        Slip(name: "nothing at all", text: "", found: "bad.talk:1:1: error[LL1109]"),
    ]

    @Test("each slip is told with its place, and other files are still checked", arguments: slips)
    func slip(_ slip: Slip) throws {
        let folder = try Folder()
        let dialogues = try folder.addDialogues()
        try Data(slip.text.utf8).write(to: dialogues.appending(path: "bad.talk"))
        try Data("dialogue zz\ntitle z\nabout Z.\nnode start\n  go lost\n".utf8)
            .write(to: dialogues.appending(path: "zz.talk"))
        let run = try Linkline.run("check", "--dialogues", dialogues.path, "--format", "concise")
        #expect(run.status == 1)
        #expect(run.lines.contains { $0.hasPrefix("dialogues/") && $0.contains(slip.found) }, "\(run.text)")
        #expect(run.text.contains("dialogues/zz.talk:5:6: error[LL2003]"))
    }

    @Test("bytes that are not UTF-8 are told, not guessed at") func notUTF8() throws {
        let folder = try Folder()
        let dialogues = try folder.addDialogues()
        try Data([0x64, 0xE9, 0x0A]).write(to: dialogues.appending(path: "bad.talk"))
        let run = try Linkline.run("check", "--dialogues", dialogues.path, "--format", "concise")
        #expect(run.status == 1)
        #expect(run.text.contains("dialogues/bad.talk:1:2: error[LL1001]"), "\(run.text)")
    }

    @Test("an error shows its line, what was meant, and the rule") func text() throws {
        let folder = try Folder()
        let dialogues = try folder.addDialogues()
        try Data((Self.head + "  go nxet\nnode next\n  end\n").utf8).write(to: dialogues.appending(path: "bad.talk"))
        let run = try Linkline.run("check", "--dialogues", dialogues.path)
        #expect(run.status == 1)
        for part in ["go nxet", "^^^^ no such node", "did you mean \"next\"?", "linkline rule LL2003", "1 error"] {
            #expect(run.text.contains(part), "\(part) in \(run.text)")
        }
        #expect(!run.text.contains("\u{1B}"), "no colour in a file")
    }

    @Test("what ships has no error, and notes of one code are one line") func shipped() throws {
        let run = try Linkline.run("check")
        #expect(run.status == 0)
        #expect(!run.text.contains("error["))
        #expect(run.lines.count { $0.contains("note[LL3056]") } == 1, "\(run.text)")
        let all = try Linkline.run("check", "-v")
        #expect(all.status == 0)
        #expect(all.text.count > run.text.count)
    }

    @Test("JSON is an object a line with a code, a file and a range") func json() throws {
        let folder = try Folder()
        let dialogues = try folder.addDialogues()
        try Data((Self.head + "  go nxet\nnode next\n  end\n").utf8).write(to: dialogues.appending(path: "bad.talk"))
        let run = try Linkline.run("check", "--dialogues", dialogues.path, "--format", "json")
        #expect(run.status == 1)
        let found = try #require(try Linkline.objects(run).first { $0["code"] as? String == "LL2003" })
        #expect(found["severity"] as? String == "error")
        #expect(found["file"] as? String == "dialogues/bad.talk")
        let start = (found["range"] as? [String: Any])?["start"] as? [String: Int]
        #expect(start == ["line": 6, "column": 6])
    }

    @Test("a folder that is not there, and an option that is not known, say so")
    func usage() throws {
        let missing = try Linkline.run("check", "--dialogues", "/nowhere")
        #expect(missing.status == 69)
        #expect(missing.errors.contains("/nowhere/ was not found"))
        #expect(try Linkline.run("check", "--format", "xml").status == 64)
        #expect(try Linkline.run("chekc").status == 64)
    }
}
