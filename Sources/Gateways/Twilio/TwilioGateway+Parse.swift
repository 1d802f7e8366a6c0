extension TwilioGateway {
    /// Reads a text or a status callback.
    ///
    /// `MessageStatus` is in callbacks only, so the door need not be trusted.
    package func parse(_ request: GatewayRequest, at door: GatewayDoor) throws(GatewayError) -> [GatewayEvent] {
        guard request.method == "POST" else { throw .unsupportedMethod }
        guard request.mediaType == "application/x-www-form-urlencoded" else { throw .unsupportedContentType }
        let form = try FormFields(request.body)
        let ids = ["MessageSid", "SmsMessageSid", "SmsSid"]
        guard let key = ids.lazy.compactMap({ form.nonEmptyText($0) }).first else { throw .missingField("MessageSid") }

        if let status = form.nonEmptyText("MessageStatus") {
            return [.receipt(receipt(key: key, status: status, form: form, url: request.url))]
        }
        if let status = form.nonEmptyText("SmsStatus"), status != "received", status != "receiving" {
            return [.receipt(receipt(key: key, status: status, form: form, url: request.url))]
        }
        return [.message(try message(key: key, form: form))]
    }

    private func message(key: String, form: FormFields) throws(GatewayError) -> InboundMessage {
        guard let from = form.nonEmptyText("From") else { throw .missingField("From") }
        guard let to = form.nonEmptyText("To") else { throw .missingField("To") }
        return InboundMessage(
            key: key, from: GatewayAddress(from), to: GatewayAddress(to),
            // A picture without words has no Body, or an empty one.
            text: form.text("Body") ?? "",
            receivedAt: nil, parts: max(1, count(form, "NumSegments")), mediaCount: count(form, "NumMedia"),
            optOutType: form.text("OptOutType").flatMap { .init(rawValue: $0.lowercased()) })
    }

    private func receipt(key: String, status: String, form: FormFields, url: String) -> DeliveryReceipt {
        let state = TwilioStatus.state(of: status)
        let code = form.nonEmptyText("ErrorCode").flatMap { Int($0) }
        let reason = state == .failed || (code ?? 0) != 0 ? TwilioErrorTable.reason(for: code) : nil
        return DeliveryReceipt(
            gatewayID: key, state: state, reason: reason,
            ourReference: CallbackAddress.reference(in: url))
    }

    /// A count that the gateway states; nonsense is zero.
    private func count(_ form: FormFields, _ name: String) -> Int {
        form.text(name).flatMap { Int($0) }.map { min(max($0, 0), 1_000) } ?? 0
    }
}

/// Twilio's words for how far a message has come.
enum TwilioStatus {
    /// Words that we do not know change nothing: Twilio adds some without notice.
    static func state(of word: String) -> DeliveryState {
        switch word.lowercased() {
        case "accepted", "scheduled", "queued", "sending": .queued
        case "sent", "partially_delivered": .sent
        case "delivered": .delivered
        case "read": .read
        case "failed", "undelivered": .failed
        case "canceled": .cancelled
        default: .ignored
        }
    }
}
