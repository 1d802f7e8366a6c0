import Conversations
import Dialogue
import Store
import Synchronization

/// What the desk did since somebody last looked, in order.
final class Notebook: DeskWitness {
    enum Note: Sendable {
        case admission(Admission, InboundID, PersonID)
        case turn(Turn, PersonID, TurnCause)
    }

    // A witness must be fit for any thread; the world itself has one only.
    private let notes = Mutex<[Note]>([])

    func saw(_ admission: Admission, of text: InboundID, from person: PersonID) {
        notes.withLock { $0.append(.admission(admission, text, person)) }
    }

    func saw(_ turn: Turn, of person: PersonID, cause: TurnCause) {
        notes.withLock { $0.append(.turn(turn, person, cause)) }
    }

    func drain() -> [Note] {
        notes.withLock { notes in
            defer { notes.removeAll(keepingCapacity: true) }
            return notes
        }
    }
}
