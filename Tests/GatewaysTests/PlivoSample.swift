import Gateways

let plivoToken = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAx"
let plivoID = "MAXXXXXXXXXXXXXXXXXX"
let plivoNonce = "05429567804466091622"

func plivo(_ changes: [String: String?] = [:]) -> PlivoGateway {
    let settings: [String: String?] = ["auth_id": plivoID, "auth_token": plivoToken, "from": "+447700900456"]
    let all = settings.merging(changes) { $1 }
    return PlivoGateway(configuration: PlivoConfiguration { all[$0] ?? nil })
}

/// A webhook of Plivo's with this signature.
func plivoWebhook(_ body: String, signature: String, url: String = inboundURL) -> GatewayRequest {
    GatewayRequest(
        method: "POST", url: url,
        headers: [
            ("content-type", "application/x-www-form-urlencoded"), ("X-Plivo-Signature-V3", signature),
            ("X-Plivo-Signature-V3-Nonce", plivoNonce),
        ], body: Array(body.utf8))
}

extension GatewaySample {
    // Signed with Plivo's own Python library, 4.63.0.
    static let plivo = GatewaySample(
        gateway: GatewaysTests.plivo(), withoutSecret: GatewaysTests.plivo(["auth_token": ""]),
        secrets: [plivoToken, "TUFYWFhYWFhYWFhYWFhYWFhYWFg6TVRJek5EVTJOemc1TURFeU16UTFOamM0T1RBeA=="],
        inbound: plivoWebhook(plivoInbound, signature: "JZGBctAQM/6ly/0TvOe/nukb/FXEXtQzTynp29RuY3Y="),
        inboundMessage: InboundMessage(
            key: "3f5b1c2e-0c5a-11ef-8b39-0242ac110004", from: GatewayAddress("+447700900123"),
            to: GatewayAddress("+447700900456"), text: "Hello there, can we walk on?", receivedAt: nil, parts: 1,
            mediaCount: 0, optOutType: nil),
        status: plivoWebhook(
            plivoStatus, signature: "7Ka/litHFGUlpZyod8OohBAtYX40jH/Og0G6AEw8yA8=",
            url: "https://texts.example.org/webhooks/main/status?reference=r-17-1"),
        statusReceipt: DeliveryReceipt(
            gatewayID: "53c1d5b6-0c5a-11ef-8b39-0242ac110004", state: .delivered, reason: nil, ourReference: "r-17-1"),
        accepted: .answered(
            status: 202, headers: [],
            body: Array(
                #"{"message":"message(s) queued","message_uuid":["db3ce55a-7f1d-11e1-8ea7-1231380bc196"],"api_id":"x"}"#
                    .utf8)),
        acceptedID: "db3ce55a-7f1d-11e1-8ea7-1231380bc196", now: 1_781_000_000)
}

let plivoInbound =
    #"From=447700900123&MessageUUID=3f5b1c2e-0c5a-11ef-8b39-0242ac110004&Text=Hello+there%2C+can+we+wa"#
    + #"lk+on%3F&To=447700900456&TotalRate=0&Type=sms&Units=1"#
private let plivoStatus =
    #"From=447700900456&MessageUUID=53c1d5b6-0c5a-11ef-8b39-0242ac110004&ParentMessageUUID=53c1d5b6-0c"#
    + #"5a-11ef-8b39-0242ac110004&Sequence=2&Status=delivered&To=447700900123&Units=1"#

/// A query with a name twice, an empty field, and a text with everything that is escaped.
let plivoOdd = plivoWebhook(
    #"From=447700900123&MessageUUID=3f5b1c2e&Text=D%C5%B5r+%2B+100%25+a%26b%3Dc&To=447700900456&Empty="#,
    signature: "B3g7lir7Ny7KI2WUVwwjyy81kEAC9KbvGsv5c9zx+hA=", url: inboundURL + "?b=2&a=1&a=0")
