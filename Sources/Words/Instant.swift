/// A moment in time: whole seconds of UTC since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable {
    package var seconds: Int64

    package init(seconds: Int64) {
        self.seconds = seconds
    }

    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

    /// The moment `seconds` later (earlier, if negative).
    package func adding(seconds count: Int64) -> Instant { Instant(seconds: seconds + count) }
    package func adding(hours: Int) -> Instant { adding(seconds: Int64(hours) * 3600) }
    package func adding(minutes: Int) -> Instant { adding(seconds: Int64(minutes) * 60) }

    /// How many seconds later this moment is than `other`.
    package func seconds(since other: Instant) -> Int64 { seconds - other.seconds }
}
