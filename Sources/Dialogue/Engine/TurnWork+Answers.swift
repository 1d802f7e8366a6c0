import Words

// The answer to the waiting question, and what to do when there is none.
extension TurnWork {
    mutating func hearAnswer(_ text: TextEvent) throws(LimitReached) -> Bool {
        guard let pending = state.pending else { return false }
        // Whatever the text comes out as, it may be what was asked for: readers of traces keep it to themselves.
        if let question = waiting?.question, question.kind.takesOwnWords {
            note(rule: "waiting.\(question.kind.rawValue)", at: line(of: question.id))
        }
        guard let answer = text.reading.answer else { return false }
        if text.number <= pending.askedAfter { return try hearCrossed(text, answer) }
        guard let (question, _, _) = waiting else { return false }
        if pending.proposed != nil { return try hearConfirmation(text, answer, question) }
        let asksToo = text.reading.isQuestion && text.reading.faq.decision == .answer
        switch answer {
        case .value(let value):
            // Where any words are an answer, a question that is surely known is a question.
            if asksToo, question.kind == .text || question.kind == .name { return false }
            // An answer with a question attached: both are heard, the question's answer first.
            if asksToo { sayNearest(text.reading.faq) }
            try accept(value, to: question, text)
            return true
        case .skip(let reason):
            try settle(.skipped(reason), arrow: question.skip, question, text)
            return true
        case .question, .command: return false
        case .reprompt(.notAnAnswer):
            guard question.freeText != nil, !asksToo, text.reading.wish == nil else { return false }
            try settle(.freeText(cut(text.reading.words)), arrow: question.freeText, question, text)
            return true
        case .reprompt: return try hearUnclear(text, answer)
        }
    }

    /// Meant as an answer, and none that can be taken: the FAQ is not asked, but "any pottery" is a search.
    mutating func hearUnclear(_ text: TextEvent, _ answer: Answer) throws(LimitReached) -> Bool {
        guard text.reading.wish == nil else { return false }
        guard text.isLast else {
            silenceOrdered = true
            return true
        }
        try unclear(answer)
        return true
    }

    private mutating func accept(_ value: Value, to question: Question, _ text: TextEvent) throws(LimitReached) {
        if value == .choice(RowMark.goOn) { return try goOn() }
        guard let (happening, arrow) = heard(value, by: question) else {
            guard text.isLast else { return silenceOrdered = true }
            return try unclear(.reprompt(.notAnAnswer))
        }
        if needsConfirmation(happening, of: question) { return propose(value, text) }
        try settle(happening, arrow: arrow, question, text)
    }

    /// What goes into the log for a value, and where it leads; nothing if the question does not take it.
    func heard(_ value: Value, by question: Question) -> (happening: LogEntry.Happening, arrow: Arrow?)? {
        switch value {
        case .choice(RowMark.goOn): return nil
        case .choice(RowMark.noneOfThese): return (.noneOfThese, question.suggestion?.noneOfThese)
        case .choice(let mark) where RowMark.number(of: mark) != nil:
            let number = RowMark.number(of: mark) ?? 0
            return (.chose(number), question.arrow(ofRow: number))
        case .boolean(let yes) where question.kind != .yesNo:
            // Beside other options: an answer only where an arrow says what it means.
            guard let arrow = yes ? question.yes : question.no else { return nil }
            return (.chose(yes ? -1 : -2), arrow)
        case .text(let words): return (.answered(.text(cut(words))), nil)
        default: return (.answered(value), question.arrow(after: value))
        }
    }

    /// Puts an answer into the log and goes on, unless its arrow puts the conversation off.
    mutating func settle(
        _ happening: LogEntry.Happening, arrow: Arrow?, _ question: Question, _ text: TextEvent?
    ) throws(LimitReached) {
        note(
            rule: "answer.\(question.kind.rawValue)", at: line(of: question.id),
            matched: text.map { [$0.reading.words] } ?? [])
        noteWays(question.exits(of: happening), of: question)
        if arrow == .later { return putOff() }
        if state.pending?.isChange == true { return try changeAsked(question, happening) }
        let top = state.frames.count - 1
        guard top >= 0 else { return }
        guard state.frames[top].log.count < Limits.logEntries else { throw .instructions }
        state.frames[top].log.append(LogEntry(key: question.id, happening: happening))
        if happening.isAnswer { state.lastAnswered = .init(serial: state.frames[top].serial, key: question.id) }
        state.pending = nil
        state.misses = 0
        try run()
    }

    /// The patient asked to change an answer, was asked again, and has answered.
    private mutating func changeAsked(
        _ question: Question, _ happening: LogEntry.Happening
    ) throws(LimitReached) {
        guard let top = state.frames.last else { return }
        state.pending?.isChange = false
        try correct(serial: top.serial, key: question.id, to: happening)
    }

    /// A text that crossed with the question: the same again is nothing, another value corrects, the rest is not for
    /// this question.
    private mutating func hearCrossed(_ text: TextEvent, _ answer: Answer) throws(LimitReached) -> Bool {
        if state.pending?.proposed != nil { return hearCrossedProposal(text, answer) }
        guard case .value(let value) = answer, let last = state.lastAnswered,
            let frame = state.frames.first(where: { $0.serial == last.serial }), !program.isTransient(frame.dialogue),
            let entry = frame.log.last(where: { $0.key == last.key }),
            let question = passage(frame)?.dialogue.question(last.key), let (happening, _) = heard(value, by: question)
        else { return false }
        if entry.happening == happening {
            note(rule: "crossed.same")
            silenceOrdered = true
            return true
        }
        if case .text = value { return false }
        note(rule: "crossed.corrects")
        try correct(serial: last.serial, key: last.key, to: happening)
        return true
    }

    // MARK: Unclear

    /// The next rung of the question's ladder for answers that could not be read.
    mutating func unclear(_ answer: Answer?) throws(LimitReached) {
        guard let (question, found, passage) = waiting else { return try repeatQuestion() }
        let attempt = (state.pending?.attempts ?? 0) + 1
        state.pending?.attempts = attempt
        let rung = question.unclear.last { $0.number <= attempt } ?? question.unclear.first
        let reason: String? = if case .reprompt(let reason)? = answer { reason.rawValue } else { nil }
        note(rule: "unclear.\(attempt)", at: line(of: question.id), detail: reason)
        if let rung { noteWays([.unclear(rung.number)], of: question) }
        if state.pending?.proposed != nil, rung?.arrow == nil { return sayBack() }
        switch rung?.act {
        case nil:
            try repeatQuestion()
            state.pending?.attempts = attempt
        case .say(let text)?:
            let printed = state.pending?.shown ?? []
            let all = program.rows(of: question, found: found, library: library, state: state, at: now)
            // Of a long menu only the page that was shown last: all of it would not fit one message.
            let page = printed.suffix(printed.isEmpty ? 0 : (printed.count - 1) % Limits.rowsShown + 1)
            // With the numbers that were shown: another version may have given them to other rows since.
            let rows = page.compactMap { pinned in
                all.first { $0.value == pinned.value }.map { row in
                    var row = row
                    row.number = pinned.number
                    return row
                }
            }
            say(
                withRows(shown(text, passage), rows, more: all.count > printed.count),
                textID: "\(passage.dialogue.name)/\(question.id)/unclear",
                quickReplies: quickReplies(question, rows, more: all.count > printed.count))
            restartWaiting()
        case .go(let arrow)?: try follow(arrow, .gaveUp, question)
        }
    }

    /// Goes where a ladder's last rung leads.
    mutating func follow(
        _ arrow: Arrow, _ happening: LogEntry.Happening, _ question: Question
    ) throws(LimitReached) {
        if arrow == .later { return putOff() }
        if state.pending?.isChange == true {
            state.pending = nil
            return try run()
        }
        let top = state.frames.count - 1
        guard top >= 0 else { return }
        state.frames[top].log.append(LogEntry(key: question.id, happening: happening))
        state.pending = nil
        try run()
    }

    /// What a state keeps of the patient's own words: whole characters, at most so many bytes.
    private func cut(_ words: String) -> String {
        guard words.utf8.count > Limits.textBytes else { return words }
        var kept = ""
        for character in words {
            guard kept.utf8.count + String(character).utf8.count <= Limits.textBytes else { break }
            kept.append(character)
        }
        return kept
    }
}

extension Expected.Kind {
    /// Its answers are people's own words, or tell who they are.
    fileprivate var takesOwnWords: Bool {
        switch self {
        case .name, .text, .dateOfBirth, .phone, .postcode: true
        case .yesNo, .scale, .number, .choice, .choices, .date, .time, .dateTime: false
        }
    }
}
