import Foundation

/// A JSON value on a line of its own, in or out; members of an object that we write keep their order.
enum LineJSON: Equatable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A score, written with three decimals.
    case decimal(Double)
    /// A number that was read and is given back as it was.
    case real(Double)
    case string(String)
    case array([LineJSON])
    case object([Member])

    struct Member: Equatable {
        var key: String
        var value: LineJSON

        init(_ key: String, _ value: LineJSON) {
            self.key = key
            self.value = value
        }
    }

    /// The value, or null.
    init(_ text: String?) { self = text.map { .string($0) } ?? .null }

    subscript(key: String) -> LineJSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }
}

// MARK: - Writing

extension LineJSON {
    /// The value on one line.
    var text: String {
        switch self {
        case .null: "null"
        case .bool(let yes): yes ? "true" : "false"
        case .integer(let number): String(number)
        case .decimal(let number): Self.threeDecimals(number)
        case .real(let number): "\(number)"
        case .string(let text): Self.quoted(text)
        case .array(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { "\(Self.quoted($0.key)):\($0.value.text)" }.joined(separator: ",") + "}"
        }
    }

    static func threeDecimals(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e12 else { return "0.000" }
        let thousandths = Int((number * 1000).rounded())
        let rest = String(abs(thousandths) % 1000)
        let sign = thousandths < 0 ? "-" : ""
        return "\(sign)\(abs(thousandths) / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            // Two marks end a line for some readers, though not in JSON.
            case "\u{2028}": out += "\\u2028"
            case "\u{2029}": out += "\\u2029"
            case "\u{0}"..."\u{1F}", "\u{7F}":
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

// MARK: - Reading

extension LineJSON: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let yes = try? container.decode(Bool.self) {
            self = .bool(yes)
        } else if let number = try? container.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? container.decode(Double.self) {
            self = .real(number)
        } else if let items = try? container.decode([LineJSON].self) {
            self = .array(items)
        } else {
            let members = try container.decode([String: LineJSON].self)
            self = .object(members.sorted { $0.key < $1.key }.map { Member($0.key, $0.value) })
        }
    }

    /// Reads one whole value; nothing if it is none.
    init?(line: [UInt8]) {
        guard let value = try? JSONDecoder().decode(LineJSON.self, from: Data(line)) else { return nil }
        self = value
    }
}
