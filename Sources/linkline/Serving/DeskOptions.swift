import ArgumentParser
import Conversations
import Foundation
import Knowledge
import Words

/// What commands that act at the desk have in common: who acts, and on which database.
struct DeskOptions: ParsableArguments {
    @Option(help: "Who does it, for the audit. Without it, the user of this machine.")
    var by: String?

    @Option(help: "The database (linkline.db).")
    var db: String?

    @Option(help: "The settings file (linkline.yaml if it is there).")
    var config: String?

    @OptionGroup var folders: Folders

    /// Has the running service do it, or does it itself where none runs, and says when it is done.
    ///
    /// - Parameter request: of whoever acts, by name.
    /// - Throws: a `CommandFailure` if it was refused, or cannot be done.
    func carryOut(_ request: (_ by: String) -> ControlRequest) async throws {
        let database = try await Settings.database(
            SettingsOverrides(database: db, file: config), environment: ProcessInfo.processInfo.environment)
        let reply = try await ControlLine.ask(request(by ?? NSUserName()), database: database) {
            let project = try Project.load(dialogues: folders.dialogues, content: folders.content, today: nil)
            let assistant = try project.assistant(today: LocalTime(Clock.now()).date)
            let rules = ChatLine.rules(duty: project.content.dutyNumber, nation: project.content.site.nation)
            return Desk(assistant: assistant, rules: rules)
        }
        if let failure = reply.failure { throw failure }
        answer("Done.")
    }
}
