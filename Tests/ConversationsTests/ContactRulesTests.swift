import Conversations
import Dialogue
import Store
import Testing
import Words

/// P7 and the caps: what the service sends of its own accord goes when it may, and a patient's own text is always
/// answered.
@Suite struct ContactRulesTests {
    private static func line(
        _ place: Place = .memory, at now: Instant = morning, perDay: Int = 10, perWeek: Int = 50,
        _ change: (inout ContactRules) -> Void = { _ in }
    ) throws -> Line {
        let line = try Line(place, at: now, perDay: perDay, perWeek: perWeek)
        line.change { rules in
            rules.keepsHolidays = true
            change(&rules)
        }
        return line
    }

    private func queue(
        _ kind: OutboxKind, _ reference: String, on line: Line, to last: Int = 1, text: String = "A text."
    ) throws {
        let id = try line.person(last).id
        try line.store.write { transaction in
            _ = try transaction.enqueue(
                NewOutboxText(
                    person: id, kind: kind, reference: reference, text: text, notBefore: line.now,
                    expiresAt: kind == .reminder ? line.now.adding(hours: 24 * 90) : nil, at: line.now))
        }
    }

    private func references(_ texts: [OutboxText]) -> [String] { texts.map(\.reference) }

    // MARK: Quiet hours, Sundays and bank holidays

    /// What would go at that moment, and when the next may go, by nation.
    struct Day: CustomTestStringConvertible {
        var nation: String
        var date: String
        var time: String
        var opens: String
        var testDescription: String { "\(nation) \(date) \(time)" }
    }

    private static let days = [
        Day(nation: "england", date: "2026-06-10", time: "08:59", opens: "2026-06-10 09:00"),
        Day(nation: "england", date: "2026-06-10", time: "18:30", opens: "2026-06-11 09:00"),
        Day(nation: "england", date: "2026-06-13", time: "16:00", opens: "2026-06-15 09:00"),
        Day(nation: "england", date: "2026-06-14", time: "12:00", opens: "2026-06-15 09:00"),
        Day(nation: "scotland", date: "2026-06-13", time: "17:00", opens: "2026-06-16 09:00"),
        Day(nation: "england", date: "2026-08-31", time: "11:00", opens: "2026-09-01 09:00"),
        Day(nation: "scotland", date: "2026-08-03", time: "11:00", opens: "2026-08-04 09:00"),
        Day(nation: "scotland", date: "2026-11-30", time: "11:00", opens: "2026-12-01 09:00"),
        Day(nation: "northern-ireland", date: "2026-07-13", time: "11:00", opens: "2026-07-14 09:00"),
        Day(nation: "northern-ireland", date: "2026-03-17", time: "11:00", opens: "2026-03-18 09:00"),
        Day(nation: "wales", date: "2026-04-02", time: "19:00", opens: "2026-04-04 10:00"),
        Day(nation: "wales", date: "2026-12-24", time: "19:00", opens: "2026-12-29 09:00"),
        Day(nation: "scotland", date: "2027-12-31", time: "19:00", opens: "2028-01-05 09:00"),
        // Both nights on which the clocks change.
        Day(nation: "england", date: "2026-03-29", time: "00:30", opens: "2026-03-30 09:00"),
        Day(nation: "england", date: "2026-10-25", time: "01:30", opens: "2026-10-26 09:00"),
    ]

    @Test(arguments: Place.allCases, days)
    func whatTheServiceSendsOfItsOwnAccordWaitsForTheNextOpening(_ place: Place, _ day: Day) throws {
        let line = try Self.line(place, at: at(day.date, day.time))
        try line.add(nation: day.nation)
        try queue(.reminder, "reminder", on: line)
        try queue(.reply, "reply", on: line)
        try queue(.crisis, "crisis", on: line)
        #expect(Set(references(try line.claimAndSend())) == ["reply", "crisis"])
        let parts = day.opens.split(separator: " ").map(String.init)
        let opening = at(parts[0], parts[1])
        let sent = try line.move(to: opening.adding(hours: 1))
        #expect(sent.map(\.text.reference) == ["reminder"])
        #expect(sent.first?.at == opening)
    }

    @Test func inAnotherNationItIsAnOrdinaryDay() throws {
        let line = try Self.line(at: at("2026-08-31", "11:00"))
        try line.add(nation: "scotland")
        try queue(.reminder, "reminder", on: line)
        #expect(references(try line.claimAndSend()) == ["reminder"])
    }

    @Test func anAnnouncedHolidayAndTheSitesOwnClosureCount() throws {
        let line = try Self.line(at: at("2026-06-10", "11:00"))
        try line.changeCalendar(
            HolidayCalendar(
                [.init(date: CivilDate(year: 2026, month: 6, day: 10), nations: [.england], isHoliday: true)],
                closures: [CivilDate(year: 2026, month: 6, day: 11)...CivilDate(year: 2026, month: 6, day: 13)]))
        try line.add(nation: "england")
        try queue(.reminder, "reminder", on: line)
        #expect(try line.claimAndSend().isEmpty)
        #expect(try line.move(to: at("2026-06-15", "10:00")).first?.at == at("2026-06-15", "09:00"))
    }

    /// P7 with the whole path: a check-in that falls due on a holiday is stepped when it may be sent, not before.
    @Test(arguments: ["england", "scotland", "wales", "northern-ireland"])
    func aCheckInDueOnGoodFridayIsAskedOnSaturday(_ nation: String) throws {
        let line = try Self.line(at: at("2026-03-27", "10:00"))
        try line.add(nation: nation)
        try line.text("hello")
        try line.plan("weekly", "2026-04-03", "10:00")
        let sent = try line.move(to: at("2026-04-04", "12:00")).filter { $0.text.recipient == .person }
        #expect(sent.isEmpty == false)
        #expect(sent.allSatisfy { $0.at >= at("2026-04-04", "10:00") })
        #expect(try line.state().pending != nil)
    }

    // MARK: Caps

    @Test(arguments: [1, 2, 5])
    func noMoreThanTheCapGoesInADay(_ cap: Int) throws {
        let line = try Self.line(perDay: cap)
        try line.add()
        for number in 0..<8 { try queue(.reminder, "reminder-\(number)", on: line) }
        try line.settle()
        try line.move(to: at("2026-06-11", "00:00"))
        #expect(line.sent.count == cap)
        try queue(.reply, "reply", on: line)
        #expect(references(try line.claimAndSend()) == ["reply"])
        #expect(try line.move(to: at("2026-06-11", "12:00")).count == min(cap, 8 - cap))
    }

    @Test func noMoreThanTheCapGoesInSevenDays() throws {
        let line = try Self.line(perDay: 2, perWeek: 5)
        try line.add()
        for number in 0..<20 { try queue(.reminder, "reminder-\(number)", on: line) }
        try line.settle()
        try line.move(to: at("2026-07-08", "09:00"))
        let sent = line.sent
        for (index, text) in sent.enumerated() where index >= 5 {
            #expect(text.at.seconds(since: sent[index - 5].at) >= 7 * 86_400)
        }
        #expect(sent.count >= 15)
    }

    // MARK: Money

    private static let limit = ContactRules.SpendLimit(segmentPrice: 400, monthlyPence: 40, warningPercent: 50)

    @Test func theMonthsMoneyStopsRemindersAndNothingElse() throws {
        let line = try Self.line { $0.spendLimit = Self.limit }
        for last in 1...20 { try line.add(last) }
        for last in 1...20 { try queue(.reminder, "reminder-\(last)", on: line, to: last) }
        try line.settle()
        let reminders = line.sent.filter { $0.text.kind == .reminder }
        // Ten segments of 4 pence are 40 pence; the warning to staff is counted too, so it may be fewer, never more.
        #expect((8...10).contains(reminders.count))
        #expect(line.alerts.contains { $0.contains("pounds of this month are spent on texts") })
        #expect(try line.text("what is social prescribing", from: 5).isEmpty == false)
        #expect(try line.text("i want to kill myself", from: 6).isEmpty == false)
        let before = line.sent.filter { $0.text.kind == .reminder }.count
        try line.move(to: at("2026-06-30", "20:00"))
        #expect(line.sent.filter { $0.text.kind == .reminder }.count == before)
        let next = try line.move(to: at("2026-07-01", "12:00"))
        #expect(next.contains { $0.text.kind == .reminder && $0.at == at("2026-07-01", "09:00") })
    }

    @Test func staffAreWarnedOnceAMonth() throws {
        let line = try Self.line { $0.spendLimit = Self.limit }
        for last in 1...9 { try line.add(last) }
        for last in 1...9 { try queue(.reply, "reply-\(last)", on: line, to: last) }
        for _ in 0..<3 { try line.settle() }
        let audit = try line.audit()
        #expect(audit.filter { $0.action == "spend.warning" }.count <= 1)
        #expect(audit.filter { $0.action == "spend.limit" }.count <= 1)
        #expect(audit.contains { $0.action.hasPrefix("spend.") })
    }

    // MARK: The switch

    @Test(arguments: [
        (SendingSwitch.all, ["reminder", "reply", "crisis", "stopped"]),
        (.repliesOnly, ["reply", "crisis", "stopped"]), (.crisisOnly, ["crisis", "stopped"]),
    ])
    func theSwitchHoldsAndLetsGo(_ position: SendingSwitch, _ goes: [String]) throws {
        let line = try Self.line()
        try line.add()
        try line.store.write { try $0.saveSendingSwitch(position, at: line.now) }
        for kind in [OutboxKind.crisis, .reply, .reminder] { try queue(kind, kind.rawValue, on: line) }
        let id = try line.person().id
        try line.store.write { transaction in
            _ = try transaction.enqueue(
                NewOutboxText(
                    person: id, kind: .notice, reference: "stopped", text: "No more texts.", notBefore: line.now,
                    passesOptOut: true, at: line.now))
        }
        let now = line.now
        try line.move(to: now.adding(minutes: 30))
        #expect(Set(line.sent.map(\.text.reference)) == Set(goes))
        try line.store.write { try $0.saveSendingSwitch(.all, at: line.now) }
        try line.settle()
        #expect(Set(line.sent.map(\.text.reference)) == ["reminder", "reply", "crisis", "stopped"])
    }

    @Test func theSwitchIsStillSetAfterARestart() throws {
        let path = try Place.newPath()
        let first = try SQLiteStore.open(at: path, Place.options)
        try first.write { try $0.saveSendingSwitch(.repliesOnly, at: morning) }
        try first.close()
        let second = try SQLiteStore.open(at: path, Place.options)
        #expect(try second.read { try $0.sendingSwitch() } == .repliesOnly)
        try second.close()
    }

    @Test func nothingIsAskedWhileTheSwitchHolds() throws {
        let line = try Self.line()
        try line.text("hello")
        try line.store.write { try $0.saveSendingSwitch(.repliesOnly, at: line.now) }
        try line.plan("weekly", "2026-06-10", "10:00")
        #expect(try line.move(to: at("2026-06-10", "12:00")).isEmpty)
        #expect(try line.text("menu").isEmpty == false)
        try line.store.write { try $0.saveSendingSwitch(.all, at: line.now) }
        #expect(try line.move(to: at("2026-06-10", "14:00")).isEmpty == false)
    }

    // MARK: A crisis before every plan

    @Test func aReminderThatWaitsIsHeldWhileACrisisIsOpen() throws {
        let line = try Self.line(at: at("2026-06-10", "20:00"))
        try line.add()
        try queue(.reminder, "reminder", on: line)
        #expect(try line.claimAndSend().isEmpty)
        try line.text("i want to kill myself")
        #expect(
            try line.move(to: at("2026-06-11", "12:00")).contains { $0.text.reference == "reminder" } == false)
        try line.staff(.closesFlag)
        #expect(try line.move(to: at("2026-06-11", "13:00")).contains { $0.text.reference == "reminder" })
    }
}
