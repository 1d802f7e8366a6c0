import Dialogue
import Words

// The lists of the console's queue. Each finds its rows by an index, and goes on after a row, never after a count.
extension SQLiteTransaction {
    func queue(_ request: QueueRequest) throws -> [QueueRow] {
        var arguments: StatementArguments = []
        let (place, filter) = Self.place(of: request, &arguments)
        let team = Self.team(request.scope, &arguments)
        var page = ""
        if let after = request.after {
            switch request.order {
            case .longest: page = "AND (q.urgency, q.since, q.person) > (?, ?, ?)"
            case .newest: page = "AND (q.last_at, q.person) < (?, ?)"
            }
            if request.order == .longest { arguments += [after.urgency] }
            arguments += [after.moment, after.person.number]
        }
        arguments += [request.limit]
        let order = request.order == .longest ? "q.urgency, q.since, q.person" : "q.last_at DESC, q.person DESC"
        let rows = try rows(
            """
            SELECT q.*, p.number, p.name, p.language, p.opted_out, i.text AS words
            FROM (SELECT q.* FROM queue q \(place) WHERE \(filter) \(team) \(page) ORDER BY \(order) LIMIT ?) q
            JOIN persons p ON p.id = q.person
            LEFT JOIN messages m ON m.id = q.last_in LEFT JOIN inbox i ON i.id = m.inbox
            ORDER BY \(order)
            """, arguments, queueRow)
        return try filled(rows)
    }

    /// The index and the condition of a list; the words in both are ours.
    private static func place(
        of request: QueueRequest, _ arguments: inout StatementArguments
    ) -> (index: String, filter: String) {
        switch request.view {
        case .mine:
            arguments += [request.worker]
            return ("INDEXED BY queue_holder", "q.holder = ? AND q.place IN ('person', 'with')")
        case .failed: return ("INDEXED BY queue_failed", "q.failed > 0")
        case .person, .with, .assistant, .snoozed, .closed:
            arguments += [request.view.rawValue]
            let index = request.order == .longest ? "queue_place" : "queue_newest"
            return ("INDEXED BY \(index)", "q.place = ?")
        }
    }

    /// The rows with the flag, the task and the looks of each.
    private func filled(_ rows: [QueueRow]) throws -> [QueueRow] {
        guard !rows.isEmpty else { return [] }
        // Numbers of ours: they cannot carry anything else into the statement.
        let people = "[\(rows.map { "\($0.person.number)" }.joined(separator: ","))]"
        let flags = try self.rows(
            """
            SELECT * FROM flags WHERE closed_at IS NULL AND person IN (SELECT value FROM json_each(?)) ORDER BY id DESC
            """, [people], flagRecord)
        let tasks = try self.rows(
            """
            SELECT * FROM tasks
            WHERE done_at IS NULL AND withdrawn = 0 AND person IN (SELECT value FROM json_each(?)) ORDER BY id
            """, [people], taskRecord)
        let looks = try self.rows(
            "SELECT * FROM looks WHERE person IN (SELECT value FROM json_each(?)) ORDER BY at DESC", [people]
        ) { (person: PersonID($0["person"]), look: look($0)) }
        let flagOf = Dictionary(flags.map { ($0.flag.person, $0) }) { _, older in older }
        let taskOf = Dictionary(tasks.map { ($0.task.person, $0) }) { _, newer in newer }
        let looksAt = Dictionary(grouping: looks, by: \.person)
        return rows.map { row in
            var row = row
            row.flag = flagOf[row.person]
            row.task = taskOf[row.person]
            row.looks = (looksAt[row.person] ?? []).map(\.look)
            return row
        }
    }

    /// The part of a condition that leaves out people of other teams.
    private static func team(_ scope: TeamScope, _ arguments: inout StatementArguments) -> String {
        guard let teams = scope.json else { return "" }
        arguments += [teams]
        return "AND (SELECT team FROM persons WHERE id = q.person) IN (SELECT value FROM json_each(?))"
    }

    func queueCounts(for worker: String, scope: TeamScope) throws -> [QueueView: Int] {
        func arguments(_ first: [String] = []) -> (team: String, arguments: StatementArguments) {
            var arguments: StatementArguments = []
            for value in first { arguments += [value] }
            return (Self.team(scope, &arguments), arguments)
        }
        let all = arguments()
        let places = try rows(
            "SELECT q.place, count(*) AS count FROM queue q WHERE TRUE \(all.team) GROUP BY q.place", all.arguments
        ) { (try word($0, "place", "queue") as QueueView, $0["count"] as Int) }
        var counts = Dictionary(uniqueKeysWithValues: places)
        let mine = arguments([worker])
        counts[.mine] = try number(
            "SELECT count(*) FROM queue q WHERE q.holder = ? AND q.place IN ('person', 'with') \(mine.team)",
            mine.arguments)
        counts[.failed] = try number(
            "SELECT count(*) FROM queue q WHERE q.failed > 0 \(all.team)", all.arguments)
        return counts
    }

    func queueStanding(of person: PersonID) throws -> QueueStanding? {
        try first("SELECT * FROM queue WHERE person = ?", [person.number], queueStanding)
    }

    func lineLife() throws -> LineLife {
        LineLife(
            lastReceivedAt: try first("SELECT received_at FROM inbox ORDER BY id DESC LIMIT 1") {
                instant($0, "received_at")
            },
            lastSentAt: try first(
                "SELECT claimed_at FROM outbox WHERE claimed_at IS NOT NULL ORDER BY id DESC LIMIT 1"
            ) { instant($0, "claimed_at") })
    }

    func looks(at person: PersonID) throws -> [Look] {
        try rows("SELECT * FROM looks WHERE person = ? ORDER BY at DESC", [person.number], look)
    }

    func received(from person: PersonID, after seen: MessageID) throws -> MessageID? {
        try number(
            "SELECT id FROM messages WHERE person = ? AND id > ? AND direction = 'in' ORDER BY id DESC LIMIT 1",
            [person.number, seen.number]
        ).map { MessageID($0) }
    }

    func replied(to person: PersonID, after seen: MessageID, besides worker: String) throws -> String? {
        // A reply that was taken back is none.
        try first(
            """
            SELECT m.author FROM messages m LEFT JOIN outbox o ON o.id = m.outbox
            WHERE m.person = ? AND m.id > ? AND m.text_id = 'staff' AND m.author <> ? AND o.state <> 'suppressed'
            ORDER BY m.id DESC LIMIT 1
            """, [person.number, seen.number, worker]
        ) { $0["author"] as String }
    }

    private func look(_ row: Row) -> Look {
        Look(worker: row["worker"], seen: MessageID(row["seen"]), at: instant(row, "at"))
    }

    private func queueRow(_ row: Row) throws -> QueueRow {
        let id = PersonID(row["person"])
        return QueueRow(
            person: id, number: try vault.openText(row["number"], "persons", "number", id),
            name: try vault.openTextIfAny(row["name"], "persons", "name", id), language: row["language"],
            optedOut: row["opted_out"], standing: try queueStanding(row),
            lastWords: try vault.openTextIfAny(row["words"], "inbox", "text", id), flag: nil, task: nil, looks: [])
    }

    private func queueStanding(_ row: Row) throws -> QueueStanding {
        QueueStanding(
            keeper: try keeper(row["keeper"], of: PersonID(row["person"])), holder: row["holder"],
            waitingSince: instantIfAny(row, "waiting_since"), lastAt: instantIfAny(row, "last_at"),
            lastReceived: (row["last_in"] as Int?).map { MessageID($0) },
            lastReceivedAt: instantIfAny(row, "last_in_at"), openFlags: row["open_flags"],
            openTasks: row["open_tasks"], failed: row["failed"], isSnoozed: row["snoozed"],
            snoozedUntil: instantIfAny(row, "snoozed_until"), closed: mark(row, "closed"),
            view: try word(row, "place", "queue"), since: instant(row, "since"))
    }
}
