import ArgumentParser
import Authoring
import Foundation
import Talk
import Words

/// `linkline check`: what is wrong in `dialogues/` and `content/`.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What is wrong in dialogues/ and content/.",
        discussion: """
            Exit status 1 if something is an error, 0 otherwise.

            EXAMPLES
              linkline check
              linkline check --fix --dry-run        what could be put right without asking
              linkline check --format concise       one line each, as editors read it
              linkline check --severity LL3114=off  leave warnings out; errors and safety stay
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, concise, json, sarif, github }

    @OptionGroup var folders: Folders

    @Option(help: "text, concise, json (one object a line), sarif, or github.")
    var format = Format.text

    @Flag(name: .shortAndLong, help: "Everything in full, notes too.")
    var verbose = false

    @Flag(help: "Put right what is sure: misspelt words with one near name, tabs, curly quotes ...")
    var fix = false

    @Flag(help: "With --fix: print the changes and write nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("How bad a site finds it: error, warning, note, off.", valueName: "code=level"))
    var severity: [String] = []

    @Option(help: "Check as on this day, for what must be fresh (2026-06-10T10:00).")
    var now: String?

    func validate() throws {
        if dryRun, !fix { throw ValidationError("--dry-run goes with --fix") }
    }

    func run() async throws {
        try await reporting {
            let settings = try severities()
            let today = LocalTime(try Clock.moment(now)).date
            let files = try WorkspaceFiles(folders)
            var examination = files.workspace.examination(today: today, forChecking: true)
            if fix { examination = try mend(files, examination, today: today) }
            examination.diagnostics = settings.applied(to: examination.diagnostics)
            let review = CheckReport(examination, verbose: verbose)
            switch format {
            case .text: show(review.text(colour: isatty(STDOUT_FILENO) == 1 && noColour == nil))
            case .concise: show(review.concise)
            case .json: show(review.json)
            case .sarif:
                show(
                    SARIFReport.text(
                        examination.diagnostics, sources: examination.sources, version: Linkline.configuration.version))
            case .github: show(GitHubReport.text(examination.diagnostics))
            }
            if review.hasErrors { throw ExitCode(CommandFailure.Code.findings.rawValue) }
        }
    }

    /// Writes what was put right, or prints it; what is left is told as always.
    private func mend(
        _ files: WorkspaceFiles, _ examination: Examination, today: CivilDate?
    ) throws(CommandFailure) -> Examination {
        let mending = Mending(files.workspace, examination, today: today)
        for path in mending.changedPaths(since: files.workspace) {
            let old = TalkReader.read(path: path, bytes: files.workspace.bytes(path) ?? []).source.lines
            let bytes = mending.workspace.bytes(path) ?? []
            if dryRun {
                let new = TalkReader.read(path: path, bytes: bytes).source.lines
                show(LineDifference.text(path: path, old: old, new: new))
            } else {
                try files.write(bytes, to: path)
            }
        }
        for one in mending.mended {
            complain("\(dryRun ? "would mend" : "mended"): \(DiagnosticRenderer.concise(one))")
        }
        return dryRun ? examination : mending.workspace.examination(today: today, forChecking: true)
    }

    private func severities() throws(CommandFailure) -> SeveritySettings {
        do {
            return try SeveritySettings(severity)
        } catch {
            switch error {
            case .unreadable(let text):
                throw CommandFailure(
                    "\"\(text)\" is no severity.",
                    help: "Write it like LL3114=off; levels are error, warning, note, off.",
                    code: .usage)
            case .unknownCode(let code):
                throw CommandFailure("There is no rule \"\(code)\".", help: "linkline rule lists all.", code: .usage)
            case .tooLow(let code):
                throw CommandFailure(
                    "\(code) cannot be lowered.", help: "Errors, and whatever is about safety, stay what they are.",
                    code: .usage)
            }
        }
    }

    /// no-color.org: set to anything, it means no colour.
    private var noColour: String? { ProcessInfo.processInfo.environment["NO_COLOR"].flatMap { $0.isEmpty ? nil : $0 } }

    private func show(_ lines: String) {
        if !lines.isEmpty { FileHandle.standardOutput.write(Data(lines.utf8)) }
    }
}
