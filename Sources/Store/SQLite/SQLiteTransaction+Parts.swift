import Words

extension SQLiteTransaction {
    func waitingParts(beside part: TextPart, of person: PersonID, channel: String) throws -> [WaitingPart] {
        try rows(
            """
            SELECT * FROM text_parts WHERE person = ? AND reference = ? AND channel = ? AND total = ?
                AND due IS NOT NULL ORDER BY number, id
            """, [person.number, part.reference, channel, part.total], waitingPart)
    }

    func dueParts(at now: Instant, limit: Int) throws -> [WaitingPart] {
        var seen: Set<WaitingPart.Whole> = []
        return try rows(HotQuery.dueParts.sql, [now.seconds, limit], waitingPart)
            .filter { seen.insert(WaitingPart.Whole($0)).inserted }
    }

    func isLate(_ part: TextPart, of person: PersonID, channel: String, since: Instant) throws -> Bool {
        let texts = try rows(
            """
            SELECT inbox, max(number = ?) AS has FROM text_parts
            WHERE person = ? AND reference = ? AND channel = ? AND total = ? AND inbox IS NOT NULL
                AND received_at >= ? GROUP BY inbox ORDER BY inbox DESC
            """, [part.number, person.number, part.reference, channel, part.total, since.seconds]
        ) { row in (row["has"] as Int) == 1 }
        // Of several texts under the same number the last one is meant.
        return texts.first == false
    }

    func keep(_ text: InboundText, _ part: TextPart, from person: PersonID, due: Instant) throws -> PartID? {
        try insert(
            """
            INSERT INTO text_parts
                (person, channel, gateway_mac, reference, number, total, text, received_at, gateway_at, due)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (channel, gateway_mac) DO NOTHING
            """,
            [
                person.number, text.channel, vault.hash(text.gatewayID, .gatewayID), part.reference, part.number,
                part.total, try vault.seal(text.text, "text_parts", "text", person), text.receivedAt.seconds,
                text.gatewayAt?.seconds, due.seconds,
            ]
        ).map { PartID($0) }
    }

    func join(_ parts: [WaitingPart], as text: InboundID) throws {
        for part in parts {
            let empty = try vault.seal("", "text_parts", "text", part.person)
            try run(
                "UPDATE text_parts SET due = NULL, inbox = ?, text = ? WHERE id = ?",
                [text.number, empty, part.id.number])
        }
    }

    func holdParts(beside part: WaitingPart, until: Instant) throws {
        try run(
            """
            UPDATE text_parts SET due = ? WHERE person = ? AND reference = ? AND channel = ? AND total = ?
                AND due IS NOT NULL
            """,
            [until.seconds, part.person.number, part.part.reference, part.channel, part.part.total])
    }

    private func waitingPart(_ row: Row) throws -> WaitingPart {
        let person = PersonID(row["person"])
        return WaitingPart(
            id: PartID(row["id"]), person: person, channel: row["channel"],
            part: TextPart(reference: row["reference"], number: row["number"], total: row["total"]),
            text: try vault.openText(row["text"], "text_parts", "text", person),
            gatewayAt: instantIfAny(row, "gateway_at"), due: instant(row, "due"))
    }
}

extension WaitingPart {
    /// What parts of one text have in common.
    fileprivate struct Whole: Hashable {
        var person: PersonID
        var channel: String
        var reference: String
        var total: Int

        init(_ part: WaitingPart) {
            person = part.person
            channel = part.channel
            reference = part.part.reference
            total = part.part.total
        }
    }
}
