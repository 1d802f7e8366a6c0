import ArgumentParser
import Store

/// `linkline channel log`.
struct ChannelLogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "What passed between a gateway and the service.",
        discussion: """
            Each exchange of the last seven days, the newest last, without secrets, numbers and words. Under a flood
            only some of them are kept.

            EXAMPLES
              linkline channel log main
              linkline channel log main --limit 5 --format json
            """)

    @Argument(help: "The name of the channel in the settings.")
    var name: String

    @Option(help: "At most so many.")
    var limit = 20

    @OptionGroup var database: ReviewOptions

    @Option(help: "text, or json (one object a line).")
    var format = ChannelCommand.Format.text

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is at least 1.") }
    }

    func run() async throws {
        try await reporting {
            let exchanges = try await ReviewDatabase(database).openly { try $0.exchanges(of: name, limit: limit) }
            if exchanges.isEmpty, format == .text { answer("Nothing has passed on the channel \(name).") }
            for exchange in exchanges {
                switch format {
                case .json: answer(Self.json(exchange).text)
                case .text: answer(Self.text(exchange))
                }
            }
        }
    }

    private static func text(_ exchange: ChannelExchange) -> String {
        let head =
            "\(Clock.iso(exchange.at))  \(exchange.way.rawValue)  \(exchange.outcome)  \(exchange.milliseconds) ms"
        let lines = (exchange.request + "\n" + exchange.answer).split(separator: "\n", omittingEmptySubsequences: true)
        return ([head] + lines.map { "  \($0)" }).joined(separator: "\n")
    }

    private static func json(_ exchange: ChannelExchange) -> LineJSON {
        .object([
            .init("at", .string(Clock.iso(exchange.at))), .init("channel", .string(exchange.channel)),
            .init("way", .string(exchange.way.rawValue)),
            .init("status", exchange.status.map { .integer($0) } ?? .null),
            .init("outcome", .string(exchange.outcome)), .init("milliseconds", .integer(exchange.milliseconds)),
            .init("request", .string(exchange.request)), .init("answer", .string(exchange.answer)),
        ])
    }
}
