import Talk
import Testing

@Suite("A dialogue as an author writes it")
struct DialogueExampleTests {
    private let text = """
        dialogue how-did-it-go
        title catch-up
        let went: yes-no called getting there

        node start
          ask went
            Hello {first-name or "there"}.
            Did you get to {group} this week? YES or NO.
            discreet Hello. Did it go all right
              this week? YES or NO.
            yes -> good
            no -> hard
            silent 48h Did you get there?
              | No need to explain.
            silent 120h -> missed

        node good
          if barrier is transport
            answer contact-link-worker
          else if barrier is money
            go next
        """

    @Test("Its question, its children and its statements are found where they stand")
    func example() throws {
        let file = read(text)
        #expect(file.diagnostics.isEmpty)
        #expect(file.lines.map(\.firstWord) == ["dialogue", "title", "let", "node", "node"])
        let ask = try #require(file.lines[3].children.first)
        let keyword = try #require(ask.keyword(among: ["ask", "say"]))
        #expect(keyword.rest == "went")
        var diagnostics: [Diagnostic] = []
        let silent = TalkKeyword(keyword: "ask", rest: "", restPosition: keyword.restPosition)
        let allowed = ["discreet", "yes", "no", "silent", "unclear", "option", "skip", "why", "free text"]
        let found = ask.prose(rest: silent, childKeywords: allowed, diagnostics: &diagnostics, path: "test.talk")
        #expect(diagnostics.isEmpty)
        #expect(
            found.text.joined
                == "Hello {first-name or \"there\"}. Did you get to {group} this week? YES or NO.")
        #expect(found.text.position == position(7, 5))
        #expect(found.children.map(\.firstWord) == ["discreet", "yes", "no", "silent", "silent"])
        let nudge = try #require(found.children[3].keyword(among: allowed))
        let nudgeText = found.children[3].prose(
            rest: nudge, childKeywords: [], diagnostics: &diagnostics, path: "test.talk")
        #expect(nudgeText.text.joined == "48h Did you get there?\nNo need to explain.")
        let good = file.lines[4].children
        #expect(good.map { $0.keyword(among: ["if", "else", "else if"])?.keyword } == ["if", "else if"])
        #expect(good[1].children.map(\.position) == [position(21, 5)])
    }
}
