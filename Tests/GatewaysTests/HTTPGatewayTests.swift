import Gateways
import Testing

@Suite("A gateway in the shape of Kannel")
struct HTTPGatewayTests {
    private func asked(
        _ query: String, method: String = "GET", headers: [(String, String)] = [], body: String = ""
    ) -> GatewayRequest {
        GatewayRequest(method: method, url: "\(inboundURL)?\(query)", headers: headers, body: Array(body.utf8))
    }

    private func text(_ query: String, _ gateway: HTTPGateway = httpGateway()) throws -> InboundMessage? {
        guard case .message(let message) = try gateway.parse(asked(query), at: .inbound).first else { return nil }
        return message
    }

    @Test(
        arguments: [
            ("token=\(httpToken)", []), ("", [("Authorization", "Bearer \(httpToken)")]),
            ("", [("authorization", "Basic a2FubmVsOnNoYXJlZC10b2tlbi0wMTIzNDU2Nzg5")]),
        ] as [(String, [(String, String)])])
    func theTokenMayComeInThreePlaces(query: String, headers: [(String, String)]) {
        #expect(httpGateway().verify(asked(query, headers: headers), now: 0) == .valid)
        #expect(httpGateway(tokens: ["new", httpToken]).verify(asked(query, headers: headers), now: 0) == .valid)
        #expect(httpGateway(tokens: ["new"]).verify(asked(query, headers: headers), now: 0) == .invalid(.wrong))
    }

    @Test(arguments: ["token=", "token=shared", "tokens=\(httpToken)", "x#token=\(httpToken)", ""])
    func withoutItNothingIsValid(query: String) {
        #expect(httpGateway().verify(asked(query), now: 0).refusal?.status == 403)
    }

    /// As Kannel 1.4.5 calls, with `%I`, `%p`, `%P`, `%b`, `%C`, `%c` and `%T`.
    @Test func aTextComesByGET() throws {
        let message = try #require(
            try text(
                "id=k-1&from=447700900124&to=447700900456&text=%C5%B5!++%E2%82%AC&charset=UTF-8&coding=0&ts=1781000000")
        )
        #expect(message.text == "ŵ!  €")
        #expect(message.key == "k-1")
        #expect(message.receivedAt == 1_781_000_000)
        #expect(message.isReplyable)
    }

    @Test(arguments: [
        ("charset=UTF-16BE", "%01%75%00%21"), ("coding=2", "%01u%00%21"), ("charset=ISO-8859-1", "%A35+ok"),
    ])
    func otherAlphabetsAreRead(alphabet: String, escaped: String) throws {
        let message = try #require(try text("id=k-1&from=447700900124&text=\(escaped)&\(alphabet)"))
        #expect(["ŵ!", "£5 ok"].contains(message.text))
    }

    @Test(
        "UTF-8 that is called UTF-16 is read as what it is, and UTF-16 too",
        arguments: [
            ("I+want+to+die+", "I want to die "), ("help", "help"), ("Don%E2%80%99t", "Don’t"),
            ("%C5%B5!!!", "ŵ!!!"), ("%00h%00i", "hi"), ("O%60Y%7D", "你好"), ("%09%28%09.", "न\u{92E}"),
            ("%0A8%0A%24", "ਸਤ"), ("%D8%3D%DE%42", "🙂"), ("", ""),
        ])
    func theWrongNameOfAnAlphabetLosesNoText(escaped: String, words: String) throws {
        for alphabet in ["charset=UTF-16BE", "coding=2"] {
            #expect(try text("id=k-1&from=447700900124&text=\(escaped)&\(alphabet)")?.text == words)
        }
    }

    @Test func aTextComesByJSONAndUnderOtherNames() throws {
        let gateway = httpGateway(names: ["from": "msisdn", "text": "content", "id": "messageId"])
        let body = #"{"messageId":17,"msisdn":"447700900123","content":"yes","ts":"2026-06-09T10:13:20Z"}"#
        let request = asked(
            "token=\(httpToken)", method: "POST", headers: [("Content-Type", "application/json")], body: body)
        guard case .message(let message) = try gateway.parse(request, at: .inbound).first else {
            Issue.record("not read")
            return
        }
        #expect(message.key == "17")
        #expect(message.text == "yes")
        #expect(message.to == GatewayAddress("+447700900456"))
        #expect(message.receivedAt == 1_781_000_000)
    }

    @Test func withoutAnIDTheTimeTellsTextsApart() throws {
        let first = try text("from=447700900123&text=yes&ts=1")
        #expect(try text("from=447700900123&text=yes&ts=1")?.key == first?.key)
        #expect(try text("from=447700900123&text=yes&ts=2")?.key != first?.key)
        #expect(try text("from=447700900124&text=yes&ts=1")?.key != first?.key)
        #expect(throws: GatewayError.missingField("id")) { try text("from=447700900123&text=yes") }
    }

    @Test(arguments: [
        ("type=1", DeliveryState.delivered), ("type=2", .failed), ("type=4", .queued), ("type=8", .sent),
        ("type=16", .failed), ("type=32", .ignored), ("status=undelivered", .failed), ("status=Sent", .sent),
        ("status=teleported", .ignored),
    ])
    func newsIsRead(query: String, state: DeliveryState) throws {
        guard case .receipt(let receipt) = try httpGateway().parse(asked("reference=r-1&\(query)"), at: .status).first
        else {
            Issue.record("not read")
            return
        }
        #expect(receipt.state == state)
        #expect(receipt.ourReference == "r-1")
    }

    @Test(arguments: ["status=received", "status=new", "type=99", "status=RECEIVED&type=sms"])
    func aTextWithAStatusOfItsOwnIsAText(status: String) throws {
        let events = try httpGateway().parse(
            asked("id=77&from=%2B447700900123&to=60777&text=i+cant+breathe&\(status)"), at: .inbound)
        guard case .message(let text) = events.first else {
            Issue.record("\(status): \(events)")
            return
        }
        #expect(text.text == "i cant breathe")
    }

    @Test func nothingPrivateStandsInTheAddress() throws {
        let request = try httpGateway().buildSend(GatewaySample.message, now: 0)
        #expect(request.method == "POST")
        #expect(request.url == "https://kannel.example.org:13013/cgi-bin/sendsms")
        #expect(String(decoding: request.body, as: UTF8.self) == "Your walk is on Thursday at 2.")
        let headers = Dictionary(uniqueKeysWithValues: request.headers)
        #expect(headers["X-Kannel-To"] == "+447700900123")
        #expect(headers["X-Kannel-From"] == "447700900456")
        #expect(headers["X-Kannel-Coding"] == "0")
        #expect(headers["X-Kannel-Validity"] == "240")
        #expect(
            headers["X-Kannel-DLR-Url"]
                == "https://http:\(httpToken)@texts.example.org/webhooks/main/status?reference=r-17-1&type=%d")
    }

    @Test func welshGoesOutWithItsAccents() throws {
        var message = GatewaySample.message
        message.text = "Diolch, Siân, am dŵr"
        let request = try httpGateway().buildSend(message, now: 0)
        #expect(request.headers.contains { $0.0 == "X-Kannel-Coding" && $0.1 == "2" })
        #expect(String(decoding: request.body, as: UTF8.self) == message.text)
    }

    @Test func otherGatewaysAreGivenAFormOrAQuery() throws {
        let form = try httpGateway(base: "https://x.test/send", method: .form).buildSend(GatewaySample.message, now: 0)
        #expect(form.url == "https://x.test/send")
        #expect(String(decoding: form.body, as: UTF8.self).contains("&text=Your%20walk%20is"))
        let query = try httpGateway(base: "https://x.test/send?a=1", method: .query)
            .buildSend(GatewaySample.message, now: 0)
        #expect(query.method == "GET")
        #expect(query.url.hasPrefix("https://x.test/send?a=1&username=linkline&password=the-kannel-password&from="))
        #expect(httpGateway(method: nil).missingSettings == ["send_method"])
    }

    @Test(arguments: [
        (202, "0: Accepted for delivery", "accepted"), (202, "3: Queued for later delivery", "accepted"),
        (200, #"{"id":"m-1"}"#, "accepted"), (200, #"{"messageId":"m-1"}"#, "accepted"), (202, "Sent.", "unknown"),
        (503, "4: Temporal failure", "unknown"),
        (403, "Authorization failed for sendsms", "failed"), (400, "Missing receiver", "failed"),
        (429, "slow down", "deferred"),
    ])
    func itsAnswersHaveTheirMeaning(status: Int, body: String, label: String) {
        let outcome = httpGateway().interpret(.answered(status: status, headers: [], body: Array(body.utf8)))
        #expect(outcome.label == label)
    }

    /// Kannel texts the body of an answer to the patient, and takes 204 for a fault.
    @Test func itIsAnsweredWithNothing() {
        let answer = httpGateway().acknowledge([])
        #expect(answer.status == 200)
        #expect(answer.body.isEmpty)
        #expect(answer.contentType?.hasPrefix("text/plain") ?? false)
    }
}
