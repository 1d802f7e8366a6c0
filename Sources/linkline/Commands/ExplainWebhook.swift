import ArgumentParser

/// `linkline explain webhook`: what a gateway's request means, and what it is answered.
struct ExplainWebhook: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhook", abstract: "What a gateway's request means, and what it is answered.",
        discussion: #"""
            In: {"id","gateway","door":"inbound|status","secrets":[],"signature_method","skip_signature":false,"now",
            "request":{"method","url","headers":{},"body"|"body_base64"}}. Out: {"id","signature","reason","events",
            "respond":{"status","content_type","body"}}.

            EXAMPLE
              echo '{"id":1,"gateway":"notify","secrets":["0123456789"],"request":{"url":"https://x.test/",
              "headers":{"Authorization":"Bearer 0123456789","Content-Type":"application/json"},
              "body":"{\"id\":\"m1\",\"source_number\":\"447700900123\",\"message\":\"hello\"}"}}' |
              linkline explain webhook
            """#)

    func run() {
        LineService.run { request throws(LineFault) in try WebhookExplainer.explain(request) }
    }
}
