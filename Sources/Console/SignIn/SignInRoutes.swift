import Conversations
import Foundation
import Store
import Words

/// Signing in: password, then code; the first time a password of one's own and an authenticator app.
enum SignInRoutes {
    // Computed, since Swift 6.3.1 crashes on closures in a stored global; `ConsoleRoutes.all` keeps them.
    static var all: [ConsoleRoute] {
        [
            ConsoleRoute(visitor: .get, "/sign-in", begin),
            ConsoleRoute(visitor: .post, "/sign-in", password),
            ConsoleRoute(visitor: .get, "/sign-in/code") { try codePage($0, .code) },
            ConsoleRoute(visitor: .post, "/sign-in/code", code),
            ConsoleRoute(visitor: .get, "/sign-in/recovery") { try codePage($0, .recovery) },
            ConsoleRoute(visitor: .post, "/sign-in/recovery", recovery),
            ConsoleRoute(visitor: .get, "/sign-in/password") { try newPasswordPage($0) },
            ConsoleRoute(visitor: .post, "/sign-in/password", newPassword),
            ConsoleRoute(visitor: .get, "/sign-in/set-up") { try setUpPage($0) },
            ConsoleRoute(visitor: .post, "/sign-in/set-up", setUp),
        ]
    }

    /// What may be wrong with a field, first on the page and linked to it.
    struct Fault: Sendable {
        var field: String
        var words: String
    }

    struct Page: Sendable {
        var error: Fault?
        var notice: String?
        var back: String
        var backQuery: String
        var email = ""
        var key = ""
        var link = ""

        init(_ visit: Visit, error: Fault? = nil) {
            self.error = error
            back = visit.back.path
            backQuery = visit.back.query
        }
    }

    // MARK: The password

    private static func begin(_ visit: Visit) -> VisitAnswer {
        var page = Page(visit)
        if visit.query["saved"] != nil {
            page.notice = "You were signed out. What you wrote is saved: sign in to go on with it."
        }
        return answer("Sign in to Linkline", "sign-in", page)
    }

    /// One answer for a wrong password, a locked account, an unknown address and too many tries.
    private static func password(_ visit: Visit) async throws -> VisitAnswer {
        let email = visit.form["email"] ?? ""
        let service = visit.service
        let user = try service.store.read { try $0.user(email: email) }
        let mayTry =
            visit.attempts.isAllowed(visit.address, at: visit.now)
            && user.map { SignIn.mayTry($0, at: visit.now) } ?? true
        let isRight: Bool
        do {
            isRight = try await service.passwords.matches(visit.form.raw("password") ?? "", user?.password)
        } catch is PasswordDesk.TooMany {
            throw PlainRefusal.busy
        }
        guard let user, isRight, mayTry else {
            visit.attempts.fail(visit.address, at: visit.now)
            if let user, mayTry {
                try await service.writer.perform(.staff) { try SignIn.fail(user.id, at: $1, in: $0) }
            }
            var page = Page(
                visit,
                error: Fault(field: "email", words: "The email address or password is not right, or has to wait."))
            page.email = email
            return answer("Sign in to Linkline", "sign-in", page, status: 422)
        }
        return try await go(visit, user, to: SignIn.stage(of: user, asksForCode: service.settings.asksForCode))
    }

    /// Begins the session of the next stage, with a new secret.
    private static func go(_ visit: Visit, _ user: UserRecord, to stage: SessionStage) async throws -> VisitAnswer {
        let secret = try await begin(stage, visit, user)
        let place: String
        switch stage {
        case .password: place = "/sign-in/password?back=\(visit.back.query)"
        case .setup: place = "/sign-in/set-up?back=\(visit.back.query)"
        case .code: place = "/sign-in/code?back=\(visit.back.query)"
        case .full: place = visit.back.path
        }
        return .see(place, secret)
    }

    private static func begin(_ stage: SessionStage, _ visit: Visit, _ user: UserRecord) async throws -> SessionSecret {
        let secret = SessionSecret(visit.service.randomBytes(32))
        let old = visit.known.flatMap { $0.isAlive ? $0.session.id : nil }
        try await visit.service.writer.perform(.staff) { store, now in
            try SignIn.begin(stage, of: user.id, hash: secret.hash, insteadOf: old, at: now, in: store)
        }
        return secret
    }

    // MARK: The code

    private enum CodeKind: String {
        case code, recovery

        var title: String { self == .code ? "Enter your code" : "Use a recovery code" }
    }

    private static func codePage(_ visit: Visit, _ kind: CodeKind, error: Fault? = nil) throws -> VisitAnswer {
        _ = try visit.known(at: .code)
        return answer(kind.title, kind.rawValue, Page(visit, error: error), status: error == nil ? 200 : 422)
    }

    private static func code(_ visit: Visit) async throws -> VisitAnswer {
        let known = try visit.known(at: .code)
        let code = visit.form["code"] ?? ""
        let isRight = try await visit.service.writer.perform(.staff) { store, now in
            try SignIn.useCode(code, of: known.record.id, at: now, in: store)
        }
        guard isRight else { return try codePage(visit, .code, error: wrongCode) }
        return try await go(visit, known.record, to: .full)
    }

    private static func recovery(_ visit: Visit) async throws -> VisitAnswer {
        let known = try visit.known(at: .code)
        let code = visit.form["code"] ?? ""
        let isRight = try await visit.service.writer.perform(.staff) { store, now in
            try SignIn.useRecoveryCode(code, of: known.record.id, at: now, in: store)
        }
        guard isRight else { return try codePage(visit, .recovery, error: wrongCode) }
        return try await go(visit, known.record, to: .full)
    }

    private static let wrongCode = Fault(
        field: "code", words: "That code is not right, or was used before. Wait for the next one and enter it.")

    // MARK: The first time

    private static func newPasswordPage(_ visit: Visit, error: Fault? = nil) throws -> VisitAnswer {
        _ = try visit.known(at: .password)
        return answer("Choose a password", "new-password", Page(visit, error: error), status: error == nil ? 200 : 422)
    }

    private static func newPassword(_ visit: Visit) async throws -> VisitAnswer {
        let known = try visit.known(at: .password)
        let typed = visit.form.raw("password") ?? ""
        if let fault = PasswordRules.fault(of: typed, words: [known.record.name, known.record.email]) {
            return try newPasswordPage(visit, error: Fault(field: "password", words: fault))
        }
        let service = visit.service
        guard try await !service.passwords.matches(typed, known.record.password) else {
            return try newPasswordPage(
                visit, error: Fault(field: "password", words: "Choose another than the one you were given."))
        }
        let made = try await service.passwords.make(typed, salt: service.randomBytes(16))
        try await service.writer.perform(.staff) { store, now in
            try SignIn.changePassword(
                made, of: known.record.id, keeping: known.session.id, at: now, in: store)
        }
        var changed = known.record
        changed.mustChange = false
        return try await go(visit, changed, to: SignIn.stage(of: changed, asksForCode: service.settings.asksForCode))
    }

    /// Made of the session's own secret, so that it stays the same while the page is loaded again.
    private static func secret(_ known: ConsoleDesk.Known, _ service: ConsoleService) -> [UInt8] {
        Array(
            (bytes(base64URL: FormToken.make(key: service.visitKey, "set up " + known.secret.cookie)) ?? [])
                .prefix(OneTimeCode.secretCount))
    }

    private static func setUpPage(_ visit: Visit, error: Fault? = nil) throws -> VisitAnswer {
        let known = try visit.known(at: .setup)
        var page = Page(visit, error: error)
        let secret = secret(known, visit.service)
        page.key = OneTimeCode.written(secret)
        page.link = OneTimeCode.link(secret, email: known.record.email)
        return answer("Set up your authenticator app", "set-up", page, status: error == nil ? 200 : 422)
    }

    private static func setUp(_ visit: Visit) async throws -> VisitAnswer {
        let known = try visit.known(at: .setup)
        let service = visit.service
        let secret = secret(known, service)
        let code = visit.form["code"] ?? ""
        let codes = (0..<10).map { _ in ReadableCode.make(groups: 3, service.randomBytes) }
        let isRight = try await service.writer.perform(.staff) { store, now in
            try SignIn.setUp(secret, code: code, recoveryCodes: codes, of: known.record.id, at: now, in: store)
        }
        guard isRight else { return try setUpPage(visit, error: wrongCode) }
        struct Codes: Sendable {
            var codes: [String]
            var next: String
        }
        let session = try await begin(.full, visit, known.record)
        return .signedIn(
            PageContent(
                title: "Keep your recovery codes", template: "recovery-codes",
                value: Codes(codes: codes, next: visit.back.path)), session)
    }

    private static func answer(_ title: String, _ template: String, _ page: Page, status: Int = 200) -> VisitAnswer {
        .page(
            PageContent(title: page.error == nil ? title : "Error: " + title, template: template, value: page),
            status: status)
    }
}
