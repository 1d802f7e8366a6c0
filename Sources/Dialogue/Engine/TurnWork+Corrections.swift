import Words

// Corrections and BACK edit the log; the difference of the two walks is done and undone.
extension TurnWork {
    mutating func hearCorrection(_ text: TextEvent) throws(LimitReached) -> Bool {
        if let line = text.reading.changeLine { return try askToChange(line: line) }
        if let correction = text.reading.corrections.first {
            try correct(correction)
            return true
        }
        // One that fits nothing answered may be the answer that is waited for; but a number meant for a dialogue that was
        // put aside must not choose a row of the menu.
        let isMenu = state.frames.last.map { program.isTransient($0.dialogue) } ?? false
        if !isMenu, let pending = state.pending, text.number > pending.askedAfter, case .value? = text.reading.answer {
            return try hearAnswer(text)
        }
        if state.frames.allSatisfy({ program.isTransient($0.dialogue) }), let ended = state.lastEnded {
            effects.append(
                .task(
                    queue: "link-workers", within: nil, because: "Wants to correct something about \(ended).",
                    reference: "text.\(text.number)"))
            sayNotice("correction-passed-on")
            try comeBack()
            return true
        }
        sayNotice("nothing-to-undo")
        try comeBack()
        return true
    }

    /// Replaces an answer and walks again.
    mutating func correct(_ correction: Reading.Correction) throws(LimitReached) {
        guard let index = state.frames.firstIndex(where: { $0.serial == correction.serial }),
            let at = state.frames[index].log.lastIndex(where: { $0.key == correction.key && $0.happening.isAnswer })
        else { return try repeatQuestion() }
        let old = state.frames[index]
        guard old.log[at].happening != .answered(correction.value) else { return try repeatQuestion() }
        var edited = old
        edited.log[at].happening = .answered(correction.value)
        // What was found by looking outside after this answer is looked at again.
        edited.log = edited.log.enumerated().filter { position, entry in
            if position > at, case .condition = entry.happening { false } else { true }
        }.map(\.element)
        note(rule: "correction", detail: correction.key)
        leadForCorrection(old, edited, correction)
        try replace(old, by: edited, at: index)
    }

    /// "Changed your answer about …", and what was dropped by it.
    private mutating func leadForCorrection(_ old: Frame, _ edited: Frame, _ correction: Reading.Correction) {
        guard let walk = passage(edited),
            let question = walk.dialogue.questions.first(where: { $0.id == correction.key })
        else { return }
        let slot = walk.slot(question.target)
        lead.append(
            noticeWords(
                "corrected",
                filling: [
                    "question": slot.called, "answer": Rendering.words(correction.value, of: slot, library: library),
                ]))
        let dropped = walk.unused.compactMap { entry -> String? in
            guard case .answered = entry.happening,
                let question = walk.dialogue.questions.first(where: { $0.id == entry.key })
            else { return nil }
            return walk.slot(question.target).called
        }
        if !dropped.isEmpty {
            lead.append(noticeWords("dropped", filling: ["questions": dropped.joined(separator: ", ")]))
        }
    }

    /// Puts an edited frame in the place of the old one; called frames that it no longer leads to are left.
    private mutating func replace(_ old: Frame, by edited: Frame, at index: Int) throws(LimitReached) {
        state.pending = nil
        if index < state.frames.count - 1 {
            let callee = state.frames[index + 1].dialogue
            if let walk = passage(edited), case .call(_, let next, _) = walk.place,
                program.dialogues[next].name == callee
            {
                // The way still leads into the open dialogue: only what this frame did itself changes.
                let above = Array(state.frames[(index + 1)...])
                state.frames.removeSubrange((index + 1)...)
                state.frames[index] = edited
                _ = try settle(edited, from: old)
                state.frames += above
                return try run()
            }
            leaveFrames(above: index)
        }
        state.frames[index] = edited
        try run(from: old)
        flushLead()
    }

    /// Open dialogues that are no longer reached end, and what they did is taken back.
    private mutating func leaveFrames(above index: Int) {
        while state.frames.count - 1 > index {
            guard let top = state.frames.last else { return }
            var walked = top
            walked.log = Array(top.log.prefix(top.settled ?? 0))
            for emission in passage(walked)?.emissions ?? [] { withdraw(emission) }
            state.frames.removeLast()
            effects.append(.end(dialogue: top.dialogue, outcome: "withdrawn"))
        }
    }

    /// No question followed that the words could stand before: they are said alone.
    private mutating func flushLead() {
        let words = lead.filter { !$0.isEmpty }.joined(separator: " ")
        lead = []
        if !words.isEmpty { say(words, textID: "notice.corrected") }
    }

    // MARK: Asking again

    /// "Change 2": the second line of the last recap, else the second thing answered.
    private mutating func askToChange(line: Int) throws(LimitReached) -> Bool {
        guard let top = state.frames.last, let walk = passage(top), line > 0 else {
            sayNotice("nothing-to-undo")
            return true
        }
        let answered = top.log.filter { $0.happening.isAnswer }.map(\.key)
        let key: String?
        if walk.recap.indices.contains(line - 1) {
            let reference = walk.recap[line - 1]
            key = answered.last { key in walk.dialogue.questions.contains { $0.id == key && $0.target == reference } }
        } else {
            key = walk.recap.isEmpty && answered.indices.contains(line - 1) ? answered[line - 1] : nil
        }
        guard let key, let question = walk.dialogue.questions.first(where: { $0.id == key }) else {
            sayNotice("nothing-to-undo")
            try comeBack()
            return true
        }
        note(rule: "change", detail: key)
        ask(question, found: found(for: question, in: top), walk, isChange: true)
        return true
    }

    /// BACK takes back the last answer and asks it again.
    mutating func goBack() throws(LimitReached) {
        if state.pending?.isChange == true {
            state.pending = nil
            return try run()
        }
        while let top = state.frames.last {
            if let at = top.log.lastIndex(where: { $0.happening.settlesQuestion }) {
                var edited = top
                edited.log = Array(top.log[..<at])
                return try replace(top, by: edited, at: state.frames.count - 1)
            }
            guard state.frames.count > 1 else { break }
            // In a called dialogue BACK takes back the caller's last answer.
            leaveFrames(above: state.frames.count - 2)
        }
        if let top = state.frames.last, let aside = state.aside, aside.returns, !program.isTransient(top.dialogue) {
            leaveAll()
            return try run()
        }
        if state.pending != nil || !state.frames.isEmpty { return try run() }
        sayNotice("nothing-to-undo")
    }

    /// Leaves a dialogue that was started on top, as if it had not been.
    private mutating func leaveAll() {
        for frame in state.frames.reversed() {
            var walked = frame
            walked.log = Array(frame.log.prefix(frame.settled ?? 0))
            for emission in passage(walked)?.emissions ?? [] { withdraw(emission) }
            effects.append(.end(dialogue: frame.dialogue, outcome: "withdrawn"))
        }
        state.frames = []
        state.pending = nil
    }

    /// RESTART empties the log of the open dialogue, as a correction would.
    mutating func restart() throws(LimitReached) {
        guard let top = state.frames.last else { return sayNotice("nothing-to-undo") }
        var edited = top
        edited.log = []
        try replace(top, by: edited, at: state.frames.count - 1)
    }
}
