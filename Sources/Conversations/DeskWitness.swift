package import Dialogue
package import Store

/// Somebody who looks on while the desk works: rehearsals, which check promises and count what happens.
///
/// It is told inside the transaction, before anything is durable, and can change nothing.
package protocol DeskWitness: Sendable {
    /// A text was accepted, and this is what could not wait.
    func saw(_ admission: Admission, of text: InboundID, from person: PersonID)
    /// An event was stepped and all that came of it is kept.
    func saw(_ turn: Turn, of person: PersonID, cause: TurnCause)
    /// A text was put into the outbox.
    func saw(_ queued: NewOutboxText, as id: OutboxID)
    /// Texts were taken to be sent, and others held back for good.
    func saw(_ claim: Claim)
}
