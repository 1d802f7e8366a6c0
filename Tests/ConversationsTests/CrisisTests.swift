import Conversations
import Dialogue
import Store
import Testing
import Words

/// Whatever else goes on, somebody in danger is answered at once, and a person is told.
@Suite struct CrisisTests {
    static let words = "I cant do this anymore id be better off dead"

    @Test(arguments: Place.allCases)
    func replyFlagAndAlertAreKeptWithTheText(_ place: Place) throws {
        let line = try Line(place)
        try line.accept(Self.words)
        // Nothing has been stepped: this is what the door committed.
        let transcript = try line.transcript()
        #expect(transcript.flags.map(\.flag.kind) == ["crisis"])
        #expect(transcript.flags.first?.flag.category == "suicide")
        #expect(transcript.messages.count == 2)
        let sent = try line.claimAndSend()
        #expect(sent.map(\.kind) == [.crisis, .alert])
        #expect(sent.first?.text.contains("999") == true)
        #expect(sent.last?.number == dutyNumber)
        #expect(sent.last?.text.hasPrefix("Linkline: URGENT") == true)
    }

    @Test(arguments: Place.allCases)
    func acceptedTwiceItHasOneEffect(_ place: Place) throws {
        let line = try Line(place)
        let first = try line.accept(Self.words, key: "one")
        #expect(first != .duplicate)
        #expect(try line.accept(Self.words, key: "one") == .duplicate)
        try line.settle()
        #expect(try line.accept(Self.words, key: "one") == .duplicate)
        try line.settle()
        #expect(line.sent.count == 2)
        #expect(line.alerts.count == 1)
        #expect(try line.transcript().flags.map(\.joined) == [0])
        #expect(try line.transcript().messages.count == 2)
    }

    @Test(arguments: [
        ("I want to end my life", "a risk of suicide"), ("my husband hits me", "abuse"),
        ("i cant breathe and my chest hurts", "a medical emergency"), ("i keep cutting myself", "self-harm"),
        ("my uncle touches my daughter", "the safety of a child"),
    ])
    func theDutyNumberReadsWhatItIsAboutInPlainWords(_ text: String, _ about: String) throws {
        let line = try Line()
        try line.text(text)
        try line.text("please answer me")
        #expect(
            line.alerts == [
                "Linkline: URGENT: a flag was raised about \(about). Conversation 1. Please read and answer.",
                "Linkline: URGENT: another text while a flag is open about \(about). Conversation 1. "
                    + "Please read and answer.",
            ])
    }

    @Test func inTheMiddleOfTheCheckInItKeepsThePlace() throws {
        let line = try Line()
        try line.text("check in")
        try line.text("yes")
        let before = try line.state().frames
        let replies = try line.text(Self.words)
        #expect(replies.count == 1)
        #expect(replies.first?.contains("Samaritans on 116 123") == true)
        #expect(try line.state().pending == nil)
        #expect(try line.state().aside?.frames.map(\.dialogue) == before.map(\.dialogue))
        #expect(try line.text("MENU").last?.contains("Go on with your check-in") == true)
    }

    @Test func afterStopItIsAnsweredAllTheSame() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("STOP")
        #expect(try line.text(Self.words).count == 1)
        #expect(line.alerts.count == 1)
        #expect(try line.state().standing.optedOut)
        // And nothing but crisis texts follows, though somebody is told of every text.
        #expect(try line.text("what now").isEmpty)
        #expect(line.alerts.count == 2)
    }

    @Test func whileAPersonHasTheConversation() throws {
        let line = try Line()
        try line.text("hello")
        try line.staff(.takesOver)
        #expect(try line.text("hello Sam").isEmpty)
        #expect(try line.text(Self.words).count == 1)
        #expect(line.alerts.count == 1)
        #expect(try line.transcript().flags.count == 1)
    }

    @Test(arguments: [
        ("england", "111 and press 2"), ("scotland", "NHS 24 on 111"), ("wales", "111 and press 2"),
        ("northern-ireland", "0808 808 8000"),
    ])
    func theLinesAreThoseOfTheNation(_ nation: String, _ line: String) throws {
        let known = try Line(nation: nil)
        try known.add(nation: nation)
        #expect(try known.text(Self.words).first?.contains(line) == true)
        // The nation of the site holds for whoever is not known.
        let site = try Line(nation: nation)
        #expect(try site.text(Self.words).first?.contains(line) == true)
        // And it is the site's, not a fact about the person.
        #expect(try site.person().details.nation == nil)
    }

    @Test func withinHalfAnHourTheReplyIsShort() throws {
        let line = try Line()
        let full = try line.text(Self.words)
        line.now = line.now.adding(minutes: 29)
        let short = try line.text(Self.words)
        #expect(short.first?.hasPrefix("Your text has gone to our team.") == true)
        #expect(line.alerts.count == 2)
        #expect(try line.transcript().flags.map(\.joined) == [1])
        line.now = line.now.adding(minutes: 31)
        #expect(try line.text(Self.words) == full)
    }

    @Test func itCanBeSpreadOverTwoTexts() throws {
        let line = try Line()
        try line.text("i just want to")
        line.now = line.now.adding(minutes: 2)
        #expect(try line.text("kill myself tonight").count == 1)
        #expect(line.alerts.count == 1)
        // Eleven minutes later they are two texts again.
        let other = try Line()
        try other.text("i just want to")
        other.now = other.now.adding(minutes: 11)
        try other.text("die of boredom haha")
        #expect(other.alerts.isEmpty)
    }

    /// The turn may run long after the text was accepted: what the door found in two texts the turn finds too.
    @Test func theTurnReadsTheTextsThatTheDoorRead() throws {
        let line = try Line()
        try line.accept("i want to")
        line.now = line.now.adding(minutes: 9)
        try line.accept("end my life")
        #expect(try line.transcript().flags.count == 1)
        line.now = line.now.adding(minutes: 30)
        try line.settle()
        #expect(try line.transcript().flags.map(\.joined) == [0])
        #expect(line.alerts.count == 1)
    }

    @Test func aFigureOfSpeechIsNone() throws {
        let line = try Line()
        try line.text("this queue is killing me lol")
        #expect(try line.transcript().flags.isEmpty)
        #expect(line.alerts.isEmpty)
    }

    @Test func distressIsATaskAndNoFlag() throws {
        let line = try Line()
        try line.text("hello")
        let replies = try line.text("im struggling and i feel so low all the time")
        #expect(try line.transcript().flags.isEmpty)
        #expect(replies.first?.hasPrefix("That sounds hard") == true)
        #expect(try line.openTasks().count == 1)
    }

    @Test func abuseIsAskedFirstWhetherItIsSafeToText() throws {
        let line = try Line()
        let asked = try line.text("my husband hits me and i am scared of him")
        #expect(asked.first?.hasPrefix("Is it safe to text you") == true)
        #expect(line.alerts.count == 1)
        #expect(try line.text("yes").first?.contains("0808 2000 247") == true)
    }

    @Test func aSharedPhoneIsToldNothingThatGivesAway() throws {
        let line = try Line()
        try line.add(sharedPhone: true)
        #expect(try line.text(Self.words).first?.contains("Samaritans") == false)
        #expect(line.alerts.count == 1)
    }

    @Test func aCrisisTextOvertakesWhatWaits() throws {
        let line = try Line()
        try line.text("hello")
        try line.accept("menu")
        _ = try line.cycle()
        try line.accept(Self.words)
        #expect(try line.claimAndSend().first?.kind == .crisis)
    }

    @Test func closingTheFlagEndsTheFollowUp() throws {
        let line = try Line()
        try line.text(Self.words)
        #expect(try line.text("are you there").first?.hasPrefix("We have passed this on") == true)
        #expect(line.alerts.count == 2)
        try line.staff(.closesFlag)
        #expect(try line.transcript().flags.first?.closed?.by == "Sam")
        #expect(try line.state().standing.crisis == nil)
        #expect(try line.state().standing.flagOpen == false)
        #expect(try line.text("is it free").contains { $0.contains("free") })
        #expect(line.alerts.count == 2)
    }

    @Test func withoutADutyNumberStaffGetATask() throws {
        let line = try Line(duty: nil)
        #expect(try line.text(Self.words).count == 1)
        #expect(try line.transcript().flags.count == 1)
        let tasks = try line.openTasks()
        #expect(tasks.count == 1)
        #expect(tasks.first?.task.because.contains("no duty number") == true)
        // One task says it; a second text does not bury it.
        try line.text("are you there")
        #expect(try line.openTasks().count == 1)
    }

    @Test func anAlertThatDoesNotArriveIsATask() throws {
        let line = try Line()
        try line.accept(Self.words)
        let claimed = try line.store.write { try line.desk.claim(at: line.now, limit: 10, in: $0).texts }
        let alert = try #require(claimed.first { $0.kind == .alert })
        try line.store.write { transaction in
            let settled = try transaction.settle(alert.id, .failed(reason: "blocked"), at: line.now)
            try line.desk.reportFailure(settled, at: line.now, in: transaction)
        }
        #expect(try line.openTasks().contains { $0.task.because.contains("duty number") })
    }

    @Test func aCrisisReplyThatDoesNotArriveIsTold() throws {
        let line = try Line()
        try line.accept(Self.words)
        let claimed = try line.store.write { try line.desk.claim(at: line.now, limit: 10, in: $0).texts }
        let reply = try #require(claimed.first { $0.kind == .crisis })
        for _ in 0..<2 {
            try line.store.write { transaction in
                let settled = try transaction.settle(reply.id, .failed(reason: "blocked"), at: line.now)
                try line.desk.reportFailure(settled, at: line.now, in: transaction)
            }
        }
        try line.settle()
        #expect(line.alerts.filter { $0.contains("crisis reply could not be delivered") }.count == 1)
        #expect(try line.openTasks().filter { $0.task.because.contains("could not be delivered") }.count == 1)
    }

    @Test func whoseNumberTakesNoTextsIsATaskOnce() throws {
        let line = try Line()
        let id = try line.store.write { transaction in
            let details = PersonDetails(channel: "main")
            return try transaction.person(numbered: "+441134960123", orAdd: details, at: line.now).person.id
        }
        for _ in 0..<2 {
            try line.store.write { transaction in
                _ = try line.desk.staff(.replies("Hello."), in: id, by: "Sam", at: line.now, store: transaction)
            }
            #expect(try line.settle().isEmpty)
        }
        let tasks = try line.store.read { try $0.tasks(of: id) }
        #expect(tasks.map(\.task.because) == ["Their number does not take texts. Contact them another way."])
    }
}
