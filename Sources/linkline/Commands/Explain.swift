import ArgumentParser

/// `linkline explain`: what the parts make of something, in JSON lines for editors, integrators and measurement.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What the parts make of a text, a number or a request, in JSON lines.",
        discussion: """
            One JSON object a line in, one a line out, in order and at once, with its "id". A line that cannot be
            read gives {"id","error":{"code","message"}}, and the next one is read. docs/commands.md has the fields.

            EXAMPLE
              echo '{"id":1,"text":"is it free"}' | linkline explain reading
            """,
        subcommands: [
            ExplainReading.self, ExplainSegments.self, ExplainPhone.self, ExplainMatch.self, ExplainWebhook.self,
            ExplainSend.self,
        ])
}
