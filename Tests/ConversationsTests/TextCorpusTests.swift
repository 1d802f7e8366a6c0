import BenchmarkSupport
import Conversations
import Foundation
import Gateways
import Store
import Testing
import Words
import TextMessage

@Suite("Whatever is texted is kept as it came, and every answer fits")
struct TextCorpusTests {
    /// How many texts; `LINKLINE_TEXTS` asks for more.
    static let count = ProcessInfo.processInfo.environment["LINKLINE_TEXTS"].flatMap { Int($0) } ?? 1_500

    /// Each text with its own person, so that one who is lost says which it was.
    @Test("Emoji, directions, zero bytes, endless texts, broken UTF-8 and what looks like STOP")
    func corpus() throws {
        let line = try Line()
        let texts = FuzzedTexts(Self.lookAlikes + ["what is social prescribing", "i feel so low today"], seed: 11)
        for index in 0..<Self.count {
            let bytes = Self.bytes(index, texts)
            let message = try Self.message(bytes, index)
            #expect(Array(message.text.utf8) == Array(String(decoding: bytes, as: UTF8.self).utf8), "text \(index)")
            guard case .accepted(_, let inbound) = try line.acceptMessage(message) else {
                Issue.record("text \(index) was not accepted")
                continue
            }
            let answers = try line.settle().filter { $0.recipient == .person }
            let kept = try line.store.read { try $0.inbound(inbound) }
            #expect(kept.map { Array($0.text.utf8) } == Array(message.text.utf8), "text \(index) was not kept whole")
            #expect(kept?.state == .done, "text \(index) had no turn")
            for answer in answers {
                // Welsh and the longest names may take four.
                let count = segments(of: answer.text)
                #expect(count.segments <= 4, "text \(index) was answered in \(count.segments) parts")
                #expect(!answer.text.isEmpty)
            }
        }
    }

    /// What people send who may mean STOP, and what only looks like it.
    private static let lookAlikes = [
        "STOP", "stop.", " Stop!! ", "S T O P", "st0p", "sotp", "STOP ALL", "stopp", "ＳＴＯＰ", "ѕtop", "STOP\u{0}",
        "\u{202E}POTS", "stop\u{200B}", "bus stop", "non-stop", "don't stop", "please stop texting me", "UNSUBSCRIBE",
        "cancel", "end", "quit", "ARRET", "stopiwch", "\u{1F6D1}", "stop stop stop", "full stop.",
    ]

    /// Every fifth text is no UTF-8; the others are of all the kinds that are fuzzed.
    private static func bytes(_ index: Int, _ texts: FuzzedTexts) -> [UInt8] {
        if index < lookAlikes.count { return Array(lookAlikes[index].utf8) }
        guard index % 5 == 0 else { return Array(texts.text(index).text.utf8) }
        var lot = Lot(UInt64(index))
        return (0..<lot.number(below: 300)).map { _ in UInt8(truncatingIfNeeded: lot.number()) }
    }

    /// The message as it comes out of a gateway's form.
    private static func message(_ bytes: [UInt8], _ index: Int) throws -> InboundMessage {
        let number = Line.number(index % 100).dropFirst()
        var body = "MessageSid=SMc\(index)&From=%2B\(number)&To=%2B447700900456&NumMedia=0&Body="
        for byte in bytes { body += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16) }
        let request = GatewayRequest(
            method: "POST", url: "https://texts.example.org/webhooks/main/inbound",
            headers: [("Content-Type", "application/x-www-form-urlencoded")], body: Array(body.utf8))
        let gateway = TwilioGateway(configuration: TwilioConfiguration(setting: { _ in nil }))
        guard case .message(let message)? = try gateway.parse(request, at: .inbound).first else { throw NotAText() }
        return message
    }

    struct NotAText: Error {}
}

extension Line {
    fileprivate func acceptMessage(_ message: InboundMessage) throws -> Accepted {
        // An hour between texts, so that nobody's last ones are read together with the next.
        now = now.adding(hours: 1)
        let text = InboundText(channel: "main", gatewayID: message.key, text: message.text, receivedAt: now)
        return try store.write { try desk.accept(text, from: message.from.value, at: now, in: $0) }
    }
}
