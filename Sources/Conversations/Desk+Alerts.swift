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
        let raised = try store.raise(
            NewFlag(
                person: deed.person.id, kind: category == nil ? kind : "crisis", category: category?.rawValue,
                rule: deed.finding?.rule ?? because, matched: deed.finding?.matched, because: because,
                inbound: deed.inbound, at: now),
            joining: joined)
        switch raised {
        case .opened(let flag):
            try alert(
                "URGENT: a \(kind) flag was raised", deed, reference: "alert-flag-\(flag.number)", at: now, in: store)
        case .joined(let flag):
            try alert(
                "URGENT: another text about an open \(kind) flag", deed, reference: "alert-flag-\(flag.number)-\(deed.name)",
                at: now, in: store)
        case .already: break
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
            at: now, in: store)
    }

    private func alert(
        _ what: String, _ deed: Deed, reference: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        guard let duty = rules.dutyNumber else {
            try store.append(
                AuditEntry(
                    at: now, actor: "system", action: "alert.no-duty-number", person: deed.person.id, detail: what))
            return
        }
        _ = try store.enqueue(
            NewOutboxText(
                person: deed.person.id, recipient: .staff(number: duty), kind: .alert, reference: reference,
                text: "Linkline: \(what). Conversation \(deed.person.id.number). Please read and answer.",
                notBefore: now, at: now))
    }
}
