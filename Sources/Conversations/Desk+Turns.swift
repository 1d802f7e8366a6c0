import Dialogue
package import Store
package import Words

extension Desk {
    /// Steps the oldest waiting text of each person that was accepted in an earlier cycle.
    ///
    /// A turn that fails is taken back alone; after so many tries its text is quarantined, staff get a task and the
    /// patient a sentence. Everybody else goes on.
    ///
    /// - Returns: how many texts were dealt with.
    package func takeTurns(
        through last: InboundID?, limit: Int, at now: Instant, in store: any StoreTransaction
    ) throws -> Int {
        let waiting = try turnsToTake(through: last, limit: limit, urgentOnly: false, at: now, in: store)
        for text in waiting { try keep(think(text), in: store) }
        return waiting.count
    }

    /// Reads all that the turns of the oldest waiting texts need, so that they can be thought through elsewhere.
    ///
    /// What was read holds as long as nothing else is done in these conversations. Texts `besides` are left out; with
    /// `urgentOnly` the turns of whoever has said nothing that cannot wait are, too.
    package func turnsToTake(
        through last: InboundID?, limit: Int, besides open: Set<InboundID> = [], urgentOnly: Bool, at now: Instant,
        in store: any StoreReader
    ) throws -> [WaitingTurn] {
        guard let last else { return [] }
        var waiting = try store.waitingTexts(through: last, limit: limit).filter { !open.contains($0.id) }
        if urgentOnly { waiting = try waiting.filter { try isUrgent($0, in: store) } }
        return try waiting.map { try turn(of: $0, at: now, in: store) }
    }

    /// Whether this text, or one of the same person just after it, has a turn that cannot wait.
    private func isUrgent(_ text: WaitingText, in store: any StoreReader) throws -> Bool {
        if text.decision != .heard { return true }
        if try person(text.person, in: store).standing?.crisisOpen == true { return true }
        let recent = try store.recentTexts(
            of: text.person, since: text.receivedAt.adding(seconds: -Self.alarmWindow), before: InboundID(.max),
            limit: Self.alarmTexts)
        return recent.indices.contains { last in
            alarms.alarm(for: recent[last].text, earlier: recent[..<last].map(\.text)).safety != nil
        }
    }

    private func turn(of text: WaitingText, at now: Instant, in store: any StoreReader) throws -> WaitingTurn {
        do {
            guard text.attempts <= rules.turnAttempts else { throw TurnFailure.tooManyAttempts }
            return WaitingTurn(text: text, now: now, heard: .success(try heard(text, in: store)))
        } catch let error as StoreError where error.endsCycle {
            throw error
        } catch {
            return WaitingTurn(text: text, now: now, heard: .failure(error))
        }
    }

    /// The turn of the same text as things are now; nothing if it was dealt with otherwise.
    func thinkAnew(_ turn: ThoughtTurn, at now: Instant, in store: any StoreReader) throws -> ThoughtTurn? {
        if case .failure(TurnFailure.tooSlow) = turn.thought { return turn }
        guard let text = try store.inbound(turn.waiting.text.id), text.state == .new else { return nil }
        return think(try self.turn(of: text, at: now, in: store))
    }

    private func heard(_ text: WaitingText, in store: any StoreReader) throws -> WaitingTurn.Heard {
        let person = try person(text.person, in: store)
        let record = try store.conversation(of: person.id)
        var asked: Program?
        // Only then can another program than the one that runs have asked.
        if let record, record.program != assistant.program.hash {
            asked = try self.asked(try decodeState(record.state), in: store)
        }
        return WaitingTurn.Heard(
            person: person, record: record,
            earlier: try textsJoining(text.id, from: person.id, at: text.receivedAt, in: store),
            asked: asked, highestAccepted: try store.highestAccepted(of: person.id))
    }

    /// Reads a text and steps the engine: pure, so it may be done on any thread.
    package func think(_ waiting: WaitingTurn) -> ThoughtTurn {
        ThoughtTurn(waiting: waiting, thought: Result { try thought(waiting, try waiting.heard.get()) })
    }

    private func thought(_ waiting: WaitingTurn, _ heard: WaitingTurn.Heard) throws -> ThoughtTurn.Thought {
        let text = waiting.text
        let state = try state(of: heard.person, heard.record)
        #if LINKLINE_MUTANTS
            Mutant.taste(text.text)
        #endif
        var alarm = alarms.alarm(for: text.text, earlier: heard.earlier)
        let context = hearingContext(
            assistant.program, assistant.library, state, number: text.id.number, at: waiting.now, asked: heard.asked)
        if text.decision != .crisis {
            // Whether it answers was decided when it came; of distress nobody has decided yet.
            alarm = alarm.besideAnswer(text.text) { context.expected }
            if alarm.safety?.response == .crisis, alarm.safety?.yieldsToAnswer == true { alarm.safety = nil }
        }
        let reading = assistant.read(text.text, text.media, alarm, context)
        let event = Event.text(
            TextEvent(
                reading: reading, number: text.id.number, highestAccepted: heard.highestAccepted,
                admission: text.decision))
        let turn = step(assistant.program, assistant.library, state, event, at: waiting.now)
        guard turn.effects.count <= Self.effectsPerTurn else { throw TurnFailure.tooManyEffects }
        return ThoughtTurn.Thought(
            person: heard.person, revision: heard.record?.revision ?? 0, turn: SteppedTurn(turn),
            finding: alarm.safety)
    }

    /// More than any dialogue asks for: a turn of more is a mistake, and a person looks at it.
    private static let effectsPerTurn = 200

    /// Keeps all that comes of a turn, or takes it back alone.
    package func keep(_ turn: ThoughtTurn, in store: any StoreTransaction) throws {
        let (text, now) = (turn.waiting.text, turn.waiting.now)
        do {
            let thought = try turn.thought.get()
            try store.savepoint {
                // Distress, and whatever is said while a crisis is open, has its turn whoever's line it is.
                let isUrgent = thought.finding != nil || thought.person.standing?.crisisOpen == true
                if text.decision == .heard, !isUrgent {
                    if try guardedFromLoop(text, at: now, in: store) { return }
                    if try answeredAtLine(text, at: now, in: store) { return }
                }
                try keep(
                    thought.turn, thought.person, revision: thought.revision, cause: .text(text.id),
                    name: "r-\(text.id.number)", finding: thought.finding, at: now, in: store)
                try store.finish(text.id, as: .done, reason: nil)
            }
        } catch let error as StoreError where error.endsCycle {
            throw error
        } catch {
            try store.savepoint { try turnFailed(text, error, at: now, in: store) }
        }
    }

    /// Steps the engine and keeps all that comes of it.
    @discardableResult
    func run(
        _ event: Event, _ person: PersonRecord, _ state: State, revision: Int, cause: TurnCause, name: String,
        author: String? = nil, at now: Instant, in store: any StoreTransaction
    ) throws -> Turn {
        let turn = step(assistant.program, assistant.library, state, event, at: now)
        try keep(
            SteppedTurn(turn), person, revision: revision, cause: cause, name: name, author: author, at: now, in: store)
        return turn
    }

    private func keep(
        _ stepped: SteppedTurn, _ person: PersonRecord, revision: Int, cause: TurnCause, name: String,
        finding: SafetyFinding? = nil, author: String? = nil, at now: Instant, in store: any StoreTransaction
    ) throws {
        let turn = stepped.turn
        try save(stepped, of: person, revision: revision, at: now, in: store)
        let id = try store.append(
            NewTurn(
                person: person.id, cause: cause, trace: stepped.trace, program: assistant.program.hash,
                library: assistant.library.hash, at: now))
        var inbound: InboundID?
        if case .text(let number) = cause { inbound = number }
        try carryOut(
            turn.effects, trace: turn.trace,
            for: Deed(
                person: person, name: name, inbound: inbound, turn: id, finding: finding, author: author),
            at: now, in: store)
        witness?.saw(turn, of: person.id, cause: cause)
    }

    private func turnFailed(
        _ text: WaitingText, _ error: any Error, at now: Instant, in store: any StoreTransaction
    ) throws {
        let label = (error as? StoreError)?.label ?? (error as? TurnFailure)?.rawValue ?? "turn-failed"
        guard text.attempts >= rules.turnAttempts || error as? TurnFailure == .tooSlow else {
            _ = try store.countAttempt(of: text.id)
            return
        }
        try store.finish(text.id, as: .quarantined, reason: label)
        _ = try store.add(
            NewTask(
                person: text.person, queue: "link-workers",
                because: "A text could not be processed (\(label)). Please read it and answer.",
                reference: "q-\(text.id.number)", at: now))
        // One that cannot be read is staff's: the writer goes on for everybody else.
        guard let person = try? person(text.person, in: store) else { return }
        let standing = standing(of: person)
        guard !standing.optedOut, text.decision == .heard else { return }
        let words = assistant.program.noticeText("quarantine", for: standing.person)
        try enqueue(
            Message(text: words, kind: .notice, textID: "notice.quarantine"),
            Deed(person: person, name: "q-\(text.id.number)", inbound: text.id, turn: nil), index: 0, at: now,
            in: store)
    }
}

/// A text whose turn has come, with all that was read for it.
package struct WaitingTurn: Sendable {
    package let text: WaitingText
    /// The moment of its turn.
    let now: Instant
    let heard: Result<Heard, any Error>

    /// The conversation in which a text is heard.
    struct Heard: Sendable {
        var person: PersonRecord
        /// Nothing before anything was said.
        var record: ConversationRecord?
        /// The patient's texts just before it.
        var earlier: [String]
        /// The program that asked what waits, if it is another than the one that runs.
        var asked: Program?
        var highestAccepted: Int
    }
}

/// What a text leads to; nothing of it is kept yet.
package struct ThoughtTurn: Sendable {
    let waiting: WaitingTurn
    let thought: Result<Thought, any Error>

    struct Thought: Sendable {
        var person: PersonRecord
        /// At which the conversation was loaded.
        var revision: Int
        var turn: SteppedTurn
        var finding: SafetyFinding?
    }

    var person: PersonID { waiting.text.person }

    /// A turn of which nobody knows when it would have ended.
    static func tooSlow(_ waiting: WaitingTurn) -> ThoughtTurn {
        ThoughtTurn(waiting: waiting, thought: .failure(TurnFailure.tooSlow))
    }
}

/// A turn with what is kept of it, encoded where it was thought through and not in the writer.
struct SteppedTurn: Sendable {
    let turn: Turn
    let state: [UInt8]
    let standing: StandingRecord
    let trace: [UInt8]

    init(_ turn: Turn) {
        self.turn = turn
        state = encode(turn.state)
        standing = StandingRecord(turn.state.standing, encoded: encode(turn.state.standing))
        trace = encode(turn.trace)
    }
}

/// Why a turn was given up.
enum TurnFailure: String, Error {
    case tooManyAttempts = "too-many-attempts"
    case tooManyEffects = "too-many-effects"
    /// Not tried again: each try would cost a thread.
    case tooSlow = "too-slow"
}
