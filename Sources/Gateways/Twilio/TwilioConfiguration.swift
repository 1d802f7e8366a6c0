/// The settings of a Twilio channel, in Twilio's own words.
package struct TwilioConfiguration: Sendable {
    /// "AC" and 32 hexadecimal digits.
    package var accountSID: String

    /// The account's tokens.
    ///
    /// The first one signs us in; each of them is accepted under Twilio's signature, so that a token can be replaced
    /// without a gap.
    package var authTokens: [Secret]

    /// An API key to sign in with instead of the account's token: its SID and secret.
    package var apiKey: String?
    package var apiSecret: Secret?

    /// The number that texts come from, in E.164 form, with or without "whatsapp:".
    package var from: String?

    /// The Messaging Service to send by.
    ///
    /// Where it is set, the service chooses the number.
    package var messagingServiceSID: String?

    /// "https://api.twilio.com", or the address of a stand-in.
    package var baseURL: String

    package static let publicBaseURL = "https://api.twilio.com"

    package init(
        accountSID: String, authTokens: [Secret], apiKey: String?, apiSecret: Secret?, from: String?,
        messagingServiceSID: String?, baseURL: String
    ) {
        self.accountSID = accountSID
        self.authTokens = authTokens
        self.apiKey = apiKey
        self.apiSecret = apiSecret
        self.from = from
        self.messagingServiceSID = messagingServiceSID
        self.baseURL = baseURL
    }

    /// Reads the channel's settings.
    ///
    /// `auth_token` may hold two tokens with a comma between them while one is replaced: the one to sign in with comes
    /// first.
    package init(setting: (String) -> String?) {
        self.init(
            accountSID: setting("account_sid") ?? "", authTokens: Secret.list(setting("auth_token")),
            apiKey: setting("api_key"),
            apiSecret: setting("api_secret").map { Secret($0) }, from: setting("from"),
            messagingServiceSID: setting("messaging_service_sid"),
            baseURL: setting("base_url") ?? Self.publicBaseURL)
    }

    /// The settings that are missing; a channel with any of them must not start.
    package var missingSettings: [String] {
        var missing: [String] = []
        if accountSID.isEmpty { missing.append("account_sid") }
        if usableTokens.isEmpty { missing.append("auth_token") }
        if !isEmpty(apiKey), apiSecret?.isEmpty ?? true { missing.append("api_secret") }
        if isEmpty(from), isEmpty(messagingServiceSID) { missing.append("from") }
        if baseURL.isEmpty { missing.append("base_url") }
        return missing
    }

    /// The tokens that are not empty.
    ///
    /// An empty one would make a signature that anybody can make.
    var usableTokens: [Secret] { authTokens.filter { !$0.isEmpty } }

    /// The user name and password of the REST API.
    func credentials() throws(GatewayError) -> (user: String, password: Secret) {
        guard !accountSID.isEmpty else { throw .unconfigured(setting: "account_sid") }
        if let apiKey, !apiKey.isEmpty {
            guard let apiSecret, !apiSecret.isEmpty else { throw .unconfigured(setting: "api_secret") }
            return (apiKey, apiSecret)
        }
        guard let token = usableTokens.first else { throw .unconfigured(setting: "auth_token") }
        return (accountSID, token)
    }

    /// The address of the account's messages.
    var messagesURL: String { trimmedBaseURL + messagesPath }

    /// The address of a further page of them, as the page before names it; nothing if that leads elsewhere, since our
    /// credentials go with the request.
    func nextPage(_ path: String) -> String? {
        path.hasPrefix(messagesPath + "?") ? trimmedBaseURL + path : nil
    }

    private var trimmedBaseURL: String { baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL }

    private var messagesPath: String {
        "/2010-04-01/Accounts/\(FormFields.encode(accountSID.utf8))/Messages.json"
    }
}

func isEmpty(_ text: String?) -> Bool { text?.isEmpty ?? true }
