import Foundation
import Words

extension SQLiteTransaction {
    func raise(_ flag: NewFlag, joining: Bool) throws -> Raised {
        if let inbound = flag.inbound,
            let known = try number(
                "SELECT flag FROM flag_texts WHERE inbox = ? AND kind = ?", [inbound.number, flag.kind])
        {
            return .already(FlagID(known))
        }
        if joining,
            let open = try number(
                "SELECT max(id) FROM flags WHERE person = ? AND closed_at IS NULL", [flag.person.number])
        {
            try run("UPDATE flags SET joined = joined + 1, joined_at = ? WHERE id = ?", [flag.at.seconds, open])
            try tie(flag, to: open)
            return .joined(FlagID(open))
        }
        let id = try add(
            """
            INSERT INTO flags (person, kind, category, rule, matched, because, inbox, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                flag.person.number, flag.kind, flag.category, flag.rule,
                try vault.sealIfAny(flag.matched, "flags", "matched", flag.person),
                try vault.seal(flag.because, "flags", "because", flag.person), flag.inbound?.number,
                flag.at.seconds,
            ])
        try tie(flag, to: id)
        return .opened(FlagID(id))
    }

    /// Remembers that this text raised or joined the flag, so that it does so once.
    private func tie(_ flag: NewFlag, to id: Int) throws {
        guard let inbound = flag.inbound else { return }
        try run("INSERT INTO flag_texts (inbox, kind, flag) VALUES (?, ?, ?)", [inbound.number, flag.kind, id])
    }

    func acknowledgeFlag(_ id: FlagID, _ mark: Mark) throws {
        let changes = try run(
            """
            UPDATE flags SET acknowledged_by = coalesce(acknowledged_by, ?),
                acknowledged_at = coalesce(acknowledged_at, ?)
            WHERE id = ? AND closed_at IS NULL
            """, [mark.by, mark.at.seconds, id.number])
        try require(changes, "open flag", id.number)
    }

    func closeFlag(_ id: FlagID, _ mark: Mark) throws -> Int {
        let changes = try run(
            "UPDATE flags SET closed_by = ?, closed_at = ? WHERE id = ? AND closed_at IS NULL",
            [mark.by, mark.at.seconds, id.number])
        try require(changes, "open flag", id.number)
        return try number(
            """
            SELECT count(*) FROM flags
            WHERE person = (SELECT person FROM flags WHERE id = ?) AND closed_at IS NULL
            """, [id.number]) ?? 0
    }

    func flag(_ id: FlagID) throws -> FlagRecord? {
        try first("SELECT * FROM flags WHERE id = ?", [id.number], flagRecord)
    }

    func openFlags(limit: Int) throws -> [FlagRecord] {
        try rows("SELECT * FROM flags WHERE closed_at IS NULL ORDER BY id LIMIT ?", [limit], flagRecord)
    }

    func flags(of person: PersonID) throws -> [FlagRecord] {
        try rows("SELECT * FROM flags WHERE person = ? ORDER BY id", [person.number], flagRecord)
    }

    func flagRecord(_ row: Row) throws -> FlagRecord {
        let person = PersonID(row["person"])
        let flag = NewFlag(
            person: person, kind: row["kind"], category: row["category"], rule: row["rule"],
            matched: try vault.openTextIfAny(row["matched"], "flags", "matched", person),
            because: try vault.openText(row["because"], "flags", "because", person),
            inbound: (row["inbox"] as Int?).map { InboundID($0) }, at: instant(row, "at"))
        return FlagRecord(
            id: FlagID(row["id"]), flag: flag, joined: row["joined"], lastJoinedAt: instantIfAny(row, "joined_at"),
            acknowledged: mark(row, "acknowledged"), closed: mark(row, "closed"))
    }
}
