import Dialogue
import Knowledge
import Testing
import Words

/// One text, read in the light of what waits.
@Suite struct ReadTests {
    private func reading(_ text: String, media: Int = 0, _ context: HearingContext = HearingContext()) -> Reading {
        read(text, media: media, alarm: .none, context: context, library: Shipped.library)
    }

    @Test(
        "what arrived is told by its form",
        arguments: [
            ("", 0, Reading.Form.empty), (" \n ", 0, .empty), ("", 1, .picture), ("\u{1F44D}", 1, .picture),
            ("\u{1F44D}", 0, .marks), ("?", 0, .marks), ("look", 1, .words), ("7", 0, .words),
            (String(repeating: "a", count: 1601), 0, .tooLong),
        ])
    func form(text: String, media: Int, form: Reading.Form) {
        #expect(reading(text, media: media).form == form)
    }

    @Test("an answer is read only if one is waited for") func answer() {
        #expect(reading("7").answer == nil)
        let scale = Expected(.scale, minimum: 0, maximum: 10)
        #expect(reading("7 i think", HearingContext(expected: scale)).answer == .value(.number(7)))
    }

    @Test("a command is a command, and is not matched with the FAQ") func keyword() {
        let found = reading("MENU please")
        #expect(found.keyword == .menu)
        #expect(found.faq == .none)
    }

    @Test("go on then is a yes where a yes is waited for, and CONTINUE elsewhere") func yesOrContinue() {
        let offer = HearingContext(expected: Expected(.yesNo, question: "Would you like a call?"))
        #expect(reading("go on then", offer).answer == .value(.boolean(true)))
        #expect(reading("go on then", offer).keyword == nil)
        #expect(reading("continue", offer).keyword == .continue)
        #expect(reading("later", offer).keyword == .later)
        #expect(reading("go on then").keyword == .continue)
        #expect(reading("go on then", HearingContext(expected: Expected(.scale))).keyword == .continue)
    }

    @Test("a correction is read against each answered question in turn") func correction() {
        let answered = [
            HearingContext.AnsweredQuestion(
                serial: 2, key: "ask/happy", expected: Expected(.scale, minimum: 0, maximum: 10)),
            HearingContext.AnsweredQuestion(serial: 1, key: "start/place", expected: Expected(.postcode)),
            HearingContext.AnsweredQuestion(serial: 1, key: "start/words", expected: Expected(.text, maximum: 300)),
        ]
        let context = HearingContext(answered: answered)
        #expect(
            reading("sorry, I meant 4", context).corrections == [
                .init(serial: 2, key: "ask/happy", value: .number(4))
            ])
        #expect(
            reading("it's LS6 not LS8", context).corrections == [
                .init(serial: 1, key: "start/place", value: .postcode("LS6"))
            ])
        let none = reading("sorry, I meant purple", context)
        #expect(none.keyword == .correct && none.corrections.isEmpty)
        #expect(reading("change 2", context).changeLine == 2)
    }

    @Test("a starting word is the whole text, however it is typed") func starting() {
        let context = HearingContext(starting: [.init(words: "check in", dialogue: "check-in")])
        #expect(reading("Check In!", context).starting == "check-in")
        #expect(reading("can i check in later", context).starting == nil)
    }

    @Test("a letter counts only while letters stand offered") func letters() {
        #expect(reading("b").letter == nil)
        #expect(reading("B.", HearingContext(letters: 3)).letter == 1)
        #expect(reading("option c", HearingContext(letters: 3)).letter == 2)
        #expect(reading("d", HearingContext(letters: 3)).letter == nil)
        #expect(reading("a walk", HearingContext(letters: 3)).letter == nil)
    }

    @Test("where words are waited for, a question that the FAQ knows is answered first")
    func question() {
        let name = HearingContext(expected: Expected(.name))
        let words = HearingContext(expected: Expected(.text, maximum: 300))
        #expect(reading("how much does it cost?", words).answer == .question)
        #expect(reading("is it free?", name).answer == .question)
        #expect(reading("Margaret", name).answer == .value(.name("Margaret")))
        #expect(reading("I would like to go walking again", words).answer != .question)
        #expect(reading("who let the dogs out?", words).answer != .question)
    }

    @Test("what is kept of a long text fits a state, and no character is cut in two") func kept() {
        let found = reading(String(repeating: "é", count: 200))
        #expect(found.words.utf8.count <= Limits.textBytes)
        #expect(found.words == String(repeating: "é", count: 80))
    }

    @Test("the library knows the topic's answer, and keeps it from a shared phone where it reveals")
    func library() throws {
        let person = Standing.Person(nation: "england")
        let answer = try #require(Shipped.library.answer("cost", for: person))
        #expect(answer.text?.isEmpty == false && answer.question.hasSuffix("?"))
        #expect(Shipped.library.answer("nothing", for: person) == nil)
        let shared = Standing.Person(nation: "england", sharedPhone: true)
        for topic in Shipped.loaded.content.topics {
            guard let answer = Shipped.library.answer(topic.id, for: shared) else { continue }
            for text in [answer.question, answer.text ?? "", answer.more ?? ""] {
                #expect(Shipped.loaded.content.words.firstRevealing(in: text) == nil, "\(topic.id)")
            }
        }
    }

    @Test("a group whose name says what somebody needs is called a local group on a shared phone")
    func revealingService() throws {
        var content = Shipped.loaded.content
        content.directory.services[0].name = "Debt Help Desk"
        let library = KnowledgeLibrary(content)
        let id = content.directory.services[0].id
        let own = try #require(library.service(id, for: Standing.Person(nation: "england")))
        #expect(own.name == "Debt Help Desk")
        let shared = try #require(library.service(id, for: Standing.Person(nation: "england", sharedPhone: true)))
        #expect(shared.name == "A local group")
        for field in ServiceField.allCases {
            #expect(content.words.firstRevealing(in: shared[field]) == nil)
        }
    }
}
