/// The fields of an `application/x-www-form-urlencoded` body, decoded byte by byte.
///
/// Names and values are bytes, because Swift's strings take different bytes for equal ("é" in one code point and in
/// two), and a signature does not. (WHATWG URL, section 5.1.)
struct FormFields {
    struct Field {
        var name: [UInt8]
        var value: [UInt8]
    }

    /// More fields than this and the body is not read.
    static let limit = 100

    var fields: [Field] = []

    init() {}

    /// Reads a body.
    ///
    /// `+` is a space; a percent sign without two hexadecimal digits stands for itself. With `isText`, bytes that are
    /// not UTF-8 become U+FFFD, as in the gateways' own code before it signs; without, values stay as they are.
    init(_ body: [UInt8], isText: Bool = true) throws(GatewayError) {
        for part in body.split(separator: UInt8(ascii: "&")) {
            guard fields.count < Self.limit else { throw .tooManyFields(limit: Self.limit) }
            let equals = part.firstIndex(of: UInt8(ascii: "="))
            let name = part[..<(equals ?? part.endIndex)]
            let value = equals.map { part[(part.index(after: $0))...] } ?? []
            fields.append(Field(name: Self.decode(name, isText: true), value: Self.decode(value, isText: isText)))
        }
    }

    /// The first value of this name as text, or nil.
    func text(_ name: String) -> String? {
        let wanted = Array(name.utf8)
        return fields.first { $0.name == wanted }.map { String(decoding: $0.value, as: UTF8.self) }
    }

    /// The first value of this name, or nil if there is none or it is empty.
    func nonEmptyText(_ name: String) -> String? {
        guard let value = text(name), !value.isEmpty else { return nil }
        return value
    }

    mutating func append(_ name: String, _ value: String) {
        fields.append(Field(name: Array(name.utf8), value: Array(value.utf8)))
    }

    /// The fields as a body or query: every byte but letters, digits and "-._~" is escaped (RFC 3986, section 2.3),
    /// spaces too, since `%20` means the same in a body and in a path.
    var encoded: String {
        fields.map { Self.encode($0.name) + "=" + Self.encode($0.value) }.joined(separator: "&")
    }

    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.append(byte)
            default:
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func decode(_ bytes: ArraySlice<UInt8>, isText: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
                let high = hexadecimalValue(bytes[index + 1]), let low = hexadecimalValue(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
                index += 1
            }
        }
        return isText ? Array(String(decoding: result, as: UTF8.self).utf8) : result
    }
}

func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}

/// The value of this name in the query of an address, decoded, or nil.
func queryValue(_ name: String, in url: String) -> String? {
    (try? FormFields(queryBytes(of: url)))?.text(name)
}

/// The query of an address, without its mark and the fragment; empty if there is none.
func queryBytes(of url: String) -> [UInt8] {
    let bytes = Array(url.utf8)
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "?")) else { return [] }
    let end = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    return mark + 1 < end ? Array(bytes[(mark + 1)..<end]) : []
}
