extension TwilioGateway {
    package func interpret(_ result: TransportResult, of message: OutgoingMessage) -> SendOutcome {
        SendReading(gateway: "Twilio").outcome(of: result) { body in
            TwilioMessage(body)?.sid
        } refusal: { status, body in
            let reason = refusal(status, body)
            let isTemporary = reason.code.flatMap { TwilioErrorTable.entry(for: $0) }?.isTemporary ?? false
            return Refusal(reason: reason, isTemporary: isTemporary)
        }
    }

    /// The reason that Twilio gives in the body, else what the status alone tells.
    func refusal(_ status: Int, _ body: [UInt8]) -> GatewayReason {
        if let code = TwilioRefusal(body)?.code, code != 0 { return TwilioErrorTable.reason(for: code) }
        switch status {
        case 401, 403: return TwilioErrorTable.reason(for: 20003)
        case 404: return TwilioErrorTable.reason(for: 20404)
        case 429: return TwilioErrorTable.reason(for: 20429)
        default:
            return GatewayReason(kind: .unknown, code: nil, text: "Twilio answered \(status) and gave no reason.")
        }
    }
}

/// What we read of a message in Twilio's answers; numbers also where they are written as strings.
struct TwilioMessage {
    var sid: String?
    var status: String?
    var body: String?
    var errorCode: Int?
    var dateCreated: String?

    init?(_ bytes: [UInt8]) {
        guard let value = JSONValue(bytes) else { return nil }
        self.init(value)
    }

    init?(_ value: JSONValue) {
        guard case .object = value else { return nil }
        sid = value["sid"]?.text
        status = value["status"]?.text
        body = value["body"]?.text
        errorCode = value["error_code"]?.integer
        dateCreated = value["date_created"]?.text
    }
}

/// What we read of Twilio's error answers.
///
/// The sentence in them is never read: it quotes numbers.
struct TwilioRefusal {
    var code: Int?

    init?(_ bytes: [UInt8]) {
        guard let value = JSONValue(bytes), case .object = value else { return nil }
        code = value["code"]?.integer
    }
}
