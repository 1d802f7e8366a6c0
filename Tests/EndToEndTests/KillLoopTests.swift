import Foundation
import HTTPTransport
import Store
import Testing

@Suite("Killed again and again under load")
struct KillLoopTests {
    /// How often it is killed; `LINKLINE_KILLS` asks for more.
    static let kills = ProcessInfo.processInfo.environment["LINKLINE_KILLS"].flatMap { Int($0) } ?? 4

    @Test("Every text that was answered 2xx is there once, and every reply went once and in order")
    func killLoop() async throws {
        let line = try await Line.start()
        let patients = (0..<12).map { "+4477009008\($0 < 10 ? "0" : "")\($0)" }
        var waiting: [(patient: String, id: String)] = []
        var accepted: [String: Set<String>] = [:]
        var generator = SystemRandomNumberGenerator()
        for round in 0...Self.kills {
            for patient in patients { for part in 0..<3 { waiting.append((patient, "SM\(round)x\(part)\(patient)")) } }
            // A gateway delivers again what it got no 2xx for, and sometimes what it did.
            let deliveries = try (waiting + waiting.prefix(6)).map { text in
                let form = [
                    ("From", text.patient), ("To", Line.number), ("Body", "what is social prescribing"),
                    ("MessageSid", text.id),
                ]
                return (text: text, request: try line.signed(Array(encoded(form).utf8)))
            }
            if round == Self.kills / 2 { try await line.twilio.behave("drop-after-accept&count=2") }
            let tasks = deliveries.map { delivery in Task { try? await send(delivery.request).status } }
            if round < Self.kills {
                try await Task.sleep(for: .milliseconds(Int.random(in: 5...600, using: &generator)))
                line.kill()
            }
            for (delivery, task) in zip(deliveries, tasks) where await task.value == 204 {
                accepted[delivery.text.patient, default: []].insert(delivery.text.id)
            }
            waiting.removeAll { accepted[$0.patient]?.contains($0.id) ?? false }
            if round < Self.kills { try await line.restart() }
        }
        #expect(waiting.isEmpty)
        try await line.settle()
        for patient in patients {
            let transcript = try #require(try line.transcript(of: patient))
            #expect(transcript.admissions.count == accepted[patient]?.count)
            #expect(
                transcript.turns.filter { if case .text = $0.turn.cause { true } else { false } }.count
                    == transcript.admissions.count)
            let ours = transcript.messages.compactMap { message -> String? in
                guard case .sent(_, let state, let reason) = message.source else { return nil }
                #expect(state == .sent, "\(reason ?? "")")
                return message.text
            }
            #expect(try await line.twilio.texts(to: patient) == ours)
        }
    }
}
