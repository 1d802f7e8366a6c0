import Dialogue
import Words

extension SQLiteTransaction {
    func dueTimers(at now: Instant, limit: Int) throws -> [DueTimer] {
        try rows(HotQuery.dueTimers.sql, [now.seconds, limit], dueTimer)
    }

    func dueHandOvers(at now: Instant, limit: Int) throws -> [DueTimer] {
        try rows(HotQuery.dueHandOvers.sql, [now.seconds, limit], dueTimer)
    }

    func timers(of person: PersonID) throws -> [DueTimer] {
        try rows("SELECT * FROM timers WHERE person = ? ORDER BY due, id", [person.number], dueTimer)
    }

    func nextTimeDue() throws -> Instant? {
        let timer = try number("SELECT min(wake_at) FROM timers")
        let reminder = try number("SELECT min(wake_at) FROM reminders WHERE state IN ('planned', 'held')")
        let flag = try number("SELECT min(due) FROM flag_alerts")
        let part = try number("SELECT min(due) FROM text_parts WHERE due IS NOT NULL")
        return [timer, reminder, part, flag].compactMap { $0 }.min().map { Instant(seconds: Int64($0)) }
    }

    func replaceTimers(of person: PersonID, with timers: [Timer]) throws {
        try run("DELETE FROM timers WHERE person = ?", [person.number])
        for timer in timers {
            let (kind, rung) =
                switch timer.kind {
                case .silence(let rung): ("silence", rung)
                case .handOverDue: ("hand-over", 0)
                }
            try run(
                "INSERT INTO timers (person, kind, rung, due, wake_at, epoch) VALUES (?, ?, ?, ?, ?, ?)",
                [person.number, kind, rung, timer.due.seconds, timer.due.seconds, timer.epoch])
        }
    }

    func removeTimer(_ id: TimerID) throws {
        try run("DELETE FROM timers WHERE id = ?", [id.number])
    }

    func holdTimer(_ id: TimerID, until: Instant) throws {
        let changes = try run("UPDATE timers SET wake_at = ? WHERE id = ?", [until.seconds, id.number])
        try require(changes, "timer", id.number)
    }

    private func dueTimer(_ row: Row) -> DueTimer {
        let kind: Timer.Kind = row["kind"] == "silence" ? .silence(rung: row["rung"]) : .handOverDue
        return DueTimer(
            id: TimerID(row["id"]), person: PersonID(row["person"]),
            timer: Timer(kind: kind, due: instant(row, "due"), epoch: row["epoch"]))
    }
}
