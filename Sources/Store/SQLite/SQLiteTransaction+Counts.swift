import GRDB
import Words

extension SQLiteTransaction {
    func counts() throws -> StoreCounts {
        StoreCounts(
            persons: try count("persons"),
            inbox: try byState("inbox", InboundState.init), outbox: try byState("outbox", OutboxState.init),
            oldestWaiting: try moment("SELECT received_at FROM inbox WHERE state = 'new' ORDER BY id LIMIT 1"),
            oldestReady: try moment("SELECT min(not_before) FROM outbox WHERE state = 'ready'"),
            openFlags: try count("flags WHERE closed_at IS NULL"),
            openTasks: try count("tasks WHERE done_at IS NULL AND withdrawn = 0"),
            waitingReminders: try count("reminders WHERE state IN ('planned', 'held')"), timers: try count("timers"))
    }

    private func count(_ what: String) throws -> Int {
        try number("SELECT count(*) FROM \(what)") ?? 0
    }

    private func moment(_ sql: String) throws -> Instant? {
        try number(sql).map { Instant(seconds: Int64($0)) }
    }

    private func byState<State: Hashable>(_ table: String, _ state: (String) -> State?) throws -> [State: Int] {
        let counted = try rows("SELECT state, count(*) AS count FROM \(table) GROUP BY state") {
            (state($0["state"]), $0["count"] as Int)
        }
        var counts: [State: Int] = [:]
        for case (let state?, let count) in counted { counts[state] = count }
        return counts
    }
}
