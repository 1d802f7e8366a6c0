/// What somebody says about when our texts come: not on Tuesdays, in the evening, fewer of them, no more check-ins.
///
/// It is no STOP: replies go on. What is said of one day ("not tuesday", "text me this evening") is none either, since
/// it may be about an appointment.
package enum TimingWish: Hashable, Sendable {
    /// The part of the day that they want; as their names stand in dialogues.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case morning, afternoon, evening
    }

    /// 0 Monday to 6 Sunday, in order.
    case notOn(days: [Int])
    /// Nothing: another time of day, and which is to be asked.
    case at(Part?)
    case fewer
    case noMore

    /// The starting word of the dialogue that deals with it: whatever way it was said, an author writes this one.
    package var startingWord: String {
        switch self {
        case .notOn: "not on some days"
        case .at: "another time of day"
        case .fewer: "fewer texts"
        case .noMore: "no more check-ins"
        }
    }

    /// What the text already answers to the first question of that dialogue.
    package var value: Value? {
        switch self {
        case .notOn(let days): .choices(days.map { Self.dayNames[$0] })
        case .at(let part): part.map { .choice($0.rawValue) }
        case .fewer, .noMore: nil
        }
    }

    /// 0 Monday to 6 Sunday, by the name that dialogues give a day.
    package static func day(named name: String) -> Int? { dayNames.firstIndex(of: name) }

    static let dayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}

/// What a whole text says about when our texts come; nothing if it is about anything else too.
///
/// - Parameters:
///   - text: the text.
///   - isBare: no question waits, so "not tuesdays" need not say that it is about texts.
/// - Returns: the wish.
package func timingWish(in text: PreparedText, isBare: Bool) -> TimingWish? {
    let words = text.words.filter { !TimingWords.courtesies.contains($0) }
    // Every word must be one of those that such texts are made of: "I can't do Tuesdays at the choir" is not about us.
    guard (1...TimingWords.longest).contains(words.count), words.allSatisfy(TimingWords.known) else { return nil }
    let namesTexts = words.contains { TimingWords.texts.contains($0) } || TimingWords.checkIns.occur(in: words)
    guard namesTexts || isBare else { return nil }
    if TimingWords.noMore.occur(in: words), TimingWords.hasNoTime(words) { return .noMore }
    let days = TimingWords.days(words, needsPlural: !namesTexts)
    let parts = TimingWords.parts(words)
    let isDenied = TimingWords.denials.occur(in: words)
    if let days {
        if TimingWords.others.occur(in: words) {
            let rest = (0..<7).filter { !days.contains($0) }
            return parts.isEmpty && !isDenied && !rest.isEmpty ? .notOn(days: rest) : nil
        }
        return isDenied && parts.isEmpty ? .notOn(days: days) : nil
    }
    if TimingWords.fewer.occur(in: words), parts.isEmpty { return .fewer }
    guard !words.contains(where: TimingWords.once.contains) else { return nil }
    if parts.count == 1, let part = parts.first {
        if isDenied { return .at(nil) }
        return TimingWords.wants.occur(in: words) ? .at(part) : nil
    }
    return TimingWords.anotherTime.occur(in: words) ? .at(nil) : nil
}

/// The words that such texts are made of.
private enum TimingWords {
    static let longest = 16

    /// What says nothing: greetings, thanks, softeners.
    static let courtesies: WordSet = [
        "please", "pls", "plz", "ta", "thanks", "thank", "thx", "cheers", "sorry", "hi", "hello", "hiya", "love",
        "duck",
        "pet", "mate", "if", "possible", "ok", "okay", "tho", "though", "just", "maybe", "perhaps", "really", "and",
        "so",
        "also", "ever", "again", "now", "much", "actually",
    ]

    static let texts: WordSet = [
        "text", "texts", "texting", "texted", "message", "messages", "messaging", "msg", "msgs", "contact", "send",
        "reminder", "reminders",
    ]

    static let checkIns = Phrases(["check ins|in", "checkin|checkins|checking|checkings ins|in?", "check-ins|check-in"])

    static let noMore = Phrases(
        lines: """
            stop|cancel|end|finish the|my|your|these|doing|sending|all? me? the|my|your|these? weekly|regular? CHECK ins|in?
            no more of? the|my|your|these? weekly|regular? CHECK ins|in?
            no CHECK ins|in? any more?
            no CHECK ins|in? anymore
            do not want|need|like to? do|get|have? any? more? of? the|my|your|these? weekly|regular? CHECK ins|in?
            do not send|do me? any? more? of? the|my|your|these? weekly|regular? CHECK ins|in?
            do not check in on? me? any? more|anymore
            stop checking in on|with? me?
            stop asking|asking me? how i am|feel
            do not ask me? how i am|feel any? more|anymore?
            can|could you stop the|my|your|these|doing|sending? the|my|your|these? CHECK ins|in?
            """,
        groups: ["CHECK": "check|checkin|checkins|checking|checkings|check-in|check-ins"])

    static let fewer = Phrases(
        lines: """
            fewer|less of? the|your|these|my? THINGS
            too many THINGS
            not so? many THINGS
            text|texts|message|messages|contact|send me|them? less|fewer often|of|texts|messages?
            check in on? me? less|fewer
            do not text|message|contact|send me? texts|messages? so? often
            not text|message|contact me? so? often
            not every week
            cut down|back on? the? text|texts|messages|check
            fewer of|than these|them|this
            less of these|them|this
            """,
        groups: [
            "THINGS": "text|texts|texting|message|messages|msgs|contact|reminders|check|checkins|checkings|check-ins"
        ])

    /// What makes "tuesdays" a day to leave out.
    static let denials = Phrases([
        "not", "no", "never", "avoid", "except", "but", "anything but", "any day but", "cannot",
        "rubbish|bad|hopeless for?",
        "leave out", "skip", "apart from",
    ])

    /// What makes "tuesdays" the days that are left.
    static let others = Phrases(["only", "just on", "stick to"])

    static let wants = Phrases([
        "text|message|contact|send|texts|messages", "prefer", "better", "best", "only", "suit|suits", "instead",
        "easier",
        "rather", "like",
    ])

    static let anotherTime = Phrases([
        "text|message|contact me? at? a|another? different|better|other time", "another|different|better time of day",
        "change the? time|times of|you? the|my|your|text|texts|message? texts|messages|me?",
        "text|message|contact me? later|earlier in the day", "text|message|contact me? later|earlier",
        "too early|late to? text|texts|message?", "text|texts|messages come|are too early|late",
    ])

    /// About one day, and not about every one.
    static let once: WordSet = ["this", "tomorrow", "today", "tonight", "next", "last", "yesterday", "week"]

    /// Words that stand between.
    private static let glue: WordSet = [
        "i", "me", "my", "you", "your", "the", "a", "an", "on", "in", "at", "of", "to", "for", "do", "does", "is",
        "are", "am", "be", "can", "could", "would", "will", "not", "no", "never", "want", "need", "like", "prefer",
        "better", "best", "only", "suit", "suits", "instead", "easier", "rather", "avoid", "except", "but", "any",
        "anything", "all", "day", "days", "or", "more", "less", "fewer", "many", "too", "often", "every", "week",
        "weekly", "stop", "cancel", "end", "finish", "doing", "sending", "asking", "checking", "ask", "how", "feel",
        "these", "them", "those", "this", "that", "it", "get", "have", "getting", "cut", "down", "back", "than",
        "work", "works", "good", "free", "busy", "out", "leave", "skip", "apart", "from", "stick", "time", "times",
        "different", "another", "other", "change", "later", "earlier", "early", "late", "come", "tomorrow", "today",
        "tonight", "next", "anymore", "with", "us", "check", "checkin", "checkins", "checkings", "check-in",
        "check-ins", "ins", "regular", "cannot", "bad", "rubbish", "hopeless", "always", "when", "should", "got",
    ]

    static func known(_ word: String) -> Bool {
        glue.contains(word) || texts.contains(word) || day(word) != nil || part(word) != nil
    }

    static func hasNoTime(_ words: [String]) -> Bool {
        words.allSatisfy { day($0) == nil && part($0) == nil }
    }

    /// The days that a text names; nothing if there is none, or one that may be a single day.
    static func days(_ words: [String], needsPlural: Bool) -> [Int]? {
        var found: Set<Int> = []
        for (index, word) in words.enumerated() {
            guard let (days, isPlural) = day(word) else { continue }
            let everySuch = index > 0 && ["a", "any", "every"].contains(words[index - 1])
            if !isPlural, !everySuch, needsPlural || index > 0 && ["this", "next"].contains(words[index - 1]) {
                return nil
            }
            found.formUnion(days)
        }
        return found.isEmpty ? nil : found.sorted()
    }

    private static func day(_ word: String) -> (days: [Int], isPlural: Bool)? {
        if ["weekends", "weekend"].contains(word) { return ([5, 6], true) }
        if word == "weekdays" { return ([0, 1, 2, 3, 4], true) }
        let short = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        let shorts = ["mons", "tues", "weds", "thurs", "fris", "sats", "suns"]
        for (index, name) in TimingWish.dayNames.enumerated() {
            if word == name + "s" { return ([index], true) }
            if word == name || word == short[index] || word == shorts[index] { return ([index], false) }
        }
        return nil
    }

    static func parts(_ words: [String]) -> Set<TimingWish.Part> { Set(words.compactMap(part)) }

    private static func part(_ word: String) -> TimingWish.Part? {
        switch word {
        case "morning", "mornings": .morning
        case "afternoon", "afternoons", "afternoon's": .afternoon
        case "evening", "evenings", "nights", "eve", "eves": .evening
        default: nil
        }
    }
}
