/// The settings of a Vonage Messages channel.
package struct VonageMessagesConfiguration: Sendable {
    /// The account's key and secret, which sign us in.
    package var apiKey: String
    package var apiSecret: Secret

    /// The account's signature secrets, which sign Vonage's requests; each is accepted, so that one can be replaced.
    package var signatureSecrets: [Secret]

    /// The number or name that texts come from.
    package var from: String

    /// "https://api.nexmo.com", or the address of a stand-in.
    package var baseURL: String

    package static let publicBaseURL = "https://api.nexmo.com"

    package init(apiKey: String, apiSecret: Secret, signatureSecrets: [Secret], from: String, baseURL: String) {
        self.apiKey = apiKey
        self.apiSecret = apiSecret
        self.signatureSecrets = signatureSecrets
        self.from = from
        self.baseURL = baseURL
    }

    /// Reads the channel's settings; `signature_secret` may hold two secrets with a comma between them.
    package init(setting: (String) -> String?) {
        self.init(
            apiKey: setting("api_key") ?? "", apiSecret: Secret(setting("api_secret") ?? ""),
            signatureSecrets: Secret.list(setting("signature_secret")), from: setting("from") ?? "",
            baseURL: setting("base_url") ?? Self.publicBaseURL)
    }

    /// The settings that are missing; a channel with any of them must not start.
    package var missingSettings: [String] {
        var missing: [String] = []
        if apiKey.isEmpty { missing.append("api_key") }
        if apiSecret.isEmpty { missing.append("api_secret") }
        if signatureSecrets.isEmpty { missing.append("signature_secret") }
        if from.isEmpty { missing.append("from") }
        if baseURL.isEmpty { missing.append("base_url") }
        return missing
    }
}
