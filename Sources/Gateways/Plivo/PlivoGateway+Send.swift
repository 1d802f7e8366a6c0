extension PlivoGateway {
    /// The longest text that Plivo takes, in UTF-16 units (Plivo, "Send a message").
    static let maximumTextLength = 1_600

    /// The bounds of `message_expiry` in seconds: for how long a text may wait at Plivo (Plivo, "Send a message").
    static let expiryBounds = 5...10_800

    package func buildSend(_ message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest {
        guard message.to.network == .sms, let to = message.to.digits else {
            throw unsendable(.badNumber, "It is not a number that can be texted.")
        }
        guard !message.text.isEmpty else { throw unsendable(.badText, "The text is empty.") }
        guard message.text.utf16.count <= Self.maximumTextLength else {
            throw unsendable(.badText, "The text is longer than \(Self.maximumTextLength) characters.")
        }
        guard !configuration.authID.isEmpty else { throw .unconfigured(setting: "auth_id") }
        guard let token = configuration.authTokens.first else { throw .unconfigured(setting: "auth_token") }

        var members = [
            try sender(), .init("dst", .string(to)), .init("text", .string(message.text)),
            .init("type", .string("sms")),
        ]
        if let callback = message.statusCallback, !callback.isEmpty {
            let address = CallbackAddress.address(callback, carrying: message.reference)
            members += [.init("url", .string(address)), .init("method", .string("POST"))]
        }
        if let seconds = message.validitySeconds {
            let bounds = Self.expiryBounds
            let expiry = min(max(seconds, bounds.lowerBound), bounds.upperBound)
            members.append(.init("message_expiry", .number(String(expiry))))
        }
        let pair = Array("\(configuration.authID):".utf8) + token.bytes
        return OutboundRequest(
            method: "POST", url: configuration.messagesURL,
            headers: [
                ("Authorization", "Basic \(base64(pair))"), ("Accept", "application/json"),
                ("Content-Type", "application/json"),
            ], body: JSONValue.object(members).encoded)
    }

    private func sender() throws(GatewayError) -> JSONValue.Member {
        if let pool = configuration.powerpackUUID, !pool.isEmpty { return .init("powerpack_uuid", .string(pool)) }
        guard let from = configuration.from, !from.isEmpty else { throw .unconfigured(setting: "from") }
        let address = GatewayAddress(gateway: from)
        return .init("src", .string(address.digits ?? address.value))
    }

    package func interpret(_ result: TransportResult, of message: OutgoingMessage) -> SendOutcome {
        SendReading(gateway: "Plivo").outcome(of: result) { body in
            let ids = JSONValue(body)?["message_uuid"]
            return (ids?.items?.first ?? ids)?.text
        } refusal: { status, _ in
            // The body holds a sentence only, and it quotes the number.
            Self.errors.refusal(status: status)
        }
    }

    /// Plivo, "Error codes" of messages.
    static let errors = ErrorTable(
        gateway: "Plivo",
        [
            .final(10, .badText, "A network does not take this text."),
            .passing(20, "A network was out of order."),
            .final(30, .filtered, "A network took the text for unwanted mail."),
            .final(40, .configuration, "Our number cannot send. Check the setting from."),
            .final(50, .badNumber, "No such number, or it takes no texts."),
            .final(60, .unknown, "The text went round in circles at Plivo."),
            .final(70, .cannotReceive, "The number is no longer in use."),
            .final(80, .unreachable, "The phone was off or out of reach."),
            .final(90, .badNumber, "Plivo has no way to that number."),
            .final(100, .filtered, "A network does not let the text through."),
            .final(110, .badText, "The text is too long for Plivo."),
            .final(200, .optedOut, "The person has said STOP to this sender at Plivo."),
            .final(201, .configuration, "Plivo has blocked our number. Ask Plivo."),
            .passing(300, "Plivo could not hand the text on."),
            .final(420, .gatewayTrouble, "The text waited longer than it was worth sending."),
            .final(450, .configuration, "Our account may not text that country. Allow it at Plivo."),
            .final(900, .configuration, "The account has no credit left. Top it up at Plivo."),
            .final(910, .configuration, "Our account is switched off. Ask Plivo."),
            .final(1000, .unknown, "The network gave no reason."),
        ])
}
