import Gateways
import Testing

@Suite("Plivo")
struct PlivoTests {
    private func parsed(_ form: String) throws -> GatewayEvent? {
        try plivo().parse(plivoWebhook(form, signature: ""), at: .inbound).first
    }

    private func message(_ form: String) throws -> InboundMessage? {
        let body = "MessageUUID=u1&From=447700900123&To=447700900456&" + form
        guard case .message(let message) = try parsed(body) else { return nil }
        return message
    }

    @Test("A query in any order, a name twice, an empty field and any letter are signed as Plivo signs them")
    func oddRequests() throws {
        #expect(plivo().verify(plivoOdd, now: 0) == .valid)
        var changed = plivoOdd
        changed.url = inboundURL + "?b=2&a=1&a=2"
        #expect(plivo().verify(changed, now: 0) == .invalid(.wrong))
        guard case .message(let message) = try plivo().parse(plivoOdd, at: .inbound).first else {
            Issue.record("no text")
            return
        }
        #expect(Array(message.text.utf8) == Array("Dŵr + 100% a&b=c".utf8))
    }

    @Test("While a token is replaced, one of several signatures is enough")
    func rotation() {
        let right = plivoOdd.header("X-Plivo-Signature-V3") ?? ""
        var request = plivoOdd
        request.headers[1].1 = "c29tZXRoaW5nIGVsc2U=, \(right)"
        #expect(plivo().verify(request, now: 0) == .valid)
        #expect(plivo(["auth_token": "another, \(plivoToken)"]).verify(plivoOdd, now: 0) == .valid)
        request.headers[1].1 = String(repeating: "AAAA,", count: 100) + right
        #expect(plivo().verify(request, now: 0) == .invalid(.wrong))
    }

    @Test("Version 2 covers no word of the text, so it is refused")
    func olderScheme() {
        var request = plivoOdd
        request.headers = [
            ("content-type", "application/x-www-form-urlencoded"), ("X-Plivo-Signature-V2", "x"),
            ("X-Plivo-Signature-V2-Nonce", "1"),
        ]
        #expect(plivo().verify(request, now: 0) == .invalid(.unknownScheme))
        request.headers = [("content-type", "application/x-www-form-urlencoded")]
        #expect(plivo().verify(request, now: 0) == .invalid(.missing))
    }

    @Test func anotherNonceIsAnotherSignature() {
        var request = plivoOdd
        request.headers[2].1 = "1"
        #expect(plivo().verify(request, now: 0) == .invalid(.wrong))
        request.headers.removeLast()
        #expect(plivo().verify(request, now: 0) == .invalid(.missing))
    }

    @Test func aPictureIsCountedAndNeverFetched() throws {
        let picture = try message("Type=mms&Body=look&MediaCount=2&Media0=https%3A%2F%2Fx.test%2F1")
        #expect(picture?.mediaCount == 2)
        #expect(picture?.text == "look")
        #expect(try message("Type=mms&Media0=x&Media1=y")?.mediaCount == 2)
    }

    @Test func whatPlivoMadeOfATextIsKept() throws {
        #expect(try message("Text=stop&MessageIntent=optout&Units=2")?.optOutType == .stop)
        #expect(try message("Text=start&MessageIntent=optin")?.optOutType == .start)
        #expect(try message("Text=hello")?.optOutType == nil)
        #expect(try message("Text=x&Units=2")?.parts == 2)
        #expect(try message("Text=x&Units=-5")?.parts == 1)
    }

    @Test(arguments: [
        ("queued", DeliveryState.queued), ("sent", .sent), ("delivered", .delivered), ("undelivered", .failed),
        ("failed", .failed), ("rejected", .failed), ("read", .read), ("a-new-word", .ignored),
    ])
    func everyStatusIsUnderstood(word: String, state: DeliveryState) throws {
        guard case .receipt(let receipt) = try parsed("MessageUUID=u1&Status=\(word)&ErrorCode=200&Sequence=9") else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.state == state)
        #expect(receipt.reason?.kind == .optedOut)
    }

    @Test func aTextIsSentAsPlivoWantsIt() throws {
        let sent = try plivo().buildSend(GatewaySample.message, now: 0)
        #expect(sent.url == "https://api.plivo.com/v1/Account/\(plivoID)/Message/")
        #expect(
            String(decoding: sent.body, as: UTF8.self)
                == #"{"src":"447700900456","dst":"447700900123","text":"Your walk is on Thursday at 2.","type":"sms","#
                + #""url":"https://texts.example.org/webhooks/main/status?reference=r-17-1","method":"POST","#
                + #""message_expiry":10800}"#)
    }

    @Test func anIDMayStandAlone() {
        let body = Array(#"{"message_uuid":"u-1"}"#.utf8)
        #expect(plivo().interpret(.answered(status: 202, headers: [], body: body)) == .accepted(id: "u-1"))
    }

    @Test(arguments: [
        (401, "failed", FailureKind.configuration), (402, "failed", .configuration), (404, "failed", .configuration),
        (400, "failed", .unknown), (429, "deferred", .gatewayTrouble), (500, "unknown", .gatewayTrouble),
    ])
    func aRefusalSaysWhy(status: Int, outcome: String, kind: FailureKind) {
        let body = Array(#"{"api_id":"x","error":"447700900123 is wrong"}"#.utf8)
        let result = plivo().interpret(.answered(status: status, headers: [], body: body))
        #expect(result.label == outcome)
        #expect(result.reason?.kind == kind)
    }
}
