import Conversations
import Dialogue
import Store
import Words

/// Who is in the middle of something, as counts; nobody's words are looked at.
struct MidWay: Sendable {
    /// A place at which people are, and what becomes of them.
    struct Place: Hashable, Sendable {
        var dialogue: String
        /// The question that waits.
        var question: String?
        var isAside: Bool
        var outcome: MoveOutcome
    }

    /// How many are at each place.
    private(set) var places: [Place: Int] = [:]
    /// Texts that are planned, by the dialogue that they start and whether it is still there.
    private(set) var planned: [String: (count: Int, goes: Bool)] = [:]
    /// Conversations that cannot be read; staff have a task for each.
    private(set) var unreadable = 0

    /// - Parameters:
    ///   - conversations: what is open.
    ///   - assistant: the version to be published.
    ///   - now: the moment.
    init(_ conversations: OpenConversations, movingTo assistant: Assistant, at now: Instant) {
        unreadable = conversations.unreadable
        for state in conversations.states {
            for open in Self.open(in: state, assistant, at: now) {
                let place = Place(
                    dialogue: open.dialogue, question: open.question, isAside: open.isAside, outcome: open.outcome)
                places[place, default: 0] += 1
            }
        }
        for (dialogue, count) in conversations.planned {
            planned[dialogue] = (count, assistant.program.dialogue(named: dialogue) != nil)
        }
    }

    private static func open(in state: State, _ assistant: Assistant, at now: Instant) -> [OpenDialogue] {
        func opened(_ library: some Library) -> [OpenDialogue] {
            state.openDialogues(movingTo: assistant.program, library, at: now)
        }
        return opened(assistant.library)
    }

    /// In the order of their names.
    var rows: [(place: Place, count: Int)] {
        places.map { ($0.key, $0.value) }.sorted { left, right in
            (left.place.dialogue, left.place.isAside ? 1 : 0, left.place.question ?? "")
                < (right.place.dialogue, right.place.isAside ? 1 : 0, right.place.question ?? "")
        }
    }

    /// How many end for this.
    var ended: Int { places.filter { $0.key.outcome == .ends }.reduce(0) { $0 + $1.value } }
}

/// What is open in a database.
struct OpenConversations: Sendable {
    private(set) var states: [State] = []
    /// How many texts are planned, by the dialogue that they start.
    private(set) var planned: [String: Int] = [:]
    private(set) var unreadable = 0

    init(in store: any StoreReader) throws {
        for summary in try store.transcripts(.all, limit: .max) {
            for reminder in try store.reminders(of: summary.person)
            where [.planned, .held].contains(reminder.state) {
                planned[reminder.reminder.dialogue, default: 0] += 1
            }
            guard let record = try store.conversation(of: summary.person) else { continue }
            guard let state = try? decodeState(record.state) else {
                unreadable += 1
                continue
            }
            if state.programInUse != nil { states.append(state) }
        }
    }
}
