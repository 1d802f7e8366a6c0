import Dialogue
package import Store
import TextMessage
package import Words

/// How a person's conversation goes on when staff hand it back to the assistant.
package enum Resumption: String, Hashable, Sendable, CaseIterable {
    /// What was put aside waits for CONTINUE.
    case whereItWas = "where-it-was"
    /// The assistant offers its menu.
    case menu
}

// Words that staff write to a patient: nothing is sent that its writer has not seen what came before it.
extension Desk {
    /// Seconds in which a reply may be taken back: a text that was sent cannot be.
    package static let replyHold: Int64 = 10
    /// Most texts that a reply may take; GOV.UK Notify has the same limit (six parts, 918 characters of GSM-7).
    package static let replySegments = 6

    /// Sends a reply of staff in ten seconds, unless it is taken back or the patient writes before then.
    ///
    /// - Parameters:
    ///   - words: the reply, as it was typed.
    ///   - person: to whom.
    ///   - seen: the newest line of the transcript that its writer has seen: if there is a newer one of the patient
    ///     or of a colleague, nothing is sent.
    ///   - handingBack: how the assistant goes on after it; nothing if the conversation stays with its writer.
    ///   - staff: who writes.
    ///   - now: when.
    ///   - store: the transaction of this cycle.
    /// - Returns: the number of the text out.
    /// - Throws: a `StaffRefusal`, or a `StoreError`; nothing was done then.
    @discardableResult
    package func reply(
        _ words: String, to person: PersonID, seen: MessageID, handingBack: Resumption? = nil, by staff: String,
        at now: Instant, in store: any StoreTransaction
    ) throws -> OutboxID {
        let text = try Self.sendable(words)
        try mayBeTexted(person, in: store)
        if let newer = try store.received(from: person, after: seen) { throw StaffRefusal.newerText(newer) }
        if let colleague = try store.replied(to: person, after: seen, besides: staff) {
            throw StaffRefusal.colleagueReplied(colleague)
        }
        let waitedSince = try store.queueStanding(of: person)?.waitingSince
        let revision = try store.conversation(of: person)?.revision ?? 0
        let turn = try self.staff(.replies(text), in: person, by: staff, at: now, store: store)
        guard let index = turn.effects.firstIndex(where: \.isWordsOfStaff),
            let queued = try store.outboxText(reference: "staff-\(person.number)-\(revision)-\(index)")
        else { throw StaffRefusal.optedOut }
        try store.moveReply(queued.id, to: now.adding(seconds: Self.replyHold))
        try store.hold(queued.id, to: person, seen: seen, by: staff, waitedSince: waitedSince)
        try store.saveDraft(nil, to: person, by: staff, seen: seen, at: now)
        if let handingBack { try handBack(person, resuming: handingBack, by: staff, at: now, in: store) }
        return queued.id
    }

    /// Takes back a reply that has not gone; its words are its writer's draft again.
    ///
    /// - Throws: `StaffRefusal.alreadyGone` once it is on its way, or a `StoreError`.
    package func cancelReply(
        _ id: OutboxID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        let held = try waitingReply(id, in: store)
        try store.cancelText(id, reason: "cancelled by staff")
        try keepAsDraft(held, at: now, in: store)
        try audit("conversation.reply-cancelled", held.text.person, by: staff, at: now, in: store)
    }

    /// Lets a reply go without waiting for the end of its ten seconds.
    ///
    /// - Throws: `StaffRefusal.alreadyGone` once it is on its way, or a `StoreError`.
    package func sendReplyNow(
        _ id: OutboxID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        _ = try waitingReply(id, in: store)
        try store.moveReply(id, to: now)
    }

    private func waitingReply(_ id: OutboxID, in store: any StoreReader) throws -> HeldReply {
        guard let held = try store.heldReply(id) else { throw StoreError.missing(what: "reply", number: id.number) }
        guard held.text.state == .ready else { throw StaffRefusal.alreadyGone }
        return held
    }

    /// Words that were not sent are not lost: they wait for whoever wrote them.
    func keepAsDraft(_ held: HeldReply, at now: Instant, in store: any StoreTransaction) throws {
        try store.saveDraft(held.text.text, to: held.text.person, by: held.author, seen: held.seen, at: now)
    }

    /// Opting out is a wall for everybody.
    func mayBeTexted(_ person: PersonID, in store: any StoreReader) throws {
        guard try !standing(of: self.person(person, in: store)).optedOut else { throw StaffRefusal.optedOut }
        guard try readableContact(of: person, in: store).line != .closed else { throw StaffRefusal.lineClosed }
    }

    private static func sendable(_ words: String) throws -> String {
        let text = transliterated(String(words.drop(while: \.isWhitespace)))
        guard text.contains(where: { !$0.isWhitespace }) else { throw StaffRefusal.noWords }
        guard segments(of: text).segments <= replySegments else { throw StaffRefusal.tooLong }
        return text
    }

    func audit(
        _ action: String, _ person: PersonID, detail: String = "", by staff: String, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        try store.append(AuditEntry(at: now, actor: staff, action: action, person: person, detail: detail))
    }
}
