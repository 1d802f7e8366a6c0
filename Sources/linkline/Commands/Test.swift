import ArgumentParser
import Authoring
import Conversations
import Foundation
import Knowledge
import Talk
import Words

/// `linkline test`: the conversations that authors wrote down, and whether they still come out so.
struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the conversations that must come out as they are written.",
        discussion: """
            Each runs twice, the second time with the state saved and loaded after every turn. Exit status 1 if one
            comes out otherwise, or if there is none to run.

            EXAMPLES
              linkline test
              linkline test dialogues/check-in.talk safety
            """)

    @OptionGroup var folders: Folders

    @Argument(help: "Files, or their names without the ending; without any, all.")
    var files: [String] = []

    func run() async throws {
        try await reporting {
            let project = try Project.load(dialogues: folders.dialogues, content: folders.content, today: nil)
            let tests = try chosen(project.files.flatMap { TranscriptParser.parse($0).tests }, of: project)
            guard !tests.isEmpty else {
                throw CommandFailure(
                    "There is no test to run.", help: "Write one: \"test NAME\" in a dialogue, or a file in tests/.",
                    code: .findings)
            }
            let clock = ContinuousClock()
            let start = clock.now
            let report = try run(tests, on: project)
            let seconds = LineJSON.threeDecimals((clock.now - start) / .seconds(1)).dropLast()
            for file in report.files { answer(Self.count(file)) }
            for failure in report.failures { answer("\n\(failure.description)") }
            answer("\n\(report.passed) passed, \(report.failed) failed in \(seconds) s")
            if report.failed > 0 { throw ExitCode(CommandFailure.Code.findings.rawValue) }
        }
    }

    private func run(_ tests: [TranscriptTest], on project: Project) throws(CommandFailure) -> TranscriptReport {
        // Services are as fresh as on the day that tests begin, so that a test does not fail by growing old.
        let assistant = try project.assistant(today: nil)
        let library = KnowledgeLibrary(project.content)
        let hearing = TranscriptHearing(
            alarm: assistant.alarm, read: { text, context, alarm in assistant.read(text, 0, alarm, context) })
        return TranscriptRunner(program: assistant.program, library: library, hearing: hearing).run(tests)
    }

    private func chosen(_ tests: [TranscriptTest], of project: Project) throws(CommandFailure) -> [TranscriptTest] {
        guard !files.isEmpty else { return tests }
        var paths: Set<String> = []
        for file in files {
            let found = project.files.map(\.source.path).filter { Self.names(file, $0) }
            guard !found.isEmpty else {
                throw CommandFailure(
                    "There is no file \"\(file)\" in \(folders.dialogues)/.",
                    help: "Name a file (dialogues/check-in.talk) or its name alone (check-in).", code: .usage)
            }
            paths.formUnion(found)
        }
        return tests.filter { paths.contains($0.path) }
    }

    /// `check-in`, `tests/safety.talk`, `./dialogues/tests/safety.talk` and the whole path all name a file.
    private static func names(_ given: String, _ path: String) -> Bool {
        let given = given.hasPrefix("./") ? String(given.dropFirst(2)) : given
        let file = given.hasSuffix(".talk") ? given : given + ".talk"
        return path == file || path.hasSuffix("/" + file) || file.hasSuffix("/" + path)
    }

    private static func count(_ file: TranscriptReport.FileCount) -> String {
        let padding = String(repeating: " ", count: max(1, 40 - file.path.count))
        let failed = file.failed == 0 ? "" : ", \(file.failed) failed"
        return "\(file.path)\(padding)\(file.passed) passed\(failed)"
    }
}
