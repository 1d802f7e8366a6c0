package import Talk

/// A text with one passage between « and »: what a diagnostic must point at.
package struct MarkedText: Hashable, Sendable {
    /// Without the marks.
    package let text: String
    /// Where the passage begins.
    package let position: SourcePosition?
    /// Characters of the passage.
    package let length: Int

    package init(_ marked: String) {
        var text = ""
        var start: SourcePosition?
        var length = 0
        var here = SourcePosition(line: 1, column: 1)
        for character in marked {
            switch character {
            case "\u{AB}": start = here
            case "\u{BB}": if let start, start.line == here.line { length = here.column - start.column }
            default:
                text.append(character)
                if character.isNewline {
                    here = SourcePosition(line: here.line + 1, column: 1)
                } else {
                    here.column += 1
                }
            }
        }
        self.text = text
        position = start
        // Where something is lacking there is nothing to mark, and a caret stands there all the same.
        self.length = max(1, length)
    }

    /// The lines of a text, each marked one with a line of carets below it.
    package static func withCarets(_ marked: String) -> [String] {
        marked.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            let one = MarkedText(String(line))
            guard let position = one.position else { return [one.text] }
            let carets = String(repeating: "^", count: one.length)
            return [one.text, String(repeating: " ", count: position.column - 1) + carets]
        }
    }
}
