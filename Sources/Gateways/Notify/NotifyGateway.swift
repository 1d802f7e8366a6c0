/// GOV.UK Notify: texts of public bodies in the United Kingdom.
///
/// It sends templates, so the service makes one whose whole body is `((body))`. It gives a callback up after about 25
/// minutes; what was lost by then is in its list of received texts for seven days.
package struct NotifyGateway: Gateway {
    package let configuration: NotifyConfiguration

    package init(configuration: NotifyConfiguration) {
        self.configuration = configuration
    }

    package var name: String { "notify" }
    package var missingSettings: [String] { configuration.missingSettings }

    /// Compares the bearer token with ours.
    ///
    /// Notify signs nothing: the token, the secrecy of the address and the ids of messages are all there is.
    package func verify(_ request: GatewayRequest, now: Int64) -> SignatureVerdict {
        let tokens = configuration.usableTokens
        guard !tokens.isEmpty else { return .unconfigured(setting: "callback_token") }
        guard let token = request.bearerToken else { return .invalid(.missing) }
        return isOne(of: tokens, token) ? .valid : .invalid(.wrong)
    }

    /// 204: Notify reads the status alone.
    package func acknowledge(_ events: [GatewayEvent]) -> GatewayAnswer {
        GatewayAnswer(status: 204, contentType: nil, body: [])
    }

    package func redact(_ line: String) -> String {
        var secrets = configuration.callbackTokens + [configuration.apiKey]
        if let key = NotifyConfiguration.APIKey(configuration.apiKey.text) { secrets.append(key.secret) }
        return Redaction(
            secrets: secrets.map(\.text), privateFields: ["message", "content", "body"]
        ).apply(to: line)
    }
}
