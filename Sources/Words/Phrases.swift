/// A list of phrases to find in the words of a text.
///
/// A phrase is written as words; `a|b` is one or the other, and a `?` behind a word or a choice means that it may be
/// missing: `stop texting|messaging me?`. Words stand in their long form (`do not`).
final class Phrases: Sendable {
    /// One place of a phrase: the words that may stand there.
    private struct Slot: Sendable {
        /// Where its words are in `choices`.
        var first: Int32 = 0
        var end: Int32 = 0
        var isOptional = false
        /// Behind the last place of a phrase.
        var isEnd = false
    }

    /// By the word with which they begin, where the rests of phrases are in `rests`.
    private let beginnings: WordTable<Range<Int>>
    /// Where the rest of a phrase begins in `slots`.
    private let rests: [Int32]
    private let slots: [Slot]
    private let choices: [WordKey]
    /// Words of the longest phrase.
    private let reach: Int

    init(_ patterns: [String]) {
        var slots: [Slot] = []
        var choices: [WordKey] = []
        var rests: [String: [Int32]] = [:]
        var order: [String] = []
        var reach = 0
        for pattern in patterns {
            var opens = true
            let parts = pattern.split(separator: " ")
            reach = max(reach, parts.count)
            for part in parts {
                let isOptional = part.hasSuffix("?")
                var slot = Slot(first: Int32(choices.count), isOptional: isOptional)
                for word in (isOptional ? part.dropLast() : part).split(separator: "|").map(String.init) {
                    choices.append(WordKey(word))
                    if opens {
                        if rests[word] == nil { order.append(word) }
                        rests[word, default: []].append(Int32(slots.count + 1))
                    }
                }
                slot.end = Int32(choices.count)
                slots.append(slot)
                opens = opens && isOptional
            }
            slots.append(Slot(isEnd: true))
        }
        var all: [Int32] = []
        var beginnings: [(String, Range<Int>)] = []
        for word in order {
            let start = all.count
            all += rests[word] ?? []
            beginnings.append((word, start..<all.count))
        }
        self.beginnings = WordTable(beginnings)
        self.rests = all
        self.slots = slots
        self.choices = choices
        self.reach = reach
    }

    /// One phrase a line; the name of a group stands for its slots.
    convenience init(lines: String, groups: [String: String] = [:]) {
        self.init(
            lines.split(separator: "\n").map { line in
                line.split(separator: " ").map { groups[String($0)] ?? String($0) }.joined(separator: " ")
            })
    }

    /// The words with which phrases begin.
    var firstWords: [String] { beginnings.words }

    // MARK: In words

    /// The end of the longest phrase that begins at `start`, or nothing.
    func end(in words: [String], from start: Int) -> Int? {
        guard start < words.count, let candidates = beginnings[words[start]] else { return nil }
        let keys = words[start..<min(words.count, start + reach)].map { WordKey($0) }
        return longest(candidates, in: keys[...], from: 1).map { start + $0 }
    }

    /// All words are one phrase.
    func matches(_ words: [String]) -> Bool {
        guard let first = words.first, let candidates = beginnings[first] else { return false }
        let keys = words.map { WordKey($0) }
        return candidates.contains { covers(Int(rests[$0]), keys, from: 1) }
    }

    /// Where the first phrase stands, if there is one.
    func first(in words: [String]) -> Range<Int>? {
        for start in words.indices {
            if let end = end(in: words, from: start) { return start..<end }
        }
        return nil
    }

    func occur(in words: [String]) -> Bool { first(in: words) != nil }

    // MARK: In keys of words

    /// As in words.
    func end(in keys: [WordKey], from start: Int) -> Int? {
        guard start < keys.count, let candidates = beginnings[keys[start]] else { return nil }
        return longest(candidates, in: keys[...], from: start + 1)
    }

    func matches(_ keys: [WordKey]) -> Bool {
        guard let first = keys.first, let candidates = beginnings[first] else { return false }
        return candidates.contains { covers(Int(rests[$0]), keys, from: 1) }
    }

    func occur(in keys: [WordKey]) -> Bool { keys.indices.contains { end(in: keys, from: $0) != nil } }

    // MARK: Places

    private func longest(_ candidates: Range<Int>, in keys: ArraySlice<WordKey>, from start: Int) -> Int? {
        var best: Int?
        for candidate in candidates {
            guard let end = end(Int(rests[candidate]), in: keys, from: start) else { continue }
            if end > best ?? 0 { best = end }
        }
        return best
    }

    /// Whether a word may stand in a place.
    private func holds(_ slot: Slot, _ key: WordKey) -> Bool {
        for place in Int(slot.first)..<Int(slot.end) where choices[place] == key { return true }
        return false
    }

    private func end(_ index: Int, in keys: ArraySlice<WordKey>, from start: Int) -> Int? {
        let slot = slots[index]
        if slot.isEnd { return start }
        let taken = start < keys.endIndex && holds(slot, keys[start]) ? end(index + 1, in: keys, from: start + 1) : nil
        let skipped = slot.isOptional ? end(index + 1, in: keys, from: start) : nil
        guard let taken, let skipped else { return taken ?? skipped }
        return max(taken, skipped)
    }

    private func covers(_ index: Int, _ keys: [WordKey], from start: Int) -> Bool {
        let slot = slots[index]
        if slot.isEnd { return start == keys.count }
        if start < keys.count, holds(slot, keys[start]), covers(index + 1, keys, from: start + 1) { return true }
        return slot.isOptional && covers(index + 1, keys, from: start)
    }
}

/// Phrases that stand for something: whole texts and what each of them means.
struct PhraseBook<Value: Sendable>: Sendable {
    private var entries: [(value: Value, phrases: Phrases)] = []
    /// The entries that have a phrase beginning with a word.
    private let byFirst: WordTable<[Int]>

    init(_ lists: [(value: Value, lines: String)]) {
        var byFirst: [String: [Int]] = [:]
        for (index, list) in lists.enumerated() {
            let phrases = Phrases(lines: list.lines)
            entries.append((list.value, phrases))
            for word in phrases.firstWords { byFirst[word, default: []].append(index) }
        }
        self.byFirst = WordTable(byFirst)
    }

    /// What the whole of these words means; the first list that has them counts.
    func value(of words: [String]) -> Value? {
        guard let first = words.first, let candidates = byFirst[first] else { return nil }
        for candidate in candidates where entries[candidate].phrases.matches(words) { return entries[candidate].value }
        return nil
    }
}
