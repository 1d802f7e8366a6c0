import Authoring
import Dialogue
import Knowledge
import Talk

/// What `linkline check` prints of a project.
struct CheckReport {
    private let project: Project
    /// What is shown in full.
    private let shown: [Diagnostic]
    /// Notes: a line for all of one code is enough.
    private let inShort: [Diagnostic]

    var hasErrors: Bool { project.diagnostics.contains { $0.severity == .error } }

    init(project: Project, verbose: Bool) {
        self.project = project
        let isShort = { (one: Diagnostic) in !verbose && one.severity == .note }
        let all = Set(project.diagnostics).sorted()
        shown = all.filter { !isShort($0) }
        inShort = all.filter(isShort)
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
    var json: String { (shown + inShort).sorted().map { Self.json($0).text + "\n" }.joined() }

    private var closing: String {
        var lines = ""
        for code in Set(inShort.map(\.code)).sorted() {
            let of = inShort.filter { $0.code == code }
            let places = "\(of.count == 1 ? "once" : "\(of.count) times") in \(Self.files(of)) (-v shows)"
            lines += "note[\(code)]: \(Self.gist(of)), \(places)\n"
        }
        if shown.isEmpty {
            let dialogues = project.program?.dialogues.count ?? 0
            lines += "Nothing is wrong: \(dialogues) dialogues, \(project.content.topics.count) topics.\n"
        }
        return lines
    }

    /// What all of one code have in common.
    private static func gist(_ of: [Diagnostic]) -> String {
        guard of.count > 1, let code = of.first?.code else { return of.first?.message ?? "" }
        let rule = (ReadingRule.all + ContentRule.all).first { $0.code == code }
        let reason = rule?.reason ?? Rule(rawValue: code)?.meaning
        return reason?.split(separator: ".").first.map { $0.prefix(1).lowercased() + $0.dropFirst() } ?? code
    }

    private static func files(_ of: [Diagnostic]) -> String {
        let names = Set(of.map(\.path)).sorted()
        return names.count <= 2 ? names.joined(separator: ", ") : "\(names.count) files"
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
