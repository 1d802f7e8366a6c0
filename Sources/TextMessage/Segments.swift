/// How the characters of a text go over the air.
package enum Encoding: String, Hashable, Sendable {
    /// The 7-bit default alphabet and its extension table.
    case gsm7 = "GSM-7"
    /// UTF-16 code units.
    case ucs2 = "UCS-2"

    /// Units in a text that is sent alone (3GPP TS 23.040: 140 bytes).
    package var unitsAlone: Int { self == .gsm7 ? 160 : 70 }

    /// Units in each part of a text that is sent in several, which carry a header of six bytes.
    package var unitsJoined: Int { self == .gsm7 ? 153 : 67 }
}

/// What a text costs.
package struct SegmentCount: Hashable, Sendable {
    package var encoding: Encoding
    /// Septets of GSM-7, an extension character counting two; or UTF-16 code units of UCS-2.
    package var units: Int
    /// How many messages the network charges for; an empty text is one.
    package var segments: Int

    package init(encoding: Encoding, units: Int, segments: Int) {
        self.encoding = encoding
        self.units = units
        self.segments = segments
    }
}

/// Counts a text as it stands, without changing a character of it.
package func segments(of text: String) -> SegmentCount {
    if let units = septetsOfPlain(text), units <= Encoding.gsm7.unitsAlone {
        return SegmentCount(encoding: .gsm7, units: units, segments: 1)
    }
    let measured = measure(text)
    return SegmentCount(encoding: measured.encoding, units: measured.units, segments: measured.starts.count)
}

/// The septets of a text that is nothing but ASCII of the 7-bit alphabet.
private func septetsOfPlain(_ text: String) -> Int? {
    var units = 0
    for byte in text.utf8 {
        guard byte < 0x80, asciiSeptets[Int(byte)] > 0 else { return nil }
        units += asciiSeptets[Int(byte)]
    }
    return units
}

/// By value, 0 for those that the alphabet has not.
private let asciiSeptets: [Int] = (0..<0x80).map { GSM7.septets(of: Unicode.Scalar(UInt8($0)))?.count ?? 0 }

/// The parts in which a text goes over the air; together they are the text.
package func parts(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    let starts = measure(text).starts
    return starts.indices.map { index in
        let end = index + 1 < starts.count ? starts[index + 1] : scalars.count
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars[starts[index]..<end])
        return String(part)
    }
}

/// The encoding, the units, and the scalar at which each part starts.
///
/// Neither an escape and its septet nor a surrogate pair may be parted (3GPP TS 23.040, section 9.2.3.24.1), so a part
/// can be a unit short, and dividing the units by the size of a part counts too few.
private func measure(_ text: String) -> (encoding: Encoding, units: Int, starts: [Int]) {
    var septets: [Int] = []
    var codeUnits: [Int] = []
    var isGSM7 = true
    for scalar in text.unicodeScalars {
        codeUnits.append(scalar.value > 0xFFFF ? 2 : 1)
        if let count = GSM7.septets(of: scalar)?.count {
            septets.append(count)
        } else {
            isGSM7 = false
        }
    }
    let encoding = isGSM7 ? Encoding.gsm7 : .ucs2
    let widths = isGSM7 ? septets : codeUnits
    let units = widths.reduce(0, +)
    guard units > encoding.unitsAlone else { return (encoding, units, [0]) }
    var starts = [0]
    var used = 0
    for (index, width) in widths.enumerated() {
        if used + width > encoding.unitsJoined {
            starts.append(index)
            used = 0
        }
        used += width
    }
    return (encoding, units, starts)
}
