import Foundation
import Words

extension SQLiteTransaction {
    func settle(_ id: OutboxID, _ outcome: Settlement, at now: Instant) throws -> OutboxText {
        guard let text = try outboxText(id) else { throw StoreError.missing(what: "text out", number: id.number) }
        var settled = text
        switch text.state {
        case .inflight, .uncertain:
            try settleOpen(&settled, outcome)
        case .sent, .delivered, .failed:
            break  // A receipt was quicker: it stands.
        case .ready, .suppressed, .expired:
            throw StoreError.missing(what: "text in flight", number: id.number)
        }
        guard case .sent(let gatewayID?) = outcome else { return settled }
        let key = vault.hash(gatewayID, .gatewayID)
        try run(
            """
            UPDATE outbox SET state = ?, reason = ?, gateway_channel = ?, gateway_mac = ?, gateway_id = ?
            WHERE id = ?
            """,
            [
                settled.state.rawValue, settled.reason, text.channel, key,
                try vault.seal(gatewayID, "outbox", "gateway_id", text.person), text.id.number,
            ])
        settled.gatewayID = gatewayID
        return try withEarlyReceipt(key, settled)
    }

    /// Changes a text that was being sent, and keeps it as it is then.
    private func settleOpen(_ text: inout OutboxText, _ outcome: Settlement) throws {
        let id = text.id.number
        switch outcome {
        case .sent(let gatewayID):
            (text.state, text.reason) = (.sent, nil)
            // With its gateway's id it is written at once.
            if gatewayID == nil { try run("UPDATE outbox SET state = 'sent', reason = NULL WHERE id = ?", [id]) }
        case .deferred(let until, let reason):
            (text.state, text.reason, text.notBefore) = (.ready, reason, until)
            try run(
                "UPDATE outbox SET state = 'ready', not_before = ?, held = 0, reason = ? WHERE id = ?",
                [until.seconds, reason, id])
        case .failed(let reason):
            (text.state, text.reason) = (.failed, reason)
            try run("UPDATE outbox SET state = 'failed', reason = ? WHERE id = ?", [reason, id])
        case .uncertain(let until, let reason):
            let more = text.state == .inflight ? 1 : 0
            (text.state, text.reason, text.quarantineUntil) = (.uncertain, reason, until)
            text.uncertainties += more
            try run(
                """
                UPDATE outbox SET state = 'uncertain', uncertainties = uncertainties + ?, quarantine_until = ?,
                    reason = ? WHERE id = ?
                """, [more, until.seconds, reason, id])
        case .suppressed(let reason):
            (text.state, text.reason) = (.suppressed, reason)
            try run("UPDATE outbox SET state = 'suppressed', reason = ? WHERE id = ?", [reason, id])
        }
    }

    private func keepGatewayID(_ gatewayID: String, of text: OutboxText) throws {
        try run(
            "UPDATE outbox SET gateway_channel = ?, gateway_mac = ?, gateway_id = ? WHERE id = ?",
            [
                text.channel, vault.hash(gatewayID, .gatewayID),
                try vault.seal(gatewayID, "outbox", "gateway_id", text.person), text.id.number,
            ])
    }

    /// The text after what the gateway said of it before we knew its id, if it did.
    private func withEarlyReceipt(_ key: [UInt8], _ text: OutboxText) throws -> OutboxText {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .losesEarlyReceipts { return text }
        #endif
        let arguments: StatementArguments = [text.channel, key]
        let early = try first(
            "SELECT receipt, reason FROM early_receipts WHERE channel = ? AND gateway_mac = ?", arguments
        ) { (ReceiptState(rank: $0["receipt"]), $0["reason"] as String?) }
        guard case (let state?, let reason)? = early else { return text }
        _ = try move(text, to: state, reason: reason)
        try run("DELETE FROM early_receipts WHERE channel = ? AND gateway_mac = ?", arguments)
        return try outboxText(text.id) ?? text
    }

    func apply(_ receipt: ReceiptState, to key: ReceiptKey, reason: String?, at now: Instant) throws -> ReceiptResult {
        let found: OutboxText? =
            switch key {
            case .reference(let reference, _): try outboxText(reference: reference)
            case .gatewayID(let id, let channel):
                try first(HotQuery.receipt.sql, [channel, vault.hash(id, .gatewayID)], outboxText)
            }
        if let found {
            // Its answer may never come; this text must not be taken for another one with the same words.
            if case .reference(_, let id) = key, found.gatewayID == nil { try keepGatewayID(id, of: found) }
            let moved = try move(found, to: receipt, reason: reason)
            let after = try outboxText(found.id) ?? found
            return moved ? .moved(after) : .unchanged(after)
        }
        if case .gatewayID(let id, let channel) = key {
            try run(
                """
                INSERT INTO early_receipts (channel, gateway_mac, receipt, reason, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (channel, gateway_mac) DO UPDATE SET receipt = excluded.receipt, reason = excluded.reason
                WHERE excluded.receipt > receipt
                """, [channel, vault.hash(id, .gatewayID), receipt.rank, reason, now.seconds])
        }
        return .early
    }

    func dropEarlyReceipts(before: Instant) throws {
        try run("DELETE FROM early_receipts WHERE at < ?", [before.seconds])
    }

    private func furthest(_ seen: Int, _ state: Int) -> Int {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .takesReceiptsBackwards { return 0 }
        #endif
        return max(seen, state)
    }

    /// Moves a text forward to what a receipt says; false if it is there or further already.
    private func move(_ text: OutboxText, to receipt: ReceiptState, reason: String?) throws -> Bool {
        let seen = try number("SELECT receipt FROM outbox WHERE id = ?", [text.id.number]) ?? 0
        // A text that was never given to a sender has no receipts; one that waits for its next try did not fail.
        guard text.attempts > 0, receipt.rank > furthest(seen, text.state.rank),
            !(text.state == .ready && receipt == .failed)
        else { return false }
        try run(
            "UPDATE outbox SET state = ?, receipt = ?, reason = ? WHERE id = ?",
            [receipt.outboxState.rawValue, receipt.rank, reason, text.id.number])
        return true
    }
}

extension ReceiptState {
    /// Receipts only move a text to a higher rank.
    ///
    /// Failed is below delivered: a text that did arrive has arrived, whatever was said before.
    var rank: Int {
        switch self {
        case .queued: 1
        case .sent: 2
        case .failed: 3
        case .delivered: 4
        case .read: 5
        }
    }

    init?(rank: Int) {
        guard let state = ReceiptState.allCases.first(where: { $0.rank == rank }) else { return nil }
        self = state
    }

    var outboxState: OutboxState {
        switch self {
        case .queued, .sent: .sent
        case .failed: .failed
        case .delivered, .read: .delivered
        }
    }
}

extension OutboxState {
    /// The rank that a receipt must exceed to say something new.
    var rank: Int {
        switch self {
        case .ready, .inflight, .uncertain: 0
        case .sent: ReceiptState.sent.rank
        case .failed, .suppressed, .expired: ReceiptState.failed.rank
        case .delivered: ReceiptState.delivered.rank
        }
    }
}
