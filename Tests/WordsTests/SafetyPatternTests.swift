import Testing
import Words

@Suite("The notation of safety patterns")
struct SafetyPatternTests {
    /// What a screen of one rule finds, in the patient's words.
    private func matched(_ pattern: String, in text: String, extra: String = "") -> String? {
        let book = SafetyRuleBook(notation: "\(extra)\nrule suicide crisis explicit test\npattern \(pattern)")
        let screen = SafetyScreen(book)
        #expect(screen.problems == [])
        return screen.finding(in: text, earlier: [])?.matched
    }

    @Test(
        "Patterns match words as they were meant, and say what was written",
        arguments: [
            ("kill myself", "I'll KILL  myself", "KILL  myself"),
            ("can not go on", "i can't go on", "can't go on"),
            ("cut* my arm", "cutting my arm", "cutting my arm"),
            ("suicide~", "thinking of sucide", "sucide"),
            ("suicide~", "s u i c i d e", "s u i c i d e"),
            ("suicide~", "su!c1de", "su!c1de"),
            ("suicide~", "s.u.i.c.i.d.e", "s.u.i.c.i.d.e"),
            ("kill~ myself~", "gonna killmyself", "killmyself"),
            ("kill~ myself~", "k1ll myself", "k1ll myself"),
            ("(want | need) to die", "need to die", "need to die"),
            ("want [so much] to die", "want so much to die", "want so much to die"),
            ("want .. die", "want very much to die", "want very much to die"),
            ("no ..5 bread", "no a b c d e bread", "no a b c d e bread"),
            ("dog ... tidy", "given the dog away. all done. tidy", "dog away. all done. tidy"),
            ("kind / goodbye", "you were kind. Goodbye", "kind. Goodbye"),
            ("am #10-17", "i am 13 now", "am 13"),
            ("^ done $", "well, done, then", "done"),
            ("< bye >", "Bye.", "Bye"),
            ("jump !(class | rope)", "i will jump", "jump"),
            ("take too many", "i take 2 many", "take 2 many"),
            ("mum .. fell", "mums fell", "mums fell"),
        ])
    func matches(pattern: String, text: String, quote: String) {
        #expect(matched(pattern, in: text, extra: "say 2 many = too many") == quote)
    }

    @Test(
        "What a pattern does not say does not match",
        arguments: [
            ("want .. die", "want a b c d die"), ("want .. die", "I want. You die"),
            ("am #10-17", "i am 18"), ("^ done $", "well done"), ("< bye >", "bye now"),
            ("jump !(class | rope)", "jump rope"), ("suicide~", "decide"), ("kill myself", "killed myself"),
        ])
    func matchesNot(pattern: String, text: String) {
        #expect(matched(pattern, in: text) == nil)
    }

    @Test(
        "What cannot be read says what is wrong and where",
        arguments: [
            ("(a | b", 0), ("a b)", 3), ("a | | b", 4), ("Word", 4), ("a ! b", 3), ("", 0), ("a $$ %", 5), ("@ x", 1),
            ("#9-3", 4),
        ])
    func mistakes(pattern: String, offset: Int) {
        #expect {
            try SafetyPattern(pattern)
        } throws: { error in
            (error as? SafetyPattern.Mistake)?.offset == offset
        }
    }

    @Test("An unknown set, and a set inside itself, are problems and never a crash")
    func sets() {
        let unknown = SafetyScreen(SafetyRuleBook(notation: "rule suicide crisis explicit a\npattern @nobody"))
        #expect(unknown.problems.map(\.owner) == ["rule suicide/a"])
        let circle = SafetyRuleBook(notation: "set a @b\nset b @a\nrule suicide crisis explicit a\npattern @a")
        #expect(!SafetyScreen(circle).problems.isEmpty)
    }

    @Test("A long or strange text takes bounded time and finds what is in it")
    func longTexts() {
        #expect(SafetyScreen.builtIn.finding(in: "", earlier: []) == nil)
        #expect(SafetyScreen.builtIn.finding(in: String(repeating: "(.'\"! ", count: 2000), earlier: []) == nil)
        let long = String(repeating: "i want to go to the group on tuesday please. ", count: 30) + "I want to die"
        #expect(SafetyScreen.builtIn.finding(in: long, earlier: [])?.category == .suicide)
    }
}
