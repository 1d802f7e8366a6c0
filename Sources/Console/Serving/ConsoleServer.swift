import Conversations
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Listening
import NIOCore
import NIOPosix
import ServiceLifecycle
import Store

/// The console's own listener: whatever it does, it takes no connection from a gateway.
package struct ConsoleServer: Service {
    private let desk: ConsoleDesk
    private let onListening: @Sendable (Int) -> Void

    /// - Parameters:
    ///   - service: what pages and acts use.
    ///   - onListening: called with the port once requests are taken.
    /// - Throws: a fault of a page template.
    package init(_ service: ConsoleService, onListening: @escaping @Sendable (Int) -> Void) throws {
        desk = ConsoleDesk(service: service, templates: try Templates())
        self.onListening = onListening
    }

    /// Serves until it is shut down.
    package func run() async throws {
        let settings = desk.service.settings
        let limits = settings.limits
        let threads = MultiThreadedEventLoopGroup(numberOfThreads: limits.threads)
        let onListening = onListening
        let desk = desk
        let application = Application(
            responder: CallbackResponder { (request: Request, context: ConsoleContext) in
                await desk.answer(request, from: context.address)
            },
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
            eventLoopGroupProvider: .shared(threads), logger: desk.service.logger)
        do {
            try await application.run()
            try await threads.shutdownGracefully()
        } catch {
            try? await threads.shutdownGracefully()
            throw error
        }
    }
}

/// A request, with the address that it came from.
struct ConsoleContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
