import ArgumentParser
import Conversations
import Foundation
import Store

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
        let reply = try await ControlLine.ask(request(by ?? NSUserName()), database: database) { store in
            try Desk.ofCommand(store, folders)
        }
        if let failure = reply.failure { throw failure }
        answer("Done.")
    }
}
