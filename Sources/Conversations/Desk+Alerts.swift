import Dialogue
import Store
import Words

// A flag and a hand-over reach a person: they are texted to the duty number, without a word of the patient's.
extension Desk {
    func raiseFlag(
        _ kind: String, _ because: String, joined: Bool, _ deed: Deed, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        let category = SafetyCategory(rawValue: kind)
        // The finding of this text is the flag's only if the flag is about it.
        let finding = deed.finding.flatMap { $0.category == category ? $0 : nil }
        let raised = try store.raise(
            NewFlag(
                person: deed.person.id, kind: category == nil ? kind : "crisis", category: category?.rawValue,
                rule: finding?.rule ?? because, matched: finding?.matched, because: because,
                inbound: deed.inbound, at: now),
            joining: joined)
        switch raised {
        case .opened(let flag):
            try followUp(flag, at: now, in: store)
            try alert(
                "URGENT: a flag was raised about \(Self.plainWords(kind))", deed,
                reference: "alert-flag-\(flag.number)", at: now, in: store)
        case .joined(let flag):
            try followUp(flag, at: now, in: store)
            try alert(
                "URGENT: another text while a flag is open about \(Self.plainWords(kind))", deed,
                reference: "alert-flag-\(flag.number)-\(deed.name)",
                at: now, in: store)
        case .already: break
        }
    }

    /// Staff are alerted again unless they answer.
    private func followUp(_ flag: FlagID, at now: Instant, in store: any StoreTransaction) throws {
        guard let followUp = rules.contact.flagFollowUp else { return }
        try store.alertAgain(about: flag, at: now.adding(minutes: followUp.everyMinutes), repeats: 0)
    }

    /// Nobody has answered a flag for so long: that is a task, and the duty number is alerted again.
    func flagUnanswered(_ due: DueFlagAlert, at now: Instant, in store: any StoreTransaction) throws {
        guard let flag = try store.flag(due.flag), flag.closed == nil, !flag.isSeen,
            let followUp = rules.contact.flagFollowUp, let person = try store.person(due.person)
        else { return try store.alertAgain(about: due.flag, at: nil, repeats: 0) }
        let about = Self.plainWords(flag.flag.category ?? flag.flag.kind)
        try addOnce(
            "flag-\(due.flag.number)", "Nobody has answered the flag about \(about). Read the conversation and answer.",
            of: person.id, at: now, in: store)
        let repeats = due.repeats + 1
        try alert(
            "URGENT: still nobody has answered the flag about \(about)", Deed(person: person, name: "flag"),
            reference: "alert-flag-\(due.flag.number)-again-\(now.seconds)", hasTask: true, at: now, in: store)
        let next = repeats < followUp.times ? now.adding(minutes: followUp.everyMinutes) : nil
        try store.alertAgain(about: due.flag, at: next, repeats: repeats)
    }

    /// What a flag is about, as it reads after "about"; the kind of a dialogue's own flag is an author's word.
    private static func plainWords(_ kind: String) -> String {
        switch SafetyCategory(rawValue: kind) {
        case .suicide: "a risk of suicide"
        case .selfHarm: "self-harm"
        case .abuse: "abuse"
        case .emergencyMedical: "a medical emergency"
        case .childSafeguarding: "the safety of a child"
        case .distress: "distress"
        case nil: kind.replacing("-", with: " ")
        }
    }

    func personAskedFor(
        _ queue: String, _ because: String, due: Instant, again: Bool, _ deed: Deed, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        if !again {
            _ = try store.add(
                NewTask(
                    person: deed.person.id, kind: .handOver, queue: queue, because: because, due: due, at: now))
        }
        try alert(
            again ? "Still waiting for a person" : "A person is asked for", deed, reference: "alert-\(deed.name)",
            hasTask: !again, at: now, in: store)
    }

    /// Texts the duty number, or makes a task where there is none; with `hasTask` what it is about is one already.
    func alert(
        _ what: String, _ deed: Deed, reference: String, hasTask: Bool = false, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        guard let duty = rules.dutyNumber else {
            try store.append(
                AuditEntry(
                    at: now, actor: "system", action: "alert.no-duty-number", person: deed.person.id, detail: what))
            guard !hasTask else { return }
            return try noAlert(
                "\(what), and nobody could be alerted: no duty number is set.", of: deed.person.id, at: now, in: store)
        }
        _ = try queue(
            NewOutboxText(
                person: deed.person.id, recipient: .staff(number: duty), kind: .alert, reference: reference,
                text: "Linkline: \(what). Conversation \(deed.person.id.number). Please read and answer.",
                notBefore: now, at: now), in: store)
    }

    /// An alert that reaches nobody is a task, one at a time for each person.
    func noAlert(_ because: String, of person: PersonID, at now: Instant, in store: any StoreTransaction) throws {
        try addOnce("alert-none", because, of: person, at: now, in: store)
    }

    /// A task of the shell's own, unless one of this reference is still to be done; returns whether it is new.
    @discardableResult
    func addOnce(
        _ reference: String, _ because: String, of person: PersonID, at now: Instant, in store: any StoreTransaction
    ) throws -> Bool {
        let isOpen = try store.tasks(of: person).contains {
            $0.task.reference == reference && $0.done == nil && !$0.withdrawn
        }
        guard !isOpen else { return false }
        _ = try store.add(
            NewTask(person: person, queue: "link-workers", because: because, reference: reference, at: now))
        return true
    }
}

extension FlagRecord {
    /// Somebody has seen it, with all the texts that joined it.
    fileprivate var isSeen: Bool {
        guard let acknowledged else { return false }
        return acknowledged.at >= lastJoinedAt ?? flag.at
    }
}
