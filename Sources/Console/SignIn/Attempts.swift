import Synchronization
import Words

/// Counts wrong tries by address, so that one machine cannot try many accounts; kept in memory, and bounded.
final class Attempts: Sendable {
    private static let most = 30
    private static let seconds: Int64 = 600
    private static let addresses = 10_000

    private let counted = Mutex<[String: (count: Int, since: Instant)]>([:])

    func isAllowed(_ address: String, at now: Instant) -> Bool {
        counted.withLock { counted in
            guard let entry = counted[address], now.seconds(since: entry.since) < Self.seconds else { return true }
            return entry.count < Self.most
        }
    }

    func fail(_ address: String, at now: Instant) {
        counted.withLock { counted in
            if counted.count >= Self.addresses {
                counted = counted.filter { now.seconds(since: $0.value.since) < Self.seconds }
                if counted.count >= Self.addresses { counted = [:] }
            }
            var entry = counted[address] ?? (0, now)
            if now.seconds(since: entry.since) >= Self.seconds { entry = (0, now) }
            entry.count += 1
            counted[address] = entry
        }
    }
}
