import Gateways
import Testing

@Suite("GOV.UK Notify")
struct NotifyTests {
    private func answered(_ status: Int, _ body: String) -> TransportResult {
        .answered(status: status, headers: [], body: Array(body.utf8))
    }

    private func error(_ status: Int, _ kind: String, _ sentence: String) -> SendOutcome {
        notify().interpret(
            answered(
                status, #"{"status_code":\#(status),"errors":[{"error":"\#(kind)","message":"\#(sentence)"}]}"#))
    }

    // MARK: What comes in

    @Test func eachOfTwoTokensIsAcceptedAndNoOther() {
        let gateway = notify(tokens: ["the-new-token", notifyToken])
        for token in ["the-new-token", notifyToken] {
            #expect(gateway.verify(callback("{}", token: token), now: 0) == .valid)
        }
        for token in ["the-new-toke", "the-new-token ,", "", "the-new-token\(notifyToken)"] {
            #expect(gateway.verify(callback("{}", token: token), now: 0).refusal?.status == 403)
        }
        var request = callback("{}")
        request.headers = [("authorization", "bEARER \(notifyToken)")]
        #expect(gateway.verify(request, now: 0) == .valid)
        request.headers = [("Authorization", "Basic \(notifyToken)")]
        #expect(gateway.verify(request, now: 0) == .invalid(.missing))
    }

    /// A network texts under its name; it must be stored, and never answered.
    @Test(arguments: [
        ("447700900123", "+447700900123", true), ("07700900123", "+447700900123", true), ("60006", "60006", false),
        ("GOVUK", "GOVUK", false), ("Vodafone 191", "Vodafone 191", false),
    ])
    func aSenderIsANumberOrWhateverItIs(sender: String, address: String, replyable: Bool) throws {
        let body = #"{"id":"x","source_number":"\#(sender)","destination_number":"07700900456","message":"hi"}"#
        guard case .message(let message) = try notify().parse(callback(body), at: .inbound).first else {
            Issue.record("not read")
            return
        }
        #expect(message.from.value == address)
        #expect(message.isReplyable == replyable)
        #expect(message.receivedAt == nil)
    }

    @Test func wordsComeThroughAsTheyAre() throws {
        let body =
            #"{"id":"x","source_number":"447700900123","message":"Dŵr \u00e9 \ud83d\ude42 \ud83d \u0000\n\"q\""}"#
        guard case .message(let message) = try notify().parse(callback(body), at: .inbound).first else {
            Issue.record("not read")
            return
        }
        #expect(message.text == "Dŵr é 🙂 \u{FFFD} \u{0}\n\"q\"")
    }

    @Test(arguments: [
        ("created", DeliveryState.queued), ("sending", .sent), ("pending", .sent), ("sent", .sent),
        ("delivered", .delivered), ("permanent-failure", .failed), ("temporary-failure", .failed),
        ("technical-failure", .failed), ("teleported", .ignored),
    ])
    func eachStatusHasItsState(word: String, state: DeliveryState) throws {
        let body = #"{"id":"\#(notifyID)","reference":null,"to":"07700900123","status":"\#(word)"}"#
        guard case .receipt(let receipt) = try notify().parse(callback(body), at: .status).first else {
            Issue.record("not read")
            return
        }
        #expect(receipt.state == state)
        #expect((receipt.reason != nil) == (state == .failed))
        #expect(receipt.ourReference == nil)
    }

    // MARK: What goes out

    @Test func aTextGoesOutByTheTemplate() throws {
        let request = try notify(sender: "8e222534-7f05-4972-86e3-17c5d9f894e2")
            .buildSend(GatewaySample.message, now: 1_781_000_000)
        #expect(request.url == "https://api.notifications.service.gov.uk/v2/notifications/sms")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == #"{"phone_number":"+447700900123","template_id":"f33517ff-2a88-4f6e-b855-c550268ce08a","#
                + #""personalisation":{"body":"Your walk is on Thursday at 2."},"reference":"r-17-1","#
                + #""sms_sender_id":"8e222534-7f05-4972-86e3-17c5d9f894e2"}"#)
        // As Notify's own Python client (13.0.0) makes it at that moment.
        #expect(
            request.headers.first?.1
                == "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiIyNjc4NWEwOS1hYjE2LTRlYjAtODQwNy1hMzc0OTdh"
                + "NTc1MDYiLCJpYXQiOjE3ODEwMDAwMDB9.UkitFgfoVN_H9uggQD83VWFwEYJdxlYGxqmIAb3GMs4")
    }

    @Test func aTextThatIsTooLongIsNotSent() throws {
        var message = GatewaySample.message
        message.text = String(repeating: "a", count: 918)
        _ = try notify().buildSend(message, now: 0)
        message.text += "a"
        #expect(throws: GatewayError.self) { try notify().buildSend(message, now: 0) }
    }

    /// The limit of a minute and that of the day share a status.
    @Test func bothLimitsWaitAndNotEquallyLong() {
        guard
            case .deferred(let minute, let busy) = error(429, "RateLimitError", "Exceeded rate limit for key type"),
            case .deferred(let day, let used) = error(
                429, "TooManyRequestsError", "Exceeded send limits (50) for today")
        else {
            Issue.record("not deferred")
            return
        }
        #expect(minute == 60 && busy.kind == .gatewayTrouble)
        #expect(day == 3_600 && used.kind == .configuration)
    }

    @Test(arguments: [
        (400, "ValidationError", "phone_number Not enough digits", FailureKind.badNumber),
        (400, "BadRequestError", "Can't send to this recipient using a team-only API key", .configuration),
        (400, "BadRequestError", "Cannot send to international mobile numbers", .configuration),
        (400, "BadRequestError", "Missing personalisation: body", .configuration),
        (400, "BadRequestError", "Template not found", .configuration),
        (400, "BadRequestError", "Content for template has a character count greater than the limit of 918", .badText),
        (403, "AuthError", "Error: Your system clock must be accurate to within 30 seconds", .configuration),
        (403, "AuthError", "Invalid token: API key not found", .configuration),
        (400, "SomethingNew", "whatever", .unknown),
    ])
    func aRefusalIsFinalAndHasItsKind(status: Int, kind: String, sentence: String, expected: FailureKind) {
        guard case .failed(let reason) = error(status, kind, sentence) else {
            Issue.record("not failed")
            return
        }
        #expect(reason.kind == expected)
    }

    @Test(arguments: [
        "", "x", notifyService, "\(notifyService)-\(notifySecret)x", "\(notifyService)_\(notifySecret)",
        "name-\(notifyService)-\(notifySecret.dropLast())",
    ])
    func aKeyThatIsNoneIsToldBeforeTheChannelStarts(key: String) {
        #expect(notify(key: key).missingSettings == ["api_key"])
        #expect(throws: GatewayError.unconfigured(setting: "api_key")) {
            try notify(key: key).buildSend(GatewaySample.message, now: 0)
        }
    }

    @Test func aTokenThatNotifyWouldNotTakeIsToldBeforeTheChannelStarts() {
        #expect(notify(tokens: ["short"]).missingSettings == ["callback_token"])
        #expect(notify(tokens: ["short", notifyToken]).missingSettings == ["callback_token"])
        #expect(notify(tokens: ["short"]).verify(callback("{}", token: "short"), now: 0).refusal?.status == 503)
        let both = notify(tokens: ["short", notifyToken])
        #expect(both.verify(callback("{}", token: "short"), now: 0).refusal?.status == 403)
        #expect(notify(key: "a-b-\(notifyService)-\(notifySecret)").missingSettings.isEmpty)
    }

    // MARK: What it is asked

    @Test func aTextIsFoundAgainByItsReference() throws {
        let asked = try #require(try notify().lookUp(for: GatewaySample.message, now: 1))
        #expect(
            asked.url
                == "https://api.notifications.service.gov.uk/v2/notifications?template_type=sms&reference=r-17-1")
        func read(_ body: String, known: Set<String> = []) -> LookUpAnswer {
            notify().readLookUp(answered(200, body), for: GatewaySample.message, attemptedAt: 0, knownIDs: known)
        }
        let ours = #"{"notifications":[{"id":"\#(notifyID)","reference":"r-17-1","status":"sending"}],"links":{}}"#
        #expect(read(ours) == .found(id: notifyID, state: .sent, reason: nil))
        #expect(read(ours, known: [notifyID]) == .notFound)
        #expect(read(#"{"notifications":[{"id":"x","reference":"r-17-2","status":"sent"}]}"#) == .notFound)
        #expect(read(#"{"notifications":[]}"#) == .notFound)
        for body in ["", "{}", "[]", #"{"notifications":null}"#] {
            guard case .unanswered = read(body) else {
                Issue.record("\(body) was believed")
                return
            }
        }
    }

    @Test func itsListOfReceivedTextsIsReadPageByPage() throws {
        let first = try #require(try notify().listReceived(olderThan: nil, now: 1))
        #expect(first.url == "https://api.notifications.service.gov.uk/v2/received-text-messages")
        let next = try #require(try notify().listReceived(olderThan: "a-b", now: 1))
        #expect(next.url.hasSuffix("/v2/received-text-messages?older_than=a-b"))
        let page = #"""
            {"received_text_messages":[
            {"id":"n2","user_number":"447700900123","notify_number":"07700900456","content":"two",
             "created_at":"2026-06-09T10:13:20.000000Z","service_id":"s"},
            {"id":"bad"},
            {"id":"n1","user_number":"447700900124","notify_number":"07700900456","content":"one",
             "created_at":"2026-06-09T10:13:19.000000Z","service_id":"s"}],
             "links":{"current":"/v2/received-text-messages","next":"/v2/received-text-messages?older_than=n1"}}
            """#
        guard case .texts(let texts, let following) = notify().readReceived(answered(200, page)) else {
            Issue.record("not read")
            return
        }
        #expect(texts.map(\.key) == ["n2", "n1"])
        #expect(texts.map(\.text) == ["two", "one"])
        #expect(texts.first?.receivedAt == 1_781_000_000)
        #expect(texts.first?.from == GatewayAddress("+447700900123"))
        #expect(following == "n1")
        let last = notify().readReceived(answered(200, #"{"received_text_messages":[],"links":{"current":"x"}}"#))
        #expect(last == .texts([], next: nil))
        guard case .unanswered = notify().readReceived(answered(403, "{}")) else {
            Issue.record("a refusal was taken for an empty list")
            return
        }
    }
}
