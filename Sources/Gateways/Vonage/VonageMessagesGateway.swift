/// Vonage's Messages API: texts and WhatsApp.
package struct VonageMessagesGateway: Gateway {
    package let configuration: VonageMessagesConfiguration

    package init(configuration: VonageMessagesConfiguration) {
        self.configuration = configuration
    }

    package var name: String { "vonage-messages" }
    package var missingSettings: [String] { configuration.missingSettings }

    /// 200: Vonage sends again for 24 hours whatever is answered otherwise.
    package func acknowledge(_ events: [GatewayEvent]) -> GatewayAnswer {
        GatewayAnswer(status: 200, contentType: nil, body: [])
    }

    /// Vonage's status reports come back with our reference, but it cannot be asked about one text at once.
    package func lookUp(for message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest? { nil }

    package func readLookUp(
        _ result: TransportResult, for message: OutgoingMessage, attemptedAt: Int64, knownIDs: Set<String>
    ) -> LookUpAnswer {
        .unanswered(reason: trouble("Vonage cannot be asked about one text."))
    }

    package func redact(_ line: String) -> String {
        let pair = base64(Array("\(configuration.apiKey):".utf8) + configuration.apiSecret.bytes)
        let secrets = (configuration.signatureSecrets + [configuration.apiSecret]).filter { !$0.isEmpty }.map(\.text)
        return Redaction(secrets: [pair] + secrets, privateFields: ["text", "caption", "title", "name"]).apply(to: line)
    }
}
