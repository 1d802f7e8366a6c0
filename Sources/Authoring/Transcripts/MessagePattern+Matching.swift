extension MessagePattern {
    /// Whether a message looks like this; runs of blanks and line ends count as one blank.
    func matches(_ message: String) -> Bool {
        let text = Self.plain(message)
        switch self {
        case .exact(let wanted): return text == Self.plain(wanted)
        case .glob(let wanted): return Self.matches(text, glob: Self.plain(wanted))
        case .regex(let pattern): return (try? Regex(pattern).firstMatch(in: message)) != nil
        case .rest: return true
        }
    }

    var written: String {
        switch self {
        case .exact(let text), .glob(let text): text
        case .regex(let pattern): "/\(pattern)/"
        case .rest: "..."
        }
    }

    /// Whether all messages of a turn are as expected, in order.
    static func match(_ patterns: [MessagePattern], _ messages: [String]) -> Bool {
        var messages = messages[...]
        for pattern in patterns {
            if case .rest = pattern { return true }
            guard let message = messages.popFirst(), pattern.matches(message) else { return false }
        }
        return messages.isEmpty
    }

    private static func plain(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }

    private static func matches(_ text: String, glob: String) -> Bool {
        let parts = glob.split(separator: "*", omittingEmptySubsequences: false)
        guard let first = parts.first, let last = parts.last, parts.count > 1 else { return text == glob }
        guard text.hasPrefix(first), text.hasSuffix(last), text.count >= first.count + last.count else { return false }
        var rest = text.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}
