import Testing
import Words

/// Commands are whole texts: what patients text to be left alone, to get a person, to go back.
struct KeywordTests {
    @Test(arguments: [
        "STOP", "stop", " Stop. ", "\"STOP\"", "STOP!!", "please stop", "stop please", "S\u{200B}TOP", "ＳＴＯＰ",
        "stop texting me",
        "Please stop sending me these messages", "stop all", "unsubscribe", "Unsubscribe me from this",
        "leave me alone",
        "remove me", "take me off your list", "no more texts please", "quit", "END", "Cancel", "stopio",
        "can you stop texting me",
        "stop txtin me", "do not text me again", "dont text me any more", "take me off your list please",
        "i don't want these messages anymore", "remove my number", "no more texts thank you", "pls stop texting",
        "unsubscribe me", "fed up of these texts, stop sending them",
        "I'm feeling better now so please stop the messages",
        "dinnae text me nae mair", "please no more sms", "peidiwch â tecstio fi eto", "no thanks, stop texting me",
        "Please remove my name from your list. Thank you.", "mum does not want these texts, please stop",
    ])
    func everyPlainWishToBeLeftAloneIsStop(text: String) {
        #expect(readKeyword(text, optedOut: false) == KeywordReading(.stop))
        #expect(consentWord(text) == .stop)
    }

    @Test(arguments: [
        "please stop ringing me", "how do i stop these texts", "sick of these messages",
        "dont text me, ring me", "stpo", "STPO", "sotp", "s t o p", "S.T.O.P", "stop it", "stop this", "stopp",
        "go away",
    ])
    func aNearMissOfStopEarnsOneQuestion(text: String) {
        #expect(readKeyword(text, optedOut: false) == KeywordReading(.confirmStop))
        #expect(consentWord(text) == .confirmStop)
    }

    @Test(arguments: [
        "unsub", "unsub me pls", "STOP means STOP", "stop i said", "stop you idiots", "she died please stop texting",
        "he died stop texting", "stop texting my mum she has dementia", "stop texting him he has dementia",
        "please dont text my mum any more she has dementia", "stop she died",
    ])
    func aWishWithItsReasonOrItsAngerIsStop(text: String) {
        #expect(consentWord(text) == .stop)
    }

    @Test(arguments: [
        "STOP Jean", "STOP thanks love Jean", "stop thanks jean", "stop from jean", "Stop Jean", "STOP Mr Patel",
        "5 stop", "stop 5", "5. stop", "7 please stop", "stop 82228", "remove number", "delete number", "stop these",
        "stop those", "stop it you idiots",
    ])
    func aSignatureOrANumberBesideStopEarnsOneQuestion(text: String) {
        #expect(consentWord(text) == .confirmStop)
    }

    @Test(arguments: [
        "please dont stop", "dont stop", "stop at the bus stop", "I want to stop smoking", "stop smoking",
        "STOP SMOKING",
        "stop the bus", "stop my pain", "stop him hitting me", "stop worrying", "non stop", "stop start",
        "stop 3 times ive said", "no please text", "no please text me", "no pls txt", "i give it 5 now stop",
        "jean says stop", "stop texting her she said", "she died",
        "remove number 3", "stop jean", "Stop Worrying", "how do i text stop",
    ])
    func stopInsideSomethingElseIsNone(text: String) {
        #expect(consentWord(text) == nil)
    }

    @Test(arguments: [
        "i cant stop crying", "I can't stop crying", "stopped", "I stopped going", "bus stop",
        "the bus stop is too far", "make it stop",
        "stop smoking", "quit smoking", "end it", "end it all", "i want it to end", "I want to stop", "can i stop",
        "cancel my appointment",
        "my back is bad", "back to work monday", "help with shopping", "I need help with my forms", "start of the week",
        "step", "shop", "the end of my tether", "I want to cancel Thursday",
        "it helps to talk to someone every day and walk",
        "human rights group", "again and again I try", "more or less", "safe journey",
        "later on I might go to the group on Tuesday", "I couldn't stop talking", "the bus didn't stop",
        "he won't stop texting me", "my sister said stop texting me", "stop texting me at night", "sign me up please",
        "I don't want it to stop", "please don't stop texting me", "dont text me before 9",
        "take me off the walking group",
        "no more pain", "I want to be left alone with my cat tonight", "wrong number sorry", "did you stop texting me",
    ])
    func aCommandWordInsideASentenceIsNone(text: String) {
        #expect(readKeyword(text, optedOut: false) == nil)
        #expect(consentWord(text) == nil)
    }

    @Test(arguments: [
        ("HELP", Keyword.help), ("help me", .help), ("cymorth", .help), ("info", .help), ("Menu please", .menu),
        ("dewislen", .menu),
        ("back to the main menu please", .menu), ("back", .back), ("go bck", .back),
        ("can i go back to the last question", .back),
        ("take me back to the previous question please", .back), ("again", .again), ("repeat", .again),
        ("say that again please", .again),
        ("skip", .skip), ("SKIP THIS ONE", .skip), ("talk to a person", .human), ("speak to someone", .human),
        ("can i talk to a human", .human), ("Real person please", .human), ("call me", .human),
        ("can sum1 ring me insted", .human),
        ("Could someone telephone me instead? I can't be doing with this", .human),
        ("I wish to speak to a member of staff", .human),
        ("want 2 speak to a real persn", .human), ("restart", .restart), ("start agen plz", .restart),
        ("Start again please, I have muddled it", .restart), ("later", .later), ("not now", .later),
        ("I'm busy", .later),
        ("carry on", .continue), ("continue", .continue), ("more", .more), ("tell me more", .more), ("why", .why),
        ("why do you ask?", .why), ("safe", .safe), ("start", .start), ("UNSTOP", .start),
    ])
    func everyCommandIsHeardInPlainWords(text: String, keyword: Keyword) {
        #expect(readKeyword(text, optedOut: false)?.keyword == keyword)
    }

    @Test(arguments: [
        ("cymraeg", "cy"), ("Welsh please", "cy"), ("in welsh", "cy"), ("English", "en"), ("saesneg", "en"),
    ])
    func theLanguageIsSaid(text: String, language: String) {
        #expect(readKeyword(text, optedOut: false) == KeywordReading(.language, argument: language))
    }

    @Test func yesStartsAgainOnlyForThoseWhoStopped() {
        #expect(readKeyword("yes please", optedOut: true)?.keyword == .start)
        #expect(readKeyword("YES", optedOut: false) == nil)
        #expect(readKeyword("start", optedOut: true)?.keyword == .start)
    }

    @Test(arguments: [
        ("sorry, I meant 4", "4"), ("i meant 4", "4"), ("no 4 not 5", "4"), ("change my answer to 4", "4"),
        ("it's LS6 not LS8", "LS6"),
        ("wrong, 6", "6"), ("scratch that, 2", "2"), ("I pressed 9 by mistake should be 6", "6"),
        ("Oops meant Tuesday", "Tuesday"),
        ("change it to Thursday please", "Thursday"),
    ])
    func aCorrectionCarriesTheNewValueInThePatientsWords(text: String, value: String) {
        #expect(readKeyword(text, optedOut: false) == KeywordReading(.correct, argument: value))
    }

    @Test(arguments: [
        ("change 2", 2, nil as String?), ("change number 3", 3, nil), ("Change the second one", 2, nil),
        ("change 2 to 7", 2, "7"),
    ])
    func aLineOfTheRecapIsChangedByItsNumber(text: String, line: Int, value: String?) {
        #expect(readKeyword(text, optedOut: false) == KeywordReading(.correct, argument: value, line: line))
    }

    @Test(arguments: [
        "Wait I think I gave you the wrong number on the last question, may I change it", "change my answer",
        "Let me correct my last answer, I missed something off",
    ])
    func aWishToCorrectWithoutAValueIsHeard(text: String) {
        #expect(readKeyword(text, optedOut: false) == KeywordReading(.correct))
    }

    @Test(arguments: [
        ("yes", ConsentWord.yes), ("Y", .yes), ("yes please", .yes), ("ie", .yes), ("yh", .yes), ("no", .no),
        ("nope", .no), ("no thanks", .no),
        ("na", .no), ("start", .start), ("SAFE", .safe), ("yes its just me", .yes), ("Yes it is, I am on my own", .yes),
        ("yes its safe to text now", .yes), ("yes nobody else sees this phone", .yes),
    ])
    func consentWordsAreWholeTexts(text: String, word: ConsentWord) {
        #expect(consentWord(text) == word)
    }

    @Test(arguments: [
        "yes but only on Tuesdays if the bus runs", "yes but he is here", "yes he reads it", "no idea",
        "I am safe now thank you for asking about it", "",
    ])
    func whatSaysMoreIsNoConsentWord(text: String) {
        #expect(consentWord(text) == nil)
    }
}
