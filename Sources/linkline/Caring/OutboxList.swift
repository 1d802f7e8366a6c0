import Store

/// Texts out as lists show them: what became of each, and no word of it.
enum OutboxList {
    static func lines(_ texts: [OutboxText]) -> [String] {
        guard !texts.isEmpty else { return ["There is no such text."] }
        return texts.map { text in
            var parts = [text.state.rawValue, text.kind.rawValue, Self.recipient(text)]
            if text.attempts > 0 { parts.append(text.attempts == 1 ? "1 try" : "\(text.attempts) tries") }
            if let reason = text.reason { parts.append(printable(reason)) }
            if text.state == .ready { parts.append("from \(Clock.spoken(text.notBefore))") }
            if let until = text.quarantineUntil, text.state == .uncertain {
                parts.append("asked about \(Clock.spoken(until))")
            }
            return "\(text.id.number)  \(Clock.spoken(text.queuedAt))  \(parts.joined(separator: ", "))"
        }
    }

    static func json(_ text: OutboxText) -> LineJSON {
        .object([
            .init("id", .integer(text.id.number)), .init("person", .integer(text.person.number)),
            .init("to_staff", .bool(text.recipient != .person)),
            .init("number", .string(TranscriptList.masked(text.number))), .init("channel", .string(text.channel)),
            .init("kind", .string(text.kind.rawValue)), .init("state", .string(text.state.rawValue)),
            .init("reason", LineJSON(text.reason)), .init("attempts", .integer(text.attempts)),
            .init("uncertainties", .integer(text.uncertainties)), .init("queued_at", .string(Clock.iso(text.queuedAt))),
            .init("not_before", .string(Clock.iso(text.notBefore))),
            .init("expires_at", LineJSON(text.expiresAt.map(Clock.iso))),
            .init("claimed_at", LineJSON(text.claimedAt.map(Clock.iso))),
        ])
    }

    private static func recipient(_ text: OutboxText) -> String {
        let number = TranscriptList.masked(text.number)
        return text.recipient == .person
            ? "person \(text.person.number) (\(number))" : "staff (\(number)), about person \(text.person.number)"
    }
}
