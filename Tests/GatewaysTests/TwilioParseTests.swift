import Gateways
import Testing

@Suite("What Twilio's requests say")
struct TwilioParseTests {
    private func message(_ fields: String, at door: GatewayDoor = .inbound) throws -> InboundMessage {
        let body = "MessageSid=\(messageSID)&From=%2B447700900123&To=%2B447700900456&\(fields)"
        let events = try twilio().parse(webhook(body), at: door)
        guard case .message(let message) = events.first, events.count == 1 else {
            throw Unexpected(events: events)
        }
        return message
    }

    private func receipt(_ fields: String, query: String = "", at door: GatewayDoor = .status) throws -> DeliveryReceipt
    {
        let body = "MessageSid=\(messageSID)&To=%2B447700900123&\(fields)"
        let events = try twilio().parse(webhook(body, url: inboundURL + query), at: door)
        guard case .receipt(let receipt) = events.first, events.count == 1 else {
            throw Unexpected(events: events)
        }
        return receipt
    }

    private struct Unexpected: Error { var events: [GatewayEvent] }

    @Test(arguments: [
        ("Body=hello", "hello"), ("Body=", ""), ("", ""), ("Body", ""), ("Body=a%2Bb+c%20d", "a+b c d"),
        ("Body=line%0D%0Aline", "line\r\nline"), ("Body=Dw%C5%B5r+%F0%9F%99%82", "Dwŵr 🙂"),
        ("Body=%FF%FEx", "\u{FFFD}\u{FFFD}x"), ("Body=100%", "100%"), ("Body=%zz%4", "%zz%4"),
        ("Body=a%00b", "a\u{0}b"), ("Body=first&Body=second", "first"),
    ])
    func theWordsArriveAsWritten(fields: String, text: String) throws {
        let read = try message(fields).text
        #expect(Array(read.utf8) == Array(text.utf8))
    }

    @Test func longTextsAndPicturesAreCounted() throws {
        let long = try message("Body=x&NumSegments=3&NumMedia=2&MediaUrl0=https%3A%2F%2Fx.example%2Fa")
        #expect(long.parts == 3)
        #expect(long.mediaCount == 2)
        let odd = try message("Body=x&NumSegments=-3&NumMedia=lots")
        #expect(odd.parts == 1)
        #expect(odd.mediaCount == 0)
    }

    @Test(arguments: [
        ("STOP", InboundMessage.OptOutType.stop), ("START", .start), ("HELP", .help), ("help", .help), ("OTHER", nil),
        ("", nil),
    ])
    func twiliosOwnOptOutIsReported(word: String, type: InboundMessage.OptOutType?) throws {
        #expect(try message("Body=x&OptOutType=\(word)").optOutType == type)
    }

    @Test func theIDMayStandUnderAnOlderName() throws {
        for name in ["MessageSid", "SmsMessageSid", "SmsSid"] {
            let body = "\(name)=\(messageSID)&From=%2B447700900123&To=%2B447700900456&Body=x&SmsStatus=received"
            guard case .message(let message) = try twilio().parse(webhook(body), at: .inbound).first else {
                Issue.record("no message under \(name)")
                continue
            }
            #expect(message.key == messageSID)
        }
    }

    @Test func aTextByTheWrongDoorIsNotLost() throws {
        #expect(try message("Body=x&SmsStatus=received", at: .status).text == "x")
        #expect(try receipt("MessageStatus=delivered", at: .inbound).state == .delivered)
    }

    @Test(arguments: ["whatsapp:%2B447700900123", "WhatsApp:%2B447700900123"])
    func whatsAppIsToldFromTexts(from: String) throws {
        let body = "MessageSid=\(messageSID)&From=\(from)&To=whatsapp%3A%2B447700900456&Body=x"
        guard case .message(let message) = try twilio().parse(webhook(body), at: .inbound).first else {
            Issue.record("no message")
            return
        }
        #expect(message.from == GatewayAddress(network: .whatsapp, value: "+447700900123"))
        #expect(message.to == GatewayAddress(network: .whatsapp, value: "+447700900456"))
        #expect(message.from != GatewayAddress("+447700900123"))
    }

    @Test(arguments: [
        ("accepted", DeliveryState.queued), ("scheduled", .queued), ("queued", .queued), ("sending", .queued),
        ("sent", .sent), ("partially_delivered", .sent), ("delivered", .delivered), ("read", .read),
        ("undelivered", .failed), ("failed", .failed), ("canceled", .cancelled), ("receiving", .ignored),
        ("a-new-word", .ignored), ("DELIVERED", .delivered),
    ])
    func everyStatusIsUnderstood(word: String, state: DeliveryState) throws {
        let news = try receipt("MessageStatus=\(word)")
        #expect(news.state == state)
        #expect(news.gatewayID == messageSID)
        #expect((news.reason != nil) == (state == .failed))
    }

    @Test(arguments: [
        ("30003", FailureKind.unreachable), ("30005", .badNumber), ("30006", .cannotReceive), ("30007", .filtered),
        ("30008", .unknown), ("63016", .badText), ("21610", .optedOut), ("99999", .unknown), ("nonsense", .unknown),
    ])
    func aFailureSaysWhy(code: String, kind: FailureKind) throws {
        let news = try receipt("MessageStatus=undelivered&ErrorCode=\(code)")
        #expect(news.reason?.kind == kind)
        #expect(news.reason?.code == Int(code))
    }

    @Test(arguments: [
        ("?reference=r-17-1", "r-17-1"), ("?a=b&reference=x%2Dy&c=d", "x-y"), ("?reference=", ""), ("", nil),
        ("?references=x", nil),
    ])
    func ourReferenceComesBackInTheAddress(query: String, reference: String?) throws {
        #expect(try receipt("MessageStatus=sent", query: query).ourReference == reference)
    }

    @Test func anUnusableRequestNamesWhatIsMissing() {
        func error(_ body: String, _ change: (inout GatewayRequest) -> Void = { _ in }) -> GatewayError? {
            var request = webhook(body)
            change(&request)
            do throws(GatewayError) { _ = try twilio().parse(request, at: .inbound) } catch { return error }
            return nil
        }
        #expect(error("Body=x") == .missingField("MessageSid"))
        #expect(error("MessageSid=\(messageSID)&Body=x&To=1") == .missingField("From"))
        #expect(error("MessageSid=\(messageSID)&Body=x&From=1") == .missingField("To"))
        #expect(error("MessageSid=\(messageSID)") { $0.method = "GET" } == .unsupportedMethod)
        #expect(error("{}") { $0.headers = [("Content-Type", "application/json")] } == .unsupportedContentType)
        #expect(error(String(repeating: "a=b&", count: 101)) == .tooManyFields(limit: 100))
    }
}
