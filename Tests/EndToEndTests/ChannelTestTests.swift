import Foundation
import Store
import Testing

@Suite("linkline channel test", .serialized) struct ChannelTestTests {
    private func run(_ line: Line, _ arguments: [String], _ variables: [String: String]) async throws -> Running {
        let all = ["LINKLINE_CHANNEL_MAIN_AUTH_TOKEN": FakeTwilio.token].merging(variables) { _, new in new }
        let process = try Running(
            Tools.linkline, ["channel", "test", "main"] + arguments, variables: all, in: line.folder)
        _ = try await process.code()
        return process
    }

    @Test("A channel that is set up whole takes what its gateway signs, refuses others, and sends a text")
    func whole() async throws {
        let line = try await Line.start()
        _ = try await line.conversation("hello", from: "+447700900501")
        // A port below those that the system hands out.
        let port = Int.random(in: 20_000..<32_000)
        let own = ["LINKLINE_LISTEN": "127.0.0.1:\(port)", "LINKLINE_PUBLIC_URL": "http://127.0.0.1:\(port)"]
        _ = try await line.terminate()
        try await line.restart(own)
        let tried = try await run(line, ["--to", "07700 900777", "--yes", "--by", "Ann"], own)
        #expect(try await tried.code() == 0, "\(tried.output)\(tried.errors)")
        #expect(tried.output.contains("answered 403, as it must") && tried.output.contains("accepted by twilio"))
        #expect(!tried.output.contains("900777") && !tried.output.contains(FakeTwilio.token))
        #expect(try await line.twilio.recorded().messages.contains { $0.to == "+447700900777" })

        // Signed for another address than the service knows: what a wrong public_url comes to.
        let wrong = try await run(line, [], own.merging(["LINKLINE_PUBLIC_URL": "http://localhost:\(port)"]) { $1 })
        #expect(try await wrong.code() == 1)
        #expect(wrong.output.contains("is public_url as the gateway calls it"), "\(wrong.output)")
        let asked = try await run(line, ["--to", "07700 900777"], own)
        #expect(try await asked.code() == 64 && asked.errors.contains("--yes"))
        _ = try await line.terminate()
        let audit = try SQLiteStore.openForReading(at: line.database, StoreOptions(randomBytes: { _ in [] }))
            .read { try $0.audit(of: nil, limit: 1000) }
        #expect(
            audit.contains { $0.actor == "Ann" && $0.action == "channel.tested" && $0.detail == "main, with a text" })
    }
}
