/// A list of phrases to find in the words of a text.
///
/// A phrase is written as words; `a|b` is one or the other, and a `?` behind a word or a choice means that it may be
/// missing: `stop texting|messaging me?`. Words stand in their long form (`do not`).
struct Phrases: Sendable {
    /// One place of a phrase: the words that may stand there.
    private struct Slot: Sendable {
        /// Where its words are in `choices`.
        var first: Int32 = 0
        var end: Int32 = 0
        var isOptional = false
        /// Behind the last place of a phrase.
        var isEnd = false
    }

    /// The number of each word that occurs in a phrase.
    private let numbers: WordTable<Int32>
    /// By the word with which they begin, where the rests of phrases are in `rests`.
    private let beginnings: WordTable<Range<Int>>
    /// Where the rest of a phrase begins in `slots`.
    private let rests: [Int32]
    private let slots: [Slot]
    private let choices: [Int32]

    init(_ patterns: [String]) {
        var numbers: [String: Int32] = [:]
        var slots: [Slot] = []
        var choices: [Int32] = []
        var rests: [String: [Int32]] = [:]
        var order: [String] = []
        for pattern in patterns {
            var opens = true
            for part in pattern.split(separator: " ") {
                let isOptional = part.hasSuffix("?")
                var slot = Slot(first: Int32(choices.count), isOptional: isOptional)
                for word in (isOptional ? part.dropLast() : part).split(separator: "|").map(String.init) {
                    let number = numbers[word] ?? Int32(numbers.count)
                    numbers[word] = number
                    choices.append(number)
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
        self.numbers = WordTable(numbers)
        self.beginnings = WordTable(beginnings)
        self.rests = all
        self.slots = slots
        self.choices = choices
    }

    /// One phrase a line; the name of a group stands for its slots.
    init(lines: String, groups: [String: String] = [:]) {
        self.init(
            lines.split(separator: "\n").map { line in
                line.split(separator: " ").map { groups[String($0)] ?? String($0) }.joined(separator: " ")
            })
    }

    /// The words with which phrases begin.
    var firstWords: [String] { beginnings.words }

    /// The end of the longest phrase that begins at `start`, or nothing.
    func end(in words: [String], from start: Int) -> Int? {
        guard start < words.count, let candidates = beginnings[words[start]] else { return nil }
        var best: Int?
        for candidate in candidates {
            guard let end = end(Int(rests[candidate]), in: words, from: start + 1) else { continue }
            if end > best ?? 0 { best = end }
        }
        return best
    }

    /// All words are one phrase.
    func matches(_ words: [String]) -> Bool {
        guard let first = words.first, let candidates = beginnings[first] else { return false }
        return candidates.contains { covers(Int(rests[$0]), words, from: 1) }
    }

    /// Where the first phrase stands, if there is one.
    func first(in words: [String]) -> Range<Int>? {
        for start in words.indices {
            if let end = end(in: words, from: start) { return start..<end }
        }
        return nil
    }

    func occur(in words: [String]) -> Bool { first(in: words) != nil }

    /// Whether a word may stand in a place.
    private func holds(_ slot: Slot, _ word: String) -> Bool {
        guard let number = numbers[word] else { return false }
        for place in Int(slot.first)..<Int(slot.end) where choices[place] == number { return true }
        return false
    }

    private func end(_ index: Int, in words: [String], from start: Int) -> Int? {
        let slot = slots[index]
        if slot.isEnd { return start }
        let taken =
            start < words.count && holds(slot, words[start]) ? end(index + 1, in: words, from: start + 1) : nil
        let skipped = slot.isOptional ? end(index + 1, in: words, from: start) : nil
        guard let taken, let skipped else { return taken ?? skipped }
        return max(taken, skipped)
    }

    private func covers(_ index: Int, _ words: [String], from start: Int) -> Bool {
        let slot = slots[index]
        if slot.isEnd { return start == words.count }
        if start < words.count, holds(slot, words[start]), covers(index + 1, words, from: start + 1) { return true }
        return slot.isOptional && covers(index + 1, words, from: start)
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
