import Dialogue
package import Store
package import Words

/// What became of a text at the door.
package enum Accepted: Hashable, Sendable {
    case accepted(PersonID, InboundID)
    /// It was accepted before.
    case duplicate
}

extension Desk {
    /// Keeps a text, and decides in the same transaction what cannot wait: crisis, flag and consent.
    ///
    /// - Parameters:
    ///   - text: the text as the gateway delivered it.
    ///   - number: the sender's number, E.164.
    ///   - now: the moment of accepting.
    ///   - store: the transaction of this cycle.
    /// - Returns: whether it is new.
    /// - Throws: a `StoreError`; nothing of the text is kept then.
    package func accept(
        _ text: InboundText, from number: String, at now: Instant, in store: any StoreTransaction
    ) throws -> Accepted {
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
        if try isStandingSpoiled(of: person.id, in: store) {
            try store.append(AuditEntry(at: now, actor: "system", action: "standing.rebuilt", person: person.id))
        }
        let standing = try standing(of: person, in: store)
        let alarm = try alarm(of: text.text, inbound, from: person.id, at: text.receivedAt, in: store)
            .besideAnswer(text.text) { try waitingQuestion(of: person, inbound, at: now, in: store) }
            .spoiled(for: standing)
        let admission = admit(
            assistant.program, assistant.library, standing, alarm: alarm,
            number: inbound.number, at: now)
        let trace = Trace(
            program: assistant.program.hash, library: assistant.library.hash, steps: admission.trace)
        try store.saveAdmission(admission.decision, trace: encode(trace), of: inbound)
        #if LINKLINE_MUTANTS
            if Mutant.planted != .forgetsStop || admission.decision != .stopped {
                try save(admission.standing, of: person.id, in: store)
            }
        #else
            try save(admission.standing, of: person.id, in: store)
        #endif
        try carryOut(
            admission.effects, trace: trace,
            for: Deed(person: person, name: "a-\(inbound.number)", inbound: inbound, turn: nil, finding: alarm.safety),
            at: now, in: store)
        if admission.decision == .safe {
            try store.append(ConsentEntry(person: person.id, change: .held, inbound: inbound, how: "patient", at: now))
        }
        witness?.saw(admission, of: inbound, from: person.id)
        // Counted now, so that a text that kills the process has left a trace of having been tried.
        _ = try store.countAttempt(of: inbound)
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
        let recent = try store.recentTexts(
            of: person, since: now.adding(seconds: -Self.alarmWindow), before: inbound, limit: Self.alarmTexts - 1)
        let earlier = recent.filter(\.decision.mayJoinAlarm).map(\.text)
        return assistant.alarm(text, earlier)
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
