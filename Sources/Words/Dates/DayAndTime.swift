/// A part of the day, where no hour was said; the raw values are those of the JSON interface.
package enum PartOfDay: String, Hashable, Sendable, CaseIterable {
    case morning
    case afternoon
    case evening
}

/// A day with a time or a part of it, as far as they were said: the worth of a `date-time` answer.
package struct DayAndTime: Hashable, Sendable {
    package var date: CivilDate?
    package var time: CivilTime?
    /// Never beside a time.
    package var part: PartOfDay?

    package init(date: CivilDate?, time: CivilTime? = nil, part: PartOfDay? = nil) {
        self.date = date
        self.time = time
        self.part = part
    }

    /// The moment on the clocks of Europe/London, if both the day and the hour are known.
    package var local: LocalTime? {
        guard let date, let time else { return nil }
        return LocalTime(date: date, time: time)
    }

    /// `2026-03-31T16:15:00+01:00` with the offset in force then; nothing unless both day and hour are known.
    package var iso: String? {
        guard let local else { return nil }
        let offset = London.offset(at: local.instant) == 3600 ? "+01:00" : "+00:00"
        return "\(local.date.iso)T\(local.time.iso):00\(offset)"
    }

    /// The parts that are known, with a space between them: `2026-03-31 16:15`, `2026-03-31 morning`.
    package var plain: String {
        [date?.iso, time?.iso, part?.rawValue].compactMap { $0 }.joined(separator: " ")
    }

    /// Reads what `plain` writes.
    package init?(plain: String) {
        self.init(date: nil)
        for word in plain.split(separator: " ") {
            if let date = CivilDate(iso: String(word)), self.date == nil, time == nil, part == nil {
                self.date = date
            } else if let time = CivilTime(iso: String(word)), self.time == nil, part == nil {
                self.time = time
            } else if let part = PartOfDay(rawValue: String(word)), self.part == nil, time == nil {
                self.part = part
            } else {
                return nil
            }
        }
        if date == nil, time == nil, part == nil { return nil }
    }
}
