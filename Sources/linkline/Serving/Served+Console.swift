import Console
import Conversations
import Store

extension Settings {
    /// Rows of the console's settings page; no secret is among them.
    var shownInConsole: [ConsoleSettings.Shown] {
        func row(_ name: String, _ value: String, _ setting: String) -> ConsoleSettings.Shown {
            ConsoleSettings.Shown(name: name, value: value, place: "Set by \(setting) in linkline.yaml")
        }
        return [
            row("Channels", channels.isEmpty ? "demo" : channels.map(\.name).joined(separator: ", "), "channels"),
            row("Duty number", dutyNumber ?? "as the site's content says", "duty_number"),
            row(
                "Who may approve a version", approvers.isEmpty ? "anybody" : approvers.joined(separator: ", "),
                "approvers"),
            row("Answers those who text too often", guardsAgainstLoops ? "no" : "yes", "loop_guard"),
            row("Texts to test numbers", testNumbers ? "allowed" : "refused", "test_numbers"),
            row("Asking a gateway for texts", "every \(pollSeconds) seconds", "received_poll_seconds"),
        ]
    }
}

extension Served {
    /// Somebody who may sign in to a demonstration; the password is told once and kept nowhere.
    ///
    /// - Returns: the password; nothing if there is no console, or the user was there already.
    func addDemonstrationUser() throws -> String? {
        guard settings.console != nil else { return nil }
        let password = ReadableCode.make(groups: 4, randomBytes)
        let kept = try PasswordHash.standard.make(password, salt: randomBytes(16))
        let now = Clock.now()
        let id = try store.write { store in
            try store.add(
                NewUser(
                    email: Demonstration.email, name: "Sam Demo", role: .lead, password: kept, mustChange: false,
                    at: now))
        }
        return id == nil ? nil : password
    }
}
