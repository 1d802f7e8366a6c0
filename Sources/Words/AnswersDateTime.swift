/// Reads days and times of day.
struct DateTimeReader {
    private let expected: Expected
    private let text: PreparedText
    /// The words of the question, without marks but for the ends of its sentences.
    private let question: FoldedText?
    private let now: LocalTime
    private let frame: DateFrame
    private let mentions: DateMentions

    /// A reader of a text that came at the moment `now`.
    init(text: PreparedText, expected: Expected, now: Instant) {
        self.expected = expected
        self.text = text
        self.now = LocalTime(now)
        question = expected.question.map { FoldedText($0) }
        let looksBack =
            expected.tense == .past
            || expected.tense == nil && expected.kind == .date && question.map { Self.past.occur(in: $0.words) } == true
        frame = DateFrame(
            today: self.now.date, time: self.now.time, looksBack: looksBack, nation: expected.nation)
        mentions = DateMentions(text, frame: frame, dayOnly: expected.kind == .date, now: self.now)
    }

    /// Words of a question about what has been.
    private static let past = Phrases([
        "when did|was|were", "what date|day|month did|was|were", "which day did|was|were", "date of your last",
        "last see|saw|seen", "did you last", "was your last",
    ])

    // MARK: Answers

    func readDate() -> Answer {
        switch DateChoice(mentions, frame: frame).day() {
        case .day(let date, _):
            if date < frame.today, refusesPast { return .reprompt(.past) }
            if date > frame.today, expected.tense == .past { return .reprompt(.invalid) }
            if let hours, !hours.fits(DayAndTime(date: date), nation: expected.nation) {
                return .reprompt(.outsideHours)
            }
            return .value(.date(date))
        case .reprompt(let reason): return .reprompt(reason)
        case .open: return .reprompt(.incomplete)
        case .none: return .reprompt(nothing)
        }
    }

    func readTime() -> Answer {
        switch DateChoice(mentions, frame: frame).clock() {
        case .time(let time):
            if let hours, !hours.fits(DayAndTime(date: nil, time: time), nation: expected.nation) {
                return .reprompt(.outsideHours)
            }
            return .value(.time(time))
        case .moment(let local): return .value(.time(local.time))
        case .part: return .reprompt(.incomplete)
        case .reprompt(let reason): return .reprompt(reason)
        case .none:
            let atThisTime = mentions.days.contains { $0.mention.atThisTime }
            return atThisTime ? .value(.time(now.time)) : .reprompt(nothing)
        }
    }

    func readDateTime() -> Answer {
        let choice = DateChoice(mentions, frame: frame)
        let day = choice.day()
        var wanted = DayAndTime(date: nil)
        switch choice.clock() {
        case .moment(let local): (wanted.date, wanted.time) = (local.date, local.time)
        case .time(let time): wanted.time = time
        case .part(let part): wanted.part = part
        case .reprompt(let reason): return .reprompt(isPast(day) ? .past : reason)
        case .none: break
        }
        switch day {
        case .day(let date, let atThisTime):
            wanted.date = date
            if atThisTime, wanted.time == nil { (wanted.time, wanted.part) = (now.time, nil) }
        case .reprompt(let reason): return .reprompt(reason)
        case .open where wanted.date == nil:
            guard asksTimeOnly, wanted.time != nil || wanted.part != nil else { return .reprompt(.incomplete) }
        case .open: break
        case .none where wanted.date == nil:
            guard wanted.time != nil || wanted.part != nil else { return .reprompt(nothing) }
            if !asksTimeOnly { return .reprompt(.incomplete) }
        case .none: break
        }
        return checked(wanted)
    }

    private func checked(_ wanted: DayAndTime) -> Answer {
        if let date = wanted.date {
            if expected.tense != .past, hasPassed(date, wanted) { return .reprompt(.past) }
            if let local = wanted.local, LocalTime(local.instant) != local { return .reprompt(.invalid) }
        }
        if let hours, !hours.fits(wanted, nation: expected.nation) { return .reprompt(.outsideHours) }
        return .value(.dateTime(wanted))
    }

    private func hasPassed(_ date: CivilDate, _ wanted: DayAndTime) -> Bool {
        if date != frame.today { return date < frame.today }
        if let time = wanted.time { return time < now.time }
        return wanted.part.map { $0.ends <= now.time } ?? false
    }

    private func isPast(_ day: DateChoice.Day) -> Bool {
        if case .reprompt(.past) = day { return true }
        return false
    }

    // MARK: What the question asks

    private var refusesPast: Bool {
        if let tense = expected.tense { return tense == .future }
        return !frame.looksBack && question.map { Self.ahead.occur(in: $0.words) } ?? true
    }

    private static let ahead = Phrases([
        "would|will|can|could|should|shall", "suit|suits", "best", "like us to", "next", "do you want", "are you free",
    ])

    private var hours: ServiceHours? { expected.hours ?? question.flatMap { ServiceHours(question: $0) } }

    /// The question asks for an hour and no day.
    private var asksTimeOnly: Bool {
        guard let question else { return false }
        for sentence in question.tokens.split(whereSeparator: { $0.kind == .newline || [".", "?"].contains($0.text) }) {
            let words = sentence.lazy.filter(\.isSpoken).map(\.text)
            guard words.contains("time") else { continue }
            // "What time of day" asks for no day.
            let days = words.count { ["day", "date", "when", "days"].contains($0) }
            return days == (words.contains("of") && words.contains("day") ? 1 : 0)
        }
        return false
    }

    // MARK: Nothing found

    /// Why nothing was found: something that another word would make a day, or nothing of the kind.
    private var nothing: Answer.RepromptReason {
        let hasHint = mentions.items.contains { item in
            switch item.lexeme {
            case .sign(.soon), .sign(.whenever), .sign(.sometime), .sign(.weekend), .sign(.workdays): true
            case .sign(.same), .sign(.now), .weekday, .unit(.week), .unit(.fortnight), .sign(.quarter),
                .unit(.hour), .unit(.minute):
                true
            default: false
            }
        }
        if hasHint || !mentions.clocks.isEmpty || Self.open.occur(in: text.words) { return .incomplete }
        if text.words.count <= 3, text.words.contains(where: { ["any", "anything", "either"].contains($0) }) {
            return .incomplete
        }
        return mentions.asksAboutDays || !text.statements.isEmpty && waits ? .incomplete : .notAnAnswer
    }

    private static let open = Phrases([
        "same as last|before", "as before", "last time", "usual time|day", "not bothered|fussed", "do not mind",
        "up to you", "you choose|decide|pick", "your choice", "when suits you", "any day", "any time", "it depends",
        "as early|late as", "depends on", "early as possible", "let you know", "not yet", "straight away", "right away",
        "not until|till|before|after", "holidays", "half term",
        "day|days off", "days", "first available|appointment|slot|one|you", "next available|appointment|slot|one",
        "my birthday", "half past", "for a while", "not too early|late", "early",
    ])

    /// "When the weather turns", "once the kids are back": a day that is not known yet.
    private var waits: Bool {
        guard let first = text.words.first(where: { !Self.fillers.contains($0) }) else { return false }
        return ["when", "once", "after", "before", "until"].contains(first)
    }

    private static let fillers: WordSet = [
        "well", "um", "er", "oh", "maybe", "perhaps", "probably", "just", "only",
    ]
}
