/// The numbers by which words and features are known: 64 bits, so that two are hardly ever the same.
///
/// FNV-1a over the bytes of a word (draft-eastlake-fnv, section 5), then the finisher of SplitMix64 (Steele, Lea and
/// Flood 2014) so that low bits are as good as high ones.
enum WeighingHash {
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3

    static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

    static func mixed(_ hash: UInt64) -> UInt64 {
        var value = hash
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = start
        for byte in bytes { hash = adding(byte, to: hash) }
        return mixed(hash)
    }

    static func of(_ word: String) -> UInt64 { of(word.utf8) }

    /// The order counts: "a b" is not "b a".
    static func joined(_ first: UInt64, _ second: UInt64, seed: UInt64) -> UInt64 {
        mixed((first ^ seed) &* 0x9e37_79b9_7f4a_7c15 &+ (second << 31 | second >> 33))
    }
}
