/// Chance by name: what befalls a thing depends on the seed and on the thing alone, not on what else happens in the
/// world, so that a failing world can be made smaller without changing what befalls those who stay.
struct Key: Hashable, Sendable {
    /// FNV-1a of 64 bits (Fowler, Noll and Vo), the same on every machine.
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ words: String, _ numbers: Int...) {
        add(words)
        for number in numbers { add(UInt64(bitPattern: Int64(number))) }
    }

    mutating func add(_ words: String) {
        for byte in words.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        // An end, so that "ab" and "c" are not "a" and "bc".
        value = (value ^ 0xFF) &* 0x100_0000_01B3
    }

    mutating func add(_ number: UInt64) {
        var rest = number
        for _ in 0..<8 {
            value = (value ^ (rest & 0xFF)) &* 0x100_0000_01B3
            rest >>= 8
        }
    }
}

extension Chance {
    /// What befalls one thing.
    init(seed: UInt64, _ key: Key) {
        self.init(seed: seed, stream: key.value)
    }
}
