import Talk
import Testing

@Suite("Keywords and prose")
struct TalkLineTests {
    @Test(
        "The longest keyword that stands there as whole words is found",
        arguments: [
            ("free text -> more", "free text", "-> more", 11), ("free  text", "free text", "", 11),
            ("option 1 Yes", "option", "1 Yes", 8), ("else if a is 1", "else if", "a is 1", 9),
            ("else", "else", "", 5), ("option\t1", "option", "1", 8),
        ])
    func keywords(line: String, keyword: String, rest: String, column: Int) throws {
        let found = try #require(
            read(line).lines[0].keyword(among: ["free", "free text", "option", "else", "else if"]))
        #expect(found.keyword == keyword)
        #expect(found.rest == rest)
        #expect(found.restPosition == position(1, column))
    }

    @Test(
        "A word that only begins like a keyword is none",
        arguments: ["options 1", "Option 1", "optio", "else-if", "say\u{301} x", "", "free"])
    func noKeyword(line: String) {
        let line = TalkLine(content: line, isForced: false, position: position(1, 1), children: [])
        #expect(line.keyword(among: ["option", "else", "say", "free text"]) == nil)
    }

    @Test("The first word is what stands before the first blank", arguments: [("ask went", "ask"), ("go", "go")])
    func firstWord(line: String, word: String) {
        #expect(read(line).lines[0].firstWord == word)
    }

    /// The prose under the first line of `text`, whose keyword is `ask`.
    private func prose(_ text: String) throws -> (text: TalkText, children: [TalkLine], diagnostics: [Diagnostic]) {
        let line = read(text).lines[0]
        var diagnostics: [Diagnostic] = []
        let keywords = ["option", "yes", "no", "why", "skip", "free text", "unclear"]
        let keyword = try #require(line.keyword(among: ["ask"]))
        let gathered = line.prose(rest: keyword, childKeywords: keywords, diagnostics: &diagnostics, path: "test.talk")
        return (gathered.text, gathered.children, diagnostics)
    }

    @Test("Text goes on in deeper lines until a keyword, and | begins a new line of the message")
    func gathering() throws {
        let found = try prose(
            "ask Hello.\n  How are\n    you?\n  | why not come\n    along\n  option 1 Yes\n  no -> x\n")
        #expect(found.text.joined == "Hello. How are you?\nwhy not come along")
        #expect(found.text.position == position(1, 5))
        #expect(found.text.fragments.map(\.position.line) == [1, 2, 3, 4, 5])
        #expect(found.children.map(\.content) == ["option 1 Yes", "no -> x"])
        #expect(found.diagnostics.isEmpty)
    }

    @Test("Without text the place where it would stand is known")
    func noText() throws {
        let found = try prose("ask\n  option 1 Yes\n")
        #expect(found.text.isEmpty)
        #expect(found.text.joined.isEmpty)
        #expect(found.text.position == position(1, 4))
    }

    @Test("A place in the joined text leads back to the file")
    func positionOfOffset() throws {
        let text = try prose("ask Hello.\n  How are\n  | you\n").text
        let expected = [(0, 1, 5), (6, 1, 11), (7, 2, 3), (11, 2, 7), (15, 3, 5), (17, 3, 7), (99, 3, 8), (-1, 1, 5)]
        for (offset, line, column) in expected {
            #expect(text.position(atOffset: offset) == position(line, column), "offset \(offset)")
        }
    }

    @Test(
        "A line of text whose first word is one slip from a keyword is a warning, and stays text",
        arguments: [
            ("optoin 1 Yes", "option"), ("Option 1 Yes", "option"), ("opton 1", "option"),
            ("uncler 1 Say it", "unclear"),
            ("yse -> good", "yes"), ("skpi -> next", "skip"), ("fre text -> x", "free text"),
        ])
    func nearMiss(line: String, keyword: String) throws {
        let found = try prose("ask\n  What now?\n  \(line)\n")
        #expect(found.diagnostics.map(\.code) == ["LL1010"])
        #expect(found.diagnostics.first?.position == position(3, 3))
        #expect(found.diagnostics.first?.help.first?.contains("\"\(keyword)\"") == true)
        #expect(found.text.joined == "What now? \(line)")
    }

    @Test(
        "Ordinary prose brings no warning",
        arguments: [
            "Not now", "Yet again", "Why not come along", "you can ship it", "| optoin 1", "opinion matters", "X",
        ])
    func noNearMiss(line: String) throws {
        let found = try prose("ask\n  \(line)\n")
        #expect(found.diagnostics.isEmpty)
        #expect(!found.text.isEmpty)
    }

    @Test(
        "Did you mean: one slip in a short word, two in a longer one",
        arguments: [
            ("worthwile", "worthwhile"), ("wrothwhile", "worthwhile"), ("worthwilee", "worthwhile"), ("godo", "good"),
            ("gd", nil), ("x", nil), ("Good", "good"), ("completely", nil), ("good", nil), ("hrad", "hard"), ("", nil),
        ] as [(String, String?)])
    func didYouMean(word: String, name: String?) {
        #expect(closest(word, among: ["worthwhile", "good", "hard"]) == name)
    }

    @Test("Of several equally near names the alphabetically first is meant, in whatever order they come")
    func ties() {
        #expect(closest("node-x", among: ["node-b", "node-a"]) == "node-a")
        #expect(closest("node-x", among: ["node-a", "node-b"]) == "node-a")
    }
}
