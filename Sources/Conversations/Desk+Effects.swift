import Dialogue
import Store
import TextMessage
import Words

/// On whose behalf effects are carried out, and by what name their texts are sent once for ever.
struct Deed {
    var person: PersonRecord
    /// `r-17` for the turn of text 17, `a-17` for its admission, `t-…` a timer, `s-…` a schedule.
    var name: String
    var inbound: InboundID?
    var turn: TurnID?
    var finding: SafetyFinding?
    var author: String?
    /// How a text said what it says about consent, if not by its words.
    var manner: String?
}

extension Desk {
    /// The tag of a dialogue that has found out that the number is somebody else's.
    private static let wrongNumberTag = "wrong-number"

    /// Carries out effects in order, all in the transaction of the turn that asked for them.
    func carryOut(
        _ effects: [Effect], trace: Trace, for deed: Deed, at now: Instant, in store: any StoreTransaction
    ) throws {
        for (index, effect) in effects.enumerated() {
            try carryOut(effect, deed, index: index, at: now, in: store)
        }
    }

    private func carryOut(
        _ effect: Effect, _ deed: Deed, index: Int, at now: Instant, in store: any StoreTransaction
    ) throws {
        let person = deed.person.id
        switch effect {
        case .say(let message): try enqueue(message, deed, index: index, at: now, in: store)
        case .remember(let name, let value): try remember(name, value, deed, in: store)
        case .record(let kind, let fields, let dialogue, let reference):
            _ = try store.add(
                NewRecord(
                    person: person, kind: kind, fields: fields, dialogue: dialogue, reference: reference, at: now))
        case .remind(let reminder): _ = try store.plan(reminder, for: person, at: now)
        case .cancelReminder(let dialogue, let inputs, let reference):
            _ = try store.cancelReminders(
                of: person, dialogue: dialogue, inputs: inputs, reference: reference, at: now)
        case .moveReminder(let dialogue, let inputs, let date, let time, let reference):
            _ = try store.moveReminders(
                of: person, dialogue: dialogue, inputs: inputs, to: date, time, reference: reference, at: now)
        case .speak(let language):
            var details = try self.person(person, in: store).details
            details.language = language
            try store.save(details, of: person)
        case .wait(let timers): try store.replaceTimers(of: person, with: timers)
        case .flag(let kind, let because, let joined, _):
            try raiseFlag(kind, because, joined: joined, deed, at: now, in: store)
        case .task(let queue, let within, let because, let reference):
            _ = try store.add(
                NewTask(
                    person: person, queue: queue, because: because,
                    due: within.map { due($0, after: now, for: deed.person) },
                    reference: reference, at: now))
        case .withdraw(let reference): try store.withdraw(reference: reference, of: person)
        case .note(let words, let reference):
            _ = try store.addNote(words, kind: .note, to: person, reference: reference, author: nil, at: now)
        case .tag(let word, let reference):
            _ = try store.addNote(word, kind: .tag, to: person, reference: reference, author: nil, at: now)
            // The dialogue that ends with it has said sorry to a stranger.
            if word == Self.wrongNumberTag { try closeLine(of: person, because: word, at: now, in: store) }
        case .askForPerson(let queue, let because, let due, let again):
            try personAskedFor(queue, because, due: due, again: again, deed, at: now, in: store)
        case .optOut(let source): try optOut(source, deed, at: now, in: store)
        case .optIn:
            try store.append(
                ConsentEntry(
                    person: person, change: .optedIn, inbound: deed.inbound, wording: assistant.program.hash,
                    how: try manner(of: deed.inbound, in: store), at: now))
        case .end(let dialogue, let outcome):
            // Kept for reports; nothing else follows from an ending.
            try store.append(
                AuditEntry(
                    at: now, actor: "system", action: "dialogue.ended", person: person,
                    detail: "\(dialogue) \(outcome ?? "")"))
        }
    }

    /// Puts a message into the outbox and the transcript.
    func enqueue(
        _ message: Message, _ deed: Deed, index: Int, at now: Instant, in store: any StoreTransaction
    ) throws {
        let text = transliterated(message.text)
        let kind = OutboxKind(message.kind)
        let expiry = kind == .reminder ? now.adding(hours: rules.automatedExpiryHours) : nil
        let queued = try queue(
            NewOutboxText(
                person: deed.person.id, kind: kind, reference: "\(deed.name)-\(index)", text: text, notBefore: now,
                expiresAt: expiry, passesOptOut: message.passesOptOut, at: now), in: store)
        // What was queued before is in the transcript already.
        guard let outbox = queued else { return }
        let count = segments(of: text)
        _ = try store.append(
            SentMessage(
                person: deed.person.id, kind: kind, text: text, textID: message.textID, turn: deed.turn,
                outbox: outbox, segments: count.segments, encoding: count.encoding.rawValue, author: deed.author,
                at: now))
    }

    /// Puts a text into the outbox, once for ever.
    ///
    /// - Returns: its number; nothing if it was there already.
    func queue(_ text: NewOutboxText, in store: any StoreTransaction) throws -> OutboxID? {
        guard case .queued(let id) = try store.enqueue(text) else { return nil }
        witness?.saw(text, as: id)
        return id
    }

    /// The first name is known beside the conversation too: staff see it in lists.
    private func remember(
        _ name: String, _ value: Value?, _ deed: Deed, in store: any StoreTransaction
    ) throws {
        guard name == Self.firstName else { return }
        var details = try person(deed.person.id, in: store).details
        details.name = value?.plain
        try store.save(details, of: deed.person.id)
    }

    private func optOut(
        _ source: OptOutSource, _ deed: Deed, at now: Instant, in store: any StoreTransaction
    ) throws {
        let how = source == .patient ? try deed.manner ?? manner(of: deed.inbound, in: store) : source.rawValue
        try endTexts(to: deed.person.id, inbound: deed.inbound, how: how, at: now, in: store)
    }
}
