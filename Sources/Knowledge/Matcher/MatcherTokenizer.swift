import Words

/// What one token of a text is to the matcher: the words that it stands for.
struct MatcherTokenizer: Sendable {
    /// Spellings of text messages beside those that `Words` knows, by spelling.
    var textSpeak: [String: String]

    /// Polite and empty words that say nothing about the topic.
    static let fillers: Set<String> = [
        "please", "hi", "hello", "hey", "thanks", "thank", "sir", "madam", "kindly", "ok", "okay", "yes", "well", "so",
        "just", "actually", "basically", "um", "er", "oh",
    ]

    /// The words that a folded token stands for: contractions and text-speak written out, possessives gone.
    func words(of token: String) -> [String] {
        var words: [String] = []
        for token in FoldedText(token).expandedContractions.expandedTextSpeak.tokens {
            switch token.kind {
            case .word: append(token.text, to: &words)
            case .number, .mark: words.append(token.text)
            case .emoji, .newline: break
            }
        }
        return words
    }

    private func append(_ token: String, to words: inout [String]) {
        if let longer = textSpeak[token] {
            words.append(contentsOf: longer.split(separator: " ").map(String.init))
            return
        }
        var bytes = Array(token.utf8)
        if bytes.count > 2, bytes.last == UInt8(ascii: "s"), bytes[bytes.count - 2] == 0x27 { bytes.removeLast(2) }
        bytes.removeAll { $0 == 0x27 }
        if !bytes.isEmpty { words.append(String(decoding: bytes, as: UTF8.self)) }
    }
}
