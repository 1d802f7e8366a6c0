import Conversations
import Foundation
import Gateways
import HTTPTransport
import Store
import TextMessage

/// A service with a Twilio channel, over a database and a stand-in that outlive it.
final class Line {
    static let publicURL = "https://texts.example.org"
    static let number = "+447700900456"
    static let duty = "+447700900999"

    let folder: String
    let twilio: FakeTwilio
    private(set) var service: Running?
    private(set) var address = ""
    private var ids = 0

    var database: String { folder + "/linkline.db" }

    /// Makes the stand-in and the settings, and starts the service.
    static func start(
        _ variables: [String: String] = [:], content: String? = nil, dialogues: String? = nil
    ) async throws -> Line {
        let folder = try Tools.folder()
        let line = Line(folder: folder, twilio: try await FakeTwilio.start(in: folder))
        try line.writeSettings(
            content: content ?? Tools.root + "/content", dialogues: dialogues ?? Tools.root + "/dialogues")
        try await line.restart(variables)
        return line
    }

    private init(folder: String, twilio: FakeTwilio) {
        self.folder = folder
        self.twilio = twilio
    }

    private func writeSettings(content: String, dialogues: String) throws {
        try """
        listen: 127.0.0.1:0
        public_url: \(Line.publicURL)
        db: \(database)
        dialogues: \(dialogues)
        content: \(content)
        test_numbers: true
        loop_guard: false
        duty_number: "\(Line.duty)"
        quarantine_seconds: 2
        ballast_megabytes: 1
        channels: [main]
        channel:
          main:
            gateway: twilio
            from: "\(Line.number)"
            base_url: \(twilio.address)
            account_sid: \(FakeTwilio.account)
        """.write(toFile: folder + "/linkline.yaml", atomically: true, encoding: .utf8)
    }

    /// Starts the service (again), with more variables if need be.
    ///
    /// With a limit, no file may grow beyond so many KiB.
    func restart(_ variables: [String: String] = [:], limitedTo limit: Int? = nil) async throws {
        let service = try serve(variables, limitedTo: limit)
        self.service = service
        let line = try await service.firstLine()
        address = String(line.split(separator: " ").last ?? "")
    }

    /// A process of `linkline serve` with the settings of this line.
    func serve(_ variables: [String: String] = [:], limitedTo limit: Int? = nil) throws -> Running {
        let secret = ["LINKLINE_CHANNEL_MAIN_AUTH_TOKEN": FakeTwilio.token]
        let all = secret.merging(variables) { _, new in new }
        guard let limit else { return try Running(Tools.linkline, ["serve"], variables: all, in: folder) }
        let script = "trap '' XFSZ; ulimit -f \(limit); exec '\(Tools.linkline)' serve"
        return try Running("/bin/bash", ["-c", script], variables: all, in: folder)
    }

    func kill() { service?.kill() }

    func terminate() async throws -> Int32 { try await service?.terminate() ?? -1 }

    // MARK: What the gateway does

    /// A text arrives; returns the status of our answer.
    @discardableResult
    func text(_ body: String, from number: String, id: String? = nil) async throws -> Int {
        ids += 1
        let form = [
            ("AccountSid", FakeTwilio.account), ("From", number), ("To", Line.number), ("Body", body),
            ("MessageSid", id ?? "SM\(UUID().uuidString)"), ("NumMedia", "0"),
        ]
        return try await post(Array(encoded(form).utf8)).status
    }

    /// Posts a body to a door, signed as Twilio would sign it unless a signature is given.
    func post(
        _ body: [UInt8], path: String = "/webhooks/main/inbound", type: String = "application/x-www-form-urlencoded",
        signature: String? = nil
    ) async throws -> Answered {
        try await send(try signed(body, path: path, type: type, signature: signature))
    }

    /// The request that `post` makes.
    func signed(
        _ body: [UInt8], path: String = "/webhooks/main/inbound", type: String = "application/x-www-form-urlencoded",
        signature: String? = nil
    ) throws -> HTTPRequest {
        var headers = [("Content-Type", type)]
        let request = GatewayRequest(method: "POST", url: Line.publicURL + path, headers: headers, body: body)
        headers.append(("X-Twilio-Signature", try signature ?? Self.signer.sign(request)))
        return HTTPRequest(method: "POST", url: address + path, headers: headers, body: body)
    }

    private static let signer = TwilioGateway(
        configuration: TwilioConfiguration(
            setting: { ["account_sid": FakeTwilio.account, "auth_token": FakeTwilio.token][$0] }))

    // MARK: What came of it

    /// Waits until every text has had its turn and everything due has been sent.
    func settle() async throws {
        let busy = [
            "inbox_texts{state=\"new\"}", "outbox_texts{state=\"ready\"}", "outbox_texts{state=\"inflight\"}",
            "outbox_texts{state=\"uncertain\"}",
        ]
        try await eventually("nothing waits any more") {
            let metrics = try await get("\(address)/metrics").text.split(separator: "\n")
            return busy.allSatisfy { name in metrics.contains { $0 == "linkline_\(name) 0" } }
        }
    }

    /// A text arrives, and all that it leads to has happened; returns what was sent to the number since.
    func conversation(_ body: String, from number: String) async throws -> [String] {
        let before = try await twilio.texts(to: number).count
        let status = try await text(body, from: number)
        guard status == 204 else { throw Unavailable(description: "answered \(status)") }
        try await settle()
        return Array(try await twilio.texts(to: number).dropFirst(before))
    }

    func transcript(of number: String) throws -> Transcript? {
        let store = try SQLiteStore.openForReading(
            at: database, StoreOptions(randomBytes: { [UInt8](repeating: 0, count: $0) }))
        defer { try? store.close() }
        return try store.read { reader in
            guard let person = try reader.person(numbered: number) else { return nil }
            return try reader.transcript(of: person.id)
        }
    }

    /// A link worker acts on the command line.
    func staff(_ act: String, _ number: String, text: String? = nil) async throws -> Int32 {
        let person = try transcript(of: number)?.person.id.number ?? 0
        let words = text.map { ["--text", $0] } ?? []
        let command = try Running(
            Tools.linkline, ["staff", act, "\(person)", "--db", database, "--by", "sam"] + words,
            in: folder)
        return try await command.code()
    }
}

/// A form's body.
func encoded(_ form: [(String, String)]) -> String {
    form.map { name, value in "\(name)=" + escaped(Array(value.utf8)) }.joined(separator: "&")
}

func escaped(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
}
