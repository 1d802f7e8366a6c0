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

    /// Plays them all, side by side on one clock.
    ///
    /// - Parameters:
    ///   - conversations: as they took place.
    ///   - assistant: the version to play them with.
    ///   - rules: quiet hours and caps of that version.
    ///   - progress: is told how many of the events are done.
    /// - Returns: what they are now, in the same order.
    /// - Throws: a `StoreError`.
    package static func play(
        _ conversations: [RecordedConversation], with assistant: Assistant, rules: ServiceRules,
        progress: (_ done: Int, _ all: Int) -> Void
    ) throws -> [RecordedConversation] {
        let events = ordered(conversations)
        guard let first = events.first else { return conversations }
        var rerun = try Rerun(assistant, rules: rules, at: first.at)
        try rerun.register(conversations)
        for (index, event) in events.enumerated() {
            try rerun.move(to: event.at)
            try rerun.happen(event, in: conversations[event.conversation])
            if (index + 1).isMultiple(of: 10_000) { progress(index + 1, events.count) }
        }
        return try rerun.recorded(conversations)
    }

    private struct Due {
        var at: Instant
        var conversation: Int
        var event: Int
    }

    /// All events on one clock; those of one conversation stay in their order.
    private static func ordered(_ conversations: [RecordedConversation]) -> [Due] {
        var all: [Due] = []
        for (index, conversation) in conversations.enumerated() {
            var last: Instant?
            for (number, event) in conversation.events.enumerated() {
                let at = max(event.at, last ?? event.at)
                last = at
                all.append(Due(at: at, conversation: index, event: number))
            }
        }
        return all.sorted { ($0.at, $0.conversation, $0.event) < ($1.at, $1.conversation, $1.event) }
    }

    // MARK: Playing

    /// Stands in for the number, which is not recorded.
    private static func phone(_ index: Int) -> String {
        let digits = String(index + 1)
        return "+447911" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    private func register(_ conversations: [RecordedConversation]) throws {
        let now = now
        let channel = desk.rules.defaultChannel
        try store.write { store in
            for (index, conversation) in conversations.enumerated() {
                _ = try store.person(
                    numbered: Self.phone(index),
                    orAdd: PersonDetails(
                        channel: channel, name: conversation.name, nation: conversation.nation,
                        language: conversation.language, sharedPhone: conversation.sharesPhone), at: now)
            }
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

    private func happen(_ due: Due, in conversation: RecordedConversation) throws {
        let desk = desk
        let now = now
        switch conversation.events[due.event].happening {
        case .accepted(let text, let media, _):
            let inbound = InboundText(
                channel: desk.rules.defaultChannel, gatewayID: "\(due.conversation)-\(due.event)", text: text,
                media: media, receivedAt: now)
            _ = try store.write { try desk.accept(inbound, from: Self.phone(due.conversation), at: now, in: $0) }
        case .heard:
            _ = try store.write {
                try desk.takeTurns(through: try $0.lastAccepted(), limit: 1_000_000, at: now, in: $0)
            }
        case .time: break
        case .staff(let act):
            _ = try store.write {
                try desk.staff(act, in: PersonID(due.conversation + 1), by: "staff", at: now, store: $0)
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

    private func recorded(_ conversations: [RecordedConversation]) throws -> [RecordedConversation] {
        try store.read { store in
            try conversations.indices.map { index in
                guard let transcript = try store.transcript(of: PersonID(index + 1)) else {
                    return conversations[index]
                }
                var again = try RecordedConversation(transcript, in: store)
                again.number = conversations[index].number
                return again
            }
        }
    }
}
