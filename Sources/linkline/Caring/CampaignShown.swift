import Conversations
import Store

/// A campaign as its report shows it: counts, cost, the words, and everybody on the list.
struct CampaignShown {
    let report: CampaignReport
    /// What a segment costs.
    let pence: Double

    private var cost: String {
        let all = Int((Double(report.segments) * pence).rounded())
        return "£\(all / 100).\(all % 100 < 10 ? "0" : "")\(all % 100)"
    }

    // MARK: As text

    var lines: [String] {
        var lines: [String] = []
        if let id = report.id, let state = report.state {
            lines.append("Campaign \(id), \(report.dialogue): \(state.rawValue)")
        }
        let people = report.included == 1 ? "1 person" : "\(report.included) people"
        let texts = report.segments == 1 ? "1 text" : "\(report.segments) texts"
        lines.append("\(people), \(texts), \(cost) at \(LineJSON.threeDecimals(pence)) pence each")
        for (reason, count) in report.leftOut { lines.append("left out: \(count), \(reason)") }
        let times = report.people.compactMap(\.at)
        if report.id == nil, let first = times.min(), let last = times.max() {
            lines.append("from \(first) to \(last)")
        }
        for sample in report.samples { lines += ["", printable(sample)] }
        if !report.people.isEmpty { lines.append("") }
        return lines + report.people.map(Self.line)
    }

    private static func line(_ person: CampaignReport.Person) -> String {
        var parts = [person.person.map { "person \($0) (...\(person.digits))" } ?? "(...\(person.digits))"]
        if let reason = person.leftOut { parts.append("left out: \(reason)") }
        if let state = person.state { parts.append(state) }
        if let at = person.at { parts.append(at) }
        if person.segments > 0 { parts.append(person.segments == 1 ? "1 text" : "\(person.segments) texts") }
        return parts.joined(separator: ", ")
    }

    // MARK: As JSON

    var json: LineJSON {
        .object([
            .init("id", report.id.map { .integer($0) } ?? .null), .init("dialogue", .string(report.dialogue)),
            .init("state", LineJSON(report.state?.rawValue)), .init("included", .integer(report.included)),
            .init("segments", .integer(report.segments)), .init("cost", .string(cost)),
            .init(
                "left_out",
                .array(
                    report.leftOut.map {
                        .object([.init("reason", .string($0.reason)), .init("count", .integer($0.count))])
                    })),
            .init("texts", .array(report.samples.map { .string($0) })),
            .init("people", .array(report.people.map(Self.json))),
        ])
    }

    private static func json(_ person: CampaignReport.Person) -> LineJSON {
        .object([
            .init("id", person.person.map { .integer($0) } ?? .null), .init("number", .string("...\(person.digits)")),
            .init("left_out", LineJSON(person.leftOut)), .init("segments", .integer(person.segments)),
            .init("at", LineJSON(person.at)), .init("state", LineJSON(person.state)),
        ])
    }
}
