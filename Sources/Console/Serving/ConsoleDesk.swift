import Conversations
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Store
import Words

/// Answers requests: finds the route, the session and the permission, and gives every answer its headers.
struct ConsoleDesk: Sendable {
    let service: ConsoleService
    let templates: Templates
    let attempts = Attempts()

    func answer(_ request: Request, from address: String) async -> Response {
        var response: Response
        do {
            response = try await route(request, from: address)
        } catch let refusal as PlainRefusal {
            response = plain(refusal)
        } catch WriterError.overloaded, WriterError.stopped {
            response = plain(.busy)
        } catch WriterError.short {
            response = plain(.noRoom)
        } catch let refusal as StaffRefusal {
            response = plain(PlainRefusal(409, "That cannot be done", refusal.reason))
        } catch {
            service.logger.error("console.failed", metadata: ["error": "\(type(of: error))"])
            response = plain(.failed)
        }
        SecurityHeaders.add(to: &response.headers, isSecure: service.settings.url?.hasPrefix("https://") ?? false)
        if request.method == .head { response.body = ResponseBody() }
        return response
    }

    private func route(_ request: Request, from address: String) async throws -> Response {
        let path = request.uri.path
        if let asset = Assets.all.first(where: { $0.path == path }) { return try self.asset(asset, request) }
        if path == "/health" { return text(200, "ok\n") }
        let parts = path.split(separator: "/")
        let found = ConsoleRoutes.all.compactMap { route in route.match(parts).map { (route, $0) } }
        let method = request.method == .head ? "GET" : request.method.rawValue
        guard !found.isEmpty || path == "/" else { throw PlainRefusal.notFound }
        if path == "/" {
            return redirect(to: try session(of: request)?.home ?? "/sign-in")
        }
        guard let (route, names) = found.first(where: { $0.0.method.rawValue == method }) else {
            var response = plain(.wrongMethod)
            response.headers[.allow] = Set(found.map(\.0.method.rawValue)).sorted().joined(separator: ", ")
            return response
        }
        let form = route.method == .post ? try await self.form(of: request) : ""
        let asked = Asked(
            request: request, route: route, names: names, form: form, address: client(address, request))
        switch route.handler {
        case .visitor(let handler): return try await visit(asked, handler)
        case .signedIn(let handler): return try await serve(asked, handler)
        }
    }

    /// The peer; where that is a proxy on this machine, whom it says it speaks for.
    private func client(_ peer: String, _ request: Request) -> String {
        guard peer == "127.0.0.1" || peer == "::1", let name = HTTPField.Name("X-Forwarded-For"),
            let last = request.headers[name]?.split(separator: ",").last
        else { return peer }
        return last.trimming(while: \.isWhitespace)
    }

    /// A request whose route is known and whose body was read.
    struct Asked: Sendable {
        var request: Request
        var route: ConsoleRoute
        var names: [String: String]
        var form: String
        var address: String

        var query: FormFields { FormFields(request.uri.query.map { String($0) } ?? "") }
        var fields: FormFields { FormFields(form) }
    }

    // MARK: Sessions

    /// A session and whose it is.
    struct Known: Sendable {
        var secret: SessionSecret
        var session: SessionRecord
        var record: UserRecord
        var user: ConsoleUser
        var isAlive: Bool

        var home: String? { isAlive && session.stage == .full ? NavItem.home(of: user) : nil }
    }

    /// The session of the cookie, alive or dead; nothing if there never was such a one.
    func session(of request: Request) throws -> Known? {
        guard let secret = SessionSecret(cookie: Cookies.value(Cookies.session, in: request.headers)) else {
            return nil
        }
        let now = service.clock()
        return try service.store.read { store in
            guard let session = try store.session(hash: secret.hash), let record = try store.user(session.user) else {
                return nil
            }
            let user = ConsoleUser(record, hasTeams: try !store.teams().isEmpty)
            return Known(
                secret: secret, session: session, record: record, user: user,
                isAlive: SessionRules.isAlive(session, at: now) && record.lockedAt == nil)
        }
    }

    // MARK: Those who are signed in

    private func serve(_ asked: Asked, _ handler: ConsoleRoute.Handler) async throws -> Response {
        guard let known = try session(of: asked.request) else { return try await signInFirst(asked, nil) }
        guard known.isAlive, known.session.stage == .full else { return try await signInFirst(asked, known) }
        if asked.route.method == .post {
            try refuseForged(asked.request, asked.fields, token: known.secret.token)
        }
        let request = try checked(asked, known)
        touch(known.session, at: request.now)
        if asked.route.isDangerous {
            guard try await service.passwords.matches(asked.fields.raw("password") ?? "", known.record.password)
            else {
                try await service.writer.perform(.staff) { try SignIn.fail(known.record.id, at: $1, in: $0) }
                throw PlainRefusal.wrongPassword
            }
        }
        let answer = try await handler(request)
        if request.form["parked"] != nil {
            try await request.write { store, _ in try store.forgetParkedForm(of: known.record.id) }
        }
        return try render(answer, request)
    }

    /// Throws unless they may do it: 403 for a role, 404 for somebody of another team, who is none of their business.
    private func checked(_ asked: Asked, _ known: Known) throws -> ConsoleRequest {
        guard can(known.user, asked.route.action, in: .nobody) else { throw PlainRefusal.forbidden }
        var request = ConsoleRequest(
            user: known.user, session: known.session, now: service.clock(), service: service,
            method: asked.route.method, path: asked.request.uri.path, query: asked.query, form: asked.fields,
            names: asked.names, token: known.secret.token,
            lastEventID: HTTPField.Name("Last-Event-ID").flatMap { asked.request.headers[$0] })
        if let text = asked.names["person"] {
            guard let number = service.ids.read(text, .person) else { throw PlainRefusal.notFound }
            request.person = PersonID(number)
        }
        if let text = asked.names["flag"] {
            guard let number = service.ids.read(text, .flag) else { throw PlainRefusal.notFound }
            request.flag = FlagID(number)
        }
        guard request.person != nil || request.flag != nil else { return request }
        let team = try service.store.read { store -> TeamID?? in
            if let person = request.person { return try store.team(of: person) }
            return try request.flag.flatMap { try store.team(ofFlag: $0) }
        }
        guard let team, can(known.user, asked.route.action, in: .person(team: team)) else {
            throw PlainRefusal.notFound
        }
        return request
    }

    /// Nothing is done for whoever is not signed in; a form they sent is kept if we know whose it was.
    private func signInFirst(_ asked: Asked, _ known: Known?) async throws -> Response {
        let isPart = asked.request.uri.path.hasPrefix("/fragment/") || asked.request.uri.path == "/events"
        if isPart { return text(401, "Sign in again.\n") }
        guard asked.route.method == .post else {
            return redirect(to: "/sign-in?back=\(Back(asked.request.uri.description).query)")
        }
        guard let known, known.session.stage == .full, asked.route.action != .ownAccount else {
            return redirect(to: "/sign-in")
        }
        // Not whatever another site has a browser send, but what stood in a form of ours.
        try refuseForged(asked.request, asked.fields, token: known.secret.token)
        let kept = asked.fields.pairs.filter { !["csrf", "password", "parked"].contains($0.name) }
        let form = ParkedForm(
            path: asked.request.uri.path, fields: FormFields.written(kept), at: service.clock())
        try await service.writer.perform(.staff, bytes: form.fields.utf8.count) { store, _ in
            try store.park(form, for: known.record.id)
        }
        return redirect(to: "/sign-in?back=/parked&saved=1")
    }

    /// Throws for a form that did not come from a page of ours in this session.
    func refuseForged(_ request: Request, _ fields: FormFields, token: String) throws {
        guard isOwn(request), let given = fields.raw("csrf"), areEqual(Array(given.utf8), Array(token.utf8)) else {
            throw PlainRefusal.forged
        }
    }

    /// As browsers tell (Fetch Metadata, and the Origin header of RFC 6454).
    private func isOwn(_ request: Request) -> Bool {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name],
            site != "same-origin", site != "none"
        {
            return false
        }
        guard let origin = request.headers[.origin] else { return true }
        if let url = service.settings.url { return origin == url }
        return origin == "http://\(request.head.authority ?? "")"
    }

    private func touch(_ session: SessionRecord, at now: Instant) {
        guard now.seconds(since: session.seenAt) >= SessionRules.touchSeconds else { return }
        let writer = service.writer
        Task { try? await writer.perform(.staff) { store, now in try store.touchSession(session.id, at: now) } }
    }

    // MARK: Bodies

    private func form(of request: Request) async throws -> String {
        let limits = service.settings.limits
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.bodyBytes {
            throw PlainRefusal.tooLong
        }
        let deadline = ContinuousClock.now + .seconds(limits.bodySeconds)
        var bytes: [UInt8] = []
        do {
            for try await part in request.body {
                guard bytes.count + part.readableBytes <= limits.bodyBytes else { throw PlainRefusal.tooLong }
                guard .now < deadline else { throw PlainRefusal.tooSlow }
                bytes.append(contentsOf: part.readableBytesView)
            }
        } catch let refusal as PlainRefusal {
            throw refusal
        } catch {
            throw PlainRefusal.tooSlow
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
