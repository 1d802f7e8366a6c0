import Testing
import Words

/// The numbers that patients give.
struct PhoneAnswerTests {
    private func read(_ text: String) -> String {
        switch readAnswer(text, expected: Expected(.phone, question: "What number can we ring you on?")) {
        case .value(let value): value.plain
        case .reprompt(let reason): reason.rawValue
        case .skip(let reason): reason.rawValue
        case .question: "question"
        case .command(let keyword): keyword.rawValue
        }
    }

    @Test(arguments: [
        "07700 900123", "+44 7700 900123", "+44 (0)7700 900123", "0044 7700 900123", "447700900123", "7700900123",
        "O77OO 9OO l23", "my mobile is 07700-900-123 ta", "oh double seven oh oh nine double oh one two three",
        "07700 900123 after 6pm", "07700 900124 no 07700 900123", "07700900123. Is it free?",
    ])
    func aMobileNumberInEveryUsualForm(text: String) {
        #expect(read(text) == "+447700900123")
    }

    @Test(arguments: [
        ("0113 496 0123", "+441134960123"), ("+353 87 123 4567", "+353871234567"), ("07700 90012", "incomplete"),
        ("496 0123", "incomplete"), ("07700 9001234", "invalid"), ("07700 90O12E", "invalid"),
        ("07700 900123 or 07700 900124", "ambiguous"), ("this one", "incomplete"), ("hello", "not-an-answer"),
        ("rather not say", "declined"), ("can't remember it", "unknown"),
    ])
    func whatIsNotOneWholeNumberIsAskedAgain(text: String, meaning: String) {
        #expect(read(text) == meaning)
    }
}
