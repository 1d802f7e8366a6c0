import Words

// What staff do in a conversation besides its words: who has it, what sleeps, what is closed, what may be taken back.
extension SQLiteTransaction {
    func assign(_ person: PersonID, to worker: String?) throws {
        try setQueue(of: person, "holder = ?", [worker])
    }

    func snooze(_ person: PersonID, until: Instant?) throws {
        try setQueue(of: person, "snoozed = 1, snoozed_until = ?", [until?.seconds])
    }

    func wakeSnoozed(at now: Instant) throws -> Int {
        try run(
            "UPDATE queue SET snoozed = 0, snoozed_until = NULL WHERE snoozed_until IS NOT NULL AND snoozed_until <= ?",
            [now.seconds])
    }

    func endSnooze(of person: PersonID) throws {
        try setQueue(of: person, "snoozed = 0, snoozed_until = NULL", [])
    }

    func closeConversation(_ person: PersonID, _ mark: Mark?) throws {
        try setQueue(
            of: person, "closed_by = ?, closed_at = ?, snoozed = 0, snoozed_until = NULL",
            [mark?.by, mark?.at.seconds])
    }

    func endWaiting(of person: PersonID) throws {
        try setQueue(of: person, "waiting_since = NULL", [])
    }

    private func setQueue(of person: PersonID, _ change: String, _ arguments: StatementArguments) throws {
        var arguments = arguments
        arguments += [person.number]
        try require(
            try run("UPDATE queue SET \(change) WHERE person = ?", arguments), "conversation of person", person.number)
    }

    // MARK: Replies that may be taken back

    func hold(
        _ reply: OutboxID, to person: PersonID, seen: MessageID, by author: String, waitedSince: Instant?
    ) throws {
        try run(
            "INSERT INTO held_replies (outbox, person, seen, author, waited_since) VALUES (?, ?, ?, ?, ?)",
            [reply.number, person.number, seen.number, author, waitedSince?.seconds])
    }

    func moveReply(_ reply: OutboxID, to moment: Instant) throws {
        let changes = try run(
            "UPDATE outbox SET not_before = ? WHERE id = ? AND state = 'ready' AND kind = 'reply'",
            [moment.seconds, reply.number])
        try require(changes, "waiting reply", reply.number)
    }

    func heldReplies(to person: PersonID, limit: Int) throws -> [HeldReply] {
        try rows(
            Self.selectHeld + "WHERE h.person = ? ORDER BY h.outbox DESC LIMIT ?", [person.number, limit], heldReply)
    }

    func heldReply(_ id: OutboxID) throws -> HeldReply? {
        try first(Self.selectHeld + "WHERE h.outbox = ?", [id.number], heldReply)
    }

    func heldReply(message id: MessageID) throws -> HeldReply? {
        try first(
            Self.selectHeld + "WHERE h.outbox = (SELECT outbox FROM messages WHERE id = ?)", [id.number], heldReply)
    }

    private static let selectHeld = """
        SELECT o.*, p.number, p.channel, h.seen, h.author FROM held_replies h
        JOIN outbox o ON o.id = h.outbox JOIN persons p ON p.id = h.person

        """

    private func heldReply(_ row: Row) throws -> HeldReply {
        HeldReply(text: try outboxText(row), author: row["author"], seen: MessageID(row["seen"]))
    }

    // MARK: Drafts and looks

    func saveDraft(
        _ text: String?, to person: PersonID, by worker: String, seen: MessageID, at now: Instant
    ) throws {
        guard let text, !text.isEmpty else {
            try run("DELETE FROM drafts WHERE person = ? AND worker = ?", [person.number, worker])
            return
        }
        try run(
            """
            INSERT INTO drafts (person, worker, text, seen, at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (person, worker) DO UPDATE SET text = excluded.text, seen = excluded.seen, at = excluded.at
            """,
            [
                person.number, worker, try vault.seal(text, "drafts", "text", person), seen.number, now.seconds,
            ])
    }

    func draft(to person: PersonID, by worker: String) throws -> ReplyDraft? {
        try first("SELECT * FROM drafts WHERE person = ? AND worker = ?", [person.number, worker]) { row in
            ReplyDraft(
                text: try vault.openText(row["text"], "drafts", "text", person), seen: MessageID(row["seen"]),
                at: instant(row, "at"))
        }
    }

    func saveLook(at person: PersonID, by worker: String, seen: MessageID, now: Instant) throws {
        try run(
            """
            INSERT INTO looks (person, worker, seen, at) VALUES (?, ?, ?, ?)
            ON CONFLICT (person, worker) DO UPDATE SET seen = max(seen, excluded.seen), at = excluded.at
            """, [person.number, worker, seen.number, now.seconds])
    }
}
