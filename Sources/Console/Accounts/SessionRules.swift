package import Store
package import Words

/// How long a session lives.
package enum SessionRules {
    package static let idleSeconds: Int64 = 30 * 60
    package static let wholeSeconds: Int64 = 12 * 3600
    /// A session that is half way through signing in.
    static let stageSeconds: Int64 = 15 * 60
    /// Sessions are kept this long after their beginning, so that a form sent too late is known for whose it was.
    static let keptSeconds: Int64 = 3 * 86_400
    /// When it was last used is written no more often than this.
    static let touchSeconds: Int64 = 60

    /// Whether it is still good.
    package static func isAlive(_ session: SessionRecord, at now: Instant) -> Bool {
        guard session.endedAt == nil else { return false }
        let whole = session.stage == .full ? wholeSeconds : stageSeconds
        return now.seconds(since: session.beganAt) < whole && now.seconds(since: session.seenAt) < idleSeconds
    }
}
