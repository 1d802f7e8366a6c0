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

    /// What starts on referral is planned for now: quiet hours, caps and what waits hold it as any reminder.
    mutating func referred(_ referral: Referral) {
        silenceOrdered = true
        let wanted =
            referral.dialogue.flatMap { program.dialogue(named: $0) } ?? program.dialogue(startingOn: .referral)
        let reference = "referral.\(state.nextSerial)"
        state.nextSerial += 1
        note(rule: "referral", detail: wanted.map { program.dialogues[$0].name })
        guard !state.standing.optedOut else {
            effects.append(
                .task(
                    queue: "link-workers", within: nil, because: "Was referred, and has said STOP: contact by phone.",
                    reference: reference))
            return
        }
        for (name, value) in referral.known.sorted(by: { $0.key < $1.key })
        where program.remembered.contains(where: { $0.name == name }) && state.memory[name] == nil {
            state.memory[name] = value
            effects.append(.remember(name: name, value: value))
        }
        guard let wanted, program.dialogues[wanted].accepts(referral.inputs) else {
            effects.append(
                .task(
                    queue: "link-workers", within: nil, because: "Was referred, and no dialogue fits: contact them.",
                    reference: reference))
            return
        }
        effects.append(
            .remind(
                Reminder(
                    dialogue: program.dialogues[wanted].name, inputs: referral.inputs, at: LocalTime(now),
                    reference: reference)))
    }
}

extension DialogueProgram {
    /// All its inputs are there.
    func accepts(_ inputs: [String: Value]) -> Bool { slots.allSatisfy { !$0.isInput || inputs[$0.name] != nil } }
}

extension Passage {
    /// When a reminder comes, from what the slots hold.
    func moment(of timing: ReminderTiming) -> Emission.Moment {
        switch timing {
        case .after(let days, let time): return .after(days: days, time: time)
        case .repeating(let repetition): return .repeating(repetition)
        case .before(let count, let unit, let reference, let time):
            guard let date = value(of: reference)?.dayAndTime?.date else { return .unknown }
            let nation = surroundings.person.nation.flatMap(Nation.init) ?? .england
            let day = unit == .days ? date.adding(days: -count) : date.adding(workingDays: -count, in: nation)
            return .at(LocalTime(date: day, time: time))
        }
    }

    /// One of several texts, by the conversation's seed: a walk that comes by again says the same.
    mutating func say(oneOf texts: [Text], _ id: String) -> Emission.Content {
        guard !texts.isEmpty else { return .nothing }
        let place = "\(surroundings.seed).\(prefix)\(id)#\((visits[id] ?? 0) + 1)"
        let text = texts[Int(place.mixed % UInt64(texts.count))]
        return words(of: text).map { .say(textID: text.id, words: $0) } ?? .neutral(textID: text.id)
    }
}

extension String {
    /// A number that looks like chance and is always the same: FNV-1a over 64 bits, its halves folded together.
    fileprivate var mixed: UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash ^ hash >> 32
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

extension CivilDate {
    /// Monday to Friday, and no bank holiday of the nation.
    func isWorkingDay(in nation: Nation) -> Bool { weekday < 5 && !BankHolidays.isHoliday(self, in: nation) }

    /// The day that lies so many working days ahead, or back where the count is below nothing.
    func adding(workingDays count: Int, in nation: Nation) -> CivilDate {
        var day = self
        var left = abs(count)
        while left > 0 {
            day = day.adding(days: count.signum())
            if day.isWorkingDay(in: nation) { left -= 1 }
        }
        return day
    }
}
