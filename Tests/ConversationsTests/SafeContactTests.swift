import Conversations
import Dialogue
import Store
import Testing
import Words

/// How staff say that somebody may be contacted is how they are contacted.
@Suite struct SafeContactTests {
    private static func line(_ change: (inout SafeContact) -> Void) throws -> Line {
        let line = try Line()
        line.change { $0.keepsHolidays = true }
        try line.text("hello")
        var safe = SafeContact()
        change(&safe)
        try line.record(.safeContact(safe))
        return line
    }

    /// Tuesdays and Thursdays from ten to noon.
    private static let times = [1, 3].map { SafeContact.Time(weekday: $0, from: 600, to: 720) }

    @Test(arguments: [
        ("2026-06-10", "10:00", "2026-06-11", "10:00"), ("2026-06-11", "09:30", "2026-06-11", "10:00"),
        ("2026-06-11", "11:00", "2026-06-11", "11:00"), ("2026-06-11", "12:00", "2026-06-16", "10:00"),
    ])
    func plannedTextsGoWhenItIsSafe(_ date: String, _ time: String, _ day: String, _ hour: String) throws {
        let line = try Self.line { $0.times = Self.times }
        line.now = at(date, time)
        try line.plan("weekly", date, time)
        let sent = try line.move(to: line.now.adding(hours: 24 * 7)).filter { $0.text.recipient == .person }
        let first = try #require(sent.first)
        // The clock of the test moves by the minute.
        #expect(first.at >= at(day, hour) && first.at <= at(day, hour).adding(minutes: 1))
    }

    @Test func whoTextsIsAnsweredAtAnyHour() throws {
        let line = try Self.line { $0.times = Self.times }
        line.now = at("2026-06-14", "23:00")
        #expect(try line.text("menu").isEmpty == false)
    }

    @Test func whoMayNotBeTextedIsATaskForAPerson() throws {
        let line = try Self.line { $0.mayText = false }
        try line.plan("weekly", "2026-06-10", "11:00")
        #expect(try line.move(hours: 24 * 5).isEmpty)
        #expect(try line.openTasks().filter { $0.task.reference == "not-safe" }.count == 1)
        #expect(try line.text("menu").isEmpty == false)
    }

    @Test func aTextThatWasMadeBeforeIsTakenBackAtTheClaim() throws {
        let line = try Line(at: at("2026-06-10", "20:00"))
        try line.text("hello")
        let id = try line.person().id
        try line.store.write { transaction in
            _ = try transaction.enqueue(
                NewOutboxText(
                    person: id, kind: .reminder, reference: "late", text: "How are you?", notBefore: line.now,
                    at: line.now))
        }
        var safe = SafeContact()
        safe.mayText = false
        try line.record(.safeContact(safe))
        #expect(try line.move(hours: 24).isEmpty)
        #expect(try line.store.read { try $0.outboxText(reference: "late") }?.state == .suppressed)
    }

    @Test(arguments: ["bluebell", "Bluebell.", " BLUEBELL "])
    func theirOwnWordDoesWhatSafeDoesAndShowsNothing(_ word: String) throws {
        let line = try Self.line { $0.codeword = "Bluebell" }
        try line.planWeekly()
        #expect(try line.text(word) == ["OK, thank you."])
        #expect(try line.consent().last?.change == .held)
        #expect(try line.move(to: at("2026-06-18", "12:00")).filter { $0.text.recipient == .person }.isEmpty)
    }

    @Test func whatStaffDoubtIsAskedFirst() throws {
        let line = try Line()
        try line.add(name: "Margaret")
        try line.record(.lineDoubted)
        try line.plan("weekly", "2026-06-10", "11:00")
        let sent = try line.move(to: at("2026-06-10", "12:00")).filter { $0.text.recipient == .person }
        #expect(sent.count == 1)
        #expect(sent.first?.text.text.hasPrefix("We have a message for the person who has this number") == true)
    }

    // MARK: Consent that staff record

    @Test func staffRecordThePatientsOwnRequest() throws {
        let line = try Line()
        try line.text("hello")
        try line.planWeekly()
        #expect(try line.record(.optsOut(reason: "rang us on Monday")) == .recorded)
        #expect(try line.record(.optsOut(reason: "rang us on Monday")) == .already)
        #expect(try line.planned("weekly").isEmpty)
        #expect(try line.text("menu").isEmpty)
        #expect(try line.record(.optsIn(reason: "asked at the surgery")) == .recorded)
        #expect(try line.text("menu").isEmpty == false)
        let ledger = try line.consent()
        #expect(ledger.map(\.change) == [.optedOut, .optedIn])
        #expect(ledger.map(\.how) == ["staff Sam: rang us on Monday", "staff Sam: asked at the surgery"])
        #expect(ledger.allSatisfy { $0.wording?.isEmpty == false })
    }
}
