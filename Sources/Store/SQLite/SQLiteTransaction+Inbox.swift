import Dialogue
import Foundation
import Words

extension SQLiteTransaction {
    func accept(_ text: InboundText, from person: PersonID) throws -> Acceptance {
        touch(person)
        let hash = vault.hash(text.gatewayID, .gatewayID)
        let sealed = try vault.seal(text.text, "inbox", "text", person)
        let added = try insert(
            """
            INSERT INTO inbox (person, channel, gateway_mac, text, media, received_at, gateway_at)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (channel, gateway_mac) DO NOTHING
            """,
            [
                person.number, text.channel, hash, sealed, text.media, text.receivedAt.seconds,
                text.gatewayAt?.seconds,
            ])
        guard let added else {
            let known = try number(
                "SELECT id FROM inbox WHERE channel = ? AND gateway_mac = ?", [text.channel, hash])
            return .duplicate(InboundID(known ?? 0))
        }
        try run(
            "INSERT INTO messages (person, direction, inbox, at) VALUES (?, 'in', ?, ?)",
            [person.number, added, text.receivedAt.seconds])
        return .accepted(InboundID(added))
    }

    func isKnown(_ gatewayID: String, from channel: String) throws -> Bool {
        let hash = vault.hash(gatewayID, .gatewayID)
        return try number("SELECT id FROM inbox WHERE channel = ? AND gateway_mac = ?", [channel, hash]) != nil
    }

    func hasTexts(from channel: String) throws -> Bool {
        try number("SELECT id FROM inbox WHERE channel = ? LIMIT 1", [channel]) != nil
    }

    func saveAdmission(
        _ decision: Admission.Decision, trace: [UInt8], of id: InboundID, from person: PersonID
    ) throws {
        let changes = try run(
            "UPDATE inbox SET decision = ?, admission = ?, attempts = attempts + 1 WHERE id = ?",
            [decision.rawValue, try vault.seal(trace, "inbox", "admission", person), id.number])
        try require(changes, "text", id.number)
    }

    func countAttempt(of id: InboundID) throws -> Int {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .neverPutsAside { return 1 }
        #endif
        let changes = try run("UPDATE inbox SET attempts = attempts + 1 WHERE id = ? AND state = 'new'", [id.number])
        try require(changes, "waiting text", id.number)
        return try number("SELECT attempts FROM inbox WHERE id = ?", [id.number]) ?? 0
    }

    func finish(_ id: InboundID, as state: InboundState, reason: String?) throws {
        let changes = try run(
            "UPDATE inbox SET state = ?, reason = ? WHERE id = ? AND state = 'new'",
            [state.rawValue, reason, id.number])
        try require(changes, "waiting text", id.number)
    }

    func retry(_ id: InboundID) throws {
        let changes = try run(
            "UPDATE inbox SET state = 'new', attempts = 0, reason = NULL WHERE id = ? AND state = 'quarantined'",
            [id.number])
        try require(changes, "quarantined text", id.number)
    }

    func inbound(_ id: InboundID) throws -> WaitingText? {
        try first("SELECT * FROM inbox WHERE id = ?", [id.number], waitingText)
    }

    func waitingTexts(through last: InboundID?, limit: Int) throws -> [WaitingText] {
        try rows(HotQuery.waitingTexts.sql, [last?.number ?? Int.max, limit], waitingText)
    }

    func lastAccepted() throws -> InboundID? {
        try number("SELECT max(id) FROM inbox").map { InboundID($0) }
    }

    func highestAccepted(of person: PersonID) throws -> Int {
        try number("SELECT max(id) FROM inbox WHERE person = ?", [person.number]) ?? 0
    }

    func recentTexts(of person: PersonID, since: Instant, before: InboundID, limit: Int) throws -> [WaitingText] {
        try rows(
            HotQuery.recentTexts.sql, [person.number, before.number, since.seconds, limit], waitingText
        ).reversed()
    }

    func quarantinedTexts(limit: Int) throws -> [WaitingText] {
        try rows("SELECT * FROM inbox WHERE state = 'quarantined' ORDER BY id LIMIT ?", [limit], waitingText)
    }

    private func waitingText(_ row: Row) throws -> WaitingText {
        let person = PersonID(row["person"])
        return WaitingText(
            id: InboundID(row["id"]), person: person, channel: row["channel"],
            text: try vault.openText(row["text"], "inbox", "text", person), media: row["media"],
            receivedAt: instant(row, "received_at"), gatewayAt: instantIfAny(row, "gateway_at"),
            state: try word(row, "state", "text"), attempts: row["attempts"],
            decision: try word(row, "decision", "text"), reason: row["reason"])
    }
}
