/// Base 64 with padding (RFC 4648, section 4).
func base64(_ bytes: some Sequence<UInt8>) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var bitCount = 0
    for byte in bytes {
        bits = bits << 8 | UInt32(byte)
        bitCount += 8
        while bitCount >= 6 {
            bitCount -= 6
            result.append(alphabet[Int(bits >> UInt32(bitCount)) & 63])
        }
        bits &= (1 << UInt32(bitCount)) - 1
    }
    if bitCount > 0 {
        result.append(alphabet[Int(bits << UInt32(6 - bitCount)) & 63])
    }
    while !result.count.isMultiple(of: 4) { result.append(UInt8(ascii: "=")) }
    return String(decoding: result, as: UTF8.self)
}

/// Lower-case hexadecimal digits, two a byte.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// Whether two strings of bytes are the same, in a time that depends on their lengths only.
func constantTimeEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
}

/// Base 64 in the alphabet of addresses, without padding (RFC 4648, section 5).
func base64URL(_ bytes: some Sequence<UInt8>) -> String {
    var characters = Array(base64(bytes).utf8)
    while characters.last == UInt8(ascii: "=") { characters.removeLast() }
    for index in characters.indices {
        if characters[index] == UInt8(ascii: "+") { characters[index] = UInt8(ascii: "-") }
        if characters[index] == UInt8(ascii: "/") { characters[index] = UInt8(ascii: "_") }
    }
    return String(decoding: characters, as: UTF8.self)
}

/// The bytes of base 64 with its padding; nil if it is not that, to the last character.
func base64Decoded(_ text: some StringProtocol) -> [UInt8]? {
    guard text.utf8.count.isMultiple(of: 4) else { return nil }
    let padding = text.utf8.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    guard padding <= 2 else { return nil }
    return base64Bytes(text.utf8.dropLast(padding), plus: "+", slash: "/")
}

/// The bytes of base 64 in the alphabet of addresses without padding; nil if it is not that.
func base64URLDecoded(_ text: some StringProtocol) -> [UInt8]? {
    base64Bytes(text.utf8[...], plus: "-", slash: "_")
}

private func base64Bytes(
    _ characters: some Collection<UInt8>, plus: Unicode.Scalar, slash: Unicode.Scalar
) -> [UInt8]? {
    guard characters.count % 4 != 1 else { return nil }
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var bitCount = 0
    for character in characters {
        let six: UInt8
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): six = character - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): six = character - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): six = character - UInt8(ascii: "0") + 52
        case UInt8(ascii: plus): six = 62
        case UInt8(ascii: slash): six = 63
        default: return nil
        }
        bits = bits << 6 | UInt32(six)
        bitCount += 6
        if bitCount >= 8 {
            bitCount -= 8
            result.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
        }
        bits &= (1 << UInt32(bitCount)) - 1
    }
    // Other bits would let the same bytes be written in several ways.
    return bits == 0 ? result : nil
}
