/// The catalogue of LL10xx: what can be wrong with a file before any keyword is looked at.
package enum ReadingRule {
    package static let notUTF8 = DiagnosticRule(
        code: "LL1001", severity: .error,
        template: "this file is not written in UTF-8",
        reason: "Texts go to phones as they stand here; bytes that are not UTF-8 would reach them as question marks.",
        badExample: Array("title Caf".utf8) + [0xE9, 0x0A])

    package static let byteOrderMark = DiagnosticRule(
        code: "LL1002", severity: .warning,
        template: "this file begins with a byte order mark",
        reason: "An invisible mark before the first word; it is skipped, but other tools may read it as a letter.",
        badExample: [0xEF, 0xBB, 0xBF] + Array("dialogue hello\n".utf8))

    package static let tabInIndentation = DiagnosticRule(
        code: "LL1003", severity: .error,
        template: "this line is indented with {0}, not with spaces",
        reason: "A tab is as wide as each editor likes, so two people would see two different files.",
        badExample: Array("node start\n\tsay Hello.\n".utf8))

    package static let oddIndentation = DiagnosticRule(
        code: "LL1004", severity: .error,
        template: "this line is indented by {0}, which is no whole number of levels",
        reason: "A level is two spaces; what lies between two levels belongs to neither.",
        badExample: Array("node start\n   say Hello.\n".utf8))

    package static let indentationJump = DiagnosticRule(
        code: "LL1005", severity: .error,
        template: "this line is indented by more than one level below the line that it belongs to",
        reason: "A level without a line of its own is a slip, or a line has been lost.",
        badExample: Array("node start\n      say Hello.\n".utf8))

    package static let forbiddenCharacter = DiagnosticRule(
        code: "LL1006", severity: .error,
        template: "this line contains {0} (U+{1}), which cannot be seen",
        reason: "Control characters never reach a phone, and marks of direction make a line look other than it is.",
        badExample: Array("say Hello\u{202E} there.\n".utf8))

    package static let tooDeep = DiagnosticRule(
        code: "LL1007", severity: .error,
        template: "lines may stand at most {0} levels deep; what is deeper has not been read",
        reason: "No dialogue needs it, and a bound keeps every later step quick and safe.",
        badExample: Array((0...TalkLimits.depth).map { spaces($0 * 2) + "if lonely is 1\n" }.joined().utf8))

    package static let tooManyBytes = DiagnosticRule(
        code: "LL1008", severity: .error,
        template: "a file may have at most {0} bytes; the rest of this one has not been read",
        reason: "A larger file is no dialogue, and a bound keeps the reader quick.",
        badExample: Array(
            String(repeating: String(repeating: "#", count: 1_023) + "\n", count: TalkLimits.bytes / 1_024 + 1).utf8))

    package static let tooManyLines = DiagnosticRule(
        code: "LL1009", severity: .error,
        template: "a file may have at most {0} lines; the rest of this one has not been read",
        reason: "A longer file is no dialogue, and a bound keeps the reader quick.",
        badExample: Array(repeating: 0x0A, count: TalkLimits.lines + 1))

    package static let nearlyKeyword = DiagnosticRule(
        code: "LL1010", severity: .warning,
        template: "\"{0}\" is read as text, but is one slip from the keyword \"{1}\"",
        reason: "Where text may stand an unknown word is text, so a slip in a keyword would be sent to patients.",
        badExample: Array("ask again\n  Shall I ask again?\n  optoin 1 Yes\n".utf8))

    /// All of them, by code.
    package static let all = [
        notUTF8, byteOrderMark, tabInIndentation, oddIndentation, indentationJump, forbiddenCharacter, tooDeep,
        tooManyBytes, tooManyLines, nearlyKeyword,
    ]
}

/// As many spaces.
func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
