import Words

/// One word of a text as the matcher uses it.
struct MatcherWord: Hashable, Sendable {
    /// As it was typed, folded; for a contraction, the word it stands for.
    var typed: String
    /// The word used: the same, or the word of the phrasings that was probably meant.
    var word: String
    /// Whether a phrasing has it, or its stem, or it is an ordinary word.
    var isKnown: Bool

    var isCorrected: Bool { typed != word }

    init(_ typed: String, word: String? = nil, isKnown: Bool = true) {
        self.typed = typed
        self.word = word ?? typed
        self.isKnown = isKnown
    }
}

/// Cuts a text into the words that the matcher counts.
struct MatcherTokenizer: Sendable {
    /// Spellings of text messages beside those that `Words` knows, by spelling.
    var textSpeak: [String: String]

    /// Polite and empty words that say nothing about the topic.
    private static let fillers: Set<String> = [
        "please", "hi", "hello", "hey", "thanks", "thank", "sir", "madam", "kindly", "ok", "okay", "yes", "well", "so",
        "just", "actually", "basically", "um", "er", "oh",
    ]

    /// The words of a text in order: folded, contractions and text-speak written out, fillers gone (unless nothing
    /// else would be left).
    func words(of text: String) -> [String] {
        var words: [String] = []
        for token in FoldedText(text).expandedContractions.expandedTextSpeak.tokens {
            switch token.kind {
            case .word: append(token.text, to: &words)
            case .number: words.append(token.text)
            case .mark:
                if token.text == "£" || token.text == "%" { words.append(token.text) }
                if token.text == "&" { words.append("and") }
            case .emoji, .newline: break
            }
        }
        let spoken = words.filter { !Self.fillers.contains($0) }
        return spoken.isEmpty ? words : spoken
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
