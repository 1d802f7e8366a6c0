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
    /// So little room is left on the disk that only what cannot wait is stored.
    case short
}

/// For whom the writer does something: it decides who is turned away when there is too much.
package enum WorkKind: Sendable {
    /// A text or a receipt: its gateway comes again.
    case arrival
    /// A member of staff, who sees that it was not done.
    case staff
    /// What became of a text that was sent: never turned away, since it is known to nobody else.
    case sending
}

/// The one writer: a thread of its own that takes whatever waits and commits once.
///
/// Each cycle does what callers asked for, keeps the turns of texts that earlier cycles accepted, keeps time, and claims
/// texts to send; callers are told only after the commit has returned, and claimed texts are handed on only then. One
/// flush of the disk pays for everybody. Turns are thought through on other threads meanwhile (`TurnThinkers`).
package final class WriterLoop: Sendable {
    let store: any Store
    let current: Mutex<Desk>
    let clock: @Sendable () -> Instant
    let outlet: any Outlet
    let limits: Limits
    let ballast: (any SpareRoom)?
    let thinkers: TurnThinkers
    let condition = NSCondition()
    /// Somebody has called while the writer was busy: it goes round once more before it sleeps.
    let isCalled = Mutex(false)
    let shared = Mutex(Shared())
    private let counted = Mutex(WriterFigures())

    /// How much one cycle takes on, and how much may wait.
    package struct Limits: Sendable {
        /// Jobs that may wait before callers are turned away.
        package var waitingJobs: Int
        /// Bytes of texts that may wait before callers are turned away.
        package var waitingBytes: Int
        /// Jobs that one cycle does; more wait for the next, so that nobody waits for a long one.
        package var jobsPerCycle: Int
        package var turnsPerCycle: Int
        package var timersPerCycle: Int
        /// Seconds that an idle writer sleeps at most.
        package var longestSleep: Double
        /// Threads that think turns through.
        package var thinkers: Int
        /// Seconds after which a turn is given up as one that never ends; real ones take less than a millisecond.
        package var longestTurn: Double

        package init(
            waitingJobs: Int, waitingBytes: Int = 16 << 20, jobsPerCycle: Int = 500, turnsPerCycle: Int,
            timersPerCycle: Int, longestSleep: Double, thinkers: Int = 3, longestTurn: Double = 5
        ) {
            self.waitingJobs = waitingJobs
            self.waitingBytes = waitingBytes
            self.jobsPerCycle = jobsPerCycle
            self.turnsPerCycle = turnsPerCycle
            self.timersPerCycle = timersPerCycle
            self.longestSleep = longestSleep
            self.thinkers = thinkers
            self.longestTurn = longestTurn
        }
    }

    struct Shared {
        var jobs: [any WriterJob] = []
        /// Of the jobs that wait, those that may be turned away, and their bytes.
        var waiting = 0
        var bytes = 0
        var room = Room.enough
        var replacements: ArraySlice<any DeskReplacement> = []
        var isStopping = false
        var hasEnded = false
        var failure: StoreError?
        var waitingForEnd: [CheckedContinuation<StoreError?, Never>] = []
    }

    /// - Parameters:
    ///   - store: where everything is kept; nobody else writes it while this runs.
    ///   - desk: what is done in each transaction.
    ///   - outlet: where claimed texts go.
    ///   - limits: how much a cycle takes on, and how much may wait.
    ///   - ballast: room on the disk that is given up when there is no other left.
    ///   - clock: the time.
    package init(
        store: any Store, desk: Desk, outlet: any Outlet, limits: Limits, ballast: (any SpareRoom)? = nil,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.store = store
        current = Mutex(desk)
        self.outlet = outlet
        self.limits = limits
        self.ballast = ballast
        self.clock = clock
        thinkers = TurnThinkers(longestTurn: limits.longestTurn)
    }

    /// What the service talks with now; inside a cycle it is always that cycle's.
    package var desk: Desk { current.withLock { $0 } }

    /// Whether an arrival would be turned away now; asked before any work is put into it.
    package var isOverloaded: Bool { shared.withLock { !hasPlace(for: .arrival, in: $0) } }

    /// How much room there is on the disk.
    package var room: Room { shared.withLock { $0.room } }

    /// What the writer has done since it started.
    package var figures: WriterFigures { counted.withLock { $0 } }

    func count(_ change: (inout WriterFigures) -> Void) { counted.withLock { change(&$0) } }

    // MARK: For callers

    /// Runs `body` in the next cycle's transaction and returns once it is durable.
    ///
    /// - Parameters:
    ///   - kind: for whom it is.
    ///   - bytes: how much memory it holds while it waits.
    ///   - body: what is done; it may be run again if the disk was full, its changes having been taken back.
    /// - Returns: what `body` returned.
    /// - Throws: what `body` threw (only its own changes are taken back), `WriterError`, or the `StoreError` that lost
    ///   the cycle.
    package func perform<Result: Sendable>(
        _ kind: WorkKind = .arrival, bytes: Int = 0,
        _ body: @escaping @Sendable (any StoreTransaction, Instant) throws -> Result
    ) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            let job = WriterTask(kind: kind, bytes: bytes, body: body, continuation: continuation)
            let refusal: WriterError? = shared.withLock { shared in
                if shared.isStopping || shared.hasEnded { return .stopped }
                if kind == .staff, shared.room != .enough { return .short }
                guard hasPlace(for: kind, in: shared) else { return .overloaded }
                shared.jobs.append(job)
                if kind != .sending {
                    shared.waiting += 1
                    shared.bytes += bytes
                }
                return nil
            }
            if let refusal {
                count { $0.refused += 1 }
                return continuation.resume(throwing: refusal)
            }
            wake()
        }
    }

    private func hasPlace(for kind: WorkKind, in shared: Shared) -> Bool {
        kind == .sending || (shared.waiting < limits.waitingJobs && shared.bytes < limits.waitingBytes)
    }

    /// Screens a text on the caller's thread, so that the writer finds its alarm ready.
    func screenAhead(_ text: String, from number: String) {
        let desk = desk
        // Where this fails the writer does it.
        try? store.read { try desk.screenAhead(text, from: number, at: clock(), in: $0) }
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
        thinkers.start(limits.thinkers)
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
        // Whoever called before has woken it, or is about to: it goes round after that and finds this too.
        let wasCalled = isCalled.withLock { isCalled in
            defer { isCalled = true }
            return isCalled
        }
        if wasCalled { return }
        condition.lock()
        condition.signal()
        condition.unlock()
    }

    /// What was on its way when the process died is uncertain.
    private func recover() throws {
        let now = clock()
        let desk = desk
        try store.write { _ = try desk.recover(at: now, in: $0) }
    }
}

/// What the writer has done since it started, for the figures of the service.
package struct WriterFigures: Hashable, Sendable {
    package var commits = 0
    package var turns = 0
    /// Callers turned away because too much waited or too little room was left.
    package var refused = 0
    /// Turns that were given up because they did not end.
    package var endless = 0
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
