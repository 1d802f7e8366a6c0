import ArgumentParser
import Foundation
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
              linkline explain reading --pretty --text "wot does it cost"
            """#)

    @Option(help: "The folder of content.")
    var content = "content"

    @Flag(help: "Show each reading to a person, with the words that decided, in place of JSON.")
    var pretty = false

    @Option(help: "Read this text, and no input; may stand more than once.")
    var text: [String] = []

    func run() async throws {
        try await reporting {
            let reader = try ReadingExplainer(content: Project.content(in: content))
            if !text.isEmpty { return try readTexts(reader) }
            if pretty { return showLines(reader) }
            LineService.run { request throws(LineFault) in try reader.explain(request) }
        }
    }

    private func readTexts(_ reader: ReadingExplainer) throws {
        for (index, text) in text.enumerated() {
            let request = LineRequest(json: .object([.init("text", .string(text))]))
            do throws(LineFault) {
                if pretty {
                    if index > 0 { answer("") }
                    for line in try reader.pretty(request, colour: Self.hasColour) { answer(line) }
                } else if case .object(let members) = try reader.explain(request) {
                    answer(LineJSON.object([.init("id", .integer(index + 1))] + members).text)
                }
            } catch {
                throw CommandFailure(error.message, code: .data)
            }
        }
    }

    /// One block for each line of input, with a blank line after it.
    private func showLines(_ reader: ReadingExplainer) {
        let colour = Self.hasColour
        LineService.run(needsID: false) { request throws(LineFault) in
            for line in try reader.pretty(request, colour: colour) { answer(line) }
            answer("")
            return nil
        }
    }

    /// A terminal that may show colours (https://no-color.org).
    private static var hasColour: Bool {
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }
}
