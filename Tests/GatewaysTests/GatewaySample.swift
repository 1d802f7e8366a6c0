import Gateways
import Testing

/// One kind of gateway with everything that the contract needs to try it: a sound adapter, one without a secret, and
/// requests as its gateway makes them.
///
/// A new adapter passes the contract once it has a sample in `all`.
struct GatewaySample: Sendable, CustomTestStringConvertible {
    var gateway: any Gateway

    /// The same adapter with its secret missing or empty.
    var withoutSecret: any Gateway

    /// Texts that must not be found in any log.
    var secrets: [String]

    /// A signed text from a patient, and what it says.
    var inbound: GatewayRequest
    var inboundMessage: InboundMessage

    /// Signed news of a text of ours, and what it says.
    var status: GatewayRequest
    var statusReceipt: DeliveryReceipt

    /// The answers of the gateway to a send, and what they mean.
    var accepted: TransportResult
    var acceptedID: String

    /// When the requests were made, in seconds since 1970-01-01T00:00:00Z.
    var now: Int64

    /// Whether a signature covers the body; some gateways show a token and nothing more.
    var signsRequests = true

    /// Whether the signature covers the address that was called.
    var isAddressSigned = true

    /// A piece of the signed text's body that no signature covers, and that says nothing.
    var unsigned = ""

    var testDescription: String { gateway.name }

    static let all = [twilio, notify, vonageMessages, vonageSMS, telnyx, plivo, aws, http]

    /// A text to send that every gateway takes.
    static let message = OutgoingMessage(
        reference: "r-17-1", to: GatewayAddress("+447700900123"), text: "Your walk is on Thursday at 2.",
        statusCallback: "https://texts.example.org/webhooks/main/status", validitySeconds: 14_400)
}

extension Gateway {
    /// What came of sending the sample's text.
    func interpret(_ result: TransportResult) -> SendOutcome { interpret(result, of: GatewaySample.message) }
}
