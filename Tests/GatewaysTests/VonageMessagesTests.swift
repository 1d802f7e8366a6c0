import Gateways
import Testing

@Suite("Vonage's Messages API")
struct VonageMessagesTests {
    private let now: Int64 = 1_781_000_000
    private let text = #"{"message_uuid":"\#(vonageID)","from":"447700900123","to":"447700900456","text":"hi"}"#

    private func signed(_ body: String, at moment: Int64) throws -> GatewayRequest {
        vonageWebhook(body, try vonageMessages().sign(Array(body.utf8), id: "j", now: moment))
    }

    @Test(
        arguments: [
            (0, SignatureVerdict.valid), (300, .valid), (-300, .valid), (301, .invalid(.expired)),
            (-301, .invalid(.fromTheFuture)), (1 << 40, .invalid(.expired)),
        ] as [(Int64, SignatureVerdict)])
    func aTokenIsGoodForFiveMinutes(later: Int64, verdict: SignatureVerdict) throws {
        #expect(vonageMessages().verify(try signed(text, at: now), now: now + later) == verdict)
    }

    @Test func eachOfTwoSecretsIsAcceptedAndNoOther() throws {
        let request = try signed(text, at: now)
        #expect(vonageMessages(secrets: ["the new one", vonageMessagesSecret]).verify(request, now: now) == .valid)
        #expect(vonageMessages(secrets: ["the new one"]).verify(request, now: now) == .invalid(.wrong))
        #expect(vonageMessages(secrets: [""]).verify(request, now: now) == .unconfigured(setting: "signature_secret"))
    }

    @Test func anotherAccountsTokenIsRefused() throws {
        let request = try signed(text, at: now)
        #expect(vonageMessages(apiKey: "other").verify(request, now: now) == .invalid(.foreignAccount))
    }

    /// Made by PyJWT under the same secret: no hash of the body, no moment, no algorithm, HS512.
    @Test(arguments: [
        (
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3ODEwMDAwMDB9.oTIdZKt7byL2e52QWyGYKe1dB-Vfg0CpgMjI_wsD_DI",
            SignatureVerdict.invalid(.bodyNotSigned)
        ),
        ("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJpYXQiOjE3ODEwMDAwMDB9.", .invalid(.unknownScheme)),
        ("eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3ODEwMDAwMDB9.AAAA", .invalid(.unknownScheme)),
        ("a.b", .invalid(.wrong)), ("..", .invalid(.wrong)), ("a.b.c.d", .invalid(.wrong)),
    ])
    func aTokenThatIsNotWholeIsRefused(token: String, verdict: SignatureVerdict) {
        #expect(vonageMessages().verify(vonageWebhook(text, "Bearer \(token)"), now: now) == verdict)
    }

    @Test func aPictureWithoutWordsAndATapOnAButtonAreRead() throws {
        func read(_ body: String) throws -> InboundMessage? {
            guard case .message(let message) = try vonageMessages().parse(try signed(body, at: now), at: .inbound).first
            else { return nil }
            return message
        }
        let head = #"{"message_uuid":"\#(vonageID)","from":"447700900123","to":"447700900456","channel":"whatsapp","#
        let picture = try #require(
            try read(head + #""message_type":"image","image":{"url":"https://x.test/1.jpg","caption":"my garden"}}"#))
        #expect(picture.mediaCount == 1 && picture.text == "my garden" && picture.from.network == .whatsapp)
        let bare = try #require(try read(head + #""message_type":"audio","audio":{"url":"https://x.test/1.ogg"}}"#))
        #expect(bare.mediaCount == 1 && bare.text.isEmpty)
        let tap = try #require(try read(head + #""message_type":"reply","reply":{"id":"1","title":"Yes please"}}"#))
        #expect(tap.mediaCount == 0 && tap.text == "Yes please")
    }

    @Test(arguments: [
        ("submitted", DeliveryState.sent), ("delivered", .delivered), ("read", .read), ("rejected", .failed),
        ("undeliverable", .failed), ("teleported", .ignored),
    ])
    func eachStatusHasItsState(word: String, state: DeliveryState) throws {
        let body = #"{"message_uuid":"\#(vonageID)","status":"\#(word)","error":{"title":"1240"}}"#
        guard case .receipt(let receipt) = try vonageMessages().parse(try signed(body, at: now), at: .status).first
        else {
            Issue.record("not read")
            return
        }
        #expect(receipt.state == state)
        #expect(receipt.reason?.kind == (state == .failed ? .optedOut : nil))
    }

    @Test func aTextGoesOutWithOurReference() throws {
        let request = try vonageMessages().buildSend(GatewaySample.message, now: 0)
        #expect(request.url == "https://api.nexmo.com/v1/messages")
        #expect(request.headers.first?.1 == "Basic YWJjZDEyMzQ6dGhlLWFwaS1zZWNyZXQ=")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == #"{"message_type":"text","channel":"sms","from":"447700900456","to":"447700900123","#
                + #""text":"Your walk is on Thursday at 2.","client_ref":"r-17-1","#
                + #""webhook_url":"https://texts.example.org/webhooks/main/status","webhook_version":"v1","ttl":14400}"#
        )
        let named = try vonageMessages(from: "GOODGYM").buildSend(GatewaySample.message, now: 0)
        #expect(String(decoding: named.body, as: UTF8.self).contains(#""from":"GOODGYM""#))
    }

    @Test(arguments: [
        (422, #"{"title":"1240"}"#, "failed", FailureKind.optedOut),
        (422, #"{"type":"https://developer.nexmo.com/api-errors/messages-olympus#1120"}"#, "failed", .configuration),
        (422, #"{"title":1170}"#, "failed", .badNumber), (429, #"{"title":"1000"}"#, "deferred", .gatewayTrouble),
        (422, #"{"title":"1000"}"#, "deferred", .gatewayTrouble), (402, "{}", "failed", .configuration),
        (401, #"{"title":"Unauthorized"}"#, "failed", .configuration), (422, "{}", "failed", .unknown),
    ])
    func aRefusalHasItsMeaning(status: Int, body: String, label: String, kind: FailureKind) {
        let outcome = vonageMessages().interpret(.answered(status: status, headers: [], body: Array(body.utf8)))
        #expect(outcome.label == label)
        #expect(outcome.reason?.kind == kind)
    }
}
