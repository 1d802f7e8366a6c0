import Dispatch
import Synchronization

/// Independent pieces of work, on as many cores as there are.
enum Parallel {
    /// What `make` makes of each number below `count`, in their order.
    static func map<Result: Sendable>(_ count: Int, _ make: @Sendable (Int) -> Result) -> [Result] {
        let made = Mutex<[Result?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = make(index)
            made.withLock { $0[index] = result }
        }
        return made.withLock { $0 }.compactMap { $0 }
    }
}
