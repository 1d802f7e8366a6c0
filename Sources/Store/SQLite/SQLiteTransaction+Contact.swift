import Foundation
import Words

extension SQLiteTransaction {
    func contact(of person: PersonID) throws -> ContactRecord {
        try first("SELECT * FROM contacts WHERE person = ?", [person.number]) { row in
            let safe = try vault.open(row["safe"], "contacts", "safe", person)
            guard let line = ContactRecord.Line(rawValue: row["line"]),
                let safe = try? JSONDecoder().decode(SafeContact.self, from: Data(safe))
            else { throw StoreError.unreadable(what: "contact of person", number: person.number, detail: "safe") }
            return ContactRecord(
                line: line, because: row["because"], askedAt: instantIfAny(row, "asked_at"), safe: safe)
        } ?? ContactRecord()
    }

    func save(_ contact: ContactRecord, of person: PersonID) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let safe = try vault.seal([UInt8](try encoder.encode(contact.safe)), "contacts", "safe", person)
        try run(
            """
            INSERT INTO contacts (person, line, because, asked_at, safe) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (person) DO UPDATE SET line = excluded.line, because = excluded.because,
                asked_at = excluded.asked_at, safe = excluded.safe
            """,
            [person.number, contact.line.rawValue, contact.because, contact.askedAt?.seconds, safe])
    }

    func replyBefore(_ count: Int, to person: PersonID) throws -> Instant? {
        // From the newest on, so that it looks at no more than it must, however long they have texted.
        try number(
            """
            SELECT at FROM messages WHERE person = ? AND direction = 'out' AND kind IN ('reply', 'notice')
                AND author IS NULL ORDER BY id DESC LIMIT 1 OFFSET ?
            """, [person.number, max(0, count - 1)]
        ).map { Instant(seconds: Int64($0)) }
    }

    // MARK: Money and the switch

    func spending(in month: String) throws -> Spending {
        try first("SELECT * FROM spending WHERE month = ?", [month], spending) ?? Spending()
    }

    func addSpending(segments: Int, in month: String) throws -> Spending {
        try run(
            """
            INSERT INTO spending (month, segments) VALUES (?, ?)
            ON CONFLICT (month) DO UPDATE SET segments = segments + excluded.segments
            """, [month, segments])
        return try spending(in: month)
    }

    func save(_ spending: Spending, in month: String) throws {
        try run(
            "UPDATE spending SET warned_at = ?, stopped_at = ? WHERE month = ?",
            [spending.warnedAt?.seconds, spending.stoppedAt?.seconds, month])
    }

    private func spending(_ row: Row) -> Spending {
        Spending(
            segments: row["segments"], warnedAt: instantIfAny(row, "warned_at"),
            stoppedAt: instantIfAny(row, "stopped_at"))
    }

    private static let switchSetting = "sending"

    func sendingSwitch() throws -> SendingSwitch {
        guard let kept = try setting(Self.switchSetting) else { return .all }
        // What cannot be read stops what can wait: somebody meant to stop something.
        return SendingSwitch(rawValue: kept) ?? .repliesOnly
    }

    func saveSendingSwitch(_ position: SendingSwitch, at now: Instant) throws {
        try saveSetting(Self.switchSetting, position.rawValue)
        guard position == .all else { return }
        try run(
            "UPDATE outbox SET not_before = ? WHERE state = 'ready' AND held = 1 AND not_before > ?",
            [now.seconds, now.seconds])
    }

    // MARK: Texts that are not answered

    func keep(_ text: UnansweredText) throws -> Bool {
        // Nobody's: the seal names person 0.
        let nobody = PersonID(0)
        return try insert(
            """
            INSERT INTO unanswered_texts (channel, gateway_mac, gateway_id, sender, text, because, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (channel, gateway_mac) DO NOTHING
            """,
            [
                text.channel, vault.hash(text.gatewayID, .gatewayID),
                try vault.seal(text.gatewayID, "unanswered_texts", "gateway_id", nobody),
                try vault.seal(text.sender, "unanswered_texts", "sender", nobody),
                try vault.seal(text.text, "unanswered_texts", "text", nobody), text.because, text.receivedAt.seconds,
            ]) != nil
    }

    func unansweredTexts(limit: Int) throws -> [UnansweredText] {
        let nobody = PersonID(0)
        return try rows("SELECT * FROM unanswered_texts ORDER BY id DESC LIMIT ?", [limit]) { row in
            UnansweredText(
                channel: row["channel"],
                gatewayID: try vault.openText(row["gateway_id"], "unanswered_texts", "gateway_id", nobody),
                sender: try vault.openText(row["sender"], "unanswered_texts", "sender", nobody),
                text: try vault.openText(row["text"], "unanswered_texts", "text", nobody), because: row["because"],
                receivedAt: instant(row, "received_at"))
        }
    }

    // MARK: Flags that wait

    func dueFlagAlerts(at now: Instant, limit: Int) throws -> [DueFlagAlert] {
        try rows(
            """
            SELECT a.flag, a.repeats, f.person FROM flag_alerts a JOIN flags f ON f.id = a.flag
            WHERE a.due <= ? ORDER BY a.due, a.flag LIMIT ?
            """, [now.seconds, limit]
        ) { DueFlagAlert(flag: FlagID($0["flag"]), person: PersonID($0["person"]), repeats: $0["repeats"]) }
    }

    func alertAgain(about flag: FlagID, at due: Instant?, repeats: Int) throws {
        guard let due else {
            try run("DELETE FROM flag_alerts WHERE flag = ?", [flag.number])
            return
        }
        try run(
            """
            INSERT INTO flag_alerts (flag, due, repeats) VALUES (?, ?, ?)
            ON CONFLICT (flag) DO UPDATE SET due = excluded.due, repeats = excluded.repeats
            """, [flag.number, due.seconds, repeats])
    }
}
