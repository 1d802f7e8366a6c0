import ArgumentParser
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
              linkline check --format concise       one line each, as editors read it
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, concise, json }

    @OptionGroup var folders: Folders

    @Option(help: "text, concise, or json (one object a line).")
    var format = Format.text

    @Flag(name: .shortAndLong, help: "Everything in full, notes too.")
    var verbose = false

    @Option(help: "Check as on this day, for what must be fresh (2026-06-10T10:00).")
    var now: String?

    func run() async throws {
        try await reporting {
            let today = LocalTime(try Clock.moment(now)).date
            let project = try Project.load(dialogues: folders.dialogues, content: folders.content, today: today)
            let review = CheckReport(project: project, verbose: verbose)
            switch format {
            case .text: show(review.text(colour: isatty(STDOUT_FILENO) == 1 && noColour == nil))
            case .concise: show(review.concise)
            case .json: show(review.json)
            }
            if review.hasErrors { throw ExitCode(CommandFailure.Code.findings.rawValue) }
        }
    }

    /// no-color.org: set to anything, it means no colour.
    private var noColour: String? { ProcessInfo.processInfo.environment["NO_COLOR"].flatMap { $0.isEmpty ? nil : $0 } }

    private func show(_ lines: String) {
        if !lines.isEmpty { FileHandle.standardOutput.write(Data(lines.utf8)) }
    }
}
