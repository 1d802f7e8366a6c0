import Gateways
import Testing

@Suite("Asking Twilio whether it took a text")
struct TwilioLookUpTests {
    /// 1 July 2026, 09:00:00 UTC, when the attempt began.
    private let attemptedAt: Int64 = 1_782_896_400
    private let text = "Your walk is on Thursday at 2."

    private func listed(_ sid: String, _ body: String, at time: String, status: String = "sent") -> String {
        #"{"sid":"\#(sid)","body":"\#(body)","status":"\#(status)","error_code":null,"date_sent":null,"date_created":"\#(time)"}"#
    }

    private func answer(_ messages: [String], next: String = "null", knownIDs: Set<String> = []) -> LookUpAnswer {
        let body = #"{"messages":[\#(messages.joined(separator: ","))],"next_page_uri":\#(next)}"#
        return read(.answered(status: 200, headers: [], body: Array(body.utf8)), knownIDs: knownIDs)
    }

    private func read(_ result: TransportResult, knownIDs: Set<String> = []) -> LookUpAnswer {
        twilio().readLookUp(result, for: GatewaySample.message, attemptedAt: attemptedAt, knownIDs: knownIDs)
    }

    @Test func theQuestionNamesTheNumberAndSignsIn() throws {
        let request = try #require(try twilio().lookUp(for: GatewaySample.message, now: 0))
        #expect(request.method == "GET")
        #expect(
            request.url
                == "https://api.twilio.com/2010-04-01/Accounts/\(accountSID)/Messages.json?To=%2B447700900123&PageSize=50"
        )
        #expect(request.headers.contains { $0.0 == "Authorization" })
        #expect(request.body.isEmpty)
    }

    @Test(arguments: [
        "Wed, 01 Jul 2026 09:00:00 +0000", "Wed, 01 Jul 2026 09:00:01 +0000", "Wed, 01 Jul 2026 08:59:56 +0000",
        "01 Jul 2026 10:00:00 +0100", "Wed, 01 Jul 2026 09:00:00 GMT",
    ])
    func aTextMadeSinceTheAttemptIsOurs(time: String) {
        #expect(answer([listed("SM1", text, at: time)]) == .found(id: "SM1", state: .sent, reason: nil))
    }

    @Test(arguments: [
        "Wed, 01 Jul 2026 08:59:54 +0000", "Tue, 30 Jun 2026 23:59:59 +0000", "Wed, 01 Jul 2026 10:00:00 +0200",
        "Sun, 29 Feb 2004 00:00:00 +0000",
    ])
    func theSameWordsFromBeforeAreAnotherText(time: String) {
        #expect(answer([listed("SM1", text, at: time)]) == .notFound)
    }

    /// If its date cannot be read it is taken for ours: a late text is better than a doubled one.
    @Test func withoutADateTheWordsDecide() {
        #expect(answer([listed("SM1", text, at: "yesterday")]) == .found(id: "SM1", state: .sent, reason: nil))
    }

    @Test func aTextThatWaitsInTwiliosQueueIsFound() {
        let waiting = listed("SM1", text, at: "Wed, 01 Jul 2026 09:00:01 +0000", status: "accepted")
        #expect(answer([waiting]) == .found(id: "SM1", state: .queued, reason: nil))
    }

    @Test func otherWordsAndOtherTextsOfOursDoNotCount() {
        let time = "Wed, 01 Jul 2026 09:00:01 +0000"
        #expect(answer([listed("SM1", "Another text", at: time)]) == .notFound)
        #expect(answer([listed("SM1", "\(text) ", at: time)]) == .notFound)
        #expect(answer([listed("SM1", text, at: time)], knownIDs: ["SM1"]) == .notFound)
        #expect(
            answer([listed("SM1", text, at: time), listed("SM2", text, at: time)], knownIDs: ["SM1"])
                == .found(id: "SM2", state: .sent, reason: nil))
        #expect(answer([]) == .notFound)
    }

    @Test func aTrialAccountsPrefixDoesNotHideIt() {
        let body = "Sent from your Twilio trial account - \(text)"
        let found = answer([listed("SM1", body, at: "Wed, 01 Jul 2026 09:00:01 +0000")])
        #expect(found == .found(id: "SM1", state: .sent, reason: nil))
    }

    @Test func aTextThatFailedAtTwilioIsFoundAsFailed() {
        let failed = #"{"sid":"SM1","body":"\#(text)","status":"undelivered","error_code":30003,"date_created":null}"#
        guard case .found("SM1", .failed, let reason?) = answer([failed]) else {
            Issue.record("not found")
            return
        }
        #expect(reason.kind == .unreachable)
    }

    @Test func anErrorNumberInTheListMayBeAString() {
        let failed = #"{"sid":"SM1","body":"\#(text)","status":"failed","error_code":"30003","date_created":null}"#
        guard case .found("SM1", .failed, let reason?) = answer([failed]) else {
            Issue.record("not found")
            return
        }
        #expect(reason.kind == .unreachable)
    }

    /// Many alerts go to one number within minutes: the text may be on a later page.
    @Test func aListThatDoesNotReachBackIsReadOn() {
        let new = listed("SM1", "Another text", at: "Wed, 01 Jul 2026 09:00:01 +0000")
        let path = "/2010-04-01/Accounts/\(twilio().configuration.accountSID)/Messages.json?Page=1"
        guard case .older(let url) = answer([new], next: "\"\(path)\"") else {
            Issue.record("not read on")
            return
        }
        #expect(url.hasSuffix(path) && url.hasPrefix(twilio().configuration.baseURL))
    }

    /// A "no" that is not sure would double the text.
    @Test func anUnsureAnswerIsNone() {
        func isUnanswered(_ answer: LookUpAnswer) -> Bool {
            if case .unanswered = answer { true } else { false }
        }
        let new = listed("SM1", "Another text", at: "Wed, 01 Jul 2026 09:00:01 +0000")
        let old = listed("SM2", "Another text", at: "Wed, 01 Jul 2026 08:00:00 +0000")
        #expect(isUnanswered(answer([new], next: #""/next""#)))
        #expect(isUnanswered(answer([new], next: #""@elsewhere.example/2010-04-01/""#)))
        #expect(answer([new, old], next: #""/next""#) == .notFound)
        #expect(isUnanswered(read(.notSent(reason: "refused"))))
        #expect(isUnanswered(read(.interrupted(reason: "time-out"))))
        for status in [301, 401, 404, 429, 500] {
            #expect(isUnanswered(read(.answered(status: status, headers: [], body: Array(#"{"messages":[]}"#.utf8)))))
        }
        for body in ["", "{}", "[]", #"{"messages":null}"#, #"{"messages":[7]}"#] {
            #expect(isUnanswered(read(.answered(status: 200, headers: [], body: Array(body.utf8)))))
        }
    }
}
