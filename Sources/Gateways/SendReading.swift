/// What a gateway's refusal means, from its own table of errors.
struct Refusal: Hashable {
    var reason: GatewayReason

    /// Whether the same text is worth another try, later.
    var isTemporary: Bool

    /// For how many seconds the gateway asks us to wait, where its body says so.
    var retryAfter: Int?

    init(reason: GatewayReason, isTemporary: Bool, retryAfter: Int? = nil) {
        self.reason = reason
        self.isTemporary = isTemporary
        self.retryAfter = retryAfter
    }
}

/// What becomes of a send, by rules that are the same for every gateway.
///
/// Only what was surely not taken is deferred or failed. Once bytes were written, silence, 408 and 5xx mean that
/// nobody knows, and so does a success without an id.
struct SendReading {
    /// The longest wait that is believed, in seconds.
    static let longestRetryAfter = 3_600

    /// The gateway as sentences name it: "Twilio".
    let gateway: String

    /// Reads the end of a request that sends.
    ///
    /// - Parameters:
    ///   - result: as the transport saw it.
    ///   - id: the id that the body of a success gives, if it gives one.
    ///   - refusal: what the status and body of a refusal mean.
    /// - Returns: what to keep of the attempt.
    func outcome(
        of result: TransportResult, id: ([UInt8]) -> String?, refusal: (Int, [UInt8]) -> Refusal
    ) -> SendOutcome {
        switch result {
        case .notSent(let text):
            .deferred(retryAfter: nil, reason: trouble("\(gateway) could not be reached: \(text)"))
        case .interrupted(let text):
            .uncertain(reason: trouble("\(gateway)'s answer did not come: \(text)"))
        case .answered(let status, let headers, let body):
            outcome(status, headers, body, id: id, refusal: refusal)
        }
    }

    private func outcome(
        _ status: Int, _ headers: [(String, String)], _ body: [UInt8], id: ([UInt8]) -> String?,
        refusal: (Int, [UInt8]) -> Refusal
    ) -> SendOutcome {
        switch status {
        case 200...299:
            guard let id = id(body), isPlausibleID(id) else {
                return .uncertain(reason: trouble("\(gateway) answered \(status) without an id."))
            }
            return .accepted(id: id)
        case 429:
            let refusal = refusal(status, body)
            return .deferred(retryAfter: retryAfter(headers) ?? refusal.retryAfter, reason: refusal.reason)
        case 408, 500...599:
            // It has read the request and then had trouble of its own: it may have taken the text.
            return .uncertain(reason: trouble("\(gateway) answered \(status)."))
        case 400...499:
            let refusal = refusal(status, body)
            return refusal.isTemporary
                ? .deferred(retryAfter: retryAfter(headers) ?? refusal.retryAfter, reason: refusal.reason)
                : .failed(reason: refusal.reason)
        case 300...399:
            let text = "Something answered \(status) and sent us elsewhere. Check the setting base_url."
            return .failed(reason: GatewayReason(kind: .configuration, code: nil, text: text))
        default:
            return .uncertain(reason: trouble("\(gateway) answered \(status)."))
        }
    }
}

/// A reason that lies with the gateway or the way to it.
func trouble(_ text: String) -> GatewayReason { GatewayReason(kind: .gatewayTrouble, code: nil, text: text) }

/// The seconds in `Retry-After`.
///
/// The form with a date is not read: our own back-off serves as well.
func retryAfter(_ headers: [(String, String)]) -> Int? {
    guard let field = firstHeader("Retry-After", in: headers), let seconds = Int(field[...].trimmingSpaces()),
        seconds >= 0
    else { return nil }
    return min(seconds, SendReading.longestRetryAfter)
}

/// Any printable ASCII without spaces, and not absurdly long: an id is stored, indexed and shown.
///
/// Gateways make ids of whatever they like, and a text that was accepted under an odd one must not be sent again.
func isPlausibleID(_ id: String) -> Bool {
    (1...128).contains(id.utf8.count) && id.utf8.allSatisfy { 0x21...0x7E ~= $0 }
}

/// The reason why a text is not even sent.
func unsendable(_ kind: FailureKind, _ text: String) -> GatewayError {
    .unsendable(GatewayReason(kind: kind, code: nil, text: text))
}

/// An address without the slashes at its end.
func withoutSlashes(_ url: String) -> String {
    var url = url[...]
    while url.hasSuffix("/") { url.removeLast() }
    return String(url)
}
