import Dialogue
import Talk
import Words

/// Plans: `remind D [with …] WHEN`, `move reminder D [with …] to NAME`.
///
///     remind check-in in 7 days at 10:00
///     remind visit-soon with group = group 2 working days before visit at 10:00
///     remind weekly every week on tuesday at 10:00, 4 times, then every month until ended
extension StatementParser {
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    func remind(_ tokens: inout TokenReader) -> Statement.Kind? {
        let example = "remind how-did-it-go in 7 days at 10:00"
        guard let dialogue = tokens.word() else {
            lines.missing(tokens, what: "the name of a dialogue", example: example)
            return nil
        }
        let bindings = bindings(&tokens, example: example) ?? []
        let timing: TimingSyntax? =
            if tokens.peek?.text == "every" {
                repetition(&tokens).map { .repeating($0) }
            } else if tokens.accept("in") {
                after(&tokens, example)
            } else if let first = tokens.peek, Int(first.text) != nil {
                before(&tokens)
            } else {
                unknownTime(tokens)
            }
        guard let timing else { return nil }
        lines.end(tokens, example: example)
        return .remind(dialogue, bindings, timing)
    }

    func move(_ tokens: inout TokenReader) -> Statement.Kind? {
        let example = "move reminder visit-soon to visit"
        guard let dialogue = tokens.word() else {
            lines.missing(tokens, what: "the name of a dialogue", example: example)
            return nil
        }
        let bindings = bindings(&tokens, example: example)
        guard tokens.accept("to"), let target = tokens.word() else {
            lines.missing(tokens, what: "\"to\" and the slot with the day", example: example)
            return nil
        }
        lines.end(tokens, example: example)
        return .moveReminder(dialogue, bindings, to: target)
    }

    private func unknownTime(_ tokens: TokenReader) -> TimingSyntax? {
        lines.missing(
            tokens, what: "when: \"in 7 days\", \"2 working days before NAME\" or \"every week\"",
            example: "remind how-did-it-go in 7 days at 10:00")
        return nil
    }

    /// `7 days at 10:00`, after `in`.
    private func after(_ tokens: inout TokenReader, _ example: String) -> TimingSyntax? {
        guard let days = number(&tokens, 1...366), tokens.accept("days") || tokens.accept("day") else {
            lines.missing(tokens, what: "a number of days from 1 to 366", example: example)
            return nil
        }
        return time(&tokens, example).map { .after(days: days, time: $0) }
    }

    /// `2 working days before NAME at 10:00`.
    private func before(_ tokens: inout TokenReader) -> TimingSyntax? {
        let example = "remind visit-soon 2 working days before visit at 10:00"
        guard let count = number(&tokens, 1...60) else {
            lines.missing(tokens, what: "a number of days from 1 to 60", example: example)
            return nil
        }
        let isWorking = tokens.accept("working")
        guard tokens.accept("days") || tokens.accept("day"), tokens.accept("before"), let name = tokens.word() else {
            lines.missing(tokens, what: "\"days before\" and the slot with the day", example: example)
            return nil
        }
        return time(&tokens, example).map {
            .before(count: count, unit: isWorking ? .workingDays : .days, name, time: $0)
        }
    }

    /// `every week on tuesday at 10:00, 4 times, then every month until ended`.
    private func repetition(_ tokens: inout TokenReader) -> Repetition? {
        let example = "remind weekly every week on tuesday at 10:00, 4 times, then every month until ended"
        var phases: [Repetition.Phase] = []
        var weekday: Int?
        var clock: CivilTime?
        repeat {
            guard tokens.accept("every"), let interval = interval(&tokens) else {
                lines.missing(tokens, what: "\"every\" day, week, fortnight, month or N days", example: example)
                return nil
            }
            if phases.isEmpty {
                if tokens.accept("on") {
                    weekday = self.weekday(&tokens, example)
                    guard weekday != nil else { return nil }
                }
                clock = time(&tokens, example)
                guard clock != nil else { return nil }
            }
            _ = tokens.accept(",")
            if tokens.accept("until", "ended") {
                phases.append(.init(every: interval, times: nil))
                break
            }
            guard let times = number(&tokens, 1...100), tokens.accept("times") || tokens.accept("time") else {
                lines.missing(tokens, what: "how often: \"4 times\" or \"until ended\"", example: example)
                return nil
            }
            phases.append(.init(every: interval, times: times))
            _ = tokens.accept(",")
        } while tokens.accept("then")
        return clock.map { Repetition(phases: phases, weekday: weekday, time: $0) }
    }

    private func interval(_ tokens: inout TokenReader) -> Repetition.Interval? {
        if tokens.accept("day") { return .days(1) }
        if tokens.accept("week") { return .days(7) }
        if tokens.accept("fortnight") { return .days(14) }
        if tokens.accept("month") { return .months(1) }
        guard let count = number(&tokens, 2...52) else { return nil }
        if tokens.accept("days") { return .days(count) }
        if tokens.accept("weeks") { return .days(7 * count) }
        return tokens.accept("months") ? .months(count) : nil
    }

    private func weekday(_ tokens: inout TokenReader, _ example: String) -> Int? {
        let place = tokens.place
        guard let word = tokens.word() else {
            lines.missing(tokens, what: "a day of the week", example: example)
            return nil
        }
        if let index = Self.weekdays.firstIndex(of: word.text.lowercased()) { return index }
        let meant = closest(word.text.lowercased(), among: Self.weekdays)
        findings.report(
            .badValue, "\"\(word.text)\" is no day of the week", at: place,
            help: [meant.map { "did you mean \"\($0)\"?" } ?? "for example: on tuesday"])
        return nil
    }

    private func time(_ tokens: inout TokenReader, _ example: String) -> CivilTime? {
        guard tokens.accept("at"), let clock = tokens.word(), let time = CivilTime(iso: clock.text) else {
            lines.missing(tokens, what: "\"at\" and a time such as 10:00", example: example)
            return nil
        }
        return time
    }

    private func number(_ tokens: inout TokenReader, _ range: ClosedRange<Int>) -> Int? {
        guard let token = tokens.peek, let number = Int(token.text), range.contains(number) else { return nil }
        _ = tokens.next()
        return number
    }
}
