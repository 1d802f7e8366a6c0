import Words

extension Clock {
    /// The moment of a `--now` option; without one, the system's.
    static func moment(_ now: String?) throws(CommandFailure) -> Instant {
        guard let now else { return Clock.now() }
        guard let instant = Clock.instant(now) else {
            throw CommandFailure("\"\(now)\" is not a moment.", help: "Write it as 2026-06-10T10:00.", code: .usage)
        }
        return instant
    }
}
