import Words

// What staff look at and put right by hand: single plans, and texts out.
extension SQLiteTransaction {
    func lastReceived(from person: PersonID) throws -> Instant? {
        try first(
            "SELECT received_at FROM inbox WHERE person = ? ORDER BY id DESC LIMIT 1", [person.number]
        ) { instant($0, "received_at") }
    }

    func reminder(_ id: ReminderID) throws -> PlannedReminder? {
        try first("SELECT * FROM reminders WHERE id = ?", [id.number], plannedReminder)
    }

    func waitingReminders(until moment: Instant?, limit: Int) throws -> [PlannedReminder] {
        try rows(
            """
            SELECT * FROM reminders WHERE state IN ('planned', 'held') AND (?1 IS NULL OR due <= ?1)
            ORDER BY due, id LIMIT ?2
            """, [moment?.seconds, limit], plannedReminder)
    }

    func cancelReminder(_ id: ReminderID, at now: Instant) throws {
        try endReminder(id, "cancelled", at: now)
    }

    func outboxTexts(_ states: [OutboxState], of person: PersonID?, limit: Int) throws -> [OutboxText] {
        // The states are words of ours: they cannot carry anything else into the statement.
        let words = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try rows(
            Self.selectOutbox
                + "WHERE o.state IN (\(words)) AND (?1 IS NULL OR o.person = ?1) ORDER BY o.id DESC LIMIT ?2",
            [person?.number, limit], outboxText)
    }

    func retryText(_ id: OutboxID, at now: Instant) throws {
        let changes = try run(
            """
            UPDATE outbox SET state = 'ready', not_before = ?, held = 0, attempts = 0, uncertainties = 0, receipt = 0,
                gateway_channel = NULL, gateway_mac = NULL, gateway_id = NULL, quarantine_until = NULL, reason = NULL
            WHERE id = ? AND state = 'failed'
            """, [now.seconds, id.number])
        try require(changes, "text that has failed", id.number)
    }

    func cancelText(_ id: OutboxID, reason: String) throws {
        let changes = try run(
            """
            UPDATE outbox SET state = 'suppressed', reason = ?
            WHERE id = ? AND state = 'ready' AND kind NOT IN ('crisis', 'alert')
            """, [reason, id.number])
        try require(changes, "waiting text that may be taken back", id.number)
    }
}
