import Dialogue
import Words

/// What must hold after every event, whatever happened before.
enum Promises {
    static func afterAdmission(_ text: String, _ admission: Admission, before: State, in world: inout World) {
        let alarm = SmallReader.alarm(text)
        if alarm.safety?.response == .crisis {
            let replied = admission.effects.contains {
                if case .say(let message) = $0 { message.kind == .crisis } else { false }
            }
            let flagged = admission.effects.contains { if case .flag = $0 { true } else { false } }
            if !replied || !flagged { world.broken.append("P2: a crisis without reply or flag") }
        }
        if alarm.consent == .stop, !admission.standing.optedOut { world.broken.append("P1: STOP not heard") }
        if before.standing.optedOut {
            for case .say(let message) in admission.effects
            where !message.passesOptOut && admission.standing.optedOut {
                world.broken.append("P1: \(message.textID) although opted out")
            }
        }
        if before.standing.ownQuestion == nil, alarm.consent == .yes, admission.decision == .stopped {
            world.broken.append("P13: YES stopped, and nobody had asked")
        }
    }

    static func afterTurn(_ event: Event, _ turn: Turn, before: State, in world: inout World) {
        let state = turn.state
        var broken: [String] = []
        if turn.messages.count > Limits.messagesPerTurn { broken.append("P6: \(turn.messages.count) messages") }
        if before.standing.optedOut, state.standing.optedOut {
            for message in turn.messages where !message.passesOptOut { broken.append("P1: \(message.textID)") }
        }
        for message in turn.messages where message.text.isEmpty { broken.append("P8: \(message.textID) is empty") }
        if case .text(let text) = event { broken += afterText(text, turn, before) }
        broken += shape(state, world.program)
        let bytes = encode(state)
        if bytes.count > Limits.stateBytes { broken.append("P9: \(bytes.count) bytes") }
        if (try? decodeState(bytes)) != state { broken.append("P9: the state comes back as another") }
        broken += nothingIsLost(turn, before)
        broken += silenceIsTimed(state, world)
        if case .asked(_, _, let due, _, _) = state.keeper,
            !world.timers.contains(where: { $0.kind == .handOverDue && $0.due == due && $0.epoch == state.epoch })
        {
            broken.append("P14: no timer for a hand-over that waits")
        }
        world.broken += broken.map { "\($0) [\(event)]".prefix(400).description }
    }

    private static func afterText(_ text: TextEvent, _ turn: Turn, _ before: State) -> [String] {
        var broken: [String] = []
        let keyword = text.reading.keyword
        let taken = if case .taken = turn.state.keeper { true } else { false }
        if turn.messages.isEmpty, text.admission == .heard, !before.standing.optedOut, !taken,
            text.number >= before.standing.silencedBelow, text.isLast, text.number > before.pending?.askedAfter ?? 0
        {
            broken.append("P11: silence")
        }
        if keyword == .help, text.admission == .heard, text.number >= before.standing.silencedBelow,
            !turn.messages.contains(where: { $0.textID == "notice.help" })
        {
            broken.append("P3: HELP was not answered")
        }
        let heard =
            text.admission == .heard && !before.standing.optedOut && text.number >= before.standing.silencedBelow
        if keyword == .menu, heard, !taken, turn.state.frames.last?.dialogue != "menu" { broken.append("P3: no menu") }
        if keyword == .human, heard, turn.state.keeper == .assistant { broken.append("P3: no person") }
        if text.reading.alarm.safety?.response == .distress, text.admission == .heard, heard,
            before.standing.crisis == nil, !turn.messages.contains(where: { $0.textID == "notice.distress" })
        {
            broken.append("P2: distress was not acknowledged")
        }
        // A text that is not newer than the question never settles it.
        if let pending = before.pending, text.number <= pending.askedAfter, let old = before.frames.last,
            let new = turn.state.frames.first(where: { $0.serial == old.serial }), keyword == nil,
            text.reading.starting == nil,
            new.log.count(where: { $0.key == pending.question }) > old.log.count(where: { $0.key == pending.question })
        {
            broken.append("P13: an older text answered \(pending.question)")
        }
        return broken
    }

    /// How the parts of a state belong together.
    static func shape(_ state: State, _ program: Program) -> [String] {
        var broken: [String] = []
        func transient(_ name: String) -> Bool {
            program.dialogue(named: name).map {
                !program.dialogues[$0].starts.isDisjoint(with: [.menu, .firstContact])
            } ?? true
        }
        if let pending = state.pending {
            if let top = state.frames.last, let index = program.dialogue(named: top.dialogue) {
                if program.dialogues[index].question(pending.question) == nil {
                    broken.append("shape: \(pending.question) is no question of \(top.dialogue)")
                }
            } else {
                broken.append("shape: a question waits and nothing is open")
            }
        } else if !state.frames.isEmpty, state.standing.silencedBelow == 0 {
            broken.append("shape: \(state.frames.map(\.dialogue)) open and no question waits")
        }
        if let aside = state.aside {
            if aside.frames.isEmpty { broken.append("shape: nothing is put aside") }
            if aside.frames.contains(where: { transient($0.dialogue) }) { broken.append("shape: a menu is put aside") }
        }
        let serials = (state.frames + (state.aside?.frames ?? [])).map(\.serial)
        if Set(serials).count != serials.count { broken.append("shape: two frames of one serial") }
        if state.frames.count > Limits.frames { broken.append("limits: \(state.frames.count) frames") }
        if Set(state.frames.map(\.dialogue)).count != state.frames.count {
            broken.append("shape: a dialogue is open twice")
        }
        if case .taken = state.keeper, state.pending != nil {
            broken.append("shape: a question waits and a person has it")
        }
        if case .asked(_, _, _, false, _) = state.keeper, state.pending != nil {
            broken.append("shape: a question waits and a person is asked")
        }
        if state.standing.crisis != nil, state.pending != nil, state.standing.silencedBelow == 0 {
            broken.append("shape: a question waits in a crisis")
        }
        return broken
    }

    /// No open dialogue goes without an end, and CONTINUE is told of what ended as `later` unasked.
    private static func nothingIsLost(_ turn: Turn, _ before: State) -> [String] {
        let kept = Set((turn.state.frames + (turn.state.aside?.frames ?? [])).map(\.serial))
        var broken: [String] = []
        for frame in before.frames + (before.aside?.frames ?? []) where !kept.contains(frame.serial) {
            let ended = turn.effects.contains { if case .end(frame.dialogue, _) = $0 { true } else { false } }
            if !ended { broken.append("P15: \(frame.dialogue) has gone") }
        }
        if let last = before.aside?.frames.last, !kept.contains(last.serial),
            turn.effects.contains(.end(dialogue: last.dialogue, outcome: "later")),
            turn.state.endedLater != last.dialogue, !turn.messages.contains(where: { $0.textID == "notice.ended" }),
            !(turn.state.frames + (turn.state.aside?.frames ?? [])).contains(where: { $0.dialogue == last.dialogue })
        {
            broken.append("P15: CONTINUE would not be told of \(last.dialogue)")
        }
        return broken
    }

    /// A question that waits has the timers of its remaining rungs, in the epoch of now.
    private static func silenceIsTimed(_ state: State, _ world: World) -> [String] {
        guard let pending = state.pending, let top = state.frames.last, !state.standing.optedOut,
            !state.standing.automatedHeld, state.standing.crisis == nil,
            let index = world.program.dialogue(named: top.dialogue),
            let question = world.program.dialogues[index].question(pending.question)
        else { return [] }
        let wanted = question.silent.enumerated().dropFirst(pending.silences).map {
            Timer(
                kind: .silence(rung: $0.offset), due: pending.waitingSince.adding(hours: $0.element.hours),
                epoch: state.epoch)
        }
        return wanted.allSatisfy(world.timers.contains) ? [] : ["timers: none for \(pending.question)"]
    }
}
