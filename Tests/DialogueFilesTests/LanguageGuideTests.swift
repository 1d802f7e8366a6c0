import Authoring
import Dialogue
import Foundation
import Knowledge
import Talk
import Testing

/// What the description of the constructs shows is what happens.
@Suite struct LanguageGuideTests {
    /// The blocks of `docs/language.md`, in order.
    private static func blocks() throws -> [String] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/language.md")
        let text = try String(contentsOf: path.standardized, encoding: .utf8)
        return text.components(separatedBy: "```talk\n").dropFirst().map { block in
            block.components(separatedBy: "```").first ?? ""
        }
    }

    @Test func everyExampleRunsAsItIsWritten() throws {
        let blocks = try Self.blocks()
        #expect(blocks.count >= 7)
        let (program, tests, diagnostics) = Shipped.with(blocks)
        let findings = diagnostics.filter { $0.severity != .note && $0.path.contains("extra") }
        #expect(findings.isEmpty, "\(findings.map(DiagnosticRenderer.concise).joined(separator: "\n"))")
        let report = try Shipped.run(tests, on: try #require(program))
        for failure in report.failures { Issue.record("\(failure.description)") }
        #expect(report.passed == tests.count && tests.count >= 15)
    }
}
