package import Words

/// Moments and lengths of time as pages show them, on the clocks of the United Kingdom.
package enum Moments {
    /// `14:06`.
    package static func time(_ instant: Instant) -> String { LocalTime(instant).time.iso }

    /// `14:06:09`, where seconds matter.
    package static func timeToTheSecond(_ instant: Instant) -> String {
        let second = ((instant.seconds % 60) + 60) % 60
        return "\(time(instant)):\(second < 10 ? "0" : "")\(second)"
    }

    /// `Today`, `Yesterday`, or `Wed 10 June 2026`.
    package static func day(_ instant: Instant, now: Instant) -> String {
        let date = LocalTime(instant).date
        switch LocalTime(now).date.daysSinceEpoch - date.daysSinceEpoch {
        case 0: return "Today"
        case 1: return "Yesterday"
        default: return "\(days[date.weekday]) \(date.day) \(months[date.month - 1]) \(date.year)"
        }
    }

    /// `14:06` today, `10 June, 14:06` before.
    package static func when(_ instant: Instant, now: Instant) -> String {
        let date = LocalTime(instant).date
        guard date != LocalTime(now).date else { return time(instant) }
        return "\(date.day) \(months[date.month - 1]), \(time(instant))"
    }

    /// `under 1 min`, `6 min`, `3 hours`, `1 day`.
    package static func length(from start: Instant, to end: Instant) -> String {
        let seconds = max(0, end.seconds(since: start))
        switch seconds {
        case ..<60: return "under 1 min"
        case ..<3600: return "\(seconds / 60) min"
        case ..<86_400: return counted(Int(seconds / 3600), "hour")
        default: return counted(Int(seconds / 86_400), "day")
        }
    }

    /// `1 text message`, `2 text messages`.
    package static func counted(_ count: Int, _ thing: String) -> String {
        count == 1 ? "1 \(thing)" : "\(count) \(thing)s"
    }

    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

/// Numbers as people read them: `07700 900123`.
package enum NumberShown {
    package static func national(_ number: String) -> String {
        guard number.hasPrefix("+44"), number.utf8.count == 13 else { return number }
        let digits = "0" + number.dropFirst(3)
        return "\(digits.prefix(5)) \(digits.dropFirst(5))"
    }
}
