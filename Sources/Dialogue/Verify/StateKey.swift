/// 128 bits that stand for a state: of its encoded form, by two independent hashes.
struct StateKey: Hashable, Sendable {
    let high: UInt64
    let low: UInt64

    init(_ state: State) {
        var high: UInt64 = 0xcbf2_9ce4_8422_2325
        var low: UInt64 = 0x9e37_79b9_7f4a_7c15
        var word: UInt64 = 0
        var count = 0
        let bytes = encode(state)
        func mix(_ word: UInt64) {
            high = (high ^ word) &* 0x5851_f42d_4c95_7f2d
            high ^= high >> 29
            low = (low &+ word) &* 0xbf58_476d_1ce4_e5b9
            low ^= low >> 31
        }
        for byte in bytes {
            word = word << 8 | UInt64(byte)
            count += 1
            if count % 8 == 0 {
                mix(word)
                word = 0
            }
        }
        mix(word)
        mix(UInt64(count))
        self.high = high
        self.low = low
    }

    func hash(into hasher: inout Hasher) { hasher.combine(low) }
}
