import Authoring
import Knowledge
import Talk
import Testing

@Suite("What is put right without asking is right afterwards, and nothing else is changed") struct MendingTests {
    /// What an author typed, and what it becomes.
    struct Slip: Sendable, CustomTestStringConvertible {
        var typed: String
        var mended: String
        var testDescription: String { typed.replacing("\n", with: " / ") }
    }

    private static let head = """
        dialogue example
        title example
        about An example.
        starts on menu
        starts on first contact

        """

    static let slips = [
        Slip(typed: "node start\n  sya Hello.\n  end\n", mended: "node start\n  say Hello.\n  end\n"),
        Slip(
            typed: "node start\n  go nxet\nnode next\n  end\n", mended: "node start\n  go next\nnode next\n  end\n"),
        Slip(typed: "node start\n\tsay Hello.\n\tend\n", mended: "node start\n  say Hello.\n  end\n"),
        Slip(typed: "node start\n   say Hello.\n   end\n", mended: "node start\n  say Hello.\n  end\n"),
        Slip(
            typed: "node start\n  say It\u{2019}s a \u{201C}walk\u{201D} \u{2026}\n  end\n",
            mended: "node start\n  say It's a \"walk\" ...\n  end\n"),
        Slip(
            typed: "result outcome: choice done\nnode start\n  if phone is shared\n    end as missed\n  end as done\n",
            mended:
                "result outcome: choice done missed\nnode start\n  if phone is shared\n    end as missed\n  end as done\n"
        ),
        Slip(
            typed: "let went: yesno\nnode start\n  ask went\n    Did you go?\n  end\n",
            mended: "let went: yes-no\nnode start\n  ask went\n    Did you go?\n  end\n"),
        Slip(
            typed: "let went yes-no\nnode start\n  ask wnet\n    Did you go?\n  end\n",
            mended: "let went: yes-no\nnode start\n  ask went\n    Did you go?\n  end\n"),
        Slip(typed: "node start\n  answer csot\n  end\n", mended: "node start\n  answer cost\n  end\n"),
    ]

    @Test("a slip with one way out is put right", arguments: slips) func mended(slip: Slip) throws {
        let (before, mending) = mend(Self.head + slip.typed)
        #expect(String(decoding: mending.workspace.bytes(Self.path) ?? [], as: UTF8.self) == Self.head + slip.mended)
        #expect(!mending.mended.isEmpty && mending.left.isEmpty)
        #expect(mending.changedPaths(since: before) == [Self.path])
        let after = mending.workspace.examination(today: nil, forChecking: true)
        #expect(after.diagnostics.filter { $0.severity == .error && $0.path == Self.path } == [])
    }

    static let unsure = [
        "node start\n  go nodex\nnode node1\n  end\nnode node2\n  end\n",
        "node start\n  ask nobody\n    Hello?\n  end\n",
        "node start\n  say \u{4F60}\u{597D}\n  end\n",
        "node Start\n  go next\nnode next\n  go Start\n",
    ]

    @Test("what could be meant in two ways is left alone", arguments: unsure) func left(typed: String) {
        let (before, mending) = mend(Self.head + typed)
        #expect(mending.changedPaths(since: before) == [])
        #expect(mending.mended.isEmpty)
    }

    @Test("content is mended as dialogues are") func content() throws {
        let faq = "faq cost\nquestoin Is it free?\nanswer It\u{2019}s free.\nasked\n  is it free\n"
        let content = workspace(Self.head + "node start\n  end\n").content.replacing(
            labelled: "content/faq/cost.talk", with: Array(faq.utf8))
        var broken = workspace(Self.head + "node start\n  end\n")
        broken.content = content
        let mending = Mending(broken, broken.examination(today: nil, forChecking: true), today: nil)
        #expect(
            String(decoding: mending.workspace.bytes("content/faq/cost.talk") ?? [], as: UTF8.self)
                == "faq cost\nquestion Is it free?\nanswer It's free.\nasked\n  is it free\n")
    }

    @Test("what ships needs no mending") func shipped() {
        let mending = Mending(ShippedFiles.workspace, ShippedFiles.examination, today: nil)
        #expect(mending.mended.isEmpty)
    }

    // MARK: Help

    private static let path = "dialogues/example.talk"
    /// Who answers HUMAN, so that the service is whole.
    private static let person = """
        dialogue person
        title person
        starts on human
        node start
          hand off to link-workers because Asked for a person.

        """

    private func mend(_ text: String) -> (before: Workspace, mending: Mending) {
        let before = workspace(text)
        return (before, Mending(before, before.examination(today: nil, forChecking: true), today: nil))
    }

    private func workspace(_ text: String) -> Workspace {
        Workspace(
            dialogues: [
                Self.path: Array(text.utf8), "dialogues/person.talk": Array(Self.person.utf8),
                "dialogues/_defaults.talk": Array((RuleExample.defaults + "\n").utf8),
            ], content: ContentFiles(files: ExampleService.files.mapValues { Array($0.utf8) }))
    }
}
