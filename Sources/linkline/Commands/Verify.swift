import ArgumentParser
import Authoring
import Conversations
import Dialogue
import Foundation

/// `linkline verify`: proves what is promised of every conversation, or shows one that breaks it.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prove the promises over everything that can happen.",
        discussion: """
            Walks every state that a conversation can reach, and proves Linkline's promises and the "check" lines of
            the dialogues, or prints the shortest conversation that breaks one, as a test. Exit status 1 if a promise
            is broken or could not be proved within the bound. docs/verify.md says what it proves and what not.

            EXAMPLES
              linkline verify
              linkline verify --dialogue check-in --save broken
              linkline test --dialogues broken/dialogues      run the conversations that were saved
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var folders: Folders

    @Option(name: .customLong("dialogue"), help: "Only this dialogue (again for more).")
    var names: [String] = []

    @Option(help: "States that one part may have before its proof is given up.")
    var states = 2_000_000

    @Option(help: "Megabytes that one part may take.")
    var megabytes = 2_000

    @Option(help: "Parts proved at the same time; without it, as many as there are cores.")
    var threads: Int?

    @Option(help: "A folder for the dialogues and a file of tests of what is broken.")
    var save: String?

    @Option(help: "text, or json (one object).")
    var format = Format.text

    func validate() throws {
        guard states > 0, megabytes > 0, threads.map({ $0 > 0 }) ?? true else {
            throw ValidationError("Bounds and threads are 1 or more.")
        }
    }

    func run() async throws {
        try await reporting {
            let project = try Project.load(dialogues: folders.dialogues, content: folders.content, today: nil)
            let assistant = try project.assistant(today: nil)
            let verifier = Verifier(
                program: assistant.program, content: project.content, states: states, bytes: megabytes << 20)
            let chosen = try parts(of: verifier)
            let clock = ContinuousClock()
            let start = clock.now
            let verification = await verifier.verification(
                of: chosen, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
            let report = VerifyReport(
                verification: verification, seconds: (clock.now - start) / .seconds(1),
                rehearsal: Rehearsed(project: project, assistant: assistant))
            switch format {
            case .text: answer(report.text)
            case .json: answer(report.json.text)
            }
            if let save { try report.save(to: save, dialogues: folders.dialogues) }
            if !report.verification.isProved { throw ExitCode(CommandFailure.Code.findings.rawValue) }
        }
    }

    private func parts(of verifier: Verifier) throws(CommandFailure) -> [Int] {
        let all = Array(verifier.names.indices)
        guard !names.isEmpty else { return all }
        let dialogues = all.filter { verifier.isDialogue($0) }
        var chosen: [Int] = []
        for name in names {
            guard let part = dialogues.first(where: { verifier.names[$0] == name }) else {
                throw CommandFailure(
                    "There is no dialogue \"\(name)\".",
                    help: "There is: \(dialogues.map { verifier.names[$0] }.joined(separator: ", ")).", code: .usage)
            }
            chosen.append(part)
        }
        return chosen
    }
}
