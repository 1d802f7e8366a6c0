import Conversations
package import HummingbirdCore
package import Store
package import Words

/// One page or act: what is not in `ConsoleRoutes.all` cannot be served.
package struct ConsoleRoute: Sendable {
    package enum Method: String, Hashable, Sendable {
        case get = "GET"
        case post = "POST"
    }

    package typealias Handler = @Sendable (ConsoleRequest) async throws -> ConsoleAnswer

    package var method: Method
    /// For example `/p/:person/note`.
    ///
    /// `:person` and `:flag` are page ids; whoever may not see that person finds nothing.
    package var path: String
    package var action: Action
    /// The password is asked for again, in the field `password`.
    package var isDangerous: Bool
    var handler: Answering

    enum Answering: Sendable {
        case signedIn(Handler)
        /// Of sign-in itself.
        case visitor(@Sendable (Visit) async throws -> VisitAnswer)
    }

    init(visitor method: Method, _ path: String, _ handler: @escaping @Sendable (Visit) async throws -> VisitAnswer) {
        self.method = method
        self.path = path
        action = .signIn
        isDangerous = false
        self.handler = .visitor(handler)
    }

    package init(
        _ method: Method, _ path: String, _ action: Action, isDangerous: Bool = false, _ handler: @escaping Handler
    ) {
        self.method = method
        self.path = path
        self.action = action
        self.isDangerous = isDangerous
        self.handler = .signedIn(handler)
    }

    /// What stands for the names in the path; nothing if it is another path.
    func match(_ parts: [Substring]) -> [String: String]? {
        let pattern = path.split(separator: "/")
        guard pattern.count == parts.count else { return nil }
        var found: [String: String] = [:]
        for (wanted, given) in zip(pattern, parts) {
            if wanted.first == ":" {
                found[String(wanted.dropFirst())] = String(given)
            } else if wanted != given {
                return nil
            }
        }
        return found
    }
}

/// What a handler is given: everything about it has been checked.
package struct ConsoleRequest: Sendable {
    package var user: ConsoleUser
    package var session: SessionRecord
    package var now: Instant
    package var service: ConsoleService
    package var method: ConsoleRoute.Method
    /// Without the query.
    package var path: String
    /// Of the query.
    package var query: FormFields
    /// Of the body; the token against forged forms has been checked.
    package var form: FormFields
    /// What stands in the path for names that are no ids.
    package var names: [String: String]
    /// What `:person` and `:flag` stand for.
    package var person: PersonID?
    package var flag: FlagID?
    /// The token for the forms of this session.
    package var token: String
    /// What the browser sent to go on from, of a stream.
    package var lastEventID: String?

    /// Reads one consistent picture beside the writer.
    package func read<Result: Sendable>(_ body: (any StoreReader) throws -> Result) throws -> Result {
        try service.store.read(body)
    }

    /// Changes something in a cycle of the writer, durable when it returns.
    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction, Instant) throws -> Result
    ) async throws -> Result {
        try await service.writer.perform(.staff, body)
    }
}

/// What a handler answers with.
package enum ConsoleAnswer: Sendable {
    case page(PageContent)
    /// A part of a page, for the script: the template of a partial.
    case fragment(String, any Sendable)
    /// Another page of ours, with a word of what was done.
    case see(String, Flash? = nil)
    case refused(Int, PageContent)
    case file(name: String, type: String, bytes: [UInt8])
    /// Sent as it comes about.
    case stream(type: String, ResponseBody)
}

/// Words shown once on the page after an act.
package enum Flash: String, Hashable, Sendable, CaseIterable {
    case saved, ended, passwordChanged = "password-changed", discarded

    package var words: String {
        switch self {
        case .saved: "Saved."
        case .ended: "That browser is signed out."
        case .passwordChanged: "Your password is changed. Other browsers are signed out."
        case .discarded: "Discarded."
        }
    }
}

/// A page: its title, its place in the navigation, and the value that its template is filled with.
package struct PageContent: Sendable {
    /// Also the words of its `h1`.
    package var title: String
    package var active: NavItem?
    /// The name of a file in `Pages`, without `.mustache`.
    package var template: String
    package var value: any Sendable

    package init(title: String, active: NavItem? = nil, template: String, value: any Sendable) {
        self.title = title
        self.active = active
        self.template = template
        self.value = value
    }
}
