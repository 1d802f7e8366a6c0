import Store
import Words

/// What everybody may do for themselves: see where they are signed in, end a session, sign out, and go on with a form
/// whose session had died.
enum AccountRoutes {
    // Computed, since Swift 6.3.1 crashes on closures in a stored global; `ConsoleRoutes.all` keeps them.
    static var all: [ConsoleRoute] {
        [
            ConsoleRoute(.get, "/account", .ownAccount) { .page(try AccountPage.read($0).content) },
            ConsoleRoute(.post, "/account/sessions/end", .ownAccount, endSession),
            ConsoleRoute(.post, "/sign-out", .ownAccount, signOut),
            ConsoleRoute(.get, "/parked", .ownAccount) { try ParkedPage.read($0) },
            ConsoleRoute(.post, "/parked/discard", .ownAccount, discard),
        ]
    }

    private static func endSession(_ request: ConsoleRequest) async throws -> ConsoleAnswer {
        guard let number = request.form["session"].flatMap({ request.service.ids.read($0, .session) }) else {
            throw PlainRefusal.notFound
        }
        let user = request.user
        try await request.write { store, now in
            guard let session = try store.sessions(of: user.id).first(where: { $0.id.number == number }) else { return }
            try store.endSession(session.id, at: now)
            try store.append(AuditEntry(at: now, actor: user.name, action: "account.session-ended"))
        }
        return .see("/account", .ended)
    }

    private static func signOut(_ request: ConsoleRequest) async throws -> ConsoleAnswer {
        let session = request.session.id
        let name = request.user.name
        try await request.write { store, now in
            try store.endSession(session, at: now)
            try store.append(AuditEntry(at: now, actor: name, action: "account.signed-out"))
        }
        return .see("/sign-in")
    }

    private static func discard(_ request: ConsoleRequest) async throws -> ConsoleAnswer {
        let user = request.user.id
        try await request.write { store, _ in try store.forgetParkedForm(of: user) }
        return .see(NavItem.home(of: request.user), .discarded)
    }
}

/// Who one is, and where one is signed in.
struct AccountPage: Sendable {
    struct Session: Sendable {
        var id: String
        var began: String
        var seen: String
        var isThis: Bool
    }

    var name: String
    var email: String
    var role: String
    var teams: String
    var recoveryCodes: String
    var sessions: [Session]

    static func read(_ request: ConsoleRequest) throws -> AccountPage {
        let user = request.user
        return try request.read { store in
            AccountPage(
                name: user.name, email: user.email, role: user.role.words,
                teams: teamWords(user.teams, try store.teams()),
                recoveryCodes: String(try store.recoveryCodes(of: user.id)),
                sessions: try store.sessions(of: user.id)
                    .filter { $0.stage == .full && SessionRules.isAlive($0, at: request.now) }
                    .map { session in
                        Session(
                            id: request.service.ids.text(PageID(session: session.id)),
                            began: LocalTime(session.beganAt).shown, seen: LocalTime(session.seenAt).shown,
                            isThis: session.id == request.session.id)
                    })
        }
    }

    var content: PageContent { PageContent(title: "Your account", template: "account", value: self) }
}

/// A form that was sent after its session had ended.
struct ParkedPage: Sendable {
    struct Field: Sendable {
        var name: String
        var value: String
    }

    var path: String
    /// What somebody wrote, to be looked at; and everything that is sent again.
    var fields: [Field]
    var all: [Field]

    static func read(_ request: ConsoleRequest) throws -> ConsoleAnswer {
        guard let form = try request.read({ try $0.parkedForm(of: request.user.id) }) else {
            return .page(
                PageContent(
                    title: "Nothing is saved", template: "message",
                    value: MessagePage(
                        title: "Nothing is saved", words: "There is no form of yours to go on with.",
                        link: .init(path: "/", label: "Go to the start page"))))
        }
        let all = FormFields(form.fields).pairs.map { Field(name: $0.name, value: $0.value) }
        // Ids and choices have no spaces in them; what people write has.
        let written = all.filter { $0.value.contains(where: \.isWhitespace) }
        return .page(
            PageContent(
                title: "You were signed out, and your text is saved", template: "parked",
                value: ParkedPage(
                    path: form.path,
                    fields: (written.isEmpty ? all : written).map {
                        Field(name: $0.name.prefix(1).uppercased() + $0.name.dropFirst(), value: $0.value)
                    },
                    all: all)))
    }
}

extension UserRole {
    /// As pages name it.
    package var words: String {
        switch self {
        case .worker: "Link worker"
        case .lead: "Lead"
        case .author: "Author"
        case .admin: "Administrator"
        }
    }
}

func teamWords(_ ids: Set<TeamID>, _ teams: [TeamRecord]) -> String {
    let names = teams.filter { ids.contains($0.id) }.map(\.name)
    return names.isEmpty ? "None" : names.joined(separator: ", ")
}

extension LocalTime {
    /// `23 November 2026 at 14:06`.
    package var shown: String { "\(date.shown) at \(time.iso)" }
}

extension CivilDate {
    /// `23 November 2026`.
    package var shown: String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(day) \(names.indices.contains(month - 1) ? names[month - 1] : "") \(year)"
    }
}
