import Dialogue
import Foundation
import Words

/// Values by name, as JSON with sorted keys: inputs of reminders and fields of records.
enum StoredFields {
    /// One value: the one member that is there says of which kind it is.
    private struct StoredValue: Codable {
        var boolean: Bool?
        var number: Int?
        var choice: String?
        var choices: [String]?
        var postcode: String?
        var date: String?
        var time: String?
        var dateTime: String?
        var phone: String?
        var name: String?
        var text: String?

        init(_ value: Value) {
            switch value {
            case .boolean(let yes): boolean = yes
            case .number(let count): number = count
            case .choice(let option): choice = option
            case .choices(let options): choices = options
            case .postcode(let code): postcode = code
            case .date(let day): date = day.iso
            case .time(let hour): time = hour.iso
            case .dateTime(let when): dateTime = when.plain
            case .phone(let digits): phone = digits
            case .name(let words): name = words
            case .text(let words): text = words
            }
        }

        var value: Value? {
            if let boolean { return .boolean(boolean) }
            if let number { return .number(number) }
            if let choice { return .choice(choice) }
            if let choices { return .choices(choices) }
            if let postcode { return .postcode(postcode) }
            if let date { return CivilDate(iso: date).map { .date($0) } }
            if let time { return CivilTime(iso: time).map { .time($0) } }
            if let dateTime { return DayAndTime(plain: dateTime).map { .dateTime($0) } }
            if let phone { return .phone(phone) }
            if let name { return .name(name) }
            return text.map(Value.text)
        }
    }

    static func encode(_ fields: [String: Value]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(fields.mapValues(StoredValue.init)))
    }

    /// The repetition of a plan: days and distances, nobody's words.
    static func text(_ series: ReminderSeries) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(series), as: UTF8.self)
    }

    static func series(_ text: String, number: Int) throws -> ReminderSeries {
        guard let series = try? JSONDecoder().decode(ReminderSeries.self, from: Data(text.utf8)) else {
            throw StoreError.unreadable(what: "reminder", number: number, detail: "its repetition")
        }
        return series
    }

    static func decode(_ bytes: [UInt8], what: String, number: Int) throws -> [String: Value] {
        guard let stored = try? JSONDecoder().decode([String: StoredValue].self, from: Data(bytes)) else {
            throw StoreError.unreadable(what: what, number: number, detail: "its fields")
        }
        return stored.compactMapValues(\.value)
    }
}
