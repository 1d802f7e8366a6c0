import Dialogue
package import Store
import TextMessage
package import Words

extension Desk {
    /// Takes texts that may go now; what holds a text back is decided here, at the last moment.
    package func claim(at now: Instant, limit: Int, in store: any StoreTransaction) throws -> Claim {
        var gate = ClaimGate(desk: self, at: now)
        let claim = try store.claimDue(at: now, limit: max(0, limit)) { text in try gate.decide(text, in: store) }
        witness?.saw(claim)
        try count(claim.texts, at: now, in: store)
        for text in claim.suppressed {
            guard let task = text.reason.flatMap({ ClaimGate.tasks[$0] }) else { continue }
            try addOnce(task.reference, task.because, of: text.person, at: now, in: store)
        }
        for text in claim.suppressed + claim.expired { try noteHeldBack(text, at: now, in: store) }
        return claim
    }

    func noteHeldBack(_ text: OutboxText, at now: Instant, in store: any StoreTransaction) throws {
        try store.append(
            AuditEntry(
                at: now, actor: "system", action: "text.held-back", person: text.person,
                detail: "\(text.kind.rawValue) \(text.reason ?? text.state.rawValue)"))
    }

    /// What becomes of a text that has been uncertain for as long as the gateway's worst request.
    ///
    /// `answer` is what the gateway said when asked.
    package func decide(
        _ text: OutboxText, lookedUp answer: UncertainAnswer, at now: Instant, in store: any StoreTransaction
    ) throws {
        let settlement: Settlement =
            switch answer {
            case .taken(let gatewayID): .sent(gatewayID: gatewayID)
            // A plain no makes sending again safe, however often it happens.
            case .notTaken: .deferred(until: now, reason: "the gateway has not taken it")
            case .unanswered:
                .uncertain(
                    until: now.adding(seconds: Int64(rules.quarantineSeconds)), reason: "the gateway could not be asked"
                )
            case .cannotBeAsked:
                text.kind == .reminder && !guessesReminders
                    ? .failed(reason: "nobody knows whether it was sent, and a reminder is not sent twice")
                    : resend(text, at: now)
            }
        try settle(text.id, settlement, at: now, in: store)
    }

    private var guessesReminders: Bool {
        #if LINKLINE_MUTANTS
            Mutant.planted == .guessesReminders
        #else
            false
        #endif
    }

    /// Where nobody can be asked, once more and no more; to somebody in need, and to whoever is on duty for them, five
    /// times more: a second copy does no harm there, and silence does.
    private func resend(_ text: OutboxText, at now: Instant) -> Settlement {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .guessesForEver {
                return .deferred(until: now, reason: "nobody knows whether the gateway has taken it")
            }
        #endif
        let most = text.kind == .crisis || text.kind == .alert ? 5 : 1
        return text.uncertainties > most
            ? .failed(reason: "sent \(text.uncertainties) times without knowing whether it arrived")
            : .deferred(until: now, reason: "nobody knows whether the gateway has taken it")
    }

    /// A text that will not go becomes a task: silence must not look like an answer.
    package func reportFailure(_ text: OutboxText, at now: Instant, in store: any StoreTransaction) throws {
        try heed(text.reason ?? "", of: text, at: now, in: store)
        guard case .person = text.recipient else {
            try store.append(
                AuditEntry(
                    at: now, actor: "system", action: "alert.failed", person: text.person, detail: text.reason ?? ""))
            return try noAlert(
                "An alert about this conversation could not be delivered to the duty number. Read it and answer.",
                of: text.person, at: now, in: store)
        }
        if text.kind == .crisis, let person = try store.person(text.person) {
            try alert(
                "URGENT: a crisis reply could not be delivered", Deed(person: person, name: "failed-\(text.id.number)"),
                reference: "alert-failed-\(text.id.number)", hasTask: true, at: now, in: store)
        }
        #if LINKLINE_MUTANTS
            if Mutant.planted == .losesFailures { return }
        #endif
        // Said once, although the sender and a receipt may both report it.
        try addOnce(
            "failed-\(text.id.number)",
            "A \(text.kind.rawValue) text could not be delivered (\(text.reason ?? "no reason given")). "
                + "Contact by phone.",
            of: text.person, at: now, in: store)
    }
}

/// What a gateway says about a text whose sending was uncertain.
package enum UncertainAnswer: Hashable, Sendable {
    case taken(gatewayID: String)
    case notTaken
    case unanswered
    case cannotBeAsked
}
