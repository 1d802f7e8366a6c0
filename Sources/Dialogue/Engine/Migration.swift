import Words

// Moving an open conversation to the program that runs now.
extension TurnWork {
    /// Frames made by another version of the dialogues go on if everything that their logs name still exists and still
    /// holds what it held; else the conversation finishes politely.
    ///
    /// - Returns: whether something had to be left.
    mutating func migrate() -> Bool {
        if let aside = state.aside {
            let kept = aside.frames.compactMap { fitted($0) }
            state.aside?.frames = kept
            if kept.count < aside.frames.count {
                state.aside = nil
                end(aside.frames, as: "later")
                state.endedLater = aside.frames.last?.dialogue
            }
        }
        guard state.frames.contains(where: { $0.program != program.hash }) else { return false }
        let fittedFrames = state.frames.compactMap { fitted($0) }
        guard fittedFrames.count == state.frames.count, pendingStillExists(in: fittedFrames) else {
            note(rule: "program.changed", detail: state.frames.last?.dialogue)
            end(state.frames, as: "later")
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
        return program.dialogues[index].questions.contains { $0.id == pending.question }
    }

    /// The frame as a frame of this program, or nothing if it does not fit.
    private func fitted(_ frame: Frame) -> Frame? {
        guard frame.program != program.hash else { return frame }
        guard let index = program.dialogue(named: frame.dialogue) else { return nil }
        let dialogue = program.dialogues[index]
        let ids = Set(dialogue.ids)
        for entry in frame.log {
            let statement =
                entry.key.hasSuffix("?") || entry.key.hasSuffix(">") ? String(entry.key.dropLast()) : entry.key
            guard ids.contains(statement) else { return nil }
            if case .answered(let value) = entry.happening,
                let question = dialogue.questions.first(where: { $0.id == entry.key }), !question.takes(value)
            {
                return nil
            }
        }
        guard dialogue.slots.allSatisfy({ !$0.isInput || frame.inputs[$0.name] != nil }) else { return nil }
        var moved = frame
        moved.program = program.hash
        return moved
    }
}

extension Question {
    /// A value that was answered to an earlier version of this question would be taken today.
    func takes(_ value: Value) -> Bool {
        switch (kind, value) {
        case (.yesNo, .boolean), (.postcode, .postcode), (.name, .name), (.text, .text): true
        case (.scale, .number(let number)), (.number, .number(let number)):
            number >= minimum ?? .min && number <= maximum ?? .max
        case (.choice, .choice(let one)): suggestion != nil || rows.contains { $0.value == one }
        case (.choices, .choices(let several)): several.allSatisfy { value in rows.contains { $0.value == value } }
        default: false
        }
    }
}
