import ArgumentParser

/// `linkline explain send`: what a gateway is sent for a text, and what its answers mean.
struct ExplainSend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "What a gateway is sent for a text, and what its answers mean.",
        discussion: #"""
            In: {"id","gateway","config":{},"message":{"id","to","text"},
            "answers":[{"status","body"}|{"error":"timeout|reset|connection-refused"}],"now"}. Out: {"id",
            "requests":[{"method","url","headers","body"}],"outcome":{"result","gateway_id","retry_after_s","reason"}}.
            Nothing is sent. Secrets in "config" stand in the requests as they would go out.

            EXAMPLE
              echo '{"id":1,"gateway":"http","config":{"from":"60006","base_url":"http://127.0.0.1:13013"},
              "message":{"id":"m1","to":"+447700900123","text":"hello"},
              "answers":[{"status":202,"body":"0: Accepted for delivery"}]}' | linkline explain send
            """#)

    func run() {
        LineService.run { request throws(LineFault) in try SendExplainer.explain(request) }
    }
}
