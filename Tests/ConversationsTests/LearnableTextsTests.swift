import Conversations
import Dialogue
import Knowledge
import Store
import Testing
import Words

/// Authors learn from what was not understood, and read nothing that was said in confidence.
@Suite struct LearnableTextsTests {
    private static let oddity = "xylophone quartz zebra"

    /// What an author is shown, and how many texts are only counted.
    private func learnable(_ line: Line) throws -> (shown: [String], alarmed: Int) {
        let texts = try line.store.read { reader in
            try LearnableTexts { SafetyScreen.builtIn.alarm(for: $0, earlier: $1) }.read(from: reader, people: 100)
        }
        return (texts.filter { !$0.isAlarmed }.map(\.text), texts.count { $0.isAlarmed })
    }

    private func line() throws -> Line {
        let line = try Line()
        try line.text("hello")
        try line.move(hours: 1)
        return line
    }

    @Test func aQuestionThatNobodyUnderstoodIsShown() throws {
        let line = try line()
        try line.text(Self.oddity)
        #expect(try learnable(line).shown.contains(Self.oddity))
    }

    @Test func aCrisisAndWhatWasWrittenWhileItsFlagIsOpenAreCountedOnly() throws {
        let line = try line()
        try line.text("I want to end my life")
        try line.move(hours: 1)
        try line.text("he has gone out now")
        try line.text("MENU")
        try line.text("whos reading all this stuff")
        try line.move(hours: 1)
        try line.staff(.closesFlag)
        try line.move(hours: 1)
        try line.text(Self.oddity)
        let found = try learnable(line)
        #expect(found.alarmed == 4)
        #expect(found.shown == ["hello", Self.oddity])
    }

    @Test func aTextThatWasACrisisWhenItCameStaysOneWhateverTheRulesSayNow() throws {
        let line = try line()
        try line.text("I want to end my life")
        try line.staff(.closesFlag)
        let texts = try line.store.read { reader in
            try LearnableTexts { _, _ in Alarm(safety: nil, consent: nil) }.read(from: reader, people: 100)
        }
        #expect(texts.filter { !$0.isAlarmed }.map(\.text) == ["hello"])
    }

    @Test func aCrisisThatIsSpreadOverTextsTakesAllOfThemAlong() throws {
        let line = try line()
        try line.text("i just want to")
        try line.text("kill")
        try line.text("myself")
        #expect(try line.transcript().flags.count == 1)
        let found = try learnable(line)
        #expect(found.shown == ["hello"] && found.alarmed == 3)
    }

    @Test func whatTheScreenOfTodayWouldJoinIsLeftOutToo() throws {
        let line = try line()
        try line.text("purple elephants")
        try line.text(Self.oddity)
        let texts = try line.store.read { reader in
            try LearnableTexts { text, earlier in
                let joined = (earlier + [text]).joined(separator: " ")
                return Alarm(safety: joined.contains("elephants xylophone") ? Self.finding : nil, consent: nil)
            }.read(from: reader, people: 100)
        }
        #expect(texts.filter { !$0.isAlarmed }.map(\.text) == ["hello"])
    }

    private static let finding = SafetyFinding(category: .abuse, response: .crisis, rule: "abuse/x", matched: "x")

    @Test func whatWasSaidToAPersonIsLeftOut() throws {
        let line = try line()
        try line.text("HUMAN")
        try line.text("its about my neighbour Darren Hargreaves")
        try line.staff(.takesOver)
        try line.text("its the green door by the bakery")
        try line.staff(.handsBack)
        try line.text(Self.oddity)
        let shown = try learnable(line).shown
        #expect(shown == ["hello", Self.oddity])
    }

    @Test func whatWasSaidAboutConsentIsLeftOut() throws {
        let line = try line()
        for words in ["stop", "why do you still have my number", "start"] { try line.text(words) }
        #expect(try learnable(line).shown == ["hello"])
    }

    @Test func whileSomebodysOwnWordsAreAskedForNothingIsShown() throws {
        let line = try line()
        try line.text("sign up")
        try line.text("yes")
        // None of these is taken as a name: they are asked again, or answered from the FAQ.
        try line.text("this is her daughter, she has dementia")
        try line.text("what happens to my notes about the drinking")
        try line.text("Margaret")
        try line.text("the one by the canal where i used to live with Brian")
        #expect(try learnable(line).shown == ["hello"])
    }

    @Test func whatGoesOnFromSuchAnAnswerIsLeftOutAndWhatComesLaterIsNot() throws {
        let line = try line()
        let desk = line.desk
        line.desk = Desk(assistant: try Shipped.assistant(with: [Self.ownWords]), rules: desk.rules)
        try line.staff(.starts(dialogue: "own-words", inputs: [:]))
        try line.text("the radio helps at night")
        try line.text("and the cat sits on the zebra")
        try line.move(hours: 1)
        try line.text(Self.oddity)
        #expect(try learnable(line).shown == ["hello", Self.oddity])
    }

    private static let ownWords = """
        dialogue own-words
        title question
        about One question, in their own words.
        starts by staff
        result outcome: choice done
        let matters: text max 300 called what matters

        node start
          ask matters
            What would you like to tell us?
          end as done

        """
}
