/// A list of phrases to find in the words of a text.
///
/// A phrase is written as words; `a|b` is one or the other, and a `?` behind a word or a choice means that it may be
/// missing: `stop texting|messaging me?`. Words stand in their long form (`do not`).
struct Phrases: Sendable {
    private struct Slot: Sendable {
        let words: [String]
        let isOptional: Bool
    }

    /// The rest of each phrase by the word with which it begins.
    private var rests: [String: [[Slot]]] = [:]

    init(_ patterns: [String]) {
        for pattern in patterns {
            let slots = pattern.split(separator: " ").map { part in
                let isOptional = part.hasSuffix("?")
                return Slot(
                    words: (isOptional ? part.dropLast() : part).split(separator: "|").map(String.init),
                    isOptional: isOptional)
            }
            for (index, slot) in slots.enumerated() {
                for word in slot.words { rests[word, default: []].append(Array(slots.dropFirst(index + 1))) }
                guard slot.isOptional else { break }
            }
        }
    }

    /// One phrase a line; the name of a group stands for its slots.
    init(lines: String, groups: [String: String] = [:]) {
        self.init(
            lines.split(separator: "\n").map { line in
                line.split(separator: " ").map { groups[String($0)] ?? String($0) }.joined(separator: " ")
            })
    }

    /// The words with which phrases begin.
    var firstWords: some Sequence<String> { rests.keys }

    /// The end of the longest phrase that begins at `start`, or nothing.
    func end(in words: [String], from start: Int) -> Int? {
        guard start < words.count, let candidates = rests[words[start]] else { return nil }
        return candidates.compactMap { Self.end($0[...], in: words, from: start + 1) }.max()
    }

    /// All words are one phrase.
    func matches(_ words: [String]) -> Bool {
        guard let first = words.first, let candidates = rests[first] else { return false }
        return candidates.contains { Self.covers($0[...], words, from: 1) }
    }

    /// Where the first phrase stands, if there is one.
    func first(in words: [String]) -> Range<Int>? {
        for start in words.indices {
            if let end = end(in: words, from: start) { return start..<end }
        }
        return nil
    }

    func occur(in words: [String]) -> Bool { first(in: words) != nil }

    private static func end(_ slots: ArraySlice<Slot>, in words: [String], from start: Int) -> Int? {
        guard let slot = slots.first else { return start }
        let rest = slots.dropFirst()
        let taken =
            start < words.count && slot.words.contains(words[start]) ? end(rest, in: words, from: start + 1) : nil
        let skipped = slot.isOptional ? end(rest, in: words, from: start) : nil
        guard let taken, let skipped else { return taken ?? skipped }
        return max(taken, skipped)
    }

    private static func covers(_ slots: ArraySlice<Slot>, _ words: [String], from start: Int) -> Bool {
        guard let slot = slots.first else { return start == words.count }
        let rest = slots.dropFirst()
        if start < words.count, slot.words.contains(words[start]), covers(rest, words, from: start + 1) { return true }
        return slot.isOptional && covers(rest, words, from: start)
    }
}

/// Phrases that stand for something: whole texts and what each of them means.
struct PhraseBook<Value: Sendable>: Sendable {
    private var entries: [(value: Value, phrases: Phrases)] = []
    /// The entries that have a phrase beginning with a word.
    private var byFirst: [String: [Int]] = [:]

    init(_ lists: [(value: Value, lines: String)]) {
        for (index, list) in lists.enumerated() {
            let phrases = Phrases(lines: list.lines)
            entries.append((list.value, phrases))
            for word in phrases.firstWords { byFirst[word, default: []].append(index) }
        }
    }

    /// What the whole of these words means; the first list that has them counts.
    func value(of words: [String]) -> Value? {
        guard let first = words.first, let candidates = byFirst[first] else { return nil }
        return candidates.first { entries[$0].phrases.matches(words) }.map { entries[$0].value }
    }
}
