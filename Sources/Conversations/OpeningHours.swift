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
    /// Bank holidays of somebody's nation, and days on which the site is closed; nothing: every week is alike.
    package var closed: Closed?

    /// The days on which it is not open at all.
    package struct Closed: Hashable, Sendable {
        package var calendar: HolidayCalendar
        package var nation: Nation

        package init(_ calendar: HolidayCalendar, in nation: Nation) {
            self.calendar = calendar
            self.nation = nation
        }
    }

    package init(_ stretches: [Stretch], closed: Closed? = nil) {
        self.stretches = stretches.sorted { ($0.weekday, $0.from) < ($1.weekday, $1.from) }
        self.closed = closed
    }

    /// Every hour of every day: for rehearsals.
    package static let always = OpeningHours(
        (0..<7).map { Stretch(weekday: $0, from: CivilTime(hour: 0, minute: 0), to: CivilTime(hour: 24, minute: 0)) })

    package func isOpen(at instant: Instant) -> Bool {
        let local = LocalTime(instant)
        return stretches.contains {
            $0.weekday == local.date.weekday && $0.from <= local.time && local.time < $0.to
        } && !isClosed(local.date)
    }

    private func isClosed(_ date: CivilDate) -> Bool {
        guard let closed else { return false }
        return closed.calendar.isOff(date, in: closed.nation)
    }

    /// Open only where the other hours are open too.
    package func narrowed(to others: [Stretch]) -> OpeningHours {
        let both = stretches.flatMap { own in
            others.filter { $0.weekday == own.weekday }.map {
                Stretch(weekday: own.weekday, from: max(own.from, $0.from), to: min(own.to, $0.to))
            }
        }
        return OpeningHours(both.filter { $0.from < $0.to }, closed: closed)
    }

    /// `instant` itself if it is open then, else when it opens next; nothing if it never does.
    package func nextOpening(from instant: Instant) -> Instant? {
        if isOpen(at: instant) { return instant }
        let local = LocalTime(instant)
        // Weeks that are alike open within a week; nothing is closed for longer than two months.
        for ahead in 0...(closed == nil ? 7 : 62) {
            let date = local.date.adding(days: ahead)
            guard !isClosed(date) else { continue }
            for stretch in stretches where stretch.weekday == date.weekday {
                let opening = LocalTime(date: date, time: stretch.from).instant
                if opening > instant { return opening }
            }
        }
        return nil
    }
}
