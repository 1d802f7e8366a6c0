import Foundation
import HTTPTransport
import Store

/// A service with one channel of any gateway, over a database that outlives it.
final class GatewayLine {
    let folder: String
    private let secrets: [String: String]
    private(set) var service: Running?
    private(set) var address = ""

    var database: String { folder + "/linkline.db" }

    /// Writes the settings; `channel` are the lines below the channel's name, secrets are variables of the channel.
    init(in folder: String, channel: [String], secrets: [String: String], more: [String] = []) throws {
        self.folder = folder
        self.secrets = Dictionary(
            uniqueKeysWithValues: secrets.map { ("LINKLINE_CHANNEL_MAIN_\($0.key.uppercased())", $0.value) })
        let settings =
            [
                "listen: 127.0.0.1:0", "public_url: \(Line.publicURL)", "db: \(database)",
                "dialogues: \(Tools.root)/dialogues", "content: \(Tools.root)/content", "test_numbers: true",
                "duty_number: \"\(Line.duty)\"", "quarantine_seconds: 2",
            ] + more + ["channels: [main]", "channel:", "  main:"] + channel.map { "    \($0)" }
        try settings.joined(separator: "\n").write(
            toFile: folder + "/linkline.yaml", atomically: true, encoding: .utf8)
    }

    /// Starts the service (again), and waits until it listens.
    func start() async throws {
        let service = try Running(Tools.linkline, ["serve"], variables: secrets, in: folder)
        self.service = service
        address = String(try await service.firstLine().split(separator: " ").last ?? "")
    }

    func kill() { service?.kill() }

    /// Posts JSON to the door for texts, or for news.
    func post(_ json: [String: Any], to door: String = "inbound", authorization: String) async throws -> Answered {
        try await EndToEndTests.send(
            HTTPRequest(
                method: "POST", url: "\(address)/webhooks/main/\(door)",
                headers: [("Content-Type", "application/json"), ("Authorization", authorization)],
                body: Array(try JSONSerialization.data(withJSONObject: json))))
    }

    /// A figure of `/metrics`.
    func figure(_ name: String) async throws -> Int? {
        let line = try await get("\(address)/metrics").text.split(separator: "\n").first {
            $0.hasPrefix("linkline_\(name) ")
        }
        return line?.split(separator: " ").last.flatMap { Int($0) }
    }

    func read<Result: Sendable>(_ body: (any StoreReader) throws -> Result) throws -> Result {
        let store = try SQLiteStore.openForReading(
            at: database, StoreOptions(randomBytes: { [UInt8](repeating: 0, count: $0) }))
        defer { try? store.close() }
        return try store.read(body)
    }

    /// What somebody has texted, in order.
    func texts(from number: String) throws -> [String] {
        try read { reader in
            guard let person = try reader.person(numbered: number) else { return [] }
            return try reader.transcript(of: person.id)?.messages.filter {
                if case .received = $0.source { true } else { false }
            }.map(\.text) ?? []
        }
    }
}
