extension VonageMessagesGateway {
    /// The longest text that Vonage takes, in characters (its own library, `vonage-messages` 1.8.1).
    package static let maximumTextLength = 3_200

    /// The bounds of `ttl` in seconds (the same).
    static let validityBounds = 20...604_800

    package func buildSend(_ message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest {
        guard let to = message.to.digits else { throw unsendable(.badNumber, "It is not a number that can be texted.") }
        guard !message.text.isEmpty else { throw unsendable(.badText, "The text is empty.") }
        guard message.text.unicodeScalars.count <= Self.maximumTextLength else {
            throw unsendable(.badText, "The text is longer than \(Self.maximumTextLength) characters.")
        }
        guard !configuration.from.isEmpty else { throw .unconfigured(setting: "from") }
        let from = GatewayAddress(gateway: configuration.from)
        var members: [JSONValue.Member] = [
            .init("message_type", .string("text")), .init("channel", .string(message.to.network.rawValue)),
            .init("from", .string(from.digits ?? from.value)), .init("to", .string(to)),
            .init("text", .string(message.text)),
            // It comes back with every status, so a lost answer is found out.
            .init("client_ref", .string(message.reference)),
        ]
        if let callback = message.statusCallback, !callback.isEmpty {
            members += [.init("webhook_url", .string(callback)), .init("webhook_version", .string("v1"))]
        }
        if let seconds = message.validitySeconds, message.to.network == .sms {
            let bounds = Self.validityBounds
            members.append(.init("ttl", .number(String(min(max(seconds, bounds.lowerBound), bounds.upperBound)))))
        }
        return OutboundRequest(
            method: "POST", url: withoutSlashes(configuration.baseURL) + "/v1/messages", headers: try headers(),
            body: JSONValue.object(members).encoded)
    }

    private func headers() throws(GatewayError) -> [(String, String)] {
        guard !configuration.apiKey.isEmpty else { throw .unconfigured(setting: "api_key") }
        guard !configuration.apiSecret.isEmpty else { throw .unconfigured(setting: "api_secret") }
        let pair = base64(Array("\(configuration.apiKey):".utf8) + configuration.apiSecret.bytes)
        return [
            ("Authorization", "Basic \(pair)"), ("Content-Type", "application/json"), ("Accept", "application/json"),
        ]
    }

    package func interpret(_ result: TransportResult, of message: OutgoingMessage) -> SendOutcome {
        SendReading(gateway: "Vonage").outcome(of: result) { body in
            JSONValue(body)?["message_uuid"]?.text
        } refusal: { status, body in
            VonageMessagesErrorTable.refusal(status, body)
        }
    }
}
