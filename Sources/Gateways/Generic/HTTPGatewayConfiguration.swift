/// The settings of a gateway in the shape of Kannel, or of one that can be made to speak so.
package struct HTTPGatewayConfiguration: Sendable {
    /// How the gateway wants to be given a text.
    package enum SendMethod: String, Sendable, CaseIterable {
        /// A POST with the words as its body and all else in `X-Kannel-…` headers: nothing private in any address.
        case headers
        /// A POST of a form.
        case form
        /// A GET with everything in the query, for gateways that know nothing else.
        ///
        /// Numbers and words end in the gateway's access log.
        case query
    }

    /// The tokens that the gateway shows us; each is accepted, so that one can be replaced.
    package var callbackTokens: [Secret]

    /// Who we are at the gateway; empty where it does not ask.
    package var username: String
    package var password: Secret

    /// The number or name that texts come from.
    package var from: String

    /// Where texts are given to the gateway.
    ///
    /// Without a path it is Kannel's `/cgi-bin/sendsms`.
    package var baseURL: String
    /// Nil for a way that there is not.
    package var sendMethod: SendMethod?

    /// What the gateway calls the fields `id`, `from`, `to`, `text` and the rest, where it calls them otherwise.
    package var fieldNames: [String: String]

    package init(
        callbackTokens: [Secret], username: String, password: Secret, from: String, baseURL: String,
        sendMethod: SendMethod?, fieldNames: [String: String]
    ) {
        self.callbackTokens = callbackTokens
        self.username = username
        self.password = password
        self.from = from
        self.baseURL = baseURL
        self.sendMethod = sendMethod
        self.fieldNames = fieldNames
    }

    /// Reads the channel's settings; `callback_token` may hold two tokens with a comma between them, `field_names` is
    /// written as "from=msisdn,text=content".
    package init(setting: (String) -> String?) {
        var names: [String: String] = [:]
        for pair in (setting("field_names") ?? "").split(separator: ",") {
            let sides = pair.split(separator: "=", maxSplits: 1).map { String($0.trimmingSpaces()) }
            if sides.count == 2 { names[sides[0]] = sides[1] }
        }
        self.init(
            callbackTokens: Secret.list(setting("callback_token")), username: setting("api_key") ?? "",
            password: Secret(setting("api_secret") ?? ""), from: setting("from") ?? "",
            baseURL: setting("base_url") ?? "",
            sendMethod: SendMethod(rawValue: setting("send_method") ?? SendMethod.headers.rawValue), fieldNames: names)
    }

    /// The settings that are missing; a channel with any of them must not start.
    package var missingSettings: [String] {
        var missing: [String] = []
        if callbackTokens.isEmpty { missing.append("callback_token") }
        if !username.isEmpty, password.isEmpty { missing.append("api_secret") }
        if from.isEmpty { missing.append("from") }
        if baseURL.isEmpty { missing.append("base_url") }
        if sendMethod == nil { missing.append("send_method") }
        return missing
    }

    /// Where texts are posted.
    var sendURL: String {
        let base = withoutSlashes(baseURL)
        let start = base.firstRange(of: "://")?.upperBound ?? base.startIndex
        return base[start...].contains("/") ? base : base + "/cgi-bin/sendsms"
    }

    /// The gateway's name for one of our fields.
    func name(_ field: String) -> String { fieldNames[field] ?? field }
}
