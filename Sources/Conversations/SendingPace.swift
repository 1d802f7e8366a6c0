import Store
import Synchronization

/// Spreads the texts of each channel evenly, so that no gateway is given more in a second than it takes.
final class SendingPace: Sendable {
    /// When the next text may go, by channel.
    private let next = Mutex<[String: ContinuousClock.Instant]>([:])

    /// Returns when this text may go; what is said in danger never waits.
    func wait(for text: OutboxText, on channel: Channel) async {
        guard let rate = channel.textsPerSecond, rate > 0, text.kind != .crisis, text.kind != .alert else { return }
        let now = ContinuousClock.now
        let turn = next.withLock { next in
            let turn = max(now, next[channel.name] ?? now)
            next[channel.name] = turn.advanced(by: .seconds(1) / rate)
            return turn
        }
        try? await Task.sleep(until: turn)
    }
}
