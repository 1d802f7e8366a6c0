import Authoring
import Dialogue
import Knowledge
import Talk
import Testing

@Suite("Formatting changes how a file looks and nothing else") struct FormatTests {
    @Test("every shipped file has a form, and has it for ever", arguments: ShippedFiles.paths)
    func idempotent(path: String) throws {
        let once = try #require(formatted(ShippedFiles.text(path)))
        #expect(formatted(once) == once)
    }

    /// The safety rules are changed together with what was made from them, and no sooner.
    @Test("the shipped files are in form", arguments: ShippedFiles.paths.filter { !$0.contains("/safety/") })
    func inForm(path: String) {
        let text = ShippedFiles.text(path)
        let difference = LineDifference.text(path: path, old: lines(text), new: lines(formatted(text) ?? ""))
        #expect(difference == "")
    }

    @Test("what ships compiles to the same program, formatted or not")
    func sameProgram() throws {
        var workspace = ShippedFiles.workspace
        for (path, bytes) in workspace.dialogues {
            workspace.dialogues[path] = Array(try #require(formatted(String(decoding: bytes, as: UTF8.self))).utf8)
        }
        let after = workspace.examination(contentOf: ShippedFiles.examination)
        #expect(after.program?.withoutPlaces == ShippedFiles.examination.program?.withoutPlaces)
        #expect(after.program != nil)
    }

    @Test("content reads the same, formatted or not") func sameContent() throws {
        var content = ShippedFiles.workspace.content
        for path in content.talkPaths {
            let bytes = try #require(content.bytes(labelled: "content/\(path)"))
            let text = try #require(formatted(String(decoding: bytes, as: UTF8.self)))
            content = content.replacing(labelled: "content/\(path)", with: Array(text.utf8))
        }
        let before = ShippedFiles.examination.content
        let after = Content.load(content, forChecking: true).content
        #expect(after.topics == before.topics)
        #expect(after.notices == before.notices)
        #expect(after.helplines == before.helplines)
        #expect(after.measures == before.measures)
        #expect(after.needs == before.needs && after.activities == before.activities)
        #expect(after.words == before.words)
        #expect(
            after.phrasings.map { "\($0.topic ?? "") \($0.text)" }
                == before.phrasings.map { "\($0.topic ?? "") \($0.text)" })
        #expect(after.safety.book == before.safety.book)
        #expect(after.safety.examples.map(\.text) == before.safety.examples.map(\.text))
    }

    @Test("whatever the layout was, the form is the same", arguments: ShippedFiles.dialoguePaths)
    func layouts(path: String) throws {
        let text = ShippedFiles.text(path)
        let form = formatted(text)
        let original = lines(text)
        let wide = original.map { line in String(repeating: " ", count: indentation(line)) + line }
        #expect(formatted(joined(wide)) == form, "four spaces a level")
        let tabs = original.map { String(repeating: "\t", count: indentation($0) / 2) + $0.drop { $0 == " " } }
        #expect(formatted(joined(tabs)) == form, "tabs")
        #expect(formatted(joined(original.map { $0 + "  \t" })) == form, "blanks at the end")
        #expect(formatted(original.map { $0 + "\r\n" }.joined()) == form, "line ends of Windows")
        #expect(formatted("\n\n" + joined(original.flatMap { $0.isEmpty ? ["", "", ""] : [$0] }) + "\n\n") == form)
    }

    @Test("whatever is in a file, formatting keeps its meaning or refuses") func mutilated() {
        // Each is compiled with defaults of its own beside it.
        let texts = ShippedFiles.dialoguePaths.filter { !$0.hasSuffix("_defaults.talk") }.map { ShippedFiles.text($0) }
        var dice = Dice(state: 51)
        for round in 0..<400 {
            let text = mutilated(texts[round % texts.count], &dice)
            guard let once = formatted(text) else { continue }
            #expect(formatted(once) == once, "round \(round)")
            let before = compile([text])
            let after = compile([once])
            #expect(after.program?.withoutPlaces == before.program?.withoutPlaces || before.program == nil)
            #expect(codes(after.diagnostics) == codes(before.diagnostics), "round \(round)")
        }
    }

    @Test("a long text is broken between words, never where a keyword would begin") func breaks() throws {
        let words = (1...60).map { $0 % 7 == 0 ? "option" : "word" }.joined(separator: " ")
        let text = "dialogue x\ntitle x\nstarts by staff\n\nnode start\n  ask went\n    \(words)\n  end\n"
        let form = try #require(formatted(text))
        #expect(lines(form).allSatisfy { $0.count <= TalkFormatter.width })
        #expect(lines(form).allSatisfy { !$0.hasPrefix("    option") })
        #expect(lines(form).count > lines(text).count)
    }

    @Test("a place to fill in is never broken in two") func places() throws {
        let words = String(repeating: "word ", count: 20) + "{name or \"a long sentence of several words\"} and on"
        let form = try #require(formatted("dialogue x\nnode start\n  say \(words)\n"))
        #expect(form.contains("{name or \"a long sentence of several words\"}"))
    }

    @Test("comments stay with what they are about") func comments() {
        let text = """
            dialogue x
            # about the node
            node start
              say Hello.
              # nothing more is said
            # the last
            node end
              end
            # over

            """
        let form = """
            dialogue x

            # about the node
            node start
              say Hello.
              # nothing more is said

            # the last
            node end
              end
            # over

            """
        #expect(formatted(text) == form)
    }

    @Test("what cannot be read in full is not written anew", arguments: ["caf\u{E9}", "a\u{202E}b", "a\u{0}b"])
    func refused(text: String) {
        var bytes = Array("dialogue x\nabout \(text)\n".utf8)
        if text.hasPrefix("caf") { bytes = Array("dialogue caf".utf8) + [0xE9] }
        guard case .refused(let why) = TalkFormatter.format(path: "x", bytes: bytes) else {
            Issue.record("it was formatted")
            return
        }
        #expect(why.hasPrefix("line "))
    }

    // MARK: Help

    private func formatted(_ text: String) -> String? {
        guard case .formatted(let form) = TalkFormatter.format(path: "x.talk", bytes: Array(text.utf8)) else {
            return nil
        }
        return form
    }

    private func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    private func indentation(_ line: String) -> Int { line.prefix { $0 == " " }.count }

    /// What is found, but for the layout that formatting is there to mend.
    private func codes(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map(\.code).filter { !["LL1002", "LL1003", "LL1004", "LL1005"].contains($0) }.sorted()
    }

    private func mutilated(_ text: String, _ dice: inout Dice) -> String {
        var lines = lines(text)
        for _ in 0...dice.roll(3) {
            let index = dice.roll(lines.count)
            switch dice.roll(7) {
            case 0: lines.remove(at: index)
            case 1: lines[index] = "  " + lines[index]
            case 2: lines[index] = String(lines[index].dropFirst(1 + dice.roll(3)))
            case 3: lines.insert("# a comment", at: index)
            case 4: lines.insert(lines[dice.roll(lines.count)], at: index)
            case 5: lines[index] += " " + String(repeating: "and so on ", count: dice.roll(30))
            default: lines[index] = lines[index].replacing(" ", with: ["  ", "\t", " | ", " {"][dice.roll(4)])
            }
        }
        return joined(lines)
    }
}
