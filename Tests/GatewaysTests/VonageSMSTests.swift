import Gateways
import Testing

@Suite("Vonage's SMS API")
struct VonageSMSTests {
    private func message(_ form: String) throws(GatewayError) -> InboundMessage? {
        let body = "messageId=m1&msisdn=447700900123&to=447700900456&" + form
        guard case .message(let message) = try vonageSMS().parse(vonageWebhook(body), at: .inbound).first else {
            return nil
        }
        return message
    }

    private func send(_ parts: String) -> SendOutcome {
        let body = #"{"message-count":"2","messages":[\#(parts)]}"#
        return vonageSMS().interpret(.answered(status: 200, headers: [], body: Array(body.utf8)))
    }

    @Test(
        "Each way to sign is understood, and no other than the one that is set",
        arguments: VonageSignature.Method.allCases)
    func methods(method: VonageSignature.Method) {
        for (signed, form) in vonageForms {
            let verdict = vonageSMS(["signature_method": method.rawValue]).verify(
                vonageWebhook(form), now: 1_781_000_000)
            #expect(verdict == (signed == method ? .valid : .invalid(.wrong)))
        }
    }

    @Test(arguments: [
        ("md5hash", true), ("MD5 hash signature", true), ("SHA-256 HMAC signature", true), ("sha512", true),
        ("none", false), ("rot13", false),
    ])
    func aMethodThatIsNotKnownIsAFaultOfOurs(name: String, isKnown: Bool) {
        let verdict = vonageSMS(["signature_method": name]).verify(vonageWebhook(vonageJSON), now: 0)
        #expect((verdict == .unconfigured(setting: "signature_method")) == !isKnown)
        #expect(vonageSMS(["signature_method": name]).missingSettings.isEmpty == isKnown)
    }

    @Test func withoutAMethodItIsTheOneOfANewAccount() {
        let form = vonageForms[.md5Hash] ?? ""
        #expect(vonageSMS(["signature_method": nil]).verify(vonageWebhook(form), now: 1_781_000_000) == .valid)
    }

    @Test func theSameTextAsJSONIsTheSame() throws {
        let request = vonageWebhook(vonageJSON, type: "application/json")
        #expect(vonageSMS().verify(request, now: 1_781_000_000) == .valid)
        #expect(
            try vonageSMS().parse(request, at: .inbound) == [.message(GatewaySample.vonageSMS.inboundMessage)])
    }

    @Test func aReplayedTextIsRefused() {
        let request = vonageWebhook(vonageJSON, type: "application/json")
        #expect(vonageSMS().verify(request, now: 1_781_000_300) == .valid)
        #expect(vonageSMS().verify(request, now: 1_781_000_301) == .invalid(.expired))
        #expect(vonageSMS().verify(request, now: 1_780_999_699) == .invalid(.fromTheFuture))
    }

    @Test("A GET has the patient's words in its address: it is refused, and says what to change")
    func wordsInTheAddress() throws {
        var request = vonageWebhook("", url: inboundURL + "?" + (vonageForms[.sha256] ?? ""))
        request.method = "GET"
        #expect(vonageSMS().verify(request, now: 1_781_000_000) == .valid)
        do throws(GatewayError) {
            _ = try vonageSMS().parse(request, at: .inbound)
            Issue.record("a GET was read")
        } catch {
            #expect(error.answer.status == 405)
            #expect("\(error)".contains("POST"))
        }
    }

    @Test func aPartSaysWhichItIs() throws {
        let part = try message("text=a&concat=true&concat-ref=08B5&concat-total=3&concat-part=2")
        #expect(part?.part == MessagePart(reference: "08B5", number: 2, total: 3))
        #expect(part?.parts == 3)
        #expect(try message("text=a&concat=false&concat-ref=1&concat-total=3&concat-part=2")?.part == nil)
        #expect(try message("text=a&concat=true&concat-ref=1&concat-total=1&concat-part=1")?.part == nil)
    }

    @Test(arguments: [
        "concat=true", "concat=true&concat-ref=1", "concat=true&concat-ref=1&concat-total=3",
        "concat=true&concat-ref=1&concat-total=3&concat-part=4",
        "concat=true&concat-ref=1&concat-total=3&concat-part=0",
        "concat=true&concat-ref=1&concat-total=256&concat-part=1",
        "concat=true&concat-ref=1&concat-total=x&concat-part=1",
    ])
    func aPartThatMakesNoSenseIsRefused(form: String) {
        #expect(throws: GatewayError.self) { try message("text=a&" + form) }
    }

    @Test func aBinaryMessageIsNoText() throws {
        let binary = try message("type=binary&data=0A0B&udh=06")
        #expect(binary?.text == "" && binary?.mediaCount == 1)
    }

    @Test(arguments: [
        ("accepted", DeliveryState.sent), ("buffered", .queued), ("delivered", .delivered), ("expired", .failed),
        ("failed", .failed), ("rejected", .failed), ("unknown", .ignored), ("a-new-word", .ignored),
    ])
    func everyStatusIsUnderstood(word: String, state: DeliveryState) throws {
        let form = "messageId=m1&status=\(word)&err-code=9&client-ref=r-1"
        guard case .receipt(let receipt) = try vonageSMS().parse(vonageWebhook(form), at: .status).first else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.state == state)
        #expect(receipt.reason?.kind == (state == .failed ? .optedOut : nil))
        #expect(receipt.ourReference == "r-1")
    }

    @Test func aTextIsSentAsVonageWantsIt() throws {
        let sent = try vonageSMS().buildSend(GatewaySample.message, now: 0)
        #expect(sent.url == "https://rest.nexmo.com/sms/json")
        #expect(
            String(decoding: sent.body, as: UTF8.self)
                == "api_key=abcd1234&api_secret=the-api-secret-1&from=447700900456&to=447700900123"
                + "&text=Your%20walk%20is%20on%20Thursday%20at%202.&client-ref=r-17-1"
                + "&callback=https%3A%2F%2Ftexts.example.org%2Fwebhooks%2Fmain%2Fstatus&ttl=14400000")
        var welsh = GatewaySample.message
        welsh.text = "Mae’r dŵr yn oer"
        #expect(
            String(decoding: try vonageSMS().buildSend(welsh, now: 0).body, as: UTF8.self).contains("&type=unicode"))
    }

    @Test("The status of each part counts, since the answer is 200 whatever came of them")
    func parts() {
        let taken = #"{"status":"0","message-id":"A1"}"#
        let refused = #"{"status":"7","error-text":"447700900123 barred"}"#
        let throttled = #"{"status":"1","error-text":"Throughput Rate Exceeded - please wait [ 2500 ] and retry"}"#
        #expect(send("\(taken),\(taken)") == .accepted(id: "A1"))
        #expect(send(refused).reason?.kind == .cannotReceive)
        #expect(send(refused).label == "failed")
        // A piece is on its way: sending all of it again would double that.
        #expect(send("\(taken),\(refused)").label == "unknown")
        #expect(send("\(throttled),\(taken)").label == "unknown")
        guard case .deferred(3, _) = send(throttled) else {
            Issue.record("the wait was not honoured: \(send(throttled))")
            return
        }
        #expect(send(#"{"status":"5"}"#).label == "unknown")
        #expect(send(#"{"status":"9"}"#).reason?.kind == .configuration)
        #expect(send(#"{"status":"x"}"#).label == "unknown")
        #expect(send(#"{"status":"0"}"#).label == "unknown")
        #expect(send("").label == "unknown")
    }

    @Test(arguments: [
        ("please wait [ 250 ] and retry", 1), ("[0]", 0), ("[ 1000 ]", 1), ("[ 99999999 ]", 3_600), ("wait", nil),
        ("[ soon ]", nil), ("[ -5 ]", nil), ("]5[", nil), ("[ 99999999999999999999 ]", nil),
    ])
    func theWaitIsReadFromTheSentence(sentence: String, seconds: Int?) {
        guard case .deferred(let wait, _) = send(#"{"status":"1","error-text":"\#(sentence)"}"#) else {
            Issue.record("not deferred")
            return
        }
        #expect(wait == seconds)
    }
}
