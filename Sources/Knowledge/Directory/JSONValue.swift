import FoundationEssentials

/// Any JSON, read without expecting anything: feeds leave out what they should have and add what they should not.
enum JSONValue: Decodable, Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let boolean = try? container.decode(Bool.self) {
            self = .boolean(boolean)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let array = try? container.decode([JSONValue].self) {
            self = .array(array)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    /// Reads a whole document.
    static func read(_ bytes: [UInt8]) -> JSONValue? {
        try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    }

    subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    /// The items of an array; of anything else none.
    var items: [JSONValue] {
        if case .array(let items) = self { items } else { [] }
    }

    /// A text without HTML and without blanks round it; nothing if none is left.
    var text: String? {
        guard case .string(let string) = self else { return nil }
        let plain = plainText(ofHTML: string)
        return plain.isEmpty ? nil : plain
    }

    var number: Double? {
        switch self {
        case .number(let number): number
        case .string(let string): Double(string)
        default: nil
        }
    }
}

/// A text without tags, with the commonest character references resolved and blanks closed up.
func plainText(ofHTML html: String) -> String {
    var text = ""
    var rest = html[...]
    while let character = rest.first {
        if character == "<", let close = rest.firstIndex(of: ">"), isTag(rest[..<close]) {
            text += " "
            rest = rest[rest.index(after: close)...]
        } else if character == "&", let reference = references.first(where: { rest.hasPrefix($0.code) }) {
            text += reference.text
            rest = rest.dropFirst(reference.code.count)
        } else {
            text.append(character)
            rest = rest.dropFirst()
        }
    }
    return text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
}

/// `<p`, `</p`, `<br /`: a letter or a stroke follows the sign; "5 < 6" is none.
private func isTag(_ text: Substring) -> Bool {
    guard let second = text.dropFirst().first else { return false }
    return second.isLetter || second == "/" || second == "!"
}

private let references: [(code: String, text: String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&nbsp;", " "),
    ("&pound;", "£"), ("&rsquo;", "'"), ("&lsquo;", "'"), ("&ndash;", "-"), ("&mdash;", "-"),
]
