package import Gateways
package import Store
package import Words

// What becomes of a text after a gateway has answered, and of a gateway's news: the same for the real line and for
// rehearsals.
extension Desk {
    /// What to keep of an attempt to send a text.
    ///
    /// - Parameters:
    ///   - outcome: what the gateway made of it.
    ///   - text: the text, with the attempts so far.
    ///   - now: the moment at which the answer came.
    ///   - random: from 0 up to 1, for jitter, so that a backlog does not come back as one.
    /// - Returns: the settlement to keep.
    package func settlement(
        of outcome: SendOutcome, _ text: OutboxText, at now: Instant, random: Double
    ) -> Settlement {
        switch outcome {
        case .accepted(let id): return .sent(gatewayID: id)
        case .failed(let reason): return .failed(reason: reason.description)
        case .uncertain(let reason):
            #if LINKLINE_MUTANTS
                if Mutant.planted == .resendsUncertain { return .deferred(until: now, reason: reason.description) }
                if Mutant.planted == .asksTooEarly { return .uncertain(until: now, reason: reason.description) }
            #endif
            return .uncertain(
                until: now.adding(seconds: Int64(rules.quarantineSeconds)), reason: reason.description)
        case .deferred(let retryAfter, let reason):
            guard text.attempts < rules.sendAttempts else {
                return .failed(reason: "given up after \(text.attempts) tries: \(reason)")
            }
            #if LINKLINE_MUTANTS
                let retryAfter = Mutant.planted == .forgetsRetryAfter ? nil : retryAfter
            #endif
            // Five seconds, doubling up to ten minutes.
            let wait = min(600.0, 5.0 * Double(1 << min(text.attempts, 10))) * (0.75 + random / 2)
            return .deferred(
                until: now.adding(seconds: Int64(max(wait.rounded(), Double(retryAfter ?? 0)))),
                reason: reason.description)
        }
    }

    /// What to keep of a claimed text that must not be sent any more: consent, the switch, the line and the hour may
    /// have changed since.
    ///
    /// Asked right before the request is written, of what is durable then.
    ///
    /// - Returns: nothing if it may go.
    package func mayNoMoreGo(_ text: OutboxText, at now: Instant, in store: any StoreReader) throws -> Settlement? {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .skipsLastLook || Mutant.planted == .asksConsentWhenPlanning { return nil }
        #endif
        guard text.recipient == .person, text.kind != .crisis, !text.passesOptOut else { return nil }
        if try store.standing(of: text.person)?.optedOut == true { return .suppressed(reason: "opted-out") }
        if let expiry = text.expiresAt, expiry <= now { return .suppressed(reason: "too late") }
        var gate = ClaimGate(desk: self, at: now, isClaimed: true)
        switch try gate.decide(text, in: store) {
        case .go: return nil
        case .hold(let until): return .deferred(until: until, reason: "held when it was to be sent")
        case .suppress(let reason): return .suppressed(reason: reason)
        }
    }

    /// Keeps a settlement; a text that will not go becomes a task.
    @discardableResult
    package func settle(
        _ text: OutboxID, _ settlement: Settlement, at now: Instant, in store: any StoreTransaction
    ) throws -> OutboxState {
        let settled = try store.settle(text, settlement, at: now)
        if settled.state == .failed { try reportFailure(settled, at: now, in: store) }
        if case .suppressed = settlement { try noteHeldBack(settled, at: now, in: store) }
        return settled.state
    }

    /// Keeps a gateway's news of a text; one that did not arrive becomes a task.
    package func apply(
        _ receipt: ReceiptState, to key: ReceiptKey, reason: String?, at now: Instant, in store: any StoreTransaction
    ) throws {
        let result = try store.apply(receipt, to: key, reason: reason, at: now)
        if case .moved(let text) = result, text.state == .failed { try reportFailure(text, at: now, in: store) }
    }
}
