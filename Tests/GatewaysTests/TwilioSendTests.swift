import Foundation
import Gateways
import Testing

@Suite("What is sent to Twilio")
struct TwilioSendTests {
    private func fields(_ request: OutboundRequest) -> [String: String] {
        let pairs = String(decoding: request.body, as: UTF8.self).split(separator: "&").map {
            $0.split(separator: "=", omittingEmptySubsequences: false).map { $0.removingPercentEncoding ?? "?" }
        }
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
    }

    @Test func aTextIsAPostToTheAccountsMessages() throws {
        let request = try twilio().buildSend(GatewaySample.message, now: 0)
        #expect(request.method == "POST")
        #expect(request.url == "https://api.twilio.com/2010-04-01/Accounts/\(accountSID)/Messages.json")
        #expect(request.headers.contains { $0 == ("Content-Type", "application/x-www-form-urlencoded") })
        let basic = Data("\(accountSID):\(token)".utf8).base64EncodedString()
        #expect(request.headers.contains { $0 == ("Authorization", "Basic \(basic)") })
        #expect(
            fields(request) == [
                "To": "+447700900123", "From": "+447700900456", "Body": "Your walk is on Thursday at 2.",
                "StatusCallback": "https://texts.example.org/webhooks/main/status?reference=r-17-1",
                "ValidityPeriod": "14400",
            ])
    }

    @Test(arguments: ["a+b & c=d 100%", "Dwŵr 🙂", "line\r\nline", "cafe\u{301}", "\u{0}"])
    func theWordsArriveAtTwilioAsWritten(text: String) throws {
        var message = GatewaySample.message
        message.text = text
        let sent = try #require(fields(try twilio().buildSend(message, now: 0))["Body"])
        #expect(Array(sent.utf8) == Array(text.utf8))
    }

    @Test func aMessagingServiceChoosesTheSender() throws {
        let sent = fields(try twilio(from: "+447700900456", service: "MG1").buildSend(GatewaySample.message, now: 0))
        #expect(sent["MessagingServiceSid"] == "MG1")
        #expect(sent["From"] == nil)
    }

    @Test(arguments: ["+447700900456", "whatsapp:+447700900456"])
    func aPatientOnWhatsAppIsAnsweredThere(from: String) throws {
        var message = GatewaySample.message
        message.to = GatewayAddress("whatsapp:+447700900123")
        let sent = fields(try twilio(from: from).buildSend(message, now: 0))
        #expect(sent["To"] == "whatsapp:+447700900123")
        #expect(sent["From"] == "whatsapp:+447700900456")
        #expect(sent["ValidityPeriod"] == nil)
        #expect(fields(try twilio(from: from).buildSend(GatewaySample.message, now: 0))["From"] == "+447700900456")
    }

    @Test func anAPIKeySignsInWhereThereIsOne() throws {
        let request = try twilio(apiKey: "SK1", apiSecret: "hidden").buildSend(GatewaySample.message, now: 0)
        let basic = Data("SK1:hidden".utf8).base64EncodedString()
        #expect(request.headers.contains { $0 == ("Authorization", "Basic \(basic)") })
        #expect(request.url.contains(accountSID))
        #expect(throws: GatewayError.unconfigured(setting: "api_secret")) {
            try twilio(apiKey: "SK1").buildSend(GatewaySample.message, now: 0)
        }
    }

    @Test(arguments: [(0, "1"), (-5, "1"), (1, "1"), (36_000, "36000"), (90_000, "36000")])
    func theValidityIsKeptWithinTwiliosBounds(seconds: Int, sent: String) throws {
        var message = GatewaySample.message
        message.validitySeconds = seconds
        #expect(fields(try twilio().buildSend(message, now: 0))["ValidityPeriod"] == sent)
    }

    @Test(arguments: [
        ("https://a.example/s", "https://a.example/s?reference=r-17-1"),
        ("https://a.example/s?x=1", "https://a.example/s?x=1&reference=r-17-1"),
        ("https://a.example/s#rc=2", "https://a.example/s?reference=r-17-1#rc=2"),
    ])
    func ourReferenceStandsInTheAddressForNews(callback: String, sent: String) throws {
        var message = GatewaySample.message
        message.statusCallback = callback
        #expect(fields(try twilio().buildSend(message, now: 0))["StatusCallback"] == sent)
        // And it comes back from there.
        let news = webhook("MessageSid=\(messageSID)&MessageStatus=sent", url: sent)
        guard case .receipt(let receipt) = try twilio().parse(news, at: .status).first else {
            Issue.record("no receipt")
            return
        }
        #expect(receipt.ourReference == "r-17-1" || callback.contains("#"))
    }

    @Test func withoutACallbackAndValidityNothingIsSaidOfThem() throws {
        var message = GatewaySample.message
        message.statusCallback = nil
        message.validitySeconds = nil
        #expect(Set(fields(try twilio().buildSend(message, now: 0)).keys) == ["To", "From", "Body"])
    }

    @Test func aStandInTakesTwiliosPlace() throws {
        for base in ["http://127.0.0.1:8099", "http://127.0.0.1:8099/"] {
            let request = try twilio(baseURL: base).buildSend(GatewaySample.message, now: 0)
            #expect(request.url == "http://127.0.0.1:8099/2010-04-01/Accounts/\(accountSID)/Messages.json")
        }
    }

    @Test(arguments: [
        ("GOVUK", FailureKind.badNumber), ("60777", .badNumber), ("+0447700900123", .badNumber),
        ("07700900123", .badNumber), ("+447700900123 ", .badNumber), ("", .badNumber), ("whatsapp:", .badNumber),
    ])
    func nobodyTextsWhatIsNoNumber(to: String, kind: FailureKind) {
        var message = GatewaySample.message
        message.to = GatewayAddress(to)
        do throws(GatewayError) {
            _ = try twilio().buildSend(message, now: 0)
            Issue.record("built")
        } catch {
            guard case .unsendable(let reason) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(reason.kind == kind)
        }
    }

    @Test func aTextThatTwilioWouldRefuseIsNotSent() throws {
        var message = GatewaySample.message
        message.text = String(repeating: "a", count: 1_600)
        _ = try twilio().buildSend(message, now: 0)
        message.text += "a"
        #expect(throws: GatewayError.self) { try twilio().buildSend(message, now: 0) }
        message.text = String(repeating: "🙂", count: 801)
        #expect(throws: GatewayError.self) { try twilio().buildSend(message, now: 0) }
    }

    @Test func whatIsMissingIsNamed() {
        #expect(twilio().missingSettings.isEmpty)
        #expect(twilio(from: nil, service: "MG1").configuration.missingSettings.isEmpty)
        #expect(
            twilio(tokens: [""], account: "", from: "", apiKey: "SK1", baseURL: "").configuration.missingSettings
                == ["account_sid", "auth_token", "api_secret", "from", "base_url"])
        #expect(throws: GatewayError.unconfigured(setting: "from")) {
            try twilio(from: nil).buildSend(GatewaySample.message, now: 0)
        }
    }
}
