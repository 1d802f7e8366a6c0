/// A place in a file, as an editor counts it.
package struct SourcePosition: Hashable, Sendable, Comparable {
    /// From 1.
    package var line: Int
    /// From 1, in `Character`s of the line.
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A file as it was read: its lines without their ends, for printing beside a diagnostic.
package struct SourceFile: Sendable {
    package let path: String
    /// At least one line.
    ///
    /// Bytes that are not UTF-8, and control characters, stand here as U+FFFD.
    package let lines: [String]

    package init(path: String, lines: [String]) {
        self.path = path
        self.lines = lines.isEmpty ? [""] : lines
    }
}
