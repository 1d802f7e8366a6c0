import Conversations
import Dialogue
import Foundation
import Store
import Testing

@Suite("A crisis is answered from wherever it is written", .serialized)
struct SafetyTests {
    @Test("In a check-in, after STOP and while a person has the conversation; figures of speech are not a crisis")
    func crisis() async throws {
        let line = try await Line.start()

        let inCheckIn = "+447700900401"
        for words in ["check in", "yes", "7"] { _ = try await line.conversation(words, from: inCheckIn) }
        try await expectCrisis("i want to end my life", line, inCheckIn)

        let optedOut = "+447700900402"
        _ = try await line.conversation("hello", from: optedOut)
        #expect(try await line.conversation("STOP", from: optedOut).count == 1)
        #expect(try await line.conversation("hello again", from: optedOut).isEmpty)
        try await expectCrisis("im going to kill myself tonight", line, optedOut)

        let withPerson = "+447700900403"
        _ = try await line.conversation("hello", from: withPerson)
        #expect(try await line.staff("takes-over", withPerson) == 0)
        #expect(try await line.staff("replies", withPerson, text: "Sam here. How are you?") == 0)
        try await line.settle()
        #expect(try await line.twilio.texts(to: withPerson).last == "Sam here. How are you?")
        // Out of hours the first text is told that nobody watches; after that the assistant keeps quiet.
        _ = try await line.conversation("not so good", from: withPerson)
        #expect(try await line.conversation("are you there", from: withPerson).isEmpty)
        try await expectCrisis("i dont want to be alive anymore", line, withPerson)
        #expect(try await line.staff("closes-flag", withPerson) == 0)
        #expect(try #require(try line.transcript(of: withPerson)).flags.allSatisfy { $0.closed?.by == "sam" })
        #expect(try await line.staff("hands-back", withPerson) == 0)
        #expect(try await line.conversation("menu", from: withPerson).isEmpty == false)

        let joking = "+447700900404"
        _ = try await line.conversation("hello", from: joking)
        let alerts = try await line.twilio.texts(to: Line.duty).count
        let sent = try await line.conversation("this queue is killing me lol", from: joking)
        #expect(!sent.contains { $0.contains("116 123") })
        #expect(try #require(try line.transcript(of: joking)).flags.isEmpty)
        #expect(try await line.twilio.texts(to: Line.duty).count == alerts)
    }

    private func expectCrisis(_ words: String, _ line: Line, _ number: String) async throws {
        let alerts = try await line.twilio.texts(to: Line.duty).count
        let sent = try await line.conversation(words, from: number)
        #expect(sent.contains { $0.contains("999") && $0.contains("116 123") }, "\(words)")
        let transcript = try #require(try line.transcript(of: number))
        let flag = try #require(transcript.flags.last { $0.closed == nil }, "no flag for: \(words)")
        #expect(flag.flag.category == "suicide")
        #expect(!flag.flag.rule.isEmpty && flag.flag.matched?.isEmpty == false)
        let inbound = try #require(flag.flag.inbound)
        let trace = try decodeTrace(try #require(transcript.admissions[inbound]))
        #expect(trace.steps.contains { $0.rule.contains(flag.flag.rule) || !$0.matched.isEmpty })
        #expect(transcript.messages.contains { $0.text == words })
        let told = try await line.twilio.texts(to: Line.duty).dropFirst(alerts)
        #expect(told.count == 1 && told.allSatisfy { $0.contains("Conversation \(transcript.person.id.number)") })
        #expect(told.allSatisfy { !$0.contains(words) })
    }
}
