extension VonageMessagesGateway {
    /// Reads a text or a status: only the latter has a `status`.
    package func parse(_ request: GatewayRequest, at door: GatewayDoor) throws(GatewayError) -> [GatewayEvent] {
        guard request.method == "POST" else { throw .unsupportedMethod }
        guard request.mediaType == "application/json" else { throw .unsupportedContentType }
        guard let json = JSONValue(request.body), case .object = json else { throw .wrongField("body") }
        guard let id = json["message_uuid"]?.nonEmptyText else { throw .missingField("message_uuid") }
        guard isPlausibleID(id) else { throw .wrongField("message_uuid") }
        if let status = json["status"]?.text { return [.receipt(receipt(id: id, status: status, json))] }
        return [.message(try message(id: id, json))]
    }

    private func message(id: String, _ json: JSONValue) throws(GatewayError) -> InboundMessage {
        let network: GatewayAddress.Network = json["channel"]?.text == "whatsapp" ? .whatsapp : .sms
        guard let from = json["from"]?.nonEmptyText else { throw .missingField("from") }
        guard let to = json["to"]?.nonEmptyText else { throw .missingField("to") }
        let kind = json["message_type"]?.text ?? "text"
        return InboundMessage(
            key: id, from: address(from, network), to: address(to, network), text: words(of: json, kind),
            receivedAt: json["timestamp"]?.text.flatMap(isoDate),
            parts: min(max(json["sms"]?["num_messages"]?.integer ?? 1, 1), 1_000),
            // A tap on a button is an answer in words; whatever else is not a text is a picture or the like.
            mediaCount: ["text", "reply", "button"].contains(kind) ? 0 : 1, optOutType: nil)
    }

    private func words(of json: JSONValue, _ kind: String) -> String {
        json["text"]?.text ?? json[kind]?["caption"]?.text ?? json[kind]?["title"]?.text ?? json[kind]?["text"]?.text
            ?? ""
    }

    private func address(_ text: String, _ network: GatewayAddress.Network) -> GatewayAddress {
        GatewayAddress(network: network, value: GatewayAddress(gateway: text).value)
    }

    private func receipt(id: String, status: String, _ json: JSONValue) -> DeliveryReceipt {
        let state = VonageMessagesStatus.state(of: status)
        return DeliveryReceipt(
            gatewayID: id, state: state,
            reason: state == .failed
                ? VonageMessagesErrorTable.table.refusal(VonageMessagesErrorTable.code(in: json["error"])).reason : nil,
            ourReference: json["client_ref"]?.nonEmptyText)
    }
}

/// Vonage's words for how far a message has come (Vonage, "Messages API status callbacks").
enum VonageMessagesStatus {
    /// Words that we do not know change nothing.
    static func state(of word: String) -> DeliveryState {
        switch word {
        case "submitted": .sent
        case "delivered": .delivered
        case "read": .read
        case "rejected", "undeliverable": .failed
        default: .ignored
        }
    }
}
