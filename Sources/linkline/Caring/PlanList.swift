import Dialogue
import Store

/// Plans that wait, as lists show them; nobody's number in full.
struct PlanList: Sendable {
    struct Row: Sendable {
        var plan: PlannedReminder
        var number: String
        var name: String?
    }

    let rows: [Row]

    /// Reads them with the people whom they are for.
    static func read(_ plans: [PlannedReminder], in reader: any StoreReader) throws -> PlanList {
        PlanList(
            rows: try plans.compactMap { plan in
                guard let person = try reader.person(plan.person) else { return nil }
                return Row(plan: plan, number: person.number, name: person.details.name)
            })
    }

    var lines: [String] {
        guard !rows.isEmpty else { return ["Nothing is planned."] }
        return rows.map { row in
            let plan = row.plan
            var parts = ["person \(plan.person.number) (\(TranscriptList.masked(row.number)))"]
            if let name = row.name { parts.append(printable(name)) }
            parts.append(plan.reminder.dialogue)
            if let series = plan.reminder.series { parts.append(Self.words(series.repetition)) }
            if plan.state == .held { parts.append("held until \(Clock.spoken(plan.wakeAt))") }
            return "\(plan.id.number)  \(Clock.spoken(plan.due))  \(parts.joined(separator: ", "))"
        }
    }

    var json: [LineJSON] {
        rows.map { row in
            let plan = row.plan
            return .object([
                .init("id", .integer(plan.id.number)), .init("person", .integer(plan.person.number)),
                .init("number", .string(TranscriptList.masked(row.number))), .init("name", LineJSON(row.name)),
                .init("dialogue", .string(plan.reminder.dialogue)),
                .init("due", .string(Clock.iso(plan.due))), .init("local", .string(plan.reminder.at.words)),
                .init("state", .string(plan.state.rawValue)),
                .init("held_until", plan.state == .held ? .string(Clock.iso(plan.wakeAt)) : .null),
                .init("every", LineJSON(plan.reminder.series.map { Self.words($0.repetition) })),
            ])
        }
    }

    /// `every 7 days 4 times, then every 14 days`.
    private static func words(_ repetition: Repetition) -> String {
        repetition.phases.map { phase in
            let every =
                switch phase.every {
                case .days(let days): days == 1 ? "every day" : "every \(days) days"
                case .months(let months): months == 1 ? "every month" : "every \(months) months"
                }
            return every + (phase.times.map { " \($0) times" } ?? "")
        }.joined(separator: ", then ")
    }
}
