import Dialogue
import Foundation
import Words

extension SQLiteTransaction {
    func add(_ task: NewTask) throws -> TaskID {
        let id = try add(
            "INSERT INTO tasks (person, kind, queue, because, due, reference, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                task.person.number, task.kind.rawValue, task.queue,
                try vault.seal(task.because, "tasks", "because", task.person), task.due?.seconds, task.reference,
                task.at.seconds,
            ])
        return TaskID(id)
    }

    func finishTask(_ id: TaskID, _ mark: Mark) throws {
        let changes = try run(
            "UPDATE tasks SET done_by = ?, done_at = ? WHERE id = ? AND done_at IS NULL AND withdrawn = 0",
            [mark.by, mark.at.seconds, id.number])
        try require(changes, "open task", id.number)
    }

    func finishHandOvers(of person: PersonID, _ mark: Mark) throws -> Int {
        try run(
            """
            UPDATE tasks SET done_by = ?, done_at = ?
            WHERE person = ? AND kind = 'hand-over' AND done_at IS NULL AND withdrawn = 0
            """, [mark.by, mark.at.seconds, person.number])
    }

    func openTasks(queue: String?, limit: Int) throws -> [TaskRecord] {
        try rows(
            """
            SELECT * FROM tasks WHERE done_at IS NULL AND withdrawn = 0 AND (?1 IS NULL OR queue = ?1)
            ORDER BY due IS NULL, due, id LIMIT ?2
            """, [queue, limit], taskRecord)
    }

    func tasks(of person: PersonID) throws -> [TaskRecord] {
        try rows("SELECT * FROM tasks WHERE person = ? ORDER BY id", [person.number], taskRecord)
    }

    func add(_ record: NewRecord) throws -> RecordID {
        let id = try add(
            "INSERT INTO records (person, kind, fields, dialogue, reference, at) VALUES (?, ?, ?, ?, ?, ?)",
            [
                record.person.number, record.kind.rawValue,
                try vault.seal(try StoredFields.encode(record.fields), "records", "fields", record.person),
                record.dialogue, record.reference, record.at.seconds,
            ])
        return RecordID(id)
    }

    func records(of person: PersonID) throws -> [KeptRecord] {
        try rows("SELECT * FROM records WHERE person = ? ORDER BY id", [person.number], keptRecord)
    }

    func records(kind: RecordKind, from start: Instant, to end: Instant) throws -> [KeptRecord] {
        try rows(
            "SELECT * FROM records WHERE kind = ? AND at >= ? AND at < ? AND withdrawn = 0 ORDER BY at, id",
            [kind.rawValue, start.seconds, end.seconds], keptRecord)
    }

    func addNote(
        _ text: String, kind: NoteRecord.Kind, to person: PersonID, reference: String?, author: String?,
        at now: Instant
    ) throws -> NoteID {
        let id = try add(
            "INSERT INTO notes (person, kind, text, author, reference, at) VALUES (?, ?, ?, ?, ?, ?)",
            [
                person.number, kind.rawValue, try vault.seal(text, "notes", "text", person), author, reference,
                now.seconds,
            ])
        return NoteID(id)
    }

    func withdrawNote(_ id: NoteID) throws {
        try require(try run("UPDATE notes SET withdrawn = 1 WHERE id = ?", [id.number]), "note", id.number)
    }

    func notes(of person: PersonID) throws -> [NoteRecord] {
        try rows("SELECT * FROM notes WHERE person = ? ORDER BY id", [person.number]) { row in
            NoteRecord(
                id: NoteID(row["id"]), person: person, kind: try word(row, "kind", "note"),
                text: try vault.openText(row["text"], "notes", "text", person), author: row["author"],
                reference: row["reference"], at: instant(row, "at"), withdrawn: row["withdrawn"])
        }
    }

    func taskRecord(_ row: Row) throws -> TaskRecord {
        let person = PersonID(row["person"])
        let task = NewTask(
            person: person, kind: try word(row, "kind", "task"), queue: row["queue"],
            because: try vault.openText(row["because"], "tasks", "because", person),
            due: instantIfAny(row, "due"), reference: row["reference"], at: instant(row, "at"))
        return TaskRecord(
            id: TaskID(row["id"]), task: task, withdrawn: row["withdrawn"], done: mark(row, "done"))
    }

    private func keptRecord(_ row: Row) throws -> KeptRecord {
        let person = PersonID(row["person"])
        let fields = try StoredFields.decode(
            try vault.open(row["fields"], "records", "fields", person), what: "record", number: row["id"])
        let record = NewRecord(
            person: person, kind: try word(row, "kind", "record"), fields: fields, dialogue: row["dialogue"],
            reference: row["reference"], at: instant(row, "at"))
        return KeptRecord(id: RecordID(row["id"]), record: record, withdrawn: row["withdrawn"])
    }
}
