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
              linkline test --coverage             and where no test goes
              linkline test --update check-in      write what comes now into the file
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var folders: Folders

    @Argument(help: "Files, or their names without the ending; without any, all.")
    var files: [String] = []

    @Flag(help: "Show by dialogue where tests go, and every place where none does.")
    var coverage = false

    @Option(help: "text, or json (one object).")
    var format = Format.text

    @Flag(help: "Rewrite what tests expect to what comes now, in the files; look at the difference before you keep it.")
    var update = false

    @Flag(help: "With --update: crisis replies and flags too.")
    var updateSafety = false

    func validate() throws {
        guard update || !updateSafety else { throw ValidationError("--update-safety goes with --update.") }
    }

    func run() async throws {
        try await reporting {
            let project = try Project.load(dialogues: folders.dialogues, content: folders.content, today: nil)
            let tests = try chosen(project.tests, of: project)
            guard !tests.isEmpty else {
                throw CommandFailure(
                    "There is no test to run.", help: "Write one: \"test NAME\" in a dialogue, or a file in tests/.",
                    code: .findings)
            }
            let clock = ContinuousClock()
            let start = clock.now
            let runner = try project.transcriptRunner()
            if update { return try rewrite(tests, of: project, runner) }
            let report = runner.run(tests)
            let places = project.coverage(report.coverage)
            if format == .json {
                answer(CoverageShown(places).json(report).text)
            } else {
                let seconds = LineJSON.threeDecimals((clock.now - start) / .seconds(1)).dropLast()
                for file in report.files { answer(Self.count(file)) }
                for failure in report.failures { answer("\n\(failure.description)") }
                answer("\n\(report.passed) passed, \(report.failed) failed in \(seconds) s")
                if files.isEmpty || coverage { answer(CoverageShown(places).summary) }
                if coverage { answer(CoverageShown(places).full) }
            }
            if report.failed > 0 { throw ExitCode(CommandFailure.Code.findings.rawValue) }
        }
    }

    /// Writes what comes now into the files; what belongs to safety stays unless it is asked for by name.
    private func rewrite(
        _ tests: [TranscriptTest], of project: Project, _ runner: TranscriptRunner<KnowledgeLibrary>
    ) throws {
        let changes = TranscriptUpdate(tests, files: project.files, on: runner)
        for file in project.files {
            guard let text = changes.text(of: file.source, safety: updateSafety) else { continue }
            let path = project.location(of: file.source.path, dialogues: folders.dialogues)
            do {
                try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
            } catch {
                throw CommandFailure("\(path) cannot be written.", code: .unavailable)
            }
        }
        let written = changes.changes.filter { updateSafety || !$0.isSafety }
        for change in written { answer(UpdateShown.text(change)) }
        answer(written.isEmpty ? "Nothing was rewritten." : "\(written.count) places were rewritten.")
        let refused = changes.changes.filter { $0.isSafety && !updateSafety }
        guard !refused.isEmpty else { return }
        answer("\nNot rewritten, since a crisis reply or a flag would change:")
        for change in refused { answer(UpdateShown.text(change)) }
        throw CommandFailure(
            "\(refused.count) places concern safety.",
            help: "If the change is meant and approved: linkline test --update --update-safety.", code: .findings)
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
