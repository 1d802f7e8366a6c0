import Words

// Timers that have come due, and what staff do.
extension TurnWork {
    mutating func timerFell(_ timer: Timer) throws(LimitReached) {
        kind = .reminder
        silenceOrdered = true
        guard timer.epoch == state.epoch else { return note(rule: "timer.stale") }
        switch timer.kind {
        case .silence(let rung): try silence(rung)
        case .handOverDue: handOverDue()
        }
    }

    private mutating func silence(_ rung: Int) throws(LimitReached) {
        guard let pending = state.pending, pending.silences == rung, let (question, _, passage) = waiting,
            question.silent.indices.contains(rung), !state.standing.automatedHeld, !state.standing.optedOut,
            !leftProgram
        else { return note(rule: "timer.stale") }
        let silent = question.silent[rung]
        note(rule: "silent.\(silent.hours)h", at: line(of: question.id))
        noteWays([.silent(hours: silent.hours)], of: question)
        switch silent.act {
        case .say(let text):
            // A nudge goes alone, and the question's other rungs keep their time.
            state.pending?.silences = rung + 1
            say(shown(text, passage), textID: "\(passage.dialogue.name)/\(question.id)/silent")
        case .go(let arrow):
            let waited = state.pending
            try follow(arrow, .silent(hours: silent.hours), question)
            if state.pending != nil, state.pending != waited { state.epoch += 1 }
        }
    }

    /// Nobody has taken the hand-over: staff are alerted again, and the patient is told once.
    private mutating func handOverDue() {
        guard case .asked(let queue, let since, let due, let heard, let told) = state.keeper, now >= due else {
            return note(rule: "timer.stale")
        }
        note(rule: "hand-over.overdue")
        let next = moment(
            program.policy.handOverWithin, after: now, in: person.calendarNation, calendar: program.policy.calendar)
        if !told { sayNotice("hand-over-overdue") }
        state.keeper = .asked(queue: queue, since: since, due: next, heard: heard, told: true)
        effects.append(
            .askForPerson(queue: queue, because: "Nobody has answered yet.", due: next, again: true))
    }

    mutating func staffActed(_ act: StaffAct) throws(LimitReached) {
        state.epoch += 1
        silenceOrdered = true
        switch act {
        case .takesOver: takenOver()
        case .replies(let words):
            takenOver()
            say(words, textID: "staff")
        case .handsBack:
            state.keeper = .assistant
            note(rule: "staff.hands-back")
            sayNotice("handed-back")
        case .closesFlag:
            state.standing.crisis = nil
            state.standing.flagOpen = false
            note(rule: "staff.closes-flag")
        case .starts(let dialogue, let inputs):
            note(rule: "staff.starts", detail: dialogue)
            guard !state.standing.optedOut, state.standing.crisis == nil, program.dialogue(named: dialogue) != nil
            else {
                return note(rule: "start.refused", detail: dialogue)
            }
            kind = .reminder
            hearAgain()
            try start(dialogue, inputs: inputs)
        case .releasesTexts:
            state.standing.automatedHeld = false
            note(rule: "staff.releases-texts")
        }
    }

    /// What staff start is asked by the assistant, so the assistant hears the answers; a request for a person stands.
    private mutating func hearAgain() {
        switch state.keeper {
        case .assistant: break
        case .taken: state.keeper = .assistant
        case .asked(let queue, let since, let due, _, let told):
            state.keeper = .asked(queue: queue, since: since, due: due, heard: true, told: told)
        }
    }

    private mutating func takenOver() {
        note(rule: "staff.takes-over")
        putAside(returns: false)
        state.aside?.returns = false
        state.keeper = .taken(lastStaffAct: now)
    }
}
