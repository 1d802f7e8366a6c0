/// A word as a number: what sets and phrases are asked for, without a look at its letters.
///
/// FNV-1a over 64 bits (draft-eastlake-fnv, section 5). Words are told apart by it alone: among a hundred thousand, two
/// share one with a chance of one in a billion. Nothing that keeps a person safe rests on it (``SafetyLexicon``).
package struct WordKey: Hashable, Sendable {
    /// Never 0.
    package private(set) var hash: UInt64

    /// The key of no letters, to which letters are added.
    @inline(__always)
    init() { hash = 0xcbf2_9ce4_8422_2325 }

    /// The key of a word.
    package init(_ word: String) {
        self.init()
        // Strings of this module are UTF-8; any other is read by a copy that is.
        let isRead: Void? = word.utf8.withContiguousStorageIfAvailable { for byte in $0 { add(byte) } }
        if isRead == nil { for byte in word.utf8 { add(byte) } }
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

    /// Where a table of so many places less one looks first.
    @inline(__always)
    func place(_ mask: Int) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) & mask }
}
