/// Whether a request comes from the gateway.
package enum SignatureVerdict: Sendable, Hashable {
    /// Why a signature does not hold.
    ///
    /// The names are fixed, so that metrics can count them.
    package enum Flaw: String, Sendable, CaseIterable {
        case missing = "no signature"
        case wrong = "the signature does not match"
        case bodyNotSigned = "the body is not covered by the signature"
        case bodyChanged = "the body is not the one that was signed"
        case unreadableBody = "the body cannot be read"
        case foreignAccount = "signed for another account"
        case expired = "the signature is too old"
        case fromTheFuture = "the signature is of a time to come"
        case unknownScheme = "signed in a way that is not accepted here"
        case untrustedKey = "signed with a key that is not the gateway's"
    }

    case valid
    case invalid(Flaw)

    /// We hold no secret to check with. That is a fault of ours, so the gateway shall come again.
    case unconfigured(setting: String)

    /// What to answer instead of going on, or nil if the request is the gateway's.
    package var refusal: GatewayAnswer? {
        switch self {
        case .valid: nil
        case .invalid: .refused
        case .unconfigured: .unavailable
        }
    }
}
