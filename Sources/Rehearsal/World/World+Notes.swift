import Conversations
import Dialogue
import Store
import Words

// What the desk did is taken from its notebook after each of its deeds: counted, watched, and told to those concerned.
extension World {
    func takeNotes() throws {
        for note in notebook.drain() {
            meet(note)
            model?.saw(note, at: clock)
            switch note {
            case .admission(let admission, let inbound, let id):
                let person = id.number - 1
                let letter = people[person].letters.last { $0.inbound == inbound }
                self.note(
                    .admission, Key(letter?.key ?? ""), of: person,
                    "text \(inbound.number) \"\(letter?.text ?? "")\" \(admission.decision)")
                people[person].decisions[inbound.number] = admission.decision
                people[person].state.standing = admission.standing
                follow(admission.effects, of: person)
                if admission.decision == .crisis {
                    tally.personas[people[person].mind.persona.name, default: PersonaTally()].crises += 1
                }
                try watch(admission, inbound, letter, of: person)
            case .turn(let turn, let id, let cause):
                let person = id.number - 1
                let before = people[person].state
                self.note(
                    .turn, Key(turn.messages.map(\.text).joined(), turn.effects.count), of: person,
                    "turn \(cause): \(turn.messages.map(\.text))")
                people[person].turns += 1
                people[person].shownVersion =
                    StormDialogues.version(shownIn: turn.messages.map(\.text)) ?? people[person].shownVersion
                tally.turns += 1
                people[person].state = turn.state
                follow(turn.effects, of: person)
                count(turn, cause: cause, before: before, of: person)
                watch(turn, cause: cause, before: before, of: person)
                if case .text(let inbound) = cause { people[person].decisions[inbound.number] = nil }
            case .queued, .claim: break
            }
        }
    }

    private func follow(_ effects: [Effect], of person: Int) {
        for effect in effects {
            switch effect {
            case .optOut:
                people[person].isOptedOut = true
                tally.personas[people[person].mind.persona.name, default: PersonaTally()].stopped += 1
            case .optIn: people[person].isOptedOut = false
            case .flag, .askForPerson: callStaff(to: person)
            default: break
            }
        }
        if people[person].state.standing.automatedHeld { callStaff(to: person) }
    }

    // MARK: Counting

    private func count(_ turn: Turn, cause: TurnCause, before: State, of person: Int) {
        let wasOpen = Set((before.frames + (before.aside?.frames ?? [])).map(\.dialogue))
        let known = Set((before.frames + (before.aside?.frames ?? [])).map(\.serial))
        let open = turn.state.frames + (turn.state.aside?.frames ?? [])
        for frame in open where !known.contains(frame.serial) {
            tally.dialogues[frame.dialogue, default: DialogueTally()].begun += 1
        }
        for effect in turn.effects {
            guard case .end(let dialogue, let outcome) = effect else { continue }
            // One that begins and ends in a single turn is never seen open.
            if !wasOpen.contains(dialogue) { tally.dialogues[dialogue, default: DialogueTally()].begun += 1 }
            tally.dialogues[dialogue, default: DialogueTally()].endings[outcome ?? "ended", default: 0] += 1
        }
        settleSteps(open, turn, cause, before, person)
        noteRungs(turn, before, person)
        noteAsked(turn.state, person)
    }

    private func noteAsked(_ state: State, _ person: Int) {
        guard let pending = state.pending, let frame = state.frames.last else { return }
        let step = Inhabitant.Step(serial: frame.serial, dialogue: frame.dialogue, question: pending.question)
        guard people[person].openSteps.updateValue(0, forKey: step) == nil else { return }
        tally.steps[step.key, default: StepTally()].asked += 1
    }

    /// What became of the questions that waited.
    private func settleSteps(
        _ open: [Frame], _ turn: Turn, _ cause: TurnCause, _ before: State, _ person: Int
    ) {
        guard !people[person].openSteps.isEmpty else { return }
        let aside = Set((turn.state.aside?.frames ?? []).map(\.serial))
        for step in people[person].openSteps.keys {
            // What is put aside is left for now; it counts as asked again if it comes back.
            let frame = aside.contains(step.serial) ? nil : open.first { $0.serial == step.serial }
            let entry = frame?.log.last { $0.key == step.question }
            if let entry {
                tally.steps[step.key, default: StepTally()].note(entry.happening)
            } else if frame == nil {
                noteVanished(step, turn, cause, before)
            } else {
                continue
            }
            people[person].openSteps[step] = nil
        }
    }

    /// The dialogue is over, and its log with it: what led away was the last answer, a ladder or something else.
    private func noteVanished(_ step: Inhabitant.Step, _ turn: Turn, _ cause: TurnCause, _ before: State) {
        let waited = before.frames.last?.serial == step.serial && before.pending?.question == step.question
        let rules = turn.trace.steps.map(\.rule)
        var counted = tally.steps[step.key, default: StepTally()]
        if waited, rules.contains(where: { $0.hasPrefix("answer.") }) {
            counted.answered += 1
        } else if waited, rules.contains("command.skip") {
            counted.skipped += 1
        } else if waited, rules.contains(where: { $0.hasPrefix("unclear.") }) {
            counted.gaveUp += 1
        } else if waited, rules.contains(where: { $0.hasPrefix("silent.") }) {
            counted.silent += 1
        } else {
            counted.left += 1
        }
        tally.steps[step.key] = counted
    }

    /// Asked again in other words; the third time, or a ladder that ends with a person, is a place to get stuck.
    private func noteRungs(_ turn: Turn, _ before: State, _ person: Int) {
        for step in turn.trace.steps {
            if step.rule.hasPrefix("limit.") { noteStuck("a limit was reached (\(step.rule))", person) }
            guard step.rule.hasPrefix("unclear."), let pending = before.pending, let frame = before.frames.last else {
                continue
            }
            let key = Tally.StepKey(dialogue: frame.dialogue, question: pending.question)
            if step.rule == "unclear.1" { tally.steps[key, default: StepTally()].reworded += 1 }
            if step.rule == "unclear.3" {
                noteStuck("\(key.dialogue) \(key.question): not understood three times", person)
            }
        }
    }

    /// With `afterTurns`, what is to be shown is so many turns further: a text at the door has not had its turn.
    func noteStuck(_ place: String, _ person: Int, afterTurns: Int = 0) {
        let here = StuckPlace(
            count: 1, person: people[person].number, turns: people[person].turns + afterTurns, transcript: [])
        tally.stuck[place] = tally.stuck[place]?.adding(here) ?? here
    }
}

extension Inhabitant.Step {
    var key: Tally.StepKey { Tally.StepKey(dialogue: dialogue, question: question) }
}

extension StepTally {
    mutating func note(_ happening: LogEntry.Happening) {
        switch happening {
        case .answered, .chose, .freeText, .noneOfThese: answered += 1
        case .skipped: skipped += 1
        case .gaveUp: gaveUp += 1
        case .silent: silent += 1
        case .called, .suggested, .condition: break
        }
    }
}
