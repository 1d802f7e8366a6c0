import Words

// `confirm`: an answer that is costly to get wrong is said back before it is taken.
//
//     ask visit
//       When shall we come?
//       confirm
//
// Until YES the answer stands nowhere but in the waiting question: put aside, the question is asked anew.
extension TurnWork {
    /// Whether an answer is to be said back first.
    func needsConfirmation(_ happening: LogEntry.Happening, of question: Question) -> Bool {
        guard let confirmation = question.confirmation, case .answered(let value) = happening else { return false }
        guard let condition = confirmation.when else { return true }
        guard let top = state.frames.last, var trial = passage(top) else { return true }
        trial.set(question.target, .answered(value))
        return trial.evaluate(condition)
    }

    /// Says an answer back and waits for YES or NO; another answer takes its place.
    mutating func propose(_ value: Value, _ text: TextEvent?) {
        note(rule: "confirm.asked", matched: text.map { [$0.reading.words] } ?? [])
        state.pending?.proposed = value
        state.pending?.attempts = 0
        state.pending?.silences = 0
        sayBack()
    }

    /// The answer that waits for YES or NO, in plain words.
    mutating func sayBack() {
        guard let proposed = state.pending?.proposed, let (question, _, passage) = waiting else { return }
        let slot = passage.slot(question.target)
        let isSayable = !person.sharedPhone || !proposed.isInWords
        let answer = Rendering.words(proposed, of: slot, library: library, for: person)
        let notice =
            isSayable ? noticeWords("confirm", filling: ["answer": answer]) : noticeWords("confirm-neutral")
        let words = (lead.filter { !$0.isEmpty } + [notice]).joined(separator: " ")
        lead = []
        restartWaiting()
        say(
            words, textID: "\(passage.dialogue.name)/\(question.id)/confirm",
            quickReplies: QuickReply.yesAndNo(in: person.language))
        note(rule: "confirm", at: line(of: question.id), detail: question.id)
    }

    /// What the patient says while an answer waits for YES or NO.
    mutating func hearConfirmation(
        _ text: TextEvent, _ answer: Answer, _ question: Question
    ) throws(LimitReached) -> Bool {
        guard let proposed = state.pending?.proposed else { return false }
        if let other = otherAnswer(text, answer, than: proposed, to: question) {
            try takeOther(other, question, text)
            return true
        }
        let isSame = if case .value(proposed) = answer { true } else { false }
        switch text.reading.confirmed ?? (isSame ? true : nil) {
        case true?:
            guard let (happening, arrow) = heard(proposed, by: question) else { return false }
            state.pending?.proposed = nil
            note(rule: "confirm.yes", matched: [text.reading.words])
            try settle(happening, arrow: arrow, question, text)
            return true
        case false?:
            note(rule: "confirm.no", matched: [text.reading.words])
            try askAgain()
            return true
        case nil: return try hearUnconfirmed(text, answer, question)
        }
    }

    /// Neither YES nor NO nor another answer: left out, or not for this question.
    private mutating func hearUnconfirmed(
        _ text: TextEvent, _ answer: Answer, _ question: Question
    ) throws(LimitReached) -> Bool {
        switch answer {
        case .skip(let reason):
            state.pending?.proposed = nil
            try settle(.skipped(reason), arrow: question.skip, question, text)
            return true
        case .question, .command, .reprompt(.notAnAnswer), .value: return false
        case .reprompt: return try hearUnclear(text, answer)
        }
    }

    /// Another answer in place of the one said back ("no, Friday").
    ///
    /// Of words that could be anything (a name, a row called "No call") a plain YES or NO is none.
    private func otherAnswer(_ text: TextEvent, _ answer: Answer, than proposed: Value, to question: Question) -> Value?
    {
        guard case .value(let value) = answer, value != proposed else { return nil }
        if case .boolean = value { return nil }
        if value.isInWords, text.reading.confirmed != nil { return nil }
        return heard(value, by: question) == nil ? nil : value
    }

    private mutating func takeOther(
        _ value: Value, _ question: Question, _ text: TextEvent
    ) throws(LimitReached) {
        guard let (happening, arrow) = heard(value, by: question) else { return }
        note(rule: "confirm.other", matched: [text.reading.words])
        if needsConfirmation(happening, of: question) { return propose(value, text) }
        state.pending?.proposed = nil
        try settle(happening, arrow: arrow, question, text)
    }

    /// What was said back was not right: the question is asked again.
    mutating func askAgain() throws(LimitReached) {
        state.pending?.proposed = nil
        try repeatQuestion()
    }

    /// "Sorry, I meant Friday" while Thursday waits for YES or NO.
    func isCorrectingProposal(_ text: TextEvent) -> Bool {
        guard let pending = state.pending, let proposed = pending.proposed, text.number > pending.askedAfter,
            text.reading.changeLine == nil, case .value(let value)? = text.reading.answer
        else { return false }
        if case .boolean = value { return false }
        return value != proposed
    }

    /// A text that crossed with what was said back: the same again is nothing, another answer takes its place; YES and
    /// NO were not meant for it.
    mutating func hearCrossedProposal(_ text: TextEvent, _ answer: Answer) -> Bool {
        guard let proposed = state.pending?.proposed, let question = waiting?.question,
            case .value(let value) = answer, text.reading.confirmed == nil, heard(value, by: question) != nil
        else { return false }
        if case .boolean = value { return false }
        if value == proposed {
            note(rule: "crossed.same")
            silenceOrdered = true
        } else {
            note(rule: "crossed.corrects")
            propose(value, text)
        }
        return true
    }
}

extension Value {
    /// Words that say what somebody chose or wrote, which a shared phone must not repeat; days and numbers say little.
    fileprivate var isInWords: Bool {
        switch self {
        case .choice, .choices, .name, .text: true
        case .boolean, .number, .postcode, .date, .time, .dateTime, .phone: false
        }
    }
}
