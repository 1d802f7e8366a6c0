import Gateways

let httpToken = "shared-token-0123456789"

func httpGateway(
    tokens: [String] = [httpToken], base: String = "https://kannel.example.org:13013",
    method: HTTPGatewayConfiguration.SendMethod? = .headers, names: [String: String] = [:]
) -> HTTPGateway {
    HTTPGateway(
        configuration: HTTPGatewayConfiguration(
            callbackTokens: tokens.map { Secret($0) }, username: "linkline", password: Secret("the-kannel-password"),
            from: "+447700900456", baseURL: base, sendMethod: method, fieldNames: names))
}

/// A form that such a gateway posts.
func httpForm(_ body: String, url: String = inboundURL) -> GatewayRequest {
    GatewayRequest(
        method: "POST", url: url,
        headers: [
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Authorization", "Bearer \(httpToken)"),
        ],
        body: Array(body.utf8))
}

extension GatewaySample {
    static let http = GatewaySample(
        gateway: httpGateway(), withoutSecret: httpGateway(tokens: [""]), secrets: [httpToken, "the-kannel-password"],
        inbound: httpForm("id=97953f70-a776-4157&from=447700900123&to=447700900456&text=Hello+there&ts=1781000000"),
        inboundMessage: InboundMessage(
            key: "97953f70-a776-4157", from: GatewayAddress("+447700900123"), to: GatewayAddress("+447700900456"),
            text: "Hello there", receivedAt: 1_781_000_000, parts: 1, mediaCount: 0, optOutType: nil),
        status: httpForm("type=1", url: "https://texts.example.org/webhooks/main/status?reference=r-17-1"),
        statusReceipt: DeliveryReceipt(gatewayID: "r-17-1", state: .delivered, reason: nil, ourReference: "r-17-1"),
        accepted: .answered(status: 202, headers: [], body: Array("0: Accepted for delivery".utf8)),
        acceptedID: "r-17-1", now: 1_781_000_000, signsRequests: false)
}
