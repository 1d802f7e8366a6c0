package import Words

/// What somebody may do in the console.
package enum UserRole: String, Hashable, Sendable, CaseIterable {
    /// Talks with the people of the own teams.
    case worker
    /// The same, and looks after users, settings and the audit.
    case lead
    /// Writes dialogues and content; sees nobody's details or words.
    case author
    /// Looks after users, settings and the audit; sees nobody's details or words.
    case admin
}

/// Whoever may sign in to the console.
package struct UserRecord: Hashable, Sendable {
    package var id: UserID
    package var email: String
    package var name: String
    package var role: UserRole
    /// Salt and scrypt key, as `PasswordHash` has them.
    package var password: [UInt8]
    /// The password was given by somebody else, so another must be chosen first.
    package var mustChange: Bool
    /// The secret of the authenticator app; nothing until it is set up.
    package var secret: [UInt8]?
    /// The time step of the last code that was taken: no code counts twice.
    package var codeStep: Int64
    /// Wrong tries since the last right one, and when the last was.
    package var failures: Int
    package var failedAt: Instant?
    package var lockedAt: Instant?
    package var teams: Set<TeamID>

    package init(
        id: UserID, email: String, name: String, role: UserRole, password: [UInt8], mustChange: Bool,
        secret: [UInt8]?, codeStep: Int64, failures: Int, failedAt: Instant?, lockedAt: Instant?, teams: Set<TeamID>
    ) {
        self.id = id
        self.email = email
        self.name = name
        self.role = role
        self.password = password
        self.mustChange = mustChange
        self.secret = secret
        self.codeStep = codeStep
        self.failures = failures
        self.failedAt = failedAt
        self.lockedAt = lockedAt
        self.teams = teams
    }
}

/// What a new user starts with.
package struct NewUser: Hashable, Sendable {
    package var email: String
    package var name: String
    package var role: UserRole
    package var password: [UInt8]
    package var mustChange: Bool
    package var teams: Set<TeamID>
    package var at: Instant

    package init(
        email: String, name: String, role: UserRole, password: [UInt8], mustChange: Bool, teams: Set<TeamID> = [],
        at: Instant
    ) {
        self.email = email
        self.name = name
        self.role = role
        self.password = password
        self.mustChange = mustChange
        self.teams = teams
        self.at = at
    }
}

/// A team: a practice, or a primary care network of several.
package struct TeamRecord: Hashable, Sendable {
    package var id: TeamID
    package var name: String
}

/// The teams whose people may be seen; it goes into every query that gives people, in the SQL.
package enum TeamScope: Hashable, Sendable {
    case all
    case teams(Set<TeamID>)

    /// For `(?1 IS NULL OR persons.team IN (SELECT value FROM json_each(?1)))`: nothing, or a list of numbers.
    package var json: String? {
        switch self {
        case .all: nil
        case .teams(let teams): "[" + teams.map(\.number).sorted().map(String.init).joined(separator: ",") + "]"
        }
    }

    /// Whether a person of this team, or of none, may be seen.
    package func contains(_ team: TeamID?) -> Bool {
        switch self {
        case .all: true
        case .teams(let teams): team.map(teams.contains) ?? false
        }
    }
}

/// What a session has proved.
package enum SessionStage: String, Hashable, Sendable {
    /// The password; a new one must be chosen next.
    case password
    /// The password; an authenticator app must be set up next.
    case setup
    /// The password; a code must be given next.
    case code
    /// Everything.
    case full
}

/// A signed-in browser; of its secret only the SHA-256 is kept.
package struct SessionRecord: Hashable, Sendable {
    package var id: SessionID
    package var user: UserID
    package var stage: SessionStage
    package var beganAt: Instant
    package var seenAt: Instant
    package var endedAt: Instant?

    package init(
        id: SessionID, user: UserID, stage: SessionStage, beganAt: Instant, seenAt: Instant, endedAt: Instant?
    ) {
        self.id = id
        self.user = user
        self.stage = stage
        self.beganAt = beganAt
        self.seenAt = seenAt
        self.endedAt = endedAt
    }
}

/// A form whose session had died when it was sent.
package struct ParkedForm: Hashable, Sendable {
    /// Where it goes; holds no patient's words.
    package var path: String
    /// As the browser sent it, `application/x-www-form-urlencoded`.
    package var fields: String
    package var at: Instant

    package init(path: String, fields: String, at: Instant) {
        self.path = path
        self.fields = fields
        self.at = at
    }
}

package protocol UserReader {
    func user(_ id: UserID) throws -> UserRecord?
    /// In whatever case the address is written.
    func user(email: String) throws -> UserRecord?
    /// In the order in which they were added.
    func users() throws -> [UserRecord]
    func teams() throws -> [TeamRecord]
    /// Nothing if there is no such person; a nested nothing if they are in no team.
    func team(of person: PersonID) throws -> TeamID??
    /// The same of the person whom a flag is about.
    func team(ofFlag flag: FlagID) throws -> TeamID??
    func session(hash: [UInt8]) throws -> SessionRecord?
    /// Those that have not ended, newest first.
    func sessions(of user: UserID) throws -> [SessionRecord]
    func parkedForm(of user: UserID) throws -> ParkedForm?
    /// A key of 32 bytes for one purpose of the console, the same as long as the database lives.
    func consoleKey(_ purpose: String) throws -> [UInt8]
    /// Recovery codes that were not used.
    func recoveryCodes(of user: UserID) throws -> Int
}

package protocol UserWriter {
    /// Nothing if the address is somebody's already.
    func add(_ user: NewUser) throws -> UserID?
    /// Saves everything of the user but the address.
    func save(_ user: UserRecord) throws
    /// The team of that name, made if it is not there.
    func team(named name: String) throws -> TeamID
    func setTeam(_ team: TeamID?, of person: PersonID) throws
    func addSession(hash: [UInt8], user: UserID, stage: SessionStage, at now: Instant) throws -> SessionID
    func touchSession(_ id: SessionID, at now: Instant) throws
    func endSession(_ id: SessionID, at now: Instant) throws
    /// All but one.
    func endSessions(of user: UserID, but kept: SessionID?, at now: Instant) throws
    /// Forgets sessions that began before, and forms parked before.
    func forgetSessions(before: Instant) throws
    func park(_ form: ParkedForm, for user: UserID) throws
    func forgetParkedForm(of user: UserID) throws
    func setRecoveryCodes(_ hashes: [[UInt8]], of user: UserID) throws
    /// Whether it was one that had not been used.
    func useRecoveryCode(_ hash: [UInt8], of user: UserID) throws -> Bool
}
