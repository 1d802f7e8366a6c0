/// A file of the notation as a tree of lines.
package struct TalkFile: Sendable {
    package var source: SourceFile
    /// The lines at the margin, each with what is indented below it.
    package var lines: [TalkLine]
    /// What is wrong with the file before any keyword is looked at, in the order of the file.
    package var diagnostics: [Diagnostic]

    package init(source: SourceFile, lines: [TalkLine], diagnostics: [Diagnostic]) {
        self.source = source
        self.lines = lines
        self.diagnostics = diagnostics
    }
}
