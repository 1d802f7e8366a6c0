import Gateways
import Testing

@Suite("Nothing that arrives can bring an adapter down")
struct RobustnessTests {
    /// A small generator with a seed, so that a failure comes back (Steele, Lea and Flood, "Fast Splittable
    /// Pseudorandom Number Generators", 2014).
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private static let pieces = [
        "MessageSid=", "SM1", "From=", "To=", "Body=", "&", "=", "%", "%2", "%FF", "+", "whatsapp:", "MessageStatus=",
        "{", "}", "\"sid\":", "\"body\"", "\"messages\":[", "]", ":", "\\", "\"", "é", "\u{0}", "🙂", "+447700900123",
        " ",
        "ErrorCode=", "99999999999999999999999", "-1", "?", "#", "://", "@", "[", "null", ",",
    ]

    private func body(_ generator: inout Generator) -> [UInt8] {
        (0..<Int.random(in: 0...12, using: &generator)).flatMap { _ -> [UInt8] in
            if Bool.random(using: &generator) { return [UInt8.random(in: 0...255, using: &generator)] }
            return Array((Self.pieces.randomElement(using: &generator) ?? "").utf8)
        }
    }

    @Test(arguments: GatewaySample.all, 1...4 as ClosedRange<UInt64>)
    func whateverTheBytes(sample: GatewaySample, seed: UInt64) {
        var generator = Generator(state: seed)
        for _ in 0..<1_000 {
            var request = sample.inbound
            request.body = body(&generator)
            request.url = String(decoding: body(&generator), as: UTF8.self)
            let verdict = sample.gateway.verify(request, now: sample.now)
            if sample.signsRequests { #expect(verdict != .valid) }
            _ = try? sample.gateway.parse(request, at: .inbound)
            _ = try? sample.gateway.parse(request, at: .status)
            let status = Int.random(in: 0...999, using: &generator)
            let result = TransportResult.answered(status: status, headers: [], body: request.body)
            _ = sample.gateway.interpret(result)
            _ = sample.gateway.readReceived(result)
            _ = sample.gateway.readLookUp(result, for: GatewaySample.message, attemptedAt: 0, knownIDs: [])
            let line = sample.gateway.redact(request.url)
            #expect(!line.contains("7700900123"))
        }
    }

    /// What is written into a form is read back from it, byte for byte.
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func wordsSurviveTheWayThroughAForm(seed: UInt64) throws {
        var generator = Generator(state: seed)
        for _ in 0..<500 {
            let text = String(decoding: body(&generator), as: UTF8.self)
            var message = GatewaySample.message
            message.text = "x\(text)"
            var request = webhook("MessageSid=SM1")
            let sent = try twilio().buildSend(message, now: 0)
            request.body += Array("&".utf8) + sent.body
            guard case .message(let read) = try twilio().parse(request, at: .inbound).first else {
                Issue.record("not read")
                return
            }
            #expect(Array(read.text.utf8) == Array("x\(text)".utf8))
        }
    }
}

@Suite("A channel's settings")
struct GatewayCatalogueTests {
    @Test func makeAnAdapterInTheVendorsWords() throws {
        let settings = [
            "account_sid": accountSID, "auth_token": "the new one, \(token)", "from": "+447700900456",
            "base_url": "http://127.0.0.1:8099",
        ]
        let gateway = try #require(GatewayCatalogue.gateway(named: "twilio") { settings[$0] })
        #expect(gateway.missingSettings.isEmpty)
        #expect(try gateway.buildSend(GatewaySample.message, now: 0).url.hasPrefix("http://127.0.0.1:8099/2010-04-01/"))
        #expect(gateway.verify(GatewaySample.twilio.inbound, now: 0) == .valid)
    }

    @Test func thatAreMissingAreNamedAndAnUnknownGatewayIsNone() {
        #expect(
            GatewayCatalogue.gateway(named: "twilio") { _ in nil }?.missingSettings
                == ["account_sid", "auth_token", "from"])
        #expect(GatewayCatalogue.gateway(named: "pigeon") { _ in "x" } == nil)
        for name in GatewayCatalogue.names {
            #expect(GatewayCatalogue.gateway(named: name) { _ in "x" }?.name == name)
        }
    }
}
