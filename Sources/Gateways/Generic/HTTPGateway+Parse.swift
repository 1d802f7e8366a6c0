import Crypto

extension HTTPGateway {
    /// Reads a text or news of one: only news has a `type`, or a `status` that we know.
    ///
    /// Gateways give texts a status too ("received"): at the door for texts, words from somebody under a status that
    /// tells nothing of a text of ours are a text, since a line too many in the inbox is better than one lost.
    package func parse(_ request: GatewayRequest, at door: GatewayDoor) throws(GatewayError) -> [GatewayEvent] {
        guard methods.contains(request.method) else { throw .unsupportedMethod }
        let fields = try HTTPGatewayFields(request, named: configuration)
        if let state = fields.text("status").map(HTTPGatewayStatus.state(of:))
            ?? fields.text("type").flatMap({ Int($0) }).map(HTTPGatewayStatus.state(ofReport:)),
            door == .status || state != .ignored || fields.text("from") == nil || fields.words == nil
        {
            return [.receipt(try receipt(state, fields))]
        }
        return [.message(try message(fields))]
    }

    private func message(_ fields: HTTPGatewayFields) throws(GatewayError) -> InboundMessage {
        // A plus that nobody escaped has become a space.
        guard let from = fields.text("from").map({ String($0[...].trimmingSpaces()) }), !from.isEmpty else {
            throw .missingField(configuration.name("from"))
        }
        guard let words = fields.words else { throw .missingField(configuration.name("text")) }
        let time = fields.text("ts")
        return InboundMessage(
            key: try key(fields, from, words, time), from: GatewayAddress(gateway: from),
            to: GatewayAddress(gateway: fields.text("to") ?? configuration.from), text: words,
            receivedAt: time.flatMap { Int64($0) ?? isoDate($0) }, parts: 1, mediaCount: 0, optOutType: nil)
    }

    /// The gateway's id; without one, whatever makes the text the same text when it is sent again.
    private func key(
        _ fields: HTTPGatewayFields, _ from: String, _ words: String, _ time: String?
    ) throws(GatewayError) -> String {
        if let id = fields.text("id") {
            guard isPlausibleID(id) else { throw .wrongField(configuration.name("id")) }
            return id
        }
        // Without even a time, somebody who says "yes" twice would be heard once.
        guard let time else { throw .missingField(configuration.name("id")) }
        let parts = [from, fields.text("to") ?? "", time, words].map { JSONValue.string($0) }
        return hexadecimal(SHA256.hash(data: JSONValue.array(parts).encoded).prefix(16))
    }

    private func receipt(_ state: DeliveryState, _ fields: HTTPGatewayFields) throws(GatewayError) -> DeliveryReceipt {
        let reference = fields.text(CallbackAddress.referenceName)
        guard let id = fields.text("id") ?? reference, isPlausibleID(id) else {
            throw .missingField(configuration.name("id"))
        }
        let reason = GatewayReason(kind: .unknown, code: nil, text: "The network could not deliver the text.")
        return DeliveryReceipt(
            gatewayID: id, state: state, reason: state == .failed ? reason : nil, ourReference: reference)
    }
}

/// What news means, in Kannel's numbers or in common words.
enum HTTPGatewayStatus {
    /// Kannel's delivery reports (Kannel user guide, "Delivery reports").
    static func state(ofReport type: Int) -> DeliveryState {
        switch type {
        case 1: .delivered
        case 2, 16: .failed
        case 4: .queued
        case 8: .sent
        default: .ignored
        }
    }

    static func state(of word: String) -> DeliveryState {
        switch word.lowercased() {
        case "queued", "buffered", "accepted": .queued
        case "sent", "submitted": .sent
        case "delivered": .delivered
        case "read": .read
        case "failed", "undelivered", "undeliverable", "rejected", "expired": .failed
        case "cancelled", "canceled": .cancelled
        default: .ignored
        }
    }
}
