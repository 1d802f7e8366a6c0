import Foundation
import Testing

@Suite("The vendors' own code and we agree", .serialized)
struct VendorTests {
    private func run(_ script: String) async throws -> (output: String, errors: String, code: Int32) {
        let command = try Running("/bin/bash", ["-c", script], in: try Tools.folder())
        let code = try await command.code()
        return (command.output, command.errors, code)
    }

    private var check: String { "'\(Tools.python)' '\(Tools.support("check_gateways.py"))'" }

    @Test("What Notify's and Vonage's own packages sign is accepted, and what was tampered with is refused")
    func webhooks() async throws {
        let run = try await run("set -o pipefail; \(check) lines | '\(Tools.linkline)' explain webhook")
        #expect(run.code == 0, "\(run.errors)")
        let lines = try run.output.split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
        }
        #expect(lines.count == 12)
        for line in lines {
            let id = try #require(line["id"] as? String)
            let signature = try #require(line["signature"] as? String)
            let events = try #require(line["events"] as? [[String: Any]])
            let answer = try #require(line["respond"] as? [String: Any])
            #expect(id.hasPrefix(signature + "-"), "\(id) was \(signature)")
            #expect(events.count == (signature == "valid" ? 1 : 0))
            if signature == "invalid" { #expect(answer["status"] as? Int == 403) }
            if let event = events.first { #expect(event["text"] as? String == "Dŵr 🙂") }
        }
    }

    @Test("What we send is what Notify's and Vonage's own packages make of the same text")
    func sends() async throws {
        let key = "linkline-live-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0"
        let message = #""message":{"id":"m-1","to":"+447700900123","text":"Dŵr a thân"}"#
        let lines = [
            #"{"id":"notify","gateway":"notify","config":{"api_key":"\#(key)","template_id":"t"},\#(message)}"#,
            #"{"id":"vonage","gateway":"vonage-messages","config":{"api_key":"k","api_secret":"s","#
                + #""from":"+447700900456"},\#(message)}"#,
        ]
        let folder = try Tools.folder()
        try lines.joined(separator: "\n").write(toFile: folder + "/in", atomically: true, encoding: .utf8)
        let made = try await run("'\(Tools.linkline)' explain send < '\(folder)/in'")
        var given: [String: Any] = ["key": key, "text": "Dŵr a thân"]
        for line in made.output.split(separator: "\n") {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            let id = try #require(object?["id"] as? String)
            given[id] = (object?["requests"] as? [[String: Any]])?.first
        }
        try JSONSerialization.data(withJSONObject: given).write(to: URL(fileURLWithPath: folder + "/given"))
        let judged = try await run("\(check) judge < '\(folder)/given'")
        #expect(judged.code == 0, "\(judged.errors)")
    }

    /// `make kannel` is the same with 10,000 texts.
    @Test("Kannel, a gateway that is not ours, carries a conversation: no text is lost and none doubled")
    func kannel() async throws {
        let command = try Running(
            "/usr/bin/python3",
            [
                Tools.support("kannel_conversation.py"), Tools.linkline, "--dialogues", Tools.root + "/dialogues",
                "--content", Tools.root + "/content", "--texts", "200",
            ], in: try Tools.folder())
        try await eventually("the conversation ends", within: 300) { !command.isRunning }
        #expect(try await command.code() == 0, "\(command.errors)")
    }
}
