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

    func lexeme(_ index: Int) -> DateLexeme { items.indices.contains(index) ? items[index].lexeme : .stop }

    func isSign(_ index: Int, _ signs: DateLexeme.Sign...) -> Bool {
        guard case .sign(let sign) = lexeme(index) else { return false }
        return signs.contains(sign)
    }

    func value(_ index: Int) -> (value: Int, digits: Int)? {
        guard case .number(let value, let digits) = lexeme(index) else { return nil }
        return (value, digits)
    }

    func isHour(_ index: Int) -> Int? {
        guard let number = value(index), (1...12).contains(number.value), number.digits <= 2 else { return nil }
        return number.value
    }

    func made(_ meaning: ClockMention.Meaning, _ start: Int, _ end: Int, isBare: Bool = false) -> ClockMention {
        ClockMention(meaning: meaning, range: start..<end, isBare: isBare)
    }

    // MARK: Hours

    func number(_ start: Int) -> ClockMention? {
        if let relative = toOrPast(start) { return relative }
        if let hour = value(start), hour.digits == 0, hour.value < 24, isSign(start + 1, .hundred) {
            let end = lexeme(start + 2) == .unit(.hour) ? start + 3 : start + 2
            return made(.fixed(CivilTime(hour: hour.value, minute: 0)), start, end)
        }
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
        guard var minutes = value(start), (1...59).contains(minutes.value) else { return nil }
        var next = start + 1
        if minutes.value == 1, lexeme(next) == .slash, value(next + 1)?.value == 2, isSign(next + 2, .past) {
            return offset(30, start, next + 3)
        }
        // "Five and twenty past two".
        if minutes.value == 5, isSign(next, .and), value(next + 1)?.value == 20 {
            minutes.value = 25
            next += 2
        }
        if lexeme(next) == .unit(.minute) { next += 1 }
        // "10 to 12" is ten to twelve; "2 to 4" and "9 to 12" are from one to the other.
        let isCount = next > start + 1 || minutes.value == 25 || minutes.value % 5 == 0
        guard isCount, !isSign(start - 1, .from, .between) else { return nil }
        return offset(isSign(next, .past) ? minutes.value : isSign(next, .to) ? -minutes.value : nil, start, next + 1)
    }

    func offset(_ minutes: Int?, _ start: Int, _ at: Int) -> ClockMention? {
        guard let minutes, let hour = isHour(at) else { return nil }
        // "10 to 2pm" may be ten to two, and "9am to 5" never comes here.
        return finish(.open(minutes: hour * 60 + minutes, named: hour), start, at + 1, isBare: false).notBare
    }

    /// "Half 2", "half past two", "half-past 2".
    func half(from start: Int) -> ClockMention? {
        var next = start + 1
        if lexeme(next) == .dash || lexeme(next) == .unit(.hour) { next += 1 }
        if isSign(next, .past, .after) { next += 1 }
        return offset(30, start, next)
    }

    func quarter(_ start: Int) -> ClockMention? {
        if isSign(start + 1, .past, .after) { return offset(15, start, start + 2) }
        if isSign(start + 1, .of), isHour(start + 2) != nil { return made(.range, start, start + 3) }
        return isSign(start + 1, .to) ? offset(-15, start, start + 2) : nil
    }
}
