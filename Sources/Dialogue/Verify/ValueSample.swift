import Words

/// Values of a type, enough to have one of everything that conditions tell apart.
struct ValueSample {
    /// What is asked of the slot.
    let asked: [Reads.Leaf]
    /// What is asked of any slot of the dialogue.
    let all: [Reads.Leaf]
    let hours: ServiceHours?

    /// Of several values so many are put together in every way; of more, each one, each two and all.
    private static let combined = 6

    /// - Parameters:
    ///   - type: what the slot holds.
    ///   - limit: for services, how many are offered.
    /// - Returns: the values, the plainest first.
    func values(_ type: SlotType, limit: Int? = nil) -> [Value] {
        let plain: [Value] =
            switch type {
            case .yesNo: [.boolean(true), .boolean(false)]
            case .scale(let range), .number(let range): numbers(range).map { .number($0) }
            case .choice(let values): values.map { .choice($0) }
            case .choices(let values): choices(values).map { .choices($0) }
            case .service: (1...max(1, limit ?? 1)).map { .choice("service-\($0)") }
            case .dateTime(let withinHours): days(withinHours: withinHours)
            default: Self.one(of: type).map { [$0] } ?? []
            }
        return plain + listed.filter { !plain.contains($0) }
    }

    /// What a list (`name in Sam, Kim`) has of things that are not counted up here.
    private var listed: [Value] {
        asked.flatMap { leaf -> [Value] in
            guard case .holds(.isIn(_, let values), _) = leaf else { return [] }
            return values.filter { value in
                switch value {
                case .boolean, .number, .choice, .choices: false
                case .postcode, .name, .date, .time, .dateTime, .phone, .text: true
                }
            }
        }
    }

    /// All of a few; of more the ends, and what lies around every number that is compared with.
    ///
    /// What is compared with another slot is compared with all that this one is: so there everybody's numbers count.
    private func numbers(_ range: ClosedRange<Int>) -> [Int] {
        if range.count <= 13 { return Array(range) }
        let meetsOthers = asked.contains { if case .exact = $0 { true } else { false } }
        let forms = asked.contains { if case .form = $0 { true } else { false } } ? [0, 1, 2, 3, 6] : []
        let around = (meetsOthers ? all : asked).flatMap(\.literals).flatMap { [$0 - 1, $0, $0 + 1] }
        let middle = meetsOthers ? [range.lowerBound + range.count / 2] : []
        let ends = [range.lowerBound, range.upperBound]
        return Set(ends + forms + around + middle).filter(range.contains).sorted()
    }

    private func choices(_ values: [String]) -> [[String]] {
        let wanted = values.filter { value in
            asked.contains { leaf in
                switch leaf {
                case .holds(.includes(_, let included), _): included.plain == value
                case .printed(_, let revealing): revealing.contains(value)
                default: false
                }
            }
        }
        let singles = values.map { [$0] }
        let first = values.prefix(Self.combined)
        let pairs = first.indices.flatMap { one in first[(one + 1)...].map { [first[one], $0] } }
        return unique(singles + pairs + subsets(wanted, of: values) + [values])
    }

    /// Every way in which what is asked for may be among the values, with and without something else.
    private func subsets(_ wanted: [String], of values: [String]) -> [[String]] {
        guard wanted.count <= Self.combined else {
            return wanted.flatMap { one in
                wanted.filter { $0 != one }.map { other in values.filter { $0 == one || $0 == other } }
            }
        }
        let other = values.first { !wanted.contains($0) }
        return (1..<(1 << wanted.count)).flatMap { bits -> [[String]] in
            let chosen = Set(wanted.indices.filter { bits & (1 << $0) != 0 }.map { wanted[$0] })
            return [
                values.filter(chosen.contains), values.filter { chosen.contains($0) || $0 == other },
            ]
        }
    }

    private func unique(_ lists: [[String]]) -> [[String]] {
        var seen: Set<[String]> = []
        return lists.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    // MARK: Days and hours

    /// A day and an hour; where a plan is moved to it also the earliest and the latest, and one without an hour.
    private func days(withinHours: Bool) -> [Value] {
        let usual = DayAndTime(date: Self.day(nil), time: CivilTime(hour: 14, minute: 30))
        guard asked.contains(where: { if case .hour = $0 { true } else { false } }) else { return [.dateTime(usual)] }
        var open: [DayAndTime] = []
        for ahead in 0..<7 {
            let date = Self.day(nil).adding(days: ahead)
            open += moments(date).filter { !withinHours || hours?.fits($0, nation: .england) ?? true }
        }
        let times = open.compactMap(\.time)
        let ends = [times.min(), times.max()].compactMap { end in open.first { $0.time == end } }
        let vague = open.first { $0.time == nil }
        return ([usual] + ends + [vague].compactMap { $0 }).map { .dateTime($0) }
    }

    /// A day's first and last minute, those at which the service opens and closes, and its afternoon.
    private func moments(_ date: CivilDate) -> [DayAndTime] {
        let edges = (hours?.stretches ?? []).flatMap { [$0.opens, $0.closes.minuteBefore] }
        let times = [CivilTime(hour: 0, minute: 0), CivilTime(hour: 23, minute: 59)] + edges
        return times.map { DayAndTime(date: date, time: $0) } + [DayAndTime(date: date, part: .afternoon)]
    }

    // MARK: One for all

    /// A value that stands for all others of its type, as long as they come.
    static func one(of type: SlotType) -> Value? {
        switch type {
        case .yesNo: .boolean(true)
        case .scale(let range), .number(let range): .number(range.lowerBound)
        case .choice(let values): values.first.map { .choice($0) }
        case .choices(let values): values.first.map { .choices([$0]) }
        case .service: .choice("service-1")
        case .text(let longest): .text(words(min(longest, Limits.textBytes)))
        case .date(let tense): .date(day(tense))
        case .time: .time(CivilTime(hour: 14, minute: 30))
        case .dateTime: .dateTime(DayAndTime(date: day(nil), time: CivilTime(hour: 14, minute: 30)))
        case .dateOfBirth: .date(CivilDate(year: 1950, month: 9, day: 23))
        case .phone: .phone("+447700900123")
        case .postcode: .postcode("LS6 2AB")
        case .name: .name("Wilhelmina Mwangombe")
        }
    }

    /// A Wednesday or a Saturday.
    private static func day(_ tense: Expected.Tense?) -> CivilDate {
        CivilDate(year: 2026, month: tense == .past ? 5 : 9, day: 23)
    }

    /// So many characters of somebody's own words.
    private static func words(_ count: Int) -> String {
        var words = "the garden and the old green bench by the river"
        while words.utf8.count < count { words += " and the small blue boats" }
        return String(words.prefix(count))
    }
}

extension CivilTime {
    fileprivate var minuteBefore: CivilTime {
        let minutes = max(0, minutesSinceMidnight - 1)
        return CivilTime(hour: minutes / 60, minute: minutes % 60)
    }
}

extension Reads.Leaf {
    /// The numbers that the condition compares with.
    fileprivate var literals: [Int] {
        guard case .holds(let condition, _) = self else { return [] }
        switch condition {
        case .compare(.literal(.number(let number)), _, _), .compare(_, _, .literal(.number(let number))):
            return [number]
        case .isIn(_, let values):
            return values.compactMap { if case .number(let number) = $0 { number } else { nil } }
        default: return []
        }
    }
}
