/// Twilio's Programmable Messaging: texts and WhatsApp.
package struct TwilioGateway: Gateway {
    package let configuration: TwilioConfiguration

    package init(configuration: TwilioConfiguration) {
        self.configuration = configuration
    }

    package var name: String { "twilio" }
    package var missingSettings: [String] { configuration.missingSettings }

    /// 204: Twilio would text the body of a plain answer to the patient, and there is none here.
    package func acknowledge(_ events: [GatewayEvent]) -> GatewayAnswer {
        GatewayAnswer(status: 204, contentType: nil, body: [])
    }

    package func redact(_ line: String) -> String {
        var secrets = configuration.authTokens
        if let apiSecret = configuration.apiSecret { secrets.append(apiSecret) }
        let users = [configuration.accountSID, configuration.apiKey ?? ""]
        let pairs = secrets.filter { !$0.isEmpty }.flatMap { secret in
            users.map { base64(Array("\($0):".utf8) + secret.bytes) }
        }
        return Redaction(secrets: pairs + secrets.map(\.text), privateFields: ["Body", "ProfileName"]).apply(to: line)
    }
}
