package import Talk

/// What can be wrong with `content/safety/`: LL42xx, none of which can be lowered.
package enum SafetyFileRule {
    /// All of them, by code.
    package static let all = [
        unknownLine, unknownCategory, badPattern, ruleTwice, noPattern,
        noExample, exampleMissed, harmlessAlarm, badReply, replyTooLong,
        unknownHeading, badHeading, badConstant,
    ]

    static let unknownLine = rule("LL4201", .error, "A line that nobody reads is a rule that finds nothing.")
    static let unknownCategory = rule(
        "LL4202", .error, "A category decides which reply is sent, so only those that have one can be named.")
    static let badPattern = rule("LL4203", .error, "A pattern or spelling that cannot be read finds nothing.")
    static let ruleTwice = rule("LL4204", .error, "Two rules of one name cannot be told apart in a trace.")
    static let noPattern = rule("LL4205", .error, "A rule without a pattern finds nothing, and looks as if it did.")
    static let noExample = rule("LL4206", .warning, "Examples are what shows that a rule finds what it is there for.")
    static let exampleMissed = rule(
        "LL4207", .error, "A text that must raise the alarm does not: somebody in danger would go unheard.")
    static let harmlessAlarm = rule(
        "LL4208", .error, "A false alarm wakes somebody up, and teaches people not to trust the next.")
    static let badReply = rule(
        "LL4209", .error, "Each category needs its reply in all three forms, for all nations or for one.")
    static let replyTooLong = rule(
        "LL4210", .error, "A reply to a crisis must arrive whole on every phone: two texts of GSM-7 at most.")
    static let unknownHeading = rule("LL4211", .error, "Texts under an unknown heading would teach the net nothing.")
    static let badHeading = rule(
        "LL4212", .error, "A heading says what its texts are, or the net would learn from a guess.")
    static let badConstant = rule("LL4213", .error, "A constant that cannot be read would leave the net with another.")

    /// What to do, where the case itself does not say more.
    static let remedies = [
        "LL4201": "begin with \"safety\" and what the file has: words, guards, replies, weighing or a category",
        "LL4203": "brackets come in pairs; look at another pattern of the file",
        "LL4204": "choose another name, or put the patterns of both under one",
        "LL4205": "add a line: pattern ...",
        "LL4206": "add a line \"examples\", and below it texts that people would send",
        "LL4209": "give it the forms full, short and neutral",
        "LL4210": "make it shorter, in plain letters",
    ]

    /// Each has a sentence of its own for every case, so the template is that sentence.
    private static func rule(_ code: String, _ severity: Severity, _ reason: String) -> DiagnosticRule {
        DiagnosticRule(code: code, severity: severity, template: "{0}", reason: reason, badExample: [])
    }
}
