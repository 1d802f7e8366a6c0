import Foundation
import Synchronization

/// The thread that drives all transfers.
///
/// Callers leave orders under a lock and wake it; it alone touches libcurl's handles.
final class TransferLoop: Sendable {
    let limits: HTTPLimits
    private let multi: MultiHandle
    private let inbox = Mutex(Inbox())

    /// How long the thread sleeps when nobody wakes it and libcurl has no time to keep.
    private static let longestSleepMilliseconds = 60_000

    private struct Inbox {
        var orders = Orders()
        var hasEnded = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private struct Orders {
        var begun: [Transfer] = []
        var cancelled: [Transfer] = []

        /// When what is still under way is given up; set once the loop takes no more.
        var deadline: ContinuousClock.Instant?
    }

    init(limits: HTTPLimits) throws(HTTPFailure) {
        self.limits = limits
        multi = try MultiHandle(connections: limits.connections)
    }

    func start() {
        let thread = Thread { self.run() }
        thread.name = "linkline-http"
        thread.start()
    }

    /// Puts a transfer in the queue, or ends it at once if the loop takes no more.
    func begin(_ transfer: Transfer, _ continuation: CheckedContinuation<HTTPResult, Never>) {
        let refusal: String? = inbox.withLock { inbox in
            if inbox.orders.deadline != nil { return "the client is shut down" }
            // The handler of a cancelled task runs before its operation does.
            if transfer.isCancelled { return "the task was cancelled" }
            transfer.continuation = continuation
            inbox.orders.begun.append(transfer)
            multi.wake()
            return nil
        }
        guard let refusal else { return }
        continuation.resume(returning: .failure(HTTPFailure(kind: .notSent, code: 0, text: refusal)))
    }

    /// Gives a transfer up, whether it has begun, is about to, or has ended.
    func cancel(_ transfer: Transfer) {
        inbox.withLock { inbox in
            transfer.isCancelled = true
            guard !inbox.hasEnded else { return }
            inbox.orders.cancelled.append(transfer)
            multi.wake()
        }
    }

    func stop(graceMilliseconds: Int) {
        let deadline = ContinuousClock.now + .milliseconds(graceMilliseconds)
        inbox.withLock { inbox in
            inbox.orders.deadline = min(inbox.orders.deadline ?? deadline, deadline)
            if !inbox.hasEnded { multi.wake() }
        }
    }

    func waitForEnd() async {
        await withCheckedContinuation { continuation in
            let hasEnded = inbox.withLock { inbox in
                if !inbox.hasEnded { inbox.waiting.append(continuation) }
                return inbox.hasEnded
            }
            if hasEnded { continuation.resume() }
        }
    }

    private func run() {
        var transfers = ActiveTransfers(multi: multi, limits: limits)
        while true {
            let orders = takeOrders()
            for transfer in orders.begun { transfers.add(transfer) }
            for transfer in orders.cancelled { transfers.giveUp(transfer, because: "the task was cancelled") }
            transfers.perform()

            var sleep = Self.longestSleepMilliseconds
            if let deadline = orders.deadline {
                let left = deadline - ContinuousClock.now
                if transfers.isEmpty || left <= .zero { break }
                sleep = min(sleep, Int(left / .milliseconds(1)) + 1)
            }
            multi.poll(milliseconds: sleep)
        }
        transfers.close(because: "the client was shut down")
        end()
    }

    private func takeOrders() -> Orders {
        inbox.withLock { inbox in
            defer { inbox.orders = Orders(deadline: inbox.orders.deadline) }
            return inbox.orders
        }
    }

    private func end() {
        // Under the lock, so that nobody wakes a handle that is gone.
        let waiting = inbox.withLock { inbox in
            inbox.hasEnded = true
            multi.close()
            defer { inbox.waiting = [] }
            return inbox.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
