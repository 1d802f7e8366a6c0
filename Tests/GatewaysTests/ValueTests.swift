import Gateways
import Testing
import TextMessage

@Suite("Delivery states only move forward")
struct DeliveryStateTests {
    @Test func whateverTheOrderOfTheNewsTheEndIsTheSame() {
        for first in DeliveryState.allCases {
            for second in DeliveryState.allCases {
                let state = DeliveryState.queued
                #expect(
                    state.advanced(by: first).advanced(by: second) == state.advanced(by: second).advanced(by: first))
                #expect(state.advanced(by: first).advanced(by: second) >= state.advanced(by: first))
            }
        }
    }

    @Test(arguments: [
        (DeliveryState.delivered, DeliveryState.sent, DeliveryState.delivered), (.failed, .delivered, .delivered),
        (.delivered, .failed, .delivered), (.sent, .ignored, .sent), (.queued, .failed, .failed),
        (.delivered, .read, .read), (.failed, .sent, .failed), (.cancelled, .sent, .cancelled),
    ])
    func lateNewsChangesNothing(state: DeliveryState, news: DeliveryState, result: DeliveryState) {
        #expect(state.advanced(by: news) == result)
    }
}

@Suite("Addresses")
struct GatewayAddressTests {
    @Test(arguments: [
        ("+447700900123", true), ("whatsapp:+447700900123", true), ("whatsapp:US.1234", true), ("GOVUK", false),
        ("60777", false), ("447700900123", false), ("+44", false), ("", false), ("+4477009001234567", false),
        ("+44 7700900123", false), ("+٤٤٧٧٠٠٩٠٠١٢٣", false),
    ])
    func onlyPeopleAreAnswered(text: String, isReplyable: Bool) {
        #expect(GatewayAddress(text).isReplyable == isReplyable)
        #expect(GatewayAddress(text).text == text)
    }

    @Test func aPrintedAddressShowsTwoDigits() {
        let address = GatewayAddress("+447700900123")
        var dumped = ""
        dump(address, to: &dumped)
        for printed in ["\(address)", String(reflecting: address), dumped] {
            #expect(printed.contains("sms address ending 23"))
            #expect(!printed.contains("0900123"))
        }
    }

    @Test func anAddressIsTheSameAsItsNumber() throws {
        let number = try PhoneNumber(gateway: "+447700900123")
        #expect(GatewayAddress("+447700900123") == GatewayAddress(network: .sms, number: number))
        #expect(GatewayAddress("whatsapp:+447700900123").sender == .number(number))
        #expect(GatewayAddress("60777").sender == .shortCode("60777"))
        #expect(GatewayAddress("GOVUK").sender == .alphanumeric("GOVUK"))
    }
}

@Suite("Logs")
struct RedactionTests {
    @Test(arguments: [
        (
            "To=%2B447700900123&Body=I+feel+low&From=%2B447700900456",
            "To=%2B**********23&Body=[text]&From=%2B**********56"
        ),
        (#"{"body": "I \"feel\" low", "to": "+447700900123"}"#, #"{"body": "[text]", "to": "+**********23"}"#),
        (#"{"body":null,"x":1}"#, #"{"body":null,"x":1}"#),
        ("Body=x", "Body=[text]"), ("token \(token)", "token [secret]"),
        ("port 8443, 2026-07-01", "port 8443, 2026-07-01"),
        (#"{"body":"cut o"#, #"{"body":"[text]"#), ("", ""),
    ])
    func areFreeOfWordsNumbersAndSecrets(line: String, redacted: String) {
        #expect(twilio().redact(line) == redacted)
    }
}
