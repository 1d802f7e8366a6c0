// Times that begin with a word: "noon", "half past two", "in an hour", "between 2 and 4".
extension ClockScanner {
    func signed(_ sign: DateLexeme.Sign, _ start: Int) -> ClockMention? {
        switch sign {
        case .noon: return made(.fixed(CivilTime(hour: 12, minute: 0)), start, start + 1)
        case .midnight: return made(.fixed(CivilTime(hour: 0, minute: 0)), start, start + 1)
        case .half: return half(from: start)
        case .quarter: return quarter(start)
        case .a: return isSign(start + 1, .quarter) ? quarter(start + 1) : nil
        case .tonight: return made(.part(.evening), start, start + 1)
        case .this where isSign(start + 1, .time) && isSign(start - 1, .at):
            return made(.fixed(now.time), start, start + 2)
        case .same where isSign(start + 1, .time): return made(.unclear, start, start + 2)
        case .am where start > 0 || items.count <= 2: return made(.part(.morning), start, start + 1)
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
