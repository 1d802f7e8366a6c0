import Words

/// Days and hours as they are said to patients: "Tuesday 9 June", "dydd Mawrth 9 Mehefin", "2.30pm".
enum SpokenDate {
    static func day(_ date: CivilDate, in language: String) -> String {
        let names = Names.of(language)
        return "\(names.weekdays[date.weekday]) \(date.day) \(names.month(date))"
    }

    /// "3 November 1938": nobody needs the day of the week on which they were born.
    static func birthday(_ date: CivilDate, in language: String) -> String {
        "\(date.day) \(Names.of(language).month(date)) \(date.year)"
    }

    static func time(_ time: CivilTime) -> String {
        let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
        let minutes = time.minute == 0 ? "" : time.minute < 10 ? ".0\(time.minute)" : ".\(time.minute)"
        return "\(hour)\(minutes)\(time.hour < 12 ? "am" : "pm")"
    }

    /// "Tuesday 9 June at 2.30pm", "Tuesday 9 June in the morning".
    static func words(_ when: DayAndTime, in language: String) -> String {
        let names = Names.of(language)
        let day = when.date.map { Self.day($0, in: language) }
        let hour =
            when.time.map { (day == nil ? "" : names.at) + Self.time($0) } ?? when.part.map { names.part($0) }
        return [day, hour].compactMap { $0 }.joined(separator: " ")
    }

    /// The words of one language.
    private struct Names {
        var weekdays: [String]
        var months: [String]
        /// Before an hour that follows a day.
        var at: String
        var parts: [PartOfDay: String]

        func month(_ date: CivilDate) -> String { months[(date.month - 1) % 12] }
        func part(_ part: PartOfDay) -> String { parts[part] ?? part.rawValue }

        static func of(_ language: String) -> Names { language == "cy" ? welsh : english }

        private static let english = Names(
            weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
            months: [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ], at: "at ",
            parts: [.morning: "in the morning", .afternoon: "in the afternoon", .evening: "in the evening"])

        // Awaits a first-language reader, as all Welsh here does.
        private static let welsh = Names(
            weekdays: [
                "dydd Llun", "dydd Mawrth", "dydd Mercher", "dydd Iau", "dydd Gwener", "dydd Sadwrn", "dydd Sul",
            ],
            months: [
                "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref",
                "Tachwedd", "Rhagfyr",
            ], at: "am ", parts: [.morning: "yn y bore", .afternoon: "yn y prynhawn", .evening: "gyda'r nos"])
    }
}

/// Telephone numbers as they are said to patients.
enum SpokenNumber {
    /// "07700 900123" for a number of ours, anything else as it is dialled from abroad.
    static func words(_ number: String) -> String {
        guard number.hasPrefix("+44") else { return number }
        let national = "0" + number.dropFirst(3)
        return national.count == 11 ? "\(national.prefix(5)) \(national.dropFirst(5))" : national
    }
}

extension Value {
    /// The ways in which a text to the patient may repeat it; empty for what tells nothing about a person alone, such
    /// as a number on a scale or a choice.
    package var spokenForms: Set<String> {
        switch self {
        case .name(let text), .text(let text), .postcode(let text): [text]
        case .phone(let number): [number, SpokenNumber.words(number)]
        case .date(let date): Self.forms(of: date)
        case .time(let time): [SpokenDate.time(time)]
        case .dateTime(let when):
            (when.date.map(Self.forms) ?? []).union(when.time.map { [SpokenDate.time($0)] } ?? [])
        case .boolean, .number, .choice, .choices: []
        }
    }

    private static func forms(of date: CivilDate) -> Set<String> {
        Set(["en", "cy"].flatMap { [SpokenDate.day(date, in: $0), SpokenDate.birthday(date, in: $0)] })
    }
}
