/// Reads the notation, lines to a tree, without knowing any keyword.
package enum TalkReader {
    /// Reads a file, whatever is in it.
    ///
    /// It never fails: what is wrong becomes a diagnostic, one for each slip, and reading goes on with what was
    /// probably meant. Takes time in proportion to the bytes and bounded memory; the tree is at most
    /// `TalkLimits.depth` deep, so code that walks it may call itself.
    package static func read(path: String, bytes: [UInt8]) -> TalkFile {
        var decoder = SourceDecoder(path: path)
        let source = decoder.decode(bytes)
        return tree(of: source, TreeBuilder(path: path), diagnostics: decoder.diagnostics)
    }

    /// The same file with each space that makes half a level left out, where `read` fills the level up.
    ///
    /// Which of the two was meant nobody can tell from the blanks alone; the file with fewer errors says it.
    package static func readRoundingDown(_ file: TalkFile) -> TalkFile {
        let layout = [
            ReadingRule.tabInIndentation, ReadingRule.oddIndentation, ReadingRule.indentationJump, ReadingRule.tooDeep,
        ].map(\.code)
        let others = file.diagnostics.filter { !layout.contains($0.code) }
        return tree(of: file.source, TreeBuilder(path: file.source.path, roundsDown: true), diagnostics: others)
    }

    private static func tree(of source: SourceFile, _ builder: TreeBuilder, diagnostics: [Diagnostic]) -> TalkFile {
        var builder = builder
        for (index, line) in source.lines.enumerated() {
            builder.add(line, number: index + 1)
        }
        let lines = builder.finish()
        return TalkFile(source: source, lines: lines, diagnostics: (diagnostics + builder.diagnostics).sorted())
    }
}
