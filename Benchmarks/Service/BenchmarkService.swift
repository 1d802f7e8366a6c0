import Conversations
import Foundation
import Gateways
import HTTPTransport
import Logging
import Store
import Synchronization
import Words

/// The service without its sockets: texts come in at a door, signed, and go out to a gateway that takes them at once.
final class BenchmarkService: Sendable {
    let store: CountingStore
    let writer: WriterLoop
    private let door: Door
    private let gateway: TwilioGateway
    private let sender: OutboxSender
    private let sending: Task<Void, Never>

    private static let settings = [
        "account_sid": "AC22222222222222222222222222222222", "auth_token": "0123456789abcdef0123456789abcdef",
        "from": "+447700900456", "base_url": "http://127.0.0.1:1",
    ]

    init(_ store: SQLiteStore, _ desk: Desk, turns: Int = 200) throws {
        var logger = Logger(label: "benchmark")
        logger.logLevel = .critical
        let clock: @Sendable () -> Instant = { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
        gateway = TwilioGateway(configuration: TwilioConfiguration(setting: { Self.settings[$0] }))
        let channel = Channel(name: "main", gateway: gateway, statusCallback: nil, isLoopback: false)
        self.store = CountingStore(store)
        sender = OutboxSender(
            channels: [channel], transport: TakingTransport(), capacity: 400, clock: clock, random: { 0.5 },
            logger: logger)
        writer = WriterLoop(
            store: self.store, desk: desk, outlet: sender,
            limits: WriterLoop.Limits(waitingJobs: 4_000, turnsPerCycle: turns, timersPerCycle: 200, longestSleep: 1),
            clock: clock)
        door = Door(channel: channel, writer: writer, clock: clock, logger: logger)
        try writer.start()
        sending = Task { [sender, writer] in await sender.run(writer: writer) }
    }

    /// A text arrives; whether it was accepted.
    func text(_ body: String, from number: String, id: String) async throws -> Bool {
        let form = [
            ("MessageSid", id), ("AccountSid", Self.settings["account_sid"] ?? ""), ("From", number),
            ("To", Self.settings["from"] ?? ""), ("Body", body), ("NumMedia", "0"),
        ].map { name, value in "\(name)=\(escaped(value))" }.joined(separator: "&")
        var request = GatewayRequest(
            method: "POST", url: "https://texts.example.org/webhooks/main/inbound",
            headers: [("Content-Type", "application/x-www-form-urlencoded")], body: Array(form.utf8))
        request.headers.append(("X-Twilio-Signature", try gateway.sign(request)))
        return await door.answer(request, at: .inbound).status < 300
    }

    /// Waits until every text has had its turn and every reply is settled.
    func settle() async throws {
        while true {
            let counts = try store.read { try $0.counts() }
            let busy = [counts.inbox[.new], counts.outbox[.ready], counts.outbox[.inflight]].compactMap { $0 }
            if busy.allSatisfy({ $0 == 0 }) { return }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    func end() async throws {
        await sender.drain(writer)
        await sending.value
        writer.stop()
        if let failure = await writer.waitForEnd() { throw failure }
        try store.close()
    }
}

/// A value of a form, with all but letters and digits escaped.
private func escaped(_ text: String) -> String {
    text.utf8.map { byte in
        let sign = Character(UnicodeScalar(byte))
        if byte < 128, sign.isLetter || sign.isNumber { return String(sign) }
        return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
}

/// A gateway's answer without a gateway.
private struct TakingTransport: HTTPSending {
    private static let count = Atomic(0)

    func send(_ request: HTTPRequest) async -> HTTPResult {
        let id = "SM" + String(1_000_000_000 + Self.count.add(1, ordering: .relaxed).newValue)
        return .response(
            status: 201, headers: [("Content-Type", "application/json")],
            body: Array(#"{"sid": "\#(id)", "status": "queued", "error_code": null}"#.utf8))
    }
}

/// A store that counts its commits.
final class CountingStore: Store {
    private let inner: SQLiteStore
    private let count = Atomic(0)

    var commits: Int { count.load(ordering: .relaxed) }

    init(_ inner: SQLiteStore) {
        self.inner = inner
    }

    func write<Result: Sendable>(_ body: (any StoreTransaction) throws -> Result) throws -> Result {
        count.add(1, ordering: .relaxed)
        return try inner.write(body)
    }

    func read<Result: Sendable>(_ body: (any StoreReader) throws -> Result) throws -> Result { try inner.read(body) }

    func close() throws { try inner.close() }
}
