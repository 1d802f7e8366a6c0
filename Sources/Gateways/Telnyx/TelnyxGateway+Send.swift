extension TelnyxGateway {
    /// The longest text that is worth sending, in UTF-16 units: ten parts of GSM-7, as other gateways bound it.
    static let maximumTextLength = 1_600

    package func buildSend(_ message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest {
        guard message.to.network == .sms, message.to.isPhoneNumber else {
            throw unsendable(.badNumber, "It is not a number that can be texted.")
        }
        guard !message.text.isEmpty else { throw unsendable(.badText, "The text is empty.") }
        guard message.text.utf16.count <= Self.maximumTextLength else {
            throw unsendable(.badText, "The text is longer than \(Self.maximumTextLength) characters.")
        }
        guard !configuration.apiKey.isEmpty else { throw .unconfigured(setting: "api_key") }

        var members = try sender()
        members += [.init("to", .string(message.to.value)), .init("text", .string(message.text))]
        if let callback = message.statusCallback, !callback.isEmpty {
            let address = CallbackAddress.address(callback, carrying: message.reference)
            members.append(.init("webhook_url", .string(address)))
        }
        members.append(.init("type", .string("SMS")))
        return OutboundRequest(
            method: "POST", url: configuration.messagesURL,
            headers: [
                ("Authorization", "Bearer \(configuration.apiKey.text)"), ("Accept", "application/json"),
                ("Content-Type", "application/json"),
            ], body: JSONValue.object(members).encoded)
    }

    private func sender() throws(GatewayError) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        if let from = configuration.from, !from.isEmpty {
            members.append(.init("from", .string(GatewayAddress(gateway: from).value)))
        }
        if let profile = configuration.messagingProfileID, !profile.isEmpty {
            members.append(.init("messaging_profile_id", .string(profile)))
        }
        guard !members.isEmpty else { throw .unconfigured(setting: "from") }
        return members
    }

    package func interpret(_ result: TransportResult, of message: OutgoingMessage) -> SendOutcome {
        SendReading(gateway: "Telnyx").outcome(of: result) { body in
            JSONValue(body)?["data"]?["id"]?.text
        } refusal: { status, body in
            guard let code = JSONValue(body)?["errors"]?.items?.first?["code"]?.integer else {
                return Self.errors.refusal(status: status)
            }
            return Self.errors.refusal(code)
        }
    }

    /// Telnyx, "Messaging error codes" and "API errors".
    static let errors = ErrorTable(gateway: "Telnyx", requests + deliveries)

    private static let requests: [ErrorTable.Row] = [
        .final(10001, .configuration, "Our number is not active at Telnyx."),
        .final(10002, .badNumber, "No such phone number."),
        .final(10004, .configuration, "Telnyx misses a part of the request. Check the channel's settings."),
        .final(10005, .configuration, "Telnyx has no such address. Check base_url."),
        .final(10009, .configuration, "Telnyx does not know our key. Check api_key."),
        .final(10010, .configuration, "Our key may not do this. Check its rights at Telnyx."),
        .passing(10011, "Telnyx has too many requests from us at once."),
        .final(10015, .badText, "Telnyx could not read the request."),
        .final(10016, .badNumber, "The number is not in the international form."),
        .final(20100, .configuration, "The account has no credit left. Top it up at Telnyx."),
        .final(40310, .badNumber, "Telnyx takes no texts for that number."),
    ]

    private static let deliveries: [ErrorTable.Row] = [
        .final(40001, .cannotReceive, "The number is a landline, or no network takes texts for it."),
        .final(40002, .filtered, "A network took the text for unwanted mail, for now."),
        .final(40003, .filtered, "A network took the text for unwanted mail and blocks our number."),
        .final(40004, .unknown, "The person's network gave no reason."),
        .final(40005, .unreachable, "The text waited longer than it was worth sending."),
        .final(40006, .unreachable, "The person's network was out of order."),
        .final(40008, .unknown, "The network gave no reason."),
        .final(40009, .badText, "A network does not take these characters."),
        .passing(40011, "A network takes no more texts from us for now."),
        .final(40012, .badNumber, "The network knows no such number."),
        .final(40013, .configuration, "Our number cannot send. Check the setting from."),
        .final(40014, .gatewayTrouble, "The text waited in Telnyx's queue until it was too late."),
        .final(40015, .filtered, "Telnyx took the text for unwanted mail."),
        .final(40300, .optedOut, "The person has said STOP to this sender at Telnyx."),
        .final(40302, .badText, "The text is too long for Telnyx."),
        .final(40305, .configuration, "Our number is none of this account. Check the setting from."),
        .passing(40318, "Telnyx's queue for our number is full."),
    ]
}
