import Gateways

let telnyxPublicKey = "A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg="
let telnyxKey = "KEY0190aabbccddeeff_0123456789abcdef"

func telnyx(_ changes: [String: String?] = [:]) -> TelnyxGateway {
    let settings: [String: String?] = [
        "api_key": telnyxKey, "public_key": telnyxPublicKey, "from": "+447700900456",
    ]
    let all = settings.merging(changes) { $1 }
    return TelnyxGateway(configuration: TelnyxConfiguration { all[$0] ?? nil })
}

/// A webhook of Telnyx's with this signature.
func telnyxWebhook(
    _ body: String, signature: String, timestamp: String = "1781000000", url: String = inboundURL
) -> GatewayRequest {
    GatewayRequest(
        method: "POST", url: url,
        headers: [
            ("content-type", "application/json"), ("Telnyx-Signature-Ed25519", signature),
            ("Telnyx-Timestamp", timestamp),
        ], body: Array(body.utf8))
}

extension GatewaySample {
    // Signed with PyNaCl 1.6.2, which Telnyx's own Python library checks signatures with.
    static let telnyx = GatewaySample(
        gateway: GatewaysTests.telnyx(), withoutSecret: GatewaysTests.telnyx(["public_key": ""]),
        secrets: [telnyxKey], inbound: telnyxWebhook(telnyxInbound, signature: telnyxInboundSignature),
        inboundMessage: InboundMessage(
            key: "7ee4241c-f127-47e5-9c34-3aac291f8058", from: GatewayAddress("+447700900123"),
            to: GatewayAddress("+447700900456"), text: "Hello there, can we walk on?", receivedAt: 1_780_999_999,
            parts: 1, mediaCount: 0, optOutType: nil),
        status: telnyxWebhook(
            telnyxStatus, signature: telnyxStatusSignature,
            url: "https://texts.example.org/webhooks/main/status?reference=r-17-1"),
        statusReceipt: DeliveryReceipt(
            gatewayID: "ac012cbf-5e09-46af-a69a-7c0e2d90993c", state: .delivered, reason: nil, ourReference: "r-17-1"),
        accepted: .answered(
            status: 200, headers: [],
            body: Array(#"{"data":{"id":"40385f64-5717-4562-b3fc-2c963f66afa6","record_type":"message"}}"#.utf8)),
        acceptedID: "40385f64-5717-4562-b3fc-2c963f66afa6", now: 1_781_000_000, isAddressSigned: false)
}

let telnyxInboundSignature =
    "kO+0DzSDAfNoitSjMwNSL+hNvllK2Vs44xzla1xybe7cwhE00Ylinu2RsAuIRGPKnLgKLzZGeKKQZNUcr40OCA=="
let telnyxInbound =
    #"{"data":{"event_type":"message.received","id":"bf6307bd-884d-4c1f-b6ea-c62b8c495d3c","occurred_a"#
    + #"t":"2026-06-09T10:13:20.000+00:00","payload":{"direction":"inbound","encoding":"GSM-7","from":{""#
    + #"carrier":"","phone_number":"+447700900123"},"id":"7ee4241c-f127-47e5-9c34-3aac291f8058","media":"#
    + #"[],"parts":1,"received_at":"2026-06-09T10:13:19.574+00:00","record_type":"message","text":"Hello"#
    + #" there, can we walk on?","to":[{"phone_number":"+447700900456","status":"webhook_delivered"}],"t"#
    + #"ype":"SMS"},"record_type":"event"},"meta":{"attempt":1}}"#
private let telnyxStatusSignature =
    "NkXSzhqU5Pj2FzkZhpofIEhY+mzO7pJFN3von8y11x2IjA62+xEhKiPw9g49iMzbSdHZfEZOSVk0eBwFtLblCQ=="
private let telnyxStatus =
    #"{"data":{"event_type":"message.finalized","id":"4ee8c3a6-4995-4309-a3c6-38e3db9ea4be","payload":"#
    + #"{"direction":"outbound","errors":[],"from":{"phone_number":"+447700900456"},"id":"ac012cbf-5e09-"#
    + #"46af-a69a-7c0e2d90993c","text":"Your walk is on Thursday at 2.","to":[{"phone_number":"+44770090"#
    + #"0123","status":"delivered"}]},"record_type":"event"}}"#
