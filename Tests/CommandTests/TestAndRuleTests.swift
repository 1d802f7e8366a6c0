import Foundation
import Testing

@Suite("linkline test and linkline rule") struct TestAndRuleTests {
    @Test("conversations that hold are counted by file") func holds() throws {
        let run = try Linkline.run("test", "check-in", "dialogues/tests/safety.talk")
        #expect(run.status == 0, "\(run.text)")
        #expect(run.lines.contains { $0.hasPrefix("dialogues/check-in.talk ") && $0.hasSuffix(" passed") })
        #expect(run.lines.contains { $0.hasPrefix("dialogues/tests/safety.talk ") })
        #expect(run.text.contains(", 0 failed in "))
    }

    @Test("one that does not is shown with what came instead, and why") func fails() throws {
        let folder = try Folder()
        let dialogues = try folder.addDialogues()
        try Data("tests for menu\ntest asks the price\n  > is it free\n  < It costs a fortune.\n".utf8)
            .write(to: dialogues.appending(path: "mine.talk"))
        let run = try Linkline.run("test", "--dialogues", dialogues.path, "mine")
        #expect(run.status == 1)
        for part in [
            "FAILED \"asks the price\"  dialogues/mine.talk:3", "> is it free", "- < It costs a fortune.", "+ < ",
            "why: ", "0 passed, 1 failed",
        ] { #expect(run.text.contains(part), "\(part) in \(run.text)") }
    }

    @Test("nothing is run where nothing can be: no such file, no test, dialogues with errors")
    func refuses() throws {
        let unknown = try Linkline.run("test", "nobody")
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("There is no file \"nobody\""))
        let folder = try Folder()
        let dialogues = try folder.addDialogues()
        #expect(try Linkline.run("test", "--dialogues", dialogues.path, "_defaults").status == 1)
        try Data("dialogue bad\nnode start\n  go lost\n".utf8).write(to: dialogues.appending(path: "bad.talk"))
        let broken = try Linkline.run("test", "--dialogues", dialogues.path)
        #expect(broken.status == 65)
        #expect(broken.errors.contains("bad.talk:3"))
    }

    @Test("every rule that is listed has a meaning, and most have an example") func rules() throws {
        let list = try Linkline.run("rule")
        #expect(list.status == 0)
        #expect(list.lines.count > 80)
        #expect(list.lines == list.lines.sorted())
        for line in list.lines {
            let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
            #expect(parts.count == 3 && parts[0].hasPrefix("LL") && parts[0].count == 6, "\(line)")
        }
    }

    @Test(arguments: ["LL2003", "ll1003", "LL5105", "LL3001", "LL6001"])
    func aRuleShowsWhatIsWrongAndWhatIsRight(_ code: String) throws {
        let run = try Linkline.run("rule", code)
        #expect(run.status == 0)
        #expect(run.lines.first?.hasPrefix(code.uppercased()) == true)
        #expect(run.text.contains("\nWrong:\n  ") && run.text.contains("\nRight:\n  "), "\(run.text)")
    }

    @Test func aRuleThatIsNotThereIsWrongUsage() throws {
        let run = try Linkline.run("rule", "LL9999")
        #expect(run.status == 64)
        #expect(run.errors.contains("LL9999"))
    }
}
