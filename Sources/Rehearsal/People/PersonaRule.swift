package import Talk

/// What can be wrong with a persona file.
package enum PersonaRule {
    package static let all: [DiagnosticRule] = [
        wrongHeader, unknownKeyword, badValue, unknownList, missingList, noPersonas, unreadable,
    ]

    static let wrongHeader = rule(
        "LL7101", "a persona file begins with \"persona NAME\"", "The name stands in reports.", "terse\n")
    static let unknownKeyword = rule(
        "LL7102", "\"{0}\" is no keyword of a persona", "A slip would change what people do without a word.",
        "persona terse\nanswers soon\n")
    static let badValue = rule(
        "LL7103", "\"{0}\" cannot be read: {1}", "A figure decides how people behave, so it is never guessed.",
        "persona terse\nshare many\n")
    static let unknownList = rule(
        "LL7104", "nobody is ever asked for \"{0}\"", "A list that nothing uses is a slip in its name.",
        "persona terse\nsays greetings\n  hello\n")
    static let missingList = rule(
        "LL7105", "neither this persona nor _everyone has anything to say for: {0}",
        "A made-up person must never be at a loss for words.", "persona terse\n")
    static let noPersonas = rule(
        "LL7106", "there is no persona in {0}", "A simulation needs people.", "")
    static let unreadable = rule(
        "LL7107", "this file cannot be read", "What it says would be missing without a word.", "")

    private static func rule(_ code: String, _ template: String, _ reason: String, _ example: String) -> DiagnosticRule
    {
        DiagnosticRule(
            code: code, severity: .error, template: template, reason: reason, badExample: Array(example.utf8))
    }
}
