import Dialogue
import Store
import TextMessage
import Words

// Who may be texted, and when: asked when something of the service's own accord is planned to go, and again at the
// claim.
extension Desk {
    /// When texts of the service's own accord may go to this person: in the hours of the site, on no bank holiday of
    /// their nation, and only when it is safe for them.
    func sendHours(
        for person: PersonRecord, _ contact: ContactRecord, in store: any StoreReader
    ) throws -> OpeningHours {
        var hours = try sendHours(for: person.id, in: store)
        if rules.contact.keepsHolidays {
            hours.closed = .init(assistant.program.policy.calendar, in: nation(of: person))
        }
        guard !contact.safe.times.isEmpty else { return hours }
        return hours.narrowed(
            to: contact.safe.times.map { time in
                .init(weekday: time.weekday, from: Self.clock(time.from), to: Self.clock(time.to))
            })
    }

    /// What is known of how to contact somebody; where it cannot be read, nothing goes of its own accord, and no text is
    /// refused for it.
    func readableContact(of person: PersonID, in store: any StoreReader) throws -> ContactRecord {
        do {
            return try store.contact(of: person)
        } catch StoreError.unreadable {
            var contact = ContactRecord()
            contact.safe.mayText = false
            return contact
        }
    }

    private static func clock(_ minutes: Int) -> CivilTime { CivilTime(hour: minutes / 60, minute: minutes % 60) }

    /// The nation whose bank holidays count for somebody: the site's while theirs is unknown.
    func nation(of person: PersonRecord) -> Nation {
        (person.details.nation ?? rules.nation).flatMap { Nation(rawValue: $0) } ?? .england
    }

    /// When so much time has passed, for somebody of this person's nation.
    func due(_ within: Within, after now: Instant, for person: PersonRecord) -> Instant {
        moment(within, after: now, in: nation(of: person), calendar: assistant.program.policy.calendar)
    }

    /// What waits for something that nobody can foresee is looked at again soon; nothing is lost by looking often.
    func soon(after now: Instant) -> Instant { now.adding(minutes: 10) }

    // MARK: What holds everybody

    /// Until when nothing goes to anybody of the service's own accord: the switch, or the money of the month.
    func stopped(at now: Instant, in store: any StoreReader) throws -> Instant? {
        if try store.sendingSwitch() != .all { return soon(after: now) }
        guard let limit = rules.contact.spendLimit else { return nil }
        let spent = limit.pence(for: try store.spending(in: Self.month(of: now)).segments)
        return spent < limit.monthlyPence ? nil : Self.nextMonth(after: now)
    }

    /// The month of a moment by the clocks of the United Kingdom, `2026-11`.
    static func month(of now: Instant) -> String { String(LocalTime(now).date.iso.prefix(7)) }

    static func nextMonth(after now: Instant) -> Instant {
        var date = LocalTime(now).date
        (date.year, date.month, date.day) = date.month == 12 ? (date.year + 1, 1, 1) : (date.year, date.month + 1, 1)
        return LocalTime(date: date, time: CivilTime(hour: 0, minute: 0)).instant
    }

    /// Counts what was given to senders, and tells staff when the limit is near and when it is reached.
    func count(_ texts: [OutboxText], at now: Instant, in store: any StoreTransaction) throws {
        guard let limit = rules.contact.spendLimit, let first = texts.first else { return }
        // A second copy costs too; one that was certainly not taken is counted already.
        let more = texts.reduce(0) { sum, text in
            sum + (text.attempts == 1 || text.uncertainties > 0 ? segments(of: text.text).segments : 0)
        }
        guard more > 0 else { return }
        let month = Self.month(of: now)
        var spending = try store.addSpending(segments: more, in: month)
        let spent = limit.pence(for: spending.segments)
        let pounds = "\(spent / 100) of \(limit.monthlyPence / 100) pounds of this month are spent on texts"
        if spending.stoppedAt == nil, spent >= limit.monthlyPence {
            spending.stoppedAt = now
            spending.warnedAt = spending.warnedAt ?? now
            try tell(
                "\(pounds). No reminders go until next month; replies and crisis texts still do.",
                "spend-limit-\(month)", "spend.limit", about: first.person, at: now, in: store)
        } else if spending.warnedAt == nil, spent * 100 >= limit.monthlyPence * limit.warningPercent {
            spending.warnedAt = now
            try tell(
                "\(pounds). At the limit no more reminders go.", "spend-warning-\(month)", "spend.warning",
                about: first.person, at: now, in: store)
        } else {
            return
        }
        try store.save(spending, in: month)
    }

    /// News of the whole service to the duty number; the audit has it in any case.
    private func tell(
        _ what: String, _ reference: String, _ action: String, about person: PersonID, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        try store.append(AuditEntry(at: now, actor: "system", action: action, detail: what))
        guard let duty = rules.dutyNumber else { return }
        // A text out has to belong to somebody: to whoever was texted last.
        _ = try queue(
            NewOutboxText(
                person: person, recipient: .staff(number: duty), kind: .alert, reference: reference,
                text: "Linkline: \(what)", notBefore: now, at: now), in: store)
    }

    // MARK: What holds one person

    /// Until when quiet hours, bank holidays and caps hold texts of the service's own accord to this person.
    ///
    /// - Parameters:
    ///   - person: to whom.
    ///   - count: how many texts are about to be said, asked for only where it matters.
    ///   - now: when.
    ///   - store: what is known of them.
    /// - Returns: when to look again; nothing if they may go.
    /// - Throws: a `StoreError`.
    func held(
        _ person: PersonRecord, saying count: () -> Int, at now: Instant, in store: any StoreReader
    ) throws -> Instant? {
        if let until = try stopped(at: now, in: store) { return until }
        let hours = try sendHours(for: person, readableContact(of: person.id, in: store), in: store)
        guard hours.isOpen(at: now) else { return hours.nextOpening(from: now) ?? now.adding(hours: 24) }
        return try capped(person.id, saying: count, hours, at: now, in: store)
    }

    /// Until when the caps hold so many more texts; a day or a week in which nothing went always has room for a turn.
    func capped(
        _ person: PersonID, saying count: () -> Int, _ hours: OpeningHours, at now: Instant, in store: any StoreReader
    ) throws -> Instant? {
        let midnight = CivilTime(hour: 0, minute: 0)
        let today = LocalTime(date: LocalTime(now).date, time: midnight).instant
        let week = try store.sentCount(to: person, kinds: [.reminder], since: now.adding(hours: -7 * 24))
        // Nothing in the week is nothing today.
        guard week > 0 else { return nil }
        let day = try store.sentCount(to: person, kinds: [.reminder], since: today)
        let more = max(1, count())
        guard day > 0 && day + more > rules.automatedPerDay || week + more > rules.automatedPerWeek else { return nil }
        let tomorrow = LocalTime(date: LocalTime(now).date.adding(days: 1), time: midnight).instant
        return hours.nextOpening(from: tomorrow) ?? tomorrow
    }
}
