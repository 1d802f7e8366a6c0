package import Gateways
package import Logging
import Store
import TextMessage
package import Words

/// The door of one channel: what a gateway asks of us, verified, stored, and only then answered.
package struct Door: Sendable {
    private let channel: Channel
    private let writer: WriterLoop
    private let clock: @Sendable () -> Instant
    private let logger: Logger

    package init(
        channel: Channel, writer: WriterLoop, clock: @escaping @Sendable () -> Instant, logger: Logger
    ) {
        self.channel = channel
        self.writer = writer
        self.clock = clock
        self.logger = logger
    }

    /// Deals with one request.
    ///
    /// - Returns: 2xx once everything it says is durable; 403 for a bad signature; 400 for what makes no sense; 503
    ///   whenever it could not be stored, so that the gateway sends it again.
    package func answer(_ request: GatewayRequest, at door: GatewayDoor) async -> GatewayAnswer {
        let verdict = channel.gateway.verify(request, now: clock().seconds)
        if let refusal = verdict.refusal {
            logger.warning("webhook.refused", metadata: ["channel": "\(channel.name)", "verdict": "\(verdict)"])
            return refusal
        }
        let events: [GatewayEvent]
        do {
            events = try channel.gateway.parse(request, at: door)
        } catch {
            logger.warning("webhook.malformed", metadata: ["channel": "\(channel.name)", "reason": "\(error.label)"])
            return error.answer
        }
        guard events.allSatisfy(isOurs) else {
            logger.warning("webhook.not-our-number", metadata: ["channel": "\(channel.name)"])
            return .refused
        }
        #if LINKLINE_MUTANTS
            if Mutant.planted == .acknowledgesBeforeCommit {
                Task { for event in events { try? await store(event) } }
                return channel.gateway.acknowledge(events)
            }
        #endif
        do {
            for event in events { try await store(event) }
            return channel.gateway.acknowledge(events)
        } catch {
            logger.error("webhook.not-stored", metadata: ["channel": "\(channel.name)", "error": "\(label(error))"])
            return .unavailable
        }
    }

    /// A text to another number of the same account is none of this channel's.
    private func isOurs(_ event: GatewayEvent) -> Bool {
        guard case .message(let message) = event, let own = channel.ownNumber else { return true }
        return message.to.value == own
    }

    private func store(_ event: GatewayEvent) async throws {
        switch event {
        case .message(let message): try await accept(message)
        case .receipt(let receipt): try await apply(receipt)
        }
    }

    private func accept(_ message: InboundMessage) async throws {
        // A name or a short code is a machine: two robots would talk for ever.
        guard case .number(let number) = Sender(gateway: message.from.value) else {
            logger.info("webhook.sender-not-a-person", metadata: ["channel": "\(channel.name)"])
            return
        }
        let writer = writer
        let name = channel.name
        let id = key(of: message)
        let accepted = try await writer.perform { transaction, now in
            try writer.desk.accept(
                InboundText(
                    channel: name, gatewayID: id, text: message.text, media: message.mediaCount,
                    receivedAt: now, gatewayAt: message.receivedAt.map(Instant.init(seconds:))),
                from: number.e164, at: now, in: transaction)
        }
        var metadata: Logger.Metadata = ["channel": "\(name)"]
        if case .accepted(_, let inbound) = accepted { metadata["inbox.id"] = "\(inbound.number)" }
        logger.info(accepted == .duplicate ? "inbox.duplicate" : "inbox.accepted", metadata: metadata)
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
