/// What became of an attempt to send a text.
package enum SendOutcome: Sendable, Hashable {
    /// The gateway has it, under this id.
    case accepted(id: String)

    /// The gateway surely has not taken it; try again, not before `retryAfter` seconds if it said so.
    case deferred(retryAfter: Int?, reason: GatewayReason)

    /// The gateway refuses this text; trying again would not help.
    case failed(reason: GatewayReason)

    /// The gateway may have taken it. Sending again might text a patient twice: wait, then ask.
    case uncertain(reason: GatewayReason)

    /// The name of the outcome in reports.
    package var label: String {
        switch self {
        case .accepted: "accepted"
        case .deferred: "deferred"
        case .failed: "failed"
        case .uncertain: "unknown"
        }
    }

    /// Why, unless it was accepted.
    package var reason: GatewayReason? {
        switch self {
        case .accepted: nil
        case .deferred(_, let reason), .failed(let reason), .uncertain(let reason): reason
        }
    }
}

/// What a gateway says when asked whether it has taken a text.
package enum LookUpAnswer: Sendable, Hashable {
    /// It has, and this is how far the text has come.
    case found(id: String, state: DeliveryState, reason: GatewayReason?)

    /// It has not.
    case notFound

    /// What this page lists is newer; older texts are listed at this address, asked for in the same way.
    case older(url: String)

    /// The question was not answered; ask again later.
    case unanswered(reason: GatewayReason)

    /// The name of the answer in reports.
    package var label: String {
        switch self {
        case .found: "found"
        case .notFound: "not found"
        case .older: "not on this page"
        case .unanswered: "unanswered"
        }
    }
}
