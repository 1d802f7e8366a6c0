package import Conversations
import Dialogue
package import Store
package import Words

/// What a service says of itself.
package protocol HealthReporting: Sendable {
    /// What is wrong with it; nothing if it works.
    func illness() async -> String?
    /// Why texts cannot be taken now; nothing if they can.
    func readiness() async -> String?
    /// Its figures, in Prometheus' text form; nothing if there are none now.
    func metrics() async -> String?
}

/// The service cannot store anything: its database is damaged.
package struct DegradedHealth: HealthReporting {
    package init() {}

    package func illness() async -> String? { "degraded: the database is damaged, and nothing is stored" }
    package func readiness() async -> String? { await illness() }

    package func metrics() async -> String? {
        """
        # HELP linkline_degraded 1 while the database is damaged.
        # TYPE linkline_degraded gauge
        linkline_degraded 1

        """
    }
}

/// What the service says of itself: whether it can take texts, and its figures in Prometheus' text form.
package struct HealthReport: HealthReporting {
    private let store: any Store
    private let writer: WriterLoop
    private let startedAt: Instant
    private let clock: @Sendable () -> Instant

    package init(
        store: any Store, writer: WriterLoop, startedAt: Instant, clock: @escaping @Sendable () -> Instant
    ) {
        self.store = store
        self.writer = writer
        self.startedAt = startedAt
        self.clock = clock
    }

    package func illness() async -> String? { nil }

    package func readiness() async -> String? {
        do {
            try await writer.perform(.sending) { _, _ in }
            return writer.room == .scarce ? "the disk is full: only what cannot wait is taken" : nil
        } catch {
            return "the writer cannot commit"
        }
    }

    /// Figures without a name, a number or a word of anybody.
    package func metrics() async -> String? {
        guard let counts = try? store.read({ try $0.counts() }) else { return nil }
        let now = clock()
        let program = writer.desk.assistant.program.hash
        var lines: [String] = []
        func gauge(_ name: String, _ help: String, _ rows: [(labels: String, value: Int)]) {
            lines.append("# HELP linkline_\(name) \(help)")
            lines.append("# TYPE linkline_\(name) gauge")
            for row in rows { lines.append("linkline_\(name)\(row.labels) \(row.value)") }
        }
        func age(_ since: Instant?) -> Int { since.map { max(0, Int(now.seconds(since: $0))) } ?? 0 }
        gauge("uptime_seconds", "Seconds since the service started.", [("", age(startedAt))])
        gauge("program_info", "The version of dialogues and content in use.", [("{hash=\"\(program)\"}", 1)])
        gauge("persons", "People known.", [("", counts.persons)])
        gauge(
            "inbox_texts", "Texts received that are not done with, by state.",
            [InboundState.new, .quarantined].map { ("{state=\"\($0.rawValue)\"}", counts.inbox[$0] ?? 0) })
        gauge(
            "outbox_texts", "Texts to send that are not done with, by state.",
            [OutboxState.ready, .inflight, .uncertain, .failed].map {
                ("{state=\"\($0.rawValue)\"}", counts.outbox[$0] ?? 0)
            })
        gauge(
            "oldest_waiting_seconds", "Age of the oldest text that waits for its turn.",
            [("", age(counts.oldestWaiting))])
        gauge("oldest_ready_seconds", "How long the oldest ready text has waited.", [("", age(counts.oldestReady))])
        gauge("open_flags", "Flags that staff have not closed.", [("", counts.openFlags)])
        gauge("open_tasks", "Tasks that staff have not done.", [("", counts.openTasks)])
        let figures = writer.figures
        gauge(
            "disk_room", "1 for how much room there is on the disk.",
            [Room.enough, .short, .scarce].map { ("{room=\"\($0.rawValue)\"}", writer.room == $0 ? 1 : 0) })
        gauge("commits", "Transactions of the writer since the start.", [("", figures.commits)])
        gauge("turns", "Turns taken since the start.", [("", figures.turns)])
        gauge("refused", "Requests turned away since the start: too much waited.", [("", figures.refused)])
        gauge("endless_turns", "Turns given up since the start because they did not end.", [("", figures.endless)])
        gauge("waiting_reminders", "Reminders planned or held.", [("", counts.waitingReminders)])
        return lines.joined(separator: "\n") + "\n"
    }
}
