import Words

// A patient's text, stage by stage in the order of hearing.
extension TurnWork {
    mutating func hear(_ text: TextEvent) throws(LimitReached) {
        state.epoch += 1
        lapseAside()
        for stage in Hearing.order where try hear(text, at: stage) { return }
    }

    /// Whether the text has been dealt with at this stage.
    private mutating func hear(_ text: TextEvent, at stage: Hearing.Stage) throws(LimitReached) -> Bool {
        switch stage {
        case .admitted: return hearAdmitted(text)
        case .optedOut: return hearOptedOut(text)
        case .distress: return hearDistress(text)
        case .help: return try hearHelp(text)
        case .person: return hearPerson(text)
        case .changedProgram: return try hearChangedProgram(text)
        case .firstContact: return try hearFirstContact(text)
        case .form: return try hearForm(text)
        case .commands: return try hearCommand(text)
        case .startingWord: return try hearStartingWord(text)
        case .letter: return try hearLetter(text)
        case .answer: return try hearAnswer(text)
        case .topic: return try hearTopic(text)
        case .nearest: return try hearNearest(text)
        case .notUnderstood: return try hearNothing(text)
        }
    }

    // MARK: What admit has decided

    private mutating func hearAdmitted(_ text: TextEvent) -> Bool {
        switch text.admission {
        case .heard:
            guard text.number < state.standing.silencedBelow else { return false }
            keepAnswer(of: text)
            note(rule: "before-standing-alarm")
        case .crisis:
            keepAnswer(of: text)
            putAside(returns: false)
            note(rule: "admit.crisis")
        case .stopped:
            keepAnswer(of: text)
            putAside(returns: false)
            note(rule: "admit.stopped")
        case .stoppedAlready, .started, .safe, .asked, .answeredOwn:
            note(rule: "admit.\(text.admission.rawValue)")
        }
        // `admit` has said what there was to say, and that was something sent.
        state.contacted = true
        silenceOrdered = true
        return true
    }

    /// The answer that an alarming text carries ("0, don't see the point any more") is not lost: it goes into the log,
    /// and the dialogue goes on from it when it is taken up again.
    private mutating func keepAnswer(of text: TextEvent) {
        guard let pending = state.pending, text.number > pending.askedAfter, !pending.isChange,
            case .value(let value)? = text.reading.answer, let question = waiting?.question,
            question.kind != .text, question.kind != .name, let (happening, arrow) = heard(value, by: question),
            arrow != .later, pending.proposed == nil, !needsConfirmation(happening, of: question)
        else { return }
        let top = state.frames.count - 1
        state.frames[top].log.append(LogEntry(key: pending.question, happening: happening))
        state.lastAnswered = .init(serial: state.frames[top].serial, key: pending.question)
        state.pending = nil
    }

    private mutating func hearOptedOut(_ text: TextEvent) -> Bool {
        guard state.standing.optedOut else { return false }
        silenceOrdered = true
        if text.reading.keyword == .help {
            sayHelp()
        } else if let crisis = state.standing.crisis {
            // They get no more texts, but nobody may miss what follows a crisis.
            join(crisis, text)
        } else {
            note(rule: "opted-out")
            let distress = text.reading.alarm.safety.map { " Sounds distressed (rule \($0.rule))." } ?? ""
            task("Opted out, and has written again.\(distress)", text)
        }
        return true
    }

    private mutating func task(_ because: String, _ text: TextEvent) {
        effects.append(
            .task(queue: "link-workers", within: nil, because: because, reference: "text.\(text.number)"))
    }

    // MARK: Distress, HELP

    private mutating func hearDistress(_ text: TextEvent) -> Bool {
        guard let finding = text.reading.alarm.safety, finding.response == .distress, state.standing.crisis == nil
        else { return false }
        note(rule: "safety.\(finding.rule)", matched: [finding.matched])
        keepAnswer(of: text)
        putAside(returns: false)
        sayNotice("distress")
        task("Sounds distressed (rule \(finding.rule)).", text)
        return true
    }

    private mutating func hearHelp(_ text: TextEvent) throws(LimitReached) -> Bool {
        guard text.reading.keyword == .help else { return false }
        note(rule: "command.help", matched: [text.reading.words])
        sayHelp()
        guard state.standing.crisis == nil, case .assistant = keeperAsHeard else { return true }
        if !state.contacted, let greeting = program.dialogue(startingOn: .firstContact) {
            push(program.dialogues[greeting].name, inputs: [:])
            try run()
        } else {
            try comeBack()
        }
        return true
    }

    private mutating func sayHelp() {
        sayNotice("help", passesOptOut: true)
    }

    // MARK: A person

    private mutating func hearPerson(_ text: TextEvent) -> Bool {
        let keyword = text.reading.keyword
        if case .taken = effectiveKeeper {
            silenceOrdered = true
            if let crisis = state.standing.crisis { join(crisis, text) }
            note(rule: "person.has-it")
            outOfHoursOnce()
            return true
        }
        if let crisis = state.standing.crisis {
            if keyword == .human { return false }
            guard keyword == .menu else {
                join(crisis, text)
                sayNotice("crisis-follow-up")
                return true
            }
            state.standing.crisis = nil
            note(rule: "crisis.left", detail: "MENU")
        }
        guard case .asked(let queue, let since, let due, false, let told) = state.keeper else { return false }
        if keyword == .menu {
            state.keeper = .asked(queue: queue, since: since, due: due, heard: true, told: told)
            return false
        }
        note(rule: "person.asked")
        sayNotice("added-to-message")
        outOfHoursOnce()
        return true
    }

    /// A text after a crisis belongs to its flag, and alerts again.
    private mutating func join(_ crisis: Standing.Crisis, _ text: TextEvent) {
        note(rule: "crisis.open", detail: crisis.category.rawValue)
        effects.append(
            .flag(
                kind: crisis.category.rawValue, because: "Another text while the flag is open.", joined: true,
                reference: "text.\(text.number)"))
    }

    // MARK: First contact

    /// The greeting says what this is, then the text is heard, and the greeting's question comes last.
    private mutating func hearFirstContact(_ text: TextEvent) throws(LimitReached) -> Bool {
        guard !state.contacted, let greeting = program.dialogue(startingOn: .firstContact) else { return false }
        note(rule: "first-contact")
        push(program.dialogues[greeting].name, inputs: [:])
        guard let top = state.frames.last, try settle(top) != nil else { return true }
        let command = text.reading.keyword.map { [.menu, .start, .human, .language].contains($0) } ?? false
        var isHeard = false
        if command { isHeard = try hearCommand(text) }
        if !isHeard { isHeard = try hearStartingWord(text) }
        // A lone question mark or an emoji is a hello: the greeting is its answer.
        if !isHeard, text.reading.form != .marks, let name = unreadable(text.reading) {
            sayNotice(name)
        } else if !isHeard, !sayServices(for: text.reading.wish) {
            sayNearest(text.reading.faq)
        }
        if state.pending == nil, case .assistant = keeperAsHeard { try run() }
        return true
    }

    // MARK: Another program

    /// What was open does not fit the dialogues of today: that is said, and what can be heard without it is heard.
    private mutating func hearChangedProgram(_ text: TextEvent) throws(LimitReached) -> Bool {
        guard leftProgram else { return false }
        sayNotice("dialogue-changed")
        let command = text.reading.keyword.map { [.menu, .start, .human].contains($0) } ?? false
        if command || text.reading.starting != nil || text.reading.faq.decision == .answer
            || text.reading.wish != nil
        {
            return false
        }
        try openMenu()
        return true
    }

    /// Nothing that can be read: still an answer in words.
    private mutating func hearForm(_ text: TextEvent) throws(LimitReached) -> Bool {
        guard let name = unreadable(text.reading) else { return false }
        note(rule: "form.\(text.reading.form.rawValue)")
        sayNotice(name)
        if text.isLast { try comeBack() }
        return true
    }

    /// The notice for what has no words to read; nothing for words, and for marks that answer what waits.
    private func unreadable(_ reading: Reading) -> String? {
        switch reading.form {
        case .words: return nil
        case .marks:
            if case .value? = reading.answer, state.pending != nil { return nil }
            return "empty"
        case .empty: return "empty"
        case .picture: return "picture"
        case .tooLong: return "too-long"
        }
    }

    // MARK: Nothing understood

    private mutating func hearNothing(_ text: TextEvent) throws(LimitReached) -> Bool {
        if try hearOutside(text) { return true }
        if let pending = state.pending {
            if text.number <= pending.askedAfter || !text.isLast {
                // It crossed with the question, or another text waits: only the last may bring a reprompt.
                silenceOrdered = true
                note(rule: "crossed", detail: pending.question)
                return true
            }
            try unclear(text.reading.answer)
            return true
        }
        guard text.isLast else {
            silenceOrdered = true
            return true
        }
        state.misses += 1
        note(rule: "not-understood", detail: "\(state.misses)")
        if state.misses >= 3 {
            state.misses = 0
            try openMenu()
        } else {
            sayNotice("not-understood")
        }
        return true
    }

    /// Somebody else's business (a prescription, a rash, a hello) is told so, and where to go with it.
    ///
    /// Only where nothing waits but a menu, or the text is a question: an answer that could not be read ("bad, doctors
    /// tomorrow") is for the question's own ladder.
    ///
    /// A bare yes or no is nobody else's business, but an answer to something.
    private mutating func hearOutside(_ text: TextEvent) throws(LimitReached) -> Bool {
        let consent = text.reading.alarm.consent
        guard let kind = text.reading.faq.outside, text.isLast, consent != .yes, consent != .no else { return false }
        if let pending = state.pending {
            guard text.number > pending.askedAfter, isMenuWaiting || kind != .chat && text.reading.isQuestion else {
                return false
            }
        }
        note(rule: "outside.\(kind.rawValue)", matched: [text.reading.words])
        sayNotice("outside-\(kind.rawValue)")
        try comeBack()
        return true
    }
}
