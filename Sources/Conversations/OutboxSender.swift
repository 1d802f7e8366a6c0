import Gateways
package import HTTPTransport
package import Logging
package import Store
import Synchronization
package import Words

/// Sends claimed texts through their gateways, several at once, and tells the writer what came of each.
///
/// Nothing is sent inside a transaction, and nothing is sent twice on a guess: whatever is uncertain waits out its
/// quarantine, and then the gateway is asked.
package final class OutboxSender: Outlet {
    private let channels: [String: Channel]
    private let transport: any HTTPSending
    private let desk: Desk
    private let clock: @Sendable () -> Instant
    /// A number from 0 up to 1, for jitter.
    private let random: @Sendable () -> Double
    private let logger: Logger
    private let capacity: Int
    private let orders: AsyncStream<Order>
    private let intake: AsyncStream<Order>.Continuation
    private let underWay = Mutex<Set<OutboxID>>([])

    private enum Order: Sendable {
        case send(OutboxText)
        case ask(OutboxText)
    }

    package init(
        channels: [Channel], transport: any HTTPSending, desk: Desk, capacity: Int,
        clock: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> Double, logger: Logger
    ) {
        self.channels = Dictionary(channels.map { ($0.name, $0) }) { first, _ in first }
        self.transport = transport
        self.desk = desk
        self.capacity = capacity
        self.clock = clock
        self.random = random
        self.logger = logger
        (orders, intake) = AsyncStream.makeStream()
    }

    private var rules: ServiceRules { desk.rules }

    package var freeSenders: Int { underWay.withLock { max(0, capacity - $0.count) } }

    package func take(_ texts: [OutboxText]) { order(texts) { .send($0) } }
    package func ask(_ texts: [OutboxText]) { order(texts) { .ask($0) } }

    private func order(_ texts: [OutboxText], _ make: (OutboxText) -> Order) {
        for text in texts where underWay.withLock({ $0.insert(text.id).inserted }) { intake.yield(make(text)) }
    }

    /// Takes no more; `run` returns when what is under way has ended.
    package func finish() { intake.finish() }

    /// Works until `finish`.
    package func run(writer: WriterLoop) async {
        await withDiscardingTaskGroup { group in
            for await order in orders {
                group.addTask {
                    switch order {
                    case .send(let text): await self.send(text, writer)
                    case .ask(let text): await self.ask(about: text, writer)
                    }
                }
            }
        }
    }

    // MARK: Sending

    private func send(_ text: OutboxText, _ writer: WriterLoop) async {
        let outcome = await attempt(text)
        let settlement = settlement(of: outcome, text)
        await settle(text, settlement, writer)
    }

    private func attempt(_ text: OutboxText) async -> Gateways.SendOutcome {
        guard let channel = channels[text.channel] ?? channels[rules.defaultChannel] else {
            return .failed(reason: GatewayReason(kind: .configuration, code: nil, text: "no channel of this name"))
        }
        if channel.isLoopback { return .accepted(id: "loopback-\(text.id.number)") }
        do {
            let request = try channel.gateway.buildSend(message(text, channel))
            return channel.gateway.interpret(await exchange(request))
        } catch {
            return .failed(
                reason: GatewayReason(kind: .configuration, code: nil, text: "the request could not be built"))
        }
    }

    private func message(_ text: OutboxText, _ channel: Channel) -> OutgoingMessage {
        let validity = text.expiresAt.map { max(60, Int($0.seconds(since: clock()))) }
        return OutgoingMessage(
            reference: text.reference, to: GatewayAddress(text.number), text: text.text,
            statusCallback: channel.statusCallback, validitySeconds: validity)
    }

    private func exchange(_ request: OutboundRequest) async -> TransportResult {
        let result = await transport.send(
            HTTPRequest(method: request.method, url: request.url, headers: request.headers, body: request.body))
        switch result {
        case .response(let status, let headers, let body):
            return .answered(status: status, headers: headers, body: body)
        case .failure(let failure) where failure.kind == .notSent: return .notSent(reason: failure.text)
        case .failure(let failure): return .interrupted(reason: failure.text)
        }
    }

    private func settlement(of outcome: Gateways.SendOutcome, _ text: OutboxText) -> Settlement {
        let now = clock()
        switch outcome {
        case .accepted(let id): return .sent(gatewayID: id)
        case .failed(let reason): return .failed(reason: reason.description)
        case .uncertain(let reason):
            return .uncertain(
                until: now.adding(seconds: Int64(rules.quarantineSeconds)), reason: reason.description)
        case .deferred(let retryAfter, let reason):
            guard text.attempts < rules.sendAttempts else {
                return .failed(reason: "given up after \(text.attempts) tries: \(reason)")
            }
            // Five seconds, doubling up to ten minutes, with jitter so that a backlog does not come back as one.
            let wait = min(600.0, 5.0 * Double(1 << min(text.attempts, 10))) * (0.75 + random() / 2)
            return .deferred(
                until: now.adding(seconds: Int64(max(wait.rounded(), Double(retryAfter ?? 0)))),
                reason: reason.description)
        }
    }

    private func settle(_ text: OutboxText, _ settlement: Settlement, _ writer: WriterLoop) async {
        let desk = desk
        do {
            let settled = try await writer.perform { transaction, now in
                let settled = try transaction.settle(text.id, settlement, at: now)
                if settled.state == .failed { try desk.reportFailure(settled, at: now, in: transaction) }
                return settled.state
            }
            log(text, settled.rawValue)
        } catch {
            // The text stays in flight, and is quarantined at the next start.
            logger.error("outbox.settle.failed", metadata: ["outbox.id": "\(text.id.number)"])
        }
        underWay.withLock { _ = $0.remove(text.id) }
        writer.wake()
    }

    // MARK: Asking

    private func ask(about text: OutboxText, _ writer: WriterLoop) async {
        let answer = await lookUp(text)
        let desk = desk
        do {
            try await writer.perform { transaction, now in
                try desk.decide(text, lookedUp: answer, at: now, in: transaction)
            }
            log(text, "asked")
        } catch {
            logger.error("outbox.decide.failed", metadata: ["outbox.id": "\(text.id.number)"])
        }
        underWay.withLock { _ = $0.remove(text.id) }
        writer.wake()
    }

    private func lookUp(_ text: OutboxText) async -> UncertainAnswer {
        guard let channel = channels[text.channel] ?? channels[rules.defaultChannel], !channel.isLoopback else {
            return .cannotBeAsked
        }
        let message = message(text, channel)
        guard let request = try? channel.gateway.lookUp(for: message) else { return .cannotBeAsked }
        let answer = channel.gateway.readLookUp(
            await exchange(request), for: message, attemptedAt: (text.claimedAt ?? text.queuedAt).seconds,
            knownIDs: [])
        switch answer {
        case .found(let id, _, _): return .taken(gatewayID: id)
        case .notFound: return .notTaken
        case .unanswered: return .unanswered
        }
    }

    private func log(_ text: OutboxText, _ outcome: String) {
        logger.info(
            "outbox.settled",
            metadata: [
                "outbox.id": "\(text.id.number)", "outbox.kind": "\(text.kind.rawValue)", "outbox.state": "\(outcome)",
                "channel": "\(text.channel)",
            ])
    }
}
