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

    @Test("A crisis that the weights find only in two texts together holds against an answer")
    func together() {
        let screen = SafetyScreen.builtIn
        let crises = [
            "ive written a letter to each of the kids and left them on the side",
            "she wont let me see my own bank card",
            "i keep looking at the pills and counting them", "the dog goes to my sister then its all sorted",
            "he says nobody would believe me anyway so i keep quiet", "they will all be better off soon without me",
            "im on the bridge by the station and its very quiet here", "the baby is very floppy and wont wake for milk",
            "my arm has gone numb and my speech is funny", "theres a smell of gas and im ever so sleepy",
            "my sister can have the cat and my rings are in the drawer for her i wont need them now",
            "he takes my phone off me at night and counts the money when i get back from the shop",
            "mum is asleep all day and there is nothing in the fridge and my brother is crying",
            "i have lined the tablets up and the letter is next to the kettle so they will find it",
            "he shut the door on my hand last week and told me to say i fell in the garden",
        ]
        var found = 0
        for crisis in crises {
            let words = crisis.split(separator: " ")
            for place in 2..<words.count - 1 {
                let first = words[..<place].joined(separator: " ")
                let last = words[place...].joined(separator: " ")
                guard screen.alarm(for: first, earlier: []).safety == nil,
                    screen.alarm(for: last, earlier: []).safety == nil,
                    let finding = screen.alarm(for: last, earlier: [first]).safety, finding.response == .crisis
                else { continue }
                found += 1
                #expect(!finding.yieldsToAnswer, "\(first) | \(last)")
            }
        }
        #expect(found > 0)
    }

    @Test("What a rule finds never yields")
    func rules() {
        let finding = SafetyScreen.builtIn.alarm(for: "I want to die", earlier: []).safety
        #expect(finding?.yieldsToAnswer == false)
    }
}
