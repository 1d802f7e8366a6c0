import Dialogue
import Foundation
import Words

extension SQLiteTransaction {
    func transcripts(_ filter: TranscriptFilter, limit: Int) throws -> [TranscriptSummary] {
        var arguments: StatementArguments = []
        let condition: String
        switch filter {
        case .all: condition = "TRUE"
        case .flagged: condition = "p.id IN (SELECT person FROM flags WHERE closed_at IS NULL)"
        case .waitingForPerson: condition = "p.id IN (SELECT person FROM conversations WHERE keeper = 'asked')"
        case .number(let number):
            condition = "p.number_mac = ?"
            arguments += [vault.hash(number, .number)]
        }
        arguments += [limit]
        // The inner query chooses; only what it chose is counted.
        let people = try rows(
            """
            SELECT p.id, p.opted_out, p.number, p.name, coalesce(c.keeper, 'assistant') AS keeper,
                (SELECT count(*) FROM flags f WHERE f.person = p.id AND f.closed_at IS NULL) AS open_flags,
                (SELECT count(*) FROM messages m WHERE m.person = p.id) AS messages, chosen.last
            FROM (
                SELECT p.id, (SELECT max(m.id) FROM messages m WHERE m.person = p.id) AS last
                FROM persons p WHERE \(condition) ORDER BY last DESC, p.id DESC LIMIT ?) chosen
            JOIN persons p ON p.id = chosen.id LEFT JOIN conversations c ON c.person = p.id
            ORDER BY chosen.last DESC, p.id DESC
            """, arguments, summary)
        return try people.map { summary, last in
            var summary = summary
            if let last, let message = try message(last) {
                summary.lastAt = message.at
                summary.lastText = message.text
            }
            return summary
        }
    }

    func transcript(of person: PersonID) throws -> Transcript? {
        guard let record = try self.person(person) else { return nil }
        return Transcript(
            person: record, contact: try contact(of: person), conversation: try conversation(of: person),
            messages: try rows(
                Self.selectMessages + "WHERE m.person = ? ORDER BY m.id", [person.number], transcriptMessage),
            turns: try turns(of: person), admissions: try admissions(of: person), records: try records(of: person),
            flags: try flags(of: person), tasks: try tasks(of: person), notes: try notes(of: person),
            reminders: try reminders(of: person))
    }

    func lastSent(to person: PersonID, limit: Int) throws -> [TranscriptMessage] {
        try rows(
            Self.selectMessages + "WHERE m.person = ? AND m.direction = 'out' ORDER BY m.id DESC LIMIT ?",
            [person.number, limit], transcriptMessage)
    }

    private func message(_ id: Int) throws -> TranscriptMessage? {
        try first(Self.selectMessages + "WHERE m.id = ?", [id], transcriptMessage)
    }

    private func summary(_ row: Row) throws -> (TranscriptSummary, last: Int?) {
        let id = PersonID(row["id"])
        let summary = TranscriptSummary(
            person: id, number: try vault.openText(row["number"], "persons", "number", id),
            name: try vault.openTextIfAny(row["name"], "persons", "name", id),
            keeper: try keeper(row["keeper"], of: id), openFlags: row["open_flags"], optedOut: row["opted_out"],
            messages: row["messages"], lastAt: nil, lastText: nil)
        return (summary, row["last"])
    }

    private func turns(of person: PersonID) throws -> [KeptTurn] {
        try rows("SELECT * FROM turns WHERE person = ? ORDER BY id", [person.number], keptTurn)
    }

    func keptTurn(_ row: Row) throws -> KeptTurn {
        let person = PersonID(row["person"])
        let cause: TurnCause =
            if let inbox: Int = row["inbox"] {
                .text(InboundID(inbox))
            } else {
                switch row["cause"] as String {
                case "timer": .timer
                case "schedule": .schedule
                default: .staff
                }
            }
        let turn = NewTurn(
            person: person, cause: cause, trace: try vault.open(row["trace"], "turns", "trace", person),
            program: row["program"], library: row["library"], at: instant(row, "at"))
        return KeptTurn(id: TurnID(row["id"]), turn: turn)
    }

    private func admissions(of person: PersonID) throws -> [InboundID: [UInt8]] {
        let traces = try rows(
            "SELECT id, admission FROM inbox WHERE person = ? AND admission IS NOT NULL", [person.number]
        ) { (InboundID($0["id"]), try vault.open($0["admission"], "inbox", "admission", person)) }
        return Dictionary(uniqueKeysWithValues: traces)
    }

    static let selectMessages = """
        SELECT m.*, i.text AS inbox_text, i.state AS inbox_state, i.media AS inbox_media, o.state AS outbox_state,
            o.reason AS outbox_reason
        FROM messages m LEFT JOIN inbox i ON i.id = m.inbox LEFT JOIN outbox o ON o.id = m.outbox

        """

    func transcriptMessage(_ row: Row) throws -> TranscriptMessage {
        let person = PersonID(row["person"])
        let source: TranscriptMessage.Source
        let text: String
        if let inbox: Int = row["inbox"] {
            source = .received(
                InboundID(inbox), try word(row, "inbox_state", "message"), media: row["inbox_media"])
            text = try vault.openText(row["inbox_text"], "inbox", "text", person)
        } else {
            let state = (row["outbox_state"] as String?).flatMap(OutboxState.init)
            source = .sent(try word(row, "kind", "message"), state, reason: row["outbox_reason"])
            text = try vault.openText(row["text"], "messages", "text", person)
        }
        return TranscriptMessage(
            id: MessageID(row["id"]), source: source, text: text, textID: row["text_id"],
            turn: (row["turn"] as Int?).map { TurnID($0) }, segments: row["segments"], encoding: row["encoding"],
            author: row["author"], at: instant(row, "at"), outbox: (row["outbox"] as Int?).map { OutboxID($0) })
    }
}
