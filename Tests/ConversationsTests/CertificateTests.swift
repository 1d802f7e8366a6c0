import Conversations
import Gateways
import HTTPTransport
import Logging
import Store
import Synchronization
import Testing
import Words

/// A gateway that signs with a certificate of its own is believed with that certificate only, read from its own host.
@Suite struct CertificateTests {
    /// Valid with the right certificate, which stands at the address in the body.
    private struct Signed: CertifiedGateway {
        var pem: [UInt8]?
        var name: String { "signed" }
        var missingSettings: [String] { [] }

        func verify(_ request: GatewayRequest, now: Int64) -> SignatureVerdict {
            guard let pem else { return .unconfigured(setting: "public_key") }
            return pem == Array("right".utf8) ? .valid : .invalid(.wrong)
        }

        func certificateAddress(for request: GatewayRequest) -> String? {
            let address = String(decoding: request.body, as: UTF8.self)
            return address.hasPrefix("https://sns.example/") ? address : nil
        }

        func trusting(certificate pem: [UInt8], at address: String) -> any CertifiedGateway { Signed(pem: pem) }

        func confirmation(of request: GatewayRequest) -> OutboundRequest? {
            guard request.body.suffix(7) == Array("confirm".utf8) else { return nil }
            return OutboundRequest(method: "GET", url: "https://sns.example/confirm", headers: [], body: [])
        }

        func parse(_ request: GatewayRequest, at door: GatewayDoor) throws(GatewayError) -> [GatewayEvent] { [] }

        func acknowledge(_ events: [GatewayEvent]) -> GatewayAnswer {
            GatewayAnswer(status: 200, contentType: nil, body: [])
        }

        func buildSend(_ message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest {
            throw .unconfigured(setting: "none")
        }

        func interpret(_ result: TransportResult, of message: OutgoingMessage) -> SendOutcome { .accepted(id: "x") }

        func lookUp(for message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest? { nil }

        func readLookUp(
            _ result: TransportResult, for message: OutgoingMessage, attemptedAt: Int64, knownIDs: Set<String>
        ) -> LookUpAnswer {
            .notFound
        }

        func redact(_ line: String) -> String { line }
    }

    /// A network that notes what was asked for.
    private final class Network: HTTPSending {
        let asked = Mutex<[String]>([])
        let answers: [String: (Int, String)]

        init(_ answers: [String: (Int, String)]) {
            self.answers = answers
        }

        func send(_ request: HTTPRequest) async -> HTTPResult {
            asked.withLock { $0.append(request.url) }
            guard let (status, body) = answers[request.url] else {
                return .failure(HTTPFailure(kind: .uncertain, code: 28, text: "time-out"))
            }
            return .response(status: status, headers: [], body: Array(body.utf8))
        }
    }

    private struct Nowhere: Outlet {
        var freeSenders: Int { 0 }
        func take(_ texts: [OutboxText]) {}
        func ask(_ texts: [OutboxText]) {}
    }

    private func door(_ network: Network, _ gateway: Signed = Signed()) throws -> Door {
        let line = try Line()
        let writer = WriterLoop(
            store: line.store, desk: line.desk, outlet: Nowhere(),
            limits: WriterLoop.Limits(waitingJobs: 10, turnsPerCycle: 0, timersPerCycle: 0, longestSleep: 1),
            clock: { morning })
        let now: @Sendable () -> Instant = { morning }
        return Door(
            channel: Channel(name: "main", gateway: gateway, statusCallback: nil, isLoopback: false), writer: writer,
            certificates: PublishedCertificates(transport: network, clock: now), clock: now,
            logger: Logger(label: "test"))
    }

    private func ask(_ door: Door, _ body: String) async -> Int {
        let request = GatewayRequest(method: "POST", url: "https://x.test", headers: [], body: Array(body.utf8))
        return await door.answer(request, at: .inbound).status
    }

    @Test func theCertificateIsReadOnceAndKept() async throws {
        let network = Network(["https://sns.example/a.pem": (200, "right")])
        let door = try door(network)
        for _ in 0..<3 { #expect(await ask(door, "https://sns.example/a.pem") == 200) }
        #expect(network.asked.withLock { $0 } == ["https://sns.example/a.pem"])
    }

    @Test("Another host is never asked, whoever posts")
    func foreignAddress() async throws {
        let network = Network([:])
        #expect(await ask(try door(network, Signed(pem: [1])), "https://evil.example/a.pem") == 403)
        #expect(network.asked.withLock { $0 }.isEmpty)
    }

    @Test("A certificate of the settings goes first; one that was replaced is read anew")
    func replaced() async throws {
        let network = Network(["https://sns.example/b.pem": (200, "right")])
        #expect(await ask(try door(network, Signed(pem: Array("right".utf8))), "https://sns.example/b.pem") == 200)
        #expect(network.asked.withLock { $0 }.isEmpty)
        #expect(await ask(try door(network, Signed(pem: Array("old".utf8))), "https://sns.example/b.pem") == 200)
    }

    @Test("What cannot be read now is a fault of ours, and a flood of posts is no flood of requests")
    func unreadable() async throws {
        let network = Network([
            "https://sns.example/c.pem": (404, "right"), "https://sns.example/d.pem": (200, "wrong"),
        ])
        let door = try door(network)
        for _ in 0..<50 { #expect(await ask(door, "https://sns.example/c.pem") == 503) }
        #expect(await ask(door, "https://sns.example/d.pem") == 403)
        for number in 0..<100 { #expect(await ask(door, "https://sns.example/\(number).pem") == 503) }
        #expect(network.asked.withLock { $0.count } <= 16)
    }

    @Test("A subscription is confirmed before it is answered, and asked for again if that failed")
    func confirmation() async throws {
        let signed = Signed(pem: Array("right".utf8))
        let good = Network(["https://sns.example/confirm": (200, "")])
        #expect(await ask(try door(good, signed), "confirm") == 200)
        #expect(good.asked.withLock { $0 } == ["https://sns.example/confirm"])
        #expect(await ask(try door(Network(["https://sns.example/confirm": (500, "")]), signed), "confirm") == 503)
        #expect(await ask(try door(Network([:]), signed), "confirm") == 503)
    }
}
