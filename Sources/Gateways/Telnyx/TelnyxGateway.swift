/// Telnyx's messaging API, version 2: texts.
package struct TelnyxGateway: Gateway {
    package let configuration: TelnyxConfiguration

    package init(configuration: TelnyxConfiguration) {
        self.configuration = configuration
    }

    package var name: String { "telnyx" }
    package var missingSettings: [String] { configuration.missingSettings }

    /// 200 without a body, which Telnyx wants within two seconds.
    package func acknowledge(_ events: [GatewayEvent]) -> GatewayAnswer {
        GatewayAnswer(status: 200, contentType: nil, body: [])
    }

    package func lookUp(for message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest? { nil }

    /// Telnyx finds a text by its own id only, and that is what we lack when we would ask.
    package func readLookUp(
        _ result: TransportResult, for message: OutgoingMessage, attemptedAt: Int64, knownIDs: Set<String>
    ) -> LookUpAnswer {
        .unanswered(reason: trouble("Telnyx cannot be asked for a text whose id we do not know."))
    }

    package func redact(_ line: String) -> String {
        Redaction(secrets: [configuration.apiKey.text], privateFields: ["text"]).apply(to: line)
    }
}

/// The settings of a Telnyx channel, in Telnyx's own words.
package struct TelnyxConfiguration: Sendable {
    /// The key of the API, "KEY…".
    package var apiKey: Secret

    /// The account's public keys, base 64 of 32 bytes each; each of them is accepted under a request.
    package var publicKeys: [String]

    /// The number that texts come from, in E.164 form.
    package var from: String?

    /// The messaging profile to send by.
    ///
    /// Without a number of ours, its pool of numbers is used.
    package var messagingProfileID: String?

    /// "https://api.telnyx.com", or the address of a stand-in; with or without "/v2" at the end.
    package var baseURL: String

    package static let publicBaseURL = "https://api.telnyx.com"

    /// Reads the channel's settings.
    ///
    /// `public_key` may hold two keys with a comma between them while one takes the place of the other.
    package init(setting: (String) -> String?) {
        apiKey = Secret(setting("api_key") ?? "")
        publicKeys = Secret.list(setting("public_key")).map(\.text)
        from = setting("from")
        messagingProfileID = setting("messaging_profile_id")
        baseURL = setting("base_url") ?? Self.publicBaseURL
    }

    /// The settings that are missing; a channel with any of them must not start.
    var missingSettings: [String] {
        var missing: [String] = []
        if apiKey.isEmpty { missing.append("api_key") }
        if publicKeys.isEmpty { missing.append("public_key") }
        if isEmpty(from), isEmpty(messagingProfileID) { missing.append("from") }
        if baseURL.isEmpty { missing.append("base_url") }
        return missing
    }

    /// The address that takes messages.
    var messagesURL: String {
        let base = withoutSlashes(baseURL)
        return base.hasSuffix("/v2") ? "\(base)/messages" : "\(base)/v2/messages"
    }
}
