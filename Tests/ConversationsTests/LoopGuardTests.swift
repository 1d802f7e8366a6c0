import Conversations
import Dialogue
import Store
import Testing
import Words

/// Two machines do not answer each other for ever, and a person in danger is answered whatever came before.
@Suite struct LoopGuardTests {
    private static func line(_ place: Place = .memory, anHour: Int? = 10, same: Int? = nil) throws -> Line {
        let line = try Line(place)
        line.change { rules in
            rules.repliesAnHour = anHour
            rules.sameTexts = same
        }
        return line
    }

    @Test(arguments: Place.allCases)
    func aMachineGetsAsManyRepliesAsAPersonWould(_ place: Place) throws {
        let line = try Self.line(place)
        var replies: [String] = []
        for number in 0..<200 {
            replies += try line.text("Thank you for message \(number). We are out of the office.")
            line.now = line.now.adding(seconds: 10)
        }
        #expect(replies.count <= 10 + Limits.messagesPerTurn)
        #expect(replies.last?.hasPrefix("You have sent a lot of texts") == true)
        #expect(try line.openTasks().filter { $0.task.reference == "loop" }.count == 1)
        // Everything is kept for whoever looks.
        #expect(
            try line.transcript().messages.filter { if case .received = $0.source { true } else { false } }.count == 200
        )
    }

    @Test func theSameWordsOverAndOverAreAMachines() throws {
        let line = try Self.line(anHour: 30, same: 3)
        var replies: [String] = []
        for _ in 0..<50 { replies += try line.text("I am driving right now. I will get back to you.") }
        #expect(replies.count <= 9)
        #expect(replies.last?.hasPrefix("You have sent a lot of texts") == true)
    }

    @Test func shortAnswersMayBeTheSame() throws {
        let line = try Self.line(anHour: 30, same: 3)
        for _ in 0..<8 { #expect(try line.text("menu").isEmpty == false) }
    }

    @Test func everybodyElseGoesOnAndAnHourLaterTheyAreAnswered() throws {
        let line = try Self.line()
        for number in 0..<30 { try line.text("message number \(number)") }
        #expect(try line.text("menu").isEmpty)
        #expect(try line.text("menu", from: 2).isEmpty == false)
        line.now = line.now.adding(minutes: 61)
        #expect(try line.text("menu").isEmpty == false)
    }

    @Test func crisisStopAndHelpAreAnsweredWhateverCameBefore() throws {
        let line = try Self.line()
        for number in 0..<30 { try line.text("message number \(number)") }
        #expect(try line.text("HELP").first?.contains("999") == true)
        #expect(try line.text("i want to kill myself").first?.contains("999") == true)
        #expect(try line.transcript().flags.count == 1)
        #expect(try line.text("STOP").first?.hasPrefix("You will get no more texts") == true)
    }

    @Test func whatPeopleWriteThemselvesIsNotCounted() throws {
        let line = try Self.line()
        try line.text("hello")
        for number in 0..<30 { try line.staff(.replies("Message \(number) from Sam.")) }
        try line.staff(.handsBack)
        #expect(try line.text("menu").isEmpty == false)
    }
}
