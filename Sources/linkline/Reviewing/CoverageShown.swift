import Authoring
import Dialogue

/// Where tests go and where none does, as `linkline test` shows it.
struct CoverageShown {
    let report: CoverageReport

    init(_ report: CoverageReport) {
        self.report = report
    }

    /// `coverage: 112 of 118 steps, 96 of 131 branches, …`.
    var summary: String {
        let parts = CoverageReport.Kind.allCases.map { kind in
            let (covered, all) = report.count(kind)
            return "\(covered) of \(all) \(kind.rawValue)"
        }
        return "coverage: \(parts.joined(separator: ", "))"
    }

    /// A line for each dialogue, then every place that no test comes to.
    var full: String {
        var lines = [""]
        var names: [String] = []
        for case let name? in report.items.map(\.dialogue) where names.last != name { names.append(name) }
        for name in names {
            let parts = [CoverageReport.Kind.steps, .branches, .rungs].map { kind in
                let (covered, all) = report.count(kind, of: name)
                return "\(covered)/\(all) \(kind.rawValue)"
            }
            let padding = String(repeating: " ", count: max(1, 20 - name.count))
            lines.append("\(name)\(padding)\(parts.joined(separator: "  "))")
        }
        for kind in CoverageReport.Kind.allCases {
            let missing = report.items.filter { $0.kind == kind && $0.count == 0 }
            guard !missing.isEmpty else { continue }
            lines += ["", "no test comes to these \(kind.rawValue):"]
            lines += missing.map { item in
                let place = item.place.map { "  \($0.description)" } ?? ""
                return "  \(item.dialogue.map { "\($0): " } ?? "")\(item.name)\(place)"
            }
        }
        return lines.joined(separator: "\n")
    }

    func json(_ tests: TranscriptReport) -> LineJSON {
        let counts = CoverageReport.Kind.allCases.map { kind in
            let (covered, all) = report.count(kind)
            return LineJSON.Member(
                kind.rawValue, .object([.init("covered", .integer(covered)), .init("all", .integer(all))]))
        }
        let items = report.items.map { item in
            LineJSON.object([
                .init("kind", .string(item.kind.rawValue)), .init("dialogue", LineJSON(item.dialogue)),
                .init("name", .string(item.name)), .init("file", LineJSON(item.place?.file)),
                .init("line", item.place.map { .integer($0.line) } ?? .null), .init("tests", .integer(item.count)),
            ])
        }
        let failures = tests.failures.map { failure in
            LineJSON.object([
                .init("test", .string(failure.test)), .init("file", .string(failure.path)),
                .init("line", .integer(failure.line)), .init("expected", .array(failure.expected.map { .string($0) })),
                .init("got", .array(failure.got.map { .string($0) })),
            ])
        }
        return .object([
            .init("passed", .integer(tests.passed)), .init("failed", .integer(tests.failed)),
            .init("failures", .array(failures)), .init("coverage", .object(counts)), .init("items", .array(items)),
        ])
    }
}

/// A rewritten expectation, as a difference.
enum UpdateShown {
    static func text(_ change: TranscriptUpdate.Change) -> String {
        (["\(change.path):\(change.line)  \"\(change.test)\""] + change.old.map { "  - \(plain($0))" }
            + change.new.map { "  + \(plain($0))" }).joined(separator: "\n")
    }

    private static func plain(_ line: String) -> String { String(line.drop { $0 == " " }) }
}
