import Words

// The answer to the waiting question, and what to do when there is none.
extension TurnWork {
    mutating func hearAnswer(_ text: TextEvent) throws(LimitReached) -> Bool {
        guard let pending = state.pending, let answer = text.reading.answer else { return false }
        if text.number <= pending.askedAfter { return try hearCrossed(text, answer) }
        guard let (question, _, _) = waiting else { return false }
        switch answer {
        case .value(let value):
            // An answer with a question attached: both are heard, the question's answer first.
            if text.reading.isQuestion, text.reading.faq.decision == .answer, question.kind != .text,
                let topic = text.reading.faq.candidates.first?.topic
            {
                noteTopic(text.reading.faq)
                sayTopic(topic)
            }
            try accept(value, to: question, text)
            return true
        case .skip(let reason):
            try settle(.skipped(reason), arrow: question.skip, question, text)
            return true
        case .question, .command: return false
        case .reprompt(.notAnAnswer):
            guard question.freeText != nil, text.isLast || !text.reading.words.isEmpty else { return false }
            if text.reading.isQuestion, text.reading.faq.decision == .answer { return false }
            try settle(.freeText(cut(text.reading.words)), arrow: question.freeText, question, text)
            return true
        case .reprompt:
            // Meant as an answer: the FAQ is not asked.
            guard text.isLast else {
                silenceOrdered = true
                return true
            }
            try unclear(answer)
            return true
        }
    }

    private mutating func accept(_ value: Value, to question: Question, _ text: TextEvent) throws(LimitReached) {
        switch value {
        case .choice(RowMark.goOn): return try goOn()
        case .choice(RowMark.noneOfThese):
            return try settle(.noneOfThese, arrow: question.suggestion?.noneOfThese, question, text)
        case .choice(let mark) where RowMark.number(of: mark) != nil:
            let number = RowMark.number(of: mark) ?? 0
            return try settle(.chose(number), arrow: question.arrow(ofRow: number), question, text)
        case .boolean(let yes) where question.kind != .yesNo:
            return try settle(.chose(yes ? -1 : -2), arrow: yes ? question.yes : question.no, question, text)
        case .text(let words):
            return try settle(.answered(.text(cut(words))), arrow: nil, question, text)
        default: return try settle(.answered(value), arrow: question.arrow(after: value), question, text)
        }
    }

    /// Puts an answer into the log and goes on, unless its arrow puts the conversation off.
    private mutating func settle(
        _ happening: LogEntry.Happening, arrow: Arrow?, _ question: Question, _ text: TextEvent?
    ) throws(LimitReached) {
        note(
            rule: "answer.\(question.kind.rawValue)", at: line(of: question.id),
            matched: text.map { [$0.reading.words] } ?? [])
        if state.pending?.isChange == true {
            return try changeAsked(question, happening)
        }
        if arrow == .later { return putOff() }
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
        state.pending = nil
        guard let top = state.frames.last, case .answered(let value) = happening else { return try run() }
        try correct(.init(serial: top.serial, key: question.id, value: value))
    }

    /// A text that crossed with the question: the same again is nothing, another value corrects, the rest is not for
    /// this question.
    private mutating func hearCrossed(_ text: TextEvent, _ answer: Answer) throws(LimitReached) -> Bool {
        guard case .value(let value) = answer, let last = state.lastAnswered,
            let frame = state.frames.first(where: { $0.serial == last.serial }),
            let entry = frame.log.last(where: { $0.key == last.key }), !value.plain.hasPrefix("-")
        else { return false }
        if entry.happening == .answered(value) {
            note(rule: "crossed.same")
            silenceOrdered = true
            return true
        }
        if case .text = value { return false }
        note(rule: "crossed.corrects")
        try correct(.init(serial: last.serial, key: last.key, value: value))
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
        switch rung?.act {
        case nil: try repeatQuestion()
        case .say(let text)?:
            let shown = state.pending?.shown ?? []
            let rows = program.rows(of: question, found: found, library: library, state: state, at: now)
                .filter { row in shown.contains { $0.value == row.value } }
            say(
                withRows(passage.render(text), rows, more: false),
                textID: "\(passage.dialogue.name)/\(question.id)/unclear")
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
