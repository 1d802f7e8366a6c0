import Foundation
import Store
import Testing

@Suite("A killed service loses nothing and doubles nothing", .serialized)
struct CrashTests {
    let patient = "+447700900301"

    @Test(
        "Killed after its answer to the gateway and before it sent: the replies go once, at the next start",
        arguments: ["before-turn", "before-claim"])
    func beforeClaim(point: String) async throws {
        let line = try await Line.start(["LINKLINE_STOP_AT": point])
        #expect(try await line.text("what is social prescribing", from: patient) == 204)
        line.kill()
        #expect(try await line.twilio.texts(to: patient).isEmpty)
        try await line.restart()
        try await expectEachReplyOnce(line)
        // At once: nothing was in flight, so nobody had to be asked.
        #expect(try await line.twilio.recorded().lookups.isEmpty)
    }

    @Test("Killed while the gateway held the text: the gateway is asked, and the text is there once")
    func takenByTheGateway() async throws {
        let line = try await Line.start()
        try await line.twilio.behave("timeout")
        #expect(try await line.text("what is social prescribing", from: patient) == 204)
        try await eventually("the gateway takes a text") { try await !line.twilio.texts(to: patient).isEmpty }
        line.kill()
        try await line.twilio.behave("ok")
        try await line.restart()
        try await expectEachReplyOnce(line)
        #expect(try await !line.twilio.recorded().lookups.isEmpty)
    }

    @Test("Killed after the claim and before the request: the gateway is asked, and the text is sent once")
    func notTakenByTheGateway() async throws {
        let line = try await Line.start(["LINKLINE_STOP_AT": "after-claim"])
        #expect(try await line.text("what is social prescribing", from: patient) == 204)
        try await eventually("a text is claimed") {
            try await get("\(line.address)/metrics").text.contains("linkline_outbox_texts{state=\"inflight\"} 1")
        }
        line.kill()
        try await line.restart()
        try await expectEachReplyOnce(line)
        #expect(try await line.twilio.recorded().lookups.count == 1)
    }

    @Test("A gateway that breaks before and after taking a text: the text arrives once all the same")
    func brokenGateway() async throws {
        let line = try await Line.start()
        for mode in ["500-after", "drop-after-accept", "500-before", "drop-before"] {
            try await line.twilio.behave(mode)
            let before = try await line.twilio.recorded().requests.count
            #expect(try await line.text("menu", from: patient) == 204)
            try await eventually("the gateway is tried") {
                try await line.twilio.recorded().requests.count > before
            }
            try await line.twilio.behave("ok")
            try await line.settle()
        }
        let transcript = try #require(try line.transcript(of: patient))
        let ours = transcript.messages.filter { if case .sent = $0.source { true } else { false } }.map(\.text)
        #expect(try await line.twilio.texts(to: patient) == ours)
    }

    /// What the transcript says was sent is what the gateway has, in order, each once.
    private func expectEachReplyOnce(_ line: Line) async throws {
        try await line.settle()
        let transcript = try #require(try line.transcript(of: patient))
        var ours: [String] = []
        for message in transcript.messages {
            guard case .sent(_, let state, _) = message.source else { continue }
            #expect(state == .sent)
            ours.append(message.text)
        }
        #expect(ours.contains { $0.contains("Social prescribing") })
        #expect(try await line.twilio.texts(to: patient) == ours)
    }
}
