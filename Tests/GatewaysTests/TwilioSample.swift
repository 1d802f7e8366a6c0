import Gateways

let token = "0123456789abcdef0123456789abcdef"
let accountSID = "AC22222222222222222222222222222222"
let messageSID = "SM11111111111111111111111111111111"
let inboundURL = "https://texts.example.org/webhooks/main/inbound"

func twilio(
    tokens: [String] = [token], account: String = accountSID, from: String? = "+447700900456", service: String? = nil,
    apiKey: String? = nil, apiSecret: String? = nil, baseURL: String = TwilioConfiguration.publicBaseURL
) -> TwilioGateway {
    TwilioGateway(
        configuration: TwilioConfiguration(
            accountSID: account, authTokens: tokens.map { Secret($0) }, apiKey: apiKey,
            apiSecret: apiSecret.map { Secret($0) }, from: from, messagingServiceSID: service, baseURL: baseURL))
}

/// A webhook of Twilio's with this signature.
func webhook(_ body: String, url: String = inboundURL, signature: String = "") -> GatewayRequest {
    GatewayRequest(
        method: "POST", url: url,
        headers: [
            ("content-type", "application/x-www-form-urlencoded; charset=UTF-8"), ("x-twilio-signature", signature),
        ],
        body: Array(body.utf8))
}

extension GatewaySample {
    // The two signatures were made by Twilio's own Python library, 9.13.0.
    static let twilio = GatewaySample(
        gateway: GatewaysTests.twilio(), withoutSecret: GatewaysTests.twilio(tokens: [""]),
        secrets: [
            token, "QUMyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjowMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZg==",
        ],
        inbound: webhook(
            "MessageSid=\(messageSID)&AccountSid=\(accountSID)&From=%2B447700900123&To=%2B447700900456"
                + "&Body=Hello+there&NumMedia=0&NumSegments=1&SmsStatus=received",
            signature: "EDZuawFzyGT2kD+oztHaxqd3qR0="),
        inboundMessage: InboundMessage(
            key: messageSID, from: GatewayAddress("+447700900123"), to: GatewayAddress("+447700900456"),
            text: "Hello there", receivedAt: nil, parts: 1, mediaCount: 0, optOutType: nil),
        status: webhook(
            "MessageSid=\(messageSID)&AccountSid=\(accountSID)&MessageStatus=delivered&To=%2B447700900123",
            url: "https://texts.example.org/webhooks/main/status?reference=r-17-1",
            signature: "5EoezC2ILM6Ba2FmNe8Jjx8Uh0k="),
        statusReceipt: DeliveryReceipt(
            gatewayID: messageSID, state: .delivered, reason: nil, ourReference: "r-17-1"),
        accepted: .answered(
            status: 201, headers: [], body: Array(#"{"sid":"\#(messageSID)","status":"queued","error_code":null}"#.utf8)
        ),
        acceptedID: messageSID, now: 1_781_000_000)
}
