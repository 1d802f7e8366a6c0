/// The hash of a word: FNV-1a over 64 bits (draft-eastlake-fnv, section 5).
///
/// Words are told apart by it alone: among a hundred thousand, two share one with a chance of one in a billion.
enum WordHash {
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

    @inline(__always)
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(start) { adding($1, to: $0) } }
}

/// Numbers by 64-bit keys, in one flat array; keys are added and never taken away.
///
/// A slot holds half of the key, and its place tells most of the rest: that two keys are taken for one is not to be
/// expected among a million.
struct KeyTable: Sendable {
    private struct Slot: Sendable {
        var mark: UInt32 = 0
        /// Negative in an empty slot.
        var value: Int32 = -1
    }

    private var slots: [Slot] = []
    private var shift: UInt64 = 0
    /// What was added, so that the table can grow; dropped by `close`.
    private var added: [(key: UInt64, value: Int32)] = []

    /// - Parameter capacity: how many keys are expected; more make the table grow.
    init(capacity: Int = 0) {
        resize(for: capacity)
    }

    /// The number of a key; negative if it has none.
    @inline(__always)
    func find(_ key: UInt64) -> Int32 {
        let spread = Self.spread(key)
        let mark = UInt32(truncatingIfNeeded: spread)
        var index = Int(truncatingIfNeeded: spread >> shift)
        while true {
            let slot = slots[index]
            if slot.value < 0 || slot.mark == mark { return slot.value }
            index = (index &+ 1) & (slots.count &- 1)
        }
    }

    /// The numbers of many keys, in their order; negative for a key that has none, or has its highest bit set.
    ///
    /// The table is large and what is looked for lies anywhere in it: the first looks do not wait for one another.
    func find(_ keys: [UInt64], into values: inout [Int32]) {
        values.removeAll(keepingCapacity: true)
        values.reserveCapacity(keys.count)
        for key in keys {
            let spread = Self.spread(key)
            let slot = slots[Int(truncatingIfNeeded: spread >> shift)]
            let isSettled = slot.value < 0 || slot.mark == UInt32(truncatingIfNeeded: spread)
            values.append(isSettled ? slot.value : Self.unsettled)
        }
        for (index, key) in keys.enumerated() {
            if key >> 63 != 0 {
                values[index] = -1
            } else if values[index] == Self.unsettled {
                values[index] = find(key)
            }
        }
    }

    /// Another key stands where this one was looked for first.
    private static let unsettled: Int32 = -2

    /// Gives a key a number; the key must have none.
    mutating func insert(_ key: UInt64, _ value: Int32) {
        if added.count * 2 >= slots.count { resize(for: added.count * 2) }
        place(key, value)
        added.append((key, value))
    }

    /// The number of a key, which is `next` if it had none.
    mutating func number(of key: UInt64, next: Int) -> (value: Int, isNew: Bool) {
        let known = find(key)
        if known >= 0 { return (Int(known), false) }
        insert(key, Int32(next))
        return (next, true)
    }

    /// Gives back what only adding needs; nothing can be added any more.
    mutating func close() { added = [] }

    /// Bytes in memory.
    var size: Int { slots.count * MemoryLayout<Slot>.stride }

    @inline(__always)
    private static func spread(_ key: UInt64) -> UInt64 {
        let product = key &* 0x9e37_79b9_7f4a_7c15
        return (product ^ product >> 29) &* 0xbf58_476d_1ce4_e5b9
    }

    private mutating func place(_ key: UInt64, _ value: Int32) {
        let spread = Self.spread(key)
        var index = Int(truncatingIfNeeded: spread >> shift)
        while slots[index].value >= 0 { index = (index + 1) & (slots.count - 1) }
        slots[index] = Slot(mark: UInt32(truncatingIfNeeded: spread), value: value)
    }

    private mutating func resize(for capacity: Int) {
        var bits = 4
        while 1 << bits < capacity * 2 { bits += 1 }
        slots = Array(repeating: Slot(), count: 1 << bits)
        shift = UInt64(64 - bits)
        for one in added { place(one.key, one.value) }
    }
}

/// Numbers the keys of one text after another: to begin anew costs nothing.
struct TextKeys: Sendable {
    private struct Slot: Sendable {
        var key: UInt64 = 0
        var stamp: UInt32 = 0
        var value: Int32 = 0
    }

    private var slots = Array(repeating: Slot(), count: 512)
    private var stamp: UInt32 = 0
    private(set) var count = 0

    mutating func begin() {
        if stamp == .max {
            slots = Array(repeating: Slot(), count: slots.count)
            stamp = 0
        }
        stamp += 1
        count = 0
    }

    /// The number of a key, which counts up from 0 in the order in which keys come.
    mutating func number(of key: UInt64) -> (value: Int, isNew: Bool) {
        if count * 2 >= slots.count { grow() }
        var index = home(key)
        while slots[index].stamp == stamp {
            if slots[index].key == key { return (Int(slots[index].value), false) }
            index = (index + 1) & (slots.count - 1)
        }
        slots[index] = Slot(key: key, stamp: stamp, value: Int32(count))
        count += 1
        return (count - 1, true)
    }

    @inline(__always)
    private func home(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) & (slots.count - 1)
    }

    private mutating func grow() {
        let old = slots.filter { $0.stamp == stamp }
        slots = Array(repeating: Slot(), count: slots.count * 2)
        for slot in old {
            var index = home(slot.key)
            while slots[index].stamp == stamp { index = (index + 1) & (slots.count - 1) }
            slots[index] = slot
        }
    }
}
