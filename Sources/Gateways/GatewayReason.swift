/// Why a text did not go, in a few kinds that staff and metrics can count.
package enum FailureKind: String, Sendable, CaseIterable {
    /// No such number, or not one that this gateway serves.
    case badNumber = "bad-number"
    /// The number exists, but takes no texts: a landline, say.
    case cannotReceive = "cannot-receive"
    /// The gateway refuses, because the person has said STOP to it.
    case optedOut = "opted-out"
    /// The phone was off or out of reach for as long as the network tried.
    case unreachable
    /// A network took it for unwanted mail. Never send it again; tell the operator.
    case filtered
    /// The text is empty, too long, or not allowed here.
    case badText = "bad-text"
    /// Our account, sender or address is set up wrongly. Tell the operator.
    case configuration
    /// The gateway has too much to do, or trouble of its own.
    case gatewayTrouble = "gateway-trouble"
    /// The gateway gave no reason that we know.
    case unknown
}

/// Why a text failed or waits: a kind, the gateway's number for it, and a sentence of our own.
///
/// Never the gateway's sentence: those quote numbers and texts.
package struct GatewayReason: Sendable, Hashable, CustomStringConvertible {
    package var kind: FailureKind

    /// The gateway's own number for the error, if it gave one.
    package var code: Int?
    package var text: String

    package init(kind: FailureKind, code: Int?, text: String) {
        self.kind = kind
        self.code = code
        self.text = text
    }

    package var description: String {
        guard let code else { return "\(kind.rawValue): \(text)" }
        return "\(kind.rawValue) (\(code)): \(text)"
    }
}
