extension PlivoGateway {
    /// Reads a text, or news of one of ours.
    ///
    /// News carries a `Sequence` to put it in order by. It is not needed: whatever the order, states only move forward.
    package func parse(_ request: GatewayRequest, at door: GatewayDoor) throws(GatewayError) -> [GatewayEvent] {
        guard request.method == "POST" else { throw .unsupportedMethod }
        guard request.mediaType == "application/x-www-form-urlencoded" else { throw .unsupportedContentType }
        let form = try FormFields(request.body)
        guard let id = form.nonEmptyText("MessageUUID") else { throw .missingField("MessageUUID") }
        if let status = form.nonEmptyText("Status") {
            return [.receipt(receipt(id, status, form, url: request.url))]
        }
        return [.message(try message(id, form))]
    }

    private func message(_ id: String, _ form: FormFields) throws(GatewayError) -> InboundMessage {
        guard let from = form.nonEmptyText("From") else { throw .missingField("From") }
        guard let to = form.nonEmptyText("To") else { throw .missingField("To") }
        return InboundMessage(
            key: id, from: address(from, form), to: address(to, form),
            // The words that come with a picture stand in another field.
            text: form.text("Text") ?? form.text("Body") ?? "", receivedAt: nil,
            parts: min(max(count(form, "Units") ?? 1, 1), 1_000), mediaCount: mediaCount(form),
            optOutType: form.text("MessageIntent").flatMap(Self.optOutType))
    }

    private func address(_ text: String, _ form: FormFields) -> GatewayAddress {
        let network: GatewayAddress.Network = form.text("Type") == "whatsapp" ? .whatsapp : .sms
        return GatewayAddress(network: network, value: GatewayAddress(gateway: text).value)
    }

    private func count(_ form: FormFields, _ name: String) -> Int? { form.text(name).flatMap { Int($0) } }

    private func mediaCount(_ form: FormFields) -> Int {
        if let count = count(form, "MediaCount") { return min(max(count, 0), 1_000) }
        return (0...10).count { form.nonEmptyText("Media\($0)") != nil }
    }

    /// What Plivo made of the text by the lists of words that are set there.
    private static func optOutType(_ intent: String) -> InboundMessage.OptOutType? {
        switch intent.lowercased() {
        case "optout": .stop
        case "optin": .start
        case "help": .help
        default: nil
        }
    }

    private func receipt(_ id: String, _ status: String, _ form: FormFields, url: String) -> DeliveryReceipt {
        let state = Self.state(of: status)
        let code = count(form, "ErrorCode")
        let reason = state == .failed || (code ?? 0) != 0 ? Self.errors.refusal(code).reason : nil
        return DeliveryReceipt(
            gatewayID: id, state: state, reason: reason, ourReference: CallbackAddress.reference(in: url))
    }

    /// Words that we do not know change nothing.
    ///
    /// "Undelivered" is final at Plivo: a network has given the text up.
    private static func state(of word: String) -> DeliveryState {
        switch word.lowercased() {
        case "queued": .queued
        case "sent": .sent
        case "delivered": .delivered
        case "read": .read
        case "failed", "undelivered", "rejected": .failed
        default: .ignored
        }
    }
}
