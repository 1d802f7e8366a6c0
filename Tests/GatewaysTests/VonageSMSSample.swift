import Gateways

let vonageSecret = "vonage-signature-secret"
let vonageAPISecret = "the-api-secret-1"

func vonageSMS(_ changes: [String: String?] = [:]) -> VonageSMSGateway {
    let settings: [String: String?] = [
        "api_key": "abcd1234", "api_secret": vonageAPISecret, "signature_secret": vonageSecret,
        "signature_method": "sha256", "from": "+447700900456",
    ]
    let all = settings.merging(changes) { $1 }
    return VonageSMSGateway(configuration: VonageSMSConfiguration { all[$0] ?? nil })
}

/// A webhook of Vonage's; its signature is one of its fields.
func vonageWebhook(
    _ body: String, type: String = "application/x-www-form-urlencoded", url: String = inboundURL
) -> GatewayRequest {
    GatewayRequest(method: "POST", url: url, headers: [("content-type", type)], body: Array(body.utf8))
}

extension GatewaySample {
    // Signed with Vonage's own Python library, vonage-http-client 1.5.2.
    static let vonageSMS = GatewaySample(
        gateway: GatewaysTests.vonageSMS(), withoutSecret: GatewaysTests.vonageSMS(["signature_secret": ""]),
        secrets: [vonageSecret, vonageAPISecret], inbound: vonageWebhook(vonageForms[.sha256] ?? ""),
        inboundMessage: InboundMessage(
            key: "0C000000217B7F02", from: GatewayAddress("+447700900123"), to: GatewayAddress("+447700900456"),
            text: "Hello there, can we walk & talk = on?", receivedAt: 1_780_999_999, parts: 1, mediaCount: 0,
            optOutType: nil),
        status: vonageWebhook(vonageStatus, url: "https://texts.example.org/webhooks/main/status"),
        statusReceipt: DeliveryReceipt(
            gatewayID: "0A0000001234567B", state: .delivered, reason: nil, ourReference: "r-17-1"),
        accepted: .answered(
            status: 200, headers: [],
            body: Array(
                #"{"message-count":"1","messages":[{"to":"447700900123","message-id":"0A0000000123ABCD1","status":"0"}]}"#
                    .utf8)),
        acceptedID: "0A0000000123ABCD1", now: 1_781_000_000, isAddressSigned: false)
}

/// The same text, signed in each of Vonage's ways.
let vonageForms: [VonageSignature.Method: String] = [
    .md5Hash:
        #"msisdn=447700900123&to=447700900456&messageId=0C000000217B7F02&text=Hello+there%2C+can+w"#
        + #"e+walk+%26+talk+%3D+on%3F&type=text&keyword=HELLO&api-key=abcd1234&message-timestamp=202"#
        + #"6-06-09+10%3A13%3A19&timestamp=1781000000&nonce=aaaaaaaa-bbbb-cccc-dddd-0123456789ab&sig"#
        + #"=dad95f7cf1572f11154fe7e777baa203"#,
    .md5:
        #"msisdn=447700900123&to=447700900456&messageId=0C000000217B7F02&text=Hello+there%2C+can+w"#
        + #"e+walk+%26+talk+%3D+on%3F&type=text&keyword=HELLO&api-key=abcd1234&message-timestamp=202"#
        + #"6-06-09+10%3A13%3A19&timestamp=1781000000&nonce=aaaaaaaa-bbbb-cccc-dddd-0123456789ab&sig"#
        + #"=fa8e16727a5226ff3c2f0d88b5789993"#,
    .sha1:
        #"msisdn=447700900123&to=447700900456&messageId=0C000000217B7F02&text=Hello+there%2C+can+w"#
        + #"e+walk+%26+talk+%3D+on%3F&type=text&keyword=HELLO&api-key=abcd1234&message-timestamp=202"#
        + #"6-06-09+10%3A13%3A19&timestamp=1781000000&nonce=aaaaaaaa-bbbb-cccc-dddd-0123456789ab&sig"#
        + #"=44a3e2c2aa0ac570323dcf35c28403e4c49b823e"#,
    .sha256:
        #"msisdn=447700900123&to=447700900456&messageId=0C000000217B7F02&text=Hello+there%2C+can+w"#
        + #"e+walk+%26+talk+%3D+on%3F&type=text&keyword=HELLO&api-key=abcd1234&message-timestamp=202"#
        + #"6-06-09+10%3A13%3A19&timestamp=1781000000&nonce=aaaaaaaa-bbbb-cccc-dddd-0123456789ab&sig"#
        + #"=681ec2c7b2b0d44202bc104661bf406c87b20374f4587aa6372980dcce1776a8"#,
    .sha512:
        #"msisdn=447700900123&to=447700900456&messageId=0C000000217B7F02&text=Hello+there%2C+can+w"#
        + #"e+walk+%26+talk+%3D+on%3F&type=text&keyword=HELLO&api-key=abcd1234&message-timestamp=202"#
        + #"6-06-09+10%3A13%3A19&timestamp=1781000000&nonce=aaaaaaaa-bbbb-cccc-dddd-0123456789ab&sig"#
        + #"=a82101515201e0b0ad34f92c3883c8cf90b63e36e906fc60c69c15d95c850ea6a8ceb96d51211ef4cf83015"#
        + #"bbb8daeba8d238cb5195869eb3072701068e9400a"#,
]

let vonageJSON =
    #"{"msisdn":"447700900123","to":"447700900456","messageId":"0C000000217B7F02","text":"Hello there,"#
    + #" can we walk & talk = on?","type":"text","keyword":"HELLO","api-key":"abcd1234","message-timesta"#
    + #"mp":"2026-06-09 10:13:19","timestamp":"1781000000","nonce":"aaaaaaaa-bbbb-cccc-dddd-0123456789ab"#
    + #"","sig":"681ec2c7b2b0d44202bc104661bf406c87b20374f4587aa6372980dcce1776a8"}"#
private let vonageStatus =
    #"msisdn=447700900123&to=447700900456&network-code=23410&messageId=0A0000001234567B&price=0.0334&s"#
    + #"tatus=delivered&scts=2606091013&err-code=0&api-key=abcd1234&client-ref=r-17-1&message-timestamp="#
    + #"2026-06-09+10%3A13%3A19&timestamp=1781000000&nonce=aaaaaaaa-bbbb-cccc-dddd-0123456789ac&sig=df07"#
    + #"80b04cbe0031a690e27c36e164ce9c778df051e13412e2e443bd6f7a48c5"#
