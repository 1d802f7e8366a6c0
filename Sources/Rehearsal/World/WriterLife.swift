import Conversations
import Store
import Words

/// What one cycle of the writer did, and what is to be done now that it is durable.
struct WriterCycle: Sendable {
    /// To be sent.
    var claimed: [OutboxText]
    /// Their quarantine is over: the gateway is to be asked.
    var uncertain: [OutboxText]
    /// Another cycle has something to do at once.
    var hasMore: Bool
    /// When a timer or a reminder falls due; nothing if none will.
    var nextTimeDue: Instant?
    /// When a text may go, or a quarantine ends; nothing if none will.
    var nextOutboxDue: Instant?

    /// When something falls due; nothing if nothing will.
    var nextDue: Instant? { [nextTimeDue, nextOutboxDue].compactMap { $0 }.min() }
}

/// One life of the writer, from a start to its end or its death: what `WriterLoop` does in each cycle, in the same
/// order and with the same commits, without its threads, clock and callers.
struct WriterLife {
    /// How much one cycle takes on.
    struct Limits {
        var turns: Int
        var timers: Int
        /// Uncertain texts that the sender is told of.
        var asked: Int
    }

    private let store: any Store
    private let limits: Limits
    private var through: InboundID?
    private var suspects: InboundID?

    /// Sets right what an earlier life left behind: what was on its way when it ended is uncertain.
    ///
    /// - Throws: a `StoreError`; nothing has begun then.
    init(store: any Store, desk: Desk, limits: Limits, at now: Instant) throws {
        self.store = store
        self.limits = limits
        through = try store.write { transaction in
            _ = try transaction.quarantineInFlight(
                until: now.adding(seconds: Int64(desk.rules.quarantineSeconds)), at: now)
            try desk.keepPrograms(at: now, in: transaction)
            return try transaction.lastAccepted()
        }
        suspects = through
    }

    /// One cycle, one commit: what callers asked for, turns of texts that earlier cycles accepted, time, and a claim.
    ///
    /// - Parameters:
    ///   - desk: the desk of this cycle.
    ///   - freeSenders: how many texts may be claimed.
    ///   - now: the moment of all that is done.
    ///   - jobs: what callers asked for.
    /// - Returns: what is to be done now that it is durable.
    /// - Throws: what loses the cycle.
    mutating func cycle(
        desk: Desk, freeSenders: Int, at now: Instant, jobs: (any StoreTransaction) throws -> Void
    ) throws -> WriterCycle {
        let suspect = try suspects.flatMap(nextSuspect)
        if suspect == nil { suspects = nil }
        let last = suspect ?? through
        let limits = limits
        let (cycle, accepted) = try store.write { transaction in
            try jobs(transaction)
            let turns = try desk.takeTurns(
                through: last, limit: suspect == nil ? limits.turns : 1, at: now, in: transaction)
            try desk.keepTime(at: now, limit: limits.timers, in: transaction)
            let claim = try desk.claim(at: now, limit: freeSenders, in: transaction)
            let uncertain = try transaction.uncertainDue(at: now, limit: limits.asked)
            let accepted = try transaction.lastAccepted()
            let cycle = WriterCycle(
                claimed: claim.texts, uncertain: uncertain, hasMore: turns > 0 || accepted != last,
                nextTimeDue: try transaction.nextTimeDue(), nextOutboxDue: try transaction.nextOutboxDue(after: now))
            return (cycle, accepted)
        }
        through = accepted
        return cycle
    }

    /// Counts a try of the oldest text that waited when the process started, in a commit of its own.
    ///
    /// One of them may have ended the process that was here before. They are stepped one at a time, so that only the
    /// culprit runs out of tries.
    ///
    /// - Returns: the text that may be stepped now; nothing if none of them is left.
    private func nextSuspect(through last: InboundID) throws -> InboundID? {
        guard try store.read({ try $0.waitingTexts(through: last, limit: 1).first }) != nil else { return nil }
        return try store.write { transaction in
            guard let text = try transaction.waitingTexts(through: last, limit: 1).first else { return nil }
            _ = try transaction.countAttempt(of: text.id)
            return text.id
        }
    }
}
