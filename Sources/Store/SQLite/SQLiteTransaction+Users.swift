import Foundation
import Words

extension SQLiteTransaction {
    // MARK: Reading

    func user(_ id: UserID) throws -> UserRecord? {
        try first("SELECT * FROM users WHERE id = ?", [id.number], userRecord)
    }

    func user(email: String) throws -> UserRecord? {
        try first("SELECT * FROM users WHERE email_mac = ?", [emailHash(email)], userRecord)
    }

    func users() throws -> [UserRecord] { try rows("SELECT * FROM users ORDER BY id", [], userRecord) }

    func teams() throws -> [TeamRecord] {
        try rows("SELECT * FROM teams ORDER BY name", []) {
            TeamRecord(id: TeamID($0["id"]), name: $0["name"])
        }
    }

    func team(of person: PersonID) throws -> TeamID?? {
        try first("SELECT team FROM persons WHERE id = ?", [person.number]) {
            ($0["team"] as Int?).map { TeamID($0) }
        }
    }

    func team(ofFlag flag: FlagID) throws -> TeamID?? {
        try first(
            "SELECT persons.team FROM flags JOIN persons ON persons.id = flags.person WHERE flags.id = ?",
            [flag.number]
        ) { ($0[0] as Int?).map { TeamID($0) } }
    }

    func session(hash: [UInt8]) throws -> SessionRecord? {
        try first("SELECT * FROM sessions WHERE hash = ?", [Data(hash)], sessionRecord)
    }

    func sessions(of user: UserID) throws -> [SessionRecord] {
        try rows(
            "SELECT * FROM sessions WHERE user = ? AND ended_at IS NULL ORDER BY id DESC", [user.number],
            sessionRecord)
    }

    func parkedForm(of user: UserID) throws -> ParkedForm? {
        try first("SELECT * FROM parked_forms WHERE user = ?", [user.number]) { row in
            ParkedForm(
                path: row["path"], fields: try vault.openText(row["fields"], "parked_forms", "fields", Self.nobody),
                at: instant(row, "at"))
        }
    }

    func consoleKey(_ purpose: String) throws -> [UInt8] { vault.hash(purpose, .console) }

    func recoveryCodes(of user: UserID) throws -> Int {
        try number("SELECT count(*) FROM recovery_codes WHERE user = ?", [user.number]) ?? 0
    }

    /// What is sealed here is about no person who texts.
    private static let nobody = PersonID(0)

    private func emailHash(_ email: String) -> Data { Data(vault.hash(email.lowercased(), .email)) }

    private func userRecord(_ row: Row) throws -> UserRecord {
        let number: Int = row["id"]
        let secret: [UInt8]? = row["secret"]
        return UserRecord(
            id: UserID(number), email: try vault.openText(row["email"], "users", "email", Self.nobody),
            name: try vault.openText(row["name"], "users", "name", Self.nobody),
            role: try word(row, "role", "user"), password: row["password"], mustChange: row["must_change"],
            secret: try secret.map { try vault.open($0, "users", "secret", Self.nobody) },
            codeStep: row["code_step"], failures: row["failures"], failedAt: instantIfAny(row, "failed_at"),
            lockedAt: instantIfAny(row, "locked_at"),
            teams: Set(
                try rows("SELECT team FROM user_teams WHERE user = ?", [number]) { TeamID($0["team"]) }))
    }

    private func sessionRecord(_ row: Row) throws -> SessionRecord {
        SessionRecord(
            id: SessionID(row["id"]), user: UserID(row["user"]), stage: try word(row, "stage", "session"),
            beganAt: instant(row, "began_at"), seenAt: instant(row, "seen_at"),
            endedAt: instantIfAny(row, "ended_at"))
    }

    // MARK: Writing

    func add(_ user: NewUser) throws -> UserID? {
        let id = try insert(
            """
            INSERT INTO users (email_mac, email, name, role, password, must_change, at) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (email_mac) DO NOTHING
            """,
            [
                emailHash(user.email), try vault.seal(user.email, "users", "email", Self.nobody),
                try vault.seal(user.name, "users", "name", Self.nobody), user.role.rawValue, Data(user.password),
                user.mustChange, user.at.seconds,
            ])
        guard let id else { return nil }
        try setTeams(user.teams, of: UserID(id))
        return UserID(id)
    }

    func save(_ user: UserRecord) throws {
        let secret = try user.secret.map { try vault.seal($0, "users", "secret", Self.nobody) }
        try require(
            try run(
                """
                UPDATE users SET name = ?, role = ?, password = ?, must_change = ?, secret = ?, code_step = ?,
                    failures = ?, failed_at = ?, locked_at = ? WHERE id = ?
                """,
                [
                    try vault.seal(user.name, "users", "name", Self.nobody), user.role.rawValue, Data(user.password),
                    user.mustChange, secret.map { Data($0) }, user.codeStep, user.failures, user.failedAt?.seconds,
                    user.lockedAt?.seconds, user.id.number,
                ]), "user", user.id.number)
        try setTeams(user.teams, of: user.id)
    }

    private func setTeams(_ teams: Set<TeamID>, of user: UserID) throws {
        try run("DELETE FROM user_teams WHERE user = ?", [user.number])
        for team in teams.sorted() {
            try run("INSERT INTO user_teams (user, team) VALUES (?, ?)", [user.number, team.number])
        }
    }

    func team(named name: String) throws -> TeamID {
        try run("INSERT INTO teams (name) VALUES (?) ON CONFLICT DO NOTHING", [name])
        return TeamID(try number("SELECT id FROM teams WHERE name = ?", [name]) ?? 0)
    }

    func setTeam(_ team: TeamID?, of person: PersonID) throws {
        try require(
            try run("UPDATE persons SET team = ? WHERE id = ?", [team?.number, person.number]), "person",
            person.number)
    }

    func addSession(hash: [UInt8], user: UserID, stage: SessionStage, at now: Instant) throws -> SessionID {
        SessionID(
            try add(
                "INSERT INTO sessions (hash, user, stage, began_at, seen_at) VALUES (?, ?, ?, ?, ?)",
                [Data(hash), user.number, stage.rawValue, now.seconds, now.seconds]))
    }

    func touchSession(_ id: SessionID, at now: Instant) throws {
        try run("UPDATE sessions SET seen_at = ? WHERE id = ? AND seen_at < ?", [now.seconds, id.number, now.seconds])
    }

    func endSession(_ id: SessionID, at now: Instant) throws {
        try run("UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL", [now.seconds, id.number])
    }

    func endSessions(of user: UserID, but kept: SessionID?, at now: Instant) throws {
        try run(
            "UPDATE sessions SET ended_at = ? WHERE user = ? AND ended_at IS NULL AND id != ?",
            [now.seconds, user.number, kept?.number ?? 0])
    }

    func forgetSessions(before: Instant) throws {
        try run("DELETE FROM sessions WHERE began_at < ?", [before.seconds])
        try run("DELETE FROM parked_forms WHERE at < ?", [before.seconds])
    }

    func park(_ form: ParkedForm, for user: UserID) throws {
        try run(
            """
            INSERT INTO parked_forms (user, path, fields, at) VALUES (?, ?, ?, ?)
            ON CONFLICT (user) DO UPDATE SET path = excluded.path, fields = excluded.fields, at = excluded.at
            """,
            [
                user.number, form.path, try vault.seal(form.fields, "parked_forms", "fields", Self.nobody),
                form.at.seconds,
            ])
    }

    func forgetParkedForm(of user: UserID) throws {
        try run("DELETE FROM parked_forms WHERE user = ?", [user.number])
    }

    func setRecoveryCodes(_ hashes: [[UInt8]], of user: UserID) throws {
        try run("DELETE FROM recovery_codes WHERE user = ?", [user.number])
        for hash in hashes {
            try run("INSERT INTO recovery_codes (user, hash) VALUES (?, ?)", [user.number, Data(hash)])
        }
    }

    func useRecoveryCode(_ hash: [UInt8], of user: UserID) throws -> Bool {
        try run("DELETE FROM recovery_codes WHERE user = ? AND hash = ?", [user.number, Data(hash)]) > 0
    }
}
