package import Words

/// What must be known of a conversation to read its next text.
///
/// The waiting question is read by the program that `asked` it, if that is not the one that runs now; starting words
/// are those of today. A text that crossed with the waiting question, by its `number` in the inbox, is read against the question before.
package func hearingContext(
    _ program: Program, _ library: some Library, _ state: State, number: Int, at now: Instant,
    asked: Program? = nil
) -> HearingContext {
    let work = TurnWork(program: asked ?? program, library: library, state: state, now: now)
    return work.hearingContext(number: number, starting: program)
}

extension TurnWork {
    func hearingContext(number: Int, starting: Program) -> HearingContext {
        var context = HearingContext()
        context.optedOut = state.standing.optedOut
        context.letters = state.offer?.topics.count ?? 0
        for dialogue in starting.dialogues {
            for words in dialogue.startingWords {
                context.starting.append(.init(words: words, dialogue: dialogue.name))
            }
        }
        context.answered = answeredQuestions()
        if let pending = state.pending, number <= pending.askedAfter, pending.proposed == nil {
            context.expected = lastAnsweredExpected()
        } else if let (question, found, passage) = waiting {
            context.expected = expected(question, found: found, passage, shown: state.pending?.shown ?? [])
            context.confirms = state.pending?.proposed != nil
        }
        return context
    }

    /// What a question takes, with the rows as they were shown.
    private func expected(
        _ question: Question, found: [String], _ passage: Passage<Shelf>, shown: [Pending.ShownRow]
    ) -> Expected {
        let rows = program.rows(of: question, found: found, library: library, state: state, at: now)
        let options = shown.map { pinned in
            let row = rows.first { $0.value == pinned.value }
            return Expected.Option(
                number: pinned.number, value: pinned.value, label: row?.label ?? "", also: row?.also ?? [])
        }
        // Beside rows, YES and NO are further answers of a menu.
        let kind: Expected.Kind = question.kind == .yesNo && !options.isEmpty ? .choice : question.kind
        return Expected(
            kind, minimum: question.minimum, maximum: question.maximum, low: question.low, high: question.high,
            options: options, question: passage.render(question.text),
            takesYesNo: question.kind == .yesNo || question.yes != nil || question.no != nil,
            now: now, tense: question.tense, hours: question.isWithinHours ? library.serviceHours : nil,
            nation: state.standing.person.calendarNation)
    }

    /// The questions that a correction by value may change: of the open dialogues, top first, the last answer first;
    /// never the menu's, and no free text.
    private func answeredQuestions() -> [HearingContext.AnsweredQuestion] {
        var answered: [HearingContext.AnsweredQuestion] = []
        for frame in state.frames.reversed() where !program.isTransient(frame.dialogue) {
            guard let passage = passage(frame) else { continue }
            var seen: Set<String> = []
            for entry in frame.log.reversed() where entry.happening.isAnswer && seen.insert(entry.key).inserted {
                guard let question = passage.dialogue.question(entry.key), question.kind != .text,
                    passage.wasAsked(entry)
                else { continue }
                answered.append(
                    .init(
                        serial: frame.serial, key: entry.key,
                        expected: expectedAgain(question, frame: frame, passage)))
            }
        }
        return answered
    }

    private func expectedAgain(_ question: Question, frame: Frame, _ passage: Passage<Shelf>) -> Expected {
        let found = frame.found(for: question.id)
        let rows = program.rows(of: question, found: found, library: library, state: state, at: now)
        return expected(question, found: found, passage, shown: rows.map { .init(number: $0.number, value: $0.value) })
    }

    private func lastAnsweredExpected() -> Expected? {
        guard let last = state.lastAnswered, let frame = state.frames.first(where: { $0.serial == last.serial }),
            let passage = passage(frame),
            let question = passage.dialogue.questions.first(where: { $0.id == last.key })
        else { return nil }
        return expectedAgain(question, frame: frame, passage)
    }
}

extension Frame {
    /// The services that were found for a question last.
    func found(for question: String) -> [String] {
        for entry in log.reversed() where entry.key == question + "?" {
            if case .suggested(let ids, _, _) = entry.happening { return ids }
        }
        return []
    }
}

extension LogEntry.Happening {
    /// It came from the patient as the answer to a question.
    var isAnswer: Bool {
        switch self {
        case .answered, .skipped, .chose, .freeText, .noneOfThese: true
        case .gaveUp, .silent, .called, .suggested, .condition: false
        }
    }

    /// It settled a question, by the patient or by a ladder.
    var settlesQuestion: Bool {
        switch self {
        case .gaveUp, .silent: true
        default: isAnswer
        }
    }
}
