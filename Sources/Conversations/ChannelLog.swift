import Gateways
package import Logging
import Store
import Synchronization
package import Words

/// Keeps the exchanges with gateways for seven days, redacted by the gateway's own adapter.
///
/// Nobody waits for it: exchanges are gathered and written once a second, so what was gathered last is lost with the
/// process, and under a flood only some are kept.
package final class ChannelLog: Sendable {
    /// How many are written at once; a flood must not fill the disk.
    private static let mostWaiting = 50
    private static let daysKept: Int64 = 7

    /// As much of a request or answer as is kept, in characters.
    private static let longest = 2_000

    private let clock: @Sendable () -> Instant
    private let logger: Logger
    private let waiting = Mutex(Waiting())

    private struct Waiting {
        var exchanges: [ChannelExchange] = []
        var leftOut = 0
        /// When old ones were last removed.
        var tidied: Instant?
    }

    package init(clock: @escaping @Sendable () -> Instant, logger: Logger) {
        self.clock = clock
        self.logger = logger
    }

    // MARK: Gathering

    /// A gateway called us.
    func record(_ request: GatewayRequest, at door: GatewayDoor, _ answer: GatewayAnswer, _ taken: Taken) {
        let type = request.header("Content-Type") ?? ""
        add(
            taken, door == .inbound ? .inbound : .status, answer.status,
            request: "\(request.method) \(request.url)\n" + Self.shown(request.body, type),
            answer: "\(answer.status)\n" + Self.shown(answer.body, answer.contentType ?? ""))
    }

    /// We called a gateway.
    func record(_ request: OutboundRequest, _ way: ChannelExchange.Way, _ result: TransportResult, _ taken: Taken) {
        let type = request.headers.first { $0.0.lowercased() == "content-type" }?.1 ?? ""
        let (status, answer): (Int?, String) =
            switch result {
            case .answered(let status, let headers, let body):
                (
                    status,
                    "\(status)\n" + Self.shown(body, headers.first { $0.0.lowercased() == "content-type" }?.1 ?? "")
                )
            case .notSent(let reason): (nil, "not sent: \(reason)")
            case .interrupted(let reason): (nil, "no answer: \(reason)")
            }
        add(
            taken, way, status, request: "\(request.method) \(request.url)\n" + Self.shown(request.body, type),
            answer: answer)
    }

    /// How an exchange went, as whoever had it tells.
    struct Taken {
        var channel: Channel
        var outcome: String
        var since: ContinuousClock.Instant
    }

    private func add(
        _ taken: Taken, _ way: ChannelExchange.Way, _ status: Int?, request: String, answer: String
    ) {
        guard waiting.withLock({ $0.exchanges.count < Self.mostWaiting }) else {
            return waiting.withLock { $0.leftOut += 1 }
        }
        let gateway = taken.channel.gateway
        let exchange = ChannelExchange(
            at: clock(), channel: taken.channel.name, way: way, status: status, outcome: taken.outcome,
            milliseconds: Int((ContinuousClock.now - taken.since) / .milliseconds(1)),
            request: String(gateway.redact(request).prefix(Self.longest)),
            answer: String(gateway.redact(answer).prefix(Self.longest)))
        waiting.withLock { $0.exchanges.append(exchange) }
    }

    /// A body whose fields have names, so that the private ones can be told; of all others only the length.
    private static func shown(_ body: [UInt8], _ type: String) -> String {
        let hasNames = type.contains("json") || type.contains("form-urlencoded")
        return body.isEmpty || hasNames ? String(decoding: body, as: UTF8.self) : "[\(body.count) bytes]"
    }

    // MARK: Writing

    /// Writes what was gathered, and removes what is too old; a failure loses the log and nothing else.
    package func flush(_ writer: WriterLoop) async {
        let (exchanges, leftOut, tidy) = waiting.withLock { waiting in
            defer {
                waiting.exchanges = []
                waiting.leftOut = 0
            }
            let now = clock()
            let tidy = waiting.tidied.map { now.seconds(since: $0) >= 3_600 } ?? true
            if tidy { waiting.tidied = now }
            return (waiting.exchanges, waiting.leftOut, tidy)
        }
        if leftOut > 0 { logger.info("channel-log.left-out", metadata: ["exchanges": "\(leftOut)"]) }
        guard !exchanges.isEmpty || tidy else { return }
        try? await writer.perform { transaction, now in
            if tidy { try transaction.forgetExchanges(before: now.adding(seconds: -Self.daysKept * 86_400)) }
            for exchange in exchanges { try transaction.append(exchange) }
        }
    }
}
