import ArgumentParser
import Knowledge
import Words

/// `linkline explain reading`: everything that a text is, as the assistant would hear it.
struct ExplainReading: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reading", abstract: "Everything that a text is: safety, command, answer, question.",
        discussion: #"""
            In: {"id","text","expect":null|{"kind","min","max","low","high","options":[{"value","label","also":[]}]},
            "at","question","opted_out":false,"language":"en"}. Out: {"id","safety","keyword","answer","faq"}.

            EXAMPLES
              echo '{"id":1,"text":"is it free"}' | linkline explain reading
              echo '{"id":2,"text":"about a 7","expect":{"kind":"scale","min":0,"max":10}}' | linkline explain reading
            """#)

    @Option(help: "The folder of content.")
    var content = "content"

    func run() async throws {
        try await reporting {
            let reader = try ReadingExplainer(content: Project.content(in: content))
            LineService.run { request throws(LineFault) in try reader.explain(request) }
        }
    }
}
