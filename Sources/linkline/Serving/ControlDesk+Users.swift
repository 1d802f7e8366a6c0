import Console
import Conversations
import Store
import Words

/// What is asked of the console's users.
struct UserRequest: Codable, Equatable, Sendable {
    enum Act: String, Codable, Sendable {
        case add, list, role, reset, lock, unlock
    }

    var act: Act
    var email: String?
    var name: String?
    var role: String?
    /// Names; absent leaves them as they are.
    var teams: [String]?
    /// Salt and key of a password that is good once: the password itself never leaves the command.
    var password: [UInt8]?
}

/// A user as the command line shows one.
struct UserShown: Codable, Equatable, Sendable {
    var email: String
    var name: String
    var role: String
    var teams: [String]
    var state: String
}

extension ControlDesk {
    /// Looks at or changes who may sign in to the console.
    func users(_ request: ControlRequest, at now: Instant, in store: any StoreTransaction) throws -> ControlAnswer {
        guard let asked = request.user else { return .failed("usage", "Which user?") }
        var answer = ControlAnswer.done
        switch asked.act {
        case .list: break
        case .add:
            guard let email = asked.email, let name = asked.name, let password = asked.password,
                let role = asked.role.flatMap({ UserRole(rawValue: $0) })
            else { return .failed("usage", "A user needs an email address, a name and a role.") }
            let teams = Set(try (asked.teams ?? []).map { try store.team(named: $0) })
            let user = NewUser(
                email: email, name: name, role: role, password: password, mustChange: true, teams: teams, at: now)
            guard try store.add(user) != nil else { return .failed("usage", "There is a user of that address.") }
        case .role, .reset, .lock, .unlock:
            guard var user = try store.user(email: asked.email ?? "") else {
                return .failed("missing", "There is no user of that address.")
            }
            if let missing = try change(&user, asked, at: now, in: store) { return missing }
            try store.save(user)
            // Whatever changes what somebody may do ends what they are doing.
            try store.endSessions(of: user.id, but: nil, at: now)
        }
        try store.append(AuditEntry(at: now, actor: request.by, action: "user.\(asked.act.rawValue)"))
        let teams = try store.teams()
        let users = try store.users()
        answer.users = users.map { user in
            UserShown(
                email: user.email, name: user.name, role: user.role.rawValue,
                teams: teams.filter { user.teams.contains($0.id) }.map(\.name), state: AccountRules.state(of: user))
        }
        answer.warning = AccountRules.warning(users)
        return answer
    }

    private func change(
        _ user: inout UserRecord, _ asked: UserRequest, at now: Instant, in store: any StoreTransaction
    ) throws -> ControlAnswer? {
        switch asked.act {
        case .role:
            guard let role = UserRole(rawValue: asked.role ?? user.role.rawValue) else {
                return .failed("usage", "There is no such role.")
            }
            user.role = role
            if let teams = asked.teams { user.teams = Set(try teams.map { try store.team(named: $0) }) }
        case .reset:
            guard let password = asked.password else { return .failed("usage", "Which password?") }
            user.password = password
            user.mustChange = true
            user.secret = nil
            user.codeStep = 0
            try store.setRecoveryCodes([], of: user.id)
            unlock(&user)
        case .lock: user.lockedAt = now
        case .unlock: unlock(&user)
        case .add, .list: break
        }
        return nil
    }

    private func unlock(_ user: inout UserRecord) {
        user.lockedAt = nil
        user.failures = 0
        user.failedAt = nil
    }
}
