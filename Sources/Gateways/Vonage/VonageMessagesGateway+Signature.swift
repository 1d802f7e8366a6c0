import Crypto

extension VonageMessagesGateway {
    /// How far the token's moment may be from ours, in seconds (Vonage, "Webhooks: decoding signed webhooks").
    package static let tolerance: Int64 = 300

    /// Checks the token in `Authorization`: HS256 under the signature secret, made within five minutes, over the SHA-256
    /// of the raw body.
    package func verify(_ request: GatewayRequest, now: Int64) -> SignatureVerdict {
        let secrets = configuration.signatureSecrets.filter { !$0.isEmpty }
        guard !secrets.isEmpty else { return .unconfigured(setting: "signature_secret") }
        guard let token = request.bearerToken else { return .invalid(.missing) }
        let claims: JSONValue
        do throws(JSONWebToken.Flaw) {
            claims = try JSONWebToken.verify(token, secrets: secrets)
        } catch {
            return .invalid(error == .wrongAlgorithm ? .unknownScheme : .wrong)
        }
        guard let hash = claims["payload_hash"]?.nonEmptyText else { return .invalid(.bodyNotSigned) }
        let ours = hexadecimal(SHA256.hash(data: request.body))
        guard constantTimeEqual(Array(hash.lowercased().utf8), Array(ours.utf8)) else { return .invalid(.bodyChanged) }
        if let flaw = flaw(ofTimesIn: claims, now: now) { return .invalid(flaw) }
        return isOurAccount(claims) ? .valid : .invalid(.foreignAccount)
    }

    private func flaw(ofTimesIn claims: JSONValue, now: Int64) -> SignatureVerdict.Flaw? {
        // A token without its moment would be good for ever.
        guard let made = claims["iat"]?.wholeSeconds else { return .expired }
        // Compared this way round, since any number at all may stand there.
        if made < now - Self.tolerance { return .expired }
        if made > now + Self.tolerance { return .fromTheFuture }
        if let end = claims["exp"]?.wholeSeconds, end <= now - Self.tolerance { return .expired }
        if let start = claims["nbf"]?.wholeSeconds, start > now + Self.tolerance { return .fromTheFuture }
        return nil
    }

    private func isOurAccount(_ claims: JSONValue) -> Bool {
        guard let account = claims["api_key"]?.text, !configuration.apiKey.isEmpty else { return true }
        return account == configuration.apiKey
    }

    /// The value of `Authorization` that Vonage would put on a request; `id` makes it unlike all others.
    ///
    /// Also for a site's self-test, which signs a sample and posts it to its own public address.
    package func sign(_ body: [UInt8], id: String, now: Int64) throws(GatewayError) -> String {
        guard let secret = configuration.signatureSecrets.first else {
            throw .unconfigured(setting: "signature_secret")
        }
        let claims: [JSONValue.Member] = [
            .init("iat", .number(String(now))), .init("jti", .string(id)), .init("iss", .string("Vonage")),
            .init("payload_hash", .string(hexadecimal(SHA256.hash(data: body)))),
            .init("api_key", .string(configuration.apiKey)),
        ]
        return "Bearer " + JSONWebToken.make(claims, secret: secret)
    }
}
