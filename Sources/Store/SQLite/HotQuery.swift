/// The statements that run in every cycle: each must find its rows by an index (the tests ask SQLite).
package enum HotQuery: String, CaseIterable, Sendable {
    case waitingTexts, recentTexts, claim, receipt, dueTimers, dueHandOvers, dueReminders, dueParts, uncertain, overdue

    var sql: String {
        switch self {
        case .waitingTexts:
            """
            SELECT * FROM inbox i WHERE i.state = 'new' AND i.id <= ? AND NOT EXISTS (
                SELECT 1 FROM inbox h WHERE h.person = i.person AND h.state = 'new' AND h.id < i.id)
            ORDER BY i.id LIMIT ?
            """
        case .recentTexts:
            """
            SELECT * FROM inbox WHERE person = ? AND id < ? AND received_at >= ? ORDER BY id DESC LIMIT ?
            """
        case .claim:
            // A text held by the gate does not keep later ones back until its hold is over; one that the gateway
            // deferred does. Alerts go to staff and keep nobody back.
            """
            SELECT o.*, p.number, p.channel, p.opted_out FROM outbox o JOIN persons p ON p.id = o.person
            WHERE o.state = 'ready' AND o.priority = ? AND o.not_before <= ?2
                AND NOT (o.kind = 'reminder' AND p.automated_held = 1 AND p.opted_out = 0)
                AND (o.waits_in_line = 0 OR NOT EXISTS (
                    SELECT 1 FROM outbox h
                    WHERE h.person = o.person AND h.id < o.id AND h.state IN ('ready', 'inflight', 'uncertain')
                        AND h.staff_number IS NULL
                        AND (h.state <> 'ready'
                            OR (h.priority <= o.priority AND (h.held = 0 OR h.not_before <= ?2)))))
            ORDER BY o.not_before, o.id LIMIT ?3
            """
        case .receipt:
            """
            SELECT o.*, p.number, p.channel FROM outbox o JOIN persons p ON p.id = o.person
            WHERE o.gateway_channel = ? AND o.gateway_mac = ? ORDER BY o.id DESC LIMIT 1
            """
        case .dueTimers:
            "SELECT * FROM timers WHERE wake_at <= ? ORDER BY wake_at, id LIMIT ?"
        case .dueHandOvers:
            "SELECT * FROM timers WHERE kind = 'hand-over' AND wake_at <= ? ORDER BY wake_at, id LIMIT ?"
        case .dueReminders:
            """
            SELECT * FROM reminders WHERE state IN ('planned', 'held') AND wake_at <= ? ORDER BY wake_at, id LIMIT ?
            """
        case .dueParts:
            "SELECT * FROM text_parts WHERE due IS NOT NULL AND due <= ? ORDER BY due, id LIMIT ?"
        case .uncertain:
            """
            SELECT o.*, p.number, p.channel FROM outbox o JOIN persons p ON p.id = o.person
            WHERE o.state = 'uncertain' AND o.quarantine_until <= ? ORDER BY o.quarantine_until, o.id LIMIT ?
            """
        case .overdue:
            // Named, since SQLite takes the index of all texts that were ever claimed otherwise, and reads it whole.
            """
            UPDATE outbox INDEXED BY outbox_inflight
            SET state = 'uncertain', uncertainties = uncertainties + 1, quarantine_until = ?,
                reason = 'nobody has said what came of it'
            WHERE state = 'inflight' AND claimed_at < ?
            """
        }
    }
}
