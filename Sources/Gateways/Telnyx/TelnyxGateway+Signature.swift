import Crypto

extension TelnyxGateway {
    /// How far the clocks may differ, in seconds, to either side (Telnyx's own libraries).
    static let tolerance: Int64 = 300

    /// Checks `telnyx-signature-ed25519`: Ed25519 over the time stamp, a bar and the raw body.
    ///
    /// The time stamp is judged last: only a signed one says anything.
    package func verify(_ request: GatewayRequest, now: Int64) -> SignatureVerdict {
        let keys = configuration.publicKeys.compactMap(Self.publicKey)
        guard !keys.isEmpty else { return .unconfigured(setting: "public_key") }
        guard let header = request.header("telnyx-signature-ed25519"), !header.isEmpty,
            let timestamp = request.header("telnyx-timestamp"), !timestamp.isEmpty
        else { return .invalid(.missing) }
        guard let signature = base64Decoded(header), signature.count == 64 else { return .invalid(.wrong) }

        let signed = Array("\(timestamp)|".utf8) + request.body
        var matches = false
        for key in keys where key.isValidSignature(signature, for: signed) { matches = true }
        guard matches else { return .invalid(.wrong) }
        return Self.age(of: timestamp, now: now)
    }

    /// A key as Telnyx shows it in its portal; nil if it is none.
    private static func publicKey(_ text: String) -> Curve25519.Signing.PublicKey? {
        guard let bytes = base64Decoded(text) else { return nil }
        return try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
    }

    /// Whether a signed time stamp is near enough.
    private static func age(of timestamp: String, now: Int64) -> SignatureVerdict {
        guard let made = Int64(timestamp) else { return .invalid(.wrong) }
        let (age, isFar) = now.subtractingReportingOverflow(made)
        if isFar || age > tolerance { return .invalid(.expired) }
        return age < -tolerance ? .invalid(.fromTheFuture) : .valid
    }
}
