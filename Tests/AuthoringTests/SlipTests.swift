import Authoring
import Talk
import Testing

/// One slip at a time in the shipped dialogues, and what is told of it.
@Suite("One slip is one error") struct SlipTests {
    /// A kind of slip: what becomes of a line, or nothing if it cannot be made there.
    struct Kind: Sendable, CustomTestStringConvertible {
        var name: String
        /// How many of a hundred such slips may have more than one error.
        var several: Int
        var make: @Sendable (String) -> String?
        var testDescription: String { name }
    }

    static let kinds = [
        Kind(name: "two letters of a keyword swapped", several: 4) { line in
            let (blanks, word, rest) = parts(line)
            guard word.count > 3 else { return nil }
            var letters = Array(word)
            letters.swapAt(1, 2)
            return String(letters) == word ? nil : blanks + String(letters) + rest
        },
        Kind(name: "a letter of a keyword left out", several: 4) { line in
            let (blanks, word, rest) = parts(line)
            guard word.count > 3 else { return nil }
            return blanks + word.dropLast() + rest
        },
        Kind(name: "a letter too many in a name after an arrow", several: 2) { replaced($0, #/(-> [a-z-]+)/#, "x") },
        Kind(name: "a letter too many in a name after go", several: 2) { replaced($0, #/^(\s*go [a-z-]+)/#, "x") },
        Kind(name: "a letter too many in what is asked", several: 2) { replaced($0, #/^(\s*ask [a-z-]+)/#, "x") },
        Kind(name: "a letter too many in a value", several: 2) { replaced($0, #/(option \d [^=]*= [a-z-]+)/#, "x") },
        Kind(name: "a letter too many in a scale", several: 2) { replaced($0, #/( using [a-z-]+)/#, "x") },
        Kind(name: "a letter too many in an outcome", several: 2) { replaced($0, #/^(\s*end as [a-z-]+)/#, "x") },
        Kind(name: "a letter too many in a type", several: 2) { replaced($0, #/^(let [a-z-]+: [a-z-]+)/#, "x") },
        Kind(name: "a letter too many in a condition", several: 2) { replaced($0, #/^(\s*if [a-z-]+)/#, "x") },
        Kind(name: "a colon left out", several: 2) { $0.hasPrefix("let ") ? $0.replacing(":", with: "") : nil },
        Kind(name: "a brace left out", several: 2) { line in
            line.firstIndex(of: "}").map { line.replacingCharacters($0, with: "") }
        },
        Kind(name: "a space too many before a line", several: 5) { $0.hasPrefix("  ") ? " " + $0 : nil },
        Kind(name: "a space too few before a line", several: 5) { $0.hasPrefix("  ") ? String($0.dropFirst()) : nil },
        Kind(name: "a tab before a line", several: 2) { $0.hasPrefix("  ") ? "\t" + $0.dropFirst(2) : nil },
        Kind(name: "a name after an arrow left out", several: 2) { line in
            line.contains("-> ") ? line.replacing(#/-> .*/#, with: "->") : nil
        },
        Kind(name: "something left over", several: 2) { line in
            line.wholeMatch(of: #/\s*(go|answer|end as|call) [a-z-]+/#) == nil ? nil : line + " now"
        },
        Kind(name: "a character outside the alphabet", several: 2) { line in
            line.hasPrefix("    ") && line.hasSuffix("?") ? line + "\u{2026}" : nil
        },
        Kind(name: "a line twice", several: 20) { line in
            line.wholeMatch(of: #/(title|let|scale|result) .*/#) == nil ? nil : line + "\n" + line
        },
    ]

    @Test("in every place of every shipped dialogue where it can be made", arguments: kinds) func slip(kind: Kind) {
        var slips = 0
        var silent = 0
        var several: [String] = []
        for path in ShippedFiles.dialoguePaths where !path.contains("/tests/") && !path.contains("/cy/") {
            let lines = ShippedFiles.text(path).split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init)
            let end = lines.firstIndex { $0.hasPrefix("test ") } ?? lines.count
            for index in 1..<max(1, end) where !lines[index].hasPrefix("#") {
                guard let changed = kind.make(lines[index]), changed != lines[index] else { continue }
                var file = lines
                file[index] = changed
                let found = errors(path, file.joined(separator: "\n"))
                slips += 1
                if found.isEmpty { silent += 1 }
                if found.count > 1 {
                    several.append("\(path):\(index + 1) \(changed): \(found.map(\.code).joined(separator: " "))")
                }
            }
        }
        print("\(kind.name): \(slips) slips, \(silent) without an error, \(several.count) with several")
        #expect(slips > 0)
        #expect(several.count * 100 <= kind.several * slips, "\(several.joined(separator: "\n"))")
    }

    @Test("what ships has no error where the slips are counted") func baseline() {
        for path in ShippedFiles.dialoguePaths where !path.contains("/tests/") && !path.contains("/cy/") {
            #expect(errors(path, ShippedFiles.text(path)).map(DiagnosticRenderer.concise) == [])
        }
    }

    // MARK: Help

    /// Errors of one dialogue among stubs of the others, which are all that it can notice of them.
    private func errors(_ path: String, _ text: String) -> [Diagnostic] {
        var files = Self.stubs.filter { $0.key != path }.map(\.value)
        files.append(TalkReader.read(path: path, bytes: Array(text.utf8)))
        return Compiler.compile(files: files, context: Self.context).diagnostics.filter { $0.severity == .error }
    }

    private static let context: CompileContext = {
        var context = CompileContext(content: ShippedFiles.examination.content)
        context.isWholeService = false
        return context
    }()

    private static let stubs: [String: TalkFile] = {
        var stubs: [String: TalkFile] = [:]
        for path in ShippedFiles.dialoguePaths where !path.contains("/tests/") && !path.contains("/cy/") {
            let lines = ShippedFiles.text(path).split(separator: "\n").map(String.init)
            let head = lines.filter { $0.wholeMatch(of: #/(dialogue|title|starts|input) .*/#) != nil }
            // The dialogue that answers HUMAN may end with a person only.
            let end = head.contains("starts on human") ? "  hand off to link-workers because Asked." : "  end"
            let stub = lines.first == "defaults" ? lines : head + ["node start", end]
            stubs[path] = TalkReader.read(path: path, bytes: Array((stub.joined(separator: "\n") + "\n").utf8))
        }
        return stubs
    }()

    private static func parts(_ line: String) -> (blanks: String, word: String, rest: String) {
        let blanks = line.prefix { $0 == " " }
        let word = line.dropFirst(blanks.count).prefix { $0 != " " }
        guard keywords.contains(String(word)) else { return ("", "", "") }
        return (String(blanks), String(word), String(line.dropFirst(blanks.count + word.count)))
    }

    /// First words that are keywords wherever they stand in the shipped files.
    private static let keywords: Set<String> = [
        "title", "about", "starts", "result", "scale", "node", "check", "suggest", "answer", "call", "remind", "cancel",
        "hand", "task", "record", "option", "unclear", "silent", "none", "nothing", "free", "else", "flag", "note",
    ]

    private static func replaced(_ line: String, _ pattern: Regex<(Substring, Substring)>, _ added: String) -> String? {
        guard let match = line.firstMatch(of: pattern) else { return nil }
        return line.replacingCharacters(after: match.range.upperBound, with: added)
    }
}

extension String {
    fileprivate func replacingCharacters(_ index: Index, with text: String) -> String {
        String(self[..<index]) + text + self[self.index(after: index)...]
    }

    fileprivate func replacingCharacters(after index: Index, with text: String) -> String {
        String(self[..<index]) + text + self[index...]
    }
}
