import Store
import Synchronization

/// The process has died: everything in memory is gone, and what was not committed.
struct Death: Error {
    var point: DeathPoint
    /// What it was doing is in the store all the same.
    var isDurable: Bool
}

/// Where a process can be made to die.
package enum DeathPoint: String, Hashable, Sendable, CaseIterable {
    /// All of a cycle is done, and not committed.
    case beforeCommit = "before commit"
    /// A cycle is durable, and nobody was told: no gateway has its answer, no sender its texts.
    case afterCommit = "after commit"
    /// A text is claimed, and not a byte of its request was written.
    case beforeRequest = "before request"
    /// The gateway has the request, and its answer was not heard.
    case afterRequest = "after request"
    /// The answer was heard, and is not stored.
    case beforeResult = "before result"
    /// In the middle of somebody's turn, by a text that kills.
    case inTurn = "in a turn"
    /// Another version is written, and not committed; or committed, and nobody was told.
    case inPublish = "in a publish"
}

/// What becomes of the process at its commits.
enum Fate: Sendable {
    case lives
    /// Dies at the next commit.
    case dies(DeathPoint)
    /// So often out of a thousand commits, before and after; and whenever it is bitten.
    case chances(before: Int, after: Int, seed: UInt64, Passing, Bite)

    /// Asked once for each commit.
    func atCommit() -> DeathPoint? {
        switch self {
        case .lives: return nil
        case .dies(let point): return point
        case .chances(let before, let after, let seed, let passing, let bite):
            if bite.isSet { return .inTurn }
            guard before + after > 0 else { return nil }
            var chance = Chance(seed: seed, passing.next())
            if chance.happens(perMille: before) { return .beforeCommit }
            return chance.happens(perMille: after) ? .afterCommit : nil
        }
    }
}

/// A store whose process can die round a commit; the store itself lives on.
final class MortalStore: Store {
    private let store: any Store
    private let notebook: Notebook
    /// What is to happen at the next commit.
    private let fate = Mutex(Fate.lives)

    init(_ store: any Store, notebook: Notebook) {
        self.store = store
        self.notebook = notebook
    }

    /// From now on this decides, once for each commit, at which point of it the process dies.
    func decide(by fate: Fate) {
        self.fate.withLock { $0 = fate }
    }

    func write<Result: Sendable>(_ body: (any StoreTransaction) throws -> Result) throws -> Result {
        do {
            let (result, death) = try store.write { transaction in
                let result = try body(transaction)
                let death = fate.withLock { $0 }.atCommit()
                if let death, death != .afterCommit { throw Death(point: death, isDurable: false) }
                return (result, death)
            }
            notebook.keep()
            if let death { throw Death(point: death, isDurable: true) }
            return result
        } catch {
            notebook.forget()
            throw error
        }
    }

    func read<Result: Sendable>(_ body: (any StoreReader) throws -> Result) throws -> Result { try store.read(body) }

    func close() throws { try store.close() }
}
