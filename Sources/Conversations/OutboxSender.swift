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
    private let clock: @Sendable () -> Instant
    /// A number from 0 up to 1, for jitter.
    private let random: @Sendable () -> Double
    private let logger: Logger
    private let log: ChannelLog?
    private let orders: AsyncStream<Order>
    private let intake: AsyncStream<Order>.Continuation
    private let policy: Mutex<SenderPolicy>
    private let pace = SendingPace()

    private enum Order: Sendable {
        case send(OutboxText)
        case ask(OutboxText)
    }

    package init(
        channels: [Channel], transport: any HTTPSending, capacity: Int,
        clock: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> Double, logger: Logger,
        log: ChannelLog? = nil
    ) {
        self.channels = Dictionary(channels.map { ($0.name, $0) }) { first, _ in first }
        self.transport = transport
        policy = Mutex(SenderPolicy(capacity: capacity))
        self.clock = clock
        self.random = random
        self.logger = logger
        self.log = log
        (orders, intake) = AsyncStream.makeStream()
    }

    package var freeSenders: Int { policy.withLock(\.freeSenders) }

    package func take(_ texts: [OutboxText]) {
        for text in texts {
            policy.withLock { $0.took(text) }
            intake.yield(.send(text))
        }
    }

    /// The writer names an uncertain text in every cycle until it is decided; it is asked about once at a time.
    package func ask(_ texts: [OutboxText]) {
        for text in texts {
            if policy.withLock({ $0.asks(about: text) }) { intake.yield(.ask(text)) }
        }
    }

    /// Takes no more; `run` returns when what is under way has ended, so that nothing claimed is left in flight.
    package func drain(_ writer: WriterLoop) async {
        policy.withLock { $0.drain() }
        // A cycle that began before may still hand over what it claimed; after one more there is nothing left.
        try? await writer.perform(.sending) { _, _ in }
        intake.finish()
    }

    /// Works until it is drained.
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
        if let channel = channel(for: text, writer) { await pace.wait(for: text, on: channel) }
        if let held = heldNow(text, writer) { return await settle(text, held, writer) }
        let outcome = await attempt(text, writer)
        let settlement = writer.desk.settlement(of: outcome, text, at: clock(), random: random())
        await settle(text, settlement, writer)
    }

    /// What stands against a claimed text, asked as late as can be: no request begins after a STOP that is durable.
    private func heldNow(_ text: OutboxText, _ writer: WriterLoop) -> Settlement? {
        do {
            return try writer.read { try writer.desk.mayNoMoreGo(text, at: clock(), in: $0) }
        } catch {
            // Who cannot find out does not text, but for what is said in danger.
            return text.kind == .crisis || text.kind == .alert
                ? nil : .deferred(until: clock().adding(minutes: 1), reason: "consent could not be read")
        }
    }

    private func attempt(_ text: OutboxText, _ writer: WriterLoop) async -> SendOutcome {
        guard let channel = channel(for: text, writer) else {
            return .failed(reason: GatewayReason(kind: .configuration, code: nil, text: "no channel of this name"))
        }
        if channel.isLoopback { return .accepted(id: "loopback-\(text.id.number)") }
        let message = message(text, channel)
        do {
            let request = try channel.gateway.buildSend(message, now: clock().seconds)
            let began = ContinuousClock.now
            let result = await exchange(request, by: transport)
            let outcome = channel.gateway.interpret(result, of: message)
            log?.record(request, .send, result, .init(channel: channel, outcome: outcome.label, since: began))
            return outcome
        } catch .unsendable(let reason) {
            return .failed(reason: reason)
        } catch {
            return .failed(reason: GatewayReason(kind: .configuration, code: nil, text: error.description))
        }
    }

    /// The channel of the person; alerts to staff go by the default one, whatever the person uses.
    private func channel(for text: OutboxText, _ writer: WriterLoop) -> Channel? {
        let usual = writer.desk.rules.defaultChannel
        if case .staff = text.recipient { return channels[usual] }
        return channels[text.channel] ?? channels[usual]
    }

    private func message(_ text: OutboxText, _ channel: Channel) -> OutgoingMessage {
        let validity = text.expiresAt.map { max(60, Int($0.seconds(since: clock()))) }
        return OutgoingMessage(
            reference: text.reference, to: GatewayAddress(network: channel.network, value: text.number),
            text: text.text,
            statusCallback: channel.statusCallback, validitySeconds: validity)
    }

    private func settle(_ text: OutboxText, _ settlement: Settlement, _ writer: WriterLoop) async {
        do {
            let settled = try await keptAtLast(text, settlement, writer)
            log(text, settled.rawValue)
        } catch {
            // The text stays in flight, and is quarantined at the next start.
            logger.error("outbox.settle.failed", metadata: ["outbox.id": "\(text.id.number)"])
        }
        policy.withLock { $0.settled(text) }
        writer.wake()
    }

    /// Keeps what came of a sending, however long there is no room for it: nobody else knows.
    private func keptAtLast(
        _ text: OutboxText, _ settlement: Settlement, _ writer: WriterLoop
    ) async throws -> OutboxState {
        while true {
            do {
                return try await writer.perform(.sending) { transaction, now in
                    try writer.desk.settle(text.id, settlement, at: now, in: transaction)
                }
            } catch {
                guard mayPass(error) else { throw error }
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    // MARK: Asking

    private func ask(about text: OutboxText, _ writer: WriterLoop) async {
        guard let answer = await lookUp(text, writer) else {
            policy.withLock { $0.answered(about: text) }
            return
        }
        do {
            try await writer.perform(.sending) { transaction, now in
                try writer.desk.decide(text, lookedUp: answer, at: now, in: transaction)
            }
            log(text, "asked")
        } catch {
            logger.error("outbox.decide.failed", metadata: ["outbox.id": "\(text.id.number)"])
        }
        policy.withLock { $0.answered(about: text) }
        writer.wake()
    }

    /// What the gateway says; nothing if the writer has stopped, and then it is asked after the next start.
    private func lookUp(_ text: OutboxText, _ writer: WriterLoop) async -> UncertainAnswer? {
        guard let channel = channel(for: text, writer), !channel.isLoopback else { return .cannotBeAsked }
        let attemptedAt = text.claimedAt ?? text.queuedAt
        let since = attemptedAt.adding(hours: -24)
        guard
            let known = try? await writer.perform(
                .sending,
                { transaction, _ in
                    try transaction.gatewayIDs(to: text.person, since: since)
                })
        else { return nil }
        let message = message(text, channel)
        guard var request = try? channel.gateway.lookUp(for: message, now: clock().seconds) else {
            return .cannotBeAsked
        }
        // Many alerts go to one number, so the list may have to be read far back.
        for _ in 0..<Self.lookUpPages {
            let began = ContinuousClock.now
            let result = await exchange(request, by: transport)
            let answer = channel.gateway.readLookUp(
                result, for: message, attemptedAt: attemptedAt.seconds, knownIDs: known)
            log?.record(request, .lookUp, result, .init(channel: channel, outcome: answer.label, since: began))
            switch answer {
            case .found(let id, _, _): return .taken(gatewayID: id)
            case .notFound: return .notTaken
            case .older(let url): request.url = url
            // Where our account may not read the list, nobody will ever answer.
            case .unanswered(let reason): return reason.kind == .configuration ? .cannotBeAsked : .unanswered
            }
        }
        return .unanswered
    }

    /// Pages of a gateway's list that are read in search of one text.
    private static let lookUpPages = 40

    private func log(_ text: OutboxText, _ outcome: String) {
        logger.info(
            "outbox.settled",
            metadata: [
                "outbox.id": "\(text.id.number)", "outbox.kind": "\(text.kind.rawValue)", "outbox.state": "\(outcome)",
                "channel": "\(text.channel)",
            ])
    }
}

/// Whether the writer goes on after this error, so that the same may work later.
private func mayPass(_ error: any Error) -> Bool {
    switch error {
    case StoreError.full, StoreError.busy, WriterError.overloaded: true
    default: false
    }
}
