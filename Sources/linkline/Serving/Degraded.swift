import Conversations
import Gateways
import HTTPTransport
import Logging
import ServiceLifecycle
import Store
import UnixSignals
import Webhooks
import Words

/// `linkline serve` over a damaged database: it stays up, stores nothing, asks gateways to come again, answers a crisis
/// with the numbers to call, and tells whoever is on duty.
struct Degraded {
    let settings: Settings
    let channels: [Channel]
    let desk: Desk
    let logger: Logger

    /// Runs until SIGTERM or SIGINT; calls `onListening` once with the port.
    func run(onListening: @escaping @Sendable (Int) -> Void) async throws {
        let client = try HTTPClient(limits: .gateways)
        let help = DegradedHelp(
            assistant: desk.assistant, rules: desk.rules, channels: channels, transport: client,
            clock: Clock.now)
        var doors: [String: any GatewayAnswering] = [:]
        for channel in channels {
            doors[channel.name] = DegradedDoor(channel: channel, help: help, clock: Clock.now, logger: logger)
        }
        let server = WebhookServer(
            settings: WebhookSettings(
                host: settings.host, port: settings.port, publicURL: settings.publicURL, limits: .standard),
            doors: doors, health: DegradedHealth(), logger: logger, onListening: onListening)
        var configuration = ServiceGroupConfiguration(
            services: [DegradedAlarm(help: help), server], gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(10)
        configuration.maximumCancellationDuration = .seconds(5)
        try await ServiceGroup(configuration: configuration).run()
        await client.shutDown(graceMilliseconds: 0)
    }
}

/// Tells whoever is on duty that the database is damaged, every hour until somebody has seen to it.
private struct DegradedAlarm: Service {
    let help: DegradedHelp

    func run() async throws {
        for hour in 0... {
            await help.alert(
                "the database is damaged. No texts are stored or answered. Restore the last backup.",
                reference: "degraded-\(Clock.now().seconds)-\(hour)")
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(3_600)) }
            } catch is CancellationError {
                return
            }
        }
    }
}
