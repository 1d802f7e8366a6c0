/// A time of day that a text mentions.
struct ClockMention: Sendable {
    enum Meaning: Hashable, Sendable {
        /// An hour that stands as it is: 16:15, 9am, noon.
        case fixed(CivilTime)
        /// An hour of a twelve-hour clock with no word of which half, as minutes; the hour that was named decides.
        case open(minutes: Int, named: Int)
        /// A moment counted from now, with its day.
        case moment(LocalTime)
        case part(PartOfDay)
        /// "Between 2 and 4", "after 3", "until 5": no one time.
        case range
        /// "Lunchtime", "after school": people mean different hours.
        case unclear
        /// 25:30
        case impossible
    }

    var meaning: Meaning
    /// Its lexemes.
    var range: Range<Int>
    /// Nothing but a number shows that it is a time.
    var isBare = false
    /// It says until when, or from when on: noise beside another time.
    var isBound = false
}

/// Finds the times of day that a text mentions.
struct ClockScanner {
    let items: [DateLexer.Item]
    let now: LocalTime

    func mention(at start: Int) -> ClockMention? {
        switch lexeme(start) {
        case .number: number(start)
        case .sign(let sign): signed(sign, start)
        case .part(let part): made(.part(part), start, start + 1)
        case .unit(.hour):
            if let hour = value(start + 1), hour.value < 24, let meaning = meaning(hour.value, nil, hour.digits) {
                finish(meaning, start, start + 2, isBare: false)
            } else {
                nil
            }
        default: nil
        }
    }

    // MARK: Lexemes

    private func lexeme(_ index: Int) -> DateLexeme { items.indices.contains(index) ? items[index].lexeme : .stop }

    private func isSign(_ index: Int, _ signs: DateLexeme.Sign...) -> Bool {
        guard case .sign(let sign) = lexeme(index) else { return false }
        return signs.contains(sign)
    }

    private func value(_ index: Int) -> (value: Int, digits: Int)? {
        guard case .number(let value, let digits) = lexeme(index) else { return nil }
        return (value, digits)
    }

    private func isHour(_ index: Int) -> Int? {
        guard let number = value(index), (1...12).contains(number.value), number.digits <= 2 else { return nil }
        return number.value
    }

    private func made(_ meaning: ClockMention.Meaning, _ start: Int, _ end: Int, isBare: Bool = false) -> ClockMention {
        ClockMention(meaning: meaning, range: start..<end, isBare: isBare)
    }

    // MARK: Hours

    private func number(_ start: Int) -> ClockMention? {
        if let relative = toOrPast(start) { return relative }
        guard let (hour, minute, end, digits) = figures(start) else { return nil }
        guard let meaning = meaning(hour, minute, digits) else {
            let isClock = end > start + 1 || isHalf(end) || lexeme(end) == .unit(.hour)
            return isClock && minute != nil ? made(.impossible, start, end) : nil
        }
        return finish(meaning, start, end, isBare: minute == nil || digits >= 3 && end == start + 1)
    }

    /// The hour and the minutes that are written, where they end, and how many digits the first figure has.
    private func figures(_ start: Int) -> (hour: Int, minute: Int?, end: Int, digits: Int)? {
        guard let first = value(start) else { return nil }
        switch first.digits {
        case 4: return (first.value / 100, first.value % 100, start + 1, 4)
        case 3: return (first.value / 100, first.value % 100, start + 1, 3)
        case 0, 1, 2: break
        default: return nil
        }
        let isMark = lexeme(start + 1) == .dot || lexeme(start + 1) == .colon
        if isMark, let minutes = value(start + 2), minutes.digits == 2 || minutes.digits == 1 && minutes.value == 0 {
            return (first.value, minutes.value, start + 3, first.digits)
        }
        if lexeme(start + 1) == .dash, let minutes = value(start + 2), minutes.digits == 2, minutes.value > 12,
            minutes.value % 5 == 0, minutes.value < 60, first.value <= 12, lexeme(start + 3) != .dash
        {
            return (first.value, minutes.value, start + 3, first.digits)
        }
        if isMark { return lexeme(start + 1) == .colon ? (first.value, 60, start + 3, first.digits) : nil }
        if let minutes = value(start + 1), isMinutes(minutes, after: first, at: start + 1) {
            return (first.value, minutes.value, start + 2, first.digits)
        }
        return (first.value, nil, start + 1, first.digits)
    }

    /// "9 30", "nine thirty", "nine oh five"; not "9 3", and not "10 20" of something else.
    private func isMinutes(_ minutes: (value: Int, digits: Int), after hour: (value: Int, digits: Int), at index: Int)
        -> Bool
    {
        guard (1...23).contains(hour.value), minutes.value < 60, !isPastOrTo(index + 1) else { return false }
        if case .month = lexeme(index + 1) { return false }
        if minutes.digits == 0 { return hour.digits == 0 && minutes.value >= 10 && hour.value <= 12 }
        return minutes.digits == 2 && hour.value <= 23 && (minutes.value % 5 == 0 || hour.digits == 0)
    }

    private func isPastOrTo(_ index: Int) -> Bool { isSign(index, .past, .to) && isHour(index + 1) != nil }

    private func isHalf(_ index: Int) -> Bool { isSign(index, .am, .pm) }

    /// What the figures are worth as a time, if anything.
    private func meaning(_ hour: Int, _ minute: Int?, _ digits: Int) -> ClockMention.Meaning? {
        guard hour < 24, minute ?? 0 < 60 else { return nil }
        let time = CivilTime(hour: hour, minute: minute ?? 0)
        if hour > 12 || hour == 0 && minute != nil { return .fixed(time) }
        if digits == 4, hour < 10 { return .fixed(time) }
        guard hour > 0 else { return nil }
        return .open(minutes: hour * 60 + (minute ?? 0), named: hour)
    }

    /// Takes in "pm", "o'clock", "ish", "in the afternoon".
    private func finish(_ meaning: ClockMention.Meaning, _ start: Int, _ end: Int, isBare: Bool) -> ClockMention {
        var mention = made(meaning, start, end, isBare: isBare)
        var next = end
        while isSign(next, .oclock, .ish) || isSign(next, .a) && isSign(next + 1, .oclock)
            || lexeme(next) == .unit(.hour) && isHourTail(meaning)
            || lexeme(next) == .dash && isSign(next + 1, .ish)
        {
            next += 1
            mention.isBare = false
        }
        // "O clock" in two words.
        if isSign(next, .of), isSign(next + 1, .oclock) {
            next += 2
            mention.isBare = false
        }
        if let half = half(next) {
            mention.meaning = Self.settled(meaning, isAfternoon: half.isAfternoon)
            mention.isBare = false
            next = half.end
        } else if isSign(next, .noon) {
            mention.meaning = .fixed(CivilTime(hour: 12, minute: 0))
            mention.isBare = false
            next += 1
        } else if isSign(next, .midnight) {
            mention.meaning = .fixed(CivilTime(hour: 0, minute: 0))
            mention.isBare = false
            next += 1
        }
        while isSign(next, .oclock, .ish) { next += 1 }
        mention.range = start..<next
        return mention
    }

    /// "1430 hours", "14 h"; not "2 hours".
    private func isHourTail(_ meaning: ClockMention.Meaning) -> Bool {
        if case .fixed = meaning { return true }
        if case .open(let minutes, _) = meaning { return minutes % 60 != 0 || minutes >= 600 }
        return false
    }

    /// "am", "a.m.", "p m".
    private func half(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
        if isSign(index, .am) { return (false, index + 1) }
        return isSign(index, .pm) ? (true, index + 1) : nil
    }

    /// The hour in the half of the day that was said; "14:30 pm" stays what it is.
    static func settled(_ meaning: ClockMention.Meaning, isAfternoon: Bool) -> ClockMention.Meaning {
        guard case .open(let minutes, let named) = meaning else { return meaning }
        let base = named == 12 ? minutes - 720 : minutes
        let total = (base + (isAfternoon ? 720 : 0) + 1440) % 1440
        return .fixed(CivilTime(hour: total / 60, minute: total % 60))
    }

    // MARK: Past and to

    /// "Ten past 2", "20 to 5", "five minutes to three".
    private func toOrPast(_ start: Int) -> ClockMention? {
        guard let minutes = value(start), (1...59).contains(minutes.value) else { return nil }
        var next = start + 1
        if lexeme(next) == .unit(.minute) { next += 1 }
        // "10 to 12" is ten to twelve; "2 to 4" and "9 to 12" are from one to the other.
        let isCount = next > start + 1 || minutes.value % 5 == 0
        guard isCount, !isSign(start - 1, .from, .between) else { return nil }
        return offset(isSign(next, .past) ? minutes.value : isSign(next, .to) ? -minutes.value : nil, start, next + 1)
    }

    private func offset(_ minutes: Int?, _ start: Int, _ at: Int) -> ClockMention? {
        guard let minutes, let hour = isHour(at) else { return nil }
        // "10 to 2pm" may be ten to two, and "9am to 5" never comes here.
        return finish(.open(minutes: hour * 60 + minutes, named: hour), start, at + 1, isBare: false).notBare
    }

    /// "Half 2", "half past two", "half-past 2".
    private func half(from start: Int) -> ClockMention? {
        var next = start + 1
        if lexeme(next) == .dash || lexeme(next) == .unit(.hour) { next += 1 }
        if isSign(next, .past, .after) { next += 1 }
        return offset(30, start, next)
    }

    private func quarter(_ start: Int) -> ClockMention? {
        if isSign(start + 1, .past, .after) { return offset(15, start, start + 2) }
        if isSign(start + 1, .of), isHour(start + 2) != nil { return made(.range, start, start + 3) }
        return isSign(start + 1, .to) ? offset(-15, start, start + 2) : nil
    }

    // MARK: Signs

    private func signed(_ sign: DateLexeme.Sign, _ start: Int) -> ClockMention? {
        switch sign {
        case .noon: return made(.fixed(CivilTime(hour: 12, minute: 0)), start, start + 1)
        case .midnight: return made(.fixed(CivilTime(hour: 0, minute: 0)), start, start + 1)
        case .half: return half(from: start)
        case .quarter: return quarter(start)
        case .a: return isSign(start + 1, .quarter) ? quarter(start + 1) : nil
        case .tonight: return made(.part(.evening), start, start + 1)
        case .am where start > 0: return made(.part(.morning), start, start + 1)
        case .pm: return made(.part(.afternoon), start, start + 1)
        case .in: return within(start)
        case .between, .from: return between(start)
        case .after, .before, .until, .by: return bound(sign, start)
        case .lunch, .tea: return made(.unclear, start, start + 1)
        default: return nil
        }
    }

    /// "In an hour", "in half an hour", "in 20 minutes", "in two hours' time".
    private func within(_ start: Int) -> ClockMention? {
        var next = start + 1
        while isSign(next, .about) { next += 1 }
        var count = 60
        if isSign(next, .half) {
            (count, next) = (30, next + 1)
            if isSign(next, .a) { next += 1 }
            guard lexeme(next) == .unit(.hour) else { return nil }
            return moment(count, start, next + 1)
        }
        var number = 1
        if isSign(next, .a) {
            next += 1
        } else if let figure = value(next), figure.value <= 120 {
            (number, next) = (figure.value, next + 1)
        }
        switch lexeme(next) {
        case .unit(.hour):
            count = 60 * number
            let half = isSign(next + 2, .a) ? next + 3 : next + 2
            if isSign(next + 1, .and), isSign(half, .half) { (count, next) = (count + 30, half) }
        case .unit(.minute): count = number
        default: return nil
        }
        return moment(count, start, next + 1)
    }

    private func moment(_ minutes: Int, _ start: Int, _ end: Int) -> ClockMention {
        made(.moment(LocalTime(now.instant.adding(minutes: minutes))), start, end)
    }

    // MARK: Stretches

    private func between(_ start: Int) -> ClockMention? {
        guard let first = plain(start + 1) else { return nil }
        let link = first.range.upperBound
        if isSign(link, .and, .to, .until, .or) || lexeme(link) == .dash, let second = plain(link + 1) {
            return made(.range, start, second.range.upperBound)
        }
        guard isSign(start, .from) else { return nil }
        var mention = made(.range, start, link)
        mention.isBound = true
        return mention
    }

    private func plain(_ index: Int) -> ClockMention? {
        let at = isSign(index, .at, .about) ? index + 1 : index
        switch lexeme(at) {
        case .number: return number(at)
        case .sign(.noon), .sign(.half), .sign(.quarter), .sign(.midnight), .part: return mention(at: at)
        default: return nil
        }
    }

    /// "After 3", "before noon", "until 5", and of what the day is parted by: "after lunch", "before work".
    private func bound(_ sign: DateLexeme.Sign, _ start: Int) -> ClockMention? {
        var next = start + 1
        while isSign(next, .the, .about, .at) || lexeme(next) == .light { next += 1 }
        if let time = plain(next), next <= start + 2 {
            var mention = made(.range, start, time.range.upperBound)
            if case .part(.morning) = time.meaning, isSign(time.range.upperBound, .school) {
                return made(.part(.morning), start, time.range.upperBound + 1)
            }
            mention.isBound = true
            return mention
        }
        if isSign(next, .school) { return made(.unclear, start, next + 1) }
        guard next == start + 1 else { return nil }
        let part: PartOfDay
        switch (sign, lexeme(next)) {
        case (.after, .sign(.lunch)): part = .afternoon
        case (.before, .sign(.lunch)), (.before, .sign(.work)): part = .morning
        case (.after, .sign(.tea)), (.after, .sign(.work)): part = .evening
        default: return nil
        }
        return made(.part(part), start, next + 1)
    }
}

extension ClockMention {
    fileprivate var notBare: ClockMention {
        var mention = self
        mention.isBare = false
        return mention
    }
}
