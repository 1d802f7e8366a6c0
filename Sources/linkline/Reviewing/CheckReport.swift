import Authoring
import Dialogue
import Knowledge
import Talk

/// What `linkline check` prints of what was examined.
struct CheckReport {
    private let examination: Examination
    /// What is shown in full.
    private let shown: [Diagnostic]
    /// Notes: a line for all of one code is enough.
    private let inShort: [Diagnostic]

    var hasErrors: Bool { examination.hasErrors }
    var errors: Int { count(.error) }
    var warnings: Int { count(.warning) }

    private func count(_ severity: Severity) -> Int { shown.count { $0.severity == severity } }

    init(_ examination: Examination, verbose: Bool) {
        self.examination = examination
        let isShort = { (one: Diagnostic) in !verbose && one.severity == .note }
        let all = Set(examination.diagnostics).sorted()
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
        return DiagnosticRenderer().text(part, sources: examination.sources, colour: colour) + rest + closing
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
            let dialogues = examination.program?.dialogues.count ?? 0
            lines += "Nothing is wrong: \(dialogues) dialogues, \(examination.content.topics.count) topics.\n"
        }
        return lines
    }

    /// What all of one code have in common.
    private static func gist(_ of: [Diagnostic]) -> String {
        guard of.count > 1, let code = of.first?.code else { return of.first?.message ?? "" }
        let rule = (ReadingRule.all + ContentRule.all + SafetyFileRule.all).first { $0.code == code }
        let meaning = rule?.reason ?? Catalogue.entry(code)?.meaning ?? code
        return meaning.split(separator: ".").first.map { $0.prefix(1).lowercased() + $0.dropFirst() } ?? code
    }

    private static func files(_ of: [Diagnostic]) -> String {
        let names = Set(of.map(\.path)).sorted()
        return names.count <= 2 ? names.joined(separator: ", ") : "\(names.count) files"
    }

    private static func json(_ one: Diagnostic) -> LineJSON {
        return .object([
            .init("code", .string(one.code)), .init("severity", .string(one.severity.rawValue)),
            .init("message", .string(one.message)), .init("file", .string(one.path)),
            .init("range", range(one.position, one.length)), .init("label", LineJSON(one.label)),
            .init("help", .array(one.help.map { .string($0) })),
            .init("edits", .array(one.edits.sorted().map(json))),
        ])
    }

    /// What `--fix` would do about it.
    private static func json(_ edit: TextEdit) -> LineJSON {
        .object([.init("range", range(edit.position, edit.length)), .init("text", .string(edit.replacement))])
    }

    private static func range(_ position: SourcePosition, _ length: Int) -> LineJSON {
        func place(_ column: Int) -> LineJSON {
            .object([.init("line", .integer(position.line)), .init("column", .integer(column))])
        }
        return .object([.init("start", place(position.column)), .init("end", place(position.column + length))])
    }
}
