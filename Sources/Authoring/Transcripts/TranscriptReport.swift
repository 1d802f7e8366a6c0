/// How the tests came out.
package struct TranscriptReport: Hashable, Sendable {
    /// By file, in the order in which they were run.
    package var files: [FileCount]
    package var failures: [Failure]
    /// Where the conversations have been.
    package var coverage = Coverage()

    package var passed: Int { files.reduce(0) { $0 + $1.passed } }
    package var failed: Int { files.reduce(0) { $0 + $1.failed } }

    package init(files: [FileCount], failures: [Failure], coverage: Coverage = Coverage()) {
        self.files = files
        self.failures = failures
        self.coverage = coverage
    }

    /// Each test counts once, though it runs twice.
    package struct FileCount: Hashable, Sendable {
        package var path: String
        package var passed: Int
        package var failed: Int
    }

    /// The first turn of a test that came out otherwise.
    package struct Failure: Hashable, Sendable {
        package var test: String
        package var path: String
        /// The line of the turn, or of the claim, that failed.
        package var line: Int
        /// What happened, as the test has it.
        package var happening: String
        package var expected: [String]
        package var got: [String]
        /// The trace of the turn, a decision a line.
        package var why: [String]
        /// It came out so only when the state was saved and loaded after every turn.
        package var onlyWhenSaved: Bool

        /// As `linkline test` prints it.
        package var description: String {
            var lines = ["FAILED \"\(test)\"  \(path):\(line)", "    \(happening)"]
            lines += expected.map { "  - \($0)" }
            lines += got.map { "  + \($0)" }
            if onlyWhenSaved { lines.append("    only when the state is saved and loaded after every turn") }
            for (index, reason) in why.enumerated() { lines.append((index == 0 ? "    why: " : "         ") + reason) }
            return lines.joined(separator: "\n")
        }
    }
}
