package import Gateways
package import Logging
import Store
import TextMessage
package import Words

/// Whoever answers a gateway's requests.
package protocol GatewayAnswering: Sendable {
    /// The HTTP methods by which its gateway comes.
    var methods: Set<String> { get }

    /// Deals with one request.
    func answer(_ request: GatewayRequest, at door: GatewayDoor) async -> GatewayAnswer
}

/// The door of one channel: what a gateway asks of us, verified, stored, and only then answered.
package struct Door: GatewayAnswering {
    let channel: Channel
    private let writer: WriterLoop
    let clock: @Sendable () -> Instant
    let logger: Logger
    private let log: ChannelLog?
    /// For gateways that sign with a certificate of their own.
    let certificates: PublishedCertificates?

    package init(
        channel: Channel, writer: WriterLoop, certificates: PublishedCertificates? = nil,
        clock: @escaping @Sendable () -> Instant, logger: Logger,
        log: ChannelLog? = nil
    ) {
        self.channel = channel
        self.writer = writer
        self.certificates = certificates
        self.clock = clock
        self.logger = logger
        self.log = log
    }

    /// The HTTP methods by which its gateway comes.
    package var methods: Set<String> { channel.gateway.methods }

    /// Deals with one request.
    ///
    /// - Returns: 2xx once everything it says is durable; 403 for a bad signature; 400 for what makes no sense; 503
    ///   whenever it could not be stored, so that the gateway sends it again.
    package func answer(_ request: GatewayRequest, at door: GatewayDoor) async -> GatewayAnswer {
        let began = ContinuousClock.now
        let (answer, outcome) = await deal(with: request, at: door)
        log?.record(request, at: door, answer, .init(channel: channel, outcome: outcome, since: began))
        return answer
    }

    /// The answer, and what was made of the request in a few words.
    private func deal(with request: GatewayRequest, at door: GatewayDoor) async -> (GatewayAnswer, String) {
        // Whoever is to come again is told so before anything is worked out for them.
        if writer.isOverloaded {
            logger.warning("webhook.overloaded", metadata: ["channel": "\(channel.name)"])
            return (.unavailable, "the queue is full")
        }
        let verdict = await verdict(on: request)
        if let refusal = verdict.refusal {
            logger.warning("webhook.refused", metadata: ["channel": "\(channel.name)", "verdict": "\(verdict)"])
            return (refusal, "\(verdict)")
        }
        let events: [GatewayEvent]
        do {
            events = try channel.gateway.parse(request, at: door)
        } catch {
            logger.warning("webhook.malformed", metadata: ["channel": "\(channel.name)", "reason": "\(error.label)"])
            return (error.answer, error.label)
        }
        guard events.allSatisfy(isOurs) else {
            logger.warning("webhook.not-our-number", metadata: ["channel": "\(channel.name)"])
            return (.refused, "not our number")
        }
        #if LINKLINE_MUTANTS
            if Mutant.planted == .acknowledgesBeforeCommit {
                Task { for event in events { try? await store(event) } }
                return (channel.gateway.acknowledge(events), "stored")
            }
        #endif
        do {
            for event in events { try await store(event) }
            try await confirm(request)
            return (channel.gateway.acknowledge(events), "stored")
        } catch {
            logger.error("webhook.not-stored", metadata: ["channel": "\(channel.name)", "error": "\(label(error))"])
            return (.unavailable, "not stored: \(label(error))")
        }
    }

    /// A text to another number of the same account is none of this channel's.
    func isOurs(_ event: GatewayEvent) -> Bool {
        guard case .message(let message) = event, let own = channel.ownNumber else { return true }
        return message.to.value == own
    }

    private func store(_ event: GatewayEvent) async throws {
        switch event {
        case .message(let message): _ = try await accept(message)
        case .receipt(let receipt): try await apply(receipt)
        }
    }

    /// Stores a text of its gateway, once for ever; two robots would talk for ever, so theirs are kept and answered by nobody.
    ///
    /// - Returns: what became of it; nil for a sender who is no person.
    /// - Throws: whatever kept it from being stored.
    func accept(_ message: InboundMessage) async throws -> Accepted? {
        // A name or a short code is a machine.
        let writer = writer
        let sender = Sender(gateway: message.from.value)
        guard case .number(let number) = sender, !writer.desk.rules.contact.ownNumbers.contains(number.e164) else {
            try await keepUnanswered(message, sender)
            return nil
        }
        let saysStop = message.optOutType == .stop
        let name = channel.name
        let id = key(of: message)
        writer.screenAhead(message.text, from: number.e164)
        let accepted = try await writer.perform(.arrival, bytes: message.text.utf8.count) { transaction, now in
            try writer.desk.accept(
                InboundText(
                    channel: name, gatewayID: id, text: message.text, media: message.mediaCount,
                    receivedAt: now, gatewayAt: message.receivedAt.map(Instant.init(seconds:)),
                    part: message.part.map {
                        TextPart(reference: $0.reference, number: $0.number, total: $0.total)
                    }),
                from: number.e164, urgentOnly: writer.room == .scarce, saysStop: saysStop, at: now, in: transaction)
        }
        var metadata: Logger.Metadata = ["channel": "\(name)"]
        if case .accepted(_, let inbound) = accepted { metadata["inbox.id"] = "\(inbound.number)" }
        logger.info(accepted == .duplicate ? "inbox.duplicate" : "inbox.accepted", metadata: metadata)
        return accepted
    }

    /// Kept, so that nothing that was sent here is lost, and answered by nobody.
    private func keepUnanswered(_ message: InboundMessage, _ sender: Sender) async throws {
        let because =
            switch sender {
            case .number: "own-number"
            case .shortCode: "short-code"
            case .alphanumeric: "name"
            }
        let name = channel.name
        let isNew = try await writer.perform(.arrival, bytes: message.text.utf8.count) { transaction, now in
            try transaction.keep(
                UnansweredText(
                    channel: name, gatewayID: message.key, sender: message.from.value, text: message.text,
                    because: because, receivedAt: now))
        }
        logger.info(
            isNew ? "inbox.sender-not-a-person" : "inbox.duplicate",
            metadata: ["channel": "\(name)", "sender": "\(because)"])
    }

    private func key(of message: InboundMessage) -> String {
        #if LINKLINE_MUTANTS
            if Mutant.planted == .forgetsDuplicates { return message.key + Mutant.start }
        #endif
        return message.key
    }

    private func apply(_ receipt: DeliveryReceipt) async throws {
        guard let state = ReceiptState(receipt.state) else { return }
        let key: ReceiptKey =
            receipt.ourReference.map { .reference($0, gatewayID: receipt.gatewayID) }
            ?? .gatewayID(receipt.gatewayID, channel: channel.name)
        let writer = writer
        try await writer.perform { transaction, now in
            try writer.desk.apply(state, to: key, reason: receipt.reason?.description, at: now, in: transaction)
        }
    }

    private func label(_ error: any Error) -> String {
        switch error {
        case let error as StoreError: error.label
        case let error as WriterError: "\(error)"
        default: "\(type(of: error))"
        }
    }
}

extension ReceiptState {
    /// A gateway's word as the store keeps it; nothing for words that say nothing about the way of a text.
    init?(_ state: DeliveryState) {
        switch state {
        case .ignored: return nil
        case .queued: self = .queued
        case .sent: self = .sent
        case .cancelled, .failed: self = .failed
        case .delivered: self = .delivered
        case .read: self = .read
        }
    }
}
