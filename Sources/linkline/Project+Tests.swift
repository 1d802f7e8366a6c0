import Authoring
import Conversations
import Dialogue
import Knowledge
import Talk
import Words

extension Project {
    /// The conversations that authors wrote down, in the order of files and lines.
    var tests: [TranscriptTest] { files.flatMap { TranscriptParser.parse($0).tests } }

    /// What runs them: what talks to patients, with a clock and an agenda in memory.
    ///
    /// Services are as fresh as on the day that tests begin, so that a test does not fail by growing old.
    func transcriptRunner() throws(CommandFailure) -> TranscriptRunner<KnowledgeLibrary> {
        let assistant = try assistant(today: nil)
        let hearing = TranscriptHearing(
            alarm: assistant.alarm, read: { text, context, alarm in assistant.read(text, 0, alarm, context) })
        return TranscriptRunner(program: assistant.program, library: KnowledgeLibrary(content), hearing: hearing)
    }

    /// What there is to come by in this project, and what of it tests did.
    func coverage(_ coverage: Coverage) -> CoverageReport {
        let rules = content.safety.book.rules.map { "\($0.category.rawValue)/\($0.name)" }
        let program =
            program ?? Program(hash: "", dialogues: [], remembered: [], notices: [:], site: [:], policy: Policy())
        return CoverageReport(coverage, program: program, topics: content.topics.map(\.id), safetyRules: rules)
    }

    /// Where a file of dialogues lies: its path begins with the folder's own name.
    func location(of path: String, dialogues folder: String) -> String {
        let inside = path.split(separator: "/", maxSplits: 1).last.map(String.init) ?? path
        return "\(folder)/\(inside)"
    }
}
