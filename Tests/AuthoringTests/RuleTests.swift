import Authoring
import Talk
import Testing

@Suite("Every rule of the catalogue is broken by its bad example and kept by its good one")
struct RuleTests {
    @Test(arguments: Rule.allCases)
    func badExample(rule: Rule) {
        let result = compile(rule.examples.bad.files, context: context(for: rule))
        let codes = result.diagnostics.map(\.code)
        #expect(codes.contains(rule.rawValue), "\(rendered(result.diagnostics, result.sources))")
        #expect(rule.severity != .error || result.program == nil)
        for diagnostic in result.diagnostics where diagnostic.code == rule.rawValue {
            #expect(diagnostic.severity == rule.severity)
            #expect(!diagnostic.help.isEmpty, "it says what to do")
        }
    }

    @Test(arguments: Rule.allCases)
    func oneSlipIsOneError(rule: Rule) {
        let result = compile(rule.examples.bad.files, context: context(for: rule))
        let errors = result.diagnostics.filter { $0.severity == .error }
        #expect(errors.count <= 1, "\(rendered(result.diagnostics, result.sources))")
    }

    @Test(arguments: Rule.allCases)
    func goodExample(rule: Rule) {
        let result = compile(rule.examples.good.files, context: context(for: rule))
        let bad = result.diagnostics.filter { $0.severity == .error || $0.code == rule.rawValue }
        #expect(bad.isEmpty, "\(rendered(bad, result.sources))")
        #expect(result.program != nil)
    }

    @Test("Codes are unique and meanings are sentences")
    func catalogue() {
        #expect(Set(Rule.allCases.map(\.meaning)).count == Rule.allCases.count)
        #expect(Rule.allCases.allSatisfy { $0.meaning.hasSuffix(".") })
    }

    private func context(for rule: Rule) -> CompileContext {
        var context = exampleContext
        context.isWholeService = rule == .missingStart
        return context
    }
}
