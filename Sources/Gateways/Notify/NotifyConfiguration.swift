/// The settings of a GOV.UK Notify channel.
package struct NotifyConfiguration: Sendable {
    /// An API key's two ends: whose it is, and what it signs with.
    struct APIKey: Sendable {
        var serviceID: String
        var secret: Secret

        /// Reads "NAME-ISS-SECRET".
        ///
        /// Both ends are UUIDs and are cut from the end, since a name may hold dashes.
        init?(_ text: String) {
            let bytes = Array(text.utf8)
            // Two UUIDs of 36 characters with a dash between them.
            guard bytes.count >= 73 else { return nil }
            let secret = String(decoding: bytes.suffix(36), as: UTF8.self)
            let service = String(decoding: bytes.dropLast(37).suffix(36), as: UTF8.self)
            guard bytes[bytes.count - 37] == UInt8(ascii: "-"), isUUID(secret), isUUID(service) else { return nil }
            self.serviceID = service
            self.secret = Secret(secret)
        }
    }

    /// The API key as Notify shows it once.
    package var apiKey: Secret

    /// The template whose whole body is `((body))`.
    package var templateID: String

    /// The bearer tokens that we chose for Notify's callbacks; each is accepted, so that one can be replaced.
    package var callbackTokens: [Secret]

    /// The sender to send from; without one, Notify takes the service's usual one.
    package var smsSenderID: String?

    /// "https://api.notifications.service.gov.uk", or the address of a stand-in.
    package var baseURL: String

    package static let publicBaseURL = "https://api.notifications.service.gov.uk"

    /// Notify takes no shorter token for its callbacks.
    package static let shortestToken = 10

    package init(
        apiKey: Secret, templateID: String, callbackTokens: [Secret], smsSenderID: String?, baseURL: String
    ) {
        self.apiKey = apiKey
        self.templateID = templateID
        self.callbackTokens = callbackTokens
        self.smsSenderID = smsSenderID
        self.baseURL = baseURL
    }

    /// Reads the channel's settings; `callback_token` may hold two tokens with a comma between them.
    package init(setting: (String) -> String?) {
        self.init(
            apiKey: Secret(setting("api_key") ?? ""), templateID: setting("template_id") ?? "",
            callbackTokens: Secret.list(setting("callback_token")), smsSenderID: setting("sms_sender_id"),
            baseURL: setting("base_url") ?? Self.publicBaseURL)
    }

    /// The settings that are missing or cannot be what they should.
    package var missingSettings: [String] {
        var missing: [String] = []
        if APIKey(apiKey.text) == nil { missing.append("api_key") }
        if templateID.isEmpty { missing.append("template_id") }
        if callbackTokens.isEmpty || usableTokens.count < callbackTokens.count { missing.append("callback_token") }
        if baseURL.isEmpty { missing.append("base_url") }
        return missing
    }

    /// The tokens that Notify would take; a shorter one is easy to guess and none of Notify's.
    var usableTokens: [Secret] { callbackTokens.filter { $0.bytes.count >= Self.shortestToken } }

    /// The key's two ends.
    func key() throws(GatewayError) -> APIKey {
        guard let key = APIKey(apiKey.text) else { throw .unconfigured(setting: "api_key") }
        return key
    }
}

/// Whether this is 32 hexadecimal digits with dashes where a UUID has them.
func isUUID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 36
        && bytes.indices.allSatisfy { index in
            [8, 13, 18, 23].contains(index)
                ? bytes[index] == UInt8(ascii: "-") : hexadecimalValue(bytes[index]) != nil
        }
}
