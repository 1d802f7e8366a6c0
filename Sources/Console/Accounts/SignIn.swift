import Conversations
import Crypto
package import Store
package import Words

/// What signing in does to users and sessions; each is one change in a cycle of the writer.
package enum SignIn {
    /// Wrong tries after which an account is locked until a lead unlocks it.
    package static let mostFailures = 10

    /// Whether an attempt is looked at at all now: after some wrong tries each next one has to wait longer.
    package static func mayTry(_ user: UserRecord, at now: Instant) -> Bool {
        guard user.lockedAt == nil else { return false }
        guard let last = user.failedAt, user.failures >= 3 else { return true }
        return now.seconds(since: last) >= min(60, 1 << Int64(min(user.failures - 3, 6)))
    }

    /// A wrong password or code was given.
    package static func fail(_ id: UserID, at now: Instant, in store: any StoreTransaction) throws {
        guard var user = try store.user(id) else { return }
        user.failures += 1
        user.failedAt = now
        if user.failures >= mostFailures, user.lockedAt == nil {
            user.lockedAt = now
            try store.endSessions(of: id, but: nil, at: now)
            try note("locked", user, "\(user.failures) wrong tries", at: now, in: store)
        }
        try store.save(user)
    }

    /// The stage after the right password.
    package static func stage(of user: UserRecord, asksForCode: Bool) -> SessionStage {
        if user.mustChange { return .password }
        guard asksForCode else { return .full }
        return user.secret == nil ? .setup : .code
    }

    /// Ends one session and begins another, whose secret is new.
    ///
    /// Wrong tries are forgotten once everything is proved.
    package static func begin(
        _ stage: SessionStage, of id: UserID, hash: [UInt8], insteadOf old: SessionID?, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        if let old { try store.endSession(old, at: now) }
        try store.forgetSessions(before: now.adding(seconds: -SessionRules.keptSeconds))
        guard var user = try store.user(id), user.lockedAt == nil else { throw SignInRefusal.wrong }
        if stage == .full {
            user.failures = 0
            user.failedAt = nil
            try store.save(user)
            try note("signed-in", user, "", at: now, in: store)
        }
        _ = try store.addSession(hash: hash, user: id, stage: stage, at: now)
    }

    /// Takes a code of the app, once.
    ///
    /// - Returns: whether it was right; a wrong one counts as a wrong try.
    package static func useCode(
        _ code: String, of id: UserID, at now: Instant, in store: any StoreTransaction
    ) throws -> Bool {
        guard var user = try store.user(id), let secret = user.secret, mayTry(user, at: now) else { return false }
        guard let step = OneTimeCode.step(of: code, secret, at: now, after: user.codeStep) else {
            try fail(id, at: now, in: store)
            return false
        }
        user.codeStep = step
        try store.save(user)
        return true
    }

    /// Takes one of the recovery codes, once.
    package static func useRecoveryCode(
        _ code: String, of id: UserID, at now: Instant, in store: any StoreTransaction
    ) throws -> Bool {
        guard let user = try store.user(id), mayTry(user, at: now) else { return false }
        guard try store.useRecoveryCode(hash(ofRecoveryCode: code), of: id) else {
            try fail(id, at: now, in: store)
            return false
        }
        try note("recovery-code.used", user, "", at: now, in: store)
        return true
    }

    /// Keeps the app's secret once a code has shown that the app has it, and gives ten recovery codes.
    ///
    /// - Returns: whether the code was right.
    package static func setUp(
        _ secret: [UInt8], code: String, recoveryCodes: [String], of id: UserID, at now: Instant,
        in store: any StoreTransaction
    ) throws -> Bool {
        guard var user = try store.user(id), mayTry(user, at: now) else { return false }
        guard let step = OneTimeCode.step(of: code, secret, at: now, after: 0) else {
            try fail(id, at: now, in: store)
            return false
        }
        user.secret = secret
        user.codeStep = step
        try store.save(user)
        try store.setRecoveryCodes(recoveryCodes.map { hash(ofRecoveryCode: $0) }, of: id)
        try note("authenticator.set-up", user, "", at: now, in: store)
        return true
    }

    /// A new password; all other sessions end.
    package static func changePassword(
        _ password: [UInt8], of id: UserID, keeping session: SessionID, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        guard var user = try store.user(id) else { return }
        user.password = password
        user.mustChange = false
        try store.save(user)
        try store.endSessions(of: id, but: session, at: now)
        try note("password.changed", user, "", at: now, in: store)
    }

    private static func hash(ofRecoveryCode code: String) -> [UInt8] {
        let letters = code.lowercased().filter { $0.isLetter || $0.isNumber }
        return Array(SHA256.hash(data: Array(letters.utf8)))
    }

    private static func note(
        _ action: String, _ user: UserRecord, _ detail: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        try store.append(AuditEntry(at: now, actor: user.name, action: "account.\(action)", detail: detail))
    }
}

/// Why somebody is not signed in; the same for a wrong password, a locked account and an unknown address.
package enum SignInRefusal: Error {
    case wrong
}

/// Words that people can copy, from random bytes: `xxxx-xxxx-xxxx`, without letters that look alike.
package enum ReadableCode {
    private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

    /// - Parameters:
    ///   - groups: of four letters each, nearly 20 bits.
    ///   - randomBytes: where they come from.
    /// - Returns: groups with hyphens between them.
    package static func make(groups: Int, _ randomBytes: (Int) -> [UInt8]) -> String {
        (0..<groups).map { _ in
            String((0..<4).map { _ in letter(randomBytes) })
        }.joined(separator: "-")
    }

    /// Bytes that would favour some letters are thrown away.
    private static func letter(_ randomBytes: (Int) -> [UInt8]) -> Character {
        let bound = 256 / letters.count * letters.count
        var byte = Int(randomBytes(1).first ?? 0)
        while byte >= bound { byte = Int(randomBytes(1).first ?? 0) }
        return letters[byte % letters.count]
    }
}
