package import Dialogue
package import Words

/// What a site configures: who it is, when it is there, and its rules (`content/site.talk`).
package struct Site: Hashable, Sendable {
    package var name = ""
    package var phone = ""
    /// Whom flags and overdue hand-overs alert by text.
    package var dutyNumber = ""
    package var nation = "england"
    /// Postcode districts, upper case.
    package var area: [String] = []
    /// When somebody watches.
    package var hours: [WeeklyHours] = []
    /// When automated texts may go.
    package var sendWindows: [WeeklyHours] = []
    /// What the site calls a link worker, or the name of theirs.
    package var linkWorker: String?
    package var minimumAge = 18
    package var remindersADay = 2
    package var remindersAWeek = 5
    package var directoryFreshMonths = 6
    /// Replies to one person in an hour, after which a person looks.
    package var repliesAnHour = 60
    /// The same long text so many times in a row is a machine's.
    package var sameTexts = 5
    /// Days of silence after which a number may be another's.
    package var silentDays = 60
    /// What one segment costs, in hundredths of a penny; nothing: not counted.
    package var segmentPrice: Int?
    /// What a month may cost, in pence; nothing: no limit.
    package var spendLimit: Int?
    /// Staff are told at so many parts in a hundred of it.
    package var spendWarning = 80
    /// Minutes after which staff are alerted again about a flag, and how often.
    package var alertAgainMinutes = 15
    package var alertAgainTimes = 8
    package var policy = Policy()

    package init() {}

    /// `{site NAME}` in prose.
    package var values: [String: String] {
        [
            "name": name, "phone": phone, "hours": hours.map(\.words).joined(separator: ", "),
            "minimum age": String(minimumAge),
        ]
    }

    /// Somebody watches at this moment.
    package func isOpen(at instant: Instant) -> Bool {
        let local = LocalTime(instant)
        return hours.contains { $0.covers(local) }
            && !policy.calendar.isOff(local.date, in: Nation(rawValue: nation) ?? .england)
    }

    /// Whether a postcode, or its outward code alone, lies in the area.
    package func covers(_ postcode: String) -> Bool {
        area.contains(district(of: postcode))
    }
}

/// The outward code of a postcode ("LS6 2AB" and "LS6" both give "LS6"), upper case.
package func district(of postcode: String) -> String {
    let letters = postcode.uppercased().filter { !$0.isWhitespace }
    guard postcode.contains(" ") || letters.count > 4 else { return letters }
    return String(letters.dropLast(3))
}

/// The same hours on some days of every week.
package struct WeeklyHours: Hashable, Sendable {
    /// 0 Monday to 6 Sunday.
    package var days: ClosedRange<Int>
    package var opens: CivilTime
    /// The first minute that is no longer in it.
    package var closes: CivilTime

    package init(days: ClosedRange<Int>, opens: CivilTime, closes: CivilTime) {
        self.days = days
        self.opens = opens
        self.closes = closes
    }

    package func covers(_ local: LocalTime) -> Bool {
        days.contains(local.date.weekday) && opens <= local.time && local.time < closes
    }

    /// `Monday to Friday 9am to 5pm`.
    package var words: String {
        func name(_ day: Int) -> String { Self.dayNames[day].prefix(1).uppercased() + Self.dayNames[day].dropFirst() }
        let days = days.count == 1 ? name(days.lowerBound) : "\(name(days.lowerBound)) to \(name(days.upperBound))"
        return "\(days) \(opens.words) to \(closes.words)"
    }

    /// The same hours, for reading what a patient asks for.
    var stretch: ServiceHours.Stretch {
        ServiceHours.Stretch(
            days: days.reduce(0) { $0 | 1 << UInt8($1) }, opens: opens, closes: closes)
    }

    private static let dayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// Reads `monday to friday 09:00 to 17:00` or `saturday 10:00 to 16:00`.
    package init?(_ text: String) {
        var words = text.lowercased().split(separator: " ").map(String.init)
        guard let first = words.first.flatMap({ Self.dayNames.firstIndex(of: $0) }) else { return nil }
        words.removeFirst()
        var last = first
        if words.count == 5, words[0] == "to", let day = Self.dayNames.firstIndex(of: words[1]) {
            last = day
            words.removeFirst(2)
        }
        guard words.count == 3, words[1] == "to", let opens = CivilTime(iso: words[0]),
            let closes = CivilTime(iso: words[2]), opens < closes, first <= last
        else { return nil }
        self.init(days: first...last, opens: opens, closes: closes)
    }
}
