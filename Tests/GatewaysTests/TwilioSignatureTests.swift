import Gateways
import Testing

@Suite("Twilio's signature")
struct TwilioSignatureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        var url = inboundURL
        var signature: String
    }

    /// All signatures here were made by Twilio's own Python library, 9.13.0.
    static let genuine: [Case] = [
        Case(
            testDescription: "accents, emoji, plus, ampersand, equals, percent",
            body: "Body=caf%C3%A9+%C5%B5+%F0%9F%99%82+a%2Bb+%26+c%3Dd+100%25&From=%2B447700900123",
            signature: "3/Ybmlso4tqwHM+J4+JCMQBlO+M="),
        Case(
            testDescription: "the same with other escapes",
            body: "From=%2b447700900123&Body=%63af%c3%a9%20%C5%B5%20%F0%9F%99%82%20a%2Bb%20%26%20c=d%20100%",
            signature: "3/Ybmlso4tqwHM+J4+JCMQBlO+M="),
        Case(
            testDescription: "bytes that are not UTF-8", body: "Body=%FFx&From=%2B447700900123",
            signature: "Bc3rVPiuXPcNbgbfQovkXY6MZIM="),
        Case(
            testDescription: "an empty value", body: "Body=&From=%2B447700900123",
            signature: "OJHCne3LMphiLs92VkBFBRRgTDc="),
        Case(
            testDescription: "a name without a value", body: "Body&From=%2B447700900123",
            signature: "OJHCne3LMphiLs92VkBFBRRgTDc="),
        Case(
            testDescription: "names in code-unit order", body: "b=2&B=1&a=3&_=4",
            signature: "XbKiHjCSEHWz/LpeQY1GXHz96Kk="),
        Case(
            testDescription: "repeated values", body: "Digits=9&Digits=1&A=x&Digits=9&Digits=5",
            signature: "oRpYg2ulhW31vwlgpjmUNMMZffU="),
        Case(
            testDescription: "values that only Swift takes for equal", body: "Body=cafe%CC%81&Body=caf%C3%A9",
            signature: "FKGuVMNjZGzE0/5AdeZlk0fo+J8="),
        Case(
            testDescription: "signed with the default port, called without", body: "Body=x",
            signature: "LDC3VWdnF12hRyZWENwXQumV/W4="),
        Case(
            testDescription: "signed without the port, called with it", body: "Body=x",
            url: "https://texts.example.org:443/webhooks/main/inbound", signature: "ecznOYBNPd01cCrWKkp0AF3g2Sg="),
        Case(
            testDescription: "http and a query", body: "Body=x", url: "http://texts.example.org/in?a=b",
            signature: "SPJ6c8WrIxqAcRyixA10H4Wa4fU="),
        Case(
            testDescription: "another port", body: "Body=x", url: "https://texts.example.org:8443/in",
            signature: "sPZTu+inU0Lb+cCNkz/SfSBB+Ok="),
    ]

    @Test(arguments: genuine)
    func isAcceptedWherever(example: Case) {
        let request = webhook(example.body, url: example.url, signature: example.signature)
        #expect(twilio().verify(request, now: 0) == .valid)
        #expect(twilio(tokens: ["another"]).verify(request, now: 0) == .invalid(.wrong))
    }

    @Test func whileATokenIsReplacedBothCount() {
        let request = webhook("Body=x", signature: "ecznOYBNPd01cCrWKkp0AF3g2Sg=")
        #expect(twilio(tokens: ["the new one", token]).verify(request, now: 0) == .valid)
        #expect(twilio(tokens: [token, "the new one"]).verify(request, now: 0) == .valid)
        #expect(twilio(tokens: ["", token]).verify(request, now: 0) == .valid)
        #expect(twilio(tokens: ["the new one"]).verify(request, now: 0) == .invalid(.wrong))
    }

    @Test(arguments: [[], [""], ["", ""]])
    func anEmptyTokenChecksNothing(tokens: [String]) throws {
        var request = webhook("Body=x")
        // What anybody could make against an empty key.
        request.headers = [("X-Twilio-Signature", "WBRYDFyTqjUFOmUv/TRsTQ0l7wQ=")]
        #expect(twilio(tokens: tokens).verify(request, now: 0) == .unconfigured(setting: "auth_token"))
        #expect(throws: GatewayError.unconfigured(setting: "auth_token")) { try twilio(tokens: tokens).sign(request) }
    }

    @Test(arguments: ["", "x", "ecznOYBNPd01cCrWKkp0AF3g2Sg", "ECZNOYBNPD01CCRWKKP0AF3G2SG=", "é"])
    func aWrongOrMissingSignatureIsRefused(signature: String) {
        let verdict = twilio().verify(webhook("Body=x", signature: signature), now: 0)
        #expect(verdict == .invalid(signature.isEmpty ? .missing : .wrong))
        #expect(verdict.refusal?.status == 403)
    }

    @Test func aSignatureForAnotherAccountIsRefused() throws {
        var request = webhook("AccountSid=AC33333333333333333333333333333333&Body=x")
        request.headers.append(("X-Twilio-Signature", try twilio().sign(request)))
        request.headers.remove(at: 1)
        #expect(twilio().verify(request, now: 0) == .invalid(.foreignAccount))
        #expect(twilio(account: "").verify(request, now: 0) == .valid)
    }

    @Test func ofAJSONBodyCoversItByItsHash() {
        let hash = "cbbbdcd27692344de5dbab3abcaba413fb0f45307267de7081401576df1cb176"
        func request(_ body: String, query: String) -> GatewayRequest {
            GatewayRequest(
                method: "POST", url: inboundURL + query,
                headers: [
                    ("Content-Type", "application/json"), ("X-Twilio-Signature", "6kqS42L3DlgjKbe3KXP1aggZbPg="),
                ], body: Array(body.utf8))
        }
        let body = #"{"text":"hello"}"#
        #expect(twilio().verify(request(body, query: "?bodySHA256=\(hash)"), now: 0) == .valid)
        #expect(twilio().verify(request(body + " ", query: "?bodySHA256=\(hash)"), now: 0) == .invalid(.bodyChanged))
        #expect(twilio().verify(request(body, query: ""), now: 0) == .invalid(.bodyNotSigned))
        #expect(twilio().verify(request(body, query: "?bodySHA256="), now: 0) == .invalid(.bodyChanged))
    }

    @Test func aBodyWithHundredsOfFieldsIsNotRead() {
        let body = (0..<101).map { "a\($0)=b" }.joined(separator: "&")
        #expect(twilio().verify(webhook(body, signature: "x"), now: 0) == .invalid(.unreadableBody))
    }

    @Test func ofOursIsTheOneThatWeAccept() throws {
        for example in Self.genuine {
            var request = webhook(example.body, url: example.url)
            request.headers[1].1 = try twilio().sign(request)
            #expect(twilio().verify(request, now: 0) == .valid, "\(example.testDescription)")
        }
    }

    @Test(arguments: [
        ("https://a.example/in", ["https://a.example/in", "https://a.example:443/in"]),
        ("https://a.example:443/in", ["https://a.example:443/in", "https://a.example/in"]),
        ("http://a.example?x=1", ["http://a.example?x=1", "http://a.example:80?x=1"]),
        ("https://user:99@a.example/in", ["https://user:99@a.example/in", "https://user:99@a.example:443/in"]),
        ("https://[::1]/in", ["https://[::1]/in", "https://[::1]:443/in"]),
        ("https://[::1]:8443/in", ["https://[::1]:8443/in", "https://[::1]/in"]),
        ("https://a.example/in:443", ["https://a.example/in:443", "https://a.example:443/in:443"]),
        ("nonsense", ["nonsense"]),
    ])
    func isTriedWithAndWithoutThePort(url: String, candidates: [String]) {
        #expect(TwilioGateway.signedAddresses(url) == candidates)
    }
}
