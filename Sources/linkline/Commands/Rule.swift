import ArgumentParser
import Authoring
import Rehearsal

/// `linkline rule`: what a diagnostic means.
struct RuleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule", abstract: "What a diagnostic means, with a bad and a good example.",
        discussion: """
            EXAMPLES
              linkline rule LL2003
              linkline rule              all of them
            """)

    @Argument(help: "The code, such as LL2003.")
    var code: String?

    /// What can be wrong with the files of made-up people.
    private var people: [CatalogueEntry] { PersonaRule.all.map { CatalogueEntry($0) } }

    func run() async throws {
        try await reporting {
            guard let code else {
                for line in RuleText.list(Catalogue.entries + people) { answer(line) }
                return
            }
            guard let entry = Catalogue.entry(code) ?? people.first(where: { $0.code == code.uppercased() }) else {
                throw CommandFailure(
                    "There is no rule \"\(code)\".", help: "linkline rule lists all of them.", code: .usage)
            }
            answer(RuleText.sheet(entry))
        }
    }
}
