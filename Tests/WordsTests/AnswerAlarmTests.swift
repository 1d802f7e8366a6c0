import Testing
import Words

/// What the weights alone suspect holds less against a plain answer; what the rules know always holds.
@Suite("An answer to a question is heard as an answer before it is heard as a hint")
struct AnswerAlarmTests {
    private static let scale = Expected(
        .scale, minimum: 0, maximum: 10, question: "How anxious did you feel yesterday?")
    private static let number = Expected(.number, minimum: 0, maximum: 50, question: "How many people live with you?")
    private static let free = Expected(.text, question: "What matters most to you just now?")

    private static func alarm(_ text: String, _ expected: Expected?) -> Alarm {
        SafetyScreen.builtIn.alarm(for: text, earlier: []).besideAnswer(text) { expected }
    }

    @Test(
        "A crisis in an answer is a crisis",
        arguments: [
            "3 and i want to kill myself", "2. i am going to end it tonight", "0 ive taken all my tablets",
            "4 my husband hits me every night", "3. and honestly whats the point in carrying on",
        ])
    func crisis(text: String) {
        #expect(Self.alarm(text, Self.scale).safety?.response == .crisis)
    }

    @Test("A suspicion of the weights yields to a plain answer, and to nothing else")
    func suspicion() {
        let suspected = Alarm(
            safety: SafetyFinding(
                category: .abuse, response: .crisis, rule: "abuse/weighed-words", matched: "", yieldsToAnswer: true),
            consent: nil)
        #expect(suspected.besideAnswer("me and my two kids") { Self.number } == .none)
        #expect(suspected.besideAnswer("the light in the kitchen") { Self.number } == suspected)
        #expect(suspected.besideAnswer("me and my two kids") { Self.free } == suspected)
        #expect(suspected.besideAnswer("me and my two kids") { nil } == suspected)
        var certain = suspected
        certain.safety?.yieldsToAnswer = false
        #expect(certain.besideAnswer("me and my two kids") { Self.number } == certain)
    }

    @Test("What a rule finds never yields")
    func rules() {
        let finding = SafetyScreen.builtIn.alarm(for: "I want to die", earlier: []).safety
        #expect(finding?.yieldsToAnswer == false)
    }
}
