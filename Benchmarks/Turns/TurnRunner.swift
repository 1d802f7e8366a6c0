import BenchmarkSupport
import Dialogue
import Knowledge
import Words

/// Runs the conversation as a service does: screened, admitted, read, stepped.
final class TurnRunner {
    enum Way {
        case inMemory
        case saved
        /// The engine alone: screening and reading are remembered.
        case readBefore
        case readBeforeAndSaved

        var isSaved: Bool { self == .saved || self == .readBeforeAndSaved }
        var isReadBefore: Bool { self == .readBefore || self == .readBeforeAndSaved }
    }

    private let program: Program
    private let library: KnowledgeLibrary
    private var readings: [Reading] = []
    private(set) var largestState = 0

    init(program: Program, library: KnowledgeLibrary) {
        self.program = program
        self.library = library
    }

    /// The turns that say something else than they must, or nothing; remembers the readings.
    func wrongReplies() -> [String] {
        var wrong: [String] = []
        readings = []
        converse(.inMemory) { turn, said in
            guard said.map(\.textID) != turn.replies else { return }
            wrong.append("\"\(turn.text)\" said \(said.map(\.textID)), not \(turn.replies)")
        }
        return wrong
    }

    /// The median of five rounds of 40 conversations; a wrong reply ends the program.
    func turnsASecond(_ way: Way) -> Double {
        let conversations = 40
        var rounds: [Double] = []
        for _ in 0..<5 {
            let round = timed {
                for _ in 0..<conversations {
                    converse(way) { turn, said in
                        precondition(said.map(\.textID) == turn.replies, "a reply is wrong")
                    }
                }
            }
            rounds.append(round.seconds)
        }
        return Double(conversations * Conversation.turns.count) / rounds.sorted()[2]
    }

    private func converse(_ way: Way, _ check: (Conversation.Turn, [Message]) -> Void) {
        var state = State()
        state.contacted = true
        state =
            step(
                program, library, state, .staff(.starts(dialogue: "menu", inputs: [:])),
                at: Instant(seconds: 1_781_082_000)
            ).state
        var earlier: [String] = []
        for (index, turn) in Conversation.turns.enumerated() {
            let now = Instant(seconds: 1_781_082_000 + Int64(index + 1) * 30)
            let number = index + 1
            let alarm =
                way.isReadBefore
                ? readings[index].alarm : SafetyScreen.builtIn.alarm(for: turn.text, earlier: earlier)
            let admission = admit(program, library, state.standing, alarm: alarm, number: number, at: now)
            state.standing = admission.standing
            let reading = self.reading(index, turn.text, alarm, state, number, now, way)
            let event = TextEvent(
                reading: reading, number: number, highestAccepted: number, admission: admission.decision)
            let result = step(program, library, state, .text(event), at: now)
            check(turn, result.messages)
            state = result.state
            if way.isSaved { save(&state) }
            if earlier.count == 3 { earlier.removeFirst() }
            earlier.append(turn.text)
        }
    }

    private func reading(
        _ index: Int, _ text: String, _ alarm: Alarm, _ state: State, _ number: Int, _ now: Instant, _ way: Way
    ) -> Reading {
        if way.isReadBefore { return readings[index] }
        let context = hearingContext(program, library, state, number: number, at: now)
        let reading = read(text, media: 0, alarm: alarm, context: context, library: library)
        if readings.count == index { readings.append(reading) }
        return reading
    }

    private func save(_ state: inout State) {
        let bytes = encode(state)
        largestState = max(largestState, bytes.count)
        guard let loaded = try? decodeState(bytes) else { preconditionFailure("a state cannot be read back") }
        state = loaded
    }
}
