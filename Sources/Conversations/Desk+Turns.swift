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
        guard let last else { return 0 }
        let waiting = try store.waitingTexts(through: last, limit: limit)
        for text in waiting { try takeTurn(text, at: now, in: store) }
        return waiting.count
    }

    private func takeTurn(_ text: WaitingText, at now: Instant, in store: any StoreTransaction) throws {
        do {
            guard text.attempts <= rules.turnAttempts else { throw TurnFailure.tooManyAttempts }
            try store.savepoint { try hear(text, at: now, in: store) }
        } catch let error as StoreError where error.endsCycle {
            throw error
        } catch {
            try store.savepoint { try turnFailed(text, error, at: now, in: store) }
        }
    }

    private func hear(_ text: WaitingText, at now: Instant, in store: any StoreTransaction) throws {
        #if LINKLINE_MUTANTS
            Mutant.taste(text.text)
        #endif
        let person = try person(text.person, in: store)
        let (state, revision) = try conversation(of: person, in: store)
        var alarm = try alarm(of: text.text, text.id, from: person.id, at: text.receivedAt, in: store)
        let asked = try asked(state, in: store)
        let context = hearingContext(
            assistant.program, assistant.library, state, number: text.id.number, at: now, asked: asked)
        if text.decision != .crisis {
            // Whether it answers was decided when it came; of distress nobody has decided yet.
            alarm = alarm.besideAnswer(text.text) { context.expected }
            if alarm.safety?.response == .crisis, alarm.safety?.yieldsToAnswer == true { alarm.safety = nil }
        }
        let reading = assistant.read(text.text, text.media, alarm, context)
        let event = Event.text(
            TextEvent(
                reading: reading, number: text.id.number, highestAccepted: try store.highestAccepted(of: person.id),
                admission: text.decision))
        try run(
            event, person, state, revision: revision, cause: .text(text.id), name: "r-\(text.id.number)",
            finding: alarm.safety, at: now, in: store)
        try store.finish(text.id, as: .done, reason: nil)
    }

    /// Steps the engine and keeps all that comes of it.
    @discardableResult
    func run(
        _ event: Event, _ person: PersonRecord, _ state: State, revision: Int, cause: TurnCause, name: String,
        finding: SafetyFinding? = nil, author: String? = nil, at now: Instant, in store: any StoreTransaction
    ) throws -> Turn {
        let turn = step(assistant.program, assistant.library, state, event, at: now)
        try save(turn.state, of: person.id, revision: revision, at: now, in: store)
        let id = try store.append(
            NewTurn(
                person: person.id, cause: cause, trace: encode(turn.trace), program: assistant.program.hash,
                library: assistant.library.hash, at: now))
        var inbound: InboundID?
        if case .text(let number) = cause { inbound = number }
        try carryOut(
            turn.effects, trace: turn.trace,
            for: Deed(
                person: person, name: name, inbound: inbound, turn: id, finding: finding, author: author),
            at: now, in: store)
        witness?.saw(turn, of: person.id, cause: cause)
        return turn
    }

    private func turnFailed(
        _ text: WaitingText, _ error: any Error, at now: Instant, in store: any StoreTransaction
    ) throws {
        let label = (error as? StoreError)?.label ?? (error as? TurnFailure)?.rawValue ?? "turn-failed"
        guard text.attempts >= rules.turnAttempts else {
            _ = try store.countAttempt(of: text.id)
            return
        }
        try store.finish(text.id, as: .quarantined, reason: label)
        _ = try store.add(
            NewTask(
                person: text.person, queue: "link-workers",
                because: "A text could not be processed (\(label)). Please read it and answer.",
                reference: "q-\(text.id.number)", at: now))
        let person = try person(text.person, in: store)
        let standing = try standing(of: person, in: store)
        guard !standing.optedOut, text.decision == .heard else { return }
        let words = assistant.program.noticeText("quarantine", for: standing.person)
        try enqueue(
            Message(text: words, kind: .notice, textID: "notice.quarantine"),
            Deed(person: person, name: "q-\(text.id.number)", inbound: text.id, turn: nil), index: 0, at: now,
            in: store)
    }
}

/// Why a turn was given up.
enum TurnFailure: String, Error {
    case tooManyAttempts = "too-many-attempts"
}
