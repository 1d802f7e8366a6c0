import Crypto
import Foundation

/// Vonage's `sig` over the fields of a request (Vonage, "Signing messages").
package enum VonageSignature {
    /// How an account signs; it is chosen in Vonage's dashboard.
    package enum Method: String, Sendable, CaseIterable {
        /// MD5 of the fields with the secret behind them.
        case md5Hash = "md5hash"
        /// HMAC under the secret, with one of four digests.
        case md5
        case sha1
        case sha256
        case sha512

        /// Reads "md5hash", "sha256" "hmac-sha256" or "SHA-256 HMAC signature", as the dashboard writes it.
        init?(setting: String) {
            let letters = setting.lowercased().filter { $0.isLetter || $0.isNumber }
            let name = letters.replacing("signature", with: "").replacing("hmac", with: "")
            guard let method = Method(rawValue: name), method != .md5Hash || !letters.contains("hmac") else {
                return nil
            }
            self = method
        }
    }

    /// The name of the field that carries the signature, which is not itself signed.
    static let field = "sig"

    /// The signature of these fields, in lower-case hexadecimal digits.
    static func make(_ fields: [FormFields.Field], _ method: Method, _ secret: Secret) -> String {
        let text = signedText(fields)
        let key = SymmetricKey(data: secret.bytes)
        return switch method {
        case .md5Hash: hexadecimal(Insecure.MD5.hash(data: text + secret.bytes))
        case .md5: hexadecimal(HMAC<Insecure.MD5>.authenticationCode(for: text, using: key))
        case .sha1: hexadecimal(HMAC<Insecure.SHA1>.authenticationCode(for: text, using: key))
        case .sha256: hexadecimal(HMAC<SHA256>.authenticationCode(for: text, using: key))
        case .sha512: hexadecimal(HMAC<SHA512>.authenticationCode(for: text, using: key))
        }
    }

    /// `&name=value` for each field in order of names, with "&" and "=" in values made "_" and nothing escaped.
    private static func signedText(_ fields: [FormFields.Field]) -> [UInt8] {
        let signed = fields.filter { $0.name != Array(field.utf8) }
        let sorted = signed.sorted { $0.name.lexicographicallyPrecedes($1.name) }
        return sorted.flatMap { field in
            let value = field.value.map { byte in
                byte == UInt8(ascii: "&") || byte == UInt8(ascii: "=") ? UInt8(ascii: "_") : byte
            }
            return [UInt8(ascii: "&")] + field.name + [UInt8(ascii: "=")] + value
        }
    }
}
