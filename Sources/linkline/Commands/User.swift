import ArgumentParser
import Console
import Store

/// `linkline user`: who may sign in to the console.
struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add, list, change and lock those who may sign in to the console.",
        discussion: """
            A new password is made and shown once. Whoever gets it chooses another at the first sign-in, and sets up an
            authenticator app. Every change ends the user's sessions.

            ACTS
              add EMAIL      with --name and --role
              list           everybody, without an address
              role EMAIL     gives --role, and --team if any is named
              reset EMAIL    a new password; the app is set up again; unlocks
              lock EMAIL     ends all sessions; nobody signs in
              unlock EMAIL

            ROLES
              worker   talks with the people of the own teams
              lead     the same, and looks after users, settings and the audit
              author   dialogues and content, nobody's details or words
              admin    users, settings and the audit, nobody's details or words

            Where there are no teams every worker sees everybody. Once there are, workers see their own teams only.

            EXAMPLES
              linkline user add sam@surgery.example --name "Sam Jones" --role lead
              linkline user role bea@surgery.example --role worker --team Riverside
              linkline user list
            """)

    @Argument(help: "add, list, role, reset, lock or unlock.")
    var act: String

    @Argument(help: "The email address.")
    var email: String?

    @Option(help: "The name, as colleagues and the audit see it.")
    var name: String?

    @Option(help: "worker, lead, author or admin.")
    var role: String?

    @Option(name: .customLong("team"), help: "A team: a practice, or a network of several. May stand more than once.")
    var teams: [String] = []

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        try await reporting { try await carryOut() }
    }

    private func carryOut() async throws {
        guard let act = UserRequest.Act(rawValue: act) else {
            throw CommandFailure(
                "There is no act \"\(act)\".", help: "There are: add, list, role, reset, lock, unlock.", code: .usage)
        }
        if act != .list, !(email ?? "").contains("@") {
            throw CommandFailure(
                "Whose account?", help: "Name the email address: linkline user \(act.rawValue) sam@surgery.example",
                code: .usage)
        }
        if let role, UserRole(rawValue: role) == nil {
            throw CommandFailure(
                "There is no role \"\(role)\".",
                help: "There are: \(UserRole.allCases.map(\.rawValue).joined(separator: ", ")).", code: .usage)
        }
        var asked = UserRequest(act: act, email: email, name: name, role: role, teams: teams.isEmpty ? nil : teams)
        let password = act == .add || act == .reset ? ReadableCode.make(groups: 4, randomBytes) : nil
        if let password { asked.password = try PasswordHash.standard.make(password, salt: randomBytes(16)) }
        let reply = try await desk.ask { by in
            var request = ControlRequest(deed: .users, by: by)
            request.user = asked
            return request
        }
        if let password { answer("Password, shown only now: \(password)") }
        if act == .list { show(reply.users ?? []) } else { answer("Done.") }
        if let warning = reply.warning { complain("warning: \(warning)") }
    }

    private func show(_ users: [UserShown]) {
        if users.isEmpty { return answer("Nobody may sign in. Add somebody: linkline user add --help") }
        for user in users {
            let teams = user.teams.isEmpty ? "" : "  " + user.teams.joined(separator: ", ")
            answer("\(user.email)  \(user.name)  \(user.role)  \(user.state)\(teams)")
        }
    }
}
