import Foundation
import Words

/// The system's clock, and moments as people and JSON write them.
enum Clock {
    static func now() -> Instant { Instant(seconds: Int64(Date().timeIntervalSince1970.rounded(.down))) }

    /// Reads `2026-06-10T09:05:00+01:00`, `…Z`, or wall time without an offset (Europe/London).
    static func instant(_ text: String) -> Instant? {
        let formatter = ISO8601DateFormatter()
        if let date = formatter.date(from: text) {
            return Instant(seconds: Int64(date.timeIntervalSince1970))
        }
        let parts = text.split(whereSeparator: { $0 == "T" || $0 == " " })
        guard parts.count == 2, let date = CivilDate(iso: String(parts[0])),
            let time = CivilTime(iso: parts[1].split(separator: ":").prefix(2).joined(separator: ":"))
        else { return nil }
        return LocalTime(date: date, time: time).instant
    }

    /// `2026-06-10T09:05:00Z`.
    static func iso(_ instant: Instant) -> String {
        let days = (instant.seconds >= 0 ? instant.seconds : instant.seconds - 86_399) / 86_400
        let second = Int(instant.seconds - days * 86_400)
        let date = CivilDate(daysSinceEpoch: Int(days)).iso
        let time = CivilTime(hour: second / 3600, minute: second % 3600 / 60).iso
        let rest = second % 60
        return "\(date)T\(time):\(rest < 10 ? "0" : "")\(rest)Z"
    }

    /// `Wed 10 June 2026, 09:05` on the clocks of the United Kingdom.
    static func spoken(_ instant: Instant) -> String {
        let local = LocalTime(instant)
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(days[local.date.weekday]) \(local.date.day) \(months[local.date.month - 1]) \(local.date.year), "
            + local.time.iso
    }
}
