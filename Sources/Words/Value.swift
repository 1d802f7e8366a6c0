/// What an answer is worth once it has been read: the typed value that a slot keeps.
package enum Value: Hashable, Sendable {
    /// Of a `yes-no` question.
    case boolean(Bool)
    /// Of a `scale` or `number` question.
    case number(Int)
    /// The value (not the label, not the shown number) of one option; also the id of a service.
    case choice(String)
    /// The values of several options, in the order in which they were shown.
    case choices([String])
    /// Upper case with one space, or the outward code alone (`LS6 2AB`, `LS6`).
    case postcode(String)
    /// A person's name as it is to be written.
    case name(String)
    /// Of a `date` or `date-of-birth` question.
    case date(CivilDate)
    /// Of a `time` question: local wall time.
    case time(CivilTime)
    /// Of a `date-time` question.
    case dateTime(DayAndTime)
    /// A telephone number, E.164 (`+447700900123`).
    case phone(String)
    /// The patient's own words.
    case text(String)
}

extension Value {
    /// The bare value, as it stands in keys and exports: `yes`, `7`, `lonely`, `LS6`, `2026-06-09`, `14:30`.
    package var plain: String {
        switch self {
        case .boolean(let yes): yes ? "yes" : "no"
        case .number(let number): String(number)
        case .choices(let values): values.joined(separator: " ")
        case .choice(let text), .postcode(let text), .name(let text), .text(let text), .phone(let text): text
        case .date(let date): date.iso
        case .time(let time): time.iso
        case .dateTime(let when): when.plain
        }
    }
}
