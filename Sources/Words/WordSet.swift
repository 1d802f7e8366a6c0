/// Words that are looked for in texts: a set, made for being asked of every word of every text.
///
/// Most words are told not to be in it by their first letter and length, before anything is computed.
package struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private var table: WordTable<Bool>

    package init(_ words: some Sequence<String>) {
        table = WordTable(words.map { ($0, true) })
    }

    package init(arrayLiteral words: String...) {
        self.init(words)
    }

    package func contains(_ word: String) -> Bool { table[word] != nil }

    package func isSuperset(of words: some Sequence<String>) -> Bool { words.allSatisfy(contains) }
}

/// What words stand for, by the word; of a word that comes twice the first counts.
///
/// Open addresses over the bytes of words (FNV-1a, draft-eastlake-fnv, section 5), at most half full; a word is what
/// was looked for only if all its letters are the same.
package struct WordTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    /// By the first byte of a word, the lengths (as bits) of the words that begin with it.
    private var lengths = [UInt32](repeating: 0, count: 256)
    /// The hash of each word; 0 where there is none.
    private var hashes: [UInt32] = []
    private var entries: [(word: String, value: Value)?] = []
    /// The words, in the order in which they came.
    package private(set) var words: [String] = []

    package init(_ pairs: some Sequence<(String, Value)>) {
        let pairs = Array(pairs)
        var size = 8
        while size < pairs.count * 2 { size *= 2 }
        hashes = Array(repeating: 0, count: size)
        entries = Array(repeating: nil, count: size)
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
        // Strings of this module are UTF-8; any other is looked for by a copy that is.
        let found = word.utf8.withContiguousStorageIfAvailable { place(of: $0, word) }
        guard let place = found ?? Array(word.utf8).withUnsafeBufferPointer({ place(of: $0, word) }) else { return nil }
        return entries[place]?.value
    }

    private mutating func insert(_ word: String, _ value: Value) {
        let letters = Array(word.utf8)
        let place: Int? = letters.withUnsafeBufferPointer { bytes in
            let hash = Self.hash(bytes)
            var place = Int(hash) & (hashes.count - 1)
            while hashes[place] != 0 {
                if hashes[place] == hash, entries[place]?.word == word { return nil }
                place = (place + 1) & (hashes.count - 1)
            }
            hashes[place] = hash
            return place
        }
        guard let place else { return }
        entries[place] = (word, value)
        words.append(word)
        lengths[Int(letters.first ?? 0)] |= Self.lengthBit(letters.count)
    }

    @inline(__always)
    private func place(of bytes: UnsafeBufferPointer<UInt8>, _ word: String) -> Int? {
        guard let first = bytes.first, lengths[Int(first)] & Self.lengthBit(bytes.count) != 0 else { return nil }
        let hash = Self.hash(bytes)
        var place = Int(hash) & (hashes.count - 1)
        while hashes[place] != 0 {
            if hashes[place] == hash, entries[place]?.word == word { return place }
            place = (place + 1) & (hashes.count - 1)
        }
        return nil
    }

    @inline(__always)
    private static func lengthBit(_ count: Int) -> UInt32 { 1 << UInt32(min(count, 31)) }

    /// Never 0.
    @inline(__always)
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32) | 1
    }
}
