/// Words that are looked for in texts: a set, made for being asked of every word of every text.
package struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private var table: WordTable<Bool>

    package init(_ words: some Sequence<String>) {
        table = WordTable(words.map { ($0, true) })
    }

    package init(arrayLiteral words: String...) {
        self.init(words)
    }

    package func contains(_ word: String) -> Bool { table.has(word) }

    /// The same of a word whose key is known.
    @inline(__always)
    package func contains(_ key: WordKey) -> Bool { table.has(key) }

    package func isSuperset(of words: some Sequence<String>) -> Bool { words.allSatisfy(contains) }
}

/// What words stand for, by the word; of a word that comes twice the first counts.
///
/// Open addresses by the keys of words, at most half full. Most words are told not to be in it by their first letter and
/// length, before anything is computed.
package struct WordTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    /// By the first byte of a word, the lengths (as bits) of the words that begin with it.
    private var lengths = [UInt32](repeating: 0, count: 256)
    /// The key of each word; 0 where there is none.
    private var keys: [UInt64]
    /// Where its value is.
    private var places: [Int32]
    private var values: [Value] = []
    /// The words, in the order in which they came.
    package private(set) var words: [String] = []

    package init(_ pairs: some Sequence<(String, Value)>) {
        let pairs = Array(pairs)
        var size = 8
        while size < pairs.count * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        places = Array(repeating: 0, count: size)
        for (word, value) in pairs { insert(word, value) }
    }

    package init(_ table: [String: Value]) {
        self.init(table.map { ($0.key, $0.value) })
    }

    package init(dictionaryLiteral pairs: (String, Value)...) {
        self.init(pairs)
    }

    /// What a word stands for, or nothing.
    package subscript(word: String) -> Value? {
        guard mayHold(word) else { return nil }
        return self[WordKey(word)]
    }

    /// The same of a word whose key is known.
    package subscript(key: WordKey) -> Value? {
        guard let slot = slot(of: key) else { return nil }
        return values[Int(places[slot])]
    }

    package func has(_ word: String) -> Bool { mayHold(word) && slot(of: WordKey(word)) != nil }

    @inline(__always)
    package func has(_ key: WordKey) -> Bool { slot(of: key) != nil }

    private mutating func insert(_ word: String, _ value: Value) {
        let key = WordKey(word)
        guard slot(of: key) == nil else { return }
        var slot = key.place(keys.count - 1)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key.hash
        places[slot] = Int32(values.count)
        values.append(value)
        words.append(word)
        lengths[Int(word.utf8.first ?? 0)] |= Self.lengthBit(word.utf8.count)
    }

    @inline(__always)
    private func mayHold(_ word: String) -> Bool {
        lengths[Int(word.utf8.first ?? 0)] & Self.lengthBit(word.utf8.count) != 0
    }

    @inline(__always)
    private func slot(of key: WordKey) -> Int? {
        keys.withUnsafeBufferPointer { keys in
            var slot = key.place(keys.count &- 1)
            while keys[slot] != 0 {
                if keys[slot] == key.hash { return slot }
                slot = (slot &+ 1) & (keys.count &- 1)
            }
            return nil
        }
    }

    @inline(__always)
    private static func lengthBit(_ count: Int) -> UInt32 { 1 << UInt32(min(count, 31)) }
}
