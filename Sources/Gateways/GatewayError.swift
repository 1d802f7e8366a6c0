/// Why an adapter could not read a request or build one.
///
/// Errors name fields and settings, never their values: those are patients' words and numbers, or secrets.
package enum GatewayError: Error, Hashable, Sendable, CustomStringConvertible {
    case missingField(String)
    /// A field is there, and nothing that this gateway would say.
    case wrongField(String)
    case unsupportedMethod
    case unsupportedContentType
    case tooManyFields(limit: Int)

    /// A setting of the channel is empty.
    case unconfigured(setting: String)

    /// The text cannot be sent as it is; asking the gateway is useless.
    case unsendable(GatewayReason)

    /// A short fixed name, for metrics.
    package var label: String {
        switch self {
        case .missingField: "missing-field"
        case .wrongField: "wrong-field"
        case .unsupportedMethod: "unsupported-method"
        case .unsupportedContentType: "unsupported-content-type"
        case .tooManyFields: "too-many-fields"
        case .unconfigured: "unconfigured"
        case .unsendable: "unsendable"
        }
    }

    package var description: String {
        switch self {
        case .missingField(let name):
            "The gateway's request has no field \(name). Check that the address is set for texts at the gateway."
        case .wrongField(let name):
            "The field \(name) of the gateway's request cannot be read. Check the channel's gateway."
        case .unsupportedMethod:
            "The gateway's request is not a POST. Set the method of the webhook to POST at the gateway."
        case .unsupportedContentType:
            "The gateway's request is not in the form that this kind of gateway sends. Check the channel's gateway."
        case .tooManyFields(let limit):
            "The gateway's request has more than \(limit) fields. It was not read."
        case .unconfigured(let setting):
            "The channel's setting \(setting) is empty. Set it, then try again."
        case .unsendable(let reason):
            "The text was not sent. \(reason)"
        }
    }

    /// What to answer to a request that cannot be read.
    package var answer: GatewayAnswer {
        switch self {
        case .unconfigured: .unavailable
        case .unsupportedMethod: .wrongMethod
        case .unsupportedContentType: .wrongContentType
        case .missingField, .wrongField, .tooManyFields, .unsendable: .malformed
        }
    }
}
