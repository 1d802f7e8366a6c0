import Gateways

let notifyService = "26785a09-ab16-4eb0-8407-a37497a57506"
let notifySecret = "3d844edf-8d35-48ac-975b-e847b4f122b0"
let notifyKey = "linkline-live-\(notifyService)-\(notifySecret)"
let notifyToken = "a-token-of-our-own"
let notifyID = "740e5834-3a29-46b4-9a6f-16142fde533a"

func notify(
    key: String = notifyKey, template: String = "f33517ff-2a88-4f6e-b855-c550268ce08a",
    tokens: [String] = [notifyToken], sender: String? = nil
) -> NotifyGateway {
    NotifyGateway(
        configuration: NotifyConfiguration(
            apiKey: Secret(key), templateID: template, callbackTokens: tokens.map { Secret($0) }, smsSenderID: sender,
            baseURL: NotifyConfiguration.publicBaseURL))
}

/// A callback of Notify's with this token.
func callback(_ body: String, token: String = notifyToken) -> GatewayRequest {
    GatewayRequest(
        method: "POST", url: inboundURL,
        headers: [("Content-Type", "application/json"), ("Authorization", "Bearer \(token)")],
        body: Array(body.utf8))
}

extension GatewaySample {
    static let notify = GatewaySample(
        gateway: GatewaysTests.notify(), withoutSecret: GatewaysTests.notify(tokens: [""]),
        secrets: [notifyToken, notifyKey, notifySecret],
        inbound: callback(
            #"{"id":"\#(notifyID)","source_number":"447700900123","destination_number":"07700900456","#
                + #""message":"Hello there","date_received":"2026-06-09T10:13:20.000123Z"}"#),
        inboundMessage: InboundMessage(
            key: notifyID, from: GatewayAddress("+447700900123"), to: GatewayAddress("+447700900456"),
            text: "Hello there", receivedAt: 1_781_000_000, parts: 1, mediaCount: 0, optOutType: nil),
        status: callback(
            #"{"id":"\#(notifyID)","reference":"r-17-1","to":"07700900123","status":"delivered","#
                + #""created_at":"2026-06-09T10:13:20Z","completed_at":"2026-06-09T10:13:29Z","sent_at":null,"#
                + #""notification_type":"sms","template_id":"f33517ff-2a88-4f6e-b855-c550268ce08a","#
                + #""template_version":1}"#),
        statusReceipt: DeliveryReceipt(gatewayID: notifyID, state: .delivered, reason: nil, ourReference: "r-17-1"),
        accepted: .answered(
            status: 201, headers: [], body: Array(#"{"id":"\#(notifyID)","reference":"r-17-1"}"#.utf8)),
        acceptedID: notifyID, now: 1_781_000_000, signsRequests: false)
}
