/// AWS End User Messaging: texts come in through an SNS topic, and go out by the API of version 2.
package struct AWSGateway: CertifiedGateway {
    package let configuration: AWSConfiguration

    /// The certificate that was fetched from SNS, PEM, and its address.
    private(set) var certificate: (address: String, pem: [UInt8])?

    package init(configuration: AWSConfiguration) {
        self.configuration = configuration
    }

    package var name: String { "aws-sns" }
    package var missingSettings: [String] { configuration.missingSettings }

    /// 200 without a body: SNS gives up on a 4xx, and comes again after a 5xx.
    package func acknowledge(_ events: [GatewayEvent]) -> GatewayAnswer {
        GatewayAnswer(status: 200, contentType: nil, body: [])
    }

    package func trusting(certificate pem: [UInt8], at address: String) -> any CertifiedGateway {
        var gateway = self
        gateway.certificate = (address, pem)
        return gateway
    }

    package func lookUp(for message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest? { nil }

    package func readLookUp(
        _ result: TransportResult, for message: OutgoingMessage, attemptedAt: Int64, knownIDs: Set<String>
    ) -> LookUpAnswer {
        .unanswered(reason: trouble("AWS keeps no list of texts that could be asked."))
    }

    package func redact(_ line: String) -> String {
        let secrets = [configuration.secretAccessKey.text, configuration.sessionToken?.text ?? ""]
        return Redaction(secrets: secrets, privateFields: ["MessageBody", "Message", "Subject"]).apply(to: line)
    }
}

/// A gateway that signs with a certificate that it publishes itself.
///
/// The adapter says which address may be read and the caller reads it, keeps it and hands it back: the adapter does no
/// I/O, and nobody's request can make us call another host.
package protocol CertifiedGateway: Gateway {
    /// The address of the certificate that this request is to be checked with, or nil if the request names none that may
    /// be read.
    func certificateAddress(for request: GatewayRequest) -> String?

    /// The same gateway, trusting what was read at that address as well.
    func trusting(certificate pem: [UInt8], at address: String) -> any CertifiedGateway

    /// A request that must be answered before this one counts as dealt with: a subscription that asks to be confirmed.
    ///
    /// Call it only after `verify`.
    func confirmation(of request: GatewayRequest) -> OutboundRequest?
}
