import Crypto

/// A JSON Web Token under a shared secret (RFC 7519), signed with HMAC-SHA256 and with nothing else.
///
/// A token that names another algorithm is refused whatever it holds: "none" and a mixed-up key type are the known ways
/// to forge one (RFC 8725, section 3.1).
enum JSONWebToken {
    /// Why a token does not hold.
    enum Flaw: Error, Hashable {
        case malformed
        case wrongAlgorithm
        case wrongSignature
    }

    /// A signed token with these claims, in this order.
    static func make(_ claims: [JSONValue.Member], secret: Secret) -> String {
        let header = JSONValue.object([.init("alg", .string("HS256")), .init("typ", .string("JWT"))])
        let signed = base64URL(header.encoded) + "." + base64URL(JSONValue.object(claims).encoded)
        return signed + "." + base64URL(code(of: signed, secret))
    }

    /// The claims of a token that one of the secrets has signed.
    ///
    /// The times in them are the caller's to judge.
    static func verify(_ token: String, secrets: [Secret]) throws(Flaw) -> JSONValue {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = base64URLDecoded(parts[0]).flatMap({ JSONValue($0) }),
            let claims = base64URLDecoded(parts[1]).flatMap({ JSONValue($0) }), case .object = claims,
            let theirs = base64URLDecoded(parts[2])
        else { throw .malformed }
        guard header["alg"]?.text == "HS256" else { throw .wrongAlgorithm }
        let signed = "\(parts[0]).\(parts[1])"
        var matches = false
        // Every secret is tried, found or not, so that the time tells nothing.
        for secret in secrets where !secret.isEmpty {
            if constantTimeEqual(code(of: signed, secret), theirs) { matches = true }
        }
        guard matches else { throw .wrongSignature }
        return claims
    }

    private static func code(of text: String, _ secret: Secret) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: secret.bytes)))
    }
}
