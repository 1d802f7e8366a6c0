import Foundation

extension TwilioGateway {
    /// The longest `Retry-After` that is believed, in seconds.
    static let longestRetryAfter = 3_600

    package func interpret(_ result: TransportResult) -> SendOutcome {
        switch result {
        case .notSent(let text):
            .deferred(retryAfter: nil, reason: trouble("Twilio could not be reached: \(text)"))
        case .interrupted(let text):
            .uncertain(reason: trouble("Twilio's answer did not come: \(text)"))
        case .answered(let status, let headers, let body):
            interpret(status: status, headers: headers, body: body)
        }
    }

    private func interpret(status: Int, headers: [(String, String)], body: [UInt8]) -> SendOutcome {
        switch status {
        case 200...299:
            guard let id = TwilioMessage(body)?.sid, isPlausibleID(id) else {
                return .uncertain(reason: trouble("Twilio answered \(status) without an id."))
            }
            return .accepted(id: id)
        case 429:
            return .deferred(retryAfter: retryAfter(headers), reason: refusal(status, body))
        case 408, 500...599:
            // Twilio has read the request and then had trouble of its own: it may have taken the text.
            return .uncertain(reason: trouble("Twilio answered \(status)."))
        case 400...499:
            let reason = refusal(status, body)
            let isTemporary = reason.code.flatMap { TwilioErrorTable.entry(for: $0) }?.isTemporary ?? false
            return isTemporary ? .deferred(retryAfter: retryAfter(headers), reason: reason) : .failed(reason: reason)
        case 300...399:
            let text = "Something answered \(status) and sent us elsewhere. Check the setting base_url."
            return .failed(reason: GatewayReason(kind: .configuration, code: nil, text: text))
        default:
            return .uncertain(reason: trouble("Twilio answered \(status)."))
        }
    }

    /// The reason that Twilio gives in the body, else what the status alone tells.
    func refusal(_ status: Int, _ body: [UInt8]) -> GatewayReason {
        if let code = TwilioRefusal(body)?.code, code != 0 { return TwilioErrorTable.reason(for: code) }
        switch status {
        case 401, 403: return TwilioErrorTable.reason(for: 20003)
        case 404: return TwilioErrorTable.reason(for: 20404)
        case 429: return TwilioErrorTable.reason(for: 20429)
        default:
            return GatewayReason(kind: .unknown, code: nil, text: "Twilio answered \(status) and gave no reason.")
        }
    }

    func trouble(_ text: String) -> GatewayReason {
        GatewayReason(kind: .gatewayTrouble, code: nil, text: text)
    }

    /// The seconds in `Retry-After`.
    ///
    /// The form with a date is not read: our own back-off serves as well.
    private func retryAfter(_ headers: [(String, String)]) -> Int? {
        guard let field = firstHeader("Retry-After", in: headers), let seconds = Int(field[...].trimmingSpaces()),
            seconds >= 0
        else { return nil }
        return min(seconds, Self.longestRetryAfter)
    }

    /// Letters and digits, and not absurdly long: it is stored, indexed and shown.
    func isPlausibleID(_ id: String) -> Bool {
        (1...64).contains(id.utf8.count) && id.utf8.allSatisfy { isDigit($0) || (65...90 ~= $0) || (97...122 ~= $0) }
    }
}

/// What we read of a message in Twilio's answers.
struct TwilioMessage: Decodable {
    var sid: String?
    var status: String?
    var body: String?
    var errorCode: Int?
    var dateCreated: String?

    private enum CodingKeys: String, CodingKey {
        case sid, status, body
        case errorCode = "error_code"
        case dateCreated = "date_created"
    }

    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONDecoder().decode(TwilioMessage.self, from: Data(bytes)) else { return nil }
        self = value
    }
}

/// What we read of Twilio's error answers.
///
/// The sentence in them is never read: it quotes numbers.
struct TwilioRefusal: Decodable {
    var code: Int?

    init?(_ bytes: [UInt8]) {
        guard let value = try? JSONDecoder().decode(TwilioRefusal.self, from: Data(bytes)) else { return nil }
        self = value
    }
}
