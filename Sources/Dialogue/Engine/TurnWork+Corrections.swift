import Words

// Corrections and BACK edit the log; the difference of the two walks is done and undone.
extension TurnWork {
    mutating func hearCorrection(_ text: TextEvent) throws(LimitReached) -> Bool {
        if isCorrectingProposal(text) { return try hearAnswer(text) }
        if let line = text.reading.changeLine, let top = state.frames.last, !program.isTransient(top.dialogue),
            let walk = passage(top), try askToChange(line: line, of: top, walk)
        {
            return true
        }
        if let correction = text.reading.corrections.first {
            try correct(correction)
            return true
        }
        // One that fits nothing answered may be the answer that is waited for; but a number meant for a dialogue that was
        // put aside must not choose a row of the menu.
        if !isMenuWaiting, let pending = state.pending, text.number > pending.askedAfter,
            case .value? = text.reading.answer
        {
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

    mutating func correct(_ correction: Reading.Correction) throws(LimitReached) {
        guard let frame = state.frames.first(where: { $0.serial == correction.serial }),
            let question = passage(frame)?.dialogue.question(correction.key),
            let (happening, _) = heard(correction.value, by: question)
        else { return try repeatQuestion() }
        try correct(serial: correction.serial, key: correction.key, to: happening)
    }

    /// Replaces an answer and walks again.
    mutating func correct(
        serial: Int, key: String, to happening: LogEntry.Happening
    ) throws(LimitReached) {
        guard let index = state.frames.firstIndex(where: { $0.serial == serial }),
            let at = state.frames[index].log.lastIndex(where: { $0.key == key && $0.happening.isAnswer }),
            state.frames[index].log[at].happening != happening,
            let walk = passage(state.frames[index]), let question = walk.dialogue.question(key)
        else { return try repeatQuestion() }
        let old = state.frames[index]
        var edited = old
        edited.log[at].happening = happening
        // What was found by looking outside after this answer is looked at again.
        edited.log = edited.log.enumerated().filter { position, entry in
            if position > at, case .condition = entry.happening { false } else { true }
        }.map(\.element)
        note(rule: "correction", detail: key)
        leadForCorrection(happening, to: walk.slot(question.target))
        if question.arrow(of: happening) == .later {
            edited.log = Array(edited.log[..<at])
            try replace(old, by: edited, at: index, asking: false)
            flushLead()
            return putOff()
        }
        try replace(old, by: edited, at: index)
        flushLead()
    }

    /// "Changed your answer about …".
    private mutating func leadForCorrection(_ happening: LogEntry.Happening, to slot: Slot) {
        guard case .answered(let value) = happening else { return }
        let words =
            Rendering.words(value.inShort, of: slot, library: library, for: person) + (value.isLong ? " ..." : "")
        lead.append(noticeWords("corrected", filling: ["question": slot.called(in: person.language), "answer": words]))
    }

    /// Puts an edited frame in the place of the old one, and goes on unless nothing is to be asked.
    ///
    /// Called frames that it no longer leads to are left. Where the way still leads into the open dialogue, only what
    /// the edited frame did itself changes, and what it gives to the dialogue that it calls.
    private mutating func replace(
        _ old: Frame, by edited: Frame, at index: Int, asking: Bool = true
    ) throws(LimitReached) {
        state.pending = nil
        if index < state.frames.count - 1, let walk = passage(edited), case .call(_, let next, let inputs) = walk.place,
            program.dialogues[next].name == state.frames[index + 1].dialogue
        {
            let above = Array(state.frames[(index + 1)...])
            state.frames.removeSubrange((index + 1)...)
            state.frames[index] = edited
            guard try settle(edited, from: old) != nil else { return }
            state.frames += above
            guard above[0].inputs != inputs else { return asking ? try run() : () }
            var given = above[0]
            given.inputs = inputs
            return try replace(above[0], by: given, at: index + 1, asking: asking)
        }
        leaveFrames(above: index)
        state.frames[index] = edited
        if asking { try run(from: old) } else { _ = try settle(edited, from: old) }
    }

    /// Open dialogues that are no longer reached end, and what they did is taken back.
    private mutating func leaveFrames(above index: Int) {
        while state.frames.count - 1 > index, let top = state.frames.last {
            if top.settled != nil, let walk = passage(top.asSettled) {
                for emission in walk.emissions { withdraw(emission) }
                forget(top, walk.memory)
            }
            state.frames.removeLast()
            effects.append(.end(dialogue: top.dialogue, outcome: "withdrawn"))
        }
        state.pending = nil
    }

    /// No question followed that the words could stand before: they are said alone.
    private mutating func flushLead() {
        let words = lead.filter { !$0.isEmpty }.joined(separator: " ")
        lead = []
        if !words.isEmpty { say(words, textID: "notice.corrected", kind: .notice) }
    }

    // MARK: Asking again

    /// "Change 2": the second line of the last recap, else the second thing answered.
    private mutating func askToChange(line: Int, of top: Frame, _ walk: Passage<Shelf>) throws(LimitReached) -> Bool {
        let answered = top.asSettled.log.filter { $0.happening.isAnswer && walk.wasAsked($0) }.map(\.key)
        let key: String?
        if walk.recap.indices.contains(line - 1) {
            let reference = walk.recap[line - 1]
            key = answered.last { walk.dialogue.question($0)?.target == reference }
        } else {
            key = walk.recap.isEmpty && answered.indices.contains(line - 1) ? answered[line - 1] : nil
        }
        guard let key, let question = walk.dialogue.question(key) else { return false }
        note(rule: "change", detail: key)
        ask(question, found: top.found(for: key), walk, isChange: true)
        return true
    }

    /// BACK takes back the last answer and asks it again.
    ///
    /// Before the first answer, in a called dialogue it takes back the caller's; one started on top of what waits is
    /// left; else the question is repeated.
    mutating func goBack() throws(LimitReached) {
        if state.pending?.proposed != nil { return try askAgain() }
        if state.pending?.isChange == true {
            state.pending = nil
            return try run()
        }
        let index = state.frames.lastIndex { lastSettled(in: $0) != nil }
        if let index, let at = lastSettled(in: state.frames[index]) {
            leaveFrames(above: index)
            var edited = state.frames[index]
            edited.log = Array(edited.log[..<at])
            return try replace(state.frames[index], by: edited, at: index)
        }
        if let top = state.frames.last, state.aside?.returns == true, !program.isTransient(top.dialogue) {
            leaveFrames(above: -1)
            return try run()
        }
        guard state.frames.isEmpty else { return try run() }
        sayNotice("nothing-to-undo")
    }

    /// Where the log holds the last question that the patient was asked.
    private func lastSettled(in frame: Frame) -> Int? {
        let walk = passage(frame)
        return frame.asSettled.log.lastIndex { $0.happening.settlesQuestion && walk?.wasAsked($0) ?? true }
    }

    /// RESTART empties the log of the open dialogue, as a correction would.
    mutating func restart() throws(LimitReached) {
        guard let top = state.frames.last else { return sayNotice("nothing-to-undo") }
        var edited = top
        edited.log = []
        try replace(top, by: edited, at: state.frames.count - 1)
    }
}

// Before a question there is room for three of several choices; they are all told again where it matters.
extension Value {
    private static let named = 3

    fileprivate var isLong: Bool { if case .choices(let all) = self { all.count > Self.named } else { false } }

    fileprivate var inShort: Value {
        guard case .choices(let all) = self else { return self }
        return .choices(Array(all.prefix(Self.named)))
    }
}
