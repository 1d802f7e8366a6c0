import Conversations

/// What an import does, or would do, row by row.
struct PeoplePreview {
    let file: PeopleFile
    /// Of each entry, in order; nothing where the file has errors, since then nobody is looked up.
    let outcomes: [AddedPerson]
    /// It was carried out.
    let isDone: Bool

    private func count(_ outcome: AddedPerson.Outcome) -> Int { outcomes.count { $0.outcome == outcome } }

    // MARK: As text

    /// The words that cells and rows have on standard output; numbers are not among them.
    var lines: [String] {
        var lines = file.findings.map(Self.line)
        for (entry, outcome) in zip(file.entries, outcomes) {
            if let line = Self.line(entry.row, outcome) { lines.append(line) }
        }
        guard file.errors.isEmpty else {
            let places = file.errors.count == 1 ? "1 place" : "\(file.errors.count) places"
            return lines + ["Nobody was added: \(places) to put right."]
        }
        let (added, filled, unchanged) = (count(.added), count(.filledIn), count(.unchanged))
        lines.append(
            isDone
                ? "Added \(added), filled in \(filled), \(unchanged) as they were."
                : "Would add \(added), fill in \(filled), leave \(unchanged) as they are.")
        return lines
    }

    private static func line(_ finding: PeopleFile.Finding) -> String {
        let column = finding.column.map { ", column \"\(printable($0))\"" } ?? ""
        return "\(finding.isError ? "error" : "note"): row \(finding.row)\(column): \(finding.message)"
    }

    private static func line(_ row: Int, _ outcome: AddedPerson) -> String? {
        var parts: [String] = []
        if !outcome.filled.isEmpty { parts.append("filled in: \(outcome.filled.joined(separator: ", "))") }
        if !outcome.kept.isEmpty { parts.append("known otherwise, and kept: \(outcome.kept.joined(separator: ", "))") }
        if outcome.optedOut { parts.append("has said STOP, which stands") }
        guard let person = outcome.person, !parts.isEmpty else { return nil }
        return "row \(row), person \(person): \(parts.joined(separator: "; "))"
    }

    // MARK: As JSON

    var json: LineJSON {
        .object([
            .init("done", .bool(isDone)), .init("added", .integer(count(.added))),
            .init("filled_in", .integer(count(.filledIn))), .init("unchanged", .integer(count(.unchanged))),
            .init("errors", .array(file.errors.map(Self.json))),
            .init("notes", .array(file.findings.filter { !$0.isError }.map(Self.json))),
            .init("people", .array(zip(file.entries, outcomes).map { Self.json($0.row, $1) })),
        ])
    }

    private static func json(_ finding: PeopleFile.Finding) -> LineJSON {
        .object([
            .init("row", .integer(finding.row)), .init("column", LineJSON(finding.column)),
            .init("message", .string(finding.message)),
        ])
    }

    static func json(_ row: Int?, _ outcome: AddedPerson) -> LineJSON {
        .object(
            (row.map { [.init("row", .integer($0))] } ?? []) + [
                .init("outcome", .string(outcome.outcome.rawValue)),
                .init("id", outcome.person.map { .integer($0) } ?? .null),
                .init("filled", .array(outcome.filled.map { .string($0) })),
                .init("kept", .array(outcome.kept.map { .string($0) })),
                .init("opted_out", .bool(outcome.optedOut)),
            ])
    }
}
