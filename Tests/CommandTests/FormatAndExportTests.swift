import Foundation
import Testing

@Suite("linkline fmt, export, import, and check --fix") struct FormatAndExportTests {
    private static let head = "dialogue bad\ntitle bad\nabout A bad one.\nstarts by staff\n\nnode start\n"

    /// A copy of the shipped dialogues with one more file.
    private func dialogues(_ text: String) throws -> (folder: Folder, path: String, file: URL) {
        let folder = try Folder()
        let dialogues = try folder.addDialogues()
        let file = dialogues.appending(path: "bad.talk")
        try Data(text.utf8).write(to: file)
        return (folder, dialogues.path, file)
    }

    @Test("fmt --check tells and writes nothing, fmt writes, and then there is nothing to do") func format() throws {
        let (folder, path, file) = try dialogues(Self.head + "    say Hello.\n    end   \n\n\n")
        let check = try Linkline.run("fmt", "--check", path)
        #expect(check.status == 1)
        #expect(check.text.contains("-    say Hello.") && check.text.contains("+  say Hello."))
        #expect(try String(contentsOf: file, encoding: .utf8).contains("    say"))
        #expect(try Linkline.run("fmt", path).status == 0)
        #expect(try String(contentsOf: file, encoding: .utf8) == Self.head + "  say Hello.\n  end\n")
        let again = try Linkline.run("fmt", "--check", path)
        #expect(again.status == 0 && again.text.isEmpty)
        withExtendedLifetime(folder) {}
    }

    @Test("what cannot be formatted is left, with exit status 65") func refused() throws {
        let (folder, _, file) = try dialogues(Self.head + "   say Hello.\n")
        let run = try Linkline.run("fmt", file.path)
        #expect(run.status == 65)
        #expect(run.errors.contains("not formatted"))
        withExtendedLifetime(folder) {}
    }

    @Test("export and import give the same bytes") func interchange() throws {
        let (folder, path, file) = try dialogues(Self.head + "  # why\n  say  Hello. \n\n\n  end")
        let json = URL(filePath: path).appending(path: "bad.json")
        #expect(try Linkline.run("export", file.path, "--output", json.path).status == 0)
        let back = URL(filePath: path).appending(path: "back.talk")
        #expect(try Linkline.run("import", json.path, "--output", back.path).status == 0)
        #expect(try Data(contentsOf: back) == Data(contentsOf: file))
        #expect(try Linkline.run("import", file.path).status == 65)
        #expect(try Linkline.run("export", "/nowhere.talk").status == 69)
        withExtendedLifetime(folder) {}
    }

    @Test("--fix --dry-run prints the change, --fix makes it") func fix() throws {
        let (folder, path, file) = try dialogues(Self.head + "  go nxet\n\nnode next\n  end\n")
        let dry = try Linkline.run("check", "--dialogues", path, "--fix", "--dry-run")
        #expect(dry.status == 1)
        #expect(dry.text.contains("-  go nxet\n+  go next\n"))
        #expect(try String(contentsOf: file, encoding: .utf8).contains("nxet"))
        let fixed = try Linkline.run("check", "--dialogues", path, "--fix")
        #expect(fixed.status == 0, "\(fixed.text)")
        #expect(fixed.errors.contains("mended: dialogues/bad.talk:7:6: error[LL2003]"))
        #expect(try String(contentsOf: file, encoding: .utf8) == Self.head + "  go next\n\nnode next\n  end\n")
        #expect(try Linkline.run("check", "--dry-run").status == 64)
        withExtendedLifetime(folder) {}
    }

    @Test("SARIF is one JSON document, GitHub a command a line") func reports() throws {
        let (folder, path, _) = try dialogues(Self.head + "  go nxet\n\nnode next\n  end\n")
        let sarif = try Linkline.run("check", "--dialogues", path, "--format", "sarif")
        #expect(sarif.status == 1)
        let log = try JSONSerialization.jsonObject(with: Data(sarif.text.utf8)) as? [String: Any]
        #expect(log?["version"] as? String == "2.1.0")
        let github = try Linkline.run("check", "--dialogues", path, "--format", "github")
        #expect(github.lines.contains { $0.hasPrefix("::error file=dialogues/bad.talk,line=7,col=6,") })
        withExtendedLifetime(folder) {}
    }

    @Test("errors and safety cannot be lowered", arguments: ["LL2003=off", "LL4206=note", "LL9999=off", "LL2003"])
    func severity(setting: String) throws {
        #expect(try Linkline.run("check", "--severity", setting).status == 64)
    }
}
