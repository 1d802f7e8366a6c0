import Talk
import Testing

@Suite("Printing diagnostics")
struct DiagnosticRendererTests {
    private let source = SourceFile(
        path: "dialogues/a.talk", lines: ["node start", "  say 你好 👍 cafe\u{301} worthwile", "\tgo nowhere"])

    private func diagnostic(
        _ line: Int, _ column: Int, length: Int = 1, severity: Severity = .error, code: String = "LL2003",
        path: String = "dialogues/a.talk"
    ) -> Diagnostic {
        Diagnostic(
            code: code, severity: severity, message: "there is no such node", path: path,
            position: position(line, column), length: length, label: "no node of this name",
            help: ["did you mean \"worthwhile\"?"])
    }

    private func text(_ diagnostics: [Diagnostic]) -> String {
        DiagnosticRenderer().text(diagnostics, sources: [source.path: source], colour: false)
    }

    @Test("The caret stands under the word, also behind wide characters, with the line before it")
    func wideCharacters() {
        let expected = """
            error[LL2003]: there is no such node
              --> dialogues/a.talk:2:17
               |
             1 | node start
             2 |   say 你好 👍 cafe\u{301} worthwile
               |                    ^^^^^^^^^ no node of this name
               |
               = did you mean "worthwhile"?
               = linkline rule LL2003

            a.talk: 1 error

            """
        #expect(text([diagnostic(2, 17, length: 9)]) == expected)
    }

    @Test("A tab stays a tab, so the caret stands right however wide it is shown")
    func tabs() {
        #expect(text([diagnostic(3, 2, length: 2)]).contains("\n 3 | \tgo nowhere\n   | \t^^ no node of this name\n"))
    }

    @Test(
        "Marks end with the line, and there is always one",
        arguments: [(1, 6, 99, "^^^^^"), (1, 11, 3, "^"), (1, 99, 3, "^")])
    func marks(line: Int, column: Int, length: Int, marks: String) {
        #expect(text([diagnostic(line, column, length: length)]).contains(" \(marks) no node of this name\n"))
    }

    @Test("They are sorted by file and place, the same one is said once, and a rule is named once")
    func order() throws {
        let printed = text([
            diagnostic(3, 2), diagnostic(1, 1), diagnostic(1, 1),
            diagnostic(9, 9, severity: .warning, path: "content/site.talk"),
        ])
        let places = printed.split(separator: "\n").filter { $0.contains("-->") }.map { $0.dropFirst(6) }
        #expect(places == ["content/site.talk:9:9", "dialogues/a.talk:1:1", "dialogues/a.talk:3:2"])
        #expect(printed.split(separator: "\n").count { $0.contains("linkline rule") } == 1)
        #expect(printed.hasSuffix("\nsite.talk, a.talk: 2 errors, 1 warning\n"))
    }

    @Test("A missing source leaves out the lines, never the message")
    func missingSource() {
        let printed = DiagnosticRenderer().text([diagnostic(4, 1)], sources: [:], colour: false)
        #expect(printed.hasPrefix("error[LL2003]: there is no such node\n  --> dialogues/a.talk:4:1\n   |\n   = did"))
    }

    @Test("Twenty are printed, the others counted")
    func atMostTwenty() {
        let printed = text((1...34).map { diagnostic($0, 1) })
        #expect(printed.split(separator: "\n").count { $0.hasPrefix("error[") } == 20)
        #expect(printed.hasSuffix("\nand 14 more\n\na.talk: 34 errors\n"))
    }

    @Test("Nothing wrong, nothing printed")
    func nothing() {
        #expect(text([]).isEmpty)
    }

    @Test("A very long line is cut round the caret")
    func longLine() {
        let long = SourceFile(path: "long.talk", lines: [String(repeating: "a", count: 5_000) + "b"])
        let printed = DiagnosticRenderer().text(
            [diagnostic(1, 5_001, path: "long.talk")], sources: ["long.talk": long], colour: false)
        let lines = printed.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count < 200 })
        let letter = lines[3].firstIndex(of: "b").map { lines[3].distance(from: lines[3].startIndex, to: $0) }
        let caret = lines[4].firstIndex(of: "^").map { lines[4].distance(from: lines[4].startIndex, to: $0) }
        #expect(letter == caret)
    }

    @Test("What a line hides cannot reach the terminal")
    func hostileLine() {
        let hostile = SourceFile(path: "h.talk", lines: ["a\u{1B}[2J\u{202E}b"])
        let printed = DiagnosticRenderer().text(
            [diagnostic(1, 1, path: "h.talk")], sources: ["h.talk": hostile], colour: false)
        #expect(!printed.unicodeScalars.contains("\u{1B}") && !printed.unicodeScalars.contains("\u{202E}"))
    }

    @Test("Colours only add to the text")
    func colours() {
        let coloured = DiagnosticRenderer().text([diagnostic(1, 1)], sources: [source.path: source], colour: true)
        #expect(coloured.contains("\u{1B}[1;31merror[LL2003]\u{1B}[0m"))
        let plain = coloured.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated().map {
            index, part in
            index == 0 ? part : part[part.index(after: part.firstIndex(of: "m") ?? part.startIndex)...]
        }
        #expect(plain.joined() == text([diagnostic(1, 1)]))
    }

    @Test("The concise form is one line that editors understand")
    func concise() {
        let line = DiagnosticRenderer.concise(diagnostic(3, 2, severity: .warning))
        #expect(line == "dialogues/a.talk:3:2: warning[LL2003]: there is no such node")
    }
}
