import Conversations
import Dialogue
import Store
import Words

extension ControlDesk {
    /// Acts on plans and texts out: on all that are named, or on none.
    func oversee(
        _ request: ControlRequest, at now: Instant, in store: any StoreTransaction
    ) throws -> ControlAnswer {
        guard let desk else { return .failed("unavailable", "There are no dialogues to act with.") }
        guard let asked = request.oversight else { return .failed("usage", "What is to be done?") }
        var answer = ControlAnswer.done
        switch asked.act {
        case .addPlan:
            guard let plan = asked.plan, let person = request.person.map({ PersonID($0) }) else {
                return .failed("usage", "What is planned for whom?")
            }
            guard let timing = Timing(plan, now: now) else { return .failed("usage", "When is it planned for?") }
            let id = try desk.addPlan(
                plan.dialogue, inputs: plan.inputs, at: timing.first, series: timing.series, for: person,
                by: request.by, at: now, in: store)
            answer.overseen = [OversightAnswer(id: id.number, next: timing.first.words)]
        case .stopPlans:
            guard let person = request.person.map({ PersonID($0) }) else { return .failed("usage", "Whose plans?") }
            let count = try desk.stopPlans(of: person, by: request.by, at: now, in: store)
            answer.overseen = [OversightAnswer(id: person.number, count: count)]
        case .skipPlan, .stopPlan, .retryText, .cancelText:
            answer.overseen = try asked.ids.map { id in
                try carryOut(asked.act, id, desk, by: request.by, at: now, in: store)
            }
        }
        return answer
    }

    private func carryOut(
        _ act: OversightRequest.Act, _ id: Int, _ desk: Desk, by staff: String, at now: Instant,
        in store: any StoreTransaction
    ) throws -> OversightAnswer {
        var answer = OversightAnswer(id: id)
        switch act {
        case .skipPlan: answer.next = try desk.skipPlan(ReminderID(id), by: staff, at: now, in: store)?.words
        case .stopPlan: try desk.stopPlan(ReminderID(id), by: staff, at: now, in: store)
        case .retryText: try desk.retryText(OutboxID(id), by: staff, at: now, in: store)
        case .cancelText: try desk.cancelText(OutboxID(id), by: staff, at: now, in: store)
        case .addPlan, .stopPlans: break
        }
        return answer
    }

    /// When a plan comes first, and how it comes again from there.
    private struct Timing {
        var first: LocalTime
        var series: ReminderSeries?

        init?(_ plan: OversightRequest.Plan, now: Instant) {
            guard let date = CivilDate(iso: plan.date), let time = CivilTime(iso: plan.time) else { return nil }
            first = LocalTime(date: date, time: time)
            let interval: Repetition.Interval
            if let days = plan.everyDays, days > 0 {
                interval = .days(days)
            } else if let months = plan.everyMonths, months > 0 {
                interval = .months(months)
            } else {
                return
            }
            guard plan.times != 1 else { return }
            // Counted from the first, which is not one of those that come again.
            series = ReminderSeries(
                repetition: Repetition(
                    phases: [.init(every: interval, times: plan.times.map { $0 - 1 })], weekday: nil, time: time),
                said: date, index: -1)
        }
    }
}

extension LocalTime {
    /// `2026-06-17 10:00`.
    var words: String { "\(date.iso) \(time.iso)" }
}
