package import Store
package import Words

/// What the writer does in one transaction, whoever gives it its thread, its clock and its turns: the service and
/// rehearsals go through the same cycle.
package struct WriterCycle: Sendable {
    private let desk: Desk
    private let now: Instant
    private let limits: Limits
    /// People in whose conversations something was done since turns of theirs were begun.
    private let touched: Set<PersonID>

    /// How much it takes on.
    package struct Limits: Sendable {
        /// Texts that may be claimed.
        package var freeSenders: Int
        /// Turns to begin.
        package var turns: Int
        /// Timers, plans and uncertain texts, each.
        package var timers: Int
        /// While there is not enough plans wait, and what safety rests on goes on.
        package var room: Room
        /// Whether timers and plans have their turn at all.
        package var keepsTime: Bool

        package init(freeSenders: Int, turns: Int, timers: Int, room: Room = .enough, keepsTime: Bool = true) {
            self.freeSenders = freeSenders
            self.turns = turns
            self.timers = timers
            self.room = room
            self.keepsTime = keepsTime
        }
    }

    /// What it leaves to be done once it is durable.
    package struct Outcome: Sendable {
        /// To be sent.
        package var claimed: [OutboxText]
        /// Their quarantine is over: the gateway is to be asked.
        package var uncertain: [OutboxText]
        /// Turns that the next cycle will keep.
        package var waiting: [WaitingTurn]
        /// People in whose conversations something was done.
        package var touched: Set<PersonID>
        /// Turns that were kept.
        package var turns: Int
        /// When a timer or a reminder falls due; nothing if none will.
        package var nextTimeDue: Instant?
        /// When a text may go, or a quarantine ends; nothing if none will.
        package var nextOutboxDue: Instant?

        package var nextDue: Instant? { [nextTimeDue, nextOutboxDue].compactMap { $0 }.min() }
    }

    /// - Parameters:
    ///   - desk: what is done.
    ///   - now: the moment of all that is done.
    ///   - limits: how much it takes on.
    ///   - touched: people in whose conversations something was done since turns of theirs were begun.
    package init(desk: Desk, at now: Instant, _ limits: Limits, touched: Set<PersonID>) {
        self.desk = desk
        self.now = now
        self.limits = limits
        self.touched = touched
    }

    /// Does what callers asked for, keeps turns that were thought through, keeps time, claims, and reads what the turns
    /// of the next cycle need.
    ///
    /// - Parameters:
    ///   - transaction: all of it, or nothing.
    ///   - thinkers: where turns are thought through.
    ///   - jobs: what callers asked for; throws only what ends the cycle.
    /// - Returns: what is to be done once it is durable.
    /// - Throws: what ends the cycle.
    package func run(
        in transaction: any StoreTransaction, _ thinkers: some TurnThinking,
        jobs: (any StoreTransaction, Instant) throws -> Void
    ) throws -> Outcome {
        try jobs(transaction, now)
        let touched = touched.union(transaction.touched)
        let turns = thinkers.take()
        for turn in turns {
            // What was read for it no longer holds: it is read and thought through anew, here.
            let turn = isStale(turn, touched) ? try desk.thinkAnew(turn, at: now, in: transaction) : turn
            if let turn { try desk.keep(turn, in: transaction) }
        }
        try keepTime(in: transaction)
        let claim = try desk.claim(at: now, limit: limits.freeSenders, in: transaction)
        return Outcome(
            claimed: claim.texts, uncertain: try transaction.uncertainDue(at: now, limit: limits.timers),
            waiting: try nextTurns(besides: thinkers.open, in: transaction), touched: transaction.touched,
            turns: turns.count, nextTimeDue: try nextTimeDue(in: transaction),
            nextOutboxDue: try transaction.nextOutboxDue(after: now))
    }

    private func keepTime(in transaction: any StoreTransaction) throws {
        guard limits.keepsTime else { return }
        guard limits.room != .enough else {
            return try desk.keepTime(at: now, limit: limits.timers, in: transaction)
        }
        _ = try desk.keepUrgentTime(
            at: now, limit: limits.timers, urgentOnly: limits.room == .scarce, in: transaction)
    }

    /// Plans that wait for room are due all the while.
    private func nextTimeDue(in transaction: any StoreTransaction) throws -> Instant? {
        let due = try transaction.nextTimeDue()
        return limits.room == .enough ? due : due.map { max($0, now.adding(seconds: 1)) }
    }

    private func isStale(_ turn: ThoughtTurn, _ touched: Set<PersonID>) -> Bool {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .keepsStaleTurns { return false }
        #endif
        return touched.contains(turn.person)
    }

    /// What the next cycle will keep: read now, thought through as soon as this cycle is durable.
    private func nextTurns(
        besides open: Set<InboundID>, in transaction: any StoreTransaction
    ) throws -> [WaitingTurn] {
        guard limits.turns > 0 else { return [] }
        return try desk.turnsToTake(
            through: try transaction.lastAccepted(), limit: limits.turns + open.count, besides: open,
            urgentOnly: limits.room == .scarce, at: now, in: transaction)
    }
}

/// Where turns are thought through between the cycle that read what they need and one that keeps what came of them.
package protocol TurnThinking {
    /// Texts that were begun and not taken.
    var open: Set<InboundID> { get }
    /// The turns that are thought through, in the order of their texts; nobody else gets them.
    func take() -> [ThoughtTurn]
}

// What a start has to set right.
extension Desk {
    /// Sets right what an earlier life of the process left behind: what was on its way when it ended is uncertain.
    ///
    /// - Parameters:
    ///   - now: when.
    ///   - store: the first transaction of a life.
    /// - Returns: the last text that waits from that life; its turns are taken by `nextSuspect`.
    /// - Throws: a `StoreError`.
    package func recover(at now: Instant, in store: any StoreTransaction) throws -> InboundID? {
        _ = try store.quarantineInFlight(until: now.adding(seconds: Int64(rules.quarantineSeconds)), at: now)
        try keepPrograms(at: now, in: store)
        return try store.lastAccepted()
    }

    /// Counts a try of the oldest text that waited when the process started, in a commit of its own, and reads its turn.
    ///
    /// One of them may have ended the process that was here before. They are stepped one at a time, so that only the
    /// culprit runs out of tries.
    ///
    /// - Returns: its turn; nothing if all of them are dealt with.
    package func nextSuspect(through last: InboundID, at now: Instant, in store: any Store) throws -> [WaitingTurn]? {
        let isOver = try store.read { try $0.waitingTexts(through: last, limit: 1).isEmpty }
        guard !isOver else { return nil }
        return try store.write { transaction in
            if let text = try transaction.waitingTexts(through: last, limit: 1).first {
                _ = try transaction.countAttempt(of: text.id)
            }
            return try turnsToTake(through: last, limit: 1, urgentOnly: false, at: now, in: transaction)
        }
    }
}
