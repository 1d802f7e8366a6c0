import Words

extension SQLiteTransaction {
    func claimDue(at now: Instant, limit: Int, gate: (OutboxText) throws -> ClaimDecision) throws -> Claim {
        var claim = Claim(texts: [], suppressed: [], expired: [])
        for priority in Set(OutboxKind.allCases.map(\.priority)).sorted() {
            // What is suppressed or held lets the next in line come forward, so it is asked again until none comes.
            while claim.texts.count < limit {
                let candidates = try rows(
                    claimStatement, [priority, now.seconds, limit - claim.texts.count]
                ) { (text: try outboxText($0), optedOut: $0["opted_out"] as Bool) }
                guard !candidates.isEmpty else { break }
                for candidate in candidates {
                    try decide(candidate.text, optedOut: candidate.optedOut, at: now, gate, &claim)
                }
            }
        }
        return claim
    }

    private var claimStatement: String {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .overtakesUncertain {
                return HotQuery.claim.sql.replacing("('ready', 'inflight', 'uncertain')", with: "('ready', 'inflight')")
            }
        #endif
        return HotQuery.claim.sql
    }

    private func decide(
        _ text: OutboxText, optedOut: Bool, at now: Instant, _ gate: (OutboxText) throws -> ClaimDecision,
        _ claim: inout Claim
    ) throws {
        var text = text
        let isExempt = text.kind == .crisis || text.kind == .alert
        #if LINKLINE_MUTANTS
            let optedOut = optedOut && Mutant.planted != .asksConsentWhenPlanning
        #endif
        if optedOut, !isExempt, !text.passesOptOut {
            try end(&text, .suppressed, reason: "opted-out")
            claim.suppressed.append(text)
            return
        }
        if let expiry = text.expiresAt, expiry <= now {
            try end(&text, .expired, reason: "too late")
            claim.expired.append(text)
            return
        }
        switch isExempt ? .go : try gate(text) {
        case .go:
            try run(
                """
                UPDATE outbox SET state = 'inflight', attempts = attempts + 1, claimed_at = ?, held = 0, reason = NULL
                WHERE id = ?
                """, [now.seconds, text.id.number])
            text.state = .inflight
            text.attempts += 1
            text.claimedAt = now
            text.reason = nil
            claim.texts.append(text)
        case .hold(let until):
            // At least a second: a hold that ends now would be asked about for ever.
            let later = max(until, now.adding(seconds: 1))
            try run("UPDATE outbox SET not_before = ?, held = 1 WHERE id = ?", [later.seconds, text.id.number])
        case .suppress(let reason):
            try end(&text, .suppressed, reason: reason)
            claim.suppressed.append(text)
        }
    }

    private func end(_ text: inout OutboxText, _ state: OutboxState, reason: String) throws {
        try run("UPDATE outbox SET state = ?, reason = ? WHERE id = ?", [state.rawValue, reason, text.id.number])
        text.state = state
        text.reason = reason
    }

    func suppressWaiting(for person: PersonID, reason: String) throws -> Int {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .asksConsentWhenPlanning { return 0 }
        #endif
        return try run(
            """
            UPDATE outbox SET state = 'suppressed', reason = ?
            WHERE person = ? AND state IN ('ready', 'inflight', 'uncertain') AND state = 'ready'
                AND kind NOT IN ('crisis', 'alert') AND passes_opt_out = 0
            """, [reason, person.number])
    }

    func suppressWaiting(for person: PersonID, kinds: [OutboxKind], reason: String) throws -> Int {
        // The kinds are words of ours: they cannot carry anything else into the statement.
        let words = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try run(
            """
            UPDATE outbox SET state = 'suppressed', reason = ?
            WHERE person = ? AND state IN ('ready', 'inflight', 'uncertain') AND state = 'ready'
                AND kind IN (\(words)) AND passes_opt_out = 0
            """, [reason, person.number])
    }

    func quarantineInFlight(claimedBefore: Instant, until: Instant) throws -> Int {
        try run(HotQuery.overdue.sql, [until.seconds, claimedBefore.seconds])
    }

    func quarantineInFlight(until: Instant, at now: Instant) throws -> Int {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .losesClaims { return 0 }
            let until = Mutant.planted == .asksTooEarly ? now : until
            if Mutant.planted == .resendsInFlight {
                return try run("UPDATE outbox SET state = 'ready' WHERE state = 'inflight'")
            }
        #endif
        return try run(
            """
            UPDATE outbox SET state = 'uncertain', uncertainties = uncertainties + 1, quarantine_until = ?,
                reason = 'the service stopped while it was sent'
            WHERE state = 'inflight'
            """, [until.seconds])
    }
}
