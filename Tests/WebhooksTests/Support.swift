import Conversations
import Dialogue
import Foundation
import Gateways
import HTTPTransport
import Logging
import Store
import Synchronization
import Testing
import Webhooks
import Words

/// A library that knows nothing: what is tried here is the way to the store, not what is said.
struct EmptyLibrary: Library {
    var hash: String { "none" }
    func answer(_ topic: String, for person: Standing.Person) -> TopicAnswer? { nil }
    func services(for needs: [String], near place: String?, limit: Int) -> [String] { [] }
    func service(_ id: String, for person: Standing.Person) -> ServiceCard? { nil }
    func isInArea(_ postcode: String) -> Bool { false }
    func isWithinServiceHours(_ instant: Instant) -> Bool { true }
    var serviceHours: ServiceHours? { nil }
    func crisisReply(_ category: SafetyCategory, nation: String?, form: CrisisForm) -> String { "Call 999." }
}

/// A gateway whose signature is right or wrong as the test likes.
struct TestGateway: Gateway {
    var verdict = SignatureVerdict.valid
    var methods: Set<String> = ["POST"]
    var name: String { "test" }
    var missingSettings: [String] { [] }

    func verify(_ request: GatewayRequest, now: Int64) -> SignatureVerdict { verdict }

    /// Reads each line of the body as a text.
    ///
    /// None at all is nonsense. The address called is the number that was texted.
    func parse(_ request: GatewayRequest, at door: GatewayDoor) throws(GatewayError) -> [GatewayEvent] {
        guard !request.body.isEmpty else { throw .missingField("Body") }
        return String(decoding: request.body, as: UTF8.self).split(separator: "\n").map { line in
            .message(
                InboundMessage(
                    key: String(line), from: GatewayAddress("+447700900123"), to: GatewayAddress(request.url),
                    text: String(line), receivedAt: nil, parts: 1, mediaCount: 0, optOutType: nil))
        }
    }

    func acknowledge(_ events: [GatewayEvent]) -> GatewayAnswer {
        GatewayAnswer(status: 204, contentType: nil, body: [])
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

/// Sends nothing.
struct NoOutlet: Outlet {
    var freeSenders: Int { 0 }
    func take(_ texts: [OutboxText]) {}
    func ask(_ texts: [OutboxText]) {}
}

/// Reaches nobody.
struct NoTransport: HTTPSending {
    func send(_ request: HTTPRequest) async -> HTTPResult {
        .failure(HTTPFailure(kind: .notSent, code: 0, text: "test"))
    }
}

/// A server of one door on a free port, with a store in memory.
struct TestServer {
    let store: SQLiteStore
    let writer: WriterLoop

    static let now = Instant(seconds: 1_781_078_400)

    init(waitingJobs: Int = 100) throws {
        store = try SQLiteStore.inMemory(StoreOptions(randomBytes: { [UInt8](repeating: 7, count: $0) }))
        let program = Program(hash: "test", dialogues: [], remembered: [], notices: [:], site: [:], policy: Policy())
        let assistant = Assistant(
            program: program, library: EmptyLibrary(), alarm: { _, _ in .none },
            read: { text, _, alarm, _ in Reading(alarm: alarm, words: text) })
        let desk = Desk(
            assistant: assistant,
            rules: ServiceRules(
                dutyNumber: nil, defaultChannel: "main", sendHours: .always, automatedPerDay: 1, automatedPerWeek: 1,
                quarantineSeconds: 60, automatedExpiryHours: 1, sendAttempts: 1, turnAttempts: 1, testNumbers: true,
                nation: nil))
        writer = WriterLoop(
            store: store, desk: desk, outlet: NoOutlet(),
            limits: WriterLoop.Limits(
                waitingJobs: waitingJobs, turnsPerCycle: 0, timersPerCycle: 0, longestSleep: 0.2),
            clock: { Self.now })
    }

    /// Serves while `body` runs, and hands it the address.
    func serving(
        _ gateway: TestGateway = TestGateway(), ownNumber: String? = nil, isDegraded: Bool = false,
        _ body: (String) async throws -> Void
    ) async throws {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let channel = Channel(
            name: "main", gateway: gateway, statusCallback: nil, isLoopback: false, ownNumber: ownNumber)
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let server = WebhookServer(
            settings: WebhookSettings(
                host: "127.0.0.1", port: 0, publicURL: "https://x.test",
                limits: WebhookSettings.Limits(
                    bodyBytes: 1_000, headerBytes: 2_000, connections: 16, idleSeconds: 20, headSeconds: 1,
                    bodySeconds: 1,
                    threads: 1)),
            doors: ["main": isDegraded ? degradedDoor(channel, logger) : door(channel, logger)],
            health: isDegraded
                ? DegradedHealth()
                : HealthReport(store: store, writer: writer, startedAt: Self.now, clock: { Self.now }),
            logger: logger, onListening: { listening.yield($0) })
        let serving = Task {
            defer { listening.finish() }
            try await server.run()
        }
        defer { serving.cancel() }
        let port = try #require(await ports.first { _ in true }, "the server did not start")
        try await body("http://127.0.0.1:\(port)")
    }

    private func door(_ channel: Channel, _ logger: Logger) -> any GatewayAnswering {
        Door(channel: channel, writer: writer, clock: { Self.now }, logger: logger)
    }

    private func degradedDoor(_ channel: Channel, _ logger: Logger) -> any GatewayAnswering {
        let help = DegradedHelp(
            assistant: writer.desk.assistant, rules: writer.desk.rules, channels: [channel], transport: NoTransport(),
            clock: { Self.now })
        return DegradedDoor(channel: channel, help: help, clock: { Self.now }, logger: logger)
    }

    /// How many texts wait; -1 if the store cannot say.
    var texts: Int { (try? store.read { try $0.counts().inbox[.new] ?? 0 }) ?? -1 }
}

private let client: HTTPClient? = try? HTTPClient(
    limits: HTTPLimits(
        connectMilliseconds: 10_000, totalMilliseconds: 60_000, answerBytes: 1 << 20, connections: 16,
        usesProxyOfEnvironment: false))

/// The status and body of an answer; status 0 if there is none.
func ask(_ method: String, _ url: String, _ body: String = "") async -> (status: Int, body: String) {
    let request = HTTPRequest(method: method, url: url, headers: [], body: Array(body.utf8))
    guard case .response(let status, _, let bytes)? = await client?.send(request) else { return (0, "") }
    return (status, String(decoding: bytes, as: UTF8.self))
}
