/// Texts that leave a question out.
enum Skips {
    static func read(_ text: PreparedText) -> Answer.SkipReason? {
        let words = text.words
        if declines(text) || words.count <= 5 && softly.occur(in: text.keys) { return .declined }
        if unknown.occur(in: text.keys) || words.count == 1 && ["unsure", "unknown", "idk", "iono"].contains(words[0]) {
            return .unknown
        }
        return nil
    }

    static func declines(_ text: PreparedText) -> Bool {
        let words = text.words
        if declined.occur(in: text.keys), !answered.occur(in: text.keys) { return true }
        let hasPrivate = words.contains { $0 == "private" || BoundedSpelling.isSlip($0, of: "personal") }
        return hasPrivate && (words.count <= 5 || words.contains("pass")) && !Questions.asks(text)
            || text.sentences.contains { KeywordTables.skips.matches(text.words(in: $0.range)) }
            || text.clauses(of: text.tokens.indices).contains {
                let words = text.words(in: $0)
                return words.count == 1 && (words[0] == "pass" || words[0] == "skip")
            }
    }

    /// Nothing but the wish to leave it out.
    static func isWholly(_ text: PreparedText) -> Bool { text.words.count <= 6 }

    /// A yes-no question hears a No in these.
    private static let softly = Phrases(["rather|sooner not"])

    /// "I won't say no" says something.
    private static let answered = Phrases(["say|saying yes|no"])

    private static let declined = Phrases([
        "rather|sooner|prefer not to? say|tell|give|answer|disclose|discuss|share|go|talk|put", "prefer not to",
        "not saying|telling|answering|sharing|giving|disclosing", "not sayin|tellin|givin|answerin",
        "nae|no sayin|saying|tellin|telling", "none|nun of your|yer|ur damn|bloody? business|beeswax", "nunya",
        "not your business", "keep|keeping|keepin that|this|it to myself",
        "do|will|shall not want|wish|like to? say|tell|answer|share|disclose|give|talk|discuss",
        "shall|will|am not be? answering|answer|tell|say|saying|telling", "decline to? answer|say|give?", "i decline",
        "no comment", "between me and my", "mind your own", "that is private|personal", "it is|too private|personal",
        "not comfortable", "will not say", "do not feel comfortable", "not going to say|tell|answer",
        "would not like to say", "leave that|this one? blank|out", "not for you to", "do not want to",
        "skip this|that|it", "keep it private", "not telling", "do not wish to", "not for sharing",
    ])

    private static let unknown = Phrases([
        "do|did not know|no|remember|recall|understand", "not known",
        "not completely|really|entirely|quite|too|very|that|100|at? all? sure|certain", "no idea|clue",
        "nae idea|clue", "not a|the clue|foggiest|scooby", "have not a|got? a? clue|idea",
        "can not remember|recall|say|tell|mind|think|member|be|decide", "could not say|tell|be", "lost count",
        "unsure", "unknown", "i forget", "i forgot", "hard to say", "difficult to say", "who knows", "your guess",
        "beats me", "dim syniad", "ddim yn gwybod", "haven't a", "never thought about",
        "god|goodness|lord|heaven knows", "not looked|checked|counted",
    ])
}
