import Foundation
import Knowledge
import Talk
import Testing
import Words

@Suite("The rules and replies of content/safety")
struct SafetyContentTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func content() throws -> SafetyContent {
        let folder = root.appending(path: "content/safety")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".talk") }
        return SafetyContent(
            files: try files.map { name in
                ("content/safety/\(name)", Array(try Data(contentsOf: folder.appending(path: name))))
            })
    }

    private static func read(_ text: String) -> SafetyContent {
        SafetyContent(files: [("content/safety/new.talk", Array(text.utf8))])
    }

    @Test("Every file reads without a word of complaint")
    func noDiagnostics() throws {
        let content = try Self.content()
        #expect(content.diagnostics.map(DiagnosticRenderer.concise) == [])
        #expect(content.book.rules.count >= 40)
        #expect(SafetyScreen(content.book).problems == [])
    }

    @Test("The program has exactly the rules and replies of the files embedded")
    func embeddedIsUpToDate() throws {
        let content = try Self.content()
        let path = Self.root.appending(path: "Sources/Words/Safety/BuiltInRules.swift")
        let expected = SafetyContent.embeddedSource(rules: content.book, replies: content.replies)
        let written = try String(contentsOf: path, encoding: .utf8)
        #expect(written == expected, "content/safety has changed: make safety")
    }

    @Test("Each example beside a rule is found, and no harmless one alarms")
    func examples() throws {
        let content = try Self.content()
        #expect(content.examples.count > 250)
        #expect(content.exampleFindings(SafetyScreen(content.book)).map(DiagnosticRenderer.concise) == [])
    }

    @Test("The embedded notation says all that the files say")
    func notationKeepsEverything() throws {
        let content = try Self.content()
        #expect(SafetyRuleBook(notation: content.book.notation) == content.book)
        #expect(SafetyReplies(notation: content.replies.notation) == content.replies)
    }

    @Test("A rule that a site adds counts, with a set of its own")
    func siteAddsARule() throws {
        let content = Self.read(
            """
            safety words
            set spot
              the old quarry, quarry edge
            """)
        #expect(content.diagnostics.isEmpty)
        let both = SafetyContent(files: [
            ("content/safety/a.talk", Array("safety words\nset spot\n  old quarry, quarry edge\n".utf8)),
            (
                "content/safety/b.talk",
                Array(
                    """
                    safety suicide
                    rule local-place
                      pattern up at the @spot tonight
                      examples
                        i am up at the old quarry tonight
                    """.utf8)
            ),
        ])
        #expect(both.diagnostics.isEmpty)
        #expect(SafetyScreen.builtIn.finding(in: "up at the old quarry tonight", earlier: []) == nil)
        let screen = SafetyScreen(adding: both.addedRules)
        #expect(screen.problems == [])
        #expect(screen.finding(in: "up at the old quarry tonight", earlier: [])?.rule == "suicide/local-place")
    }

    @Test("Nothing in content takes a rule away: empty files leave every crisis found")
    func contentCannotTakeAway() {
        let screen = SafetyScreen(adding: Self.read("safety suicide\n").addedRules)
        #expect(screen.finding(in: "I want to kill myself", earlier: [])?.category == .suicide)
        let guarded = Self.read("safety guards\nguard everything\n  pattern i\n")
        #expect(SafetyScreen(adding: guarded.addedRules).finding(in: "I want to die", earlier: []) != nil)
    }

    @Test(
        "A slip of the author is one diagnostic with a code",
        arguments: [
            ("safety suicide\nrule a\n  patern want to die\n  pattern x\n  examples\n    x\n", "LL4201"),
            ("safety sadness\nrule a\n", "LL4202"),
            ("safety suicide\nrule a\n  pattern want (to die\n  examples\n    x\n", "LL4203"),
            ("safety suicide\nrule a\n  examples\n    x\n", "LL4205"),
            ("safety suicide\nrule a\n  pattern x\n", "LL4206"),
            ("safety replies\nreply suicide france\n  full a\n  short b\n  neutral c\n", "LL4209"),
            ("safety replies\nreply suicide all\n  full a\n  short b\n", "LL4209"),
            ("safety replies\nreply suicide all\n  full \u{4f60}\u{597d}\n  short b\n  neutral c\n", "LL4210"),
        ])
    func slips(text: String, code: String) {
        #expect(Self.read(text).diagnostics.map(\.code) == [code])
    }
}
