import Talk

extension ContentReader {
    /// All of `safety/`.
    mutating func safety() -> SafetyContent {
        var read: [(path: String, bytes: [UInt8])] = []
        for path in files.list("safety", ending: ".talk") {
            guard let bytes = files.bytes(path) else { continue }
            let label = files.label(path)
            sources[label] = TalkReader.read(path: label, bytes: bytes).source
            read.append((label, bytes))
        }
        if !read.contains(where: { $0.path.hasSuffix("/replies.talk") }) {
            let label = files.label("safety/replies.talk")
            report(ContentRule.fileMissing, [label], path: label, at: SourcePosition(line: 1, column: 1))
        }
        var safety = SafetyContent(files: read)
        diagnostics += safety.diagnostics
        safety.translatedReplies = translatedReplies(safety.replies)
        return safety
    }
}
