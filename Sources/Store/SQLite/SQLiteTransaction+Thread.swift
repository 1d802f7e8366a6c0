import Words

extension SQLiteTransaction {
    func thread(of person: PersonID, before message: MessageID?, limit: Int) throws -> ThreadStretch {
        var messages = try rows(
            Self.selectMessages + "WHERE m.person = ?1 AND (?2 IS NULL OR m.id < ?2) ORDER BY m.id DESC LIMIT ?3",
            [person.number, message?.number, limit + 1], transcriptMessage)
        let hasEarlier = messages.count > limit
        messages = messages.prefix(limit).reversed()
        let texts = "[" + messages.compactMap { $0.inbound.map { "\($0.number)" } }.joined(separator: ",") + "]"
        let named = "[" + messages.compactMap { $0.turn.map { "\($0.number)" } }.joined(separator: ",") + "]"
        let turns = try rows(
            """
            SELECT * FROM turns WHERE person = ?1 AND (
                inbox IN (SELECT value FROM json_each(?2)) OR id IN (SELECT value FROM json_each(?3)))
            ORDER BY id
            """, [person.number, texts, named], keptTurn)
        let admissions = try rows(
            "SELECT id, admission FROM inbox WHERE id IN (SELECT value FROM json_each(?)) AND admission IS NOT NULL",
            [texts]
        ) { (InboundID($0["id"]), try vault.open($0["admission"], "inbox", "admission", person)) }
        return ThreadStretch(
            messages: messages, turns: turns, admissions: Dictionary(uniqueKeysWithValues: admissions),
            acts: try acts(
                in: person, from: hasEarlier ? messages.first?.at : nil,
                before: message == nil ? nil : messages.last?.at),
            hasEarlier: hasEarlier)
    }

    /// What staff did between two moments.
    private func acts(in person: PersonID, from start: Instant?, before end: Instant?) throws -> [AuditEntry] {
        try rows(
            """
            SELECT * FROM audit WHERE person = ?1 AND action GLOB 'conversation.*'
                AND (?2 IS NULL OR at >= ?2) AND (?3 IS NULL OR at <= ?3)
            ORDER BY id DESC LIMIT 200
            """, [person.number, start?.seconds, end?.seconds]
        ) {
            AuditEntry(
                at: instant($0, "at"), actor: $0["actor"], action: $0["action"], person: person, detail: $0["detail"])
        }.reversed()
    }
}

extension TranscriptMessage {
    /// The text of the inbox that it is, if it was received.
    package var inbound: InboundID? {
        if case .received(let inbound, _, _) = source { return inbound }
        return nil
    }
}
