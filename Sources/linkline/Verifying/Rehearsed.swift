import Authoring
import Conversations
import Dialogue
import Knowledge
import Talk

/// Runs a conversation that a proof has found as the test that it is: with the real readers and the real content.
struct Rehearsed {
    /// How the test came out.
    enum Outcome: String {
        /// As the proof says.
        case fails = "run as a test it fails, as it should"
        /// The texts are read otherwise than the proof has it, or what is looked up, or said by chance, is otherwise.
        case passes = "run as a test it passes: look at how its texts are read, what is found, and what chance says"
        case unreadable = "it cannot be written as a test"
    }

    private let program: Program
    private let library: KnowledgeLibrary
    private let hearing: TranscriptHearing

    init(project: Project, assistant: Assistant) {
        program = assistant.program
        library = KnowledgeLibrary(project.content)
        hearing = TranscriptHearing(
            alarm: assistant.alarm, read: { text, context, alarm in assistant.read(text, 0, alarm, context) })
    }

    func outcome(of counterexample: Counterexample) -> Outcome {
        let file = TalkReader.read(
            path: "verify.talk", bytes: Array("tests for service\n\n\(counterexample.test)".utf8))
        let (tests, diagnostics) = TranscriptParser.parse(file)
        guard !tests.isEmpty, diagnostics.isEmpty else { return .unreadable }
        let report = TranscriptRunner(program: program, library: library, hearing: hearing).run(tests)
        return report.failed > 0 ? .fails : .passes
    }
}
