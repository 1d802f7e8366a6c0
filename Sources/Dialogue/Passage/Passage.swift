import Words

/// One way through a dialogue, led by a frame's log: what was said and done, what the slots hold, and where it stands.
///
/// Everything that is known of an open dialogue comes from this walk. A correction edits the log and walks again, and
/// the difference of the two walks is what has to be done and undone.
struct Passage<Shelf: Library> {
    let program: Program
    private let index: Int
    /// Lent, not copied: a walk is made for every look at an open dialogue.
    var dialogue: DialogueProgram { _read { yield program.dialogues[index] } }
    let library: Shelf
    let surroundings: Surroundings
    private(set) var slots: [SlotState]
    private(set) var memory: [String: Value]
    /// Entries of the log in the order in which they were met, conditions and suggestions met first included.
    var used: [LogEntry] = []
    private(set) var emissions: [Emission] = []
    private(set) var place = Place.ended(outcome: nil)
    /// The references of the last recap that was said.
    var recap: [Reference] = []
    /// Answers that no longer fit what their question offers.
    var rejected: [LogEntry] = []
    /// The statement at which the walk stopped.
    private(set) var stop = 0
    var pool: [LogEntry?]
    /// No entry of the pool before this one is left.
    private var met = 0
    var visits: [String: Int] = [:]
    let prefix: String
    private let serial: Int
    /// Every way that was gone, if that is wanted.
    private(set) var ways: [Way]?

    /// What a walk may look at besides the log.
    struct Surroundings {
        var person: Standing.Person
        /// What is remembered, without what this frame has changed.
        var memory: [String: Value]
        var measures: [String: State.MeasureValues]
        var site: [String: String]
        /// Chooses among several ways to say a thing.
        var seed = 0
        /// The ways that are gone are to be noted.
        var notesWays = false
    }

    /// What a slot holds.
    enum SlotState: Hashable {
        case unasked
        case answered(Value)
        case skipped(Answer.SkipReason)
    }

    /// Where a walk stops.
    enum Place: Hashable {
        /// At a question, by index; the services found, for a suggestion.
        case question(Int, found: [String])
        /// At a dialogue that must end first; its result goes into the log under this key.
        case call(key: String, dialogue: Int, inputs: [String: Value])
        case ended(outcome: String?)
        case handedOver
        /// More steps or entries than are allowed.
        case limit
    }

    /// Entries that were not met: those whose statement can still be reached wait for it, the others are dropped.
    var leftover: (kept: [LogEntry], dropped: [LogEntry]) {
        let unmet = pool.compactMap { $0 }
        guard !unmet.isEmpty else { return ([], rejected) }
        let ahead: Set<String> =
            switch place {
            case .question, .call: dialogue.reachable(from: stop)
            case .ended, .handedOver, .limit: []
            }
        return (
            unmet.filter { ahead.contains($0.statement) }, rejected + unmet.filter { !ahead.contains($0.statement) }
        )
    }

    init(program: Program, dialogue index: Int, frame: Frame, library: Shelf, surroundings: Surroundings) {
        self.program = program
        self.index = index
        let dialogue = program.dialogues[index]
        self.library = library
        self.surroundings = surroundings
        memory = surroundings.memory
        slots = dialogue.slots.map { slot in
            slot.isInput ? frame.inputs[slot.name].map { .answered($0) } ?? .unasked : .unasked
        }
        pool = frame.log
        prefix = "\(frame.serial).\(dialogue.name)/"
        serial = frame.serial
        if surroundings.notesWays { ways = [] }
        place = walk()
    }

    /// The walk through an open dialogue; nothing if the program has no dialogue of that name.
    ///
    /// What the frame has remembered of the person is taken off first: the walk comes upon it again.
    init?(_ frame: Frame, in state: State, program: Program, library: Shelf, notesWays: Bool = false) {
        guard let index = program.dialogue(named: frame.dialogue) else { return nil }
        var memory = state.memory
        for (name, value) in frame.rememberedBefore { memory[name] = value }
        self.init(
            program: program, dialogue: index, frame: frame, library: library,
            surroundings: .init(
                person: state.standing.person, memory: memory, measures: state.measures, site: program.site,
                seed: state.seed, notesWays: notesWays))
    }

    // MARK: The walk

    private mutating func walk() -> Place {
        var counter = dialogue.nodes.first?.entry ?? dialogue.code.count
        for _ in 0..<Limits.instructionsPerTurn {
            guard counter < dialogue.code.count else { return .ended(outcome: nil) }
            guard used.count <= Limits.logEntries else { return .limit }
            stop = counter
            switch execute(counter) {
            case .at(let next): counter = next
            case .stopped(let place): return place
            }
        }
        return .limit
    }

    enum Next {
        case at(Int)
        case stopped(Place)
    }

    private mutating func execute(_ counter: Int) -> Next {
        let id = dialogue.ids[counter]
        note(.reached, at: counter)
        switch dialogue.code[counter] {
        case .ask(let index): return ask(dialogue.questions[index], at: index, counter)
        case .branch(let condition, let otherwise):
            let result = holds(condition, id)
            note(result ? .holds : .fails, at: counter)
            return .at(result ? counter + 1 : otherwise)
        case .jump(let target): return .at(target)
        case .go(let node): return .at(dialogue.nodes[node].entry)
        case .call(let callee, let bindings):
            return call(callee, inputs: bind(bindings), key: id, next: counter + 1)
        case .end(let outcome): return .stopped(.ended(outcome: outcome))
        case .handOff(let queue, let within, let because, let say):
            emit(
                .handOff(
                    queue: queue, within: within, because: render(because), say: say.map { words(of: $0) ?? "" },
                    textID: id), id)
            return .stopped(.handedOver)
        default:
            emit(simple(dialogue.code[counter], id), id)
            return .at(counter + 1)
        }
    }

    /// Statements that do one thing and go on.
    private mutating func simple(_ instruction: Instruction, _ id: String) -> Emission.Content {
        switch instruction {
        case .say(let text): return say(text)
        case .answer(let topic): return .topic(topic)
        case .sayOneOf(let texts): return say(oneOf: texts, id)
        case .remind(let callee, let bindings, let timing):
            return .remind(
                dialogue: program.dialogues[callee].name, inputs: bind(bindings), when: moment(of: timing))
        case .moveReminder(let callee, let bindings, let target):
            let day = value(of: target)?.dayAndTime
            return .moveReminder(
                dialogue: program.dialogues[callee].name, inputs: bindings.map(bind), date: day?.date, time: day?.time)
        case .cancelReminder(let callee, let bindings):
            return .cancelReminder(dialogue: program.dialogues[callee].name, inputs: bindings.map(bind))
        case .task(let queue, let within, let because):
            return .task(queue: queue, within: within, because: render(because))
        case .flag(let kind, let because): return .flag(kind: kind, because: render(because))
        case .record(let kind, let bindings): return .record(kind: kind, fields: bind(bindings))
        case .optOut: return .optOut
        case .note(let text): return .note(render(text))
        case .tag(let word): return .tag(word)
        case .ask, .branch, .jump, .go, .call, .end, .handOff: return .nothing
        }
    }

    private mutating func say(_ text: Text) -> Emission.Content {
        noteRecap(text)
        return words(of: text).map { .say(textID: text.id, words: $0) } ?? .neutral(textID: text.id)
    }

    /// "Change 2" means the second line of the recap that was seen last.
    mutating func noteRecap(_ text: Text) {
        for case .recap(let references) in text.pieces { recap = recapLines(references).map(\.reference) }
    }

    mutating func call(_ callee: Int, inputs: [String: Value], key: String, next: Int) -> Next {
        guard let entry = take(key), case .called = entry.happening else {
            return .stopped(.call(key: key, dialogue: callee, inputs: inputs))
        }
        return .at(next)
    }

    // MARK: Values

    func slot(_ reference: Reference) -> Slot {
        switch reference {
        case .slot(let index): dialogue.slots[index]
        case .remembered(let index): program.remembered[index]
        }
    }

    func value(of reference: Reference) -> Value? {
        switch reference {
        case .slot(let index):
            if case .answered(let value) = slots[index] { value } else { nil }
        case .remembered(let index): memory[program.remembered[index].name]
        }
    }

    func isSkipped(_ reference: Reference) -> Bool {
        guard case .slot(let index) = reference, case .skipped = slots[index] else { return false }
        return true
    }

    mutating func set(_ reference: Reference, _ state: SlotState) {
        switch reference {
        case .slot(let index): slots[index] = state
        case .remembered(let index):
            // SKIP keeps the old value of what is remembered.
            if case .answered(let value) = state { memory[program.remembered[index].name] = value }
        }
    }

    private func bind(_ bindings: [Instruction.Binding]) -> [String: Value] {
        var inputs: [String: Value] = [:]
        for binding in bindings {
            switch binding.value {
            case .literal(let value): inputs[binding.name] = value
            case .reference(let reference): inputs[binding.name] = value(of: reference)
            }
        }
        return inputs
    }

    private mutating func holds(_ condition: Expression, _ id: String) -> Bool {
        guard condition.looksOutside else { return evaluate(condition) }
        if let entry = take(id), case .condition(let result) = entry.happening { return result }
        let result = evaluate(condition)
        used.append(LogEntry(key: id, happening: .condition(result)))
        return result
    }

    /// The value of a measure before the one that this frame has recorded.
    func lastValue(of measure: String) -> Int? {
        guard let values = surroundings.measures[measure] else { return nil }
        return values.serial == serial ? values.previous : values.latest
    }

    // MARK: Log and emissions

    mutating func note(_ exit: Way.Exit, at statement: Int) {
        guard ways != nil else { return }
        let way = Way(dialogue: dialogue.name, statement: statement, exit: exit)
        ways?.append(way)
    }

    mutating func take(_ key: String) -> LogEntry? {
        // A log is mostly met in its order.
        while met < pool.count, pool[met] == nil { met += 1 }
        guard met < pool.count, let index = pool[met...].firstIndex(where: { $0?.key == key }), let entry = pool[index]
        else { return nil }
        pool[index] = nil
        used.append(entry)
        return entry
    }

    mutating func emit(_ content: Emission.Content, _ id: String) {
        let visit = (visits[id] ?? 0) + 1
        visits[id] = visit
        let reference = visit == 1 ? prefix + id : "\(prefix)\(id)#\(visit)"
        emissions.append(Emission(reference: reference, dialogue: dialogue.name, content: content))
    }
}
