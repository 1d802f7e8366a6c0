import Words

extension SQLiteTransaction {
    func counts() throws -> StoreCounts {
        // Each count goes through an index of just these rows, so a scrape costs the same in the tenth year.
        StoreCounts(
            persons: try count("persons"),
            inbox: try counts([InboundState.new, .quarantined]) { "inbox WHERE state = '\($0.rawValue)'" },
            outbox: try counts([OutboxState.ready, .inflight, .uncertain, .failed]) {
                "outbox WHERE state = '\($0.rawValue)'"
            },
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

    private func counts<State: Hashable>(_ states: [State], _ what: (State) -> String) throws -> [State: Int] {
        var counts: [State: Int] = [:]
        for state in states {
            let count = try count(what(state))
            if count > 0 { counts[state] = count }
        }
        return counts
    }
}
