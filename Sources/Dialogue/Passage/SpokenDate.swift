import Words

/// Days and hours as they are said to patients: "Tuesday 9 June", "2.30pm".
enum SpokenDate {
    static func day(_ date: CivilDate) -> String { "\(weekdays[date.weekday]) \(date.day) \(month(date))" }

    /// "3 November 1938": nobody needs the day of the week on which they were born.
    static func birthday(_ date: CivilDate) -> String { "\(date.day) \(month(date)) \(date.year)" }

    static func time(_ time: CivilTime) -> String {
        let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
        let minutes = time.minute == 0 ? "" : time.minute < 10 ? ".0\(time.minute)" : ".\(time.minute)"
        return "\(hour)\(minutes)\(time.hour < 12 ? "am" : "pm")"
    }

    /// "Tuesday 9 June at 2.30pm", "Tuesday 9 June in the morning".
    static func words(_ when: DayAndTime) -> String {
        let day = when.date.map { Self.day($0) }
        let hour =
            when.time.map { (day == nil ? "" : "at ") + Self.time($0) } ?? when.part.map { "in the \($0.rawValue)" }
        return [day, hour].compactMap { $0 }.joined(separator: " ")
    }

    private static func month(_ date: CivilDate) -> String { months[(date.month - 1) % 12] }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
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
