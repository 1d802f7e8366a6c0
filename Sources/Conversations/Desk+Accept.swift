import Dialogue
package import Store
package import Words

/// What became of a text at the door.
package enum Accepted: Hashable, Sendable {
    case accepted(PersonID, InboundID)
    /// It was accepted before.
    case duplicate
    /// It is a part of a long text and is kept until the others are there.
    case waiting(PersonID)
}

extension Desk {
    /// Keeps a text, and decides in the same transaction what cannot wait: crisis, flag and consent.
    ///
    /// - Parameters:
    ///   - text: the text as the gateway delivered it.
    ///   - number: the sender's number, E.164.
    ///   - urgentOnly: whether only what cannot wait is kept: what `admit` answers itself (a crisis, STOP and START),
    ///     distress, whatever is said while a crisis is open, and parts of which it is not known yet.
    ///   - saysStop: the gateway itself took the text for STOP.
    ///   - now: the moment of accepting.
    ///   - store: the transaction of this cycle.
    /// - Returns: whether it is new.
    /// - Throws: a `StoreError`, or `WriterError.short` for what is not urgent; nothing of the text is kept then.
    package func accept(
        _ text: InboundText, from number: String, urgentOnly: Bool = false, saysStop: Bool = false, at now: Instant,
        in store: any StoreTransaction
    ) throws -> Accepted {
        if let part = text.part {
            return try acceptPart(
                text, part, from: number, urgentOnly: urgentOnly, saysStop: saysStop, at: now, in: store)
        }
        // The nation of the site is not a fact about the person: it holds while theirs is unknown.
        var (person, _) = try store.person(numbered: number, orAdd: PersonDetails(channel: text.channel), at: now)
        #if LINKLINE_MUTANTS
            var text = text
            if Mutant.planted == .forgetsRepeats { text.gatewayID += "-\(now.seconds / 600)" }
        #endif
        guard case .accepted(let inbound) = try store.accept(text, from: person.id) else { return .duplicate }
        if person.details.channel != text.channel {
            // Answers go back by the line that they texted last.
            person.details.channel = text.channel
            try store.save(person.details, of: person.id)
        }
        let isSpoiled = isStandingSpoiled(of: person)
        if isSpoiled {
            try store.append(AuditEntry(at: now, actor: "system", action: "standing.rebuilt", person: person.id))
        }
        let standing = standing(of: person)
        var alarm = try alarm(of: text.text, inbound, from: person.id, at: text.receivedAt, in: store)
            .besideAnswer(text.text) { try waitingQuestion(of: person, inbound, at: now, in: store) }
            .spoiled(for: standing)
        // It sends them nothing more of ours, whatever we would make of the words.
        let isGatewaysWord = saysStop && alarm.consent != .stop
        if saysStop { alarm.consent = .stop }
        let admission =
            try admittedAtLine(text.text, inbound, alarm: alarm, person, at: now, in: store)
            ?? admit(
                assistant.program, assistant.library, standing, alarm: alarm,
                number: inbound.number, at: now)
        if urgentOnly, admission.decision == .heard, alarm.safety == nil, standing.crisis == nil {
            throw WriterError.short
        }
        let trace = Trace(
            program: assistant.program.hash, library: assistant.library.hash, steps: admission.trace)
        try store.saveAdmission(
            admission.decision, trace: admission.trace.isEmpty ? plainAdmission : encode(trace), of: inbound,
            from: person.id)
        if admission.isKept, admission.standing != standing || person.standing == nil || isSpoiled {
            try save(admission.standing, of: person.id, in: store)
        }
        try carryOut(
            admission.effects, trace: trace,
            for: Deed(
                person: person, name: "a-\(inbound.number)", inbound: inbound, turn: nil, finding: alarm.safety,
                manner: isGatewaysWord ? "gateway" : nil),
            at: now, in: store)
        if admission.decision == .safe {
            try store.append(
                ConsentEntry(
                    person: person.id, change: .held, inbound: inbound, wording: assistant.program.hash,
                    how: try manner(of: inbound, in: store), at: now))
        }
        witness?.saw(admission, of: inbound, from: person.id)
        return .accepted(person.id, inbound)
    }

    /// What the question takes that waits for a text, if one does; nothing where the state cannot be read.
    private func waitingQuestion(
        of person: PersonRecord, _ inbound: InboundID, at now: Instant, in store: any StoreReader
    ) throws -> Expected? {
        let state: State
        do {
            (state, _) = try conversation(of: person, in: store)
        } catch is StateError {
            // The alarm stands: a question that cannot be read excuses nothing.
            return nil
        }
        return hearingContext(
            assistant.program, assistant.library, state, number: inbound.number, at: now,
            asked: try asked(state, in: store)
        ).expected
    }

    /// The safety screen and the words about consent, with the patient's last texts beside the new one.
    func alarm(
        of text: String, _ inbound: InboundID, from person: PersonID, at now: Instant, in store: any StoreReader
    ) throws -> Alarm {
        var alarm = alarms.alarm(for: text, earlier: try textsJoining(inbound, from: person, at: now, in: store))
        // A word of their own for it shows nobody who looks on what it does.
        if alarm.consent == nil, alarm.safety?.response != .crisis,
            let codeword = try readableContact(of: person, in: store).safe.codeword?.folded(), !codeword.isEmpty,
            text.folded() == codeword
        {
            alarm.consent = .safe
        }
        return alarm
    }

    /// The patient's last texts that are screened together with a new one.
    func textsJoining(
        _ inbound: InboundID, from person: PersonID, at now: Instant, in store: any StoreReader
    ) throws -> [String] {
        let recent = try store.recentTexts(
            of: person, since: now.adding(seconds: -Self.alarmWindow), before: inbound, limit: Self.alarmTexts - 1)
        return recent.filter(\.decision.mayJoinAlarm).map(\.text)
    }

    /// Screens a text before it is accepted, so that the writer finds its alarm ready.
    ///
    /// Nothing is decided here: the writer asks again, and where other texts came before it by then it screens anew.
    ///
    /// - Parameters:
    ///   - text: what came.
    ///   - number: the sender's number, E.164.
    ///   - now: the moment at which it came.
    ///   - store: a picture of what was committed.
    /// - Throws: a `StoreError`.
    package func screenAhead(_ text: String, from number: String, at now: Instant, in store: any StoreReader) throws {
        var earlier: [String] = []
        if let person = try store.person(numbered: number) {
            earlier = try textsJoining(InboundID(.max), from: person.id, at: now, in: store)
        }
        _ = alarms.alarm(for: text, earlier: earlier)
    }
}

extension String {
    /// For comparing a codeword: without case, spaces around it and a stop at its end.
    fileprivate func folded() -> String {
        lowercased().filter { $0.isLetter || $0.isNumber }
    }
}

extension Alarm {
    /// As it is, unless a bug was planted here.
    fileprivate func spoiled(for standing: Standing) -> Alarm {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .skipsCrisisOfOptedOut, standing.optedOut {
                var alarm = self
                alarm.safety = nil
                return alarm
            }
        #endif
        return self
    }
}

extension Admission {
    /// Always, unless a bug was planted here.
    fileprivate var isKept: Bool {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .forgetsStop, decision == .stopped { return false }
        #endif
        return true
    }
}
