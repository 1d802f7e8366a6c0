/// Prose gathered from a keyword's line and the deeper lines that go on with it.
package struct TalkText: Sendable, Hashable {
    /// What one line of the file adds to the text.
    package struct Fragment: Sendable, Hashable {
        package var text: String
        /// Of its first character.
        package var position: SourcePosition
        /// It came from a `| ` line: it begins a new line of the message.
        package var startsNewLine: Bool

        package init(text: String, position: SourcePosition, startsNewLine: Bool) {
            self.text = text
            self.position = position
            self.startsNewLine = startsNewLine
        }
    }

    package var fragments: [Fragment]
    /// Where the text begins; of an empty text, where it would have begun.
    package var position: SourcePosition

    package init(fragments: [Fragment], position: SourcePosition) {
        self.fragments = fragments
        self.position = fragments.first?.position ?? position
    }

    package var isEmpty: Bool { fragments.isEmpty }

    /// The fragments joined by one space, and by a line end where a `| ` line begins.
    package var joined: String {
        var text = ""
        for (index, fragment) in fragments.enumerated() {
            if index > 0 { text += fragment.startsNewLine ? "\n" : " " }
            text += fragment.text
        }
        return text
    }

    /// The place in the file of the character of `joined` that has this many characters before it.
    ///
    /// The joint between two fragments counts to the end of the first; an offset past the end is the end.
    package func position(atOffset offset: Int) -> SourcePosition {
        var remaining = max(0, offset)
        var end = position
        for fragment in fragments {
            let count = fragment.text.count
            end = fragment.position
            end.column += min(remaining, count)
            if remaining <= count { return end }
            remaining -= count + 1
        }
        return end
    }
}
