import Words

// Promises about what is open, put aside and handed over.
extension TurnPromises {
    // MARK: P12

    /// The effects of a correction are exactly the difference between the two walks.
    func corrections(_ turn: Case) -> [Fault] {
        guard turn.occurrence.role == .correction || turn.occurrence.role == .command(.back),
            turn.outcome.finished.isEmpty, turn.after.aside == nil, turn.before.aside == nil,
            !turn.outcome.rules.contains(where: { $0.hasPrefix("limit.") })
        else { return [] }
        let old = emissions(of: turn.before)
        let new = emissions(of: turn.after)
        var undone: Set<String> = []
        var done: Set<String> = []
        for effect in turn.outcome.turn.effects {
            switch effect {
            case .withdraw(let reference): undone.insert(reference)
            case .record(_, _, _, let reference), .note(_, let reference), .tag(_, let reference),
                .cancelReminder(_, _, let reference), .moveReminder(_, _, _, _, let reference):
                done.insert(reference)
            case .remind(let reminder): done.insert(reminder.reference)
            case .task(_, _, _, let reference) where !reference.hasSuffix("/called"): done.insert(reference)
            default: break
            }
        }
        let lost = Set(old.subtracting(new).map(\.reference))
        let gained = Set(new.subtracting(old).map(\.reference))
        guard undone != lost || !gained.isSubset(of: done) else { return [] }
        let wrong = undone.symmetricDifference(lost).union(gained.subtracting(done)).sorted()
        return [
            .init(
                promise: .p12,
                words: "a correction does not do and undo what it changes: \(wrong.joined(separator: ", "))")
        ]
    }

    /// All that was done in the open dialogues and can be taken back.
    private func emissions(of state: State) -> Set<Emission> {
        var all: Set<Emission> = []
        for frame in state.frames where frame.settled != nil {
            guard let walk = normalising.walk(frame.asSettled, state) else { continue }
            all.formUnion(walk.emissions.filter(\.canBeWithdrawn))
        }
        return all
    }

    // MARK: P13

    func meant(_ turn: Case) -> [Fault] {
        var faults: [Fault] = []
        if turn.before.standing.ownQuestion == nil, turn.consent == .yes, !turn.before.standing.optedOut,
            let decision = turn.outcome.admission?.decision, decision != .heard, !turn.isCrisis
        {
            faults.append(.init(promise: .p13, words: "YES answers a question that nobody had asked"))
        }
        let isOld =
            switch turn.occurrence.what {
            case .text(_, let isOld, _): isOld
            case .beforeAlarm: true
            case .event, .clock: false
            }
        guard isOld, let pending = turn.before.pending, let old = turn.before.frames.last else { return faults }
        let frames = turn.after.frames + (turn.after.aside?.frames ?? [])
        let new = frames.first { $0.serial == old.serial }
        let answered = { (frame: Frame) in frame.log.count { $0.key == pending.question } }
        let hasEnded = turn.outcome.finished.contains { $0.serial == old.serial && answered($0) > answered(old) }
        if hasEnded || new.map({ answered($0) > answered(old) }) ?? false {
            faults.append(.init(promise: .p13, words: "a text that is older than \(pending.question) answers it"))
        }
        return faults
    }

    // MARK: P14

    func handOver(_ turn: Case) -> [Fault] {
        guard case .asked(_, _, let due, _, _) = turn.after.keeper else { return [] }
        var faults: [Fault] = []
        let isNew = if case .asked = turn.before.keeper { false } else { true }
        if isNew {
            let alerts = turn.outcome.effects.contains { if case .askForPerson = $0 { true } else { false } }
            let waits = turn.outcome.effects.contains {
                if case .wait(let timers) = $0 {
                    timers.contains { $0.kind == .handOverDue && $0.due == due }
                } else {
                    false
                }
            }
            if !alerts { faults.append(.init(promise: .p14, words: "a hand-over alerts nobody")) }
            if !waits { faults.append(.init(promise: .p14, words: "nothing watches over a hand-over")) }
        }
        guard case .event(.timer(let timer)) = turn.occurrence.what, timer.kind == .handOverDue,
            case .asked(_, _, _, _, let told) = turn.before.keeper
        else { return faults }
        let isRepeated = turn.outcome.effects.contains {
            if case .askForPerson(_, _, _, true) = $0 { true } else { false }
        }
        if !isRepeated { faults.append(.init(promise: .p14, words: "an overdue hand-over alerts nobody again")) }
        if !told, !turn.before.standing.optedOut, !turn.says("notice.hand-over-overdue") {
            faults.append(
                .init(
                    promise: .p14, words: "nobody tells the patient that it takes longer",
                    expects: ["< \(pattern("hand-over-overdue"))"]))
        }
        if due <= Slice.now { faults.append(.init(promise: .p14, words: "an overdue hand-over is not watched on")) }
        return faults
    }

    // MARK: P15

    func aside(_ turn: Case) -> [Fault] {
        let kept = Set((turn.after.frames + (turn.after.aside?.frames ?? [])).map(\.serial))
        var faults: [Fault] = []
        for frame in turn.before.frames + (turn.before.aside?.frames ?? []) where !kept.contains(frame.serial) {
            let hasEnded = turn.outcome.effects.contains {
                if case .end(frame.dialogue, _) = $0 { true } else { false }
            }
            if !hasEnded { faults.append(.init(promise: .p15, words: "\(frame.dialogue) has gone without an end")) }
        }
        if let last = turn.before.aside?.frames.last, !kept.contains(last.serial),
            turn.outcome.effects.contains(.end(dialogue: last.dialogue, outcome: "later")),
            turn.after.endedLater != last.dialogue, !turn.messages.contains(where: { $0.textID == "notice.ended" }),
            !turn.after.frames.contains(where: { $0.dialogue == last.dialogue })
        {
            faults.append(.init(promise: .p15, words: "CONTINUE would not be told of \(last.dialogue)"))
        }
        return faults + continued(turn)
    }

    /// CONTINUE, while the assistant has the conversation and what was put aside is not too old, takes it up again.
    private func continued(_ turn: Case) -> [Fault] {
        guard turn.occurrence.role == .command(.continue), turn.occurrence.isNewText,
            let aside = turn.before.aside, aside.until > Slice.now, turn.before.standing.crisis == nil,
            !turn.before.standing.optedOut, !turn.before.keeper.isPerson, turn.before.contacted
        else { return [] }
        let isBack = aside.frames.contains { frame in
            turn.after.frames.contains { $0.serial == frame.serial }
                || turn.outcome.effects.contains {
                    if case .end(frame.dialogue, let outcome) = $0 { outcome != "later" } else { false }
                }
        }
        let isFaulty = turn.outcome.rules.contains { $0.hasPrefix("limit.") }
        guard !isBack, !isFaulty else { return [] }
        return [.init(promise: .p15, words: "CONTINUE does not take up what was put aside", expects: ["< *", "< ..."])]
    }

    // MARK: What authors promise

    func authors(_ turn: Case) -> [Fault] {
        guard let subject = slice.subject else { return [] }
        return subject.promises.enumerated().flatMap { index, check -> [Fault] in
            switch check.claim {
            case .everyPathEnds: []
            case .remindersOnly(let first, let last): reminders(turn, subject, index, first, last)
            case .always(let condition, let duty): duties(turn, subject, index, duty, condition)
            case .neverSays(let words): saying(turn, subject, index, words)
            }
        }
    }

    private func reminders(
        _ turn: Case, _ subject: DialogueProgram, _ index: Int, _ first: CivilTime, _ last: CivilTime
    ) -> [Fault] {
        turn.outcome.effects.compactMap { effect -> Fault? in
            guard let (dialogue, time) = planned(effect, by: subject), time < first || last < time else { return nil }
            return Fault(
                promise: .p4, check: index, words: "\(dialogue) is planned for \(time.iso)",
                expects: ["= no reminder \(dialogue)"])
        }
    }

    /// What a dialogue plans or moves, and to what time of day; a move without a time keeps the one that was proved.
    private func planned(_ effect: Effect, by subject: DialogueProgram) -> (String, CivilTime)? {
        switch effect {
        case .remind(let reminder) where reminder.reference.contains(".\(subject.name)/"):
            (reminder.dialogue, reminder.at.time)
        case .moveReminder(let dialogue, _, _, let time?, let reference)
        where reference.contains(".\(subject.name)/"):
            (dialogue, time)
        default: nil
        }
    }

    private func duties(
        _ turn: Case, _ subject: DialogueProgram, _ index: Int, _ duty: Promise.Goal, _ condition: Expression
    ) -> [Fault] {
        turn.outcome.finished.compactMap { frame in
            guard frame.dialogue == subject.name else { return nil }
            var state = turn.after
            state.standing = turn.before.standing
            guard let walk = normalising.walk(frame, state), walk.evaluate(condition),
                !isDone(duty, walk, frame, turn)
            else { return nil }
            return Fault(
                promise: .p4, check: index, words: "it ends without: \(duty.words)", expects: [expects(duty)])
        }
    }

    /// What a dialogue has called does not count as its own, but for asking for a person and opting out, which end both.
    private func isDone(
        _ duty: Promise.Goal, _ walk: Passage<AbstractLibrary>, _ frame: Frame, _ turn: Case
    ) -> Bool {
        switch duty {
        case .handOff: turn.outcome.effects.contains(.end(dialogue: frame.dialogue, outcome: "handed-over"))
        case .optOut: turn.outcome.effects.contains(.optOut(.dialogue))
        case .task: walk.emissions.contains { if case .task = $0.content { true } else { false } }
        case .flag(let kind):
            walk.emissions.contains { if case .flag(kind, _) = $0.content { true } else { false } }
        case .call(let name):
            program.dialogue(named: name).map { callee in
                if case .call(_, callee, _) = walk.place { return true }
                return frame.log.contains { calls($0, callee, walk.dialogue) }
            } ?? false
        }
    }

    /// The entry is the result of calling that dialogue, by statement or by arrow.
    private func calls(_ entry: LogEntry, _ callee: Int, _ dialogue: DialogueProgram) -> Bool {
        guard case .called = entry.happening else { return false }
        if let at = dialogue.ids.firstIndex(of: entry.key), case .call(callee, _) = dialogue.code[at] { return true }
        guard entry.key.hasSuffix(">"), let question = dialogue.question(String(entry.key.dropLast())) else {
            return false
        }
        return question.arrows.contains(.dialogue(callee))
    }

    private func expects(_ duty: Promise.Goal) -> String {
        switch duty {
        case .handOff: "= ended handed-over"
        case .task: "= task link-workers"
        case .optOut: "= ended stopped"
        case .flag(let kind): "= flag \(kind)"
        case .call: "< ..."
        }
    }

    private func saying(_ turn: Case, _ subject: DialogueProgram, _ index: Int, _ words: String) -> [Fault] {
        for message in turn.messages where message.textID.hasPrefix("\(subject.name)/") {
            guard message.text.lowercased().containsWords(words.lowercased()) else { continue }
            return [
                .init(
                    promise: .p4, check: index, words: "\(message.textID) says \"\(words)\"",
                    expects: ["< /^(?i)(?!.*\(words)).*/", "< ..."])
            ]
        }
        return []
    }
}

extension String {
    /// These words stand in the text, as whole words.
    func containsWords(_ words: String) -> Bool {
        func split(_ text: String) -> [Substring] { text.split { !($0.isLetter || $0.isNumber || $0 == "'") } }
        let (all, wanted) = (split(self), split(words))
        guard let first = wanted.first, wanted.count <= all.count else { return false }
        return (0...(all.count - wanted.count)).contains { start in
            all[start] == first && all[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}
