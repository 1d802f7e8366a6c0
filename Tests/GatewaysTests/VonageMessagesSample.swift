import Gateways

let vonageMessagesSecret = "vonage-signature-secret-0123456789"
let vonageID = "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab"

func vonageMessages(
    secrets: [String] = [vonageMessagesSecret], apiKey: String = "abcd1234", from: String = "+447700900456"
) -> VonageMessagesGateway {
    VonageMessagesGateway(
        configuration: VonageMessagesConfiguration(
            apiKey: apiKey, apiSecret: Secret("the-api-secret"), signatureSecrets: secrets.map { Secret($0) },
            from: from, baseURL: VonageMessagesConfiguration.publicBaseURL))
}

/// A webhook of Vonage's with this value of `Authorization`.
func vonageWebhook(_ body: String, _ authorization: String) -> GatewayRequest {
    GatewayRequest(
        method: "POST", url: inboundURL,
        headers: [("Content-Type", "application/json"), ("Authorization", authorization)], body: Array(body.utf8))
}

extension GatewaySample {
    // Both tokens were made by PyJWT 2.15.1, which Vonage's own Python library uses.
    static let vonageMessages = GatewaySample(
        gateway: GatewaysTests.vonageMessages(), withoutSecret: GatewaysTests.vonageMessages(secrets: []),
        secrets: [vonageMessagesSecret, "the-api-secret", "YWJjZDEyMzQ6dGhlLWFwaS1zZWNyZXQ="],
        inbound: vonageWebhook(
            #"{"channel":"sms","message_uuid":"aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab","to":"447700900456","#
                + #""from":"447700900123","timestamp":"2026-06-09T10:13:20Z","text":"Hello there","#
                + #""sms":{"num_messages":"2","keyword":"HELLO"},"message_type":"text"}"#,
            "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3ODEwMDAwMDAsImp0aSI6IjExMTExMTExLTIyMjItNDMzMy04"
                + "NDQ0LTU1NTU1NTU1NTU1NSIsImlzcyI6IlZvbmFnZSIsInBheWxvYWRfaGFzaCI6ImQ5YWY4MzhjYWFkMGYyMzdiZmNlMjFl"
                + "ZWI0Mzg3M2M0MzVmYzQzNTg1MmYxMzQ0MGZkNDhjZmEyZDRhMjQ5NGEiLCJhcGlfa2V5IjoiYWJjZDEyMzQiLCJhcHBsaWNh"
                + "dGlvbl9pZCI6Ijc4ZDMzNWZhLTMyM2QtMDExNC05YzNkLWQ2ZjBkNDg5NjhjZiJ9."
                + "achsr5t7ZCGDrfTPEq_zmk2yi51Ped9NWHbl4-8OFgI"),
        inboundMessage: InboundMessage(
            key: vonageID, from: GatewayAddress("+447700900123"), to: GatewayAddress("+447700900456"),
            text: "Hello there", receivedAt: 1_781_000_000, parts: 2, mediaCount: 0, optOutType: nil),
        status: vonageWebhook(
            #"{"message_uuid":"bbbbbbbb-bbbb-4ccc-8ddd-0123456789ab","to":"447700900123","from":"447700900456","#
                + #""timestamp":"2026-06-09T10:13:25Z","status":"delivered","client_ref":"r-17-1","channel":"sms"}"#,
            "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3ODEwMDAwMDAsImp0aSI6IjExMTExMTExLTIyMjItNDMzMy04"
                + "NDQ0LTU1NTU1NTU1NTU1NSIsImlzcyI6IlZvbmFnZSIsInBheWxvYWRfaGFzaCI6IjllNGI4MDk2NWFhNTVhOThmOGYzZTdj"
                + "Mzk2OWNkNTQ1OTEzNTFkZDM4YzhhMTZhYWU1NTRmMGM3NGFiNGU5MDEiLCJhcGlfa2V5IjoiYWJjZDEyMzQiLCJhcHBsaWNh"
                + "dGlvbl9pZCI6Ijc4ZDMzNWZhLTMyM2QtMDExNC05YzNkLWQ2ZjBkNDg5NjhjZiJ9."
                + "y1ilURp6rsDGs4blAz-EF85SELI-iAuTXAEwa3pJcKI"),
        statusReceipt: DeliveryReceipt(
            gatewayID: "bbbbbbbb-bbbb-4ccc-8ddd-0123456789ab", state: .delivered, reason: nil, ourReference: "r-17-1"),
        accepted: .answered(status: 202, headers: [], body: Array(#"{"message_uuid":"\#(vonageID)"}"#.utf8)),
        acceptedID: vonageID, now: 1_781_000_000, isAddressSigned: false)
}
