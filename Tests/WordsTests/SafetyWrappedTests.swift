import Testing
import Words

/// A danger said plainly is heard whatever stands around it: greetings, thanks, names, answers, other matters.
@Suite struct SafetyWrappedTests {
    private static let crises = [
        "i've taken the whole packet of paracetamol", "my husband has collapsed", "i cant breathe",
        "i took an overdose", "i want to die", "my husband hits me", "he raped me last night", "i have overdosed",
        "i want to kill myself", "i am going to end it tonight", "he is threatening to kill me", "i cut my arms again",
        "my chest hurts and my left arm is numb", "she wont wake up", "the house is on fire", "my dad hits me",
        "i need an ambulance", "my baby has stopped breathing",
    ]
    private static let wraps = [
        "can you ring me please {}", "Hi this is Jean from Elm Road, {}, please can you ring me",
        "Good morning, I hope you are well, {}, many thanks Jean", "hello {}", "{} please ring me",
        "Hello. It is Jean. I hope you are well. {}", "{}. Thank you, Jean Brown, Elm Road", "thanks for your text {}",
        "hi love sorry to bother you {} xx", "sorry im late answering, {}", "{} from jean", "8, {}", "0 {}", "no, {}",
        "yes, {}", "The choir was lovely, thank you. {}. See you on Tuesday for the walk.", "😭 {}", "ok {} thanks",
        "Dear Sir or Madam, {}. Yours faithfully, Jean Brown",
    ]

    @Test("Plain crises in everyday wrapping", arguments: crises)
    func wrapped(crisis: String) {
        #expect(SafetyScreen.builtIn.finding(in: crisis, earlier: [])?.response == .crisis)
        for wrap in Self.wraps {
            let text = wrap.replacing("{}", with: crisis)
            #expect(SafetyScreen.builtIn.finding(in: text, earlier: [])?.response == .crisis, "\(text)")
        }
    }

    @Test("After any number of harmless sentences", arguments: [1, 6, 12, 13, 20, 40])
    func afterManySentences(count: Int) {
        let text = String(repeating: "The post came. ", count: count) + "My husband hits me."
        #expect(SafetyScreen.builtIn.alarm(for: text, earlier: []).safety?.response == .crisis)
        let short = String(repeating: "Hi. ", count: count) + "he raped me last night"
        #expect(SafetyScreen.builtIn.alarm(for: short, earlier: []).safety?.response == .crisis)
    }

    @Test(
        "A denial, the past and a film stay harmless in the same wrapping",
        arguments: [
            "i am not suicidal", "nobody hits me", "i had a heart attack in 2019, all fine now",
            "the film about the man who killed himself was good", "i dont want to die i want a garden",
            "my first husband hit me, he died years ago", "no chest pain today",
        ])
    func harmless(text: String) {
        for wrap in ["{}", "Good morning, {}, many thanks Jean", "hello {}", "no, {}", "{} please ring me"] {
            let text = wrap.replacing("{}", with: text)
            #expect(SafetyScreen.builtIn.finding(in: text, earlier: [])?.response != .crisis, "\(text)")
        }
    }
}
