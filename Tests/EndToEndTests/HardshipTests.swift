import Foundation
import Glibc
import Store
import Testing

@Suite("What the world throws at a server", .serialized)
struct HardshipTests {
    let patient = "+447700900701"

    @Test("Fifty deliveries of one text at the same moment are one text")
    func simultaneous() async throws {
        let line = try await Line.start()
        let body = Array(
            encoded([("From", patient), ("To", Line.number), ("Body", "hello"), ("MessageSid", "SM50")]).utf8)
        let request = try line.signed(body)
        let statuses = await withTaskGroup(of: Int?.self) { group in
            for _ in 0..<50 { group.addTask { try? await send(request).status } }
            return await group.reduce(into: [Int?]()) { $0.append($1) }
        }
        #expect(statuses.allSatisfy { $0 == 204 })
        try await line.settle()
        let transcript = try #require(try line.transcript(of: patient))
        #expect(transcript.admissions.count == 1)
        #expect(try await line.twilio.texts(to: patient).count == transcript.messages.count - 1)
    }

    @Test("A disk that stops taking bytes ends the service; whatever was answered 2xx is there afterwards")
    func diskFault() async throws {
        let line = try await Line.start()
        #expect(try await line.terminate() == 0)
        // The file-size limit makes writes fail with EFBIG, as a broken disk makes them fail.
        try await line.restart(limitedTo: 1_200)
        var answered: [String] = []
        for index in 0..<4_000 {
            let words = "text \(index) " + String(repeating: "x", count: 1_000)
            guard let status = try? await line.text(words, from: patient), status == 204 else { break }
            answered.append(words)
        }
        #expect(!answered.isEmpty && answered.count < 4_000)
        #expect(try await line.service?.code() == 69)
        try await line.restart()
        let kept = try #require(try line.transcript(of: patient)).messages.map(\.text)
        #expect(Set(answered).isSubset(of: Set(kept)))
        try await line.settle()
        #expect(try await get(line.address + "/ready").status == 200)
    }

    @Test("A body that drips in is given up, headers without end are refused, and others are served meanwhile")
    func slowAndLarge() async throws {
        let line = try await Line.start()
        let slow = try RawConnection(to: line.address)
        slow.write("POST /webhooks/main/inbound HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nFrom=")
        let large = try RawConnection(to: line.address)
        large.write("GET /health HTTP/1.1\r\nHost: x\r\nX-Long: " + String(repeating: "a", count: 20_000) + "\r\n\r\n")
        #expect(large.readLine().contains(" 4"))
        #expect(try await get(line.address + "/health").status == 200)
        for _ in 0..<40 {
            slow.write("a")
            if slow.hasAnswer(within: 250) { break }
        }
        #expect(slow.readLine().hasPrefix("HTTP/1.1 408"))
    }

    @Test("Headers that drip in are given up, although their sender is never silent")
    func slowHeaders() async throws {
        let line = try await Line.start()
        let slow = try RawConnection(to: line.address)
        slow.write("POST /webhooks/main/inbound HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        var isClosed = false
        for _ in 0..<120 where !isClosed {
            slow.write("a")
            // Whatever comes is the end: the request was never whole.
            isClosed = slow.hasAnswer(within: 250)
        }
        #expect(isClosed)
        #expect(try await get(line.address + "/health").status == 200)
    }

    @Test("Over a damaged database nothing is stored, whoever writes of a crisis is answered once, and staff are told")
    func damaged() async throws {
        let line = try await Line.start()
        for index in 0..<40 { #expect(try await line.text("hello \(index)", from: patient) == 204) }
        try await line.settle()
        _ = try await line.terminate()
        try spoil(line.database)
        let before = try await line.twilio.texts(to: patient).count
        try await line.restart()
        #expect(try await get(line.address + "/health").status == 503)
        #expect(try await get(line.address + "/ready").status == 503)
        #expect(try await line.text("hello", from: patient) == 503)
        // The gateway comes again with the same text.
        for _ in 1...2 { #expect(try await line.text("i want to kill myself", from: patient, id: "SM1") == 503) }
        let replies = try await line.twilio.texts(to: patient).dropFirst(before)
        #expect(replies.count == 1 && replies.allSatisfy { $0.contains("116 123") })
        let alerts = try await line.twilio.texts(to: Line.duty)
        #expect(alerts.contains { $0.contains("damaged") })
        #expect(alerts.contains { $0.contains("texted of a crisis") } && alerts.allSatisfy { !$0.contains(patient) })
        #expect(try await line.terminate() == 0)
    }

    /// Overwrites the middle of every page but the first ones.
    private func spoil(_ database: String) throws {
        var bytes = try Data(contentsOf: URL(filePath: database))
        for page in stride(from: 8 * 4096, to: bytes.count, by: 4096) {
            bytes.replaceSubrange(page..<page + 64, with: Data(repeating: 0xA5, count: 64))
        }
        try bytes.write(to: URL(filePath: database))
    }

    @Test("Ending while the gateway keeps it waiting takes seconds, and the text arrives once after the next start")
    func shutdownWhileSending() async throws {
        let line = try await Line.start()
        try await line.twilio.behave("timeout")
        #expect(try await line.text("hello", from: patient) == 204)
        try await eventually("the gateway takes a text") { try await !line.twilio.texts(to: patient).isEmpty }
        let began = Date()
        _ = try await line.terminate()
        #expect(Date().timeIntervalSince(began) < 30)
        try await line.twilio.behave("ok")
        try await line.restart()
        try await line.settle()
        let texts = try await line.twilio.texts(to: patient)
        #expect(Set(texts).count == texts.count && !texts.isEmpty)
    }
}
