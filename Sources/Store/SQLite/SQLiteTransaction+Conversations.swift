import Foundation
import Words

extension SQLiteTransaction {
    func conversation(of person: PersonID) throws -> ConversationRecord? {
        try first("SELECT * FROM conversations WHERE person = ?", [person.number]) { row in
            ConversationRecord(
                person: person,
                state: try vault.open(row["state"], "conversations", "state", person), program: row["program"],
                keeper: try keeper(row["keeper"], of: person), revision: row["revision"],
                updatedAt: instant(row, "at"))
        }
    }

    func saveConversation(
        of person: PersonID, state: [UInt8], program: String, keeper: ConversationKeeper, revision: Int,
        at now: Instant
    ) throws -> Int {
        touch(person)
        let sealed = try vault.seal(state, "conversations", "state", person)
        let changes =
            if revision == 0 {
                try run(
                    """
                    INSERT INTO conversations (person, state, program, keeper, revision, at) VALUES (?, ?, ?, ?, 1, ?)
                    ON CONFLICT (person) DO NOTHING
                    """,
                    [person.number, sealed, program, keeper.rawValue, now.seconds])
            } else {
                try run(
                    """
                    UPDATE conversations SET state = ?, program = ?, keeper = ?, revision = revision + 1, at = ?
                    WHERE person = ? AND revision = ?
                    """,
                    [sealed, program, keeper.rawValue, now.seconds, person.number, revision])
            }
        guard changes == 1 else { throw StoreError.staleRevision(person: person, expected: revision) }
        return revision + 1
    }

    func append(_ turn: NewTurn) throws -> TurnID {
        let (cause, inbox): (String, Int?) =
            switch turn.cause {
            case .text(let id): ("text", id.number)
            case .timer: ("timer", nil)
            case .schedule: ("schedule", nil)
            case .staff: ("staff", nil)
            }
        let id = try add(
            "INSERT INTO turns (person, cause, inbox, trace, program, library, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                turn.person.number, cause, inbox, try vault.seal(turn.trace, "turns", "trace", turn.person),
                turn.program, turn.library, turn.at.seconds,
            ])
        return TurnID(id)
    }

    func append(_ message: SentMessage) throws -> MessageID {
        let id = try add(
            """
            INSERT INTO messages
                (person, direction, outbox, turn, kind, text, text_id, segments, encoding, author, at)
            VALUES (?, 'out', ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                message.person.number, message.outbox?.number, message.turn?.number, message.kind.rawValue,
                try vault.seal(message.text, "messages", "text", message.person), message.textID,
                message.segments, message.encoding, message.author, message.at.seconds,
            ])
        return MessageID(id)
    }

    func program(_ hash: String) throws -> [UInt8]? {
        try first("SELECT bytes FROM programs WHERE hash = ?", [hash]) { $0["bytes"] }
    }

    func programsInUse() throws -> [String] {
        try rows("SELECT DISTINCT program FROM conversations ORDER BY program") { $0["program"] }
    }

    func programsKept() throws -> [String] {
        try rows("SELECT hash FROM programs ORDER BY hash") { $0["hash"] }
    }

    func saveProgram(_ bytes: [UInt8], hash: String, at now: Instant) throws {
        try run(
            "INSERT INTO programs (hash, bytes, at) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING",
            [hash, Data(bytes), now.seconds])
    }

    func dropProgram(_ hash: String) throws {
        try run("DELETE FROM programs WHERE hash = ?", [hash])
    }

    func setting(_ name: String) throws -> String? {
        try first("SELECT value FROM settings WHERE name = ?", [name]) { $0["value"] }
    }

    func saveSetting(_ name: String, _ value: String) throws {
        try run(
            "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [name, value])
    }

    func keeper(_ word: String, of person: PersonID) throws -> ConversationKeeper {
        guard let keeper = ConversationKeeper(rawValue: word) else {
            throw StoreError.unreadable(what: "conversation", number: person.number, detail: "keeper")
        }
        return keeper
    }
}
