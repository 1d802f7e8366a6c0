import Foundation
import HTTPTransport
import Testing

/// A text that a vendor's own library has signed comes in over HTTP, and its answer goes out by that vendor's API.
@Suite("A text comes and is answered by every gateway", .serialized)
struct OtherGatewaysTests {
    private struct Signed: Decodable {
        struct Request: Decodable {
            var url: String
            var headers: [String: String]
            var body: String
        }
        var settings: [String: String]
        var request: Request
    }

    private struct Taken: Decodable {
        var gateway: String
        var to: String
        var text: String
    }

    /// What is needed to send, beside what the signer hands over to check signatures with.
    private static let accounts: [String: [String: String]] = [
        "telnyx": ["api_key": "KEY1"], "plivo": [:], "vonage-sms": ["api_secret": "secret1"],
        "aws-sns": ["access_key_id": "AKIDEXAMPLE", "secret_access_key": "secret1"],
    ]

    private func signed(_ gateway: String, in folder: String) async throws -> Signed {
        let process = try Running(
            Tools.python, [Tools.support("sign_webhooks.py"), gateway, "1", "7"], in: folder)
        let code = try await process.code()
        try #require(code == 0, "\(process.errors)")
        return try JSONDecoder().decode(Signed.self, from: Data(process.output.utf8))
    }

    private func serve(_ gateway: String, _ settings: [String: String], fake: String, in folder: String) throws
        -> Running
    {
        var variables = [
            "LINKLINE_LISTEN": "127.0.0.1:0", "LINKLINE_PUBLIC_URL": "https://texts.example.org",
            "LINKLINE_DB": folder + "/linkline.db", "LINKLINE_DIALOGUES": Tools.root + "/dialogues",
            "LINKLINE_CONTENT": Tools.root + "/content", "LINKLINE_TEST_NUMBERS": "true",
            "LINKLINE_DUTY_NUMBER": "+447700900999", "LINKLINE_CHANNELS": "main",
            "LINKLINE_CHANNEL_MAIN_GATEWAY": gateway, "LINKLINE_CHANNEL_MAIN_FROM": "+447700900456",
            "LINKLINE_CHANNEL_MAIN_BASE_URL": fake,
        ]
        let own = (Self.accounts[gateway] ?? [:]).merging(settings) { _, signer in signer }
        for (name, value) in own { variables["LINKLINE_CHANNEL_MAIN_\(name.uppercased())"] = value }
        return try Running(Tools.linkline, ["serve"], variables: variables, in: folder)
    }

    @Test(arguments: accounts.keys.sorted())
    func conversation(gateway: String) async throws {
        let folder = try Tools.folder()
        let text = try await signed(gateway, in: folder)
        let standIn = try Running(Tools.python, [Tools.support("fake_gateways.py")], in: folder)
        let fake = try await standIn.firstLine()
        let service = try serve(gateway, text.settings, fake: fake, in: folder)
        let address = String(try await service.firstLine().split(separator: " ").last ?? "")

        let body = [UInt8](try #require(Data(base64Encoded: text.request.body)))
        let path = text.request.url.dropFirst("https://texts.example.org".count)
        var headers = text.request.headers.filter { !["host", "content-length"].contains($0.key.lowercased()) }
        headers = headers.filter { !["connection", "accept-encoding"].contains($0.key.lowercased()) }
        var request = HTTPRequest(
            method: "POST", url: address + path, headers: headers.map { ($0, $1) }, body: body)
        #expect(try await send(request).status == 200)
        #expect(try await send(request).status == 200, "a repeat is a success")
        try await eventually("an answer by \(gateway)") {
            try await !taken(fake).isEmpty
        }
        let answers = try await taken(fake)
        #expect(answers.allSatisfy { $0.gateway == gateway && $0.to == "+447700900123" && !$0.text.isEmpty })

        request.body[request.body.count / 3] ^= 1
        #expect(try await send(request).status == 403)
        request.method = "GET"
        request.body = []
        #expect([404, 405].contains(try await send(request).status))
        #expect(try await service.terminate() == 0)
    }

    private func taken(_ fake: String) async throws -> [Taken] {
        try JSONDecoder().decode([Taken].self, from: Data(try await get(fake + "/texts").body))
    }
}
