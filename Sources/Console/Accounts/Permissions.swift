package import Store

/// Every kind of act of the console; each route declares one.
package enum Action: String, Hashable, Sendable, CaseIterable {
    /// Done by whoever is not signed in, or is about to be.
    case signIn
    /// The own password, sessions and signing out.
    case ownAccount
    /// Queue, transcripts, flags, people, check-ins, search: what patients wrote and who they are.
    case readPeople
    /// Replying, notes, taking over, flags, check-ins, adding people.
    case actForPeople
    /// Removing words from a transcript, and taking everything out of the service.
    case redact, exportAll
    case readReports
    case readDirectory
    /// The map of dialogues; the phone simulator.
    case readDialogues, simulate
    case readSettings, changeSettings
    case manageUsers
    case readAudit

    /// Whether it shows what patients wrote or who they are.
    package var isAboutPatients: Bool {
        switch self {
        case .readPeople, .actForPeople, .redact, .exportAll: true
        case .signIn, .ownAccount, .readReports, .readDirectory, .readDialogues, .simulate, .readSettings,
            .changeSettings, .manageUsers, .readAudit:
            false
        }
    }
}

/// Whom an act is about.
package enum Scope: Hashable, Sendable {
    case nobody
    /// A person, of this team or of none.
    case person(team: TeamID?)
}

/// Whether this user may do this: the one rule that pages, fragments, streams and files ask.
///
/// - Parameters:
///   - user: who asks.
///   - action: what they ask.
///   - scope: about whom.
/// - Returns: whether the role allows it, and the person is of a team they may see.
package func can(_ user: ConsoleUser, _ action: Action, in scope: Scope) -> Bool {
    guard roleAllows(user.role, action) else { return false }
    switch scope {
    case .nobody: return true
    case .person(let team): return action.isAboutPatients && user.scope.contains(team)
    }
}

private func roleAllows(_ role: UserRole, _ action: Action) -> Bool {
    switch action {
    case .signIn, .ownAccount, .readDirectory: true
    case .readPeople, .actForPeople, .readReports: role == .worker || role == .lead
    case .redact, .exportAll: role == .lead
    case .readDialogues, .simulate: role == .lead || role == .author
    case .readSettings: true
    case .changeSettings, .manageUsers, .readAudit: role == .lead || role == .admin
    }
}
