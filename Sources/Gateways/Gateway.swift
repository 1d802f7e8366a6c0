/// One kind of SMS gateway, as pure functions: it says what a request means and what to send, and does nothing itself.
///
/// The network, the clock and the store are the caller's. Every adapter passes the same contract suite.
package protocol Gateway: Sendable {
    /// The name in settings and metrics: "twilio".
    var name: String { get }

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
    func buildSend(_ message: OutgoingMessage) throws(GatewayError) -> OutboundRequest

    /// What came of that request.
    func interpret(_ result: TransportResult) -> SendOutcome

    /// The request that asks whether the gateway has taken this text, or nil where it cannot be asked.
    func lookUp(for message: OutgoingMessage) throws(GatewayError) -> OutboundRequest?

    /// Whether the gateway's answer lists this text.
    ///
    /// `attemptedAt` is when we began to send it, in seconds since 1970-01-01T00:00:00Z; what the gateway took earlier
    /// is another text with the same words. `knownIDs` are gateway ids that belong to other texts of ours.
    func readLookUp(
        _ result: TransportResult, for message: OutgoingMessage, attemptedAt: Int64, knownIDs: Set<String>
    ) -> LookUpAnswer

    /// The same line without secrets, phone numbers and the words of texts, fit for a log.
    func redact(_ line: String) -> String
}
