import Words

// Plans: when they come, and what moves them.
//
//     remind check-in in 7 days at 10:00
//     remind visit with group = group 2 working days before meeting at 10:00
//     remind weekly every week on tuesday at 10:00, 4 times, then every month until ended
//     move reminder visit to meeting
extension TurnWork {
    mutating func remind(
        _ dialogue: String, _ inputs: [String: Value], at moment: Emission.Moment, _ reference: String
    ) {
        let today = LocalTime(now).date
        var series: ReminderSeries?
        var at: LocalTime?
        switch moment {
        case .after(let days, let time): at = LocalTime(date: today.adding(days: days), time: time)
        case .at(let local): at = local
        case .repeating(let repetition):
            let begun = ReminderSeries(repetition: repetition, said: today, index: 0)
            series = begun
            at = begun.date(of: 0).map { LocalTime(date: $0, time: repetition.time) }
        case .unknown: break
        }
        guard let at, at.instant > now else {
            // Two working days before tomorrow was yesterday: too late to remind of it.
            return note(rule: "reminder.too-late", detail: dialogue)
        }
        effects.append(
            .remind(Reminder(dialogue: dialogue, inputs: inputs, at: at, reference: reference, series: series)))
    }

    mutating func moveReminder(
        _ dialogue: String, _ inputs: [String: Value]?, to date: CivilDate?, _ time: CivilTime?, _ reference: String
    ) {
        let endOfDay = CivilTime(hour: 23, minute: 59)
        guard let date, LocalTime(date: date, time: time ?? endOfDay).instant > now else {
            return note(rule: "reminder.not-moved", detail: dialogue)
        }
        effects.append(
            .moveReminder(dialogue: dialogue, inputs: inputs, date: date, time: time, reference: reference))
    }
}

extension Passage {
    /// When a reminder comes, from what the slots hold.
    func moment(of timing: ReminderTiming) -> Emission.Moment {
        switch timing {
        case .after(let days, let time): return .after(days: days, time: time)
        case .repeating(let repetition): return .repeating(repetition)
        case .before(let count, let unit, let reference, let time):
            guard let date = value(of: reference)?.dayAndTime?.date else { return .unknown }
            let nation = surroundings.person.calendarNation
            let day =
                unit == .days
                ? date.adding(days: -count)
                : program.policy.calendar.day(workingDays: -count, from: date, in: nation)
            return .at(LocalTime(date: day, time: time))
        }
    }
}

extension Value {
    /// The day, and the hour if one was said, of anything that has a day.
    var dayAndTime: DayAndTime? {
        switch self {
        case .date(let date): DayAndTime(date: date)
        case .dateTime(let when): when
        default: nil
        }
    }
}
