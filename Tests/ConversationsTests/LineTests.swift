import Conversations
import Dialogue
import Store
import Testing
import Words

/// Whose the number is: wrong numbers, numbers that are given out again, and the dead.
@Suite struct LineTests {
    private static func line(_ place: Place = .memory, silentDays: Int? = 60) throws -> Line {
        let line = try Line(place)
        line.change { $0.silentDays = silentDays }
        return line
    }

    private static let question = "We have a message for the person who has this number."

    /// Hello in March, nothing since, and a check-in in June.
    private static func silent(_ place: Place = .memory) throws -> Line {
        let line = try line(place)
        line.now = at("2026-03-02", "10:00")
        try line.add(name: "Margaret")
        try line.text("hello")
        try line.plan("weekly", "2026-06-10", "10:00")
        line.now = at("2026-06-10", "10:00")
        return line
    }

    @Test(arguments: Place.allCases)
    func afterLongSilenceTheNumberIsAskedAboutBeforeAnythingIsSaid(_ place: Place) throws {
        let line = try Self.silent(place)
        let sent = try line.settle().filter { $0.recipient == .person }.map(\.text)
        #expect(sent.count == 1)
        #expect(sent.first?.hasPrefix(Self.question) == true)
        #expect(sent.first?.contains("Margaret") == false && sent.first?.contains("Hillside") == false)
        #expect(try line.contact().line == .unconfirmed)
        #expect(try line.openTasks().contains { $0.task.reference == "line" })
        // Asked once, and nothing else goes.
        #expect(try line.move(hours: 24).isEmpty)
    }

    @Test func yesOpensTheLineAndWhatWaitedGoes() throws {
        let line = try Self.silent()
        try line.settle()
        #expect(try line.text("yes").first?.hasPrefix("Thank you. You will get our texts") == true)
        #expect(try line.contact().line == .open)
        let sent = try line.move(hours: 3).filter { $0.text.recipient == .person }
        #expect(sent.isEmpty == false)
        #expect(try line.state().pending != nil)
    }

    @Test func noEndsItForGood() throws {
        let line = try Self.silent()
        try line.settle()
        #expect(try line.text("no").first?.hasPrefix("Thank you, and sorry for the trouble.") == true)
        #expect(try line.state().standing.optedOut)
        #expect(
            try line.contact()
                == ContactRecord(line: .closed, because: "wrong-number", askedAt: at("2026-06-10", "10:00")))
        #expect(try line.consent().last?.how == "wrong-number")
        #expect(try line.planned("weekly").isEmpty)
        #expect(try line.move(hours: 24 * 90).isEmpty)
    }

    /// A stranger learns nothing, whatever they text.
    @Test(arguments: ["hello", "who is this", "menu", "check in", "what is social prescribing", "i am margaret"])
    func anythingElseIsAnsweredByTheSameQuestion(_ words: String) throws {
        let line = try Self.silent()
        try line.settle()
        let replies = try line.text(words)
        #expect(replies.count == 1)
        #expect(replies.first?.hasPrefix(Self.question) == true)
    }

    @Test func aCrisisIsAnsweredFromAnyLine() throws {
        let line = try Self.silent()
        try line.settle()
        #expect(try line.text("i want to kill myself").first?.contains("999") == true)
        #expect(try line.transcript().flags.count == 1)
    }

    @Test func stopIsHeardFromAnyLine() throws {
        let line = try Self.silent()
        try line.settle()
        #expect(try line.text("STOP").first?.hasPrefix("You will get no more texts") == true)
    }

    @Test func whoHasNeverTextedIsGreetedAsEver() throws {
        let line = try Self.line()
        try line.add()
        line.now = line.now.adding(hours: 24 * 100)
        try line.plan("weekly", LocalTime(line.now).date.iso, "10:00")
        let sent = try line.move(hours: 5).filter { $0.text.recipient == .person }
        #expect(sent.isEmpty == false)
        #expect(sent.first?.text.text.hasPrefix(Self.question) == false)
    }

    // MARK: The gateway's word

    @Test(arguments: ["bad-number (30005): There is no such number.", "bad-number: gone"])
    func aNumberThatIsGoneIsAskedAboutBeforeTheNextText(_ reason: String) throws {
        let line = try Self.line()
        try line.text("hello")
        let id = try line.store.write { transaction in
            try transaction.enqueue(
                NewOutboxText(
                    person: try #require(try transaction.person(numbered: Line.number(1))).id, kind: .reply,
                    reference: "gone", text: "Hello.", notBefore: line.now, at: line.now)
            ).id
        }
        let claimed = try line.store.write { try line.desk.claim(at: line.now, limit: 10, in: $0).texts }
        #expect(claimed.map(\.id) == [id])
        _ = try line.store.write { try line.desk.settle(id, .failed(reason: reason), at: line.now, in: $0) }
        #expect(try line.contact().line == .unconfirmed)
        try line.plan("weekly", "2026-06-10", "11:00")
        let sent = try line.move(to: at("2026-06-10", "12:00")).filter { $0.text.recipient == .person }
        #expect(sent.map(\.text.text).allSatisfy { $0.hasPrefix(Self.question) })
        #expect(sent.count == 1)
    }

    @Test func theGatewaysOptOutIsOurs() throws {
        let line = try Self.line()
        try line.text("hello")
        try line.planWeekly()
        try line.accept("menu")
        _ = try line.cycle()
        let claimed = try line.store.write { try line.desk.claim(at: line.now, limit: 10, in: $0).texts }
        let text = try #require(claimed.first)
        _ = try line.store.write {
            try line.desk.settle(text.id, .failed(reason: "opted-out (21610): Said STOP."), at: line.now, in: $0)
        }
        #expect(try line.state().standing.optedOut)
        #expect(try line.consent().last?.how == "gateway of main: opted-out (21610): Said STOP.")
        #expect(try line.planned("weekly").isEmpty)
    }

    // MARK: Wrong numbers

    @Test func aStrangerWhoTextsAgainIsToldNothing() throws {
        let line = try Self.line()
        try line.add(name: "Margaret")
        try line.staff(.starts(dialogue: "weekly", inputs: [:]))
        try line.text("you have the wrong number")
        #expect(try line.contact().because == "wrong-number")
        try line.text("START")
        let replies = try line.text("menu")
        #expect(replies.first?.hasPrefix("Thank you for your text. A person will read it") == true)
        #expect(try line.text("who is margaret").isEmpty, "once a day")
        try line.record(.lineConfirmed)
        #expect(try line.text("menu").isEmpty == false)
    }

    // MARK: The dead

    /// What relatives text from the phone of somebody who has died.
    private static let reports = [
        "my mam's passed away, can you stop messaging her phone please",
        "My husband passed away in May, please stop sending him texts", "Margaret died last week",
        "Sorry to say Margaret has passed away", "the person you are texting has died",
        "this was my late wife's phone", "Mum died on Sunday. Please do not text this number again, no more messages",
        "My husband passed away on Saturday. Please close his file with you and stop the letters",
        "she has died please stop texting her",
    ]

    @Test(arguments: reports)
    func aRelativesTextStopsEverythingAndAPersonIsTold(_ report: String) throws {
        let line = try Self.line()
        try line.add(name: "Margaret")
        try line.text("hello")
        try line.planWeekly()
        let replies = try line.text(report)
        #expect(replies.count == 1)
        #expect(replies.first?.hasPrefix("We are very sorry.") == true)
        #expect(try line.planned("weekly").isEmpty)
        #expect(try line.contact().because == "died")
        #expect(try line.openTasks().contains { $0.task.reference == "died" })
        #expect(line.alerts.contains { $0.contains("has died") })
        #expect(try line.move(hours: 24 * 60).filter { $0.text.recipient == .person }.isEmpty)
        // Who asked for no more texts, beside the news, has had the last one.
        let after = try line.text("thank you")
        #expect(after.isEmpty || after.first?.hasPrefix("Thank you for your text. A person will read it") == true)
    }

    @Test func newsWithAPleaToStopIsAnOptOutToo() throws {
        let line = try Self.line()
        try line.add(name: "Margaret")
        try line.text("hello")
        #expect(try line.text("she has died please stop texting her").count == 1)
        #expect(try line.text("thank you").isEmpty)
    }

    @Test func whoSaidStopHearsNothingMoreEvenOfADeath() throws {
        let line = try Self.line()
        try line.add(name: "Margaret")
        try line.text("hello")
        try line.text("STOP")
        #expect(try line.text("Margaret died last week").isEmpty)
        #expect(try line.openTasks().contains { $0.task.reference == "died" })
    }

    @Test("HELP has an answer on a line that may be somebody else's, and distress is heard there")
    func helpAndDistressOnADoubtfulLine() throws {
        let line = try Self.line()
        try line.add(name: "Margaret")
        try line.text("hello")
        try line.record(.lineDoubted)
        #expect(try line.text("HELP").first?.contains("999") == true)
        let before = try line.openTasks().count
        #expect(try line.text("i feel so low and empty i cry all day").isEmpty == false)
        #expect(try line.openTasks().count > before)
    }

    /// Who has lost somebody, or speaks of death, is heard as ever.
    @Test(arguments: [
        "my husband died in march and i am lonely",
        "My wife passed away in June. Do I have to send his blue badge back?",
        "my dog died", "i lost my mum", "since my mum died i need help to cancel her phone contract",
        "nan passed away sunday",
        "my battery died", "Can I have my mother's notes deleted now she's passed away", "he has died",
        "what if i died", "my phone is dead please text my other number", "my dad died and i cant stop crying",
    ])
    func aLossIsNoReport(_ text: String) throws {
        #expect(reportsDeath(text, named: "Margaret") == false)
        #expect(reportsDeath(text, named: nil) == false)
    }

    @Test func staffCanRecordADeath() throws {
        let line = try Self.line()
        try line.text("hello")
        try line.planWeekly()
        try line.record(.died)
        #expect(try line.planned("weekly").isEmpty)
        #expect(try line.timers().isEmpty)
        #expect(try line.consent().last?.how == "death recorded by Sam")
        #expect(try line.audit(1).contains { $0.actor == "Sam" && $0.action == "contact.died" })
        #expect(try line.move(hours: 24 * 30).isEmpty)
        #expect(try line.text("hello").first?.hasPrefix("Thank you for your text. A person") == true)
    }
}
