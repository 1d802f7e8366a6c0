import Conversations
import Dialogue
import Store
import Testing
import Words

/// Somebody else puts a patient in touch.
@Suite struct ReferralTests {
    private static let welcome = """
        dialogue first-hello
        title hello
        about The first text to somebody who was referred.
        starts on referral
        input referrer: name
        result outcome: choice done
        let fine: yes-no called hearing from us

        node start
          ask fine
            Hello {first-name or "there"}. {referrer} asked us to get in touch. Is that all right?
          end as done

        """

    private func line(at now: Instant) throws -> Line {
        let line = try Line(at: now)
        line.desk = Desk(assistant: try Shipped.assistant(with: [Self.welcome]), rules: line.desk.rules)
        return line
    }

    private func refer(_ line: Line, _ inputs: [String: Value] = ["referrer": .name("Dr Patel")]) throws {
        let desk = line.desk
        let now = line.now
        let referred = ReferredPerson(
            number: Line.number(1), name: "Sam", language: "cy",
            referral: Referral(dialogue: "first-hello", inputs: inputs))
        try line.store.write { _ = try desk.refer(referred, by: "surgery", at: now, in: $0) }
        try line.settle()
    }

    @Test func theFirstTextGoesInTheHoursOfSendingAndOnce() throws {
        let line = try line(at: at("2026-06-10", "21:00"))
        try refer(line)
        try refer(line)
        #expect(line.sent.isEmpty)
        let sent = try line.move(to: at("2026-06-11", "12:00"))
        #expect(sent.map(\.at) == [at("2026-06-11", "09:00")])
        #expect(sent.map(\.text.text) == ["Hello Sam. Dr Patel asked us to get in touch. Is that all right?"])
        #expect(sent.first?.text.kind == .reminder)
        #expect(try line.person().details.language == "cy")
        #expect(try line.audit(1).contains { $0.action == "person.referred" && $0.actor == "surgery" })
    }

    @Test func whoHasTextedKeepsTheirLanguage() throws {
        let line = try line(at: morning)
        try line.text("hello")
        try refer(line)
        #expect(try line.person().details.language == "en")
    }

    @Test func whoHasTextedWithoutANameIsGreetedByTheOneOfTheReferral() throws {
        let line = try line(at: morning)
        try line.text("hello")
        try refer(line)
        #expect(line.sent.last?.text.text.hasPrefix("Hello Sam. ") == true)
    }

    @Test func whoHasGivenANameKeepsIt() throws {
        let line = try line(at: morning)
        for words in ["sign up", "yes", "Peg", "skip", "3", "yes"] { try line.text(words) }
        // A plan waits for an hour after a conversation.
        try line.move(hours: 2)
        try refer(line)
        #expect(line.sent.last?.text.text.hasPrefix("Hello Peg. ") == true)
        #expect(try line.person().details.name == "Peg")
    }

    @Test func whatTheReferrerKnowsIsKeptAndASafeContactMeansThatOthersReadThePhone() throws {
        let line = try Line()
        let (desk, now) = (line.desk, line.now)
        let referred = ReferredPerson(
            number: Line.number(1), nation: "scotland", safeContact: "ring her sister, mornings",
            referral: Referral(dialogue: "welcome", inputs: ["referrer": .text("Park Surgery")]))
        try line.store.write { _ = try desk.refer(referred, by: "surgery", at: now, in: $0) }
        try line.settle()
        let details = try line.person().details
        #expect(details.nation == "scotland" && details.safeContact == "ring her sister, mornings")
        #expect(details.sharedPhone)
        #expect(line.sent.count == 1)
        #expect(line.sent.last?.text.text.contains("Park Surgery") == false)
    }

    @Test func aConversationThatCannotBeReadBeginsAnewAndTheAuditSaysSo() throws {
        let line = try line(at: morning)
        try line.text("hello")
        try line.spoilState()
        try refer(line)
        #expect(try line.audit(1).map(\.action).contains("conversation.began-anew"))
        #expect(line.sent.last?.text.text.hasPrefix("Hello Sam. Dr Patel") == true)
    }

    @Test func whoHasSaidStopIsLeftToStaff() throws {
        let line = try line(at: morning)
        try line.text("stop")
        let before = line.sent.count
        try refer(line)
        try line.move(hours: 48)
        #expect(line.sent.filter { $0.text.number == Line.number(1) }.count == before)
        #expect(try line.openTasks().contains { $0.task.because.hasPrefix("Was referred") })
    }

    @Test func aReferralThatNoDialogueFitsIsATask() throws {
        let line = try line(at: morning)
        try refer(line, [:])
        #expect(line.sent.isEmpty)
        #expect(try line.openTasks().map(\.task.because) == ["Was referred, and no dialogue fits: contact them."])
    }
}
