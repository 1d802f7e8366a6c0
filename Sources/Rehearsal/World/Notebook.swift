import Conversations
import Dialogue
import Store
import Synchronization

/// What the desk did since somebody last looked, in order; what was not committed was not done.
final class Notebook: DeskWitness {
    enum Note: Sendable {
        case admission(Admission, InboundID, PersonID)
        case turn(Turn, PersonID, TurnCause)
        case queued(NewOutboxText, OutboxID)
        case claim(Claim)
    }

    // A witness must be fit for any thread; the world itself has one only.
    private let notes = Mutex<(pending: [Note], kept: [Note])>(([], []))

    func saw(_ admission: Admission, of text: InboundID, from person: PersonID) {
        notes.withLock { $0.pending.append(.admission(admission, text, person)) }
    }

    func saw(_ turn: Turn, of person: PersonID, cause: TurnCause) {
        notes.withLock { $0.pending.append(.turn(turn, person, cause)) }
    }

    func saw(_ queued: NewOutboxText, as id: OutboxID) {
        notes.withLock { $0.pending.append(.queued(queued, id)) }
    }

    func saw(_ claim: Claim) {
        guard !(claim.texts.isEmpty && claim.suppressed.isEmpty && claim.expired.isEmpty) else { return }
        notes.withLock { $0.pending.append(.claim(claim)) }
    }

    /// What was noted is durable.
    func keep() {
        notes.withLock { notes in
            notes.kept += notes.pending
            notes.pending.removeAll(keepingCapacity: true)
        }
    }

    /// What was noted and not kept has not happened.
    func forget() { notes.withLock { $0.pending.removeAll(keepingCapacity: true) } }

    func drain() -> [Note] {
        notes.withLock { notes in
            defer { notes.kept.removeAll(keepingCapacity: true) }
            return notes.kept
        }
    }
}
