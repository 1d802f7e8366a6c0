import Knowledge
package import Talk
import Words

/// What a diagnostic is about; the second digit of its code says so.
package enum Family: String, CaseIterable, Sendable {
    case syntax, graph, text, safety, content, tests, rehearsal

    /// The family of a code.
    package init(code: String) {
        let number = code.dropFirst(2).first?.wholeNumberValue ?? 1
        self = Self.allCases[max(0, min(Self.allCases.count, number) - 1)]
    }
}

/// One diagnostic of the catalogue: everything that `linkline rule` tells of it.
package struct CatalogueEntry: Sendable {
    package var code: String
    package var severity: Severity
    /// What it means and why it exists.
    package var meaning: String
    /// Something that produces it.
    package var bad: CatalogueExample
    /// The same put right, which produces nothing of the catalogue.
    package var good: CatalogueExample

    /// A rule of a reader that is no part of the catalogue of dialogues and content, with its own bad example.
    package init(_ rule: DiagnosticRule) {
        self.init(
            rule,
            examples: (
                .file(rule.badExample, position: SourcePosition(line: 1, column: 1), length: 0), .content([])
            ))
    }

    init(_ rule: DiagnosticRule, examples: (bad: CatalogueExample, good: CatalogueExample)) {
        code = rule.code
        severity = rule.severity
        meaning = Self.meaning(of: rule)
        bad = examples.bad
        good = examples.good
    }

    init(code: String, severity: Severity, meaning: String, bad: CatalogueExample, good: CatalogueExample) {
        self.code = code
        self.severity = severity
        self.meaning = meaning
        self.bad = bad
        self.good = good
    }

    /// A template as a sentence, what is filled in shown as dots, and the reason.
    private static func meaning(of rule: DiagnosticRule) -> String {
        guard rule.template != "{0}" else { return rule.reason }
        var text = rule.template
        for number in 0..<4 { text = text.replacing("{\(number)}", with: "...") }
        return "\(text.prefix(1).uppercased())\(text.dropFirst()). \(rule.reason)"
    }

    package var family: Family { Family(code: code) }

    /// It cannot be lowered by anybody: a file cannot be used, or somebody could come to harm.
    package var isFixed: Bool { family == .safety || severity == .error }
}

/// What an example of the catalogue is made of.
package enum CatalogueExample: Sendable {
    case dialogues(RuleExample, isWholeService: Bool)
    /// The bytes of one file, and the passage that is meant.
    case file([UInt8], position: SourcePosition, length: Int)
    case content([ExampleChange])
    /// A file of texts that the net learns from.
    case heard(String)

    /// The diagnostics of it, from everything that reads or compiles.
    package func diagnostics() -> [Diagnostic] {
        switch self {
        case .dialogues(let example, let isWholeService):
            var files = example.files.enumerated().map { index, text in
                TalkReader.read(path: Self.path(index), bytes: Array(text.utf8))
            }
            if !example.files.contains(where: { $0.hasPrefix("defaults") }) {
                files.append(
                    TalkReader.read(path: "dialogues/_defaults.talk", bytes: Array(RuleExample.defaults.utf8)))
            }
            var context = ExampleService.context
            context.isWholeService = isWholeService
            return Compiler.compile(files: files, context: context).diagnostics
        case .file(let bytes, _, _):
            return TalkReader.read(path: Self.path(0), bytes: bytes).diagnostics
        case .content(let changes):
            let day = CivilDate(year: 2026, month: 6, day: 10)
            let loaded = Content.load(ExampleService.content(changes), today: day, forChecking: true)
            return loaded.diagnostics + loaded.content.safety.exampleFindings()
        case .heard(let marked):
            let text = MarkedText(marked).text
            return HeardTexts(files: [("content/safety/heard/example.talk", Array(text.utf8))]).diagnostics
        }
    }

    /// Where the diagnostic stands.
    package var place: (path: String, position: SourcePosition, length: Int)? {
        switch self {
        case .dialogues(let example, _):
            for (index, marked) in example.marked.enumerated() {
                if let position = MarkedText(marked).position {
                    return (Self.path(index), position, MarkedText(marked).length)
                }
            }
            return nil
        case .file(_, let position, let length): return (Self.path(0), position, length)
        case .content(let changes):
            for change in changes {
                guard let marked = change.marked(ExampleService.files[change.path] ?? "") else {
                    return ("content/\(change.path)", SourcePosition(line: 1, column: 1), 1)
                }
                guard let position = MarkedText(marked).position else { continue }
                return ("content/\(change.path)", position, MarkedText(marked).length)
            }
            return nil
        case .heard(let marked):
            let one = MarkedText(marked)
            return one.position.map { ("content/safety/heard/example.talk", $0, one.length) }
        }
    }

    /// What an author needs to see of it, with carets below the place.
    package var shown: [String] {
        switch self {
        case .dialogues(let example, _): return MarkedText.withCarets(example.shownMarked)
        case .file(let bytes, let position, let length):
            // Nothing for what is only wrong because it is long.
            guard bytes.count <= 400 else { return ["(a file that is too long to show)"] }
            var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { Self.visible(String($0)) }
            if position.line <= lines.count, length > 0 {
                let carets = String(repeating: " ", count: position.column - 1) + String(repeating: "^", count: length)
                if !carets.isEmpty { lines.insert(carets, at: position.line) }
            }
            return lines
        case .content(let changes):
            return changes.flatMap { ["content/\($0.path):"] + MarkedText.withCarets($0.shown) }
        case .heard(let marked): return MarkedText.withCarets(marked)
        }
    }

    private static func path(_ index: Int) -> String { "dialogues/file-\(index + 1).talk" }

    /// The line with what cannot be seen made visible.
    private static func visible(_ line: String) -> String {
        var shown = ""
        for scalar in line.unicodeScalars {
            let category = scalar.properties.generalCategory
            guard category == .format || category == .control else {
                shown.unicodeScalars.append(scalar)
                continue
            }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            shown += "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
        }
        return shown
    }
}

/// Every diagnostic that there is.
package enum Catalogue {
    /// By code.
    package static let entries: [CatalogueEntry] = {
        let dialogues = Rule.allCases.map { rule in
            let isWhole = rule == .missingStart
            return CatalogueEntry(
                code: rule.rawValue, severity: rule.severity, meaning: rule.meaning,
                bad: .dialogues(rule.examples.bad, isWholeService: isWhole),
                good: .dialogues(rule.examples.good, isWholeService: isWhole))
        }
        let others = (ReadingRule.all + ContentRule.all + SafetyFileRule.all).map { rule in
            CatalogueEntry(rule, examples: CatalogueExamples.of(rule))
        }
        return (dialogues + others).sorted { $0.code < $1.code }
    }()

    /// The entry of a code, whatever its case.
    package static func entry(_ code: String) -> CatalogueEntry? {
        let code = code.uppercased()
        return entries.first { $0.code == code }
    }

}
