package import Conversations
import Dialogue
import Store
import Words

/// Recorded conversations, happening again with other dialogues or other content.
///
/// The real desk over a store in memory: texts and acts of staff come when they came, timers and reminders when the
/// new version wants them, and the gateway takes everything at once.
package struct Rerun {
    private let store: any Store
    private let desk: Desk
    private var now: Instant

    private init(_ assistant: Assistant, rules: ServiceRules, at now: Instant) throws {
        store = try SQLiteStore.inMemory(StoreOptions(randomBytes: { count in (0..<count).map { UInt8($0 % 251) } }))
        desk = Desk(assistant: assistant, rules: rules)
        self.now = now
    }

    /// Plays them all, each by itself: no conversation can change what another one comes to.
    ///
    /// - Parameters:
    ///   - conversations: as they took place.
    ///   - assistant: the version to play them with.
    ///   - rules: quiet hours and caps of that version.
    ///   - progress: is told how many of the conversations are done.
    /// - Returns: what they are now, in the same order.
    /// - Throws: a `StoreError`.
    package static func play(
        _ conversations: [RecordedConversation], with assistant: Assistant, rules: ServiceRules,
        progress: (_ done: Int, _ all: Int) -> Void
    ) throws -> [RecordedConversation] {
        var again: [RecordedConversation] = []
        for conversation in conversations {
            again.append(try play(conversation, with: assistant, rules: rules))
            if again.count.isMultiple(of: 100) { progress(again.count, conversations.count) }
        }
        return again
    }

    private static func play(
        _ conversation: RecordedConversation, with assistant: Assistant, rules: ServiceRules
    ) throws -> RecordedConversation {
        guard let first = conversation.events.first else { return conversation }
        var rerun = try Rerun(assistant, rules: rules, at: first.at)
        let person = try rerun.register(conversation)
        for (index, event) in conversation.events.enumerated() {
            try rerun.move(to: event.at)
            try rerun.happen(event, named: "\(index)", to: person)
        }
        return try rerun.recorded(conversation, of: person)
    }

    // MARK: Playing

    /// Stands in for the number, which is not recorded.
    private static let phone = madeUpPhone(1)

    private func register(_ conversation: RecordedConversation) throws -> PersonID {
        let details = PersonDetails(
            channel: desk.rules.defaultChannel, name: conversation.name, nation: conversation.nation,
            language: conversation.language, sharedPhone: conversation.sharesPhone)
        let (desk, now) = (desk, now)
        return try store.write { store in
            let person = try store.person(numbered: Self.phone, orAdd: details, at: now).person
            try desk.begin(person, seed: conversation.number, at: now, in: store)
            return person.id
        }
    }

    /// Moves the clock, stopping wherever something falls due.
    private mutating func move(to target: Instant) throws {
        while now < target {
            let next = try store.read {
                [try $0.nextTimeDue(), try $0.nextOutboxDue(after: now)].compactMap { $0 }.min()
            }
            guard let next, next <= target else { break }
            now = min(target, max(next, now.adding(seconds: 1)))
            try settle()
        }
        now = max(now, target)
    }

    private func happen(_ event: RecordedEvent, named name: String, to person: PersonID) throws {
        let desk = desk
        let now = now
        switch event.happening {
        case .accepted(let text, let media, _):
            let inbound = InboundText(
                channel: desk.rules.defaultChannel, gatewayID: name, text: text, media: media, receivedAt: now)
            _ = try store.write { try desk.accept(inbound, from: Self.phone, at: now, in: $0) }
        case .heard:
            _ = try store.write {
                try desk.takeTurns(through: try $0.lastAccepted(), limit: 1_000_000, at: now, in: $0)
            }
        case .time: break
        case .staff(let act):
            _ = try store.write {
                try desk.staff(act, in: person, by: "staff", at: now, store: $0)
            }
        }
        try settle()
    }

    /// Keeps time and sends, but hears no text: those are heard when they were heard.
    private func settle() throws {
        let desk = desk
        let now = now
        try store.write { store in
            try desk.keepTime(at: now, limit: 1_000_000, in: store)
            while true {
                let claimed = try desk.claim(at: now, limit: 1_000_000, in: store).texts
                for text in claimed {
                    try desk.settle(text.id, .sent(gatewayID: "g-\(text.id.number)"), at: now, in: store)
                }
                if claimed.isEmpty { return }
            }
        }
    }

    private func recorded(_ conversation: RecordedConversation, of person: PersonID) throws -> RecordedConversation {
        try store.read { store in
            guard let transcript = try store.transcript(of: person) else { return conversation }
            var again = try RecordedConversation(transcript, in: store)
            again.number = conversation.number
            return again
        }
    }
}
