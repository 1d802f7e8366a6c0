extension TelnyxGateway {
    /// Reads an event: a text, or news of one of ours.
    ///
    /// The id is the text's own: the id of the event is new with each delivery. Events that are about something else are
    /// signed and of no interest here.
    package func parse(_ request: GatewayRequest, at door: GatewayDoor) throws(GatewayError) -> [GatewayEvent] {
        guard request.method == "POST" else { throw .unsupportedMethod }
        guard request.mediaType == "application/json" else { throw .unsupportedContentType }
        guard let data = JSONValue(request.body)?["data"] else { throw .missingField("data") }
        guard let event = data["event_type"]?.nonEmptyText else { throw .missingField("event_type") }
        guard event.hasPrefix("message.") else { return [] }
        guard let payload = data["payload"] else { throw .missingField("payload") }
        guard let id = payload["id"]?.nonEmptyText else { throw .missingField("id") }
        if event == "message.received" || payload["direction"]?.text == "inbound" {
            return [.message(try message(id, payload))]
        }
        return [.receipt(receipt(id, payload, url: request.url))]
    }

    private func message(_ id: String, _ payload: JSONValue) throws(GatewayError) -> InboundMessage {
        guard let from = payload["from"]?["phone_number"]?.nonEmptyText else { throw .missingField("from") }
        guard let to = recipient(payload)?["phone_number"]?.nonEmptyText else { throw .missingField("to") }
        let text = payload["text"]?.text ?? ""
        return InboundMessage(
            key: id, from: GatewayAddress(gateway: from), to: GatewayAddress(gateway: to), text: text,
            receivedAt: payload["received_at"]?.text.flatMap(isoDate),
            parts: min(max(payload["parts"]?.integer ?? 1, 1), 1_000),
            mediaCount: min(payload["media"]?.items?.count ?? 0, 1_000),
            optOutType: payload["autoresponse_type"]?.text.flatMap { .init(rawValue: $0.lowercased()) }
                ?? Self.optOutType(of: text))
    }

    /// What Telnyx does of itself with a text that is just one of its words, in any case of letters.
    ///
    /// It blocks the whole messaging profile for that number, or lifts the block (Telnyx, "Advanced opt-in and opt-out").
    private static func optOutType(of text: String) -> InboundMessage.OptOutType? {
        switch text[...].trimmingSpaces().lowercased() {
        case "stop", "stopall", "stop all", "unsubscribe", "cancel", "end", "quit": .stop
        case "start", "unstop": .start
        default: nil
        }
    }

    private func receipt(_ id: String, _ payload: JSONValue, url: String) -> DeliveryReceipt {
        let state = Self.state(of: recipient(payload)?["status"]?.text ?? "")
        let code = payload["errors"]?.items?.first?["code"]?.integer
        let reason = state == .failed || code != nil ? Self.errors.refusal(code).reason : nil
        return DeliveryReceipt(
            gatewayID: id, state: state, reason: reason, ourReference: CallbackAddress.reference(in: url))
    }

    /// The first recipient: we write to one at a time.
    private func recipient(_ payload: JSONValue) -> JSONValue? {
        guard let to = payload["to"] else { return nil }
        return to.items?.first ?? to
    }

    /// Words that we do not know change nothing.
    ///
    /// "Delivery unconfirmed" is a text that left and of which no network has said more.
    private static func state(of word: String) -> DeliveryState {
        switch word {
        case "queued", "sending": .queued
        case "sent", "delivery_unconfirmed": .sent
        case "delivered": .delivered
        case "read": .read
        case "sending_failed", "delivery_failed", "expired": .failed
        case "cancelled", "canceled": .cancelled
        default: .ignored
        }
    }
}
