import Authoring
import Knowledge
import Rehearsal
import Talk

/// One rule of the checks, whichever catalogue it stands in.
struct RuleSheet {
    var code: String
    var severity: Severity
    var meaning: String
    var bad: String?
    var good: String?

    /// Every rule that there is, in the order of the codes.
    static var all: [RuleSheet] {
        let dialogues = Rule.allCases.map { rule in
            RuleSheet(
                code: rule.rawValue, severity: rule.severity, meaning: rule.meaning, bad: rule.examples.bad.shown,
                good: rule.examples.good.shown)
        }
        let others = (ReadingRule.all + ContentRule.all + PersonaRule.all).map { RuleSheet($0) }
        return (dialogues + others).sorted { $0.code < $1.code }
    }

    private init(code: String, severity: Severity, meaning: String, bad: String?, good: String?) {
        self.code = code
        self.severity = severity
        self.meaning = meaning
        self.bad = bad
        self.good = good
    }

    private init(_ rule: DiagnosticRule) {
        code = rule.code
        severity = rule.severity
        meaning = "\(Self.sentence(rule.template)) \(rule.reason)"
        bad = Self.shown(rule.badExample)
        good = RuleSheet.goodExamples[rule.code]
    }

    /// `linkline rule CODE`.
    var text: String {
        var lines = ["\(code) (\(severity.rawValue))", meaning]
        for (title, example) in [("Wrong:", bad), ("Right:", good)] {
            guard let example else { continue }
            lines += ["", title] + Self.visible(example).map { "  \($0)" }
        }
        return lines.joined(separator: "\n")
    }

    /// The lines of an example, with what cannot be seen made visible.
    private static func visible(_ example: String) -> [String] {
        var text = example
        while text.hasSuffix("\n") { text.removeLast() }
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var out = ""
            for scalar in line.unicodeScalars {
                let isHidden =
                    scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
                out += isHidden ? "<U+\(Self.hexadecimal(scalar.value))>" : String(scalar)
            }
            lines.append(out)
        }
        return lines
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Nothing for what is only wrong because it is long.
    private static func shown(_ example: [UInt8]) -> String? {
        example.isEmpty || example.count > 400 ? nil : String(decoding: example, as: UTF8.self)
    }

    /// A template as a sentence: what is filled in is shown as dots.
    private static func sentence(_ template: String) -> String {
        var text = template
        for number in 0..<4 { text = text.replacing("{\(number)}", with: "...") }
        return text.prefix(1).uppercased() + text.dropFirst() + "."
    }
}
