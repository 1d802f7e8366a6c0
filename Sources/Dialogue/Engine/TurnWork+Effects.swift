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
        case .remember(let name, let value): remember(name, value)
        case .record(let kind, let fields, let measure):
            effects.append(.record(kind: kind, fields: fields, dialogue: topName, reference: reference))
            if let measure, case .number(let number)? = fields["value"] { noteMeasure(measure, number) }
        case .remind(let dialogue, let inputs, let days, let time):
            let date = LocalTime(now).date.adding(days: days)
            effects.append(
                .remind(
                    Reminder(
                        dialogue: dialogue, inputs: inputs, at: LocalTime(date: date, time: time),
                        reference: reference)))
        case .cancelReminder(let dialogue, let inputs):
            effects.append(.cancelReminder(dialogue: dialogue, inputs: inputs, reference: reference))
        case .handOff(let queue, let within, let because, let words, let textID):
            if let words { sayAuthored(words, textID) } else { sayNotice("hand-over-asked") }
            askForPerson(queue: queue, within: within, because: because)
        case .task(let queue, let within, let because):
            effects.append(.task(queue: queue, within: within, because: because, reference: reference))
        case .flag(let kind, let because):
            effects.append(.flag(kind: kind, because: because, joined: state.standing.flagOpen, reference: reference))
            state.standing.flagOpen = true
        case .optOut: optOut()
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
        return dialogue.ids.firstIndex(of: id).map { dialogue.lines[$0] }
    }

    mutating func withdraw(_ emission: Emission) {
        if case .remember(let name, _) = emission.content { return forget(name) }
        guard emission.canBeWithdrawn else { return }
        effects.append(.withdraw(reference: emission.reference))
        if case .record(_, _, let measure?) = emission.content { withdrawMeasure(measure) }
    }

    // MARK: Memory and measures

    private mutating func remember(_ name: String, _ value: Value) {
        let top = state.frames.count - 1
        if top >= 0, state.frames[top].rememberedBefore[name] == nil {
            state.frames[top].rememberedBefore[name] = .some(state.memory[name])
        }
        state.memory[name] = value
        effects.append(.remember(name: name, value: value))
    }

    /// A correction took the answer away: what was remembered before holds again.
    private mutating func forget(_ name: String) {
        guard let top = state.frames.last, let before = top.rememberedBefore[name] else { return }
        state.memory[name] = before
        effects.append(.remember(name: name, value: before))
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
        let due = moment(within ?? program.policy.handOverWithin, after: now)
        if case .taken = effectiveKeeper {
            note(rule: "hand-over.taken-already")
        } else {
            state.keeper = .asked(queue: queue, since: now, due: due, heard: false, told: false)
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
    private mutating func optOut() {
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
        end(state.frames, as: "stopped")
        state.frames = []
        state.pending = nil
        silenceOrdered = true
    }
}
