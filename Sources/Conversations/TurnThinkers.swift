import Foundation
import Store
import Synchronization

/// Threads that think turns through beside the writer, which then only keeps what came of them.
///
/// Reading a text costs several times what writing it down does, and is pure: so it is done on the other cores while the
/// writer is with other people's texts. A turn that takes long keeps nobody else waiting, and one that does not end
/// costs a thread, not the service.
final class TurnThinkers: TurnThinking, Sendable {
    private let state = Mutex(State())
    private let hasWork = NSCondition()
    private let isDone = NSCondition()
    private let longestTurn: Double

    /// Seconds in which no turn ended, after which the writer goes on without those that are left.
    private static let patience = 0.05
    /// So many threads lost to turns that did not end are enough: the service starts anew then.
    static let mostLost = 8

    private struct State {
        var waiting: ArraySlice<Order> = []
        var running: [Int: Order] = [:]
        var done: [ThoughtTurn] = []
        /// Texts that were begun and not taken.
        var open: Set<InboundID> = []
        var workers = 0
        var lost = 0
        /// Threads whose order was given up and that may yet end.
        var givenUp: Set<Int> = []
        var isStopping = false
    }

    private struct Order {
        var turn: WaitingTurn
        var desk: Desk
        var began: SuspendingClock.Instant
    }

    /// - Parameter longestTurn: seconds after which a turn is given up as one that never ends.
    init(longestTurn: Double) {
        self.longestTurn = longestTurn
    }

    /// Starts so many threads.
    func start(_ count: Int) {
        state.withLock { state in
            for _ in 0..<max(1, count) { addWorker(&state) }
        }
    }

    func stop() {
        state.withLock { $0.isStopping = true }
        hasWork.lock()
        hasWork.broadcast()
        hasWork.unlock()
    }

    /// Texts that are being thought about.
    var open: Set<InboundID> { state.withLock { $0.open } }

    /// Threads that are lost.
    var lost: Int { state.withLock { $0.lost } }

    /// Has these turns thought through with this desk.
    func begin(_ turns: [WaitingTurn], _ desk: Desk) {
        guard !turns.isEmpty else { return }
        state.withLock { state in
            let now = SuspendingClock.now
            for turn in turns {
                state.open.insert(turn.text.id)
                state.waiting.append(Order(turn: turn, desk: desk, began: now))
            }
        }
        hasWork.lock()
        hasWork.broadcast()
        hasWork.unlock()
    }

    /// Forgets what was begun: another desk will begin anew.
    func forget() {
        state.withLock { state in
            state.waiting = []
            state.done = []
            // What they think of now is nobody's: they end after that.
            for _ in state.running { addWorker(&state) }
            state.running = [:]
            state.open = []
        }
    }

    /// The turns that are thought through, in the order of their texts; waits for them as long as some come to an end.
    func take() -> [ThoughtTurn] {
        isDone.lock()
        var before = -1
        while true {
            let (left, done) = state.withLock { ($0.open.count - $0.done.count, $0.done.count) }
            if left == 0 || done == before { break }
            // Signalled when all are done; otherwise it is looked whether any was done meanwhile.
            if !isDone.wait(until: Date(timeIntervalSinceNow: Self.patience)) { before = done }
        }
        isDone.unlock()
        return state.withLock { state in
            giveUp(&state)
            for turn in state.done { state.open.remove(turn.waiting.text.id) }
            defer { state.done = [] }
            return state.done.sorted { $0.waiting.text.id < $1.waiting.text.id }
        }
    }

    // MARK: Threads

    private func giveUp(_ state: inout State) {
        let now = SuspendingClock.now
        for (worker, order) in state.running where now - order.began > .seconds(longestTurn) {
            state.running[worker] = nil
            state.lost += 1
            state.givenUp.insert(worker)
            state.done.append(.tooSlow(order.turn))
            addWorker(&state)
        }
    }

    private func addWorker(_ state: inout State) {
        state.workers += 1
        let number = state.workers
        Thread.detachNewThread { self.work(number) }
    }

    /// Works until it is stopped, or its order was given up.
    private func work(_ number: Int) {
        while let order = nextOrder(of: number) {
            let thought = order.desk.think(order.turn)
            let (isMine, isLast) = state.withLock { state in
                guard state.running.removeValue(forKey: number) != nil else {
                    // It did end, after the machine had stood still perhaps: the thread is not lost.
                    if state.givenUp.remove(number) != nil { state.lost -= 1 }
                    return (false, false)
                }
                state.done.append(thought)
                return (true, state.waiting.isEmpty && state.running.isEmpty)
            }
            if !isMine { return }
            if isLast {
                isDone.lock()
                isDone.signal()
                isDone.unlock()
            }
        }
    }

    private func nextOrder(of worker: Int) -> Order? {
        hasWork.lock()
        defer { hasWork.unlock() }
        while true {
            let (order, isStopping): (Order?, Bool) = state.withLock { state in
                guard var order = state.waiting.popFirst() else { return (nil, state.isStopping) }
                order.began = .now
                state.running[worker] = order
                return (order, false)
            }
            if order != nil || isStopping { return order }
            hasWork.wait()
        }
    }
}
