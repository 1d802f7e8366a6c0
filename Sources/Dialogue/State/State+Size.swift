import Words

// How large a saved state can be at most, by adding up what stands in it: most are far from the limit, and writing one
// out to learn that takes longer than the rest of a turn.
extension State {
    /// Never less than the bytes that `encode` writes.
    var byteBound: Int {
        // Names of members, numbers, instants and everything of a length that is known.
        var bound = 1000
        for frame in frames { bound += frame.byteBound }
        for frame in aside?.frames ?? [] { bound += frame.byteBound }
        if let pending {
            bound += 200 + bytes(pending.question)
            for row in pending.shown { bound += 48 + bytes(row.value) }
        }
        for topic in offer?.topics ?? [] { bound += bytes(topic) }
        for (name, value) in memory { bound += bytes(name) + value.byteBound }
        for name in measures.keys { bound += 96 + bytes(name) }
        for service in found { bound += bytes(service) }
        for name in [lastAnswered?.key, lastTopic, lastEnded, endedLater, standing.person.nation] {
            bound += 32 + bytes(name ?? "")
        }
        if case .asked(let queue, _, _, _, _) = keeper { bound += 100 + bytes(queue) }
        return bound + bytes(standing.person.language)
    }
}

/// A string between quotation marks, with what has to be escaped.
private func bytes(_ text: String) -> Int {
    text.utf8.reduce(4) { $0 + ($1 < 0x20 ? 6 : $1 == UInt8(ascii: "\"") || $1 == UInt8(ascii: "\\") ? 2 : 1) }
}

extension Frame {
    fileprivate var byteBound: Int {
        var bound = 160 + bytes(dialogue) + bytes(program)
        for (name, value) in inputs { bound += bytes(name) + value.byteBound }
        for (name, value) in rememberedBefore { bound += bytes(name) + (value?.byteBound ?? 8) }
        for entry in log { bound += entry.byteBound }
        return bound
    }
}

extension LogEntry {
    fileprivate var byteBound: Int {
        let own = 48 + bytes(key)
        switch happening {
        case .answered(let value): return own + value.byteBound
        case .freeText(let words): return own + bytes(words)
        case .called(let outcome): return own + bytes(outcome ?? "")
        case .suggested(let found, let needs, let place):
            let values = (needs?.byteBound ?? 0) + (place?.byteBound ?? 0)
            return own + 48 + found.reduce(values) { $0 + bytes($1) }
        default: return own + 24
        }
    }
}

extension Value {
    fileprivate var byteBound: Int {
        switch self {
        case .choice(let text), .postcode(let text), .name(let text), .phone(let text), .text(let text):
            32 + bytes(text)
        case .choices(let several): several.reduce(32) { $0 + bytes($1) }
        case .boolean, .number, .date, .time, .dateTime: 80
        }
    }
}
