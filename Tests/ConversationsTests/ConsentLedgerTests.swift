import Conversations
import Dialogue
import Store
import Testing
import Words

/// Who may be texted is proved: which text said so, when, how, and what had been shown to them.
@Suite struct ConsentLedgerTests {
    @Test(arguments: [
        ("STOP", "keyword"), ("Stop.", "keyword"), ("please stop texting me", "plain-words"),
        ("leave me alone", "plain-words"),
    ])
    func theEntryNamesTheTextAndHowItSaidSo(_ words: String, _ how: String) throws {
        let line = try Line()
        try line.text("hello")
        guard case .accepted(_, let inbound) = try line.accept(words) else {
            Issue.record("it was not accepted")
            return
        }
        try line.settle()
        let entry = try #require(try line.consent().last)
        #expect(entry.change == .optedOut && entry.inbound == inbound && entry.how == how && entry.at == line.now)
        #expect(entry.wording == line.desk.assistant.program.hash)
        #expect(try line.transcript().messages.contains { $0.text == words })
    }

    @Test func startIsAnEntryToo() throws {
        let line = try Line()
        try line.text("STOP")
        try line.text("START")
        #expect(try line.consent().map(\.change) == [.optedOut, .optedIn])
        #expect(try line.consent().last?.how == "keyword")
        #expect(try line.consent().allSatisfy { $0.wording != nil && $0.inbound != nil })
    }

    @Test func theGatewaysOwnStopCountsWhateverTheWords() throws {
        let line = try Line()
        try line.text("hello")
        let text = InboundText(channel: "main", gatewayID: "gone", text: "arret", receivedAt: line.now)
        try line.store.write {
            _ = try line.desk.accept(text, from: Line.number(1), saysStop: true, at: line.now, in: $0)
        }
        try line.settle()
        #expect(try line.state().standing.optedOut)
        #expect(try line.consent().last?.how == "gateway")
    }

    /// A gateway sends again what it sent days ago: nothing flips.
    @Test(arguments: Place.allCases)
    func aReplayedStopOrStartChangesNothing(_ place: Place) throws {
        let line = try Line(place)
        try line.text("hello")
        try line.text("STOP", key: "one")
        try line.text("START", key: "two")
        line.now = line.now.adding(hours: 24)
        #expect(try line.accept("STOP", key: "one") == .duplicate)
        #expect(try line.settle().isEmpty)
        #expect(try line.state().standing.optedOut == false)
        try line.text("STOP", key: "three")
        #expect(try line.accept("START", key: "two") == .duplicate)
        #expect(try line.state().standing.optedOut)
        #expect(try line.consent().map(\.change) == [.optedOut, .optedIn, .optedOut])
    }

    /// A line on which a text is with a sender that has not sent it yet.
    private func claimed(_ kind: OutboxKind) throws -> (line: Line, text: OutboxText) {
        let line = try Line()
        try line.text("hello")
        let id = try line.person().id
        try line.store.write { transaction in
            _ = try transaction.enqueue(
                NewOutboxText(
                    person: id, kind: kind, reference: "claimed", text: "A text.", notBefore: line.now, at: line.now))
        }
        let text = try #require(
            try line.store.write { try line.desk.claim(at: line.now, limit: 10, in: $0).texts }.first)
        return (line, text)
    }

    /// P1 at the last moment: a text that was claimed before STOP is not sent after it.
    @Test(arguments: [OutboxKind.reply, .notice, .reminder, .crisis])
    func whatWasClaimedBeforeStopIsNotSentAfterIt(_ kind: OutboxKind) throws {
        let (line, text) = try claimed(kind)
        let held = { try line.store.read { try line.desk.mayNoMoreGo(text, at: line.now, in: $0) } }
        #expect(try held() == nil)
        try line.accept("STOP")
        #expect(try held() == (kind == .crisis ? nil : .suppressed(reason: "opted-out")))
    }

    @Test(arguments: [
        (SendingSwitch.repliesOnly, OutboxKind.reminder, true), (.repliesOnly, .reply, false),
        (.crisisOnly, .reply, true), (.crisisOnly, .crisis, false),
    ])
    func theSwitchHoldsWhatIsClaimedAlready(_ position: SendingSwitch, _ kind: OutboxKind, _ isHeld: Bool) throws {
        let (line, text) = try claimed(kind)
        try line.store.write { try $0.saveSendingSwitch(position, at: line.now) }
        let held = try line.store.read { try line.desk.mayNoMoreGo(text, at: line.now, in: $0) }
        #expect((held != nil) == isHeld)
    }

    /// P7 at the last moment: a sender that had to wait for its turn may come too late in the evening, or too late.
    @Test func aReminderThatWaitedForItsSenderIsLookedAtOnceMore() throws {
        let line = try Line()
        try line.text("hello")
        let id = try line.person().id
        let expiry = line.now.adding(hours: 30)
        try line.store.write { transaction in
            _ = try transaction.enqueue(
                NewOutboxText(
                    person: id, kind: .reminder, reference: "claimed", text: "A text.", notBefore: line.now,
                    expiresAt: expiry, at: line.now))
        }
        let text = try #require(
            try line.store.write { try line.desk.claim(at: line.now, limit: 10, in: $0).texts }.first)
        let held = { (now: Instant) in try line.store.read { try line.desk.mayNoMoreGo(text, at: now, in: $0) } }
        #expect(try held(line.now) == nil)
        let night = LocalTime(date: LocalTime(line.now).date, time: CivilTime(hour: 23, minute: 0)).instant
        let opening = try #require(siteHours.nextOpening(from: night))
        #expect(try held(night) == .deferred(until: opening, reason: "held when it was to be sent"))
        #expect(try held(expiry) == .suppressed(reason: "too late"))
    }

    /// A sender that never says what came of its text does not keep the person's other texts for ever.
    @Test func aLeaseThatRunsOutMakesATextUncertain() throws {
        let line = try Line()
        try line.accept("hello")
        _ = try line.cycle()
        let text = try #require(
            try line.store.write { try line.desk.claim(at: line.now, limit: 10, in: $0).texts }.first)
        line.now = line.now.adding(minutes: 14)
        _ = try line.cycle()
        #expect(try line.store.read { try $0.outboxText(text.id) }?.state == .inflight)
        line.now = line.now.adding(minutes: 2)
        _ = try line.cycle()
        #expect(try line.store.read { try $0.outboxText(text.id) }?.state == .uncertain)
    }
}
