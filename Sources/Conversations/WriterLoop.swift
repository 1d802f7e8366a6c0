import Foundation
package import Store
import Synchronization
package import Words

/// Why the writer did not do what it was asked.
package enum WriterError: Error, Hashable, Sendable {
    /// More waits than may wait: try again later.
    case overloaded
    /// It is shutting down, or has stopped because the disk failed.
    case stopped
}

/// The one writer: a thread of its own that takes whatever waits and commits once.
///
/// Each cycle does what callers asked for, steps texts that earlier cycles accepted, keeps time, and claims texts to
/// send; callers are told only after the commit has returned, and claimed texts are handed on only then. One flush of
/// the disk pays for everybody.
package final class WriterLoop: Sendable {
    private let store: any Store
    private let current: Mutex<Desk>
    private let clock: @Sendable () -> Instant
    private let outlet: any Outlet
    private let limits: Limits
    private let condition = NSCondition()
    /// Somebody has called while the writer was busy: it goes round once more before it sleeps.
    private let isCalled = Mutex(false)
    private let shared = Mutex(Shared())

    /// How much one cycle takes on, and how much may wait.
    package struct Limits: Sendable {
        /// Jobs that may wait before callers are turned away.
        package var waitingJobs: Int
        package var turnsPerCycle: Int
        package var timersPerCycle: Int
        /// Seconds that an idle writer sleeps at most.
        package var longestSleep: Double

        package init(waitingJobs: Int, turnsPerCycle: Int, timersPerCycle: Int, longestSleep: Double) {
            self.waitingJobs = waitingJobs
            self.turnsPerCycle = turnsPerCycle
            self.timersPerCycle = timersPerCycle
            self.longestSleep = longestSleep
        }
    }

    private struct Shared {
        var jobs: [any WriterJob] = []
        var replacements: ArraySlice<any DeskReplacement> = []
        var isStopping = false
        var hasEnded = false
        var failure: StoreError?
        var waitingForEnd: [CheckedContinuation<StoreError?, Never>] = []
    }

    package init(
        store: any Store, desk: Desk, outlet: any Outlet, limits: Limits, clock: @escaping @Sendable () -> Instant
    ) {
        self.store = store
        current = Mutex(desk)
        self.outlet = outlet
        self.limits = limits
        self.clock = clock
    }

    /// What the service talks with now; inside a cycle it is always that cycle's.
    package var desk: Desk { current.withLock { $0 } }

    // MARK: For callers

    /// Runs `body` in the next cycle's transaction and returns once it is durable.
    ///
    /// - Throws: what `body` threw (only its own changes are taken back), `WriterError`, or the `StoreError` that lost
    ///   the cycle.
    package func perform<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction, Instant) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let job = WriterTask(body: body, continuation: continuation)
            let refusal: WriterError? = shared.withLock { shared in
                if shared.isStopping || shared.hasEnded { return .stopped }
                if shared.jobs.count >= limits.waitingJobs { return .overloaded }
                shared.jobs.append(job)
                return nil
            }
            if let refusal { return continuation.resume(throwing: refusal) }
            wake()
        }
    }

    /// Runs `body` in a transaction of its own between two cycles; the desk that it returns has every cycle after it.
    ///
    /// No turn sees two desks, and no text waits for longer than the commit.
    ///
    /// - Returns: what `body` returned beside the desk.
    /// - Throws: what `body` threw, `WriterError`, or a `StoreError`: the desk of before goes on then.
    package func replaceDesk<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction, Instant) throws -> (desk: Desk?, result: Result)
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let replacement = DeskReplacementTask(body: body, continuation: continuation)
            let isStopped = shared.withLock { shared in
                guard !shared.isStopping, !shared.hasEnded else { return true }
                shared.replacements.append(replacement)
                return false
            }
            if isStopped { return continuation.resume(throwing: WriterError.stopped) }
            wake()
        }
    }

    /// Reads one consistent picture of what is durable now, beside the writer.
    package func read<Result: Sendable>(_ body: (any StoreReader) throws -> Result) throws -> Result {
        try store.read(body)
    }

    /// Starts the thread, after what a killed process left behind has been set right.
    package func start() throws {
        try recover()
        let thread = Thread { self.loop() }
        thread.name = "linkline-writer"
        thread.start()
    }

    /// Finishes what waits and ends the thread.
    package func stop() {
        shared.withLock { $0.isStopping = true }
        wake()
    }

    /// Waits until the thread has ended; returns the fault of the disk that ended it, if one did.
    package func waitForEnd() async -> StoreError? {
        await withCheckedContinuation { continuation in
            let ended: StoreError?? = shared.withLock { shared in
                if shared.hasEnded { return .some(shared.failure) }
                shared.waitingForEnd.append(continuation)
                return nil
            }
            if let ended { continuation.resume(returning: ended) }
        }
    }

    func wake() {
        condition.lock()
        isCalled.withLock { $0 = true }
        condition.signal()
        condition.unlock()
    }

    // MARK: The thread

    /// What was on its way when the process died is uncertain.
    private func recover() throws {
        let now = clock()
        let desk = desk
        let rules = desk.rules
        try store.write { transaction in
            _ = try transaction.quarantineInFlight(
                until: now.adding(seconds: Int64(rules.quarantineSeconds)), at: now)
            try desk.keepPrograms(at: now, in: transaction)
        }
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

    private func loop() {
        var through = (try? store.read { try $0.lastAccepted() }) ?? nil
        var suspects = limits.turnsPerCycle > 0 ? through : nil
        while true {
            do {
                try replaceDesks()
            } catch {
                return end(error as? StoreError)
            }
            let (jobs, isStopping) = shared.withLock { shared in
                defer { shared.jobs = [] }
                return (shared.jobs, shared.isStopping)
            }
            do {
                let suspect = try suspects.flatMap(nextSuspect)
                if suspect == nil { suspects = nil }
                let cycle = try run(
                    jobs, through: suspect ?? through, turns: suspect == nil ? limits.turnsPerCycle : 1)
                through = cycle.through
                for job in jobs { job.finish(nil) }
                outlet.take(cycle.claimed)
                outlet.ask(cycle.uncertain)
                if isStopping && jobs.isEmpty && !cycle.hasMore { return end(nil) }
                if !cycle.hasMore { sleep(until: cycle.nextDue) }
            } catch {
                for job in jobs { job.finish(error) }
                let failure = error as? StoreError
                guard !isStopping, failure == .full || failure == .busy else {
                    return end(failure ?? .refused(detail: "\(type(of: error))"))
                }
                // Nobody was told of success; the gateways come again, and so do we.
                sleep(until: nil)
            }
        }
    }

    /// Throws only the fault of a disk that may not be trusted any more.
    private func replaceDesks() throws {
        while let replacement = shared.withLock({ $0.replacements.popFirst() }) {
            defer { replacement.finish() }
            if let desk = try replacement.run(in: store, at: clock()) { current.withLock { $0 = desk } }
        }
    }

    private struct Cycle {
        var through: InboundID?
        var claimed: [OutboxText]
        var uncertain: [OutboxText]
        var hasMore: Bool
        var nextDue: Instant?
    }

    private func run(_ jobs: [any WriterJob], through: InboundID?, turns limit: Int) throws -> Cycle {
        let now = clock()
        let free = outlet.freeSenders
        let limits = limits
        let desk = desk
        return try store.write { transaction in
            for job in jobs { try job.run(in: transaction, at: now) }
            let turns = try desk.takeTurns(through: through, limit: limit, at: now, in: transaction)
            try desk.keepTime(at: now, limit: limits.timersPerCycle, in: transaction)
            let claim = try desk.claim(at: now, limit: free, in: transaction)
            let uncertain = try transaction.uncertainDue(at: now, limit: limits.timersPerCycle)
            let last = try transaction.lastAccepted()
            let dues = [try transaction.nextTimeDue(), try transaction.nextOutboxDue(after: now)].compactMap { $0 }
            return Cycle(
                through: last, claimed: claim.texts, uncertain: uncertain, hasMore: turns > 0 || last != through,
                nextDue: dues.min())
        }
    }

    private func sleep(until due: Instant?) {
        var seconds = limits.longestSleep
        if let due { seconds = min(seconds, max(0.01, Double(due.seconds(since: clock())))) }
        condition.lock()
        if !isCalled.withLock({ $0 }) { _ = condition.wait(until: Date(timeIntervalSinceNow: seconds)) }
        isCalled.withLock { $0 = false }
        condition.unlock()
    }

    private func end(_ failure: StoreError?) {
        let (jobs, replacements, waiting) = shared.withLock { shared in
            shared.hasEnded = true
            shared.failure = failure
            defer {
                shared.jobs = []
                shared.replacements = []
                shared.waitingForEnd = []
            }
            return (shared.jobs, shared.replacements, shared.waitingForEnd)
        }
        for job in jobs { job.finish(WriterError.stopped) }
        for replacement in replacements { replacement.finish() }
        for continuation in waiting { continuation.resume(returning: failure) }
    }
}

/// Where claimed texts go once the claim is durable.
package protocol Outlet: Sendable {
    /// How many texts could be sent at once now.
    var freeSenders: Int { get }
    /// Sends these.
    func take(_ texts: [OutboxText])
    /// Asks the gateway about these, whose sending was uncertain.
    func ask(_ texts: [OutboxText])
}
