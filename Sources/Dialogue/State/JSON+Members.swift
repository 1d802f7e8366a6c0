package import Words

// Small helpers for reading and writing typed values.
extension JSON {
    /// An object of the members that are there.
    static func of(_ members: [(String, JSON?)]) -> JSON {
        var object: [String: JSON] = [:]
        for (key, value) in members { if let value { object[key] = value } }
        return .object(object)
    }

    static func of(_ value: Int) -> JSON { .number(Int64(value)) }
    static func of(_ value: Instant) -> JSON { .number(value.seconds) }
    /// Absent when false, to keep states small.
    static func flag(_ value: Bool) -> JSON? { value ? .bool(true) : nil }

    subscript(key: String) -> JSON? { if case .object(let members) = self { members[key] } else { nil } }

    func string(_ key: String) throws(StateError) -> String {
        guard case .string(let value)? = self[key] else { throw .shape(key) }
        return value
    }

    func optionalString(_ key: String) -> String? { if case .string(let value)? = self[key] { value } else { nil } }

    /// What a string stands for; nothing if there is none.
    func parsed<Parsed>(_ key: String, _ parse: (String) -> Parsed?) throws(StateError) -> Parsed? {
        guard let text = optionalString(key) else { return nil }
        guard let value = parse(text) else { throw .shape(key) }
        return value
    }

    func int(_ key: String) throws(StateError) -> Int {
        guard case .number(let value)? = self[key], let int = Int(exactly: value) else { throw .shape(key) }
        return int
    }

    func optionalInt(_ key: String) -> Int? {
        if case .number(let value)? = self[key] { Int(exactly: value) } else { nil }
    }

    func instant(_ key: String) throws(StateError) -> Instant {
        guard case .number(let value)? = self[key] else { throw .shape(key) }
        return Instant(seconds: value)
    }

    func optionalInstant(_ key: String) -> Instant? {
        if case .number(let value)? = self[key] { Instant(seconds: value) } else { nil }
    }

    func isTrue(_ key: String) -> Bool { self[key] == .bool(true) }

    func array(_ key: String) -> [JSON] { if case .array(let values)? = self[key] { values } else { [] } }

    func members(_ key: String) -> [String: JSON] { if case .object(let members)? = self[key] { members } else { [:] } }

    func strings(_ key: String) -> [String] {
        array(key).compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
}

extension Value {
    /// Booleans and numbers as they are; the rest an object that names its kind.
    package var json: JSON {
        switch self {
        case .boolean(let value): .bool(value)
        case .number(let value): .of(value)
        case .choice(let value): .object(["choice": .string(value)])
        case .choices(let values): .object(["choices": .array(values.map { .string($0) })])
        case .postcode(let value): .object(["postcode": .string(value)])
        case .date(let value): .object(["date": .string(value.iso)])
        case .time(let value): .object(["time": .string(value.iso)])
        case .dateTime(let value): .object(["date-time": .string(value.plain)])
        case .phone(let value): .object(["phone": .string(value)])
        case .name(let value): .object(["name": .string(value)])
        case .text(let value): .object(["text": .string(value)])
        }
    }

    /// The value that `json` made.
    package init(json: JSON) throws(StateError) {
        switch json {
        case .bool(let value): self = .boolean(value)
        case .number(let value):
            guard let int = Int(exactly: value) else { throw .shape("number") }
            self = .number(int)
        case .object(let members):
            if let value = json.optionalString("choice") {
                self = .choice(value)
            } else if members["choices"] != nil {
                self = .choices(json.strings("choices"))
            } else if let value = json.optionalString("postcode") {
                self = .postcode(value)
            } else if let date = try json.parsed("date", CivilDate.init(iso:)) {
                self = .date(date)
            } else if let time = try json.parsed("time", CivilTime.init(iso:)) {
                self = .time(time)
            } else if let when = try json.parsed("date-time", DayAndTime.init(plain:)) {
                self = .dateTime(when)
            } else if let value = json.optionalString("phone") {
                self = .phone(value)
            } else if let value = json.optionalString("name") {
                self = .name(value)
            } else {
                self = .text(try json.string("text"))
            }
        case .null, .string, .array: throw .shape("value")
        }
    }

    static func optional(_ json: JSON?) throws(StateError) -> Value? {
        guard let json, json != .null else { return nil }
        return try Value(json: json)
    }

    static func dictionary(_ members: [String: JSON]) throws(StateError) -> [String: Value] {
        var values: [String: Value] = [:]
        for (key, json) in members { values[key] = try Value(json: json) }
        return values
    }
}

extension [String: Value] {
    package var json: JSON { .object(mapValues(\.json)) }
}
