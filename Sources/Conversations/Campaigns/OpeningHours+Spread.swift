import Words

extension OpeningHours {
    /// Moments at which so many texts go when they are spread evenly over open hours.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - hours: open hours over which they go; at least the first goes at once.
    ///   - start: from when.
    /// - Returns: moments in order, all of them open; nothing if it never opens.
    func spread(_ count: Int, over hours: Int, from start: Instant) -> [Instant]? {
        guard var moment = nextOpening(from: start) else { return nil }
        var moments: [Instant] = []
        let step = count > 1 ? Double(hours) * 3600 / Double(count) : 0
        var passed = 0.0
        for index in 0..<count {
            var ahead = Int64(Double(index) * step - passed)
            while ahead > 0 {
                guard let end = closing(after: moment) else { return nil }
                let left = end.seconds(since: moment)
                if ahead < left {
                    moment = moment.adding(seconds: ahead)
                    break
                }
                ahead -= left
                guard let next = nextOpening(from: end) else { return nil }
                moment = next
            }
            passed = Double(index) * step
            moments.append(moment)
        }
        return moments
    }

    /// When the stretch that is open at this moment ends; nothing if none is.
    private func closing(after moment: Instant) -> Instant? {
        let local = LocalTime(moment)
        let open = stretches.filter { $0.weekday == local.date.weekday && $0.from <= local.time && local.time < $0.to }
        return open.map { stretch in
            // Midnight is the beginning of the next day.
            stretch.to.hour == 24
                ? LocalTime(date: local.date.adding(days: 1), time: CivilTime(hour: 0, minute: 0)).instant
                : LocalTime(date: local.date, time: stretch.to).instant
        }.max()
    }
}
