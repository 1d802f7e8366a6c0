/// All days and times that a text mentions outside its questions, with the clauses in which they stand.
struct DateMentions {
    /// A mention with its place in the text.
    struct Placed<Mention: Sendable>: Sendable {
        var mention: Mention
        var range: Range<Int>
        var clause: Int
        /// "Not Tuesday", "Tuesday is no good".
        var isNegated = false
        /// "Until Tuesday", "after Tuesday": no answer beside another.
        var isBound = false
    }

    /// A stretch of the text between two pauses.
    struct Clause: Sendable {
        var range: Range<Int>
        /// How many words have nothing to do with days and times.
        var strangers: Int
        /// It is about the day and the hour, but for a word at most.
        var isClean: Bool { strangers <= 1 }
    }

    let items: [DateLexer.Item]
    private(set) var days: [Placed<DayMention>] = []
    private(set) var clocks: [Placed<ClockMention>] = []
    private(set) var clauses: [Clause] = []
    /// Days of sentences that ask, which are no answers.
    private(set) var asksAboutDays = false

    private let text: PreparedText
    private let dayScanner: DayScanner
    private let clockScanner: ClockScanner
    private let frame: DateFrame

    init(_ text: PreparedText, frame: DateFrame, dayOnly: Bool, now: LocalTime) {
        self.text = text
        self.frame = frame
        items = DateLexer(text.tokens).items
        dayScanner = DayScanner(items: items, frame: frame, dayOnly: dayOnly)
        clockScanner = ClockScanner(items: items, now: now)
        cutClauses()
        scan()
        dropGreeting()
        for range in days.map(\.range) + clocks.map(\.range) { welcomeStrangers(range) }
    }

    func lexeme(_ index: Int) -> DateLexeme { items.indices.contains(index) ? items[index].lexeme : .stop }

    func isSign(_ index: Int, _ signs: DateLexeme.Sign...) -> Bool {
        guard case .sign(let sign) = lexeme(index) else { return false }
        return signs.contains(sign)
    }

    func word(_ index: Int) -> String { items.indices.contains(index) ? text.tokens[items[index].token].text : "" }

    /// Whether one of these signs stands in a range.
    func holds(_ range: Range<Int>, _ signs: DateLexeme.Sign...) -> Bool {
        range.contains { index in
            if case .sign(let sign) = lexeme(index) { signs.contains(sign) } else { false }
        }
    }

    // MARK: Clauses

    private mutating func cutClauses() {
        var start = 0
        var strangers = 0
        func isDated(_ index: Int) -> Bool {
            switch lexeme(index) {
            case .number, .ordinal, .weekday, .month, .part, .named: true
            case .sign(let sign): ![.busy, .work, .school, .not].contains(sign)
            default: false
            }
        }
        func close(_ end: Int) {
            if end > start { clauses.append(Clause(range: start..<end, strangers: strangers)) }
            strangers = 0
        }
        for index in items.indices {
            switch lexeme(index) {
            case .comma, .stop:
                close(index)
                start = index + 1
            case .sign(.cut):
                close(index)
                start = index
                // "When my son is here", "as I have physio at 10": what such a clause tells is no answer by itself.
                strangers = Self.mainClauses.contains(word(index)) ? 0 : 1
            case .sign(.and) where !isDated(index + 1):
                close(index)
                start = index
            default: strangers += Self.isStranger(lexeme(index)) ? 1 : 0
            }
        }
        close(items.count)
    }

    /// Words that begin a clause as good as any other.
    private static let mainClauses: WordSet = [
        "but", "so", "if", "however", "that's", "thats", "unless", "whether", "which",
    ]

    private static func isStranger(_ lexeme: DateLexeme) -> Bool {
        switch lexeme {
        case .other, .sign(.busy), .sign(.work), .sign(.school), .sign(.out): true
        default: false
        }
    }

    /// What belongs to a mention is no stranger.
    private mutating func welcomeStrangers(_ range: Range<Int>) {
        let number = clause(of: range.lowerBound)
        guard clauses.indices.contains(number) else { return }
        clauses[number].strangers -= range.count { Self.isStranger(lexeme($0)) }
    }

    private func clause(of index: Int) -> Int {
        clauses.lastIndex { $0.range.lowerBound <= index } ?? 0
    }

    // MARK: Scanning

    private mutating func scan() {
        let asking = askingTokens()
        var index = 0
        while index < items.count {
            let token = items[index].token
            if let sentence = asking.first(where: { $0.contains(token) }) {
                if dayScanner.mention(at: index) != nil { asksAboutDays = true }
                while index < items.count, sentence.contains(items[index].token) { index += 1 }
                continue
            }
            index = take(index)
        }
    }

    private mutating func take(_ index: Int) -> Int {
        if let day = dayScanner.mention(at: index) {
            addDay(day)
            if isSign(index, .tonight) { addClock(ClockMention(meaning: .part(.evening), range: index..<index + 1)) }
            return max(day.range.upperBound, index + 1)
        }
        guard var clock = clockScanner.mention(at: index) else { return index + 1 }
        stretch(&clock)
        if clock.isBare, !isTime(clock) {
            return index + 1
        }
        if isPartOfSomethingElse(clock) { return clock.range.upperBound }
        addClock(clock)
        return max(clock.range.upperBound, index + 1)
    }

    private mutating func addDay(_ day: DayMention) {
        var placed = Placed(mention: day, range: day.range, clause: clause(of: day.range.lowerBound))
        var before = day.range.lowerBound - 1
        while isSign(before, .the, .about, .this, .next) { before -= 1 }
        placed.isBound = isSign(before, .until, .after, .before, .ago, .from, .by)
        placed.isNegated = isNegated(day.range)
        days.append(placed)
    }

    private mutating func addClock(_ clock: ClockMention) {
        var placed = Placed(mention: clock, range: clock.range, clause: clause(of: clock.range.lowerBound))
        placed.isBound = clock.isBound
        // "Don't ring till 9" is still after nine.
        placed.isNegated = !clock.isBound && isNegated(clock.range)
        clocks.append(placed)
    }

    /// "2-4", "2 till 4", "9am to 11".
    private func stretch(_ clock: inout ClockMention) {
        switch clock.meaning {
        case .fixed, .open: break
        default: return
        }
        let link = clock.range.upperBound
        if isSign(link, .onwards) || isSign(link, .or) && isSign(link + 1, .after, .before, .soon, .until)
            || isSign(link, .and) && isSign(link + 1, .after, .half)
            || isSign(link, .and) && isSign(link + 1, .a) && isSign(link + 2, .half)
        {
            clock.meaning = .range
            clock.range = clock.range.lowerBound..<link + 1
            return
        }
        guard lexeme(link) == .dash || isSign(link, .to, .until) else { return }
        let second = isSign(link + 1, .about) ? link + 2 : link + 1
        switch lexeme(second) {
        case .number, .sign(.noon), .sign(.half), .sign(.quarter): break
        default: return
        }
        guard let other = clockScanner.mention(at: second) else { return }
        clock.meaning = .range
        clock.isBare = clock.isBare && other.isBare && lexeme(link) != .dash
        clock.range = clock.range.lowerBound..<other.range.upperBound
    }

    // MARK: What is a time

    /// A bare number is a time after "at" or "about", beside a day, or where nothing else stands in its clause.
    private func isTime(_ clock: ClockMention) -> Bool {
        let (start, end) = (clock.range.lowerBound, clock.range.upperBound)
        switch lexeme(end) {
        case .other where isSign(start - 1, .at) && days.last?.range.upperBound == start - 1: return true
        case .other, .unit, .slash, .month, .sign(.out), .sign(.time), .sign(.hundred), .sign(.to), .sign(.past):
            return false
        default: break
        }
        if isSign(start - 1, .minus, .out) || isSign(start - 1, .of) && isSign(start - 2, .out) { return false }
        if isSign(start - 1, .at, .about, .or, .no, .amend, .time) || word(start - 1) == "for" { return true }
        if word(start - 1) == "it", ["make", "call", "say"].contains(word(start - 2)) { return true }
        // "One" is seldom an hour: "one Thursday", "I want one".
        if lexeme(start) == .number(1, digits: 0), end == start + 1, !isSign(end, .on),
            clauses[clause(of: start)].range.count > 1
        {
            return false
        }
        if let last = days.last, last.range.upperBound == start || isPause(last.range.upperBound, start) { return true }
        if let last = clocks.last, last.range.upperBound == start { return true }
        var next = end
        while isSign(next, .on, .the, .in, .this, .at) { next += 1 }
        if dayScanner.mention(at: next) != nil, next >= end { return true }
        if case .part = lexeme(next) { return true }
        let clause = clauses[clause(of: start)]
        return clause.strangers == 0 && clause.range.count <= Self.longestClause
            && clause.range.allSatisfy { index in
                switch lexeme(index) {
                case .number: clock.range.contains(index) || isSign(index - 1, .or, .no, .not)
                default: true
                }
            }
    }

    /// In a longer clause a bare number is no answer.
    private static let longestClause = 16

    private func isPause(_ end: Int, _ start: Int) -> Bool { start == end + 1 && !lexeme(end).isSpoken }

    /// "Good morning", "all night", "every evening I …", "the other night".
    private func isPartOfSomethingElse(_ clock: ClockMention) -> Bool {
        guard case .part = clock.meaning else { return false }
        return ["good", "gd", "other", "all"].contains(word(clock.range.lowerBound - 1))
    }

    /// "Morning, Thursday at 2 please" begins with a greeting.
    private mutating func dropGreeting() {
        guard let first = clocks.first, case .part = lexeme(first.range.lowerBound), clocks.count + days.count > 1
        else {
            return
        }
        guard !items[..<first.range.lowerBound].contains(where: { $0.lexeme.isSpoken }) else { return }
        let after = first.range.upperBound
        guard !lexeme(after).isSpoken || Self.greeted.contains(word(after)) else { return }
        if word(first.range.lowerBound).hasSuffix("s") { return }
        clocks.removeFirst()
    }

    private static let greeted: WordSet = [
        "all", "there", "hi", "everyone", "to", "dr", "doctor", "i", "can", "could",
    ]

    // MARK: Not

    /// A "not" that reaches these lexemes, before them in their clause or behind them.
    private func isNegated(_ range: Range<Int>) -> Bool {
        let clause = clauses[clause(of: range.lowerBound)]
        var index = range.lowerBound - 1
        if isSign(index, .no), case .part = lexeme(range.lowerBound) { return true }
        while index >= clause.range.lowerBound {
            if let inherited = negation(upTo: index, of: range) { return inherited }
            if isSign(index, .was), !frame.looksBack { return true }
            if isSign(index, .not) { return !isSign(index + 1, .until, .before, .after) }
            if isSign(index, .except, .busy) { return true }
            if isSign(index, .work), !isSign(index - 1, .after, .before, .from) { return true }
            if isSign(index, .cut) { break }
            index -= 1
        }
        return isRefused(behind: range.upperBound, within: clause.range.upperBound, isDay: startsDay(range.lowerBound))
    }

    /// "Tuesday I can't do", "Tuesday at 2 is no good": what stands behind a day and its hour refuses both.
    private func isRefused(behind start: Int, within end: Int, isDay: Bool) -> Bool {
        var index = start
        var mayHaveHour = isDay
        while index < end {
            if mayHaveHour, !startsDay(index), let clock = clockScanner.mention(at: index),
                clock.range.upperBound > index
            {
                mayHaveHour = false
                index = clock.range.upperBound
                continue
            }
            switch lexeme(index) {
            case .sign(.not): return !isSign(index + 1, .before, .after, .until) && !beginsMention(index + 1)
            case .sign(.negative), .sign(.busy), .sign(.out): return true
            case .light, .sign(.at), .sign(.the): index += 1
            default: return false
            }
        }
        return false
    }

    /// What stands behind another mention is not within reach of a "not" before that one, unless they are joined ("not
    /// Monday or Tuesday", "not Tuesday at 10"); nothing where no other mention ends here.
    private func negation(upTo index: Int, of range: Range<Int>) -> Bool? {
        let day = days.last.flatMap { $0.range.contains(index) ? $0 : nil }
        let clock = clocks.last.flatMap { $0.range.contains(index) ? $0 : nil }
        guard let end = (day?.range ?? clock?.range)?.upperBound else { return nil }
        let isNegated = day?.isNegated ?? clock?.isNegated ?? false
        let between = end..<max(end, range.lowerBound)
        if holds(between, .or, .and) { return isNegated }
        let isHourOfDay = day != nil && !startsDay(range.lowerBound)
        return isNegated && isHourOfDay && between.allSatisfy { isSign($0, .at, .on, .the, .about, .in) }
    }

    private func startsDay(_ index: Int) -> Bool { dayScanner.mention(at: index) != nil }

    /// "Thursday not Friday", "4 not 3": the "not" belongs to what follows it.
    private func beginsMention(_ index: Int) -> Bool {
        dayScanner.mention(at: index) != nil || clockScanner.mention(at: index) != nil
    }

    // MARK: Questions

    /// The tokens of sentences that ask, but for those that ask whether a day would do.
    private func askingTokens() -> [Range<Int>] {
        text.sentences.filter { sentence in
            let words = text.words(in: sentence.range)
            return Questions.opens(words) && !Self.proposes(words)
        }.map(\.range)
    }

    /// Whether a question offers a day: "can I come on Friday", "how about Monday".
    static func proposes(_ words: [String]) -> Bool {
        var rest = words[...]
        while let first = rest.first, openers.contains(first) { rest = rest.dropFirst() }
        guard let first = rest.first, let second = rest.dropFirst().first else { return false }
        if rest.contains(where: { $0 == "chance" || $0 == "wondering" || $0 == "possibility" }) { return true }
        if first == "what" || first == "how" && second != "is" { return second == "about" || second == "if" }
        if first == "are", rest.contains("free") || rest.contains("available") { return true }
        if first == "how", second == "is", rest.count > 2 {
            return Weekdays.number(of: rest[rest.startIndex + 2]) != nil
        }
        guard ["can", "could", "may", "would", "is", "will", "shall", "might", "do"].contains(first) else {
            return false
        }
        if rest.contains(where: agreeable.contains), first != "do" { return true }
        guard ["can", "could", "may", "shall"].contains(first), let verb = rest.dropFirst(2).first else { return false }
        return ["i", "we", "you", "she", "he", "they", "someone", "it"].contains(second) && booking.contains(verb)
    }

    private static let openers: WordSet = [
        "and", "but", "so", "ok", "okay", "well", "oh", "hi", "hello", "hiya", "sorry", "please", "hey",
    ]
    private static let agreeable: WordSet = [
        "ok", "okay", "alright", "right", "fine", "possible", "suit", "good", "convenient", "okey",
    ]
    private static let booking: WordSet = [
        "come", "do", "have", "make", "ring", "call", "phone", "see", "book", "get", "be", "visit", "pop", "go", "say",
        "pick", "collect", "please", "telephone", "fit", "manage", "text", "bring", "put", "meet", "it",
    ]
}
