extension AWSGateway {
    /// Reads a text or news of one of ours, which stand as JSON in the JSON of a notification.
    ///
    /// A subscription that asks to be confirmed says nothing of texts; see `confirmation`. A farewell is no event
    /// either: the caller logs it.
    package func parse(_ request: GatewayRequest, at door: GatewayDoor) throws(GatewayError) -> [GatewayEvent] {
        guard request.method == "POST" else { throw .unsupportedMethod }
        guard Self.contentTypes.contains(request.mediaType) else { throw .unsupportedContentType }
        guard let notification = SNSMessage(request.body) else { throw .missingField("Type") }
        guard notification.kind == .notification else { return [] }
        guard let message = JSONValue(Array(notification.message.utf8)) else { throw .wrongField("Message") }
        if let event = message["eventType"]?.nonEmptyText {
            return try receipt(event, message).map { [.receipt($0)] } ?? []
        }
        return [.message(try inbound(message, notification))]
    }

    private func inbound(
        _ message: JSONValue, _ notification: SNSMessage
    ) throws(GatewayError) -> InboundMessage {
        guard let from = message["originationNumber"]?.nonEmptyText else { throw .missingField("originationNumber") }
        guard let to = message["destinationNumber"]?.nonEmptyText else { throw .missingField("destinationNumber") }
        guard let id = message["inboundMessageId"]?.nonEmptyText else { throw .missingField("inboundMessageId") }
        return InboundMessage(
            key: id, from: GatewayAddress(gateway: from), to: GatewayAddress(gateway: to),
            text: message["messageBody"]?.text ?? "", receivedAt: isoDate(notification.timestamp), parts: 1,
            mediaCount: 0, optOutType: nil)
    }

    /// News of a text; nil of anything else, such as a call.
    private func receipt(_ event: String, _ message: JSONValue) throws(GatewayError) -> DeliveryReceipt? {
        guard event.hasPrefix("TEXT_") else { return nil }
        guard let id = message["messageId"]?.nonEmptyText else { throw .missingField("messageId") }
        let news = AWSDeliveryEvent.byName[event]
        let reason = news?.kind.map { GatewayReason(kind: $0, code: nil, text: news?.text ?? "") }
        return DeliveryReceipt(
            gatewayID: id, state: news?.state ?? .ignored, reason: reason,
            ourReference: message["context"]?[AWSGateway.referenceName]?.nonEmptyText)
    }

    /// Subscribes us to the topic for good, once SNS has asked whether we want that.
    ///
    /// The request is made from the signed token and the topic of the settings: the address that the message offers is
    /// never called.
    package func confirmation(of request: GatewayRequest) -> OutboundRequest? {
        guard let message = SNSMessage(request.body), message.kind == .subscription, let token = message.token,
            let topic = AWSTopic(configuration.topicARN), isOurs(message.topicARN)
        else { return nil }
        var query = FormFields()
        query.append("Action", "ConfirmSubscription")
        query.append("TopicArn", topic.arn)
        query.append("Token", token)
        query.append("Version", "2010-03-31")
        return OutboundRequest(method: "GET", url: "https://\(topic.host)/?\(query.encoded)", headers: [], body: [])
    }
}

/// What AWS tells of a text (AWS, "Event types for SMS").
private struct AWSDeliveryEvent {
    var state: DeliveryState
    var kind: FailureKind?
    var text: String

    static let byName: [String: AWSDeliveryEvent] = [
        "TEXT_QUEUED": .init(.queued), "TEXT_PENDING": .init(.queued),
        // A network has it; what the phone says comes as another event, where the country has such.
        "TEXT_SUCCESSFUL": .init(.sent), "TEXT_SENT": .init(.sent), "TEXT_DELIVERED": .init(.delivered),
        "TEXT_BLOCKED": .init(.filtered, "The phone or its network blocks our texts."),
        "TEXT_CARRIER_BLOCKED": .init(.filtered, "The network blocks texts to that number."),
        "TEXT_SPAM": .init(.filtered, "A network took the text for unwanted mail."),
        "TEXT_TTL_EXPIRED": .init(.gatewayTrouble, "The text waited longer than it was worth sending."),
        "TEXT_CARRIER_UNREACHABLE": .init(.gatewayTrouble, "The person's network was out of order."),
        "TEXT_UNREACHABLE": .init(.unreachable, "The phone was off or out of reach."),
        "TEXT_INVALID": .init(.badNumber, "The number is not in use."),
        "TEXT_INVALID_MESSAGE": .init(.badText, "A network does not take this text."),
        "TEXT_PROTECT_BLOCKED": .init(.configuration, "A protect configuration at AWS blocks that country or number."),
    ]

    private init(_ state: DeliveryState) {
        self.state = state
        kind = nil
        text = ""
    }

    private init(_ kind: FailureKind, _ text: String) {
        state = .failed
        self.kind = kind
        self.text = text
    }
}
