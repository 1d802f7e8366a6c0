package import Words

/// Decides, in the transaction that accepts a text, what cannot wait for the dialogue.
///
/// That is crisis, consent, and the questions that it has asked itself. `standing` is what stood before this text, and
/// `number` the text's in the inbox; the admission holds the new standing and what is to be done at once.
package func admit(
    _ program: Program, _ library: some Library, _ standing: Standing, alarm: Alarm, number: Int, at now: Instant
) -> Admission {
    var desk = AdmissionDesk(program: program, library: library, standing: standing, number: number, now: now)
    return desk.admit(alarm)
}

/// One admission in the making.
private struct AdmissionDesk<Shelf: Library> {
    let program: Program
    let library: Shelf
    var standing: Standing
    let number: Int
    let now: Instant
    var effects: [Effect] = []
    var trace: [Trace.Step] = []

    init(program: Program, library: Shelf, standing: Standing, number: Int, now: Instant) {
        self.program = program
        self.library = library
        self.standing = standing
        self.number = number
        self.now = now
    }

    var reference: String { "admit.\(number)" }

    mutating func admit(_ alarm: Alarm) -> Admission {
        let decision = decide(alarm)
        return Admission(standing: standing, effects: effects, decision: decision, trace: trace)
    }

    mutating func decide(_ alarm: Alarm) -> Admission.Decision {
        if let question = standing.ownQuestion,
            now >= question.askedAt.adding(minutes: program.policy.ownQuestionMinutes)
        {
            standing.ownQuestion = nil
        }
        if let finding = alarm.safety, finding.response == .crisis { return crisis(finding) }
        if let question = standing.ownQuestion, number > question.number {
            // Whatever the patient says now, the question has had its one chance.
            standing.ownQuestion = nil
            if alarm.consent == .yes { return yes(to: question.kind) }
            if alarm.consent == .no { return no(to: question.kind) }
        }
        switch alarm.consent {
        case .stop: return stop(.patient)
        case .confirmStop: return nearMiss()
        case .start: return start()
        case .yes: return standing.optedOut ? start() : .heard
        case .safe: return safe()
        case .no, nil: return .heard
        }
    }

    // MARK: Crisis

    mutating func crisis(_ finding: SafetyFinding) -> Admission.Decision {
        let repeated =
            standing.lastCrisisReply.map { now < $0.adding(minutes: program.policy.crisisRepeatMinutes) } ?? false
        // Another kind of danger is a flag of its own: staff must see both.
        let joined = standing.crisis?.category == finding.category
        let safeToText = standing.crisis?.safeToText
        standing.ownQuestion = nil
        if standing.person.sharedPhone || safeToText == false {
            reply(to: finding.category, .neutral)
        } else if finding.category == .abuse, safeToText == nil {
            // Whoever else reads this phone must learn nothing: ask before any line is named, each time anew.
            say("safe-to-text", kind: .crisis, passesOptOut: true)
            standing.ownQuestion = .init(kind: .safeToText(.abuse), askedAt: now, number: number)
        } else {
            reply(to: finding.category, repeated ? .short : .full)
        }
        effects.append(
            .flag(
                kind: finding.category.rawValue, because: "rule \(finding.rule)", joined: joined,
                reference: reference))
        standing.crisis = .init(
            category: finding.category, since: standing.crisis?.since ?? now, safeToText: safeToText)
        standing.flagOpen = true
        standing.silencedBelow = max(standing.silencedBelow, number)
        trace.append(Trace.Step(rule: "safety.\(finding.rule)", matched: [finding.matched]))
        return .crisis
    }

    mutating func reply(to category: SafetyCategory, _ form: CrisisForm) {
        let text = library.crisisReply(category, for: standing.person, form: form)
        effects.append(
            .say(Message(text: text, kind: .crisis, textID: "safety.\(category.rawValue)", passesOptOut: true)))
        standing.lastCrisisReply = now
    }

    // MARK: Questions of admit's own

    mutating func yes(to kind: Standing.OwnQuestion.Kind) -> Admission.Decision {
        switch kind {
        case .stop: return stop(.confirmed)
        case .safeToText(let category):
            standing.crisis?.safeToText = true
            reply(to: category, standing.person.sharedPhone ? .neutral : .full)
            trace.append(Trace.Step(rule: "admit.safe-to-text", detail: "yes"))
            return .answeredOwn
        }
    }

    mutating func no(to kind: Standing.OwnQuestion.Kind) -> Admission.Decision {
        switch kind {
        case .stop:
            say("ok")
            trace.append(Trace.Step(rule: "admit.near-miss-stop", detail: "no"))
        case .safeToText:
            standing.crisis?.safeToText = false
            say("safe-to-text-no", kind: .crisis, passesOptOut: true)
            trace.append(Trace.Step(rule: "admit.safe-to-text", detail: "no"))
        }
        return .answeredOwn
    }

    // MARK: Consent

    mutating func stop(_ source: OptOutSource) -> Admission.Decision {
        trace.append(Trace.Step(rule: "consent.stop"))
        guard !standing.optedOut else { return .stoppedAlready }
        standing.optedOut = true
        standing.silencedBelow = max(standing.silencedBelow, number)
        say("stopped", passesOptOut: true)
        effects.append(.optOut(source))
        effects.append(
            .task(queue: "link-workers", within: nil, because: "Said STOP: no more texts.", reference: reference))
        return .stopped
    }

    mutating func nearMiss() -> Admission.Decision {
        trace.append(Trace.Step(rule: "consent.confirm-stop"))
        guard !standing.optedOut else { return .stoppedAlready }
        say("near-miss-stop")
        standing.ownQuestion = .init(kind: .stop, askedAt: now, number: number)
        return .asked
    }

    mutating func start() -> Admission.Decision {
        // START by somebody who never stopped is a wish for the menu: the turn hears it.
        guard standing.optedOut else { return .heard }
        trace.append(Trace.Step(rule: "consent.start"))
        standing.optedOut = false
        effects.append(.optIn)
        say("started")
        return .started
    }

    mutating func safe() -> Admission.Decision {
        trace.append(Trace.Step(rule: "consent.safe"))
        standing.automatedHeld = true
        if !standing.optedOut { say("ok") }
        effects.append(
            .task(
                queue: "link-workers", within: nil, because: "Said SAFE: automated texts are held.",
                reference: reference))
        return .safe
    }

    // MARK: Words

    mutating func say(_ name: String, kind: Message.Kind = .notice, passesOptOut: Bool = false) {
        let words = Rendering.notice(program, name, for: standing.person, filling: [:])
        effects.append(
            .say(Message(text: words, kind: kind, textID: "notice.\(name)", passesOptOut: passesOptOut)))
    }
}
