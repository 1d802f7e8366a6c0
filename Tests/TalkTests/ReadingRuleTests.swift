import Talk
import Testing

@Suite("The catalogue of reading errors")
struct ReadingRuleTests {
    /// All that reading a file and its prose has to say.
    private func diagnostics(_ bytes: [UInt8]) -> [Diagnostic] {
        let file = TalkReader.read(path: "test.talk", bytes: bytes)
        var diagnostics = file.diagnostics
        for line in file.lines {
            guard let keyword = line.keyword(among: ["ask"]) else { continue }
            _ = line.prose(rest: keyword, childKeywords: ["option"], diagnostics: &diagnostics, path: "test.talk")
        }
        return diagnostics
    }

    @Test("The bad example of each rule breaks that rule, once, and no other", arguments: ReadingRule.all.indices)
    func badExamples(index: Int) {
        let rule = ReadingRule.all[index]
        let found = diagnostics(rule.badExample)
        #expect(found.map(\.code) == [rule.code])
        #expect(found.first?.severity == rule.severity)
        #expect(found.first?.message.contains("{") == false)
        #expect(found.first?.help.isEmpty == false)
    }

    @Test("Codes are unique, in order, and of the family LL10")
    func codes() {
        let codes = ReadingRule.all.map(\.code)
        #expect(codes == Set(codes).sorted())
        #expect(codes.allSatisfy { $0.hasPrefix("LL10") && $0.count == 6 })
    }

    @Test("What fills a place of a template is not itself a template")
    func template() {
        let rule = DiagnosticRule(
            code: "LL1999", severity: .note, template: "{0} and {1} {x", reason: "", badExample: [])
        let diagnostic = rule.diagnostic(
            ["{1}", "b"], path: "p", position: position(1, 1), length: 0, label: nil, help: [])
        #expect(diagnostic.message == "{1} and b {x")
        #expect(diagnostic.length == 1)
    }
}
