import Foundation
import Store
import Testing

@Suite("What comes to the door is stored once, or refused", .serialized)
struct DoorTests {
    let patient = "+447700900101"

    @Test("A text that Twilio delivers three times is stored once, and answered once as Twilio's own client would send")
    func threeDeliveries() async throws {
        let line = try await Line.start()
        let fields = [
            "AccountSid=\(FakeTwilio.account)", "From=\(patient)", "To=\(Line.number)", "Body=hello, dŵr & 100%",
            "MessageSid=SM11111111111111111111111111111111", "NumMedia=0",
        ]
        let door = line.address + "/webhooks/main/inbound"
        for _ in 0..<3 {
            let posted = try await FakeTwilio.check(
                ["post", door, "--token", FakeTwilio.token, "--public", Line.publicURL + "/webhooks/main/inbound"]
                    + fields, in: line.folder)
            #expect(posted.code == 0 && posted.output.hasPrefix("204"), "\(posted.output)")
        }
        try await line.settle()
        let transcript = try #require(try line.transcript(of: patient))
        #expect(transcript.admissions.count == 1)
        let sent = try await line.twilio.texts(to: patient)
        #expect(!sent.isEmpty && Set(sent).count == sent.count)
        #expect(sent.count == transcript.messages.count - 1)
        let compared = try await FakeTwilio.check(
            ["compare", line.twilio.address, "--account", FakeTwilio.account, "--token", FakeTwilio.token],
            in: line.folder)
        #expect(compared.code == 0, "\(compared.output)")
    }

    @Test("A forged signature, another number's text and nonsense are refused and leave nothing behind")
    func refusals() async throws {
        let line = try await Line.start()
        func form(_ body: String = "hello", to: String = Line.number, _ more: [(String, String)] = []) -> [UInt8] {
            Array(encoded([("From", patient), ("To", to), ("Body", body), ("MessageSid", "SM1")] + more).utf8)
        }
        let forged = try await line.post(form(), signature: "AAAAAAAAAAAAAAAAAAAAAAAAAAA=")
        #expect(forged.status == 403)
        #expect(try await line.post(form(to: "+447700900777")).status == 403)
        #expect(try await line.post(form("x", [("AccountSid", "AC33333333333333333333333333333333")])).status == 403)
        #expect(try await line.post(form(), type: "text/plain").status == 415)
        #expect(try await line.post(Array("From=%2B447700900101&Body=hello".utf8)).status == 400)
        #expect(try await line.post([]).status == 400)
        let large = Array((encoded([("From", patient)]) + "&Body=" + String(repeating: "a", count: 70_000)).utf8)
        #expect(try await line.post(large).status == 413)
        #expect(try await line.post(form(), path: "/webhooks/other/inbound").status == 404)
        #expect(try await get(line.address + "/webhooks/main/inbound").status == 405)
        #expect(try line.transcript(of: patient) == nil)
        #expect(try await line.conversation("hello", from: patient).count > 0)
        #expect(try await line.text("hello", from: "Bank") == 204)
        try await line.settle()
        #expect(try await line.twilio.texts(to: "Bank").isEmpty)
    }

    @Test("Whatever is a text is kept whole and answered in words")
    func oddTexts() async throws {
        let line = try await Line.start()
        let long = String(repeating: "my knees are bad ", count: 589).prefix(10_000)
        let texts: [(name: String, body: String, media: Int, kept: String)] = [
            ("invalid UTF-8", "hello%FF%C3%28", 0, "hello\u{FFFD}\u{FFFD}("),
            ("a NUL byte", "he%00llo", 0, "he\0llo"),
            ("10,000 characters", escaped(Array(long.utf8)), 0, String(long)),
            ("emoji only", escaped(Array("👍🏽🙂".utf8)), 0, "👍🏽🙂"),
            ("a picture without words", "", 1, ""),
            ("nothing at all", "", 0, ""),
            ("only spaces and a line break", "%20%0D%0A%20", 0, " \r\n "),
        ]
        for (index, text) in texts.enumerated() {
            let number = "+44770090020\(index)"
            let body =
                "AccountSid=\(FakeTwilio.account)&From=%2B\(number.dropFirst())&To=%2B\(Line.number.dropFirst())"
                + "&MessageSid=SModd\(index)&NumMedia=\(text.media)&Body=\(text.body)"
            #expect(try await line.post(Array(body.utf8)).status == 204, "\(text.name)")
            try await line.settle()
            let sent = try await line.twilio.texts(to: number)
            #expect(sent.contains { $0.contains { $0.isLetter } }, "\(text.name) was not answered")
            let kept = try line.transcript(of: number)?.messages.first
            #expect(kept.map { Array($0.text.utf8) } == Array(text.kept.utf8), "\(text.name) was not kept whole")
        }
        #expect(try await get(line.address + "/ready").status == 200)
    }
}
