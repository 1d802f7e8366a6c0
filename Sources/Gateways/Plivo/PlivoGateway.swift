/// Plivo's messaging API, version 1: texts.
package struct PlivoGateway: Gateway {
    package let configuration: PlivoConfiguration

    package init(configuration: PlivoConfiguration) {
        self.configuration = configuration
    }

    package var name: String { "plivo" }
    package var missingSettings: [String] { configuration.missingSettings }

    /// An empty XML answer, which is what Plivo looks for instructions in: a `Message` in it would be texted.
    package func acknowledge(_ events: [GatewayEvent]) -> GatewayAnswer {
        GatewayAnswer(status: 200, contentType: "text/xml; charset=utf-8", body: Array("<Response/>".utf8))
    }

    package func lookUp(for message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest? { nil }

    /// Plivo's list of messages does not show their words, so one of them cannot be told from another.
    package func readLookUp(
        _ result: TransportResult, for message: OutgoingMessage, attemptedAt: Int64, knownIDs: Set<String>
    ) -> LookUpAnswer {
        .unanswered(reason: trouble("Plivo cannot be asked for a text whose id we do not know."))
    }

    package func redact(_ line: String) -> String {
        let secrets = configuration.authTokens.flatMap { token in
            [base64(Array("\(configuration.authID):".utf8) + token.bytes), token.text]
        }
        return Redaction(secrets: secrets, privateFields: ["Text", "Body"]).apply(to: line)
    }
}

/// The settings of a Plivo channel, in Plivo's own words.
package struct PlivoConfiguration: Sendable {
    /// "MA…", or "SA…" of a subaccount.
    package var authID: String

    /// The account's tokens.
    ///
    /// The first one signs us in; each of them is accepted under Plivo's signature.
    package var authTokens: [Secret]

    /// The number that texts come from.
    package var from: String?

    /// The pool of numbers to send by, instead of one number.
    package var powerpackUUID: String?

    /// "https://api.plivo.com", or the address of a stand-in.
    package var baseURL: String

    package static let publicBaseURL = "https://api.plivo.com"

    /// Reads the channel's settings.
    ///
    /// `auth_token` may hold two tokens with a comma between them while one takes the place of the other.
    package init(setting: (String) -> String?) {
        authID = setting("auth_id") ?? ""
        authTokens = Secret.list(setting("auth_token"))
        from = setting("from")
        powerpackUUID = setting("powerpack_uuid")
        baseURL = setting("base_url") ?? Self.publicBaseURL
    }

    /// The settings that are missing; a channel with any of them must not start.
    var missingSettings: [String] {
        var missing: [String] = []
        if authID.isEmpty { missing.append("auth_id") }
        if authTokens.isEmpty { missing.append("auth_token") }
        if isEmpty(from), isEmpty(powerpackUUID) { missing.append("from") }
        if baseURL.isEmpty { missing.append("base_url") }
        return missing
    }

    /// The address that takes messages.
    var messagesURL: String {
        let base = withoutSlashes(baseURL)
        let versioned = base.hasSuffix("/v1") ? base : "\(base)/v1"
        return "\(versioned)/Account/\(FormFields.encode(authID.utf8))/Message/"
    }
}
