package import Store

/// What is set and where it is changed, and for those who look after users who may sign in.
enum SettingsRoutes {
    // Computed, since Swift 6.3.1 crashes on closures in a stored global; `ConsoleRoutes.all` keeps them.
    static var all: [ConsoleRoute] {
        [
            ConsoleRoute(.get, "/settings", .readSettings) { .page(try SettingsPage.read($0).content) }
        ]
    }
}

struct SettingsPage: Sendable {
    struct Row: Sendable {
        var name: String
        var value: String
        var place: String
    }

    struct People: Sendable {
        var warning: String?
        var users: [User]
    }

    struct User: Sendable {
        var name: String
        var email: String
        var role: String
        var teams: String
        var state: String
    }

    var rows: [Row]
    /// Nothing for those who do not look after users.
    var people: People?

    static func read(_ request: ConsoleRequest) throws -> SettingsPage {
        let rows = request.service.settings.shown.map { Row(name: $0.name, value: $0.value, place: $0.place) }
        guard can(request.user, .manageUsers, in: .nobody) else { return SettingsPage(rows: rows, people: nil) }
        return try request.read { store in
            let users = try store.users()
            let teams = try store.teams()
            return SettingsPage(
                rows: rows,
                people: People(
                    warning: AccountRules.warning(users),
                    users: users.map { user in
                        User(
                            name: user.name, email: user.email, role: user.role.words,
                            teams: teamWords(user.teams, teams), state: AccountRules.state(of: user))
                    }))
        }
    }

    var content: PageContent {
        PageContent(title: "Settings", active: .settings, template: "settings", value: self)
    }
}

/// What holds for all users together.
package enum AccountRules {
    /// At least two leads, so that one who is away leaves nobody locked out.
    package static func warning(_ users: [UserRecord]) -> String? {
        let leads = users.filter { $0.role == .lead && $0.lockedAt == nil }.count
        guard leads < 2 else { return nil }
        return "There \(leads == 1 ? "is 1 lead" : "are no leads"). At least 2 are needed, "
            + "so that somebody can always unlock an account."
    }

    package static func state(of user: UserRecord) -> String {
        if user.lockedAt != nil { return "Locked" }
        if user.mustChange { return "Has not chosen a password" }
        return user.secret == nil ? "No authenticator app" : "Ready"
    }
}
