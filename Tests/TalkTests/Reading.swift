import Talk

/// Reads text as a file called `test.talk`.
func read(_ text: String) -> TalkFile { TalkReader.read(path: "test.talk", bytes: Array(text.utf8)) }

/// The tree as indented text, so that a test can say what it expects as an author would write it.
func outline(_ lines: [TalkLine], level: Int = 0) -> String {
    lines.map { line in
        String(repeating: "  ", count: level) + (line.isForced ? "| " : "") + line.content + "\n"
            + outline(line.children, level: level + 1)
    }.joined()
}

extension TalkFile {
    var codes: [String] { diagnostics.map(\.code) }
}

func position(_ line: Int, _ column: Int) -> SourcePosition { SourcePosition(line: line, column: column) }
