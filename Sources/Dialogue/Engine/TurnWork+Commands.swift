import Words

// Commands, and words that start a dialogue.
extension TurnWork {
    mutating func hearCommand(_ text: TextEvent) throws(LimitReached) -> Bool {
        guard let keyword = text.reading.keyword else { return false }
        // What only an answer can be meant by is left to the question: "more" as a row's own word.
        if state.pending != nil, case .value? = text.reading.answer, keyword != .menu, keyword != .human,
            keyword != .correct, isRow(text)
        {
            return false
        }
        note(rule: "command.\(keyword.rawValue)", matched: [text.reading.words])
        state.offer = nil
        switch keyword {
        case .menu, .start: try openMenu()
        case .human: try openHuman()
        case .back: try goBack()
        case .again:
            if state.pending == nil { sayNotice("again-nothing") } else { try repeatQuestion() }
        case .skip: return try skip(text)
        case .why: try why()
        case .later: putOff()
        case .continue: try goOn()
        case .more: try more()
        case .language: try choose(text.reading.language)
        case .restart: try restart()
        case .correct: return try hearCorrection(text)
        case .stop, .confirmStop, .safe, .help: return false
        }
        return true
    }

    /// The whole text is one of the rows that wait.
    private func isRow(_ text: TextEvent) -> Bool {
        guard let pending = state.pending, text.number > pending.askedAfter else { return false }
        switch text.reading.answer {
        case .value(.choice(let value))?: return pending.shown.contains { $0.value == value }
        case .value(.choices(let values))?:
            return values.allSatisfy { value in pending.shown.contains { $0.value == value } }
        default: return false
        }
    }

    mutating func hearStartingWord(_ text: TextEvent) throws(LimitReached) -> Bool {
        guard let name = text.reading.starting else { return false }
        if isRow(text) { return false }
        note(rule: "start.word", matched: [text.reading.words], detail: name)
        try start(name, inputs: [:], saidBy: text)
        return true
    }

    /// Starts a dialogue on top; what waits is put aside and comes back by itself.
    ///
    /// What the text that starts it says besides is said back in place of the first question.
    mutating func start(
        _ name: String, inputs: [String: Value], saidBy text: TextEvent? = nil
    ) throws(LimitReached) {
        if state.frames.contains(where: { $0.dialogue == name }) {
            if let text, state.frames.last?.dialogue == name, try proposeAtStart(text) { return }
            return try repeatQuestion()
        }
        if let aside = state.aside, aside.isOpen(name, inputs) { return try takeUp(aside) }
        putAside(returns: true)
        push(name, inputs: inputs)
        if let text, try proposeAtStart(text) { return }
        try run()
    }

    /// "Not on Tuesdays" starts a dialogue and answers its first question: only what is said back is taken so.
    private mutating func proposeAtStart(_ text: TextEvent) throws(LimitReached) -> Bool {
        guard let value = text.reading.startingAnswer, let top = state.frames.last, let passage = try settle(top),
            case .question(let index, let found) = passage.place
        else { return false }
        let question = passage.dialogue.questions[index]
        let rows = program.rows(of: question, found: found, library: library, state: state, at: now)
        guard value.isAmong(rows.map(\.value)), needsConfirmation(.answered(value), of: question) else { return false }
        state.pending = Pending(
            question: question.id, shown: rows.map { .init(number: $0.number, value: $0.value) },
            askedAfter: highestAccepted, waitingSince: now, isChange: false)
        propose(value, text)
        return true
    }

    /// CONTINUE.
    mutating func goOn() throws(LimitReached) {
        if let aside = state.aside { return try takeUp(aside) }
        if let ended = state.endedLater {
            state.endedLater = nil
            sayNotice("ended", filling: ["title": title(of: ended)])
            return try comeBack()
        }
        if state.pending != nil { return try repeatQuestion() }
        sayNotice("nothing-to-continue")
    }

    mutating func openMenu() throws(LimitReached) {
        guard let menu = program.dialogue(startingOn: .menu) else { return sayNotice("not-understood") }
        putAside(returns: false)
        state.aside?.returns = false
        push(program.dialogues[menu].name, inputs: [:])
        try run()
    }

    private mutating func openHuman() throws(LimitReached) {
        putAside(returns: false)
        state.aside?.returns = false
        if case .asked(let queue, let since, let due, _, let told) = state.keeper {
            // Asked for already, and perhaps heard meanwhile: the request stands, and is all that waits now.
            state.keeper = .asked(queue: queue, since: since, due: due, heard: false, told: told)
            return sayNotice("added-to-message")
        }
        guard let human = program.dialogue(startingOn: .human), state.standing.crisis == nil || asksNothing(human)
        else {
            sayNotice("hand-over-asked")
            return askForPerson(queue: "link-workers", within: nil, because: "Asked for a person.")
        }
        push(program.dialogues[human].name, inputs: [:])
        try run()
    }

    /// While a crisis is open no answer would be heard: only a dialogue that hands over at once may run.
    private func asksNothing(_ dialogue: Int) -> Bool {
        let frame = Frame(
            serial: state.nextSerial, dialogue: program.dialogues[dialogue].name, program: program.hash)
        return passage(frame)?.place == .handedOver
    }

    /// LATER: what waits is put aside.
    mutating func putOff() {
        let title = state.frames.last.flatMap { program.isTransient($0.dialogue) ? nil : self.title(of: $0.dialogue) }
        putAside(returns: false)
        state.aside?.returns = false
        guard kind == .reply, let title else { return }
        sayNotice("put-aside", filling: ["title": title])
    }

    private mutating func skip(_ text: TextEvent) throws(LimitReached) -> Bool {
        guard let pending = state.pending else {
            sayNotice("ok")
            return true
        }
        guard text.number > pending.askedAfter else { return false }
        guard case .skip? = text.reading.answer else {
            var skipping = text
            skipping.reading.answer = .skip(.declined)
            return try hearAnswer(skipping)
        }
        return try hearAnswer(text)
    }

    private mutating func why() throws(LimitReached) {
        guard let (question, _, passage) = waiting else { return sayNotice("no-reason") }
        if let why = question.why {
            say(shown(why, passage), textID: "\(passage.dialogue.name)/\(question.id)/why")
        } else {
            sayNotice("no-reason")
        }
        try repeatQuestion()
    }

    private mutating func more() throws(LimitReached) {
        if state.pending != nil, showMoreRows() { return }
        if !state.found.isEmpty {
            say(state.found, under: "services-found")
            return try comeBack()
        }
        guard let topic = state.lastTopic, let answer = library.answer(topic, for: person), let more = answer.more
        else {
            sayNotice("more-nothing")
            return try comeBack()
        }
        say(more, textID: "faq.\(topic)/more")
        try comeBack()
    }
}

extension Value {
    /// A choice, or several, of these rows.
    fileprivate func isAmong(_ rows: [String]) -> Bool {
        switch self {
        case .choice(let one): rows.contains(one)
        case .choices(let several): !several.isEmpty && several.allSatisfy(rows.contains)
        default: false
        }
    }
}
