import Words

/// One way through a dialogue, led by a frame's log: what was said and done, what the slots hold, and where it stands.
///
/// Everything that is known of an open dialogue comes from this walk. A correction edits the log and walks again, and
/// the difference of the two walks is what has to be done and undone.
struct Passage<Shelf: Library> {
    let program: Program
    let dialogue: DialogueProgram
    let library: Shelf
    let surroundings: Surroundings
    private(set) var slots: [SlotState]
    private(set) var memory: [String: Value]
    /// Entries of the log in the order in which they were met, conditions and suggestions met first included.
    private(set) var used: [LogEntry] = []
    private(set) var emissions: [Emission] = []
    private(set) var place = Place.ended(outcome: nil)
    /// The references of the last recap that was said.
    private(set) var recap: [Reference] = []
    private var pool: [LogEntry?]
    private var visits: [String: Int] = [:]
    private let prefix: String
    private let serial: Int

    /// What a walk may look at besides the log.
    struct Surroundings {
        var person: Standing.Person
        /// What is remembered, without what this frame has changed.
        var memory: [String: Value]
        var measures: [String: State.MeasureValues]
        var site: [String: String]
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

    /// Entries that were not met: their questions can no longer be reached.
    var unused: [LogEntry] { pool.compactMap { $0 } }

    init(program: Program, dialogue: DialogueProgram, frame: Frame, library: Shelf, surroundings: Surroundings) {
        self.program = program
        self.dialogue = dialogue
        self.library = library
        self.surroundings = surroundings
        memory = surroundings.memory
        slots = dialogue.slots.map { slot in
            slot.isInput ? frame.inputs[slot.name].map { .answered($0) } ?? .unasked : .unasked
        }
        pool = frame.log
        prefix = "\(frame.serial).\(dialogue.name)/"
        serial = frame.serial
        place = walk()
    }

    // MARK: The walk

    private mutating func walk() -> Place {
        var counter = dialogue.nodes.first?.entry ?? dialogue.code.count
        for _ in 0..<Limits.instructionsPerTurn {
            guard counter < dialogue.code.count else { return .ended(outcome: nil) }
            guard used.count <= Limits.logEntries else { return .limit }
            switch execute(counter) {
            case .at(let next): counter = next
            case .stopped(let place): return place
            }
        }
        return .limit
    }

    private enum Next {
        case at(Int)
        case stopped(Place)
    }

    private mutating func execute(_ counter: Int) -> Next {
        let id = dialogue.ids[counter]
        switch dialogue.code[counter] {
        case .ask(let index): return ask(index, counter)
        case .branch(let condition, let otherwise):
            return .at(holds(condition, id) ? counter + 1 : otherwise)
        case .jump(let target): return .at(target)
        case .go(let node): return .at(dialogue.nodes[node].entry)
        case .call(let callee, let bindings):
            return call(callee, inputs: bind(bindings), key: id, next: counter + 1)
        case .end(let outcome): return .stopped(.ended(outcome: outcome))
        case .handOff(let queue, let within, let because, let say):
            emit(
                .handOff(queue: queue, within: within, because: render(because), say: say.map(render), textID: id), id)
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
        case .remind(let callee, let bindings, let days, let time):
            return .remind(
                dialogue: program.dialogues[callee].name, inputs: bind(bindings), days: days, time: time)
        case .cancelReminder(let callee, let bindings):
            return .cancelReminder(dialogue: program.dialogues[callee].name, inputs: bindings.map(bind))
        case .task(let queue, let within, let because):
            return .task(queue: queue, within: within, because: render(because))
        case .flag(let kind, let because): return .flag(kind: kind, because: render(because))
        case .record(let kind, let bindings): return .record(kind: kind, fields: bind(bindings), measure: nil)
        case .optOut: return .optOut
        case .note(let text): return .note(render(text))
        case .tag(let word): return .tag(word)
        case .ask, .branch, .jump, .go, .call, .end, .handOff: return .nothing
        }
    }

    private mutating func say(_ text: Text) -> Emission.Content {
        for case .recap(let references) in text.pieces { recap = recapLines(references).map(\.reference) }
        if surroundings.person.sharedPhone, text.isRevealing, text.discreet == nil { return .neutral(textID: text.id) }
        return .say(textID: text.id, words: render(text))
    }

    private mutating func call(_ callee: Int, inputs: [String: Value], key: String, next: Int) -> Next {
        guard let entry = take(key), case .called = entry.happening else {
            return .stopped(.call(key: key, dialogue: callee, inputs: inputs))
        }
        return .at(next)
    }

    // MARK: Questions

    private mutating func ask(_ index: Int, _ counter: Int) -> Next {
        let question = dialogue.questions[index]
        var found: [String] = []
        if let suggestion = question.suggestion {
            found = suggested(suggestion, question.id)
            if found.isEmpty { return follow(suggestion.nothingFound, from: question, counter) }
        }
        if question.measure != nil, question.text.isRevealing, question.text.discreet == nil,
            surroundings.person.sharedPhone
        {
            set(question.target, .skipped(.declined))
            return .at(counter + 1)
        }
        for case .recap(let references) in question.text.pieces { recap = recapLines(references).map(\.reference) }
        guard let entry = take(question.id) else { return .stopped(.question(index, found: found)) }
        return apply(entry.happening, to: question, counter)
    }

    private mutating func apply(_ happening: LogEntry.Happening, to question: Question, _ counter: Int) -> Next {
        switch happening {
        case .answered(let value):
            set(question.target, .answered(value))
            emitAnswer(value, to: question)
            return follow(question.arrow(after: value), from: question, counter)
        case .skipped(let reason):
            set(question.target, .skipped(reason))
            return follow(question.skip, from: question, counter)
        case .chose(let number):
            return follow(question.arrow(ofRow: number), from: question, counter)
        case .freeText(let words):
            emit(.note(words), question.id)
            return follow(question.freeText, from: question, counter)
        case .gaveUp:
            return follow(question.unclear.compactMap(\.arrow).last, from: question, counter, comesBack: true)
        case .silent(let hours):
            let arrow = question.silent.first { $0.hours == hours }?.arrow
            return follow(arrow, from: question, counter, comesBack: true)
        case .noneOfThese:
            return follow(question.suggestion?.noneOfThese, from: question, counter)
        case .called, .suggested, .condition: return .at(counter + 1)
        }
    }

    /// Where an arrow leads; without one the next statement follows.
    private mutating func follow(
        _ arrow: Arrow?, from question: Question, _ counter: Int, comesBack: Bool = false
    ) -> Next {
        switch arrow {
        case nil, .later?: return .at(counter + 1)
        case .node(let node)?: return .at(dialogue.nodes[node].entry)
        case .dialogue(let callee)?:
            return call(callee, inputs: [:], key: question.id + ">", next: comesBack ? counter : counter + 1)
        }
    }

    private mutating func emitAnswer(_ value: Value, to question: Question) {
        if case .remembered(let index) = question.target {
            emit(.remember(name: program.remembered[index].name, value: value), question.id)
        }
        var fields: [String: Value] = ["slot": .text(slot(question.target).name), "value": value]
        if let measure = question.measure { fields["measure"] = .text(measure) }
        emit(.record(kind: .answer, fields: fields, measure: question.measure), question.id)
    }

    /// The services of an earlier look-up for the same needs and place, else of a new one.
    private mutating func suggested(_ suggestion: Question.Suggestion, _ id: String) -> [String] {
        let needs = value(of: suggestion.needs)
        let place = suggestion.place.flatMap { value(of: $0) }
        let key = id + "?"
        if let entry = take(key), case .suggested(let found, needs, place) = entry.happening { return found }
        let found: [String] =
            switch needs {
            case .choice(let one)?:
                library.services(for: [one], near: place?.plain, limit: suggestion.limit)
            case .choices(let several)?:
                library.services(for: several, near: place?.plain, limit: suggestion.limit)
            default: []
            }
        let kept = Array(found.prefix(suggestion.limit))
        used.append(LogEntry(key: key, happening: .suggested(kept, needs: needs, place: place)))
        return kept
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

    private mutating func set(_ reference: Reference, _ state: SlotState) {
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

    private mutating func take(_ key: String) -> LogEntry? {
        guard let index = pool.firstIndex(where: { $0?.key == key }), let entry = pool[index] else { return nil }
        pool[index] = nil
        used.append(entry)
        return entry
    }

    private mutating func emit(_ content: Emission.Content, _ id: String) {
        let visit = (visits[id] ?? 0) + 1
        visits[id] = visit
        let reference = visit == 1 ? prefix + id : "\(prefix)\(id)#\(visit)"
        emissions.append(Emission(reference: reference, content: content))
    }
}
