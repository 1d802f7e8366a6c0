import ArgumentParser
import Conversations
import Foundation
import Gateways
import Logging
import Store

/// `linkline serve`: the service that gateways call.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer texts: the webhook server, the conversations and the outbox.",
        discussion: """
            Settings come from the command line, then LINKLINE_... variables, then linkline.yaml. Secrets come from
            the variables or the file only. It ends on SIGTERM or Ctrl-C after finishing what is under way.

            EXAMPLES
              linkline serve --demo         on this machine only; texts go nowhere
              LINKLINE_CHANNEL_MAIN_AUTH_TOKEN=... linkline serve --config /etc/linkline.yaml
            """)

    @Option(help: "Address and port to listen on (127.0.0.1:8080). Port 0 takes a free one.")
    var listen: String?

    @Option(help: "The database (linkline.db).")
    var db: String?

    @Option(help: "The folder of dialogues.")
    var dialogues: String?

    @Option(help: "The folder of content.")
    var content: String?

    @Option(help: "The settings file (linkline.yaml if it is there).")
    var config: String?

    @Flag(help: "Try it out: a channel without a gateway on this machine's own address, and a database of its own.")
    var demo = false

    func run() async throws {
        try await reporting { try await serve() }
    }

    private func serve() async throws {
        let environment = ProcessInfo.processInfo.environment
        let overrides = SettingsOverrides(
            listen: listen, database: db, dialogues: dialogues, content: content, file: config)
        var settings = try await Settings.read(overrides, environment: environment)
        let fault = try FaultPoint.named(in: environment)
        let death = try DeathPoint.named(in: environment)
        let logger = Logger(label: "linkline") { StreamLogHandler.standardError(label: $0) }
        guard demo else {
            let channels = try Channel.all(settings)
            do {
                let served = try Served(settings, channels: channels, fault: fault, death: death, logger: logger)
                return try await served.run { [settings] port in
                    tell(settings, port)
                } onConsole: { [settings] port in
                    tellConsole(settings, port)
                }
            } catch let damage as DamagedDatabase {
                return try await serveDegraded(settings, channels, damage, logger)
            }
        }
        let demonstration = try Demonstration(&settings, keepsDatabase: db != nil)
        defer { demonstration.clear() }
        let database = settings.database
        let served = try Served(
            settings, channels: [demonstration.channel], fault: fault, death: death, isDemonstration: true,
            logger: logger)
        let password = try served.addDemonstrationUser()
        try await served.run { [settings] port in
            tell(settings, port)
            demonstration.explain(port: port, database: database)
        } onConsole: { [settings] port in
            tellConsole(settings, port)
            if let password { answer("Sign in: \(Demonstration.email), password \(password) (shown only now)") }
        }
    }
}

/// Stays up over a damaged database, for the little that can be done without one.
private func serveDegraded(
    _ settings: Settings, _ channels: [Channel], _ damage: DamagedDatabase, _ logger: Logger
) async throws {
    complain("error: \(damage.error)\n  Nothing is stored. Gateways are asked to come again, and a crisis is answered.")
    logger.critical("start.degraded", metadata: ["error": "\(damage.error.label)"])
    let project = try Project.load(
        dialogues: settings.dialogues, content: settings.content, today: Served.today)
    let desk = try Served.desk(project, settings, channels)
    let degraded = Degraded(settings: settings, channels: channels, desk: desk, logger: logger)
    try await degraded.run { port in tell(settings, port) }
}

private func tellConsole(_ settings: Settings, _ port: Int) {
    let host = settings.console?.host ?? ""
    let own = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
    answer("Console: \(settings.console?.url ?? own)")
}

private func tell(_ settings: Settings, _ port: Int) {
    let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
    answer("Linkline listens on http://\(host):\(port)")
}
