/// One kind of SMS gateway, as pure functions: it says what a request means and what to send, and does nothing itself.
///
/// The network, the clock and the store are the caller's. Every adapter passes the same contract suite.
package protocol Gateway: Sendable {
    /// The name in settings and metrics: "twilio".
    var name: String { get }

    /// The HTTP methods by which its requests come, in capitals.
    var methods: Set<String> { get }

    /// The settings that are empty and must not be; a channel with any of them must not start.
    var missingSettings: [String] { get }

    /// Whether the gateway made this request, judged over the raw bytes, in constant time.
    ///
    /// Without a secret nothing is valid. `now` is in seconds since 1970-01-01T00:00:00Z, for schemes with a time stamp.
    func verify(_ request: GatewayRequest, now: Int64) -> SignatureVerdict

    /// What the request says. Call it only after `verify`.
    ///
    /// What it says counts, not the door: a text that comes in by the door for news is not lost.
    func parse(_ request: GatewayRequest, at door: GatewayDoor) throws(GatewayError) -> [GatewayEvent]

    /// What to answer once these events are stored. It never makes the gateway text anybody.
    func acknowledge(_ events: [GatewayEvent]) -> GatewayAnswer

    /// The request that sends this text.
    ///
    /// `now` is in seconds since 1970-01-01T00:00:00Z, for tokens that carry the moment at which they were made.
    func buildSend(_ message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest

    /// What came of that request.
    func interpret(_ result: TransportResult, of message: OutgoingMessage) -> SendOutcome

    /// The request that asks whether the gateway has taken this text, or nil where it cannot be asked.
    func lookUp(for message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest?

    /// Whether the gateway's answer lists this text.
    ///
    /// `attemptedAt` is when we began to send it, in seconds since 1970-01-01T00:00:00Z; what the gateway took earlier
    /// is another text with the same words. `knownIDs` are gateway ids that belong to other texts of ours.
    func readLookUp(
        _ result: TransportResult, for message: OutgoingMessage, attemptedAt: Int64, knownIDs: Set<String>
    ) -> LookUpAnswer

    /// The request for a page of the gateway's own list of texts that it has received for us, the newest first, or nil
    /// where it keeps none.
    ///
    /// `olderThan` is what the page before said is next; nil asks for the newest.
    func listReceived(olderThan: String?, now: Int64) throws(GatewayError) -> OutboundRequest?

    /// What that page says.
    func readReceived(_ result: TransportResult) -> ReceivedPage

    /// The same line without secrets, phone numbers and the words of texts, fit for a log.
    func redact(_ line: String) -> String
}

extension Gateway {
    /// A POST keeps patients' words out of addresses, and so out of everybody's logs.
    package var methods: Set<String> { ["POST"] }

    package func listReceived(olderThan: String?, now: Int64) throws(GatewayError) -> OutboundRequest? { nil }

    package func readReceived(_ result: TransportResult) -> ReceivedPage {
        .unanswered(reason: GatewayReason(kind: .configuration, code: nil, text: "This gateway keeps no such list."))
    }
}

/// A page of a gateway's own list of received texts.
package enum ReceivedPage: Sendable, Hashable {
    /// The texts, and what to ask for the page after it; nothing on the last one.
    case texts([InboundMessage], next: String?)

    /// The question was not answered; ask again later.
    case unanswered(reason: GatewayReason)
}
