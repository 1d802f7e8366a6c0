import Gateways
import Logging
import Words

// Gateways that sign with a certificate of their own, and ask before they begin.
extension Door {
    /// Whether the gateway made this request, with its published certificate where it signs with one.
    func verdict(on request: GatewayRequest) async -> SignatureVerdict {
        let verdict = channel.gateway.verify(request, now: clock().seconds)
        // A certificate of the settings goes first; it may have been replaced since.
        guard verdict != .valid, let certificates, let gateway = channel.gateway as? any CertifiedGateway,
            let address = gateway.certificateAddress(for: request)
        else { return verdict }
        guard let pem = await certificates.certificate(at: address) else {
            // Not to have read it is a fault of ours: the gateway must come again.
            return .unconfigured(setting: "public_key")
        }
        return gateway.trusting(certificate: pem, at: address).verify(request, now: clock().seconds)
    }

    /// Answers a subscription that asks to be confirmed.
    ///
    /// - Throws: `Unconfirmed` if that did not succeed, so that the gateway asks again.
    func confirm(_ request: GatewayRequest) async throws {
        guard let gateway = channel.gateway as? any CertifiedGateway,
            let confirmation = gateway.confirmation(of: request)
        else { return }
        guard await certificates?.answer(confirmation) ?? false else { throw Unconfirmed() }
        logger.notice("webhook.subscribed", metadata: ["channel": "\(channel.name)"])
    }

    /// The gateway was not told that we want what it offers.
    struct Unconfirmed: Error {}
}
