import Authoring
import Dialogue
import Knowledge
import Talk

/// What `linkline check` prints of a project.
struct CheckReport {
    private let project: Project
    /// What is shown in full.
    private let shown: [Diagnostic]
    /// Promises that are read but not proved: true of every file that makes one, so a line is enough.
    private let unproved: [Diagnostic]

    var hasErrors: Bool { project.diagnostics.contains { $0.severity == .error } }

    init(project: Project, verbose: Bool) {
        self.project = project
        let isUnproved = { (one: Diagnostic) in !verbose && one.code == Rule.notProved.rawValue }
        let all = Set(project.diagnostics).sorted()
        shown = all.filter { !isUnproved($0) }
        unproved = all.filter(isUnproved)
    }

    func text(colour: Bool) -> String {
        var part = shown
        var rest = ""
        if hasErrors, shown.count > DiagnosticRenderer.shown {
            // Errors are what stops a service: warnings must not push them off the list.
            part = shown.filter { $0.severity == .error }
            let others = shown.count - part.count
            if others > 0 { rest = "\(others) more that are no errors: linkline check --format concise\n" }
        }
        return DiagnosticRenderer().text(part, sources: project.sources, colour: colour) + rest + closing
    }

    var concise: String { shown.map { DiagnosticRenderer.concise($0) + "\n" }.joined() + closing }

    /// One object a line; what is wrong with nothing prints nothing.
    var json: String { (shown + unproved).sorted().map { Self.json($0).text + "\n" }.joined() }

    private var closing: String {
        var lines = ""
        if !unproved.isEmpty {
            let files = Set(unproved.map(\.path)).count
            let promises = unproved.count == 1 ? "1 promise is" : "\(unproved.count) promises are"
            lines += "note[\(Rule.notProved.rawValue)]: \(promises) read but not proved yet, in "
            lines += "\(files == 1 ? "1 file" : "\(files) files") (-v shows them)\n"
        }
        if shown.isEmpty {
            let dialogues = project.program?.dialogues.count ?? 0
            lines += "Nothing is wrong: \(dialogues) dialogues, \(project.content.topics.count) topics.\n"
        }
        return lines
    }

    private static func json(_ one: Diagnostic) -> LineJSON {
        func place(_ column: Int) -> LineJSON {
            .object([.init("line", .integer(one.position.line)), .init("column", .integer(column))])
        }
        return .object([
            .init("code", .string(one.code)), .init("severity", .string(one.severity.rawValue)),
            .init("message", .string(one.message)), .init("file", .string(one.path)),
            .init(
                "range",
                .object([
                    .init("start", place(one.position.column)), .init("end", place(one.position.column + one.length)),
                ])),
            .init("label", LineJSON(one.label)), .init("help", .array(one.help.map { .string($0) })),
        ])
    }
}
