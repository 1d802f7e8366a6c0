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
    /// By the first byte of a word, the lengths (as bits) of the words with which phrases begin.
    private var lengths = [UInt32](repeating: 0, count: 256)

    init(_ patterns: [String]) {
        for pattern in patterns {
            let slots = pattern.split(separator: " ").map { part in
                let isOptional = part.hasSuffix("?")
                return Slot(
                    words: (isOptional ? part.dropLast() : part).split(separator: "|").map(String.init),
                    isOptional: isOptional)
            }
            for (index, slot) in slots.enumerated() {
                for word in slot.words {
                    rests[word, default: []].append(Array(slots.dropFirst(index + 1)))
                    lengths[Int(word.utf8.first ?? 0)] |= 1 << UInt32(min(word.utf8.count, 31))
                }
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
        guard start < words.count, mayBegin(words[start]), let candidates = rests[words[start]] else { return nil }
        var best: Int?
        for slots in candidates {
            guard let end = Self.end(slots, 0, in: words, from: start + 1) else { continue }
            if end > best ?? 0 { best = end }
        }
        return best
    }

    /// All words are one phrase.
    func matches(_ words: [String]) -> Bool {
        guard let first = words.first, mayBegin(first), let candidates = rests[first] else { return false }
        return candidates.contains { Self.covers($0, 0, words, from: 1) }
    }

    /// A quick look at length and first letter spares most look-ups.
    private func mayBegin(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        return lengths[Int(first)] & (1 << UInt32(min(word.utf8.count, 31))) != 0
    }

    /// Where the first phrase stands, if there is one.
    func first(in words: [String]) -> Range<Int>? {
        for start in words.indices {
            if let end = end(in: words, from: start) { return start..<end }
        }
        return nil
    }

    func occur(in words: [String]) -> Bool { first(in: words) != nil }

    private static func end(_ slots: [Slot], _ index: Int, in words: [String], from start: Int) -> Int? {
        guard index < slots.count else { return start }
        let slot = slots[index]
        let taken =
            start < words.count && slot.words.contains(words[start])
            ? end(slots, index + 1, in: words, from: start + 1) : nil
        let skipped = slot.isOptional ? end(slots, index + 1, in: words, from: start) : nil
        guard let taken, let skipped else { return taken ?? skipped }
        return max(taken, skipped)
    }

    private static func covers(_ slots: [Slot], _ index: Int, _ words: [String], from start: Int) -> Bool {
        guard index < slots.count else { return start == words.count }
        let slot = slots[index]
        if start < words.count, slot.words.contains(words[start]), covers(slots, index + 1, words, from: start + 1) {
            return true
        }
        return slot.isOptional && covers(slots, index + 1, words, from: start)
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
