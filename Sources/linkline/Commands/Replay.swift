import ArgumentParser
import Conversations
import Dialogue
import Foundation
import Rehearsal
import Store
import Words

/// `linkline replay`: what other dialogues or content would have told patients.
struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Play stored conversations with other dialogues or content.",
        discussion: """
            Each conversation happens again: the patient's texts and the acts of staff at their time, timers and
            reminders when the new version wants them. It comes out the same, in other words, on another route, or with
            a safety change: a text that is judged otherwise (crisis, distress, STOP); exit status 1 if there is one of
            these. Patients' words, and what ours repeat of them, are hidden unless --show-texts asks for them; who reads the
            database is written into the audit.

            EXAMPLES
              linkline replay --dialogues ../new/dialogues --content ../new/content
              linkline replay --save talks.jsonl
              linkline replay talks.jsonl
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var folders: Folders

    @Argument(help: "A file of saved conversations; without it, the database.")
    var file: String?

    @OptionGroup var database: ReviewOptions

    @Option(help: "Write the conversations of the database to this file, and replay nothing. It has patients' words.")
    var save: String?

    @Option(help: "At most so many conversations, the latest.")
    var limit = 100_000

    @Option(help: "How many changes of a kind are shown.")
    var show = 20

    @Flag(help: "Show what patients wrote.")
    var showTexts = false

    @Option(help: "text, or json (one object a line).")
    var format = Format.text

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is at least 1.") }
        guard show >= 0 else { throw ValidationError("--show is at least 0.") }
        guard file == nil || save == nil else { throw ValidationError("--save takes the conversations of a database.") }
    }

    func run() async throws {
        try await reporting {
            let conversations = try await conversations()
            if let save {
                try ConversationOutput.write(conversations, to: save)
                return complain(
                    "\(conversations.count) conversations in \(save). They hold patients' words: keep them as you keep "
                        + "the database.")
            }
            guard !conversations.isEmpty else {
                throw CommandFailure("There is no conversation to replay.", code: .data)
            }
            let project = try Project.load(dialogues: folders.dialogues, content: folders.content, today: nil)
            let assistant = try project.assistant(today: nil)
            complain("\(conversations.count) conversations ...")
            let again = try assistant.playing(conversations, project.content.rehearsalRules)
            let report = ReplayReport(was: conversations, now: again, showsTexts: showTexts)
            switch format {
            case .text: answer(report.lines(limit: show).joined(separator: "\n"))
            case .json: for line in report.json { answer(line.text) }
            }
            if report.safetyChanges > 0 { throw ExitCode(CommandFailure.Code.findings.rawValue) }
        }
    }

    private func conversations() async throws -> [RecordedConversation] {
        let limit = limit
        guard let file else {
            return try await ReviewDatabase(database).read(of: nil) {
                try RecordedConversation.all(in: $0, limit: limit)
            }
        }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFailure("\(file) cannot be read.", code: .unavailable)
        }
        do {
            return Array(try ConversationFile.read([UInt8](data)).suffix(limit))
        } catch {
            throw CommandFailure(
                "\(file), \(error)", help: "linkline replay --save FILE writes such files.", code: .data)
        }
    }
}

/// Saved conversations.
enum ConversationOutput {
    /// For the service's user alone: the file is as private as the database.
    static func write(_ conversations: [RecordedConversation], to path: String) throws(CommandFailure) {
        let lines = conversations.map { ConversationFile.line($0) + "\n" }.joined()
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(lines.utf8), attributes: [.posixPermissions: 0o600])
        else { throw CommandFailure("\(path) cannot be written.", code: .unavailable) }
    }
}
