/// Chooses the day and the time that a text means from those that it mentions.
struct DateChoice {
    enum Day {
        /// The day; the hour is that of the text itself ("this time tomorrow").
        case day(CivilDate, atThisTime: Bool)
        /// A stretch of days.
        case open
        case reprompt(Answer.RepromptReason)
        case none
    }

    enum Clock {
        case time(CivilTime)
        case moment(LocalTime)
        case part(PartOfDay)
        case reprompt(Answer.RepromptReason)
        case none
    }

    private let mentions: DateMentions
    private let frame: DateFrame

    init(_ mentions: DateMentions, frame: DateFrame) {
        self.mentions = mentions
        self.frame = frame
    }

    // MARK: Days

    private typealias PlacedDay = DateMentions.Placed<DayMention>

    func day() -> Day {
        if asksForAnother { return .open }
        let all = counted(mentions.days).filter { !$0.isNegated && !isSmallTalk($0) }
        var free = all.filter { !$0.isBound }
        guard !free.isEmpty else { return mentions.days.isEmpty ? .none : .open }
        guard merge(&free) else { return .reprompt(.ambiguous) }
        let closed = free.filter { !isOpen($0.mention.meaning) }
        guard !closed.isEmpty else { return .open }
        let kept = chosen(closed) { resolved($0.meaning) }
        guard let kept else { return .reprompt(.ambiguous) }
        switch resolved(kept.mention.meaning) {
        case .day(let date), .weeksAway(let date):
            return .day(date, atThisTime: kept.mention.atThisTime)
        case .past: return .reprompt(.past)
        case .impossible: return .reprompt(.invalid)
        case .unclear: return .reprompt(.ambiguous)
        case .open, .week, .weekday, .fromLast: return .open
        }
    }

    /// "Any other day", "another day": not the one that is named.
    private var asksForAnother: Bool {
        mentions.items.indices.contains { index in
            ["day", "days", "time", "week"].contains(mentions.word(index))
                && (mentions.word(index - 1) == "another" || mentions.word(index - 1) == "different"
                    || mentions.word(index - 1) == "other" && mentions.word(index - 2) == "any")
        }
    }

    /// "It's raining today": a tale that happens to name the day.
    private func isSmallTalk(_ placed: PlacedDay) -> Bool {
        guard placed.range.count == 1, mentions.isSign(placed.range.lowerBound, .today),
            placed.range.lowerBound > 0, !mentions.clocks.contains(where: { $0.clause == placed.clause })
        else { return false }
        return mentions.clauses[placed.clause].strangers >= 1
            || mentions.lexeme(placed.range.lowerBound - 1) == .unit(.day)
    }

    /// "Not Mother's Day, the day after": counted from the day that was named before.
    private func counted(_ days: [PlacedDay]) -> [PlacedDay] {
        var result = days
        for index in result.indices {
            guard case .fromLast(let count) = result[index].mention.meaning else { continue }
            result[index].mention.meaning = .open
            guard index > 0, case .day(let date) = resolved(result[index - 1].mention.meaning) else { continue }
            result[index].mention.meaning = .day(date.adding(days: count))
        }
        return result
    }

    private func isOpen(_ meaning: DayMention.Meaning) -> Bool {
        switch meaning {
        case .open, .week: true
        default: false
        }
    }

    /// A plain day of the week is the next one.
    private func resolved(_ meaning: DayMention.Meaning) -> DayMention.Meaning {
        switch meaning {
        case .weekday(let day): .day(frame.weekday(day))
        case .weeksAway(let date): .day(date)
        default: meaning
        }
    }

    /// Joins a day of the week with the date or the week that stands with it.
    ///
    /// - Returns: whether they agree.
    private func merge(_ days: inout [PlacedDay]) -> Bool {
        var index = 0
        while index < days.count {
            guard case .weekday(let weekday) = days[index].mention.meaning else {
                index += 1
                continue
            }
            var isJoined = false
            for other in days.indices where other != index && areNear(days[index], days[other]) {
                switch days[other].mention.meaning {
                case .day(let date) where days[other].mention.isExplicit:
                    if date.weekday == weekday {
                        isJoined = true
                    } else if areJoined(days[index], days[other]) {
                        // Which of the two is wrong is not known.
                        return false
                    }
                case .day(let date) where date.weekday == weekday: isJoined = true
                case .past where areJoined(days[index], days[other]): isJoined = true
                case .weeksAway(let date):
                    days[other].mention.meaning = .day(date.adding(days: weekday - date.weekday))
                    isJoined = true
                case .week(let monday) where areInOneBreath(days[index], days[other]):
                    days[other].mention.meaning = .day(monday.adding(days: weekday))
                    isJoined = true
                case .impossible where areJoined(days[index], days[other]): isJoined = true
                default: break
                }
                if isJoined { break }
            }
            if isJoined { days.remove(at: index) } else { index += 1 }
        }
        return true
    }

    private func areNear(_ one: PlacedDay, _ other: PlacedDay) -> Bool { abs(one.clause - other.clause) <= 2 }

    private func areInOneBreath(_ one: PlacedDay, _ other: PlacedDay) -> Bool {
        abs(one.clause - other.clause) <= 1
    }

    /// Nothing but small words stand between them.
    private func areJoined(_ one: PlacedDay, _ other: PlacedDay) -> Bool {
        let (first, second) = one.range.lowerBound < other.range.lowerBound ? (one, other) : (other, one)
        guard first.range.upperBound <= second.range.lowerBound else { return true }
        return (first.range.upperBound..<second.range.lowerBound).allSatisfy { index in
            switch mentions.lexeme(index) {
            case .sign(.the), .sign(.of), .sign(.on), .comma: true
            default: false
            }
        }
    }

    // MARK: Choosing

    /// The one that is meant, or nothing where several may be.
    private func chosen<Mention, Key: Hashable>(
        _ all: [DateMentions.Placed<Mention>], by key: (Mention) -> Key
    ) -> DateMentions.Placed<Mention>? {
        var rest = all
        func isSettled() -> Bool { Set(rest.map { key($0.mention) }).count <= 1 }
        if isSettled() { return rest.first }
        rest = amended(rest)
        if isSettled() { return rest.last }
        let preferred = rest.filter { isPreferred($0.range) }
        if preferred.count == 1 { return preferred[0] }
        for strangers in 0...1 {
            let clean = rest.filter { mentions.clauses[$0.clause].strangers <= strangers }
            guard !clean.isEmpty else { continue }
            rest = clean
            break
        }
        if !isSettled(), let first = rest.first, isPlain(first),
            rest.dropFirst().allSatisfy({ isTale($0, after: first) })
        {
            return first
        }
        return isSettled() ? rest.first : nil
    }

    /// Its clause says nothing else.
    private func isPlain<Mention>(_ placed: DateMentions.Placed<Mention>) -> Bool { small(placed.clause) <= 1 }

    /// A later clause that tells something, rather than offers another.
    private func isTale<Mention>(
        _ placed: DateMentions.Placed<Mention>, after first: DateMentions.Placed<Mention>
    ) -> Bool {
        placed.clause != first.clause && small(placed.clause) >= 3
            && !mentions.holds(first.range.upperBound..<max(first.range.upperBound, placed.range.lowerBound), .or, .and)
    }

    /// How many small words a clause has.
    private func small(_ clause: Int) -> Int {
        mentions.clauses[clause].range.count { mentions.lexeme($0) == .light }
    }

    /// Without those that a later one replaces: "6th no 7th", "2, sorry 3", "Monday … make that Tuesday".
    private func amended<Mention>(_ all: [DateMentions.Placed<Mention>]) -> [DateMentions.Placed<Mention>] {
        var kept: [DateMentions.Placed<Mention>] = []
        for placed in all {
            if let last = kept.last, last.range.upperBound <= placed.range.lowerBound {
                let between = last.range.upperBound..<placed.range.lowerBound
                let clause = mentions.clauses[placed.clause].range
                let behind = min(placed.range.upperBound, clause.upperBound)..<clause.upperBound
                let isAmended =
                    mentions.holds(between, .amend, .no, .negative) || between.contains { mentions.word($0) == "make" }
                if isAmended && !mentions.holds(between, .or)
                    || behind.contains(where: { mentions.word($0) == "instead" })
                {
                    kept.removeAll()
                }
            }
            kept.append(placed)
        }
        return kept
    }

    private func isPreferred(_ range: Range<Int>) -> Bool {
        if mentions.word(range.lowerBound - 1) == "than" { return false }
        let clause = mentions.clauses.first { $0.range.contains(range.lowerBound) }?.range ?? range
        return mentions.holds(max(clause.lowerBound, range.lowerBound - 3)..<range.lowerBound, .prefer)
            || mentions.holds(
                range.upperBound..<max(range.upperBound, min(clause.upperBound, range.upperBound + 4)), .prefer)
    }

    // MARK: Times

    func clock() -> Clock {
        let all = mentions.clocks.filter { !$0.isNegated }
        let parts = all.filter { if case .part = $0.mention.meaning { true } else { false } }
        var times = all.filter { if case .part = $0.mention.meaning { false } else { true } }
        let clear = times.filter { $0.mention.meaning != .unclear }
        if !clear.isEmpty || !parts.isEmpty { times = clear }
        let free = times.filter { !$0.isBound }
        let isTale = !free.isEmpty && parts.isEmpty && free.allSatisfy { mentions.clauses[$0.clause].strangers >= 1 }
        if isTale, mentions.days.isEmpty,
            times.contains(where: { $0.isBound && mentions.clauses[$0.clause].strangers == 0 })
        {
            times = times.filter(\.isBound)
        } else if !free.isEmpty || !parts.isEmpty {
            times = free
        }
        if times.count > 1 || !parts.isEmpty || !mentions.days.isEmpty {
            // An hour in a tale of its own is not the one that is asked for.
            let own = times.filter { isOwn($0) }
            if !own.isEmpty || !mentions.days.isEmpty { times = own }
        }
        guard !times.isEmpty else { return part(parts) }
        guard let time = chosen(times, by: { $0.meaning }) else { return .reprompt(.ambiguous) }
        return worth(time, parts)
    }

    /// It stands in a clause about day and hour, or in that of a day.
    private func isOwn(_ placed: DateMentions.Placed<ClockMention>) -> Bool {
        let clause = mentions.clauses[placed.clause]
        if placed.isBound ? clause.strangers == 0 : clause.isClean { return true }
        return mentions.days.contains { $0.clause == placed.clause && !$0.isNegated }
            || clause.strangers <= 3 && !placed.mention.isBare && mentions.days.isEmpty
    }

    private func worth(_ placed: DateMentions.Placed<ClockMention>, _ parts: [DateMentions.Placed<ClockMention>])
        -> Clock
    {
        switch placed.mention.meaning {
        case .fixed(let time): return .time(time)
        case .moment(let local): return .moment(local)
        case .range, .unclear: return .reprompt(.ambiguous)
        case .impossible: return .reprompt(.invalid)
        case .part(let part): return .part(part)
        case .open(let minutes, let named):
            if parts.count > 1, let first = parts.first, let last = parts.last,
                first.mention.meaning != last.mention.meaning,
                mentions.holds(first.range.upperBound..<max(first.range.upperBound, last.range.lowerBound), .or)
            {
                return .reprompt(.ambiguous)
            }
            let nearest = parts.min { distance($0.range, placed.range) < distance($1.range, placed.range) }
            guard let nearest, case .part(let part) = nearest.mention.meaning else {
                let total = named < 8 ? minutes + 720 : minutes
                return .time(CivilTime(hour: total / 60 % 24, minute: total % 60))
            }
            return settled(placed.mention.meaning, named, part)
        }
    }

    private func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        one.lowerBound < other.lowerBound ? other.lowerBound - one.upperBound : one.lowerBound - other.upperBound
    }

    /// The half of the day that the part says; "ten in the afternoon" says nothing.
    private func settled(_ meaning: ClockMention.Meaning, _ named: Int, _ part: PartOfDay) -> Clock {
        let isAfternoon: Bool
        switch part {
        case .morning:
            guard named < 12 else { return .reprompt(.ambiguous) }
            isAfternoon = false
        case .afternoon:
            guard named == 12 || named < 8 else { return .reprompt(.ambiguous) }
            isAfternoon = true
        case .evening:
            guard named >= 4 else { return .reprompt(.ambiguous) }
            isAfternoon = named != 12
        }
        guard case .fixed(let time) = ClockScanner.settled(meaning, isAfternoon: isAfternoon) else { return .none }
        return .time(time)
    }

    private func part(_ parts: [DateMentions.Placed<ClockMention>]) -> Clock {
        guard !parts.isEmpty else { return .none }
        let near = parts.filter { placed in
            mentions.clauses[placed.clause].isClean || mentions.days.contains { $0.clause == placed.clause }
        }
        let rest = near.isEmpty && mentions.days.isEmpty ? parts : near
        guard !rest.isEmpty else { return .none }
        guard let chosen = chosen(rest, by: { $0.meaning }), case .part(let part) = chosen.mention.meaning else {
            return .reprompt(.ambiguous)
        }
        return .part(part)
    }
}
