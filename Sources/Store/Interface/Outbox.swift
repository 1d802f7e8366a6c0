package import Dialogue
package import Words

/// What a text out is for; decides what may hold it back.
package enum OutboxKind: String, Hashable, Sendable, CaseIterable {
    case crisis
    /// To a member of staff; never held.
    case alert
    case reply, notice, reminder

    package init(_ kind: Message.Kind) {
        switch kind {
        case .crisis: self = .crisis
        case .reply: self = .reply
        case .notice: self = .notice
        case .reminder: self = .reminder
        }
    }

    /// Lower goes first.
    package var priority: Int {
        switch self {
        case .crisis: 0
        case .alert: 1
        case .reply, .notice: 2
        case .reminder: 3
        }
    }
}

/// Where a text out goes.
package enum Recipient: Hashable, Sendable {
    /// The person whom it is about, at the number that they have when it is claimed.
    case person
    /// A member of staff, by E.164 number.
    case staff(number: String)
}

/// How far a text out is.
package enum OutboxState: String, Hashable, Sendable, CaseIterable {
    case ready, inflight
    /// Nobody knows whether the gateway took it.
    case uncertain
    case sent, delivered, failed
    /// Not sent, on purpose.
    case suppressed
    case expired
}

/// A text to be sent.
package struct NewOutboxText: Hashable, Sendable {
    package var person: PersonID
    package var recipient: Recipient
    package var kind: OutboxKind
    /// Names the sending once for ever (`r-17-1`); the same reference is never queued twice.
    package var reference: String
    package var text: String
    package var notBefore: Instant
    package var expiresAt: Instant?
    /// The confirmation of STOP, or the answer to HELP.
    package var passesOptOut: Bool
    package var at: Instant

    package init(
        person: PersonID, recipient: Recipient = .person, kind: OutboxKind, reference: String, text: String,
        notBefore: Instant, expiresAt: Instant? = nil, passesOptOut: Bool = false, at: Instant
    ) {
        self.person = person
        self.recipient = recipient
        self.kind = kind
        self.reference = reference
        self.text = text
        self.notBefore = notBefore
        self.expiresAt = expiresAt
        self.passesOptOut = passesOptOut
        self.at = at
    }
}

/// What became of a text given to the outbox.
package enum Enqueued: Hashable, Sendable {
    case queued(OutboxID)
    /// The reference was used before: nothing was added.
    case already(OutboxID)

    package var id: OutboxID {
        switch self {
        case .queued(let id), .already(let id): id
        }
    }
}

/// A text out with all that sending it needs.
package struct OutboxText: Hashable, Sendable {
    package var id: OutboxID
    package var person: PersonID
    package var recipient: Recipient
    /// E.164; the recipient's number as it is now.
    package var number: String
    /// The channel by which the person is texted.
    package var channel: String
    package var kind: OutboxKind
    package var reference: String
    package var text: String
    package var notBefore: Instant
    package var expiresAt: Instant?
    package var passesOptOut: Bool
    package var state: OutboxState
    /// Times it was given to a sender.
    package var attempts: Int
    /// Times nobody knew whether it was taken; copies are at most one more than this.
    package var uncertainties: Int
    package var claimedAt: Instant?
    package var queuedAt: Instant
    package var gatewayID: String?
    /// When an uncertain one may be asked about or decided.
    package var quarantineUntil: Instant?
    package var reason: String?
}

/// What the claim asks about each text that could go now: quiet hours, caps, a line that is down.
package enum ClaimDecision: Hashable, Sendable {
    case go
    /// Not before then; it is not asked about again until then.
    case hold(until: Instant)
    case suppress(reason: String)
}

/// What one claim did.
package struct Claim: Hashable, Sendable {
    /// To be sent now, in this order; they are `inflight`.
    package var texts: [OutboxText]
    /// Held back for good: opted out, or by the gate.
    package var suppressed: [OutboxText]
    /// Too late to be of use.
    package var expired: [OutboxText]
}

/// What a sender found out.
package enum Settlement: Hashable, Sendable {
    case sent(gatewayID: String?)
    /// Certainly not taken; try again then.
    case deferred(until: Instant, reason: String)
    case failed(reason: String)
    /// Perhaps taken: ask, or decide, when the quarantine is over.
    case uncertain(until: Instant, reason: String)
    case suppressed(reason: String)
}

/// What a receipt is about.
package enum ReceiptKey: Hashable, Sendable {
    case gatewayID(String, channel: String)
    /// Our own reference, where the gateway gives it back, with its own name of the text.
    case reference(String, gatewayID: String)
}

/// What a gateway says of a text that it took.
package enum ReceiptState: String, Hashable, Sendable, CaseIterable {
    case queued, sent, failed, delivered, read
}

/// What a receipt did.
package enum ReceiptResult: Hashable, Sendable {
    case moved(OutboxText)
    /// It says nothing new: states only move forward.
    case unchanged(OutboxText)
    /// No such text yet; kept, and applied when one gets this id.
    case early
}

package protocol OutboxReader {
    func outboxText(_ id: OutboxID) throws -> OutboxText?
    func outboxText(reference: String) throws -> OutboxText?
    /// Texts in these states, about one person or all, newest first.
    func outboxTexts(_ states: [OutboxState], of person: PersonID?, limit: Int) throws -> [OutboxText]
    /// Uncertain texts whose quarantine is over, oldest first.
    func uncertainDue(at now: Instant, limit: Int) throws -> [OutboxText]
    /// When the next ready text may go or the next quarantine ends, for the writer's sleep; nothing if none will.
    ///
    /// Texts due already are not counted: they wait for another text, which wakes the writer when it is settled.
    func nextOutboxDue(after now: Instant) throws -> Instant?
    /// Texts of these kinds to this person that went to the gateway, or are on the way, since then: for caps.
    func sentCount(to person: PersonID, kinds: [OutboxKind], since: Instant) throws -> Int
    /// What the gateway calls the texts about this person that were given to a sender since then.
    ///
    /// They are spoken for: an uncertain text with the same words is not one of them.
    func gatewayIDs(to person: PersonID, since: Instant) throws -> Set<String>
}

package protocol OutboxWriter {
    func enqueue(_ text: NewOutboxText) throws -> Enqueued
    /// Takes texts that are due: crisis first, then by kind and time; for each person only the first in line, but
    /// crisis texts, alerts and what passes an opt-out wait for nobody.
    ///
    /// Opt-out, held automated texts and expiry are decided here and not earlier; `gate` decides the rest and is
    /// not asked about crisis texts and alerts.
    func claimDue(at now: Instant, limit: Int, gate: (OutboxText) throws -> ClaimDecision) throws -> Claim
    /// Keeps what came of a sending; returns the text as it is then.
    ///
    /// A receipt that was quicker stands.
    func settle(_ id: OutboxID, _ outcome: Settlement, at now: Instant) throws -> OutboxText
    func apply(_ receipt: ReceiptState, to key: ReceiptKey, reason: String?, at now: Instant) throws -> ReceiptResult
    /// At start: what was in flight when the process died is uncertain, never ready. Returns how many.
    func quarantineInFlight(until: Instant, at now: Instant) throws -> Int
    /// A lease has run out: what was claimed before then and never settled is uncertain. Returns how many.
    func quarantineInFlight(claimedBefore: Instant, until: Instant) throws -> Int
    /// Takes back this person's texts of these kinds that wait. Returns how many.
    func suppressWaiting(for person: PersonID, kinds: [OutboxKind], reason: String) throws -> Int
    /// Takes back this person's texts that wait, but for crisis texts and what passes an opt-out. Returns how many.
    func suppressWaiting(for person: PersonID, reason: String) throws -> Int
    /// Staff want a failed text to go again, as if it had never been tried. Throws `missing` unless it has failed.
    func retryText(_ id: OutboxID, at now: Instant) throws
    /// Staff take back a text that waits. Throws `missing` unless it does, and for crisis texts and alerts.
    func cancelText(_ id: OutboxID, reason: String) throws
    /// Forgets early receipts that nobody claimed since then.
    func dropEarlyReceipts(before: Instant) throws
}
