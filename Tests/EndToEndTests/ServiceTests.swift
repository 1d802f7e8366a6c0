import Foundation
import Store
import Testing

@Suite("The service as operators see it", .serialized)
struct ServiceTests {
    let patient = "+447700900501"

    @Test("Receipts move a text forward and never back")
    func receipts() async throws {
        let line = try await Line.start()
        _ = try await line.conversation("hello", from: patient)
        let recorded = try await line.twilio.recorded()
        let message = try #require(recorded.messages.first { $0.to == patient })
        let callback = try #require(
            recorded.requests.last { $0.form["To"] == [patient] }?.form["StatusCallback"]?.first)
        #expect(callback.hasPrefix(Line.publicURL + "/webhooks/main/status?"))
        let path = String(callback.dropFirst(Line.publicURL.count))
        for (status, expected) in [
            ("sent", OutboxState.sent), ("delivered", .delivered), ("sent", .delivered), ("undelivered", .delivered),
            ("nonsense", .delivered),
        ] {
            let form = [("MessageSid", message.sid), ("MessageStatus", status), ("To", patient), ("From", Line.number)]
            #expect(try await line.post(Array(encoded(form).utf8), path: path).status == 204)
            let last = try #require(try line.transcript(of: patient)?.messages.last)
            guard case .sent(_, let state, _) = last.source else {
                Issue.record("not a text out")
                return
            }
            #expect(state == expected, "after \(status)")
        }
        let forged = try await line.post(Array("MessageSid=x&MessageStatus=failed".utf8), path: path, signature: "AAAA")
        #expect(forged.status == 403)
    }

    @Test("It says how it is, keeps others from its database, logs nobody's words and ends in order")
    func operation() async throws {
        let line = try await Line.start()
        _ = try await line.conversation("my name is Persephone", from: patient)
        #expect(try await get(line.address + "/health").status == 200)
        #expect(try await get(line.address + "/ready").status == 200)
        let metrics = try await get(line.address + "/metrics").text
        #expect(metrics.contains("linkline_persons 1\n"))
        #expect(!metrics.contains("7700900501"))

        let second = try line.serve()
        #expect(try await second.code() == 75)
        #expect(second.errors.contains("Stop it"))

        #expect(try await line.terminate() == 0)
        let log = line.service?.errors ?? ""
        #expect(log.contains("inbox.accepted"))
        for secret in ["Persephone", "7700900501", FakeTwilio.token] { #expect(!log.contains(secret)) }
        #expect(!FileManager.default.fileExists(atPath: line.database + ".sock"))
    }

    @Test(
        "What is missing or wrong in the settings keeps it from starting, and is told",
        arguments: [
            (["LINKLINE_CHANNEL_MAIN_AUTH_TOKEN": ""], "LINKLINE_CHANNEL_MAIN_AUTH_TOKEN"),
            (["LINKLINE_CHANNEL_MAIN_GATEWAY": "pigeon"], "twilio"),
            (["LINKLINE_CHANNEL_MAIN_GATEWAY": "loopback"], "there is no gateway"),
            (["LINKLINE_LISTEN": "everywhere"], "127.0.0.1:8080"),
            (["LINKLINE_QUARANTINE_SECONDS": "soon"], "quarantine_seconds"),
            (["LINKLINE_DUTY_NUMBER": "Sam"], "duty_number"),
        ])
    func wrongSettings(variables: [String: String], told: String) async throws {
        let line = try await Line.start()
        #expect(try await line.terminate() == 0)
        let service = try line.serve(variables)
        #expect(try await service.code() == 78)
        #expect(service.errors.contains(told))
        #expect(!service.errors.contains(FakeTwilio.token))
        #expect(service.output.isEmpty)
    }

    @Test("Content with an error keeps it from starting, and the place is shown")
    func wrongContent() async throws {
        let line = try await Line.start()
        #expect(try await line.terminate() == 0)
        let dialogues = try Tools.folder() + "/dialogues"
        try FileManager.default.copyItem(atPath: Tools.root + "/dialogues", toPath: dialogues)
        try FileManager.default.copyItem(
            atPath: dialogues + "/rejected/arrow-to-nowhere.talk", toPath: dialogues + "/arrow-to-nowhere.talk")
        let service = try line.serve(["LINKLINE_DIALOGUES": dialogues])
        #expect(try await service.code() == 65)
        #expect(service.errors.contains("arrow-to-nowhere.talk:"))
    }
}
