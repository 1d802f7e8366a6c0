import Foundation
import HTTPTransport
import Testing

@Suite("A line at GOV.UK Notify", .serialized)
struct NotifyTests {
    private static let key =
        "linkline-live-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0"
    private static let token = "a-token-of-our-own"

    /// The stand-in and the service before it.
    private struct Pair {
        var line: GatewayLine
        var notify: String
        var process: Running

        func receive(_ text: String, from number: String) async throws -> [String: Any] {
            let body = try JSONSerialization.data(withJSONObject: ["from": number, "text": text])
            let answer = try await EndToEndTests.send(
                HTTPRequest(method: "POST", url: notify + "/receive", headers: [], body: Array(body)))
            return try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any] ?? [:]
        }

        /// What was sent to a number, in order.
        func sent(to number: String) async throws -> [String] {
            let answer = try await get(notify + "/recorded")
            let recorded = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
            let texts = recorded?["texts"] as? [[String: Any]] ?? []
            return texts.reversed().filter { $0["phone_number"] as? String == number }
                .compactMap { $0["body"] as? String }
        }
    }

    private func start() async throws -> Pair {
        let folder = try Tools.folder()
        let process = try Running(
            Tools.python, [Tools.support("fake_notify.py"), "--key", Self.key], in: folder)
        let notify = try await process.firstLine()
        let line = try GatewayLine(
            in: folder,
            channel: ["gateway: notify", "base_url: \(notify)", "template_id: f33517ff-2a88-4f6e-b855-c550268ce08a"],
            secrets: ["api_key": Self.key, "callback_token": Self.token], more: ["received_poll_seconds: 1"])
        try await line.start()
        return Pair(line: line, notify: notify, process: process)
    }

    private func callback(_ id: String, _ text: String, from number: String) -> [String: Any] {
        ["id": id, "source_number": number, "destination_number": "07700900456", "message": text]
    }

    @Test("Texts that came while the process was down, and that no callback brought, are all heard once")
    func lostTexts() async throws {
        let pair = try await start()
        let bearer = "Bearer \(Self.token)"
        let before = try await pair.line.post(
            callback("before", "hello", from: "447700900300"), authorization: bearer)
        #expect(before.status == 204)
        pair.line.kill()

        var ids: [String] = []
        for number in 1...50 {
            let text = number % 10 == 0 ? "i want to end my life" : "hello \(number)"
            ids.append(try await pair.receive(text, from: "4477009004\(number + 10)")["id"] as? String ?? "")
        }
        // Two of one person, to be heard in their order.
        _ = try await pair.receive("second of mine", from: "447700900411")
        try await pair.line.start()

        try await eventually("all are accepted and have had their turn") {
            try await pair.line.figure("inbox_texts{state=\"new\"}") == 0
                && (try pair.line.texts(from: "+447700900460")).count == 1
                && (try pair.line.texts(from: "+447700900411")).count == 2
        }
        // The callback comes after all, and the list is read again and again.
        let late = try await pair.line.post(
            callback(ids[0], "hello 1", from: "447700900411"), authorization: bearer)
        #expect(late.status == 204)
        try await Task.sleep(for: .seconds(3))

        for number in 2...50 {
            #expect(try pair.line.texts(from: "+4477009004\(number + 10)").count == 1)
        }
        #expect(try pair.line.texts(from: "+447700900411") == ["hello 1", "second of mine"])
        #expect(try await pair.line.figure("open_flags") == 5)
        try await eventually("those in a crisis are answered") {
            try await pair.sent(to: "+447700900460").contains { $0.contains("999") }
        }
    }

    @Test("A reply whose answer is lost is found again by its reference, and is not sent twice")
    func lostAnswer() async throws {
        let pair = try await start()
        _ = try await get(pair.notify + "/control?mode=drop-after-accept&count=1")
        let number = "+447700900301"
        let answer = try await pair.line.post(
            callback("m-1", "hello", from: "447700900301"), authorization: "Bearer \(Self.token)")
        #expect(answer.status == 204)
        try await eventually("nothing is on its way") {
            let waiting = ["ready", "inflight", "uncertain"]
            for state in waiting where try await pair.line.figure("outbox_texts{state=\"\(state)\"}") != 0 {
                return false
            }
            return try await !pair.sent(to: number).isEmpty
        }
        let sent = try await pair.sent(to: number)
        #expect(Set(sent).count == sent.count, "a text went out twice")
    }

    @Test("The channel's log tells what passed, and not a number, a word or a secret of it")
    func log() async throws {
        let pair = try await start()
        let words = "canary-words about my garden"
        _ = try await pair.line.post(
            callback("m-1", words, from: "447700900302"), authorization: "Bearer \(Self.token)")
        _ = try await pair.line.post(callback("m-2", words, from: "447700900302"), authorization: "Bearer wrong-token")
        try await eventually("it was answered") { try await !pair.sent(to: "+447700900302").isEmpty }
        let reply = try #require(try await pair.sent(to: "+447700900302").first)
        func shown() async throws -> String {
            let command = try Running(
                Tools.linkline, ["channel", "log", "main", "--db", pair.line.database], in: pair.line.folder)
            _ = try await command.code()
            return command.output + command.errors
        }
        try await eventually("it is in the log") {
            let log = try await shown()
            return ["inbound  stored", "send  accepted", "the signature does not match"].allSatisfy(log.contains)
                || log.contains("wrong") && log.contains("send  accepted")
        }
        let log = try await shown()
        for canary in ["canary-words", "7700900302", Self.token, "wrong-token", Self.key, String(reply.prefix(20))] {
            #expect(!log.contains(canary), "\(canary) stands in the log")
        }
        #expect(log.contains("/v2/notifications/sms"))
        #expect(log.contains("list  0 texts"))
    }

    @Test("The stand-in satisfies Notify's own client")
    func standIn() async throws {
        let pair = try await start()
        let check = try Running(
            Tools.python, [Tools.support("check_gateways.py"), "fake-notify", pair.notify, "--key", Self.key],
            in: pair.line.folder)
        #expect(try await check.code() == 0, "\(check.errors)")
    }
}
