import Authoring
import Foundation
import Talk
import Testing

@Suite("Reports for other tools") struct ReportTests {
    private static let source = SourceFile(
        path: "dialogues/a b.talk",
        lines: ["dialogue x", "  say \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} caf\u{E9}"])
    private static let found = [
        Diagnostic(
            code: "LL3002", severity: .error, message: "100% odd, is it", path: source.path,
            position: SourcePosition(line: 2, column: 9), length: 4, label: "here", help: ["write cafe"],
            edits: [TextEdit(position: SourcePosition(line: 2, column: 12), length: 1, replacement: "e")]),
        Diagnostic(
            code: "LL5110", severity: .note, message: "unchecked", path: "content/helplines.talk",
            position: SourcePosition(line: 1, column: 1), length: 1, label: nil, help: []),
    ]

    private func log() throws -> [String: Any] {
        let text = SARIFReport.text(Self.found, sources: [Self.source.path: Self.source], version: "1.0")
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("SARIF has everything that version 2.1.0 requires") func sarif() throws {
        let log = try log()
        #expect(log["version"] as? String == "2.1.0")
        #expect((log["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        #expect(driver["name"] as? String == "linkline")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.compactMap { $0["id"] as? String } == ["LL3002", "LL5110"])
        for rule in rules {
            for part in ["shortDescription", "fullDescription", "help"] {
                #expect((rule[part] as? [String: String])?["text"]?.isEmpty == false)
            }
        }
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count == 2)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
            #expect(["error", "warning", "note"].contains(result["level"] as? String))
            #expect((result["message"] as? [String: String])?["text"]?.isEmpty == false)
        }
    }

    @Test("columns are counted in code points, as the log says") func columns() throws {
        let run = try #require((try log()["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let results = try #require(run["results"] as? [[String: Any]])
        let one = try #require(results.first { $0["ruleId"] as? String == "LL3002" })
        let location = (one["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
        #expect((location?["artifactLocation"] as? [String: String])?["uri"] == "dialogues/a%20b.talk")
        // A family of five code points stands before the word, and is one character to people.
        #expect(location?["region"] as? [String: Int] == ["startLine": 2, "startColumn": 13, "endColumn": 17])
        let fix = (one["fixes"] as? [[String: Any]])?.first
        let change = (fix?["artifactChanges"] as? [[String: Any]])?.first
        let edit = (change?["replacements"] as? [[String: Any]])?.first
        #expect((edit?["insertedContent"] as? [String: String])?["text"] == "e")
        #expect(edit?["deletedRegion"] as? [String: Int] == ["startLine": 2, "startColumn": 16, "endColumn": 17])
    }

    @Test("GitHub gets a command a line, with what would end it escaped") func github() {
        let lines = GitHubReport.text(Self.found).split(separator: "\n")
        #expect(
            lines == [
                "::notice file=content/helplines.talk,line=1,col=1,endColumn=2,title=LL5110::unchecked",
                "::error file=dialogues/a b.talk,line=2,col=9,endColumn=13,title=LL3002::100%25 odd, is it%0Awrite cafe",
            ])
    }

    @Test("a site may lower warnings and notes, and raise anything") func severities() throws {
        let settings = try SeveritySettings(["LL5110=off", "LL3114=error"])
        #expect(settings.applied(to: Self.found).map(\.code) == ["LL3002"])
        let warning = Diagnostic(
            code: "LL3114", severity: .warning, message: "", path: "", position: SourcePosition(line: 1, column: 1),
            length: 1, label: nil, help: [])
        #expect(settings.applied(to: [warning]).map(\.severity) == [.error])
    }

    @Test("errors cannot be lowered, and nothing about safety can", arguments: Catalogue.entries.filter(\.isFixed))
    func floor(entry: CatalogueEntry) throws {
        #expect(throws: SeveritySettings.Refusal.tooLow(entry.code)) { try SeveritySettings(["\(entry.code)=off"]) }
        if entry.severity == .error {
            #expect(throws: SeveritySettings.Refusal.self) { try SeveritySettings(["\(entry.code)=warning"]) }
        }
        #expect(throws: Never.self) { try SeveritySettings(["\(entry.code)=error"]) }
    }

    @Test("a setting that is none is refused", arguments: ["LL5110", "LL5110=never", "=off", "LL9999=off"])
    func unreadable(setting: String) {
        #expect(throws: SeveritySettings.Refusal.self) { try SeveritySettings([setting]) }
    }

    @Test("docs/diagnostics.md tells the catalogue as it is (make docs)") func document() throws {
        let file = ShippedFiles.root.appending(path: "docs/diagnostics.md")
        if ShippedFiles.isGenerating { try RuleText.document.write(to: file, atomically: true, encoding: .utf8) }
        #expect(try String(contentsOf: file, encoding: .utf8) == RuleText.document)
    }
}
