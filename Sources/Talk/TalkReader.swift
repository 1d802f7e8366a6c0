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
        var builder = TreeBuilder(path: path)
        for (index, line) in source.lines.enumerated() {
            builder.add(line, number: index + 1)
        }
        let lines = builder.finish()
        return TalkFile(
            source: source, lines: lines, diagnostics: (decoder.diagnostics + builder.diagnostics).sorted())
    }
}
