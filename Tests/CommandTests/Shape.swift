import Foundation

/// What a JSON value must look like: the keys it has, all of them and no others, and what each may hold.
indirect enum Shape: Sendable {
    case null
    case bool
    case number
    case string
    /// One of these strings.
    case word([String])
    case anything
    case array(Shape)
    case object([String: Shape])
    case either([Shape])

    /// Null, or that.
    static func optional(_ shape: Shape) -> Shape { .either([.null, shape]) }

    /// What is wrong with the value; nothing if it fits.
    func fault(in value: Any?, at path: String = "$") -> String? {
        switch self {
        case .anything: return nil
        case .null: return value is NSNull ? nil : "\(path) is not null"
        case .bool: return isBool(value) ? nil : "\(path) is not true or false"
        case .number: return isNumber(value) ? nil : "\(path) is not a number"
        case .string: return value is String ? nil : "\(path) is not a string"
        case .word(let words):
            return (value as? String).map(words.contains) == true ? nil : "\(path) is none of \(words)"
        case .array(let shape):
            guard let items = value as? [Any] else { return "\(path) is not an array" }
            return items.enumerated().lazy.compactMap { shape.fault(in: $1, at: "\(path)[\($0)]") }.first
        case .object(let members):
            guard let object = value as? [String: Any] else { return "\(path) is not an object" }
            guard Set(object.keys) == Set(members.keys) else { return "\(path) has the keys \(object.keys.sorted())" }
            return members.sorted { $0.key < $1.key }.lazy
                .compactMap { $0.value.fault(in: object[$0.key], at: "\(path).\($0.key)") }.first
        case .either(let shapes):
            let faults = shapes.map { $0.fault(in: value, at: path) }
            return faults.contains { $0 == nil } ? nil : faults.compactMap { $0 }.joined(separator: "; ")
        }
    }
}

/// The system's reader gives numbers and booleans as one type, told apart by how it was made.
private func isBool(_ value: Any?) -> Bool { (value as? NSNumber).map { String(cString: $0.objCType) == "c" } == true }

private func isNumber(_ value: Any?) -> Bool { value is NSNumber && !isBool(value) }
