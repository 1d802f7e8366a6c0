import HTTPTypes
import Hummingbird
import HummingbirdCore
import Store
import Words

/// A request of somebody who is signing in.
struct Visit: Sendable {
    var service: ConsoleService
    var now: Instant
    var query: FormFields
    var form: FormFields
    var address: String
    var attempts: Attempts
    /// What they have proved so far.
    var known: ConsoleDesk.Known?

    /// Where they wanted to go, carried through every step.
    var back: Back { Back(form["back"] ?? query["back"]) }

    /// The session of this step of signing in; whoever has none begins again.
    func known(at stage: SessionStage) throws -> ConsoleDesk.Known {
        guard let known, known.isAlive, known.session.stage == stage else { throw StartAgain() }
        return known
    }

    struct StartAgain: Error {}
}

/// What sign-in answers with.
enum VisitAnswer: Sendable {
    case page(PageContent, status: Int = 200)
    /// Another page; with a new session, if there is one.
    case see(String, SessionSecret? = nil)
    /// A page, with a new session.
    case signedIn(PageContent, SessionSecret)
}

extension ConsoleDesk {
    /// Answers a step of signing in, and ties its forms to this browser.
    func visit(
        _ asked: Asked, _ handler: @Sendable (Visit) async throws -> VisitAnswer
    ) async throws -> Response {
        let now = service.clock()
        let old = Cookies.value(Cookies.visit, in: asked.request.headers).flatMap { $0.utf8.count == 22 ? $0 : nil }
        let visit = old ?? base64URL(service.randomBytes(16))
        let token = FormToken.make(key: service.visitKey, visit)
        if asked.route.method == .post {
            guard old != nil else { throw PlainRefusal.forged }
            try refuseForged(asked.request, asked.fields, token: token)
        }
        let request = Visit(
            service: service, now: now, query: asked.query, form: asked.fields, address: asked.address,
            attempts: attempts, known: try session(of: asked.request))
        var response: Response
        var secret: SessionSecret?
        do {
            switch try await handler(request) {
            case .page(let content, let status): response = try page(content, status, token)
            case .see(let path, let new):
                response = redirect(to: path)
                secret = new
            case .signedIn(let content, let new):
                response = try page(content, 200, token)
                secret = new
            }
        } catch is Visit.StartAgain {
            response = redirect(to: "/sign-in?back=\(request.back.query)")
        }
        if old == nil { response.headers.append(HTTPField(name: .setCookie, value: Cookies.set(Cookies.visit, visit))) }
        if let secret {
            response.headers.append(
                HTTPField(name: .setCookie, value: Cookies.set(Cookies.session, secret.cookie)))
        }
        return response
    }

    private func page(_ content: PageContent, _ status: Int, _ token: String) throws -> Response {
        let frame = Frame(title: content.title, token: token, now: service.clock())
        return html(status, try templates.page(content.template, content.value, in: frame))
    }
}
