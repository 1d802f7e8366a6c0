import Foundation
import Gateways
import Testing

/// Each vendor's own library signs, and what it signed is believed; whatever was changed afterwards is not.
@Suite("What the vendors' own libraries sign")
struct PeerTests {
    struct Signed: Decodable {
        struct Request: Decodable {
            var method: String
            var url: String
            var headers: [String: String]
            var body: String
        }
        var gateway: String
        var settings: [String: String]
        var now: Int64
        var request: Request
        var text: String
        var key: String
    }

    private static let root: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }()

    /// Runs a program of `Tests/Support`; what it prints.
    private func run(_ program: String, _ arguments: [String], input: Data = Data()) throws -> Data {
        let python = ProcessInfo.processInfo.environment["LINKLINE_PYTHON"] ?? Self.root + "/.venv/bin/python3"
        let process = Process()
        let (given, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [Self.root + "/Tests/Support/" + program] + arguments
        process.standardInput = given
        process.standardOutput = output
        try process.run()
        given.fileHandleForWriting.write(input)
        try given.fileHandleForWriting.close()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(program) \(arguments.first ?? "") failed")
        return printed
    }

    /// Requests of a vendor's own making.
    private func signed(_ gateway: String, count: Int) throws -> [Signed] {
        try run("sign_webhooks.py", [gateway, String(count), "20261123"]).split(separator: UInt8(ascii: "\n"))
            .map { try JSONDecoder().decode(Signed.self, from: Data($0)) }
    }

    /// The settings of the account that `compare_sends.py` sends by.
    private static let accounts: [String: [String: String]] = [
        "telnyx": ["api_key": "KEY1"], "plivo": ["auth_id": "MAXXXXXXXXXXXXXXXXXX", "auth_token": "TOKEN1"],
        "vonage-sms": ["api_key": "abcd1234", "api_secret": "secret1"],
        "aws-sns": ["access_key_id": "AKIDEXAMPLE", "secret_access_key": "secret1", "region": "eu-west-2"],
    ]

    @Test("Our request is the one that the vendor's own client makes", arguments: accounts.keys.sorted())
    func sends(gateway name: String) throws {
        struct Sent: Encodable {
            var method: String
            var url: String
            var headers: [[String]]
            var body: String
        }
        let account = Self.accounts[name] ?? [:]
        let settings = account.merging(["from": "+447700900456", "base_url": "http://127.0.0.1:1"]) { old, _ in old }
        let gateway = try #require(GatewayCatalogue.gateway(named: name) { settings[$0] })
        let request = try gateway.buildSend(GatewaySample.message, now: 1_781_000_000)
        let sent = Sent(
            method: request.method, url: request.url, headers: request.headers.map { [$0.0, $0.1] },
            body: Data(request.body).base64EncodedString())
        _ = try run("compare_sends.py", [name], input: try JSONEncoder().encode(sent))
    }

    @Test(arguments: ["telnyx", "plivo", "vonage-sms", "aws-sns"])
    func isBelievedAndNothingElseIs(gateway name: String) throws {
        let all = try signed(name, count: 40)
        #expect(all.count == 40)
        for one in all {
            let gateway = try #require(GatewayCatalogue.gateway(named: name) { one.settings[$0] })
            let body = [UInt8](try #require(Data(base64Encoded: one.request.body)))
            let request = GatewayRequest(
                method: one.request.method, url: one.request.url, headers: one.request.headers.map { ($0, $1) },
                body: body)
            #expect(gateway.verify(request, now: one.now) == .valid, "\(one.key)")
            guard case .message(let message)? = try gateway.parse(request, at: .inbound).first else {
                Issue.record("\(one.key) is no text")
                continue
            }
            #expect(Array(message.text.utf8) == Array(one.text.utf8), "\(one.key)")
            #expect(message.key == one.key)
            #expect(message.from == GatewayAddress("+447700900123") && message.to == GatewayAddress("+447700900456"))
            refuseChanges(of: request, one, by: gateway)
        }
    }

    private func refuseChanges(of request: GatewayRequest, _ one: Signed, by gateway: any Gateway) {
        // The name of a certificate and the address to leave a topic by are not signed, and say nothing of the text.
        let end = request.body.firstRange(of: Array("\"SigningCertURL\"".utf8))?.lowerBound ?? request.body.count
        for index in stride(from: 1, to: end, by: max(1, end / 40)) {
            var changed = request
            changed.body[index] ^= 0x04
            #expect(gateway.verify(changed, now: one.now) != .valid, "\(one.key), byte \(index)")
        }
        var cut = request
        cut.body.removeLast(3)
        #expect(gateway.verify(cut, now: one.now) != .valid)
        var bare = request
        bare.headers = [("Content-Type", request.header("Content-Type") ?? "")]
        if gateway.name == "telnyx" || gateway.name == "plivo" {
            #expect(gateway.verify(bare, now: one.now).refusal?.status == 403)
        }
    }
}
