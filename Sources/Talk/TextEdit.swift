/// A change within one line of a file that would put a slip right.
package struct TextEdit: Hashable, Sendable, Comparable {
    /// Of the first character that goes.
    package var position: SourcePosition
    /// How many characters go; none if something is put in.
    package var length: Int
    /// What stands there instead; it may have line ends.
    package var replacement: String

    package init(position: SourcePosition, length: Int, replacement: String) {
        self.position = position
        self.length = max(0, length)
        self.replacement = replacement
    }

    package static func < (left: TextEdit, right: TextEdit) -> Bool {
        (left.position, left.length, left.replacement) < (right.position, right.length, right.replacement)
    }
}

extension TextEdit {
    /// The lines of a file after edits, which may come in any order.
    ///
    /// - Parameters:
    ///   - edits: one that lies outside the lines, or over one that stands before it, is left out.
    ///   - lines: without their ends.
    /// - Returns: the changed lines, which may be more than before.
    package static func applied(_ edits: [TextEdit], to lines: [String]) -> [String] {
        var lines = lines.map { [$0] }
        let byLine = Dictionary(grouping: Set(edits), by: \.position.line)
        for (number, edits) in byLine where lines.indices.contains(number - 1) {
            let characters = Array(lines[number - 1][0])
            var text = ""
            var done = 0
            for edit in edits.sorted() {
                let start = edit.position.column - 1
                guard start >= done, start + edit.length <= characters.count else { continue }
                text += String(characters[done..<start]) + edit.replacement
                done = start + edit.length
            }
            text += String(characters[done...])
            lines[number - 1] = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        return lines.flatMap { $0 }
    }
}
