import Foundation
import Testing

@Suite("What nobody should send is refused, and hurts nobody")
struct HostileTests {
    /// Made-up requests beside those by name; `LINKLINE_HOSTILE` asks for more.
    static let count = ProcessInfo.processInfo.environment["LINKLINE_HOSTILE"].flatMap { Int($0) } ?? 400

    struct Found: Decodable {
        struct Answer: Decodable {
            var `case`: String
        }
        var named: Int
        var stored: Int
        var taken: Int
        var unexpected: [Answer]
    }

    @Test("Forged, broken, endless and smuggled requests: each has the answer that it must have, and texts are kept")
    func hostile() async throws {
        let line = try await Line.start()
        let port = String(line.address.split(separator: ":").last ?? "")
        let driver = try Running(
            Tools.python,
            [
                Tools.support("hostile_http.py"), port, "--fuzz", "\(Self.count)", "--token", FakeTwilio.token,
                "--account", FakeTwilio.account, "--public", Line.publicURL, "--to", Line.number,
            ], in: line.folder)
        #expect(try await driver.code() == 0, "\(driver.errors)")
        let found = try JSONDecoder().decode(Found.self, from: Data(driver.output.utf8))
        #expect(found.named > 74)
        #expect(found.unexpected.isEmpty, "\(driver.output)")
        #expect(try await get(line.address + "/ready").status == 200)
        #expect(try await line.text("menu", from: "+447700900101") == 204)
        try await line.settle()
        #expect(try await line.twilio.texts(to: "+447700900101").count > 0)
    }
}
