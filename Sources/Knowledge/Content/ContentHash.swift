/// Tells whether two pieces of content are the same: FNV-1a over 128 bits.
///
/// It guards against mistakes, not against forgery: offset basis and prime of draft-eastlake-fnv, section 5.
package struct ContentHash: Hashable, Sendable {
    private var high: UInt64 = 0x6c62_272e_07bb_0142
    private var low: UInt64 = 0x62b8_2175_6295_c58d

    package init() {}

    /// Adds one piece; its length is added too, so that "ab", "c" is not "a", "bc".
    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add($0) }
    }

    package mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { add($0) }
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes { add(byte) }
        var length = UInt64(bytes.count)
        for _ in 0..<8 {
            add(UInt8(truncatingIfNeeded: length))
            length >>= 8
        }
    }

    /// Multiplies by the prime 2^88 + 0x13b, modulo 2^128.
    private mutating func add(_ byte: UInt8) {
        low ^= UInt64(byte)
        let product = low.multipliedFullWidth(by: 0x13b)
        high = high &* 0x13b &+ product.high &+ low << 24
        low = product.low
    }

    /// Thirty-two hexadecimal digits.
    package var hexadecimal: String { Self.digits(high) + Self.digits(low) }

    private static func digits(_ number: UInt64) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}
