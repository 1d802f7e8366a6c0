package import Words

// A program is kept beside conversations that still need it; what it holds of `Words` is written as in states.

extension Value: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        self = try Value(json: JSON(Array(text.utf8)))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(String(decoding: json.bytes, as: UTF8.self))
    }
}

extension CivilDate: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = CivilDate(iso: text) else { throw StateError.shape("date") }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

extension CivilTime: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let time = CivilTime(iso: text) else { throw StateError.shape("time") }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

extension Expected.Kind: Codable {}
extension Expected.Tense: Codable {}

extension Nation: Codable {}

extension HolidayCalendar: Codable {
    private struct Kept: Codable {
        var date: CivilDate
        var nations: [Nation]
        var isHoliday: Bool
    }

    private enum Keys: CodingKey { case announced, closed }

    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Keys.self)
        let days = try members.decode([CivilDate].self, forKey: .closed)
        guard days.count.isMultiple(of: 2) else { throw StateError.shape("closed") }
        self.init(
            try members.decode([Kept].self, forKey: .announced).map {
                Announcement(date: $0.date, nations: $0.nations, isHoliday: $0.isHoliday)
            },
            closures: try stride(from: 0, to: days.count, by: 2).map { first in
                guard days[first] <= days[first + 1] else { throw StateError.shape("closed") }
                return days[first]...days[first + 1]
            })
    }

    package func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Keys.self)
        try members.encode(
            announcements.map { Kept(date: $0.date, nations: $0.nations, isHoliday: $0.isHoliday) },
            forKey: .announced)
        // First and last days in turn.
        try members.encode(closures.flatMap { [$0.lowerBound, $0.upperBound] }, forKey: .closed)
    }
}
