import Dialogue
import Foundation
import Words

extension SQLiteTransaction {
    func plan(_ reminder: Reminder, for person: PersonID, at now: Instant) throws -> Planned {
        let plan = vault.hash(reminder.planKey, .plan)
        try run(
            """
            UPDATE reminders SET state = 'replaced', ended_by = ?, changed_at = ?
            WHERE person = ? AND plan_mac = ? AND state IN ('planned', 'held') AND reference <> ?
            """, [reminder.reference, now.seconds, person.number, plan, reminder.reference])
        let due = reminder.at.instant.seconds
        let added = try insert(
            """
            INSERT INTO reminders (person, plan_mac, dialogue, inputs, local_date, local_time, due, wake_at, reference,
                at, changed_at, series)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            [
                person.number, plan, reminder.dialogue,
                try vault.seal(try StoredFields.encode(reminder.inputs), "reminders", "inputs", person),
                reminder.at.date.iso, reminder.at.time.iso, due, due, reminder.reference, now.seconds, now.seconds,
                try reminder.series.map(StoredFields.text),
            ])
        if let added { return .planned(ReminderID(added)) }
        let known = try number(
            """
            SELECT id FROM reminders WHERE person = ? AND plan_mac = ? AND local_date = ?
                AND state IN ('planned', 'held', 'started')
            """, [person.number, plan, reminder.at.date.iso])
        return .already(ReminderID(known ?? 0))
    }

    func cancelReminders(
        of person: PersonID, dialogue: String, inputs: [String: Value]?, reference: String, at now: Instant
    ) throws -> Int {
        let plan = inputs.map { vault.hash(planKeyOf(dialogue: dialogue, inputs: $0), .plan) }
        return try run(
            """
            UPDATE reminders SET state = 'cancelled', ended_by = ?, changed_at = ?
            WHERE person = ? AND dialogue = ? AND state IN ('planned', 'held') AND (?5 IS NULL OR plan_mac = ?5)
            """, [reference, now.seconds, person.number, dialogue, plan])
    }

    func moveReminders(
        of person: PersonID, dialogue: String, inputs: [String: Value]?, to date: CivilDate, _ time: CivilTime?,
        reference: String, at now: Instant
    ) throws -> Int {
        let plan = inputs.map { vault.hash(planKeyOf(dialogue: dialogue, inputs: $0), .plan) }
        let waiting = try rows(
            """
            SELECT * FROM reminders WHERE person = ?1 AND dialogue = ?2 AND state IN ('planned', 'held')
                AND (?3 IS NULL OR plan_mac = ?3) ORDER BY due, id
            """, [person.number, dialogue, plan], plannedReminder)
        var moved = 0
        for occurrence in waiting {
            let reminder = occurrence.reminder.moved(to: date, time, by: reference)
            guard try !hasStarted(reminder, for: person) else { continue }
            _ = try self.plan(reminder, for: person, at: now)
            moved += 1
        }
        return moved
    }

    /// Whether an occurrence of the plan has gone out on the reminder's day already.
    private func hasStarted(_ reminder: Reminder, for person: PersonID) throws -> Bool {
        try number(
            "SELECT 1 FROM reminders WHERE person = ? AND plan_mac = ? AND local_date = ? AND state = 'started'",
            [person.number, vault.hash(reminder.planKey, .plan), reminder.at.date.iso]) != nil
    }

    func cancelAllReminders(of person: PersonID, at now: Instant) throws -> Int {
        try run(
            """
            UPDATE reminders SET state = 'cancelled', ended_by = NULL, changed_at = ?
            WHERE person = ? AND state IN ('planned', 'held')
            """, [now.seconds, person.number])
    }

    func holdReminder(_ id: ReminderID, until: Instant) throws {
        let changes = try run(
            "UPDATE reminders SET state = 'held', wake_at = ? WHERE id = ? AND state IN ('planned', 'held')",
            [until.seconds, id.number])
        try require(changes, "waiting reminder", id.number)
    }

    func markReminderStarted(_ id: ReminderID, at now: Instant) throws {
        try endReminder(id, "started", at: now)
    }

    func expireReminder(_ id: ReminderID, at now: Instant) throws {
        try endReminder(id, "expired", at: now)
    }

    func endReminder(_ id: ReminderID, _ state: String, at now: Instant) throws {
        let changes = try run(
            "UPDATE reminders SET state = ?, changed_at = ? WHERE id = ? AND state IN ('planned', 'held')",
            [state, now.seconds, id.number])
        try require(changes, "waiting reminder", id.number)
    }

    func dueReminders(at now: Instant, limit: Int) throws -> [PlannedReminder] {
        try rows(HotQuery.dueReminders.sql, [now.seconds, limit], plannedReminder)
    }

    func reminders(of person: PersonID) throws -> [PlannedReminder] {
        try rows("SELECT * FROM reminders WHERE person = ? ORDER BY due, id", [person.number], plannedReminder)
    }

    /// Cancels what the reference planned, and plans again what it cancelled or replaced.
    ///
    /// Where a later effect has taken the plan over meanwhile, the older occurrence becomes that effect's to restore.
    func withdrawReminders(reference: String, of person: PersonID) throws {
        let ended = try rows(
            """
            SELECT id, plan_mac, reference FROM reminders
            WHERE person = ? AND ended_by = ? AND state IN ('replaced', 'cancelled') ORDER BY id DESC
            """, [person.number, reference]
        ) { (id: $0["id"] as Int, plan: $0["plan_mac"] as [UInt8], reference: $0["reference"] as String) }
        for occurrence in ended {
            let successor = try first(
                """
                SELECT CASE WHEN state IN ('planned', 'held') THEN reference ELSE ended_by END AS successor
                FROM reminders
                WHERE person = ?1 AND plan_mac = ?2 AND reference <> ?3 AND (
                    (state IN ('planned', 'held') AND reference <> ?4)
                    OR (reference = ?4 AND state IN ('replaced', 'cancelled') AND ended_by IS NOT NULL))
                ORDER BY id DESC LIMIT 1
                """, [person.number, occurrence.plan, occurrence.reference, reference]
            ) { $0["successor"] as String }
            if let successor {
                try run("UPDATE reminders SET ended_by = ? WHERE id = ?", [successor, occurrence.id])
            }
        }
        try run(
            """
            UPDATE reminders SET state = 'cancelled', ended_by = NULL
            WHERE person = ? AND reference = ? AND state IN ('planned', 'held', 'replaced', 'cancelled')
            """, [person.number, reference])
        // Ignored where the plan has an occurrence on that day already: it can exist once.
        try run(
            """
            UPDATE OR IGNORE reminders SET state = 'planned', wake_at = due, ended_by = NULL
            WHERE person = ? AND ended_by = ? AND state IN ('replaced', 'cancelled')
            """, [person.number, reference])
    }

    func plannedReminder(_ row: Row) throws -> PlannedReminder {
        let person = PersonID(row["person"])
        guard let date = CivilDate(iso: row["local_date"]), let time = CivilTime(iso: row["local_time"]) else {
            throw StoreError.unreadable(what: "reminder", number: row["id"], detail: "local date or time")
        }
        let inputs = try StoredFields.decode(
            try vault.open(row["inputs"], "reminders", "inputs", person), what: "reminder", number: row["id"])
        let reminder = Reminder(
            dialogue: row["dialogue"], inputs: inputs, at: LocalTime(date: date, time: time),
            reference: row["reference"],
            series: try (row["series"] as String?).map {
                try StoredFields.series($0, number: row["id"])
            })
        return PlannedReminder(
            id: ReminderID(row["id"]), person: person, reminder: reminder, due: instant(row, "due"),
            wakeAt: instant(row, "wake_at"), state: try word(row, "state", "reminder"))
    }
}
