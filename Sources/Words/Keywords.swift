/// A command that a whole text gives, with what it says besides.
package struct KeywordReading: Hashable, Sendable {
    package var keyword: Keyword
    /// Of `correct`, the new value as the patient wrote it; of `language`, `cy` or `en`; else nothing.
    package var argument: String?
    /// Of `correct`, the number of the line of the recap that is to change ("change 2").
    package var line: Int?

    package init(_ keyword: Keyword, argument: String? = nil, line: Int? = nil) {
        self.keyword = keyword
        self.argument = argument
        self.line = line
    }
}

/// The command that a text gives, if the whole text is one.
///
/// A keyword inside a sentence is none ("I can't stop crying"). Quotes, punctuation, letters nobody sees, greetings and
/// thanks do not count. YES is `start` only if `optedOut`.
package func readKeyword(_ text: String, optedOut: Bool) -> KeywordReading? {
    Keywords.read(PreparedText(text), optedOut: optedOut)
}

/// The same of a text that is prepared already.
package func readKeyword(_ text: PreparedText, optedOut: Bool) -> KeywordReading? {
    Keywords.read(text, optedOut: optedOut)
}

/// What a whole text says about consent, or a plain yes or no.
package func consentWord(_ text: String) -> ConsentWord? {
    consentWord(PreparedText(text))
}

/// The same of a text that is prepared already.
package func consentWord(_ prepared: PreparedText) -> ConsentWord? {
    let words = prepared.words
    let core = Keywords.consentCore(words)
    if let consent = Keywords.consent(prepared, words, core) { return consent }
    guard core.count <= 3 else { return nil }
    switch YesNo.plain(core) {
    case true?: return .yes
    case false?: return .no
    case nil: return nil
    }
}

enum Keywords {
    /// No command is longer, in words.
    private static let longest = 24

    static func read(_ text: PreparedText, optedOut: Bool) -> KeywordReading? {
        let words = text.words
        guard !words.isEmpty else { return nil }
        let core = consentCore(words)
        switch consent(text, words, core) {
        case .stop?: return KeywordReading(.stop)
        case .confirmStop?: return KeywordReading(.confirmStop)
        case .start?: return KeywordReading(.start)
        case .safe?: return KeywordReading(.safe)
        default: break
        }
        guard words.count <= longest else { return nil }
        if optedOut, YesNo.plain(core) == true { return KeywordReading(.start) }
        if let correction = Corrections.read(text) { return correction }
        if let found = simple(words) { return found }
        return clauseCommand(text)
    }

    /// STOP, its near misses, START and SAFE: whole texts, with little allowed around them.
    static func consent(_ text: PreparedText, _ words: [String], _ core: [String]) -> ConsentWord? {
        guard !core.isEmpty else { return nil }
        if let objection = text.objection { return objection }
        if core.count == 1, isNearStop(core[0]) { return .confirmStop }
        if KeywordTables.start.matches(core) { return .start }
        return KeywordTables.safe.matches(core) ? .safe : nil
    }

    static func consentCore(_ words: [String]) -> [String] {
        let stripped = strip(words, openings: KeywordTables.stopOpenings)
        return stripped.isEmpty ? words : stripped
    }

    /// The words without what politeness puts before and behind them.
    static func strip(_ words: [String], openings: Phrases) -> [String] {
        var rest = words
        while let last = rest.last, rest.count > 1, KeywordTables.politeEndings.contains(last) || isPictogram(last) {
            rest.removeLast()
        }
        var start = 0
        while rest.count - start > 1, let end = openings.end(in: rest, from: start), end < rest.count { start = end }
        return start == 0 ? rest : Array(rest[start...])
    }

    /// One slip from STOP, and no word of its own.
    private static func isNearStop(_ word: String) -> Bool {
        guard !otherWordsNearStop.contains(word), word.utf8.count >= 3 else { return false }
        return BoundedSpelling.distance(Array(word.utf8), Array("stop".utf8), limit: 1) != nil
    }

    private static let otherWordsNearStop: WordSet = [
        "step", "shop", "top", "stops", "strop", "stomp", "slop", "stow", "stoop", "sop", "swop", "spot", "tops",
    ]

    private static let commands = PhraseBook(
        KeywordTables.commands.map { (KeywordReading($0.keyword, argument: $0.argument), $0.phrases) })

    /// Every other command, with and without its politeness.
    private static func simple(_ words: [String]) -> KeywordReading? {
        if let found = commands.value(of: words) { return found }
        // Politeness is taken away piece by piece: "not now thanks" keeps its "now", and "can I" opens both "can I skip"
        // and "can I talk to someone".
        var core = words
        while let last = core.last, core.count > 1, KeywordTables.politeEndings.contains(last) || isPictogram(last) {
            core.removeLast()
            if let found = commands.value(of: core) { return found }
        }
        while core.count > 1, let end = KeywordTables.politeOpenings.end(in: core, from: 0), end < core.count {
            core.removeFirst(end)
            if let found = commands.value(of: core) { return found }
        }
        return nil
    }

    private static let personal: WordSet = [
        "speak", "talk", "chat", "call", "ring", "phone", "telephone", "person", "human", "someone", "somebody",
        "start",
        "restart", "begin", "reset", "adviser", "advisor", "worker", "beginning", "over", "contact", "put", "robot",
        "machine", "bot", "siarad", "rhywun", "operator", "agent",
    ]

    /// Asking for a person, or to start again, in a first clause that a reason follows.
    private static func clauseCommand(_ text: PreparedText) -> KeywordReading? {
        guard let sentence = text.sentences.first, text.keys.contains(where: Self.personal.contains) else {
            return nil
        }
        var candidates = [sentence.range]
        if let clause = text.clauses(of: sentence.range, cuttingAtAnd: false).first { candidates.append(clause) }
        for range in candidates {
            let core = strip(text.words(in: range), openings: KeywordTables.politeOpenings)
            guard core.count >= 2 else { continue }
            if let found = commands.value(of: core), found.keyword == .human || found.keyword == .restart {
                return found
            }
        }
        return nil
    }
}

/// A pictogram is its own token and begins outside the letters.
func isPictogram(_ word: String) -> Bool {
    // The first byte of a scalar so high.
    guard let byte = word.utf8.first, byte >= 0xE2, let scalar = word.unicodeScalars.first else { return false }
    return scalar.value >= 0x203C && !scalar.properties.isAlphabetic
}
