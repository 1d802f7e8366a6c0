import Store
import Synchronization
import Words

/// Something to be done in a cycle of the writer.
protocol WriterJob: Sendable {
    var kind: WorkKind { get }
    /// How much memory it holds.
    var bytes: Int { get }
    /// Does it, in a savepoint of its own. Throws only what ends the cycle.
    func run(in transaction: any StoreTransaction, at now: Instant) throws
    /// The cycle is durable, or lost by this error: the caller may be told.
    func finish(_ cycleError: (any Error)?)
}

final class WriterTask<Outcome: Sendable>: WriterJob {
    let kind: WorkKind
    let bytes: Int
    private let body: @Sendable (any StoreTransaction, Instant) throws -> Outcome
    private let continuation: CheckedContinuation<Outcome, any Error>
    private let outcome = Mutex<Result<Outcome, any Error>?>(nil)

    init(
        kind: WorkKind, bytes: Int,
        body: @escaping @Sendable (any StoreTransaction, Instant) throws -> Outcome,
        continuation: CheckedContinuation<Outcome, any Error>
    ) {
        self.kind = kind
        self.bytes = bytes
        self.body = body
        self.continuation = continuation
    }

    func run(in transaction: any StoreTransaction, at now: Instant) throws {
        do {
            let value = try transaction.savepoint { try body(transaction, now) }
            outcome.withLock { $0 = .success(value) }
        } catch let error as StoreError where error.endsCycle {
            throw error
        } catch {
            outcome.withLock { $0 = .failure(error) }
        }
    }

    func finish(_ cycleError: (any Error)?) {
        if let cycleError { return continuation.resume(throwing: cycleError) }
        switch outcome.withLock({ $0 }) {
        case .success(let value)?: continuation.resume(returning: value)
        case .failure(let error)?: continuation.resume(throwing: error)
        case nil: continuation.resume(throwing: WriterError.stopped)
        }
    }
}
