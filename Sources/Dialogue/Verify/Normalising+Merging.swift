import Words

// Answers that nothing will ask for again are made equal.
extension Normalising {
    /// The state with every log as it would be if dead answers had been the first that their questions take.
    func merged(_ state: State) -> State {
        var state = state
        let frames = state.frames.map { merged($0, in: state) }
        let aside = state.aside?.frames.map { merged($0, in: state) }
        state.frames = frames
        if let aside { state.aside?.frames = aside }
        return state
    }

    /// What must stay as it is.
    private struct Course: Equatable {
        var keys: [String]
        var place: Passage<AbstractLibrary>.Place
        var looks: [Reads.Leaf.Look]
        var found: [[String]]
    }

    private func merged(_ frame: Frame, in state: State) -> Frame {
        guard frame.settled == frame.log.count, let index = slice.program.dialogue(named: frame.dialogue),
            slice.whole.contains(index), let (wanted, _) = course(frame, index, state)
        else { return frame }
        var frame = frame
        // Making one answer equal may let another one be made equal.
        for _ in 0..<4 {
            let before = frame.log
            for position in frame.log.indices { merge(position, of: &frame, index, state, wanted) }
            if frame.log == before { break }
        }
        return frame
    }

    private func merge(_ position: Int, of frame: inout Frame, _ index: Int, _ state: State, _ wanted: Course) {
        let entry = frame.log[position]
        for candidate in candidates(for: entry, in: slice.program.dialogues[index], index) {
            if candidate == entry.happening { return }
            var changed = frame
            changed.log[position].happening = candidate
            if case (.answered(let old), .answered(let new)) = (entry.happening, candidate) {
                changed.lookUp(new, insteadOf: old)
            }
            guard let (course, log) = course(changed, index, state), course == wanted else { continue }
            frame.log = log
            return
        }
    }

    private func course(_ frame: Frame, _ index: Int, _ state: State) -> (Course, [LogEntry])? {
        guard let walk = walk(frame, state), walk.used.count == frame.log.count, walk.rejected.isEmpty else {
            return nil
        }
        let live = reads.live[index].indices.contains(walk.stop) ? reads.live[index][walk.stop] : []
        let found = walk.used.compactMap { entry in
            if case .suggested(let found, _, _) = entry.happening { found } else { nil }
        }
        let course = Course(
            keys: walk.used.map(\.key), place: walk.place, looks: live.map { reads.leaves[index][$0].look(walk) },
            found: found)
        return (course, walk.used)
    }

    func walk(_ frame: Frame, _ state: State) -> Passage<AbstractLibrary>? {
        Passage(frame, in: state, program: slice.program, library: library)
    }

    /// What may have happened instead, the plainest first.
    private func candidates(for entry: LogEntry, in dialogue: DialogueProgram, _ index: Int) -> [LogEntry.Happening] {
        switch entry.happening {
        case .called, .suggested: return []
        case .condition: return [.condition(false), .condition(true)]
        case .answered, .skipped, .chose, .freeText, .gaveUp, .silent, .noneOfThese: break
        }
        guard let question = dialogue.question(entry.key) else { return [] }
        let answers = classes.representatives(question, dialogue: index, shown: nil)
        var candidates = answers.map { LogEntry.Happening.answered($0) }
        candidates += question.rows.filter { $0.value == nil }.map { .chose($0.number) }
        if question.kind != .yesNo {
            candidates += [(question.yes, -1), (question.no, -2)].filter { $0.0 != nil }.map { .chose($0.1) }
        }
        if question.suggestion != nil { candidates.append(.noneOfThese) }
        candidates.append(.skipped(.declined))
        if question.freeText != nil { candidates.append(.freeText("words")) }
        return candidates
    }
}

extension Frame {
    /// What was found for one value would have been found for another.
    fileprivate mutating func lookUp(_ new: Value, insteadOf old: Value) {
        for index in log.indices {
            guard case .suggested(let found, let needs, let place) = log[index].happening else { continue }
            log[index].happening = .suggested(
                found, needs: needs == old ? new : needs, place: place == old ? new : place)
        }
    }
}
