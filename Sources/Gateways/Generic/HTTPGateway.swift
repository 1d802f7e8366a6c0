/// A gateway that is spoken to by plain HTTP in the shape of Kannel: texts and news come by GET or POST with a shared
/// token, texts go out by its `sendsms`.
///
/// Kannel texts its caller's answer to the patient unless `max-messages = 0`, and says so itself where the answer is
/// empty unless `omit-empty = true`: set both in its `sms-service` group.
package struct HTTPGateway: Gateway {
    package let configuration: HTTPGatewayConfiguration

    package init(configuration: HTTPGatewayConfiguration) {
        self.configuration = configuration
    }

    package var name: String { "http" }
    package var methods: Set<String> { ["GET", "POST"] }
    package var missingSettings: [String] { configuration.missingSettings }

    /// Compares the token: as a bearer, as the password of basic authorisation, or as the field `token`.
    package func verify(_ request: GatewayRequest, now: Int64) -> SignatureVerdict {
        let tokens = configuration.callbackTokens.filter { !$0.isEmpty }
        guard !tokens.isEmpty else { return .unconfigured(setting: "callback_token") }
        let shown = [request.bearerToken, request.basicPassword, tokenField(request)].compactMap { $0 }
        guard !shown.isEmpty else { return .invalid(.missing) }
        return shown.contains { isOne(of: tokens, $0) } ? .valid : .invalid(.wrong)
    }

    private func tokenField(_ request: GatewayRequest) -> String? {
        let name = configuration.name("token")
        if let token = queryValue(name, in: request.url) { return token }
        return (try? HTTPGatewayFields(request, named: configuration))?.text("token")
    }

    /// 200 with an empty plain text: Kannel takes 204 for a fault and tells the patient so.
    package func acknowledge(_ events: [GatewayEvent]) -> GatewayAnswer {
        GatewayAnswer(status: 200, contentType: "text/plain; charset=utf-8", body: [])
    }

    /// It keeps no list that could be asked.
    package func lookUp(for message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest? { nil }

    package func readLookUp(
        _ result: TransportResult, for message: OutgoingMessage, attemptedAt: Int64, knownIDs: Set<String>
    ) -> LookUpAnswer {
        .unanswered(reason: trouble("This gateway cannot be asked about a text."))
    }

    package func redact(_ line: String) -> String {
        let secrets = (configuration.callbackTokens + [configuration.password]).filter { !$0.isEmpty }.map(\.text)
        let privateFields = ["text", configuration.name("text"), "token", "password", "pass"]
        return Redaction(secrets: secrets, privateFields: privateFields).apply(to: line)
    }
}

extension GatewayRequest {
    /// The password of `Authorization: Basic …` (RFC 7617, section 2), or nil.
    var basicPassword: String? {
        guard let pair = credentials(of: "basic").flatMap({ base64Decoded($0) }),
            let colon = pair.firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        return String(decoding: pair[(colon + 1)...], as: UTF8.self)
    }
}
