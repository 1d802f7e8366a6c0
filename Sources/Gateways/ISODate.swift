/// Reads "2026-06-10T08:05:00.123456Z" (RFC 3339) as seconds since 1970-01-01T00:00:00Z; parts of a second are dropped.
///
/// A space may stand for the T; without a zone it is UTC, as gateways write it.
package func isoDate(_ text: String) -> Int64? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 19, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
        [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")].contains(bytes[10]),
        bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), let year = digits(bytes[0..<4]),
        let month = digits(bytes[5..<7]), let day = digits(bytes[8..<10]), let hour = digits(bytes[11..<13]),
        let minute = digits(bytes[14..<16]), let second = digits(bytes[17..<19]), (1970...9999).contains(year),
        (1...12).contains(month), (1...31).contains(day), (0...23).contains(hour), (0...59).contains(minute),
        (0...60).contains(second)
    else { return nil }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst()
        guard let first = rest.first, isDigit(first) else { return nil }
        rest = rest.drop(while: isDigit)
    }
    guard let zone = secondsEast(rest) else { return nil }
    return daysSince1970(year: year, month: month, day: day) * 86_400 + hour * 3_600 + minute * 60 + second - zone
}

/// The seconds of "Z", "+01:00", "+0100" or nothing.
private func secondsEast(_ zone: ArraySlice<UInt8>) -> Int64? {
    guard let sign = zone.first else { return 0 }
    let rest = zone.dropFirst()
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return rest.isEmpty ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let written = rest.filter { $0 != UInt8(ascii: ":") }
    guard written.count == 4, let hours = digits(written[..<2]), let minutes = digits(written[2...]), hours <= 14,
        minutes < 60
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
}

private func digits(_ bytes: ArraySlice<UInt8>) -> Int64? {
    guard bytes.allSatisfy(isDigit) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
}
