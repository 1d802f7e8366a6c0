import Dialogue
import Testing
import Words

@testable import Knowledge

/// The matcher on a small set of its own.
@Suite struct MatcherTests {
    static let source = MatcherSource(
        topics: ["cost", "wait", "robot"], within: ["wait": "cost"],
        examples: [
            ("is it free", 0), ("how much does it cost", 0), ("do i have to pay", 0), ("what is the price", 0),
            ("is there a charge", 0), ("can i afford it", 0), ("how much money do i need", 0),
            ("how long is the wait", 1), ("when will someone ring me", 1), ("am i still on the list", 1),
            ("how many weeks until i hear", 1), ("nobody has called me yet", 1), ("is there a waiting list", 1),
            ("are you a robot", 2), ("is this a computer", 2), ("am i talking to a person", 2),
            ("are you real or a machine", 2), ("is a human reading this", 2), ("are you a bot", 2),
            ("can i book a blood test", nil), ("i need my tablets", nil), ("good morning", nil),
            ("is the parking free", nil),
            ("my knee hurts", nil), ("when is the surgery open", nil), ("thank you very much", nil),
        ].map { MatcherExample(text: $0.0, topic: $0.1, author: "a") },
        textSpeak: ["moolah": "money"], commonStems: ["teach", "great", "wet"])
    static let matcher = Matcher(source)

    @Test(
        "a patient's own words lead to the topic",
        arguments: [
            ("how much will it cost me", "cost"), ("do we need to pay for it", "cost"), ("wats the price", "cost"),
            ("how long will i wait", "wait"), ("nobody has rung me", "wait"), ("r u a robot", "robot"),
            ("is this a real person", "robot"),
        ])
    func finds(text: String, topic: String) {
        #expect(Self.matcher.read(text).candidates.first?.topic == topic)
    }

    @Test("a slip of the finger is repaired, and the explanation says so")
    func spelling() throws {
        let first = try #require(Self.matcher.candidates("is there a chrage", limit: 1).first)
        #expect(first.topic == "cost")
        #expect(first.words.contains { $0.word == "chrage -> charge" })
    }

    @Test("an ordinary word is never repaired into a word of the phrasings")
    func ordinary() {
        #expect(Self.matcher.words(of: "wet").first?.used == "wet")
        #expect(Self.matcher.words(of: "wiat").first?.used == "wait")
    }

    @Test("a site's own spellings are read") func textSpeak() {
        #expect(Self.matcher.words(of: "moolah").map(\.used) == ["money"])
    }

    @Test("nothing is found in a text without words", arguments: ["", " ", "\u{1F44D}", "..."])
    func wordless(text: String) {
        #expect(Self.matcher.read(text) == .none)
    }

    @Test(
        "any text is read without harm",
        arguments: ["£££ % & '", "\u{0}\u{FFFD}", String(repeating: "ab'c ", count: 2000)])
    func harmless(text: String) {
        #expect(Self.matcher.read(text).candidates.allSatisfy { $0.score >= 0 && $0.score <= 1 })
    }

    @Test("an explanation names every word of a short text, the heaviest first, and they speak for the topic")
    func explanation() throws {
        let words = try #require(Self.matcher.candidates("how much does it cost", limit: 1).first).words
        #expect(Set(words.map(\.word)) == ["how", "much", "does", "it", "cost"])
        #expect(words.reduce(0) { $0 + $1.weight } > 0)
        #expect(words.map { abs($0.weight) } == words.map { abs($0.weight) }.sorted(by: >))
    }

    @Test("the same content gives the same weights")
    func determinism() {
        #expect(Matcher(Self.source).weights == Self.matcher.weights)
    }

    @Test("weights come back from their file as they were, and are used")
    func file() throws {
        let read = try #require(MatcherWeights(encoded: Self.matcher.weights.encoded()))
        #expect(read == Self.matcher.weights)
        #expect(Matcher.isCurrent(read, for: Self.source))
        let again = Matcher(Self.source, trained: read)
        #expect(again.read("is it free") == Self.matcher.read("is it free"))
    }

    @Test("weights of other content are not used")
    func stale() {
        var other = Self.source
        other.examples.append(MatcherExample(text: "what are your fees", topic: 0, author: "a"))
        #expect(!Matcher.isCurrent(Self.matcher.weights, for: other))
        #expect(Matcher(other, trained: Self.matcher.weights).weights.hash == other.hash.hexadecimal)
    }

    @Test("a damaged file of weights is refused")
    func damaged() {
        let bytes = Self.matcher.weights.encoded()
        #expect(MatcherWeights(encoded: []) == nil)
        #expect(MatcherWeights(encoded: Array(bytes.dropLast())) == nil)
        #expect(MatcherWeights(encoded: bytes + [0]) == nil)
        for end in stride(from: 0, to: bytes.count, by: 97) {
            #expect(MatcherWeights(encoded: Array(bytes[..<end])) == nil)
        }
    }

    @Test("work of one text leaves no trace in the next")
    func independent() {
        let fresh = Matcher(Self.source, trained: Self.matcher.weights)
        for text in ["is it free", "zzyzx qqq zzyzx", "are you a robt", "is it free"] {
            _ = Self.matcher.read(String(repeating: text + " nnn mmm ", count: 30))
            #expect(Self.matcher.read(text) == Matcher(Self.source, trained: Self.matcher.weights).read(text))
        }
        #expect(fresh.read("is it free") == Self.matcher.read("is it free"))
    }

    @Test(
        "texts are cut as the rest of the assistant folds them",
        arguments: [
            "Don't PAY \u{A3}5 & 10% ''now'' o'clock", "caf\u{E9} \u{C6}on na\u{EF}ve",
            "it\u{2019}s \u{201C}free\u{201D}\u{2026}",
            "a\u{200B}b\u{FE0F}c \u{1F600}d", "\u{FF21}\u{FF22} \u{1D400}", "\u{43F}\u{440}\u{438} x",
            "tab\tand\r\nline", "'lead 'n' trail'",
        ])
    func cutting(text: String) {
        var cutter = TextCutter()
        cutter.cut(text)
        let cut = cutter.tokens.map { String(decoding: cutter.text(of: $0), as: UTF8.self) }
        let folded = FoldedText(text).tokens.compactMap { token -> String? in
            switch token.kind {
            case .word, .number: token.text
            case .mark where token.text == "&": "and"
            case .mark where token.text == "%" || token.text == "\u{A3}": token.text
            case .mark, .emoji, .newline: nil
            }
        }
        #expect(cut == folded)
    }

    @Test("a set without topics or phrasings answers nothing")
    func empty() {
        #expect(Matcher(MatcherSource(topics: [], examples: [])).read("is it free") == .none)
        let bare = Matcher(MatcherSource(topics: ["cost"], examples: []))
        #expect(bare.read("is it free").decision != .answer)
    }
}

/// Content can be told apart.
@Suite struct ContentHashTests {
    @Test("the hash is FNV-1a of 128 bits") func vector() {
        #expect(ContentHash().hexadecimal == "6c62272e07bb014262b821756295c58d")
    }

    @Test("where one piece ends counts") func pieces() {
        var one = ContentHash()
        one.add("ab")
        one.add("c")
        var other = ContentHash()
        other.add("a")
        other.add("bc")
        #expect(one != other)
    }
}
