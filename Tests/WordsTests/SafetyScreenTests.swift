import Testing
import Words

@Suite("The safety screen hears a crisis, and leaves ordinary talk alone")
struct SafetyScreenTests {
    private func finding(_ text: String, earlier: [String] = []) -> SafetyFinding? {
        SafetyScreen.builtIn.finding(in: text, earlier: earlier)
    }

    @Test("Every embedded rule can be read")
    func embedded() {
        #expect(SafetyScreen.builtIn.problems == [])
        #expect(SafetyScreen.builtIn.ruleNames.count >= 40)
        #expect(Set(SafetyScreen.builtIn.ruleNames).count == SafetyScreen.builtIn.ruleNames.count)
    }

    @Test(
        "A crisis is a crisis, however it is written",
        arguments: [
            ("I cant do this anymore id be better off dead", SafetyCategory.suicide),
            ("0, don't see the point any more", .suicide), ("I WANT TO KILL MYSELF", .suicide),
            ("i wanna kms", .suicide), ("going to k i l l m y s e l f", .suicide), ("want to unalive myself", .suicide),
            ("i'm sucidal", .suicide), ("thinking about ctb tonight", .suicide),
            ("i don't want to be here anymore", .suicide), ("No, I want to die", .suicide),
            ("i can\u{2019}t stop thinking about killing myself", .suicide),
            ("tried years ago and i want to kill myself again", .suicide),
            ("my son says he is going to kill himself", .suicide), ("dwi eisiau marw", .suicide),
            ("STOP i want to die", .suicide), ("been cutting my arms", .selfHarm),
            ("my husband has collapsed not breathing", .emergencyMedical),
            ("chest pain going down my arm now", .emergencyMedical), ("the kitchen is on fire", .emergencyMedical),
            ("he hit me again", .abuse), ("he said if i leave he will kill me", .abuse),
            ("im 13 n my mum hits me wiv a belt", .childSafeguarding),
            ("my stepdad comes in my room at night and touches me", .childSafeguarding),
        ])
    func crises(text: String, category: SafetyCategory) {
        #expect(finding(text)?.category == category)
        #expect(finding(text)?.response == .crisis)
    }

    @Test(
        "Idioms, denials, the past, films and work are no crisis",
        arguments: [
            "this queue is killing me lol", "dying to meet everyone", "id kill for a cuppa", "i'm not suicidal",
            "No, I am not suicidal", "i train people on suicide prevention", "my battery is dying",
            "the film is about a man who wants to kill himself", "tried to kill myself in 1998, all well now",
            "hubby will murder me if i forget", "i died in the game again lol", "3 kms to the gym",
            "I don't want to die I want a garden", "is the bridge closed on monday",
            "what is the point of the blue form",
            "are you any good with debt", "MENU", "4", "yes please", "", "wont be here next week, on holiday in spain",
        ])
    func harmless(text: String) {
        #expect(finding(text) == nil)
    }

    @Test("A crisis spread over two or three texts is heard, with the last text in the match")
    func spread() {
        #expect(finding("kill myself", earlier: ["i am going to"])?.category == .suicide)
        #expect(finding("to die", earlier: ["i", "want"])?.category == .suicide)
        #expect(finding("what time is the walk", earlier: ["i want to kill myself"]) == nil)
    }

    @Test("A finding names its rule and the words as the patient wrote them")
    func explained() {
        let found = finding("hello. I wanna KILL my self ok")
        #expect(found?.rule == "suicide/intends")
        #expect(found?.matched == "I wanna KILL my self")
    }

    @Test("The alarm carries the finding and the word of consent")
    func alarm() {
        let alarm = SafetyScreen.builtIn.alarm(for: "STOP", earlier: [])
        #expect(alarm.safety == nil)
        #expect(alarm.consent == .stop)
    }

    @Test("The same text has the same finding each time")
    func deterministic() {
        let text = "he hit me and i want to die, the kids are scared and my chest hurts"
        #expect(Set((0..<20).map { _ in SafetyScreen(adding: []).finding(in: text, earlier: []) }).count == 1)
    }
}
