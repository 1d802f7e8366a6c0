package import Store

/// Whoever has signed in, as pages and acts know them.
package struct ConsoleUser: Hashable, Sendable {
    package var id: UserID
    package var name: String
    package var email: String
    package var role: UserRole
    package var teams: Set<TeamID>
    /// Whose people they may see; it goes into every query that gives people.
    package var scope: TeamScope

    /// - Parameters:
    ///   - record: the user.
    ///   - hasTeams: the service has teams at all.
    ///
    /// Where there are no teams everybody sees everybody. Where there are, a worker sees the own teams only, and so
    /// nobody while they have none; a lead without teams leads the whole service.
    package init(_ record: UserRecord, hasTeams: Bool) {
        id = record.id
        name = record.name
        email = record.email
        role = record.role
        teams = record.teams
        let isWhole = !hasTeams || (record.role == .lead && record.teams.isEmpty)
        scope = isWhole ? .all : .teams(record.teams)
    }
}
