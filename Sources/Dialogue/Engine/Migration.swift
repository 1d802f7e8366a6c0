import Words

// Moving an open conversation to the program that runs now.
extension TurnWork {
    /// Frames made by another version of the dialogues go on if everything that their logs name still exists, or is
    /// replaced by the author's word, and still holds what it held; else the conversation finishes politely.
    ///
    /// The text in `event` was read by the program that asked, so its answer is carried over with the frames. Silence
    /// changes nothing that does not fit: the next text is told of it.
    ///
    /// - Parameter event: what has happened.
    /// - Returns: whether what is open does not fit.
    mutating func migrate(_ event: inout Event) -> Bool {
        if let aside = state.aside {
            let kept = aside.frames.compactMap { fitted($0) }
            if kept.count == aside.frames.count { state.aside?.frames = kept } else { endAside() }
        }
        guard let top = state.frames.last, state.frames.contains(where: { $0.program != program.hash }) else {
            return false
        }
        let fittedFrames = state.frames.compactMap { fitted($0) }
        let pending = state.pending.flatMap { self.pending($0, of: top) }
        let carried = self.carried(event, of: top, to: pending)
        guard fittedFrames.count == state.frames.count, (pending == nil) == (state.pending == nil), let carried else {
            note(rule: "program.changed", detail: top.dialogue)
            if case .timer = event { return true }
            end(state.frames, as: "later")
            state.endedLater = state.frames.last { !program.isTransient($0.dialogue) }?.dialogue
            state.frames = []
            state.pending = nil
            return true
        }
        event = carried
        state.frames = fittedFrames
        state.pending = pending
        if let last = state.lastAnswered, let index = state.frames.firstIndex(where: { $0.serial == last.serial }),
            let dialogue = program.dialogue(named: state.frames[index].dialogue)
        {
            let key = Renaming(program.dialogues[dialogue]).key(last.key)
            state.lastAnswered = .init(serial: last.serial, key: key)
        }
        note(rule: "program.moved", detail: state.frames.last?.dialogue)
        return false
    }

    /// The waiting question under its name of today; nothing if it is gone.
    private func pending(_ pending: Pending, of frame: Frame) -> Pending? {
        guard let index = today(frame.dialogue) else { return nil }
        let renaming = Renaming(program.dialogues[index])
        var moved = pending
        moved.question = renaming.key(pending.question)
        guard let question = program.dialogues[index].question(moved.question) else { return nil }
        moved.shown = pending.shown.map { .init(number: $0.number, value: renaming.value($0.value, of: question)) }
        if let proposed = pending.proposed {
            let value = renaming.value(proposed, of: question)
            moved.proposed = question.takes(value) ? value : nil
        }
        return moved
    }

    /// The event with its answer under today's names; nothing if the question does not take that answer any more.
    private func carried(_ event: Event, of frame: Frame, to pending: Pending?) -> Event? {
        guard case .text(let read) = event else { return event }
        var text = withCorrections(read)
        guard let pending, text.number > pending.askedAfter,
            case .value(let value)? = text.reading.answer, let index = today(frame.dialogue),
            let question = program.dialogues[index].question(pending.question)
        else { return .text(text) }
        let today = Renaming(program.dialogues[index]).value(value, of: question)
        guard question.takes(today) || question.takesMark(today) else { return nil }
        text.reading.answer = .value(today)
        return .text(text)
    }

    /// Corrections name questions of the program that asked: they are carried over too.
    private func withCorrections(_ text: TextEvent) -> TextEvent {
        var text = text
        text.reading.corrections = text.reading.corrections.compactMap { correction in
            guard let frame = state.frames.first(where: { $0.serial == correction.serial }),
                let index = today(frame.dialogue)
            else { return nil }
            let renaming = Renaming(program.dialogues[index])
            let key = renaming.key(correction.key)
            guard let question = program.dialogues[index].question(key) else { return nil }
            let value = renaming.value(correction.value, of: question)
            guard question.takes(value) || question.takesMark(value) else { return nil }
            return .init(serial: correction.serial, key: key, value: value)
        }
        return text
    }

    /// The dialogue that goes on with one of this name.
    private func today(_ name: String) -> Int? {
        program.dialogue(named: name)
            ?? program.dialogues.firstIndex { $0.replaces.contains(.dialogue(name)) }
    }

    /// The frame as a frame of this program, or nothing if it does not fit.
    private func fitted(_ frame: Frame) -> Frame? {
        guard frame.program != program.hash else { return frame }
        guard let index = today(frame.dialogue) else { return nil }
        let dialogue = program.dialogues[index]
        let renaming = Renaming(dialogue)
        let ids = Set(dialogue.ids)
        var moved = frame
        moved.dialogue = dialogue.name
        for (position, entry) in frame.log.enumerated() {
            var entry = entry
            entry.key = renaming.key(entry.key)
            guard ids.contains(entry.statement) else { return nil }
            let question = dialogue.question(entry.key)
            switch entry.happening {
            case .answered(let value):
                guard let question else { return nil }
                let today = renaming.value(value, of: question)
                guard question.takes(today) else { return nil }
                entry.happening = .answered(today)
            case .chose(let number): guard question?.has(row: number) == true else { return nil }
            default: break
            }
            moved.log[position] = entry
        }
        guard dialogue.slots.allSatisfy({ !$0.isInput || frame.inputs[$0.name] != nil }) else { return nil }
        moved.program = program.hash
        return moved
    }
}

/// What the names of earlier versions of a dialogue are called today, by its author's `replaces` lines.
private struct Renaming {
    private let dialogue: DialogueProgram

    init(_ dialogue: DialogueProgram) {
        self.dialogue = dialogue
    }

    /// The key of a log entry: its statement renamed, by itself or with its node.
    func key(_ key: String) -> String {
        let statement = LogEntry(key: key, happening: .gaveUp).statement
        let mark = key.dropFirst(statement.count)
        for case .question(let old, let new) in dialogue.replaces where old == statement { return new + mark }
        for case .node(let old, let new) in dialogue.replaces where statement.hasPrefix(old + "/") {
            return new + statement.dropFirst(old.count) + mark
        }
        return key
    }

    func value(_ value: Value, of question: Question) -> Value {
        switch value {
        case .choice(let one): .choice(self.value(one, of: question))
        case .choices(let several): .choices(several.map { self.value($0, of: question) })
        default: value
        }
    }

    func value(_ value: String, of question: Question) -> String {
        guard case .slot(let index) = question.target else { return value }
        for case .value(let slot, let old, let new) in dialogue.replaces
        where slot == dialogue.slots[index].name && old == value { return new }
        return value
    }
}

extension State {
    /// The program that what is open was made with; nothing if nothing is open.
    package var programInUse: String? { frames.last?.program ?? aside?.frames.last?.program }
}

extension Question {
    /// A row without a value is there today; -1 and -2 are `yes` and `no` beside other options.
    func has(row number: Int) -> Bool {
        switch number {
        case -1: yes != nil
        case -2: no != nil
        default: rows.contains { $0.number == number && $0.value == nil }
        }
    }

    /// An answer that is no value of the slot: a row with an arrow alone, YES or NO beside options.
    fileprivate func takesMark(_ value: Value) -> Bool {
        switch value {
        case .choice(let mark):
            mark == RowMark.goOn || mark == RowMark.noneOfThese && suggestion != nil
                || RowMark.number(of: mark).map(has(row:)) == true
        case .boolean(let isYes): has(row: isYes ? -1 : -2)
        default: false
        }
    }

    /// A value that was answered to an earlier version of this question would be taken today.
    func takes(_ value: Value) -> Bool {
        switch (kind, value) {
        case (.yesNo, .boolean), (.postcode, .postcode), (.name, .name), (.text, .text): true
        case (.date, .date), (.dateOfBirth, .date), (.time, .time), (.dateTime, .dateTime), (.phone, .phone): true
        case (.scale, .number(let number)), (.number, .number(let number)):
            number >= minimum ?? .min && number <= maximum ?? .max
        case (.choice, .choice(let one)): suggestion != nil || rows.contains { $0.value == one }
        case (.choices, .choices(let several)): several.allSatisfy { value in rows.contains { $0.value == value } }
        default: false
        }
    }
}
