import Testing
import Words

private let mood = Expected(
    .scale, minimum: 0, maximum: 10, low: "not at all", high: "completely", question: "How is it today?")
private let needs = Expected(
    .choice,
    options: [
        .init(number: 1, value: "money", label: "Money or debt", also: ["skint", "bills"]),
        .init(number: 2, value: "housing", label: "Housing"),
        .init(number: 3, value: "lonely", label: "Loneliness", also: ["on my own"]),
        .init(number: 4, value: "other", label: "Something else"),
    ])

/// What patients text back, and what it is worth.
struct AnswerTests {
    @Test(arguments: [
        ("7", 7), ("seven", 7), ("7ish", 7), ("7/10", 7), ("about 7", 7), ("a six I think", 6), ("completely", 10),
        ("Not at all", 0),
        ("yesterday 2, today 5", 5), ("6 no 7", 7), ("7. is this private?", 7), ("sorry meant 4", 4), ("3️⃣", 3),
        ("sevn", 7), ("10!!!", 10),
        ("seven out of ten", 7), ("not great, call it a 5", 5), ("I couldn't stop crying, 2", 2), ("0", 0),
    ])
    func aNumberOnAScaleIsUnderstood(text: String, value: Int) {
        #expect(readAnswer(text, expected: mood) == .value(.number(value)))
    }

    @Test(arguments: [
        ("6.5", Answer.reprompt(.ambiguous)), ("6 and a half", .reprompt(.ambiguous)), ("6½", .reprompt(.ambiguous)),
        ("6 or 7", .reprompt(.ambiguous)),
        ("6-7", .reprompt(.ambiguous)), ("between 4 and 5", .reprompt(.ambiguous)), ("12", .reprompt(.outOfRange)),
        ("not completely sure", .skip(.unknown)),
        ("dunno", .skip(.unknown)), ("idk", .skip(.unknown)), ("rather not say", .skip(.declined)),
        ("skip", .skip(.declined)),
        ("is 10 good or bad?", .question), ("STOP", .command(.stop)), ("menu", .command(.menu)),
        ("change 2", .command(.correct)),
    ])
    func whatIsNoNumberIsNotTakenForOne(text: String, answer: Answer) {
        #expect(readAnswer(text, expected: mood) == answer)
    }

    @Test(arguments: [
        ("yes", true), ("Y", true), ("yep", true), ("yes pls", true), ("👍", true), ("ie", true), ("ydw", true),
        ("aye", true), ("of course", true),
        ("yes but only if it's dry", true), ("no", false), ("n", false), ("nah", false), ("no ta", false),
        ("not really", false), ("na", false),
        ("nac ydw", false), ("not yet", false), ("yes. actually no, up at 4", false), ("I did thanks", true),
        ("not at all", false),
        ("Yes please, what time does it start?", true),
    ])
    func yesAndNoHaveManyForms(text: String, value: Bool) {
        #expect(readAnswer(text, expected: Expected(.yesNo, question: "Did you get there?")) == .value(.boolean(value)))
    }

    @Test(arguments: [
        ("went on Tuesday", true), ("never got there", false), ("made it in the end", true), ("I got there late", true),
        ("no wait yes please", true), ("yes but who runs it?", true), ("missed it", false),
    ])
    func theQuestionsOwnVerbAnswersIt(text: String, value: Bool) {
        let expected = Expected(.yesNo, question: "Did you get to the group this week?")
        #expect(readAnswer(text, expected: expected) == .value(.boolean(value)))
    }

    @Test(arguments: ["went to the shops", "ok", "got a new cat", "I was in hospital", "I'm in ward 4"])
    func whatOnlyLooksLikeAYesOrNoIsNone(text: String) {
        let expected = Expected(.yesNo, question: "Did you get to the group this week?")
        #expect(readAnswer(text, expected: expected) == .reprompt(.notAnAnswer))
    }

    @Test func okAgreesToAnOffer() {
        let expected = Expected(.yesNo, question: "Would you like a call?")
        #expect(readAnswer("ok", expected: expected) == .value(.boolean(true)))
        #expect(readAnswer("I'm fine thanks", expected: expected) == .value(.boolean(false)))
    }

    @Test(arguments: [
        ("me and my two kids", 3), ("just me", 1), ("my mum, my dad and me", 3), ("3 plus me", 4),
        ("2 adults and 3 kids", 5),
        ("six, no seven with the baby", 7), ("theres 4 of us", 4), ("me and the cat", 1),
    ])
    func peopleNamedAreCounted(text: String, value: Int) {
        let expected = Expected(
            .number, minimum: 0, maximum: 20, question: "How many people live in your home, including you?")
        #expect(readAnswer(text, expected: expected) == .value(.number(value)))
    }

    @Test(arguments: [
        "my wife is 6 months gone", "flat 4", "I'm in ward 4", "3 or 4", "me and the kids", "at least 3", "2/3",
        "1 of the nurses said so",
    ])
    func aNumberOfSomethingElseIsNotTaken(text: String) {
        let expected = Expected(
            .number, minimum: 0, maximum: 20, question: "How many people live in your home, including you?")
        if case .value = readAnswer(text, expected: expected) { Issue.record("taken for a number: \(text)") }
    }

    @Test(arguments: [
        ("the housing one", "housing"), ("im skint", "money"), ("my rent", "housing"),
        ("no, the second one", "housing"),
        ("second from last", "lonely"), ("lonley", "lonely"),
    ])
    func aRowIsPointedAtInManyWays(text: String, value: String) {
        #expect(readAnswer(text, expected: needs) == .value(.choice(value)))
    }

    @Test(arguments: ["yes and no", "maybe", "it depends"])
    func waveringIsAskedAgain(text: String) {
        #expect(readAnswer(text, expected: Expected(.yesNo)) == .reprompt(.ambiguous))
    }

    @Test(arguments: [
        ("2", "housing"), ("no 2", "housing"), ("the second one", "housing"), ("two", "housing"),
        ("Option two please", "housing"),
        ("housing", "housing"), ("houseing", "housing"), ("skint", "money"), ("debts", "money"),
        ("im on my own", "lonely"), ("the last one", "other"),
        ("lonely", "lonely"), ("not housing, money", "money"), ("was housing now its money", "money"),
        ("2. is that ok?", "housing"),
    ])
    func aRowIsChosenByNumberPlaceOrName(text: String, value: String) {
        #expect(readAnswer(text, expected: needs) == .value(.choice(value)))
    }

    @Test(arguments: [
        ("1 or 2", Answer.reprompt(.ambiguous)), ("money and housing", .reprompt(.ambiguous)),
        ("9", .reprompt(.outOfRange)),
        ("the bins go on thursday", .reprompt(.notAnAnswer)), ("help", .command(.help)),
    ])
    func whatNamesNoRowOrSeveralIsAskedAgain(text: String, answer: Answer) {
        #expect(readAnswer(text, expected: needs) == answer)
    }

    @Test(arguments: [
        ("1 and 3", ["money", "lonely"]), ("1,3", ["money", "lonely"]), ("1 3", ["money", "lonely"]),
        ("first two", ["money", "housing"]),
        ("all", ["money", "housing", "lonely", "other"]), ("all but 3", ["money", "housing", "other"]),
        ("none of them", []),
        ("1 to 3", ["money", "housing", "lonely"]), ("debt and loneliness", ["money", "lonely"]), ("3", ["lonely"]),
    ])
    func severalRowsAreChosenInEveryUsualWay(text: String, values: [String]) {
        #expect(readAnswer(text, expected: Expected(.choices, options: needs.options)) == .value(.choices(values)))
    }

    @Test func rowsMayGoByLetters() {
        let rows = ["a", "b", "c"].map {
            Expected.Option(
                number: 0, value: $0, label: ["a": "Mornings", "b": "Afternoons", "c": "Evenings"][$0] ?? "")
        }
        #expect(readAnswer("B", expected: Expected(.choice, options: rows)) == .value(.choice("b")))
        #expect(readAnswer("e", expected: Expected(.choice, options: rows)) == .reprompt(.outOfRange))
        #expect(readAnswer("a+c", expected: Expected(.choices, options: rows)) == .value(.choices(["a", "c"])))
    }

    @Test(arguments: [
        ("ls6 2ab", "LS6 2AB"), ("LS62AB", "LS6 2AB"), ("LS6 2ab.", "LS6 2AB"), ("m2O 4bx", "M20 4BX"),
        ("BS8 lTH", "BS8 1TH"), ("sa1", "SA1"),
        ("My postcode is SY4 5PL, last house on the lane", "SY4 5PL"), ("EC1A 1BB", "EC1A 1BB"), ("w1a 0ax", "W1A 0AX"),
        ("was B14 7HJ now its B29 6QT", "B29 6QT"),
        ("g42-9ah", "G42 9AH"), ("S102TN ta", "S10 2TN"),
    ])
    func postcodesAreWrittenAsThePostOfficeDoes(text: String, code: String) {
        #expect(readAnswer(text, expected: Expected(.postcode)) == .value(.postcode(code)))
    }

    @Test(arguments: [
        "90210", "no fixed abode", "I still miss one", "can under 18s be put forward", "QQ1 1AA",
        "what happens if you miss one",
    ])
    func whatIsNoPostcodeIsNotMadeOne(text: String) {
        if case .value = readAnswer(text, expected: Expected(.postcode)) {
            Issue.record("taken for a postcode: \(text)")
        }
    }

    @Test(arguments: [
        ("sam", "Sam"), ("SAM", "Sam"), ("its Sam", "Sam"), ("Its margaret but call me Peg", "Peg"),
        ("MRS. JONES", "Mrs Jones"), ("Mr Patel will do", "Mr Patel"),
        ("sheila o'brien", "Sheila O'Brien"), ("JEAN-ANNE PRITCHARD", "Jean-Anne Pritchard"),
        ("elizabeth, liz for short", "Liz"), ("Siân", "Siân"),
        ("im jake 🙂", "Jake"), ("McDonald", "McDonald"), ("My name is Kathleen Burrows", "Kathleen Burrows"),
        ("Dr. Fatima Rahman", "Dr Fatima Rahman"),
    ])
    func namesAreWrittenAsTheyWouldBe(text: String, name: String) {
        #expect(readAnswer(text, expected: Expected(.name)) == .value(.name(name)))
    }

    @Test(arguments: [
        ("this is her daughter", Answer.reprompt(.proxy)), ("Filling this in for my husband", .reprompt(.proxy)),
        ("ok cool", .reprompt(.notAnAnswer)),
        ("feeling tired", .reprompt(.notAnAnswer)), ("next tuesday", .reprompt(.notAnAnswer)),
        ("lovely day", .reprompt(.notAnAnswer)), ("my dad cant text", .reprompt(.proxy)),
        ("who is this?", .question), ("rather not say", .skip(.declined)), ("07 lol", .reprompt(.invalid)),
    ])
    func whatIsNoNameIsNotUsedAsOne(text: String, answer: Answer) {
        #expect(readAnswer(text, expected: Expected(.name)) == answer)
    }

    @Test func aTextIsKeptAsItWasWritten() {
        #expect(readAnswer("  I'd like a Walk.\n", expected: Expected(.text)) == .value(.text("I'd like a Walk.")))
        #expect(readAnswer("is this private?", expected: Expected(.text)) == .question)
        #expect(readAnswer("skip", expected: Expected(.text)) == .skip(.declined))
    }

    @Test(arguments: [Expected.Kind.date, .dateTime])
    func aDayIsNotGuessedWhereNobodyKnowsWhatDayItIs(kind: Expected.Kind) {
        #expect(readAnswer("tomorrow at 2", expected: Expected(kind)) == .reprompt(.incomplete))
    }

    @Test(arguments: Expected.Kind.allCases)
    func noTextWhateverBreaksAReader(kind: Expected.Kind) {
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "7", " ", "no ", "yes", ",", ".", "?", "'", "-", "/", "½", "é", "👩‍👩‍👧", "\u{0}", "\r\n", "or", "LS6", "2ab",
            "half", "to ", "not ", "the ", "mr ",
            "change ", "meant ", "hundred ", "minus ", "all but ", "call me ", "\u{202E}", "一", "ﷺ", "first ", "last ",
            "1", "out of ", "ﬁ", "ŷ",
        ]
        var expected = needs
        expected.kind = kind
        for _ in 0..<2000 {
            let text = (0..<random(9)).map { _ in pieces[random(pieces.count)] }.joined()
            _ = readAnswer(text, expected: expected)
            _ = readKeyword(text, optedOut: true)
            _ = consentWord(text)
        }
    }
}
