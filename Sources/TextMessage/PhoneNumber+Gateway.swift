extension PhoneNumber {
    /// Reads a number as a gateway sends it: `+447700900123`, `447700900123`, or `07700900123` for a number of ours.
    ///
    /// Nothing is repaired: a text must not be booked to whoever a guess finds.
    package init(gateway text: String) throws(PhoneNumberError) {
        let bytes = Array(text.utf8)
        let hasPlus = bytes.first == UInt8(ascii: "+")
        let digits = bytes.dropFirst(hasPlus ? 1 : 0)
        guard !digits.isEmpty else { throw .empty }
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            let hasLetters = text.unicodeScalars.contains { $0.properties.isAlphabetic }
            throw hasLetters ? .letters : .unexpectedCharacter
        }
        guard digits.count > 6 else { throw .shortCode }
        let written = String(decoding: digits, as: UTF8.self)
        if !hasPlus, written.hasPrefix("0"), !written.hasPrefix("00") {
            try self.init(internationalDigits: "44" + written.dropFirst())
        } else {
            try self.init(internationalDigits: written)
        }
    }
}
