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
        _ = try await ask(request)
        answer("Done.")
    }

    /// The same, and gives what came of it.
    ///
    /// - Parameter request: of whoever acts, by name.
    /// - Returns: the answer, which is no failure.
    /// - Throws: a `CommandFailure` if it was refused, or cannot be done.
    func ask(_ request: (_ by: String) -> ControlRequest) async throws -> ControlAnswer {
        let (database, channel) = try await Settings.desk(
            SettingsOverrides(database: db, file: config), environment: ProcessInfo.processInfo.environment)
        let reply = try await ControlLine.ask(request(name), database: database) { store in
            try Desk.ofCommand(store, folders, channel: channel)
        }
        if let failure = reply.failure { throw failure }
        return reply
    }

    /// Who acts.
    var name: String {
        if let by { return by }
        let user = NSUserName()
        return user.isEmpty ? "command" : user
    }

    /// The database to read, as `linkline transcript` reads it.
    var review: ReviewOptions {
        var review = ReviewOptions()
        review.db = db
        review.config = config
        return review
    }
}
