import Talk
import Testing

@Suite("Reading a file")
struct TalkReaderTests {
    @Test("Indentation makes the tree; blank lines and comments are nothing")
    func tree() {
        let file = read("node start\n  # a remark\n\n  ask went\n    Did you go?\n    yes -> good\n\t\nnode good\n")
        #expect(outline(file.lines) == "node start\n  ask went\n    Did you go?\n    yes -> good\nnode good\n")
        #expect(file.diagnostics.isEmpty)
    }

    @Test("Every line knows where it stands, in characters as an editor counts them")
    func positions() {
        let file = read("node start\n  ask went  \n    | 👩‍👩‍👧 ŵ\n")
        let ask = file.lines[0].children[0]
        #expect(file.lines[0].position == position(1, 1))
        #expect(ask.position == position(2, 3))
        #expect(ask.content == "ask went")
        #expect(ask.children[0].position == position(3, 7))
        #expect(ask.children[0].content == "👩‍👩‍👧 ŵ")
        #expect(ask.children[0].isForced)
    }

    @Test("Lines may end as on Windows, and the last one not at all")
    func lineEnds() {
        let file = read("node start\r\n  say Hello.\r\n\r\n  say Bye.")
        #expect(outline(file.lines) == "node start\n  say Hello.\n  say Bye.\n")
        #expect(file.source.lines == ["node start", "  say Hello.", "", "  say Bye."])
        #expect(file.diagnostics.isEmpty)
    }

    @Test("An empty file is no mistake of the reader's", arguments: ["", "\n", "\n\n  \n", "# only this"])
    func empty(text: String) {
        let file = read(text)
        #expect(file.lines.isEmpty)
        #expect(file.diagnostics.isEmpty)
        #expect(!file.source.lines.isEmpty)
    }

    @Test(
        "A mark | forces text, with or without more behind it",
        arguments: [
            ("| why not come", "why not come", true), ("|", "", true), ("|x", "|x", false), ("|  x", "x", true),
        ])
    func forcedText(line: String, content: String, isForced: Bool) {
        let read = read(line).lines[0]
        #expect(read.content == content)
        #expect(read.isForced == isForced)
        #expect(read.keyword(among: ["why"]) == nil)
    }

    @Test("A byte order mark is skipped, said, and moves no column")
    func byteOrderMark() {
        let file = read("\u{FEFF}node start\n")
        #expect(file.codes == ["LL1002"])
        #expect(file.diagnostics[0].severity == .warning)
        #expect(file.lines[0].content == "node start")
        #expect(file.lines[0].position == position(1, 1))
    }

    @Test("Bytes that are not UTF-8 are one error at the first of them, and reading goes on")
    func notUTF8() {
        let bytes =
            Array("say ŵ Caf".utf8) + [0xE9, 0x0A] + Array("say Na".utf8) + [0xEF] + Array("ve\nsay Bye\n".utf8)
        let file = TalkReader.read(path: "test.talk", bytes: bytes)
        #expect(file.codes == ["LL1001"])
        #expect(file.diagnostics[0].position == position(1, 10))
        #expect(file.diagnostics[0].help.contains("1 more line like this"))
        #expect(file.lines.map(\.content) == ["say ŵ Caf\u{FFFD}", "say Na\u{FFFD}ve", "say Bye"])
    }

    @Test("A file saved as UTF-16 is told so, once", arguments: [[0xFF, 0xFE, 0x64, 0x00], [0xFE, 0xFF, 0x00, 0x64]])
    func utf16(bytes: [UInt8]) {
        let file = TalkReader.read(path: "test.talk", bytes: bytes)
        #expect(file.codes == ["LL1001"])
        #expect(file.diagnostics[0].help == ["it looks like UTF-16: save it again as UTF-8"])
    }

    @Test("A tab in the indentation is one error a file, and counts as two spaces")
    func tabs() {
        let file = read("node start\n\task went\n\t\tDid you go?\n  \tOr not?\n")
        #expect(file.codes == ["LL1003"])
        #expect(file.diagnostics[0].position == position(2, 1))
        #expect(outline(file.lines) == "node start\n  ask went\n    Did you go?\n    Or not?\n")
        #expect(file.lines[0].children[0].children[0].position == position(3, 3))
    }

    @Test("A special space pasted into the indentation is an error too")
    func specialSpace() {
        let file = read("node start\n\u{A0}\u{A0}say Hello.\n")
        #expect(file.codes == ["LL1003"])
        #expect(file.diagnostics[0].message == "this line is indented with a special space, not with spaces")
        #expect(outline(file.lines) == "node start\n  say Hello.\n")
    }

    @Test(
        "Wrong indentation is one error, and the tree is what was probably meant",
        arguments: [
            ("node a\n   say one\n   say two\n", ["LL1004"], "node a\n  say one\n  say two\n"),
            ("node a\n   say one\n  say two\n", ["LL1004"], "node a\n  say one\n  say two\n"),
            ("node a\n say one\n", ["LL1004"], "node a\n  say one\n"),
            ("node a\n say one\n  say two\n", ["LL1004"], "node a\n  say one\n  say two\n"),
            ("node a\n      say one\n      say two\nnode b\n", ["LL1005"], "node a\n  say one\n  say two\nnode b\n"),
            ("node a\n      ask b\n        text\n", ["LL1005"], "node a\n  ask b\n    text\n"),
            ("node a\n    ask b\n  say one\n", ["LL1005"], "node a\n  ask b\n  say one\n"),
            ("  node a\n    say one\n  node b\n", ["LL1005"], "node a\n  say one\nnode b\n"),
            ("  node a\nnode b\n", ["LL1005"], "node a\nnode b\n"),
            ("node a\n  ask b\n     text\n    text\n", ["LL1004"], "node a\n  ask b\n    text\n    text\n"),
            ("node a\n   x\nnode b\n   y\n", ["LL1004", "LL1004"], "node a\n  x\nnode b\n  y\n"),
        ])
    func indentation(text: String, codes: [String], tree: String) {
        let file = read(text)
        #expect(file.codes == codes)
        #expect(outline(file.lines) == tree)
    }

    @Test(
        "What cannot be seen is an error that names it, and does not reach the text",
        arguments: [
            ("say a\u{0}b", "a NUL (U+0000)", 6), ("say \u{202E}b", "a mark of writing direction (U+202E)", 5),
            ("# \u{2066}", "a mark of writing direction (U+2066)", 3),
            ("say ŵ\u{7}", "a control character (U+0007)", 6),
            ("say a\rb", "a carriage return that ends no line (U+000D)", 6),
            ("say a\u{2028}b", "a line separator (U+2028)", 6),
        ])
    func forbidden(text: String, name: String, column: Int) {
        let file = read(text + "\nsay after\n")
        #expect(file.codes == ["LL1006"])
        #expect(file.diagnostics[0].message == "this line contains \(name), which cannot be seen")
        #expect(file.diagnostics[0].position == position(1, column))
        #expect(file.source.lines[0].unicodeScalars.contains("\u{FFFD}"))
        #expect(file.lines.last?.content == "say after")
    }
}
