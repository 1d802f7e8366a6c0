/// Takes out of a line what must not stand in a log: secrets, phone numbers and the words of texts.
struct Redaction {
    /// Texts that are replaced wherever they stand, also in the escapes of forms.
    var secrets: [String]

    /// Names of fields, in a form or in JSON, whose values are replaced.
    ///
    /// Case does not matter.
    var privateFields: [String]

    /// As many digits as the shortest number that is worth hiding; fewer are codes, dates and ports.
    private static let shortestNumber = 9

    func apply(to line: String) -> String {
        var bytes = Array(line.utf8)
        // Longest first: one secret may be a part of another.
        let needles = Set(secrets.filter { !$0.isEmpty }.flatMap { [$0, FormFields.encode($0.utf8)] })
            .map { Array($0.utf8) }
            .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count }
        for needle in needles { bytes = Self.replace(needle, in: bytes) }
        for scheme in ["Bearer ", "Basic "] { bytes = Self.hideCredentials(after: scheme, in: bytes) }
        for field in privateFields {
            bytes = Self.hideFormValue(of: field, in: bytes)
            bytes = Self.hideJSONValue(of: field, in: bytes)
        }
        return String(decoding: Self.maskNumbers(bytes), as: UTF8.self)
    }

    private static func replace(_ needle: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index...].starts(with: needle) {
                result += Array("[secret]".utf8)
                index += needle.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// Replaces what follows the name of a scheme in `Authorization`, whoever it belongs to.
    private static func hideCredentials(after scheme: String, in bytes: [UInt8]) -> [UInt8] {
        hide(after: Array(scheme.utf8), in: bytes, by: "[secret]") { start in
            var end = start
            while end < bytes.count, isTokenByte(bytes[end]) { end += 1 }
            return end > start ? start..<end : nil
        }
    }

    /// Letters, digits and what else tokens are made of (RFC 6750, section 2.1).
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || (65...90 ~= byte) || (97...122 ~= byte) || Array("-._~+/=".utf8).contains(byte)
    }

    /// Replaces the value in `name=value`, up to the next field, space, quote or the end.
    private static func hideFormValue(of field: String, in bytes: [UInt8]) -> [UInt8] {
        hide(after: Array("\(field)=".utf8), in: bytes) { start in
            var end = start
            while end < bytes.count, !Array("& \"'\r\n\t".utf8).contains(bytes[end]) { end += 1 }
            return end > start ? start..<end : nil
        }
    }

    /// Replaces the string in `"name": "value"`.
    private static func hideJSONValue(of field: String, in bytes: [UInt8]) -> [UInt8] {
        hide(after: Array("\"\(field)\"".utf8), in: bytes) { start in
            var index = start
            while index < bytes.count, Array(" \t\r\n:".utf8).contains(bytes[index]) { index += 1 }
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
            index += 1
            let valueStart = index
            while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
                index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            return valueStart..<min(index, bytes.count)
        }
    }

    private static func hide(
        after marker: [UInt8], in bytes: [UInt8], by stand: String = "[text]", range: (Int) -> Range<Int>?
    ) -> [UInt8] {
        let wanted = marker.map(lowercase)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let end = index + marker.count
            if end <= bytes.count, bytes[index..<end].lazy.map(lowercase).elementsEqual(wanted), let hidden = range(end)
            {
                result += bytes[index..<hidden.lowerBound] + Array(stand.utf8)
                index = hidden.upperBound
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// Leaves the last two digits of every long run of digits.
    private static func maskNumbers(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var index = 0
        while index < bytes.count {
            var end = index
            while end < bytes.count, isDigit(bytes[end]) { end += 1 }
            if end - index >= shortestNumber {
                for position in index..<(end - 2) { result[position] = UInt8(ascii: "*") }
            }
            index = max(end, index + 1)
        }
        return result
    }

    private static func lowercase(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }
}
