import Testing
import Words

/// Something harmless beside a crisis must never swallow it: a film, a job, a joke, the past.
@Suite("A crisis is heard whatever stands beside it")
struct SafetyScopeTests {
    /// Idioms, films, work, denials and the past, none of which alarms on its own.
    private static let harmless = [
        "id die of embarrassment singing",
        "I want to end it, the gym contract i mean",
        "one more bar of that hold music and I shall shoot myself",
        "its 3 kms from my flat to the gym",
        "my book is about a man who wants to die",
        "GP asked if i was thinking of suicide and i said course not",
        "i was suicidal ten years back over debt, got help",
        "does mental health first aid cover people who are suicidal",
        "wifi's committed suicide again soz",
        "tried to end it at 19. im 55 now with grandkids and glad it never worked",
        "watched a film last night",
        "the bus was late lol",
        "my work training was about suicide",
        "not suicidal yesterday",
        "lost the will to live on hold to the council",
        "i am going to jump in the shower",
        "used to self harm in my twenties. not for 15 years",
        "uni dissertation is on self harm in teens",
        "i hurt myself lifting a box at work",
        "took an overdose in 1987 when my first marriage ended. happy now, looking for a choir",
    ]

    /// A wish, a plan or a deed, said plainly, in the first person and of now.
    private static let crises = [
        "i want to die tonight",
        "i want to die",
        "i just want to end it all",
        "i want to kill myself",
        "im going to kill myself",
        "i want to end my life",
        "i feel suicidal",
        "im suicidal",
        "i dont want to be here anymore",
        "i dont want to live anymore",
        "i cant go on",
        "i am going to end my life tonight",
        "ive taken an overdose",
        "i have taken all my tablets",
        "i tried to kill myself last night",
        "im thinking about killing myself",
        "i keep thinking about suicide",
        "i have cut myself again tonight",
        "i need to hurt myself right now",
        "id be better off dead",
    ]

    /// Crises of every kind: of others, hinted at, without a subject.
    private static let others = [
        "my husband has collapsed and hes not breathing",
        "my son says he is going to kill himself",
        "my daughter tried to kill herself this morning",
        "he hit me again last night",
        "i have bad chest pain going down my arm now",
        "ive been cutting my arms again",
        "whats the point of living",
        "i cant do this anymore",
        "everyone would be better off without me",
        "my wife is going to end her life",
        "the kitchen is on fire",
        "he said if i leave he will kill me",
        "im 13 and my mum hits me with a belt",
        "i have had enough of life",
        "wish i could go to sleep and not wake up",
        "thinking of ending it all",
        "want to kill myself",
        "been thinking about suicide a lot",
        "gonna take an overdose tonight",
        "i have a plan to kill myself",
    ]

    private func isCrisis(_ text: String, earlier: [String] = []) -> Bool {
        SafetyScreen.builtIn.finding(in: text, earlier: earlier)?.response == .crisis
    }

    @Test("The harmless lines are harmless alone", arguments: harmless)
    func harmlessAlone(text: String) {
        #expect(SafetyScreen.builtIn.finding(in: text, earlier: []) == nil)
    }

    @Test("A plain crisis after something harmless", arguments: harmless, [". ", " and ", ", but now "])
    func after(harmless: String, join: String) {
        let missed = Self.crises.filter { !isCrisis(harmless + join + $0) }
        #expect(missed == [])
    }

    @Test("A plain crisis before something harmless", arguments: harmless, [". ", " and ", ", but now "])
    func before(harmless: String, join: String) {
        let missed = Self.crises.filter { !isCrisis($0 + join + harmless) }
        #expect(missed == [])
    }

    @Test("Any crisis after something harmless", arguments: harmless, [". ", " and ", ", but now "])
    func otherAfter(harmless: String, join: String) {
        let missed = Self.others.filter { !isCrisis(harmless + join + $0) }
        // After "and" the net hears both as one, and some hints are outweighed.
        #expect(missed.count <= (join == " and " ? 3 : 0), "\(missed)")
    }

    // "and" without a subject ("... and watched a film") goes on with the same statement, so it is not asked for here.
    @Test("Any crisis before something harmless", arguments: harmless, [". ", ", but now "])
    func otherBefore(harmless: String, join: String) {
        let missed = Self.others.filter { !isCrisis($0 + join + harmless) }
        #expect(missed == [])
    }

    @Test(
        "What a guard is about stays harmless",
        arguments: [
            "we watched a film about suicide and it was good", "i wanted to die in 2009 but now im happy",
            "my uncle died by suicide and i want to fundraise for samaritans", "used to self harm and now i volunteer",
            "had a heart attack in 2019 and now i walk every day", "i dont think i want to die and i want a garden",
            "i went on a suicide prevention course and i want to volunteer",
        ])
    func stillHarmless(text: String) {
        #expect(SafetyScreen.builtIn.finding(in: text, earlier: []) == nil)
    }

    @Test("A plain crisis in the text after a harmless one", arguments: harmless)
    func nextText(harmless: String) {
        let missed = Self.crises.filter { !isCrisis($0, earlier: [harmless]) }
        #expect(missed == [])
    }
}
