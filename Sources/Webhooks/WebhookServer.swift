package import Conversations
import Gateways
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Listening
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle

/// The HTTP server of the gateways' doors, health and metrics.
package struct WebhookServer: Service {
    private let settings: WebhookSettings
    private let doors: [String: any GatewayAnswering]
    private let health: any HealthReporting
    private let logger: Logger
    private let onListening: @Sendable (Int) -> Void

    /// - Parameters:
    ///   - settings: where to listen, and the bounds.
    ///   - doors: by name of the channel.
    ///   - health: what `/health`, `/ready` and `/metrics` say.
    ///   - logger: for what goes wrong; it never gets a patient's words.
    ///   - onListening: called with the port once requests are taken.
    package init(
        settings: WebhookSettings, doors: [String: any GatewayAnswering], health: any HealthReporting, logger: Logger,
        onListening: @escaping @Sendable (Int) -> Void
    ) {
        self.settings = settings
        self.doors = doors
        self.health = health
        self.logger = logger
        self.onListening = onListening
    }

    /// Serves until it is shut down.
    package func run() async throws {
        let limits = settings.limits
        let threads = MultiThreadedEventLoopGroup(numberOfThreads: limits.threads)
        let onListening = onListening
        let application = Application(
            router: router,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [RequestDeadline(headSeconds: limits.headSeconds)],
                    idleTimeout: .seconds(Int64(limits.idleSeconds)),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
                        maxHeaderFieldCount: 100))),
            configuration: .init(
                address: .hostname(settings.host, port: settings.port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
            onServerRunning: { channel in onListening(channel.localAddress?.port ?? 0) },
            eventLoopGroupProvider: .shared(threads),
            logger: logger)
        do {
            try await application.run()
            try await threads.shutdownGracefully()
        } catch {
            try? await threads.shutdownGracefully()
            throw error
        }
    }

    private var router: Router<BasicRequestContext> {
        let router = Router()
        for door in GatewayDoor.allCases {
            for method in [HTTPRequest.Method.post, .get, .head, .put, .patch, .delete, .options] {
                router.on("webhooks/:channel/\(door.rawValue)", method: method) { request, context in
                    await self.answer(request, channel: context.parameters.get("channel") ?? "", door)
                }
            }
        }
        router.get("health") { _, _ in
            switch await self.health.illness() {
            case nil: respond(200, "text/plain; charset=utf-8", "ok\n")
            case let illness?: respond(503, "text/plain; charset=utf-8", illness + "\n")
            }
        }
        router.get("ready") { _, _ in
            switch await self.health.readiness() {
            case nil: respond(200, "text/plain; charset=utf-8", "ready\n")
            case let reason?: respond(503, "text/plain; charset=utf-8", "not ready: \(reason)\n")
            }
        }
        router.get("metrics") { _, _ in
            switch await self.health.metrics() {
            case nil: respond(503, "text/plain; charset=utf-8", "no figures now\n")
            case let text?: respond(200, "text/plain; version=0.0.4; charset=utf-8", text)
            }
        }
        return router
    }

    // MARK: A gateway's request

    private func answer(_ request: Request, channel: String, _ door: GatewayDoor) async -> Response {
        guard let door = doors[channel].map({ ($0, door) }) else {
            return respond(404, "text/plain; charset=utf-8", "There is no such channel.\n")
        }
        guard door.0.methods.contains(request.method.rawValue) else {
            var refusal = respond(.wrongMethod)
            refusal.headers[.allow] = door.0.methods.sorted().joined(separator: ", ")
            return refusal
        }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > settings.limits.bodyBytes {
            return respond(.tooLong)
        }
        let body: [UInt8]
        switch await collect(request.body) {
        case .whole(let bytes): body = bytes
        case .tooLong: return respond(.tooLong)
        case .tooSlow: return respond(408, "text/plain; charset=utf-8", "Too slow.\n")
        }
        let asked = GatewayRequest(
            method: request.method.rawValue, url: settings.publicURL + request.uri.description,
            headers: request.headers.map { ($0.name.rawName, $0.value) }, body: body)
        let answer = await door.0.answer(asked, at: door.1)
        return respond(answer)
    }

    private enum Collected: Sendable {
        case whole([UInt8])
        case tooLong
        case tooSlow
    }

    /// The raw body, within the bound on size and time; signatures run over just these bytes.
    ///
    /// A body that stops coming altogether is `RequestDeadline`'s to end.
    private func collect(_ body: RequestBody) async -> Collected {
        let deadline = ContinuousClock.now + .seconds(settings.limits.bodySeconds)
        var bytes: [UInt8] = []
        do {
            for try await part in body {
                guard bytes.count + part.readableBytes <= settings.limits.bodyBytes else { return .tooLong }
                guard .now < deadline else { return .tooSlow }
                bytes.append(contentsOf: part.readableBytesView)
            }
        } catch {
            return .tooSlow
        }
        return .whole(bytes)
    }
}

private func respond(_ answer: GatewayAnswer) -> Response { respond(answer.status, answer.contentType, answer.body) }

private func respond(_ status: Int, _ contentType: String?, _ text: String) -> Response {
    respond(status, contentType, Array(text.utf8))
}

private func respond(_ status: Int, _ contentType: String?, _ body: [UInt8]) -> Response {
    var headers = HTTPFields()
    if let contentType { headers[.contentType] = contentType }
    headers[.cacheControl] = "no-store"
    if status == 503 { headers[.retryAfter] = "5" }
    return Response(
        status: HTTPResponse.Status(code: status), headers: headers,
        body: body.isEmpty ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
}
