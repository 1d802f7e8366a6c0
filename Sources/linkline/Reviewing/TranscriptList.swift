import Store
import Words

/// The list of conversations: enough to choose one by, and no whole number.
enum TranscriptList {
    static func lines(_ list: [TranscriptSummary]) -> [String] {
        list.map { one in
            var parts = [masked(one.number)]
            if let name = one.name { parts.append(name) }
            parts += standing(one)
            parts.append(one.messages == 1 ? "1 message" : "\(one.messages) messages")
            var line = "\(String(repeating: " ", count: max(0, 5 - String(one.person.number).count)))"
            line += "\(one.person.number)  \(parts.joined(separator: ", "))"
            if let at = one.lastAt { line += "\n       \(Clock.spoken(at))  \(shortened(one.lastText ?? ""))" }
            return line
        }
    }

    static func json(_ one: TranscriptSummary) -> LineJSON {
        .object([
            .init("id", .integer(one.person.number)), .init("number", .string(masked(one.number))),
            .init("name", LineJSON(one.name)), .init("keeper", .string(one.keeper.rawValue)),
            .init("open_flags", .integer(one.openFlags)), .init("opted_out", .bool(one.optedOut)),
            .init("messages", .integer(one.messages)), .init("last_at", LineJSON(one.lastAt.map(Clock.iso))),
            .init("last_local", LineJSON(one.lastAt.map(Clock.spoken))), .init("last_text", LineJSON(one.lastText)),
        ])
    }

    /// `...23`: the last two digits.
    static func masked(_ number: String) -> String { "...\(number.suffix(2))" }

    static func keeper(_ keeper: ConversationKeeper) -> String {
        switch keeper {
        case .assistant: "with the assistant"
        case .asked: "waits for a person"
        case .taken: "with a person"
        }
    }

    private static func standing(_ one: TranscriptSummary) -> [String] {
        var words = [keeper(one.keeper)]
        if one.openFlags > 0 { words.append(one.openFlags == 1 ? "1 open flag" : "\(one.openFlags) open flags") }
        if one.optedOut { words.append("opted out") }
        return words
    }

    /// On one line, without marks that a terminal would obey, and not longer than a line.
    private static func shortened(_ text: String) -> String {
        let line = printable(text).replacing("\n", with: " ")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }
}

/// The text with U+FFFD for what a terminal would obey; line ends stay.
func printable(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        let isUnsafe = scalar.properties.generalCategory == .control && scalar != "\n"
        out.append(isUnsafe ? "\u{FFFD}" : scalar)
    }
    return String(out)
}
