import TextMessage

/// A gateway that is not there: texts come in by an unsigned form, and what is sent goes nowhere.
///
/// For `linkline serve --demo` on the machine's own address. It is not in the catalogue, so that no setting can put a
/// door without a lock before a real service.
package struct LoopbackGateway: Gateway {
    /// Makes an id for a text that came without one.
    private let makeID: @Sendable () -> String

    package init(makeID: @escaping @Sendable () -> String) {
        self.makeID = makeID
    }

    package var name: String { "loopback" }
    package var missingSettings: [String] { [] }

    package func verify(_ request: GatewayRequest, now: Int64) -> SignatureVerdict { .valid }

    /// Reads `From`, `Body` and, where they are given, `MessageSid` and `NumMedia`.
    package func parse(_ request: GatewayRequest, at door: GatewayDoor) throws(GatewayError) -> [GatewayEvent] {
        guard request.method == "POST" else { throw .unsupportedMethod }
        guard request.mediaType == "application/x-www-form-urlencoded" else { throw .unsupportedContentType }
        let form = try FormFields(request.body)
        guard let from = form.nonEmptyText("From") else { throw .missingField("From") }
        // Typed by hand: a plus sign that was not escaped is a space, and national numbers are common.
        let number = (try? PhoneNumber(staffEntry: from))?.e164 ?? from
        let message = InboundMessage(
            key: form.nonEmptyText("MessageSid") ?? makeID(), from: GatewayAddress(number),
            to: GatewayAddress(form.text("To") ?? name), text: form.text("Body") ?? "", receivedAt: nil, parts: 1,
            mediaCount: form.text("NumMedia").flatMap { Int($0) }.map { min(max($0, 0), 10) } ?? 0, optOutType: nil)
        return [.message(message)]
    }

    package func acknowledge(_ events: [GatewayEvent]) -> GatewayAnswer {
        GatewayAnswer(status: 200, contentType: "text/plain; charset=utf-8", body: Array("Stored.\n".utf8))
    }

    package func buildSend(_ message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest {
        throw .unsendable(GatewayReason(kind: .configuration, code: nil, text: "Nothing is sent in a demonstration."))
    }

    package func interpret(_ result: TransportResult, of message: OutgoingMessage) -> SendOutcome {
        .failed(reason: GatewayReason(kind: .configuration, code: nil, text: "Nothing is sent in a demonstration."))
    }

    package func lookUp(for message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest? { nil }

    package func readLookUp(
        _ result: TransportResult, for message: OutgoingMessage, attemptedAt: Int64, knownIDs: Set<String>
    ) -> LookUpAnswer {
        .notFound
    }

    package func redact(_ line: String) -> String { Redaction(secrets: [], privateFields: ["Body"]).apply(to: line) }
}
