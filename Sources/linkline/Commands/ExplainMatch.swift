import ArgumentParser
import Knowledge

/// `linkline explain match`: which question of any set of them a text asks.
struct ExplainMatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Which question a text asks, of ours or of any set.",
        discussion: #"""
            A line {"faqs":[{"id","question","answer","examples":[]}]} replaces the content and has no answer line.
            Then {"q"} a line in, {"id":id or null,"score","ranked":[ids],"offer":[ids]} a line out: "id" is what is
            answered outright, "offer" what is asked about when nothing is sure.

            EXAMPLE
              echo '{"q":"is it free"}' | linkline explain match
            """#)

    @Option(help: "The folder of content.")
    var content = "content"

    func run() async throws {
        try await reporting {
            let shipped = try Project.content(in: content)
            let explainer = MatchExplainer(content: shipped)
            LineService.run(needsID: false) { request throws(LineFault) in try explainer.explain(request) }
        }
    }
}
