import Gateways
import Testing

@Suite("Telnyx")
struct TelnyxTests {
    private let request = telnyxWebhook(telnyxInbound, signature: telnyxInboundSignature)

    private func event(_ payload: String, type: String = "message.received", url: String = inboundURL) throws
        -> GatewayEvent?
    {
        let body = #"{"data":{"event_type":"\#(type)","id":"new each time","payload":\#(payload)}}"#
        return try telnyx().parse(telnyxWebhook(body, signature: "", url: url), at: .inbound).first
    }

    private func text(_ words: String, autoresponse: String = "null") throws -> InboundMessage? {
        let payload =
            #"{"id":"t1","from":{"phone_number":"+447700900123"},"to":[{"phone_number":"+447700900456"}],"#
            + #""text":"\#(words)","autoresponse_type":\#(autoresponse)}"#
        guard case .message(let message) = try event(payload) else { return nil }
        return message
    }

    @Test("A signed text holds for five minutes to either side", arguments: [-300, -1, 0, 299, 300])
    func fresh(age: Int64) {
        #expect(telnyx().verify(request, now: 1_781_000_000 + age) == .valid)
    }

    @Test func aReplayedOneIsRefused() {
        #expect(telnyx().verify(request, now: 1_781_000_301) == .invalid(.expired))
        #expect(telnyx().verify(request, now: 1_780_999_699) == .invalid(.fromTheFuture))
        #expect(telnyx().verify(request, now: .min).refusal?.status == 403)
    }

    @Test func aTimeStampThatWasChangedBreaksTheSignature() {
        for timestamp in ["1781000001", "", "soon", "1781000000 ", "01781000000"] {
            let changed = telnyxWebhook(telnyxInbound, signature: telnyxInboundSignature, timestamp: timestamp)
            #expect(telnyx().verify(changed, now: 1_781_000_000).refusal?.status == 403)
        }
    }

    @Test("While the key is replaced both are accepted; a foreign one never is")
    func keys() {
        let foreign = "ebVWLo/mVPlAeLES6KmLp5AfhTrmlb7X4OORC60ElmQ="
        #expect(telnyx(["public_key": "\(foreign), \(telnyxPublicKey)"]).verify(request, now: 1_781_000_000) == .valid)
        #expect(telnyx(["public_key": foreign]).verify(request, now: 1_781_000_000) == .invalid(.wrong))
        for key in ["", " , ", "not base 64", "AAAA"] {
            #expect(telnyx(["public_key": key]).verify(request, now: 1_781_000_000).refusal?.status == 503)
        }
    }

    @Test(
        "Telnyx's own words are its own opt-out, and a sentence with one of them is not",
        arguments: [
            ("STOP", InboundMessage.OptOutType.stop), (" stop all ", .stop), ("End", .stop), ("quit", .stop),
            ("unstop", .start), ("START", .start), ("end of life support", nil), ("please stop", nil), ("", nil),
        ])
    func words(words: String, type: InboundMessage.OptOutType?) throws {
        #expect(try text(words)?.optOutType == type)
    }

    @Test func whatTelnyxSaysOfATextGoesBeforeItsWords() throws {
        #expect(try text("stopp", autoresponse: #""STOP""#)?.optOutType == .stop)
        #expect(try text("aiuto", autoresponse: #""HELP""#)?.optOutType == .help)
    }

    @Test func theIDIsTheTextsOwnSoThatARepeatIsKnown() throws { #expect(try text("hello")?.key == "t1") }

    @Test(arguments: [
        ("queued", DeliveryState.queued), ("sending", .queued), ("sent", .sent), ("delivery_unconfirmed", .sent),
        ("delivered", .delivered), ("sending_failed", .failed), ("delivery_failed", .failed), ("expired", .failed),
        ("a-new-word", .ignored),
    ])
    func everyStatusIsUnderstood(word: String, state: DeliveryState) throws {
        let payload =
            #"{"id":"t1","direction":"outbound","to":[{"status":"\#(word)"}],"errors":[{"code":"40300"}]}"#
        guard case .receipt(let receipt) = try event(payload, type: "message.finalized") else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.state == state)
        #expect(receipt.reason?.kind == .optedOut)
    }

    @Test func aTextIsSentAsTelnyxWantsIt() throws {
        let sent = try telnyx().buildSend(GatewaySample.message, now: 0)
        #expect(sent.url == "https://api.telnyx.com/v2/messages")
        #expect(sent.headers.contains { $0 == ("Authorization", "Bearer \(telnyxKey)") })
        #expect(
            String(decoding: sent.body, as: UTF8.self)
                == #"{"from":"+447700900456","to":"+447700900123","text":"Your walk is on Thursday at 2.","#
                + #""webhook_url":"https://texts.example.org/webhooks/main/status?reference=r-17-1","type":"SMS"}"#)
        for base in ["http://127.0.0.1:1/v2", "http://127.0.0.1:1/v2/", "http://127.0.0.1:1"] {
            let url = try telnyx(["base_url": base]).buildSend(GatewaySample.message, now: 0).url
            #expect(url == "http://127.0.0.1:1/v2/messages")
        }
    }

    @Test(arguments: [
        (400, "40300", "failed", FailureKind.optedOut), (400, "40310", "failed", .badNumber),
        (403, "10010", "failed", .configuration), (429, "10011", "deferred", .gatewayTrouble),
        (400, "40318", "deferred", .gatewayTrouble), (422, "99999", "failed", .unknown),
    ])
    func aRefusalSaysWhy(status: Int, code: String, outcome: String, kind: FailureKind) {
        let body = #"{"errors":[{"code":"\#(code)","title":"no","detail":"+447700900123"}]}"#
        let result = telnyx().interpret(.answered(status: status, headers: [], body: Array(body.utf8)))
        #expect(result.label == outcome)
        #expect(result.reason?.kind == kind)
    }
}
