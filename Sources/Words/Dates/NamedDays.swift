/// Days that go by a name.
enum NamedDay: Sendable {
    case aprilFools, mayDay, newYearsDay, secondOfJanuary, burnsNight, valentines, stDavids, stPatricks, stGeorges,
        stAndrews
    case pancakeDay, ashWednesday, mothersDay, fathersDay, palmSunday, maundyThursday
    case goodFriday, easterSaturday, easterSunday, easterMonday, easter
    case earlyMay, mayBankHoliday, spring, summer, bankHoliday, battleOfTheBoyne
    case halloween, bonfireNight, remembranceSunday
    case christmas, christmasEve, christmasDay, boxingDay, newYearsEve, newYear
    case clocksForward, clocksBack, clocksChange

    /// The day in a year; nothing for what names no single day.
    func date(in year: Int, _ nation: Nation) -> CivilDate? {
        let easter = BankHolidays.easter(in: year)
        func fixed(_ month: Int, _ day: Int) -> CivilDate { CivilDate(year: year, month: month, day: day) }
        switch self {
        case .aprilFools: return fixed(4, 1)
        case .newYearsDay: return fixed(1, 1)
        case .secondOfJanuary: return fixed(1, 2)
        case .burnsNight: return fixed(1, 25)
        case .valentines: return fixed(2, 14)
        case .stDavids: return fixed(3, 1)
        case .stPatricks: return fixed(3, 17)
        case .stGeorges: return fixed(4, 23)
        case .stAndrews: return fixed(11, 30)
        case .pancakeDay: return easter.adding(days: -47)
        case .ashWednesday: return easter.adding(days: -46)
        case .mothersDay: return easter.adding(days: -21)
        case .fathersDay: return .weekday(6, number: 3, of: 6, in: year)
        case .palmSunday: return easter.adding(days: -7)
        case .maundyThursday: return easter.adding(days: -3)
        case .goodFriday: return easter.adding(days: -2)
        case .easterSaturday: return easter.adding(days: -1)
        case .easterSunday: return easter
        case .easterMonday: return easter.adding(days: 1)
        case .earlyMay: return BankHolidays.earlyMay(in: year)
        case .spring: return BankHolidays.spring(in: year)
        case .summer: return BankHolidays.summer(in: year, nation)
        case .battleOfTheBoyne: return fixed(7, 12)
        case .halloween: return fixed(10, 31)
        case .bonfireNight: return fixed(11, 5)
        case .remembranceSunday: return .weekday(6, number: 2, of: 11, in: year)
        case .christmasEve: return fixed(12, 24)
        case .christmasDay: return fixed(12, 25)
        case .boxingDay: return fixed(12, 26)
        case .newYearsEve: return fixed(12, 31)
        case .clocksForward: return .weekday(6, number: -1, of: 3, in: year)
        case .clocksBack: return .weekday(6, number: -1, of: 10, in: year)
        case .easter, .christmas, .newYear, .mayBankHoliday, .bankHoliday, .clocksChange, .mayDay: return nil
        }
    }

    /// The days that the name can mean, from a day on: the first of them, or several where the name leaves it open.
    func coming(from today: CivilDate, _ nation: Nation) -> [CivilDate] {
        switch self {
        case .bankHoliday:
            let all = BankHolidays.days(in: today.year, nation) + BankHolidays.days(in: today.year + 1, nation)
            return all.first { $0 > today }.map { [$0] } ?? []
        case .mayBankHoliday:
            for year in [today.year, today.year + 1] {
                let days = [BankHolidays.earlyMay(in: year), BankHolidays.spring(in: year)].filter { $0 >= today }
                if !days.isEmpty { return days }
            }
            return []
        case .mayDay:
            for year in [today.year, today.year + 1] {
                let days = Set([BankHolidays.earlyMay(in: year), CivilDate(year: year, month: 5, day: 1)])
                if days.allSatisfy({ $0 >= today }) { return days.sorted() }
            }
            return []
        case .clocksChange:
            let days = [NamedDay.clocksForward, .clocksBack].compactMap { $0.coming(from: today, nation).first }
            return days.min().map { [$0] } ?? []
        default:
            for year in [today.year, today.year + 1] {
                if let date = date(in: year, nation), date >= today { return [date] }
            }
            return []
        }
    }

    /// "Easter", "Christmas" and "New Year" are a time of the year; as a turning point ("the Tuesday after Easter") they
    /// are the day itself.
    var asTurningPoint: NamedDay {
        switch self {
        case .easter: .easterMonday
        case .christmas: .christmasDay
        case .newYear: .newYearsDay
        default: self
        }
    }
}

enum NamedDays {
    /// The named day that begins at a token, and how many tokens it takes.
    static func match(_ tokens: [Token], at index: Int) -> (NamedDay, Int)? {
        guard let names = openings[tokens[index].text] else { return nil }
        var best: (NamedDay, Int)?
        for name in names {
            guard let end = name.end(tokens, from: index + 1), end - index > best?.1 ?? 0 else { continue }
            best = (name.day, end - index)
        }
        return best
    }

    private struct Name: Sendable {
        let rest: [[String]]
        let day: NamedDay

        func end(_ tokens: [Token], from start: Int) -> Int? {
            var index = start
            for choices in rest {
                while index < tokens.count, tokens[index].kind == .mark, ["'", ".", "-"].contains(tokens[index].text) {
                    index += 1
                }
                guard index < tokens.count, choices.contains(tokens[index].text) else { return nil }
                index += 1
            }
            return index
        }
    }

    private static let openings: WordTable<[Name]> = {
        var table: [String: [Name]] = [:]
        for (pattern, day) in patterns {
            let slots = pattern.split(separator: " ").map { $0.split(separator: "|").map(String.init) }
            guard let first = slots.first else { continue }
            for word in first { table[word, default: []].append(Name(rest: Array(slots.dropFirst()), day: day)) }
        }
        return WordTable(table)
    }()

    private static let saint = "st|saint|sant "
    private static let holiday = "bank|bnk|bankk|public hol|hols|holiday|holidays|holliday|holday"

    /// Each name, its words; `a|b` is one or the other.
    private static let patterns: [(String, NamedDay)] = [
        ("april fools|fool's|fool day", .aprilFools), ("new years|year|year's day", .newYearsDay),
        ("new years|year|year's", .newYear),
        ("newyears|newyear day", .newYearsDay),
        ("new years|year|year's eve", .newYearsEve), ("nye", .newYearsEve), ("hogmanay|hogmany", .newYearsEve),
        ("burns night|supper", .burnsNight), ("valentines|valentine's|valentine|vals day", .valentines),
        (saint + "david's|davids|dewi day", .stDavids), (saint + "patrick's|patricks|paddys|paddy's day", .stPatricks),
        ("paddy's|paddys day", .stPatricks), (saint + "george's|georges day", .stGeorges),
        (saint + "andrew's|andrews day", .stAndrews), ("pancake|shrove day|tuesday", .pancakeDay),
        ("pancake|shrove tue|tues", .pancakeDay), ("ash wednesday|weds|wed", .ashWednesday),
        ("mothers|mother's|mothering|mums|mum's day|sunday", .mothersDay),
        ("fathers|father's|dads|dad's day", .fathersDay), ("palm sunday", .palmSunday),
        ("maundy thursday|thurs", .maundyThursday), ("good friday|fri", .goodFriday), ("gd friday", .goodFriday),
        ("easter saturday|sat", .easterSaturday), ("easter sunday|sun|day", .easterSunday),
        ("easter monday|mon", .easterMonday), ("easter bank hol|hols|holiday monday|mon", .easterMonday),
        ("easter", .easter),
        ("easter weekend|hols|holidays|holiday", .easter), ("pasg", .easter),
        ("early may " + holiday, .earlyMay), ("first may " + holiday, .earlyMay), ("1st may " + holiday, .earlyMay),
        ("may day " + holiday, .earlyMay), ("mayday " + holiday, .earlyMay), ("may day", .mayDay),
        ("mayday", .mayDay),
        ("spring " + holiday, .spring), ("late may " + holiday, .spring), ("second may " + holiday, .spring),
        ("2nd may " + holiday, .spring), ("last may " + holiday, .spring),
        ("whit|whitsun monday|mon|" + holiday, .spring),
        ("may " + holiday, .mayBankHoliday), ("may " + holiday + " monday|mon", .mayBankHoliday),
        ("august|aug|summer|end|late " + holiday, .summer), ("august|aug|summer " + holiday + " monday|mon", .summer),
        ("end of august|aug " + holiday, .summer), (holiday, .bankHoliday), (holiday + " monday|mon", .bankHoliday),
        ("next " + holiday, .bankHoliday), ("next " + holiday + " monday|mon", .bankHoliday),
        ("orangemen's|orangemens day", .battleOfTheBoyne), ("twelfth of july", .battleOfTheBoyne),
        ("halloween|hallowe'en|haloween", .halloween), ("bonfire|bonny|firework|fireworks night|nite", .bonfireNight),
        ("bonfire day", .bonfireNight), ("guy fawkes night|day", .bonfireNight),
        ("remembrance sunday|day", .remembranceSunday),
        ("christmas|xmas|crimbo|chrimbo eve", .christmasEve), ("christmas|xmas|crimbo|chrimbo day", .christmasDay),
        ("christmas|xmas|crimbo|chrimbo", .christmas), ("nadolig", .christmas), ("noswyl nadolig", .christmasEve),
        ("dydd nadolig", .christmasDay), ("boxing day", .boxingDay), ("boxin day", .boxingDay),
        (saint + "stephen's|stephens day", .boxingDay),
        ("clocks|clock go|goes|going|went forward|forwards|on", .clocksForward),
        ("clocks|clock spring forward", .clocksForward), ("clocks|clock go|goes|going|went back", .clocksBack),
        ("clocks|clock change|changing|changes|go", .clocksChange),
    ]
}
