import Store
import Synchronization
import Words

/// Another desk for the writer, with what becomes durable together with it.
protocol DeskReplacement: Sendable {
    /// Commits what goes with it; returns the desk that the writer has from now on, if there is another.
    ///
    /// Throws only what must end the writer.
    func run(in store: any Store, at now: Instant) throws -> Desk?
    /// The writer has the new desk, or keeps its own: the caller may be told.
    func finish()
}

final class DeskReplacementTask<Outcome: Sendable>: DeskReplacement {
    private let body: @Sendable (any StoreTransaction, Instant) throws -> (desk: Desk?, result: Outcome)
    private let continuation: CheckedContinuation<Outcome, any Error>
    private let outcome = Mutex<Result<Outcome, any Error>>(.failure(WriterError.stopped))

    init(
        body: @escaping @Sendable (any StoreTransaction, Instant) throws -> (desk: Desk?, result: Outcome),
        continuation: CheckedContinuation<Outcome, any Error>
    ) {
        self.body = body
        self.continuation = continuation
    }

    func run(in store: any Store, at now: Instant) throws -> Desk? {
        do {
            let replaced = try store.write { Replaced(try body($0, now)) }
            outcome.withLock { $0 = .success(replaced.result) }
            return replaced.desk
        } catch {
            outcome.withLock { $0 = .failure(error) }
            if let error = error as? StoreError, error.endsCycle, error != .full, error != .busy { throw error }
            return nil
        }
    }

    func finish() { continuation.resume(with: outcome.withLock { $0 }) }

    /// What `body` returned, in a form that may leave a transaction.
    private struct Replaced: Sendable {
        var desk: Desk?
        var result: Outcome

        init(_ replaced: (desk: Desk?, result: Outcome)) {
            desk = replaced.desk
            result = replaced.result
        }
    }
}
