package import Words

extension SlotType {
    /// A value of this type from how it is written in a test or on a command line; nothing if it is none.
    package func value(given words: String) -> Value? {
        switch self {
        case .yesNo: words == "yes" ? .boolean(true) : words == "no" ? .boolean(false) : nil
        case .scale(let range), .number(let range):
            Int(words).flatMap { range.contains($0) ? .number($0) : nil }
        case .choice(let values): values.contains(words) ? .choice(words) : nil
        case .choices(let values):
            words.split(separator: " ").allSatisfy { values.contains(String($0)) }
                ? .choices(words.split(separator: " ").map(String.init)) : nil
        case .date, .dateOfBirth: CivilDate(iso: words).map { .date($0) }
        case .time: CivilTime(iso: words).map { .time($0) }
        case .dateTime: DayAndTime(plain: words).map { .dateTime($0) }
        case .phone: words.hasPrefix("+") ? .phone(words) : nil
        case .postcode: words.isEmpty ? nil : .postcode(words.uppercased())
        case .name: words.isEmpty ? nil : .name(words)
        case .text(let longest): words.isEmpty || words.count > longest ? nil : .text(words)
        case .service: words.isEmpty ? nil : .choice(words)
        }
    }
}
