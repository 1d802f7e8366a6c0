import Words

// Moving an open conversation to the program that runs now.
extension TurnWork {
    /// Frames made by another version of the dialogues go on if everything that their logs name still exists and still
    /// holds what it held; else the conversation finishes politely.
    ///
    /// Silence changes nothing that does not fit: the next text is told of it.
    ///
    /// - Parameter event: what has happened.
    /// - Returns: whether what is open does not fit.
    mutating func migrate(_ event: Event) -> Bool {
        if let aside = state.aside {
            let kept = aside.frames.compactMap { fitted($0) }
            if kept.count == aside.frames.count { state.aside?.frames = kept } else { endAside() }
        }
        guard state.frames.contains(where: { $0.program != program.hash }) else { return false }
        let fittedFrames = state.frames.compactMap { fitted($0) }
        guard fittedFrames.count == state.frames.count, pendingStillExists(in: fittedFrames) else {
            note(rule: "program.changed", detail: state.frames.last?.dialogue)
            if case .timer = event { return true }
            end(state.frames, as: "later")
            state.endedLater = state.frames.last { !program.isTransient($0.dialogue) }?.dialogue
            state.frames = []
            state.pending = nil
            return true
        }
        state.frames = fittedFrames
        return false
    }

    private func pendingStillExists(in frames: [Frame]) -> Bool {
        guard let pending = state.pending else { return true }
        guard let top = frames.last, let index = program.dialogue(named: top.dialogue) else { return false }
        return program.dialogues[index].question(pending.question) != nil
    }

    /// The frame as a frame of this program, or nothing if it does not fit.
    private func fitted(_ frame: Frame) -> Frame? {
        guard frame.program != program.hash else { return frame }
        guard let index = program.dialogue(named: frame.dialogue) else { return nil }
        let dialogue = program.dialogues[index]
        let ids = Set(dialogue.ids)
        for entry in frame.log {
            guard ids.contains(entry.statement) else { return nil }
            switch entry.happening {
            case .answered(let value): guard dialogue.question(entry.key)?.takes(value) == true else { return nil }
            case .chose(let number): guard dialogue.question(entry.key)?.has(row: number) == true else { return nil }
            default: break
            }
        }
        guard dialogue.slots.allSatisfy({ !$0.isInput || frame.inputs[$0.name] != nil }) else { return nil }
        var moved = frame
        moved.program = program.hash
        return moved
    }
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
