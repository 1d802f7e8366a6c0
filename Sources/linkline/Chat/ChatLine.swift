import Conversations
import Dialogue
import Foundation
import Store
import Words

/// The console as a gateway: the same desk and store as the server, with a clock that stands still between lines.
///
/// Each line is accepted, stepped, claimed and settled in transactions of its own, as it would be by the writer.
final class ChatLine {
    let store: any Store
    let desk: Desk
    private(set) var now: Instant
    private var keys = 0
    private let channel = "console"

    /// A text that was "sent".
    struct Sent {
        var text: OutboxText
        var segments: Int
        var toStaff: Bool
    }

    init(store: any Store, desk: Desk, now: Instant) {
        self.store = store
        self.desk = desk
        self.now = now
    }

    /// Questions that wait in a database from an earlier talk are read by the program that asked them.
    func keepPrograms() throws {
        let now = now
        let desk = desk
        try store.write { try desk.keepPrograms(at: now, in: $0) }
    }

    /// Where nobody may be texted by mistake: always open, no caps, drama numbers allowed, flags to a made-up number.
    static func rules(duty: String?, nation: String?) -> ServiceRules {
        ServiceRules(
            dutyNumber: duty, defaultChannel: "console", sendHours: .always, automatedPerDay: 1000,
            automatedPerWeek: 1000, quarantineSeconds: 60, automatedExpiryHours: 24 * 7, sendAttempts: 3,
            turnAttempts: 3, testNumbers: true, nation: nation)
    }

    /// A patient texts; what is sent because of it.
    func text(_ words: String, from number: String, media: Int = 0) throws -> [Sent] {
        keys += 1
        let inbound = InboundText(
            channel: channel, gatewayID: "console-\(UUID().uuidString)-\(keys)", text: words, media: media,
            receivedAt: now)
        let now = now
        let desk = desk
        _ = try store.write { try desk.accept(inbound, from: number, at: now, in: $0) }
        return try settle()
    }

    /// Steps what waits, keeps time and sends, until nothing is left to do at this moment.
    func settle() throws -> [Sent] {
        var sent: [Sent] = []
        let now = now
        let desk = desk
        while true {
            let turns = try store.write { transaction in
                let last = try transaction.lastAccepted()
                let turns = try desk.takeTurns(through: last, limit: 100, at: now, in: transaction)
                try desk.keepTime(at: now, limit: 100, in: transaction)
                return turns
            }
            let claimed = try store.write { try desk.claim(at: now, limit: 100, in: $0).texts }
            for text in claimed {
                try store.write { transaction in
                    _ = try transaction.settle(text.id, .sent(gatewayID: "console-\(text.id.number)"), at: now)
                }
                sent.append(Sent(text: text, segments: segmentCount(text.text), toStaff: text.recipient != .person))
            }
            if turns == 0 && claimed.isEmpty { return sent }
        }
    }

    /// Sets the clock, before anything has happened.
    func begin(at moment: Instant) {
        guard keys == 0 else { return }
        now = moment
    }

    /// Moves the clock, stopping wherever something falls due; what was sent on the way, with its moment.
    func move(to target: Instant) throws -> [(at: Instant, sent: Sent)] {
        var all: [(Instant, Sent)] = []
        while now < target {
            let now = now
            let next = try store.read { reader in
                [try reader.nextTimeDue(), try reader.nextOutboxDue(after: now)].compactMap { $0 }.min()
            }
            // Held reminders are looked at every few minutes; nothing else happens meanwhile.
            self.now = min(target, max(next ?? target, now.adding(seconds: 60)))
            for sent in try settle() { all.append((self.now, sent)) }
        }
        return all
    }

    /// A member of staff acts in the conversation of `number`.
    func staff(_ act: StaffAct, number: String) throws -> [Sent] {
        let now = now
        let desk = desk
        try store.write { transaction in
            guard let person = try transaction.person(numbered: number) else { return }
            try desk.staff(act, in: person.id, by: "console", at: now, store: transaction)
        }
        return try settle()
    }

    /// The conversation of a number, if it has begun.
    func state(of number: String) throws -> (person: PersonRecord, state: State)? {
        let desk = desk
        return try store.read { reader in
            guard let person = try reader.person(numbered: number) else { return nil }
            return (person, try desk.conversation(of: person, in: reader).state)
        }
    }
}

extension ChatLine {
    /// Makes sure that the person is known, and what their phone is like.
    func addPerson(_ number: String, isShared: Bool) throws {
        let now = now
        let nation = desk.rules.nation
        try store.write { transaction in
            let (person, isNew) = try transaction.person(
                numbered: number, orAdd: PersonDetails(channel: "console", nation: nation), at: now)
            guard isNew, isShared else { return }
            var details = person.details
            details.sharedPhone = true
            try transaction.save(details, of: person.id)
        }
    }
}
