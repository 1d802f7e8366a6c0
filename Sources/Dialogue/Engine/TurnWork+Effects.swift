import Words

// Letting out what a walk says and does, and taking it back.
extension TurnWork {
    mutating func perform(_ emission: Emission) throws(LimitReached) {
        let reference = emission.reference
        switch emission.content {
        case .say(let textID, let words): sayAuthored(words, textID)
        case .neutral(let textID):
            note(rule: "shared-phone", detail: textID)
            sayNotice("neutral")
        case .topic(let topic): sayTopic(topic)
        case .record(let kind, let fields):
            effects.append(.record(kind: kind, fields: fields, dialogue: emission.dialogue, reference: reference))
        case .answer(let slot, let value, let measure):
            var fields: [String: Value] = ["slot": .text(slot), "value": value]
            if let measure { fields["measure"] = .text(measure) }
            effects.append(.record(kind: .answer, fields: fields, dialogue: emission.dialogue, reference: reference))
            if let measure, case .number(let number) = value { noteMeasure(measure, number) }
        case .remind(let dialogue, let inputs, let moment):
            remind(dialogue, inputs, at: moment, reference)
        case .moveReminder(let dialogue, let inputs, let date, let time):
            moveReminder(dialogue, inputs, to: date, time, reference)
        case .cancelReminder(let dialogue, let inputs):
            effects.append(.cancelReminder(dialogue: dialogue, inputs: inputs, reference: reference))
        case .handOff(let queue, let within, let because, let words, let textID):
            if let words, !words.isEmpty { sayAuthored(words, textID) } else { sayNotice("hand-over-asked") }
            askForPerson(queue: queue, within: within, because: because)
        case .task(let queue, let within, let because):
            effects.append(.task(queue: queue, within: within, because: because, reference: reference))
        case .flag(let kind, let because):
            effects.append(.flag(kind: kind, because: because, joined: state.standing.flagOpen, reference: reference))
            state.standing.flagOpen = true
        case .optOut: optOut(reference)
        case .note(let words): effects.append(.note(words, reference: reference))
        case .tag(let word): effects.append(.tag(word, reference: reference))
        case .nothing: break
        }
        if said > Limits.messagesPerTurn { throw .messages }
    }

    private var topName: String { state.frames.last?.dialogue ?? "" }

    private mutating func sayAuthored(_ words: String, _ textID: String) {
        say(words, textID: "\(topName)/\(textID)")
        note(rule: "say", at: line(of: textID))
    }

    /// Where a statement of the top dialogue stands.
    func line(of id: String) -> SourceLine? {
        guard let index = program.dialogue(named: topName) else { return nil }
        let dialogue = program.dialogues[index]
        // One of several ways to say a thing has a number after the id of its statement.
        return dialogue.ids.firstIndex { id == $0 || id.hasPrefix($0 + ".") }.map { dialogue.lines[$0] }
    }

    mutating func withdraw(_ emission: Emission) {
        guard emission.canBeWithdrawn else { return }
        effects.append(.withdraw(reference: emission.reference))
        if case .answer(_, _, let measure?) = emission.content { withdrawMeasure(measure) }
    }

    // MARK: Memory and measures

    /// What the walk through a frame has changed of what is remembered, set or set back.
    mutating func remember(from old: [String: Value], to new: [String: Value], in frame: inout Frame) {
        for name in program.remembered.map(\.name) where new[name] != old[name] {
            if frame.rememberedBefore[name] == nil { frame.rememberedBefore[name] = .some(state.memory[name]) }
            remember(name, new[name])
        }
    }

    /// A frame is left as if it had not been: what was remembered before holds again.
    mutating func forget(_ frame: Frame, _ memory: [String: Value]) {
        for (name, before) in frame.rememberedBefore.sorted(by: { $0.key < $1.key })
        where state.memory[name] == memory[name] {
            remember(name, before)
        }
    }

    private mutating func remember(_ name: String, _ value: Value?) {
        guard state.memory[name] != value else { return }
        state.memory[name] = value
        effects.append(.remember(name: name, value: value))
    }

    private mutating func noteMeasure(_ measure: String, _ value: Int) {
        guard let serial = state.frames.last?.serial else { return }
        let old = state.measures[measure]
        let previous = old?.serial == serial ? old?.previous : old?.latest
        state.measures[measure] = .init(previous: previous, latest: value, serial: serial)
    }

    private mutating func withdrawMeasure(_ measure: String) {
        guard let old = state.measures[measure], old.serial == state.frames.last?.serial else { return }
        // Serial 0 belongs to no frame: the value before is the latest there is.
        state.measures[measure] = old.previous.map { .init(previous: nil, latest: $0, serial: 0) }
    }

    // MARK: People and consent

    mutating func askForPerson(queue: String, within: Within?, because: String) {
        var due = moment(
            within ?? program.policy.handOverWithin, after: now, in: person.calendarNation,
            calendar: program.policy.calendar)
        switch state.keeper {
        case .taken: note(rule: "hand-over.taken-already")
        case .assistant: state.keeper = .asked(queue: queue, since: now, due: due, heard: false, told: false)
        case .asked(_, let since, let earlier, _, let told):
            // Asking twice must not put off when the first request is overdue.
            due = min(due, earlier)
            state.keeper = .asked(queue: queue, since: since, due: due, heard: false, told: told)
        }
        effects.append(.askForPerson(queue: queue, because: because, due: due, again: false))
        outOfHoursOnce()
    }

    /// Out of hours somebody who waits for a person is told, once, that nobody is watching.
    mutating func outOfHoursOnce() {
        if library.isWithinServiceHours(now) {
            state.toldOutOfHours = false
        } else if !state.toldOutOfHours {
            state.toldOutOfHours = true
            sayNotice("out-of-hours")
        }
    }

    /// `opt out`: as if the patient had said STOP.
    private mutating func optOut(_ reference: String) {
        guard !state.standing.optedOut else { return }
        // What the same turn has said already answers the patient's own text, and must not be lost at the door.
        effects = effects.map { effect in
            guard case .say(var message) = effect else { return effect }
            message.passesOptOut = true
            return .say(message)
        }
        sayNotice("stopped", passesOptOut: true)
        state.standing.optedOut = true
        effects.append(.optOut(.dialogue))
        effects.append(
            .task(
                queue: "link-workers", within: nil, because: "Opted out in \(topName): no more texts.",
                reference: reference))
        finished += state.frames.reversed()
        end(state.frames, as: "stopped")
        state.frames = []
        state.pending = nil
        silenceOrdered = true
    }
}
