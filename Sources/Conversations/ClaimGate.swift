import Store
import TextMessage
import Words

/// Decides at the last moment whether a text may go now; one gate for each claim.
///
/// Crisis texts and alerts to staff do not come by here.
struct ClaimGate {
    private let desk: Desk
    private let now: Instant
    /// It was let through before: the money and the caps count it already, and all else is looked at once more.
    private let isClaimed: Bool
    private var position: SendingSwitch?
    /// Segments of reminders that this claim has let through: the books do not have them yet.
    private var segmentsGone = 0

    init(desk: Desk, at now: Instant, isClaimed: Bool = false) {
        self.desk = desk
        self.now = now
        self.isClaimed = isClaimed
    }

    static let takesNoTexts = "not-a-number-that-takes-texts"
    static let notSafe = "not-safe-to-text"
    static let lineClosed = "line-closed"

    /// What staff have to do about a text that will never go.
    static let tasks: [String: (reference: String, because: String)] = [
        takesNoTexts: ("no-texts", "Their number does not take texts. Contact them another way."),
        notSafe: ("not-safe", "A planned text was not sent: it is not safe to text them. Contact them another way."),
    ]

    mutating func decide(_ text: OutboxText, in store: any StoreReader) throws -> ClaimDecision {
        guard let number = try? PhoneNumber(gateway: text.number),
            number.canReceiveTexts(testNumbers: desk.rules.testNumbers)
        else { return .suppress(reason: Self.takesNoTexts) }
        switch try switchPosition(in: store) {
        case .all: break
        case .repliesOnly: if text.kind == .reminder { return .hold(until: desk.soon(after: now)) }
        case .crisisOnly: if !text.passesOptOut { return .hold(until: desk.soon(after: now)) }
        }
        return text.kind == .reminder ? try decide(reminder: text, in: store) : .go
    }

    /// What goes of the service's own accord.
    private mutating func decide(reminder text: OutboxText, in store: any StoreReader) throws -> ClaimDecision {
        let more = desk.rules.contact.spendLimit == nil ? 0 : segments(of: text.text).segments
        if !isClaimed, let until = try spent(with: more, in: store) { return .hold(until: until) }
        guard let person = try store.person(text.person) else { return .suppress(reason: Self.lineClosed) }
        let contact = try desk.readableContact(of: person.id, in: store)
        if contact.line == .closed { return .suppress(reason: Self.lineClosed) }
        if !contact.safe.mayText { return .suppress(reason: Self.notSafe) }
        // A crisis comes before every plan: what waited goes when staff have closed it.
        if person.standing?.crisisOpen == true || person.standing?.flagOpen == true {
            return .hold(until: desk.soon(after: now))
        }
        if contact.line == .unconfirmed, !Desk.asksWhoseLine(text) { return .hold(until: desk.soon(after: now)) }
        let hours = try desk.sendHours(for: person, contact, in: store)
        guard isOpen(hours) else {
            return .hold(until: hours.nextOpening(from: now) ?? now.adding(hours: 24))
        }
        guard !isClaimed else { return .go }
        if let until = try desk.capped(person.id, saying: { 1 }, hours, at: now, in: store) {
            return .hold(until: until)
        }
        segmentsGone += more
        return .go
    }

    private func isOpen(_ hours: OpeningHours) -> Bool {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .forgetsQuietHours { return true }
        #endif
        return hours.isOpen(at: now)
    }

    private mutating func switchPosition(in store: any StoreReader) throws -> SendingSwitch {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .ignoresSwitch { return .all }
        #endif
        if let position { return position }
        let found = try store.sendingSwitch()
        position = found
        return found
    }

    /// Until when the month has no money for so many segments more.
    private func spent(with segments: Int, in store: any StoreReader) throws -> Instant? {
        guard let limit = desk.rules.contact.spendLimit else { return nil }
        let gone = try store.spending(in: Desk.month(of: now)).segments + segmentsGone
        return limit.pence(for: gone + segments) <= limit.monthlyPence ? nil : Desk.nextMonth(after: now)
    }
}
