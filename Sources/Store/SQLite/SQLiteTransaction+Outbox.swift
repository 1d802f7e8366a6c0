import Foundation
import Words

extension SQLiteTransaction {
    func enqueue(_ text: NewOutboxText) throws -> Enqueued {
        let staffNumber: String? = if case .staff(let number) = text.recipient { number } else { nil }
        let added = try insert(
            """
            INSERT INTO outbox (person, staff_number, kind, priority, reference, text, not_before, expires_at,
                passes_opt_out, waits_in_line, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (reference) DO NOTHING
            """,
            [
                text.person.number, try vault.sealIfAny(staffNumber, "outbox", "staff_number", text.person),
                text.kind.rawValue, text.kind.priority, text.reference,
                try vault.seal(text.text, "outbox", "text", text.person), text.notBefore.seconds,
                text.expiresAt?.seconds, text.passesOptOut, waitsInLine(text), text.at.seconds,
            ])
        if let added { return .queued(OutboxID(added)) }
        return .already(OutboxID(try number("SELECT id FROM outbox WHERE reference = ?", [text.reference]) ?? 0))
    }

    private func waitsInLine(_ text: NewOutboxText) -> Bool {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .keepsCrisisInLine { return true }
        #endif
        return text.kind != .crisis && text.kind != .alert && !text.passesOptOut
    }

    func outboxText(_ id: OutboxID) throws -> OutboxText? {
        try first(Self.selectOutbox + "WHERE o.id = ?", [id.number], outboxText)
    }

    func outboxText(reference: String) throws -> OutboxText? {
        try first(Self.selectOutbox + "WHERE o.reference = ?", [reference], outboxText)
    }

    func uncertainDue(at now: Instant, limit: Int) throws -> [OutboxText] {
        try rows(HotQuery.uncertain.sql, [now.seconds, limit], outboxText)
    }

    func nextOutboxDue(after now: Instant) throws -> Instant? {
        var moments: [Int] = []
        for priority in Set(OutboxKind.allCases.map(\.priority)).sorted() {
            let due = try number(
                "SELECT min(not_before) FROM outbox WHERE state = 'ready' AND priority = ? AND not_before > ?",
                [priority, now.seconds])
            if let due { moments.append(due) }
        }
        let asked = try number(
            "SELECT min(quarantine_until) FROM outbox WHERE state = 'uncertain' AND quarantine_until > ?",
            [now.seconds])
        if let asked { moments.append(asked) }
        return moments.min().map { Instant(seconds: Int64($0)) }
    }

    func sentCount(to person: PersonID, kinds: [OutboxKind], since: Instant) throws -> Int {
        // The kinds are words of ours: they cannot carry anything else into the statement.
        let words = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try number(
            """
            SELECT count(*) FROM outbox WHERE person = ? AND claimed_at >= ? AND kind IN (\(words))
                AND state IN ('inflight', 'uncertain', 'sent', 'delivered')
            """, [person.number, since.seconds]) ?? 0
    }

    func gatewayIDs(to person: PersonID, since: Instant) throws -> Set<String> {
        let ids = try rows(
            "SELECT gateway_id FROM outbox WHERE person = ? AND claimed_at >= ? AND gateway_id IS NOT NULL",
            [person.number, since.seconds]
        ) { try vault.openTextIfAny($0["gateway_id"], "outbox", "gateway_id", person) }
        return Set(ids.compactMap { $0 })
    }

    static let selectOutbox = "SELECT o.*, p.number, p.channel FROM outbox o JOIN persons p ON p.id = o.person "

    func outboxText(_ row: Row) throws -> OutboxText {
        let person = PersonID(row["person"])
        let staff = try vault.openTextIfAny(row["staff_number"], "outbox", "staff_number", person)
        let own: String? =
            if staff == nil {
                try vault.openText(row["number"], "persons", "number", person)
            } else { nil }
        return OutboxText(
            id: OutboxID(row["id"]), person: person,
            recipient: staff.map { .staff(number: $0) } ?? .person, number: staff ?? own ?? "",
            channel: row["channel"], kind: try word(row, "kind", "text out"), reference: row["reference"],
            text: try vault.openText(row["text"], "outbox", "text", person),
            notBefore: instant(row, "not_before"), expiresAt: instantIfAny(row, "expires_at"),
            passesOptOut: row["passes_opt_out"], state: try word(row, "state", "text out"),
            attempts: row["attempts"], uncertainties: row["uncertainties"],
            claimedAt: instantIfAny(row, "claimed_at"), queuedAt: instant(row, "at"),
            gatewayID: try vault.openTextIfAny(row["gateway_id"], "outbox", "gateway_id", person),
            quarantineUntil: instantIfAny(row, "quarantine_until"), reason: row["reason"])
    }
}
