import Words

// Running the open dialogues: what they say and do is let out, and the last one has the word.
extension TurnWork {
    /// The walk through a frame as its log now is.
    func passage(_ frame: Frame) -> Passage<Shelf>? {
        walks.walk(frame, in: state) {
            Passage(frame, in: state, program: program, library: library, notesWays: ways != nil)
        }
    }

    /// Starts a dialogue with nothing under it.
    mutating func begin(dialogue: String, inputs: [String: Value]) throws(LimitReached) {
        guard !state.standing.optedOut, program.dialogue(named: dialogue) != nil else {
            note(rule: "start.refused", detail: dialogue)
            return
        }
        guard Agenda.isFree(state, program: program, at: now) else {
            return note(rule: "start.not-free", detail: dialogue)
        }
        kind = .reminder
        endTransients()
        lapseAside()
        note(rule: "start.schedule", detail: dialogue)
        if let aside = state.aside, aside.isOpen(dialogue, inputs) {
            try takeUp(aside)
        } else {
            push(dialogue, inputs: inputs, scheduled: true)
            try run()
        }
        if state.pending != nil { state.epoch += 1 }
    }

    mutating func push(_ dialogue: String, inputs: [String: Value], scheduled: Bool = false) {
        state.frames.append(
            Frame(
                serial: state.nextSerial, dialogue: dialogue, program: program.hash, inputs: inputs,
                scheduled: scheduled))
        state.nextSerial += 1
        state.pending = nil
        if state.endedLater == dialogue { state.endedLater = nil }
    }

    /// Lets the top dialogue go on until a question waits or nothing is open.
    mutating func run(from old: Frame? = nil) throws(LimitReached) {
        var old = old
        for _ in 0..<Limits.instructionsPerTurn {
            guard let top = state.frames.last else { return try finish() }
            guard let passage = try settle(top, from: old) else { return }
            old = nil
            switch passage.place {
            case .question(let index, let found):
                return ask(passage.dialogue.questions[index], found: found, passage)
            case .call(let key, let callee, let inputs):
                guard try call(callee, inputs: inputs, key: key) else { return }
            case .ended(let outcome): endTop(outcome)
            case .handedOver: return handedOver()
            case .limit: throw .instructions
            }
        }
        throw .instructions
    }

    /// Does what the new walk through the top frame has and the old one had not, and takes back the reverse.
    ///
    /// - Returns: the new walk, or nothing if the frame's dialogue is gone or the person is opted out now.
    mutating func settle(_ top: Frame, from old: Frame? = nil) throws(LimitReached) -> Passage<Shelf>? {
        guard let new = passage(top) else {
            state.frames.removeLast()
            return nil
        }
        let earlier = old ?? (top.settled == nil ? nil : top)
        let past = earlier.flatMap { passage($0.asSettled) }
        let (undone, due) = difference(old: past?.emissions ?? [], new: new.emissions)
        if let gone = new.ways { ways?.formUnion(gone) }
        let leftover = new.leftover
        var frame = top
        frame.log = new.used + leftover.kept
        frame.settled = new.used.count
        remember(from: past?.memory ?? new.surroundings.memory, to: new.memory, in: &frame)
        state.frames[state.frames.count - 1] = frame
        nameDropped(leftover.dropped, new)
        for emission in undone { withdraw(emission) }
        for emission in due { try perform(emission) }
        return state.standing.optedOut ? nil : new
    }

    /// Answers whose questions can no longer be reached are named; what a called dialogue did is for staff to look at.
    private mutating func nameDropped(_ dropped: [LogEntry], _ walk: Passage<Shelf>) {
        var names: [String] = []
        for entry in dropped {
            switch entry.happening {
            case .answered:
                guard let question = walk.dialogue.question(entry.key) else { continue }
                let name = walk.slot(question.target).called(in: person.language)
                if !names.contains(name) { names.append(name) }
            case .called(let outcome) where outcome != "later":
                note(rule: "correction.called", detail: entry.key)
                effects.append(
                    .task(
                        queue: "link-workers", within: nil,
                        because:
                            "An answer in \(walk.dialogue.name) was changed; what \(entry.key) led to still stands.",
                        reference: "\(walk.prefix)\(entry.key)/called"))
            default: continue
            }
        }
        if !names.isEmpty {
            lead.append(noticeWords("dropped", filling: ["questions": names.joined(separator: ", ")]))
        }
    }

    private func difference(old: [Emission], new: [Emission]) -> (undone: [Emission], due: [Emission]) {
        // Both walks mostly begin alike, and an emission comes once in a walk.
        let alike = zip(old, new).prefix { $0 == $1 }.count
        let (old, new) = (old.dropFirst(alike), new.dropFirst(alike))
        guard !old.isEmpty, !new.isEmpty else { return (Array(old), Array(new)) }
        let had = Set(old)
        let has = Set(new)
        return (old.filter { !has.contains($0) }, new.filter { !had.contains($0) })
    }

    /// - Returns: whether the frames that are open go on; not if what was put aside has been taken up instead.
    private mutating func call(
        _ callee: Int, inputs: [String: Value], key: String
    ) throws(LimitReached) -> Bool {
        let name = program.dialogues[callee].name
        let below = state.frames.contains { $0.dialogue == name }
        let aside = state.aside.flatMap { $0.isOpen(name, inputs) ? $0 : nil }
        if below || aside != nil {
            // It is open already: going on with it means that this call is over.
            state.frames[state.frames.count - 1].log.append(LogEntry(key: key, happening: .called(outcome: "later")))
            guard !below, let aside else { return true }
            try takeUp(aside)
            return false
        }
        guard state.frames.count < Limits.frames else { throw .frames }
        push(name, inputs: inputs)
        return true
    }

    /// The top dialogue has ended; its caller goes on.
    private mutating func endTop(_ outcome: String?) {
        let ended = state.frames.removeLast()
        finished.append(ended)
        effects.append(.end(dialogue: ended.dialogue, outcome: outcome))
        if !program.isTransient(ended.dialogue) { state.lastEnded = ended.dialogue }
        state.pending = nil
        guard let caller = state.frames.last else { return }
        guard case .call(let key, _, _)? = passage(caller)?.place else { return }
        state.frames[state.frames.count - 1].log.append(LogEntry(key: key, happening: .called(outcome: outcome)))
    }

    /// Nothing is open any more: what a starting word put aside comes back.
    private mutating func finish() throws(LimitReached) {
        state.pending = nil
        lapseAside()
        guard let aside = state.aside, aside.returns, case .assistant = keeperAsHeard else { return }
        state.aside = nil
        state.frames = aside.frames
        comeBackLead()
        try run()
    }

    private mutating func handedOver() {
        for frame in state.frames.reversed() {
            finished.append(frame)
            effects.append(.end(dialogue: frame.dialogue, outcome: "handed-over"))
        }
        if let first = state.frames.first(where: { !program.isTransient($0.dialogue) }) {
            state.lastEnded = first.dialogue
        }
        state.frames = []
        state.pending = nil
        state.aside?.returns = false
    }

    // MARK: Putting aside

    /// Menu and greeting end; what is left, if anything, is put aside.
    mutating func putAside(returns: Bool) {
        endTransients()
        state.offer = nil
        guard !state.frames.isEmpty else {
            state.pending = nil
            return
        }
        endAside()
        state.aside = Aside(
            frames: state.frames, until: now.adding(hours: program.policy.asideHours), returns: returns)
        state.frames = []
        state.pending = nil
    }

    /// Takes menu and greeting out of what is open.
    mutating func endTransients() {
        for frame in state.frames where program.isTransient(frame.dialogue) {
            effects.append(.end(dialogue: frame.dialogue, outcome: nil))
        }
        let hadTop = state.frames.last?.serial
        let program = program
        state.frames.removeAll { program.isTransient($0.dialogue) }
        if state.frames.last?.serial != hadTop { state.pending = nil }
    }

    /// Takes up what was put aside, with "Back to your …" before its question.
    ///
    /// What waited meanwhile takes its place, and comes back by itself.
    mutating func takeUp(_ aside: Aside) throws(LimitReached) {
        endTransients()
        let displaced = state.frames
        state.pending = nil
        state.aside =
            displaced.isEmpty
            ? nil
            : Aside(frames: displaced, until: now.adding(hours: program.policy.asideHours), returns: true)
        state.frames = aside.frames
        comeBackLead()
        try run()
    }

    /// What was put aside too long ago has ended.
    mutating func lapseAside() {
        guard let aside = state.aside, now >= aside.until else { return }
        endAside()
    }

    /// What was put aside ends; CONTINUE is told so.
    mutating func endAside() {
        guard let aside = state.aside else { return }
        state.aside = nil
        end(aside.frames, as: "later")
        state.endedLater = aside.frames.last?.dialogue
    }

    mutating func end(_ frames: [Frame], as outcome: String) {
        for frame in frames.reversed() { effects.append(.end(dialogue: frame.dialogue, outcome: outcome)) }
        if let first = frames.first(where: { !program.isTransient($0.dialogue) }) { state.lastEnded = first.dialogue }
    }

    // MARK: Titles

    func title(of dialogue: String) -> String {
        guard let index = program.dialogue(named: dialogue) else { return dialogue }
        return program.dialogues[index].title.words(for: person)
    }

    mutating func comeBackLead() {
        guard let top = state.frames.last, !program.isTransient(top.dialogue) else { return }
        lead.append(noticeWords("came-back", filling: ["title": title(of: top.dialogue)]))
    }

    /// Who has the conversation, once the time after which it comes back has been looked at.
    var effectiveKeeper: Keeper {
        if case .taken(let last) = state.keeper, Agenda.hasLapsed(last, policy: program.policy, at: now) {
            return .assistant
        }
        return state.keeper
    }
}
