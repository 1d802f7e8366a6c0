/// Vonage's older SMS API: form or JSON in, a text's parts one by one.
package struct VonageSMSGateway: Gateway {
    package let configuration: VonageSMSConfiguration

    package init(configuration: VonageSMSConfiguration) {
        self.configuration = configuration
    }

    package var name: String { "vonage-sms" }
    package var missingSettings: [String] { configuration.missingSettings }

    /// 200: anything but that and 204 has the text sent again for a day.
    package func acknowledge(_ events: [GatewayEvent]) -> GatewayAnswer {
        GatewayAnswer(status: 200, contentType: nil, body: [])
    }

    package func lookUp(for message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest? { nil }

    /// The search by number that there was has been taken off; reports are made a day later.
    package func readLookUp(
        _ result: TransportResult, for message: OutgoingMessage, attemptedAt: Int64, knownIDs: Set<String>
    ) -> LookUpAnswer {
        .unanswered(reason: trouble("Vonage cannot be asked for a text whose id we do not know."))
    }

    package func redact(_ line: String) -> String {
        let secrets = configuration.signatureSecrets + [configuration.apiSecret]
        return Redaction(secrets: secrets.map(\.text), privateFields: ["text", "keyword", "data"]).apply(to: line)
    }
}

/// The settings of a channel of Vonage's SMS API, in Vonage's own words.
package struct VonageSMSConfiguration: Sendable {
    package var apiKey: String
    package var apiSecret: Secret

    /// Each of them is accepted under a request.
    package var signatureSecrets: [Secret]
    package var signatureMethod: VonageSignature.Method?

    /// The number or name that texts come from.
    package var from: String?

    /// "https://rest.nexmo.com", or the address of a stand-in.
    package var baseURL: String

    package static let publicBaseURL = "https://rest.nexmo.com"

    /// Reads the channel's settings.
    ///
    /// `signature_secret` may hold two secrets with a comma between them. Without `signature_method` it is `md5hash`,
    /// as it is in an account where nobody has chosen another.
    package init(setting: (String) -> String?) {
        apiKey = setting("api_key") ?? ""
        apiSecret = Secret(setting("api_secret") ?? "")
        signatureSecrets = Secret.list(setting("signature_secret"))
        let method = setting("signature_method") ?? ""
        signatureMethod = method.isEmpty ? .md5Hash : VonageSignature.Method(setting: method)
        from = setting("from")
        baseURL = setting("base_url") ?? Self.publicBaseURL
    }

    /// The settings that are missing or wrong; a channel with any of them must not start.
    var missingSettings: [String] {
        var missing: [String] = []
        if apiKey.isEmpty { missing.append("api_key") }
        if apiSecret.isEmpty { missing.append("api_secret") }
        if signatureSecrets.isEmpty { missing.append("signature_secret") }
        if signatureMethod == nil { missing.append("signature_method") }
        if isEmpty(from) { missing.append("from") }
        if baseURL.isEmpty { missing.append("base_url") }
        return missing
    }

    /// The address that takes messages.
    var messagesURL: String { "\(withoutSlashes(baseURL))/sms/json" }
}
