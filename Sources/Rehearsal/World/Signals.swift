import Synchronization
import Words

/// Set by a reading, which knows nothing of the world, and looked at by the process that it is to kill.
final class Bite: Sendable {
    private let isBitten = Mutex(false)

    var isSet: Bool { isBitten.withLock { $0 } }
    func set() { isBitten.withLock { $0 = true } }
    func reset() { isBitten.withLock { $0 = false } }
}

/// Counts the commits of a moment, to name each.
final class Passing: Sendable {
    private let state = Mutex((moment: Instant(seconds: 0), count: 0))

    func begin(_ moment: Instant) {
        state.withLock { if $0.moment != moment { $0 = (moment, 0) } }
    }

    func next() -> Key {
        state.withLock { state in
            state.count += 1
            return Key("commit", Int(state.moment.seconds), state.count)
        }
    }
}
