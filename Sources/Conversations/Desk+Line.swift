import Dialogue
import Store
import Words

// Whose the number is. Numbers are given up and given out again, and people die: nothing about anybody is said to a
// line of which it is not sure whose it is.
extension Desk {
    /// The text that asks whether the number is still theirs goes to a line that nothing else of its own accord goes to.
    static func asksWhoseLine(_ text: OutboxText) -> Bool { text.reference.hasPrefix(lineCheck) }

    private static let lineCheck = "line-check-"

    /// Until when the line holds what a timer or plan brings; asks once whether the number is still theirs.
    ///
    /// To be asked when nothing else holds it.
    func lineHolds(_ person: PersonRecord, at now: Instant, in store: any StoreTransaction) throws -> Instant? {
        var contact = try readableContact(of: person.id, in: store)
        if !contact.safe.mayText {
            try addOnce(
                "not-safe", "A planned text was not sent: it is not safe to text them. Contact them another way.",
                of: person.id, at: now, in: store)
            return soon(after: now)
        }
        if contact.line == .open, try isSilent(person, since: contact.askedAt, at: now, in: store) {
            contact.line = .unconfirmed
            contact.because = "silence"
            contact.askedAt = nil
            try addOnce(
                "line", "No text from them for a long time, so we ask if it is still their phone. Check the number.",
                of: person.id, at: now, in: store)
        }
        switch contact.line {
        case .open: return nil
        case .closed: return soon(after: now)
        case .unconfirmed:
            if contact.askedAt == nil {
                try askWhoseLine(person, "\(now.seconds)", kind: .reminder, at: now, in: store)
                contact.askedAt = now
            }
            try store.save(contact, of: person.id)
            return soon(after: now)
        }
    }

    /// They texted once, and neither that nor anybody's word that the line is theirs is younger than the site allows.
    private func isSilent(
        _ person: PersonRecord, since confirmed: Instant?, at now: Instant, in store: any StoreReader
    ) throws -> Bool {
        guard let days = rules.contact.silentDays, let last = try store.lastReceived(from: person.id) else {
            return false
        }
        return now >= max(last, confirmed ?? last).adding(hours: days * 24)
    }

    private func askWhoseLine(
        _ person: PersonRecord, _ occasion: String, kind: Message.Kind, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        let words = assistant.program.noticeText("line-check", for: standing(of: person).person)
        try enqueue(
            Message(text: words, kind: kind, textID: "notice.line-check"),
            Deed(person: person, name: "\(Self.lineCheck)\(person.id.number)-\(occasion)"), index: 0, at: now,
            in: store)
    }

    // MARK: What the holder of the number says

    /// What a text is as an answer to "is this still your phone?", or as news that the person has died; nothing: it is
    /// for `admit`.
    ///
    /// A crisis always is: whoever has the phone is answered.
    func admittedAtLine(
        _ text: String, _ inbound: InboundID, alarm: Alarm, _ person: PersonRecord, at now: Instant,
        in store: any StoreTransaction
    ) throws -> Admission? {
        guard alarm.safety?.response != .crisis else { return nil }
        var standing = standing(of: person)
        if reportsDeath(text, named: person.details.name) {
            standing.automatedHeld = true
            standing.silencedBelow = max(standing.silencedBelow, inbound.number)
            let wasOut = standing.optedOut
            // Whoever has said STOP, or says it with the news, is texted no more: their relatives are told by a person.
            let stops = alarm.consent == .stop && !wasOut
            if stops { standing.optedOut = true }
            try recordDeath(of: person, by: "system", inbound: inbound, at: now, in: store)
            return admitted(
                stops ? .stopped : .answeredOwn, standing, saying: wasOut ? nil : "died", rule: "line.death-reported",
                then: stops ? [.optOut(.patient)] : [])
        }
        let contact = try readableContact(of: person.id, in: store)
        // In an open crisis "no" is an answer to us, and not to the question whose line it is.
        guard contact.line == .unconfirmed, contact.askedAt != nil, standing.ownQuestion == nil,
            standing.crisis == nil, !standing.optedOut
        else { return nil }
        switch alarm.consent {
        case .yes, .start:
            try openLine(of: person.id, by: "patient", at: now, in: store)
            return admitted(.answeredOwn, standing, saying: "line-confirmed", rule: "line.confirmed")
        case .no:
            standing.optedOut = true
            standing.silencedBelow = max(standing.silencedBelow, inbound.number)
            try closeLine(of: person.id, because: "wrong-number", at: now, in: store)
            return admitted(
                .stopped, standing, saying: "wrong-number", rule: "line.wrong-number",
                then: [
                    .optOut(.wrongNumber),
                    .task(
                        queue: "link-workers", within: nil,
                        because: "Somebody else has this number now. Check the number on the record.",
                        reference: "line.\(inbound.number)"),
                ])
        case .stop, .confirmStop, .safe, nil: return nil
        }
    }

    private func admitted(
        _ decision: Admission.Decision, _ standing: Standing, saying notice: String?, rule: String,
        then effects: [Effect] = []
    ) -> Admission {
        let said = notice.map { notice in
            Message(
                text: assistant.program.noticeText(notice, for: standing.person), kind: .notice,
                textID: "notice.\(notice)", passesOptOut: true)
        }
        return Admission(
            standing: standing, effects: (said.map { [.say($0)] } ?? []) + effects, decision: decision,
            trace: [Trace.Step(rule: rule)])
    }

    /// Answers a text from a line of which it is not sure whose it is, without a turn: no name, no topic.
    ///
    /// - Returns: whether it did; texts of a person's own line have their turn.
    func answeredAtLine(_ text: WaitingText, at now: Instant, in store: any StoreTransaction) throws -> Bool {
        var contact = try readableContact(of: text.person, in: store)
        // Whoever talks with them now sees for themselves.
        guard contact.line != .open, try store.conversation(of: text.person)?.keeper != .taken else { return false }
        let person = try person(text.person, in: store)
        guard person.standing?.optedOut != true else { return false }
        if readKeyword(text.text, optedOut: false)?.keyword == .help {
            // HELP has an answer from every line; a turn would come back to what was asked, and tell its topic.
            let words = assistant.program.noticeText("help", for: standing(of: person).person)
            try enqueue(
                Message(text: words, kind: .notice, textID: "notice.help", passesOptOut: true),
                Deed(person: person, name: "line-help-\(text.id.number)", inbound: text.id), index: 0, at: now,
                in: store)
            try store.finish(text.id, as: .ignored, reason: "line-help")
            return true
        }
        if contact.line == .unconfirmed {
            try addOnce(
                "line-unheard", "They texted before it was sure whose number it is. Read it.", of: person.id, at: now,
                in: store)
            try askWhoseLine(person, "r-\(text.id.number)", kind: .notice, at: now, in: store)
            contact.askedAt = now
            try store.save(contact, of: person.id)
        } else {
            let words = assistant.program.noticeText("line-closed", for: standing(of: person).person)
            // Once a day is enough: nobody is to be taken in by a machine.
            try enqueue(
                Message(text: words, kind: .notice, textID: "notice.line-closed"),
                Deed(
                    person: person, name: "line-closed-\(person.id.number)-\(LocalTime(now).date.iso)",
                    inbound: text.id), index: 0, at: now, in: store)
            try addOnce(
                "line-closed", "A text came from a number that is closed (\(contact.because ?? "staff")). Read it.",
                of: person.id, at: now, in: store)
        }
        try store.finish(text.id, as: .ignored, reason: "line-\(contact.line.rawValue)")
        return true
    }

    // MARK: Opening and closing

    /// It is theirs, as they or staff say.
    func openLine(of person: PersonID, by actor: String, at now: Instant, in store: any StoreTransaction) throws {
        var contact = try store.contact(of: person)
        // The years of silence before count no more.
        (contact.line, contact.because, contact.askedAt) = (.open, nil, now)
        try store.save(contact, of: person)
        try store.append(AuditEntry(at: now, actor: actor, action: "line.opened", person: person))
    }

    /// Nothing goes there until staff open it again.
    func closeLine(of person: PersonID, because: String, at now: Instant, in store: any StoreTransaction) throws {
        var contact = try store.contact(of: person)
        (contact.line, contact.because) = (.closed, because)
        try store.save(contact, of: person)
        try store.append(
            AuditEntry(at: now, actor: "system", action: "line.closed", person: person, detail: because))
    }

    /// It may be another's: the next text asks.
    func doubtLine(
        of person: PersonID, because: String, by actor: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        var contact = try store.contact(of: person)
        guard contact.line == .open else { return }
        (contact.line, contact.because, contact.askedAt) = (.unconfirmed, because, nil)
        try store.save(contact, of: person)
        try store.append(
            AuditEntry(at: now, actor: actor, action: "line.doubted", person: person, detail: because))
    }

    /// Somebody has died: all that is planned stops, the line is closed, and a person is told.
    func recordDeath(
        of person: PersonRecord, by actor: String, inbound: InboundID?, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        _ = try store.cancelAllReminders(of: person.id, at: now)
        try store.replaceTimers(of: person.id, with: [])
        _ = try store.suppressWaiting(for: person.id, kinds: [.reminder, .reply, .notice], reason: "died")
        guard try store.contact(of: person.id).because != "died" else { return }
        try closeLine(of: person.id, because: "died", at: now, in: store)
        try store.append(
            ConsentEntry(
                person: person.id, change: .held, inbound: inbound, wording: assistant.program.hash,
                how: inbound == nil ? "death recorded by \(actor)" : "death reported by text", at: now))
        try addOnce(
            "died", "They are said to have died. Check the record, and contact whoever told us.", of: person.id,
            at: now, in: store)
        guard inbound != nil else { return }
        try alert(
            "Somebody tells us that a patient has died",
            Deed(person: person, name: "died-\(person.id.number)"), reference: "alert-died-\(person.id.number)",
            hasTask: true, at: now, in: store)
    }
}
