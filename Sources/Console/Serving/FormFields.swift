/// The fields of a form (`application/x-www-form-urlencoded`, WHATWG URL section 5); a name may come more than once.
package struct FormFields: Hashable, Sendable {
    package private(set) var pairs: [(name: String, value: String)]

    package init(_ text: String) {
        pairs = text.split(separator: "&").map { part in
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decoded(halves[0]), halves.count > 1 ? Self.decoded(halves[1]) : "")
        }
    }

    /// The first value of that name, without spaces around it; nothing if there is none, or an empty one.
    package subscript(_ name: String) -> String? {
        let value = raw(name).map { $0.trimming(while: \.isWhitespace) }
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// As it was typed.
    package func raw(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    package func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// NUL and other control characters but line feed and tab are of nobody's typing.
    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(0x20)
            case UInt8(ascii: "%"):
                if let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count >= 2 {
                    bytes.append(code)
                    rest = rest.dropFirst(2)
                } else {
                    bytes.append(byte)
                }
            default: bytes.append(byte)
            }
        }
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        return String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }))
    }

    package static func == (left: FormFields, right: FormFields) -> Bool {
        left.pairs.map(\.name) == right.pairs.map(\.name) && left.pairs.map(\.value) == right.pairs.map(\.value)
    }

    package func hash(into hasher: inout Hasher) {
        for pair in pairs {
            hasher.combine(pair.name)
            hasher.combine(pair.value)
        }
    }
}

extension StringProtocol {
    func trimming(while isDropped: (Character) -> Bool) -> String {
        var text = Substring(self).drop(while: isDropped)
        while let last = text.last, isDropped(last) { text.removeLast() }
        return String(text)
    }
}
