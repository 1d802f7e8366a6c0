import Gateways
import Testing

@Suite("What Twilio's answers mean")
struct TwilioInterpretTests {
    private func outcome(_ status: Int, _ body: String, headers: [(String, String)] = []) -> SendOutcome {
        twilio().interpret(.answered(status: status, headers: headers, body: Array(body.utf8)))
    }

    @Test(arguments: [
        (20003, 401, FailureKind.configuration), (21211, 400, .badNumber), (21408, 400, .configuration),
        (21606, 400, .configuration), (21610, 400, .optedOut), (21612, 400, .badNumber), (21614, 400, .cannotReceive),
        (21617, 400, .badText), (63016, 400, .badText), (12345, 400, .unknown),
    ])
    func aRefusalIsFinal(code: Int, status: Int, kind: FailureKind) {
        let outcome = outcome(status, #"{"code":\#(code),"message":"no","status":\#(status)}"#)
        guard case .failed(let reason) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reason.kind == kind)
        #expect(reason.code == code)
    }

    @Test(arguments: [(20429, 429), (21611, 400), (63018, 429), (63018, 400), (30001, 400)])
    func aFullQueueIsTriedAgain(code: Int, status: Int) {
        guard case .deferred(nil, let reason) = outcome(status, #"{"code":\#(code)}"#) else {
            Issue.record("not deferred")
            return
        }
        #expect(reason.kind == .gatewayTrouble)
        #expect(reason.code == code)
    }

    @Test(arguments: [
        ("30", 30), (" 5 ", 5), ("0", 0), ("999999", 3_600), ("-1", nil), ("soon", nil), ("", nil),
        ("Wed, 21 Oct 2026 07:28:00 GMT", nil), ("99999999999999999999", nil),
    ])
    func theGatewaysWaitIsHonoured(field: String, seconds: Int?) {
        guard case .deferred(let wait, _) = outcome(429, "", headers: [("retry-after", field)]) else {
            Issue.record("not deferred")
            return
        }
        #expect(wait == seconds)
    }

    /// Twilio writes "failed" into the status of a few accepted messages; the receipt tells why.
    @Test func anIDIsProofThatTwilioHasIt() {
        #expect(outcome(201, #"{"sid":"\#(messageSID)","status":"failed"}"#) == .accepted(id: messageSID))
        #expect(outcome(200, #"{"sid":"\#(messageSID)"}"#) == .accepted(id: messageSID))
    }

    @Test(
        "An id of any printable letters is proof too",
        arguments: ["a/b+c=", "{x;1}", String(repeating: "~", count: 128)])
    func anUnusualIDIsProof(id: String) {
        #expect(outcome(201, #"{"sid":"\#(id)"}"#) == .accepted(id: id))
    }

    @Test func anErrorNumberMayBeAString() {
        #expect(outcome(400, #"{"code":"21610"}"#).reason?.kind == .optedOut)
    }

    @Test(arguments: ["a b", "x'; DROP TABLE", "é", String(repeating: "a", count: 129)])
    func anOddIDIsNoProof(id: String) {
        #expect(outcome(201, #"{"sid":"\#(id)"}"#).label == "unknown")
    }

    /// 5xx after the request was written may hide a text that was taken, whatever its body says.
    @Test(arguments: [500, 502, 503, 504])
    func troubleAtTwilioIsUncertain(status: Int) {
        #expect(outcome(status, #"{"code":20500}"#, headers: [("Retry-After", "1")]).label == "unknown")
        #expect(outcome(status, #"{"code":20429}"#).label == "unknown")
    }

    @Test func everyKnownErrorHasASentenceOfItsOwn() {
        var sentences: Set<String> = []
        for code in [
            20003, 20404, 20429, 21211, 21408, 21606, 21610, 21611, 21612, 21614, 21617, 30003, 30005, 30006, 30007,
            30008,
        ] {
            guard
                case .receipt(let receipt) = try? twilio().parse(
                    webhook("MessageSid=\(messageSID)&MessageStatus=failed&ErrorCode=\(code)"), at: .status
                ).first
            else {
                Issue.record("no receipt for \(code)")
                continue
            }
            let isNew = sentences.insert(receipt.reason?.text ?? "").inserted
            #expect(isNew, "\(code)")
        }
    }
}
