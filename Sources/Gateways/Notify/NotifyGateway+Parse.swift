extension NotifyGateway {
    /// Reads a text or a receipt: only texts have a `source_number`, only receipts a `status`.
    package func parse(_ request: GatewayRequest, at door: GatewayDoor) throws(GatewayError) -> [GatewayEvent] {
        guard request.method == "POST" else { throw .unsupportedMethod }
        guard request.mediaType == "application/json" else { throw .unsupportedContentType }
        guard let json = JSONValue(request.body), case .object = json else { throw .wrongField("body") }
        guard let id = json["id"]?.nonEmptyText else { throw .missingField("id") }
        guard isPlausibleID(id) else { throw .wrongField("id") }
        if let status = json["status"]?.text { return [.receipt(receipt(id: id, status: status, json))] }
        return [.message(try message(id: id, json, from: "source_number", to: "destination_number", text: "message"))]
    }

    /// A text of the callback or of the list, which call the same things by other names.
    func message(
        id: String, _ json: JSONValue, from: String, to: String, text: String
    ) throws(GatewayError) -> InboundMessage {
        guard let sender = json[from]?.nonEmptyText else { throw .missingField(from) }
        guard let words = json[text]?.text else { throw .missingField(text) }
        let received = json["date_received"] ?? json["created_at"]
        return InboundMessage(
            key: id, from: GatewayAddress(gateway: sender), to: GatewayAddress(gateway: json[to]?.text ?? ""),
            text: words, receivedAt: received?.text.flatMap(isoDate), parts: 1, mediaCount: 0, optOutType: nil)
    }

    private func receipt(id: String, status: String, _ json: JSONValue) -> DeliveryReceipt {
        let state = NotifyStatus.state(of: status)
        return DeliveryReceipt(
            gatewayID: id, state: state, reason: state == .failed ? NotifyStatus.reason(of: status) : nil,
            ourReference: json["reference"]?.nonEmptyText)
    }
}

/// Notify's words for how far a text has come (GOV.UK Notify, "Status: text message").
enum NotifyStatus {
    /// Words that we do not know change nothing.
    static func state(of word: String) -> DeliveryState {
        switch word {
        case "created": .queued
        // With the network, which tries for up to 72 hours; "sent" is the last word about texts abroad.
        case "sending", "pending", "sent": .sent
        case "delivered": .delivered
        case "permanent-failure", "temporary-failure", "technical-failure": .failed
        case "cancelled": .cancelled
        default: .ignored
        }
    }

    static func reason(of word: String) -> GatewayReason {
        switch word {
        case "permanent-failure":
            GatewayReason(kind: .badNumber, code: nil, text: "The network knows no such number, or it takes no texts.")
        case "temporary-failure":
            GatewayReason(kind: .unreachable, code: nil, text: "The phone was off or out of reach for up to 72 hours.")
        case "technical-failure":
            trouble("Notify had a fault of its own. The text was neither sent nor charged.")
        default: GatewayReason(kind: .unknown, code: nil, text: "Notify gave no reason.")
        }
    }
}
