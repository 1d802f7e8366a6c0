package import Words

/// Stretches of the week, in local wall time (Europe/London), in which something is done.
package struct OpeningHours: Hashable, Sendable {
    /// A stretch of one day; its end is not part of it.
    package struct Stretch: Hashable, Sendable {
        /// 0 Monday to 6 Sunday.
        package var weekday: Int
        package var from: CivilTime
        package var to: CivilTime

        package init(weekday: Int, from: CivilTime, to: CivilTime) {
            self.weekday = weekday
            self.from = from
            self.to = to
        }
    }

    package var stretches: [Stretch]

    package init(_ stretches: [Stretch]) {
        self.stretches = stretches.sorted { ($0.weekday, $0.from) < ($1.weekday, $1.from) }
    }

    /// Every hour of every day: for rehearsals.
    package static let always = OpeningHours(
        (0..<7).map { Stretch(weekday: $0, from: CivilTime(hour: 0, minute: 0), to: CivilTime(hour: 24, minute: 0)) })

    package func isOpen(at instant: Instant) -> Bool {
        let local = LocalTime(instant)
        return stretches.contains {
            $0.weekday == local.date.weekday && $0.from <= local.time && local.time < $0.to
        }
    }

    /// `instant` itself if it is open then, else when it opens next; nothing if it never does.
    package func nextOpening(from instant: Instant) -> Instant? {
        if isOpen(at: instant) { return instant }
        let local = LocalTime(instant)
        for ahead in 0...7 {
            let date = local.date.adding(days: ahead)
            for stretch in stretches where stretch.weekday == date.weekday {
                let opening = LocalTime(date: date, time: stretch.from).instant
                if opening > instant { return opening }
            }
        }
        return nil
    }
}
