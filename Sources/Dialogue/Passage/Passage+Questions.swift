import Words

// A walk's way through a question: what the log says of it, and where that leads.
extension Passage {
    mutating func ask(_ question: Question, at index: Int, _ counter: Int) -> Next {
        var found: [String] = []
        if let suggestion = question.suggestion {
            found = suggested(suggestion, question.id)
            if found.isEmpty {
                note(.nothingFound, at: counter)
                return follow(suggestion.nothingFound, from: question, counter)
            }
        }
        noteRecap(question.text)
        if let entry = take(question.id) { return apply(entry.happening, to: question, counter) }
        guard isWithheld(question) else { return .stopped(.question(index, found: found)) }
        // In the log, since the phone may be nobody else's tomorrow.
        used.append(LogEntry(key: question.id, happening: .skipped(.declined)))
        return apply(.skipped(.declined), to: question, counter)
    }

    /// An item of a measure that a shared phone must not show: it is not asked.
    private func isWithheld(_ question: Question) -> Bool { question.measure != nil && words(of: question.text) == nil }

    /// The patient was asked: what was withheld can be neither changed nor taken back.
    func wasAsked(_ entry: LogEntry) -> Bool {
        guard entry.happening == .skipped(.declined), let question = dialogue.question(entry.key) else { return true }
        return !isWithheld(question)
    }

    private mutating func apply(_ happening: LogEntry.Happening, to question: Question, _ counter: Int) -> Next {
        for exit in question.exits(of: happening) { note(exit, at: counter) }
        switch happening {
        case .answered(let value):
            set(question.target, .answered(value))
            emitAnswer(value, to: question)
            return follow(question.arrow(after: value), from: question, counter)
        case .skipped(let reason):
            set(question.target, .skipped(reason))
            return follow(question.skip, from: question, counter)
        case .chose(let number):
            return follow(question.arrow(ofRow: number), from: question, counter)
        case .freeText(let words):
            emit(.note(words), question.id)
            return follow(question.freeText, from: question, counter)
        case .gaveUp:
            return follow(question.unclear.compactMap(\.arrow).last, from: question, counter, comesBack: true)
        case .silent(let hours):
            let arrow = question.silent.first { $0.hours == hours }?.arrow
            return follow(arrow, from: question, counter, comesBack: true)
        case .noneOfThese:
            return follow(question.suggestion?.noneOfThese, from: question, counter)
        case .called, .suggested, .condition: return .at(counter + 1)
        }
    }

    /// Where an arrow leads; without one the next statement follows.
    private mutating func follow(
        _ arrow: Arrow?, from question: Question, _ counter: Int, comesBack: Bool = false
    ) -> Next {
        switch arrow {
        case nil, .later?: return .at(counter + 1)
        case .node(let node)?: return .at(dialogue.nodes[node].entry)
        case .dialogue(let callee)?:
            return call(callee, inputs: [:], key: question.id + ">", next: comesBack ? counter : counter + 1)
        }
    }

    private mutating func emitAnswer(_ value: Value, to question: Question) {
        emit(.answer(slot: slot(question.target).name, value, measure: question.measure), question.id)
    }

    /// The services of an earlier look-up for the same needs and place, else of a new one.
    private mutating func suggested(_ suggestion: Question.Suggestion, _ id: String) -> [String] {
        let needs = value(of: suggestion.needs)
        let place = suggestion.place.flatMap { value(of: $0) }
        let key = id + "?"
        if let index = pool.firstIndex(where: { $0?.key == key }), let earlier = pool[index] {
            pool[index] = nil
            if case .suggested(let found, needs, place) = earlier.happening {
                used.append(earlier)
                return found
            }
        }
        let found: [String] =
            switch needs {
            case .choice(let one)?:
                library.services(for: [one], near: place?.plain, limit: suggestion.limit)
            case .choices(let several)?:
                library.services(for: several, near: place?.plain, limit: suggestion.limit)
            default: []
            }
        let kept = Array(found.prefix(suggestion.limit))
        used.append(LogEntry(key: key, happening: .suggested(kept, needs: needs, place: place)))
        rejectAnswer(to: id, notAmong: kept)
        return kept
    }

    /// What was chosen from an older list and is not in the new one counts no more.
    private mutating func rejectAnswer(to id: String, notAmong found: [String]) {
        guard let index = pool.firstIndex(where: { $0?.key == id }), let entry = pool[index] else { return }
        switch entry.happening {
        case .answered(let value) where !found.contains(value.plain): break
        case .noneOfThese: break
        default: return
        }
        pool[index] = nil
        rejected.append(entry)
    }
}
