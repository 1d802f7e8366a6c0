extension AWSGateway {
    /// The name in the context of a text that carries our own reference; AWS hands it back in news.
    static let referenceName = "reference"

    /// The longest text that AWS takes, in UTF-16 units (AWS, "SMS character limits").
    static let maximumTextLength = 1_600

    /// The bounds of `TimeToLive` in seconds (AWS, `SendTextMessage`).
    static let validityBounds = 5...259_200

    package func buildSend(_ message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest {
        guard message.to.network == .sms, message.to.isPhoneNumber else {
            throw unsendable(.badNumber, "It is not a number that can be texted.")
        }
        guard !message.text.isEmpty else { throw unsendable(.badText, "The text is empty.") }
        guard message.text.utf16.count <= Self.maximumTextLength else {
            throw unsendable(.badText, "The text is longer than \(Self.maximumTextLength) characters.")
        }
        guard !configuration.accessKeyID.isEmpty else { throw .unconfigured(setting: "access_key_id") }
        guard !configuration.secretAccessKey.isEmpty else { throw .unconfigured(setting: "secret_access_key") }
        guard let from = configuration.from, !from.isEmpty else { throw .unconfigured(setting: "from") }

        var members: [JSONValue.Member] = [
            .init("DestinationPhoneNumber", .string(message.to.value)),
            .init("OriginationIdentity", .string(GatewayAddress(gateway: from).value)),
            .init("MessageBody", .string(message.text)), .init("MessageType", .string("TRANSACTIONAL")),
            .init("Context", .object([.init(Self.referenceName, .string(message.reference))])),
        ]
        if let set = configuration.configurationSet, !set.isEmpty {
            members.append(.init("ConfigurationSetName", .string(set)))
        }
        if let seconds = message.validitySeconds {
            let bounds = Self.validityBounds
            let seconds = min(max(seconds, bounds.lowerBound), bounds.upperBound)
            members.append(.init("TimeToLive", .number(String(seconds))))
        }
        let request = OutboundRequest(
            method: "POST", url: "\(withoutSlashes(configuration.baseURL))/",
            headers: [
                ("Content-Type", "application/x-amz-json-1.0"),
                ("X-Amz-Target", "PinpointSMSVoiceV2.SendTextMessage"),
            ], body: JSONValue.object(members).encoded)
        return AWSRequestSigner(
            accessKeyID: configuration.accessKeyID, secretAccessKey: configuration.secretAccessKey,
            sessionToken: configuration.sessionToken, region: configuration.region, service: "sms-voice"
        ).sign(request, now: now)
    }

    package func interpret(_ result: TransportResult, of message: OutgoingMessage) -> SendOutcome {
        SendReading(gateway: "AWS").outcome(of: result) { body in
            JSONValue(body)?["MessageId"]?.text
        } refusal: { status, body in
            Self.refusal(status, body)
        }
    }

    /// AWS names its errors in `__type`, and what lies behind some of them in `Reason`.
    private static func refusal(_ status: Int, _ body: [UInt8]) -> Refusal {
        let value = JSONValue(body)
        let type = value?["__type"]?.text?.split(separator: "#").last.map(String.init) ?? ""
        let reason = value?["Reason"]?.text ?? ""
        if let entry = refusals[reason] ?? refusals[type] { return entry }
        return ErrorTable(gateway: "AWS", []).refusal(status: status)
    }

    private static let refusals: [String: Refusal] = [
        "ThrottlingException": passing("AWS has too many requests from us at once."),
        "TooManyRequestsException": passing("AWS has too many requests from us at once."),
        "DESTINATION_PHONE_NUMBER_OPTED_OUT": final(
            .optedOut, "The person is on the account's opt-out list at AWS."),
        "DESTINATION_PHONE_NUMBER_NOT_VERIFIED": final(
            .configuration, "An account in the sandbox texts verified numbers only. Ask AWS to move it out."),
        "DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE": final(
            .configuration, "A protect configuration at AWS blocks that number."),
        "DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION": final(
            .configuration, "A protect configuration at AWS blocks that country."),
        "DESTINATION_COUNTRY_BLOCKED": final(.configuration, "Our account may not text that country."),
        "NO_ORIGINATION_IDENTITIES_FOUND": final(
            .configuration, "Our account has no such number. Check the setting from."),
        "RESOURCE_NOT_ACTIVE": final(.configuration, "Our number is not active at AWS."),
        "PRICE_OVER_THRESHOLD": final(.configuration, "The text costs more than the limit that is set."),
        "MAXIMUM_SIZE_EXCEEDED": final(.badText, "The text is too long for AWS."),
        "CANNOT_PARSE": final(.badNumber, "AWS cannot read the number."),
        "ServiceQuotaExceededException": final(
            .configuration, "The account has reached its monthly limit. Raise it at AWS."),
        "AccessDeniedException": final(.configuration, "AWS does not let us send. Check the rights of the key."),
        "UnrecognizedClientException": final(.configuration, "AWS does not know our key. Check access_key_id."),
        "InvalidSignatureException": final(
            .configuration, "AWS does not accept our signature. Check secret_access_key and the clock."),
        "ExpiredTokenException": final(.configuration, "The session token has expired."),
        "ResourceNotFoundException": final(
            .configuration, "Our account has no such number or set. Check the settings."),
        "ValidationException": final(
            .unknown, "AWS does not take a part of the request: the number, the sender or the text."),
    ]

    private static func passing(_ text: String) -> Refusal {
        Refusal(reason: trouble(text), isTemporary: true)
    }

    private static func final(_ kind: FailureKind, _ text: String) -> Refusal {
        Refusal(reason: GatewayReason(kind: kind, code: nil, text: text), isTemporary: false)
    }
}
