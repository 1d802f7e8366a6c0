import ArgumentParser
import Authoring

/// `linkline prepare documents`: what is written from the program's own tables (`make docs`).
struct PrepareDocuments: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents", abstract: "Write docs/diagnostics.md and docs/talk.tmLanguage.json.")

    @Option(help: "The folder to write to.")
    var into = "docs"

    func run() async throws {
        try await reporting {
            for (name, text) in [
                ("diagnostics.md", RuleText.document), ("talk.tmLanguage.json", TextMateGrammar.json),
            ] {
                try TalkFiles.write(Array(text.utf8), to: "\(into)/\(name)")
                answer("\(into)/\(name)")
            }
        }
    }
}
