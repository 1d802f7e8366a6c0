import Crypto
import Foundation
import Words

extension SQLiteTransaction {
    func append(_ entry: ConsentEntry) throws {
        try run(
            "INSERT INTO consent (person, change, inbox, wording, how, at) VALUES (?, ?, ?, ?, ?, ?)",
            [
                entry.person.number, entry.change.rawValue, entry.inbound?.number, entry.wording,
                try vault.seal(entry.how, "consent", "how", entry.person), entry.at.seconds,
            ])
    }

    func consent(of person: PersonID) throws -> [ConsentEntry] {
        try rows("SELECT * FROM consent WHERE person = ? ORDER BY id", [person.number]) { row in
            ConsentEntry(
                person: person, change: try word(row, "change", "consent entry"),
                inbound: (row["inbox"] as Int?).map { InboundID($0) }, wording: row["wording"],
                how: try vault.openText(row["how"], "consent", "how", person), at: instant(row, "at"))
        }
    }

    func append(_ entry: AuditEntry) throws {
        let last = try first("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1") {
            (id: $0["id"] as Int, hash: $0["hash"] as Data)
        }
        let id = (last?.id ?? 0) + 1
        let previous = last?.hash ?? Self.firstHash
        try run(
            """
            INSERT INTO audit (id, at, actor, action, person, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, entry.at.seconds, entry.actor, entry.action, entry.person?.number, entry.detail, previous,
                Self.chained(entry, id: id, previous: previous),
            ])
    }

    func audit(of person: PersonID?, limit: Int) throws -> [AuditEntry] {
        try rows(
            person == nil
                ? "SELECT * FROM audit WHERE ?1 IS NULL ORDER BY id DESC LIMIT ?2"
                : "SELECT * FROM audit WHERE person = ?1 ORDER BY id DESC LIMIT ?2",
            [person?.number, limit], auditEntry
        ).reversed()
    }

    func verifyAudit() throws -> AuditVerdict {
        var previous = Self.firstHash
        var count = 0
        var broken: Int?
        try connection.statement("SELECT * FROM audit ORDER BY id").rows([]) { row in
            guard broken == nil else { return }
            let id: Int = row["id"]
            count += 1
            let expected = Self.chained(auditEntry(row), id: id, previous: previous)
            if id != count || row["previous"] != previous || row["hash"] != expected { broken = min(id, count) }
            previous = expected
        }
        if let broken { return .broken(entry: broken) }
        return .intact(entries: count, head: previous.map { hexadecimal($0) }.joined())
    }

    private static var firstHash: Data { Data(count: 32) }

    private func auditEntry(_ row: Row) -> AuditEntry {
        AuditEntry(
            at: instant(row, "at"), actor: row["actor"], action: row["action"],
            person: (row["person"] as Int?).map { PersonID($0) }, detail: row["detail"])
    }

    /// SHA-256 over the hash before and every field with its length, so that no two entries read alike.
    private static func chained(_ entry: AuditEntry, id: Int, previous: Data) -> Data {
        var hash = SHA256()
        hash.update(data: previous)
        let fields = [
            String(id), String(entry.at.seconds), entry.actor, entry.action,
            entry.person.map { String($0.number) } ?? "", entry.detail,
        ]
        for field in fields { hash.update(data: Data("\(field.utf8.count):\(field)".utf8)) }
        return Data(hash.finalize())
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
