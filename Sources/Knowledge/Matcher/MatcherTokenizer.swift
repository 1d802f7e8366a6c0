import Words

/// What one token of a text is to the matcher: the words that it stands for.
struct MatcherTokenizer: Sendable {
    /// Spellings of text messages beside those that `Words` knows, by spelling.
    private let textSpeak: [String: String]
    /// What each short form that is known by heart stands for.
    private let known: WordTable<[String]>

    init(textSpeak: [String: String]) {
        self.textSpeak = textSpeak
        var known: [String: [String]] = [:]
        for word in FoldedText.shortForms + textSpeak.keys { known[word] = Self.words(of: word, textSpeak) }
        self.known = WordTable(known)
    }

    /// Polite and empty words that say nothing about the topic.
    static let fillers: Set<String> = [
        "please", "hi", "hello", "hey", "thanks", "thank", "sir", "madam", "kindly", "ok", "okay", "yes", "well", "so",
        "just", "actually", "basically", "um", "er", "oh",
    ]

    /// The words that a text stands for: contractions and text-speak written out, possessives gone.
    func words(of text: String) -> [String] { words(of: FoldedText(text)) }

    /// The same of a text that is folded already.
    func words(of text: FoldedText) -> [String] {
        var words: [String] = []
        words.reserveCapacity(text.tokens.count + 8)
        eachWord(of: text) { word, _ in words.append(word) }
        return words
    }

    /// Takes each of these words with its key.
    func eachWord(of text: FoldedText, _ take: (String, WordKey) -> Void) {
        for token in text.tokens {
            switch token.kind {
            case .word:
                if let long = known[token.key] {
                    for word in long { take(word, WordKey(word)) }
                } else if token.text.utf8.contains(Self.apostrophe) {
                    for word in Self.words(of: token.text, textSpeak) { take(word, WordKey(word)) }
                } else {
                    take(token.text, token.key)
                }
            case .number, .mark: take(token.text, token.key)
            case .emoji, .newline: break
            }
        }
    }

    private static let apostrophe = UInt8(ascii: "'")

    /// What one folded word stands for.
    private static func words(of word: String, _ textSpeak: [String: String]) -> [String] {
        var folded = FoldedText("")
        folded.tokens = [Token(.word, word, range: 0..<0, isGlued: false)]
        var words: [String] = []
        for token in folded.expandedContractions.expandedTextSpeak.tokens {
            if let longer = textSpeak[token.text] {
                words += longer.split(separator: " ").map(String.init)
                continue
            }
            var bytes = Array(token.text.utf8)
            if bytes.count > 2, bytes.last == UInt8(ascii: "s"), bytes[bytes.count - 2] == apostrophe {
                bytes.removeLast(2)
            }
            bytes.removeAll { $0 == apostrophe }
            if !bytes.isEmpty { words.append(String(decoding: bytes, as: UTF8.self)) }
        }
        return words
    }
}
