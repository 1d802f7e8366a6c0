extension NotifyGateway {
    /// The longest text that Notify takes, in characters.
    package static let maximumTextLength = 918

    package func buildSend(_ message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest {
        guard message.to.network == .sms, message.to.isPhoneNumber else {
            throw unsendable(.badNumber, "It is not a number that can be texted.")
        }
        guard !message.text.isEmpty else { throw unsendable(.badText, "The text is empty.") }
        guard message.text.unicodeScalars.count <= Self.maximumTextLength else {
            throw unsendable(.badText, "The text is longer than \(Self.maximumTextLength) characters.")
        }
        guard !configuration.templateID.isEmpty else { throw .unconfigured(setting: "template_id") }
        var members: [JSONValue.Member] = [
            .init("phone_number", .string(message.to.value)), .init("template_id", .string(configuration.templateID)),
            .init("personalisation", .object([.init("body", .string(message.text))])),
            // If the answer is lost, this is how to find the text again.
            .init("reference", .string(message.reference)),
        ]
        if let sender = configuration.smsSenderID, !sender.isEmpty {
            members.append(.init("sms_sender_id", .string(sender)))
        }
        return try request(
            "POST", "/v2/notifications/sms", body: JSONValue.object(members).encoded, now: now,
            headers: [("Content-Type", "application/json")])
    }

    /// A request with a token of this moment: Notify takes none that is more than 30 seconds off.
    func request(
        _ method: String, _ path: String, body: [UInt8], now: Int64, headers: [(String, String)]
    ) throws(GatewayError) -> OutboundRequest {
        let key = try configuration.key()
        let token = JSONWebToken.make(
            [.init("iss", .string(key.serviceID)), .init("iat", .number(String(now)))], secret: key.secret)
        return OutboundRequest(
            method: method, url: withoutSlashes(configuration.baseURL) + path,
            headers: [("Authorization", "Bearer \(token)")] + headers + [("Accept", "application/json")], body: body)
    }
}
