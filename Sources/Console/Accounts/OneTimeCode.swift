import Crypto
import Foundation
package import Words

/// Codes of authenticator apps: TOTP (RFC 6238) with SHA-1, 30 seconds and six digits, which every app knows.
package enum OneTimeCode {
    private static let seconds: Int64 = 30
    package static let secretCount = 20

    /// The code of a time step.
    ///
    /// - Parameters:
    ///   - secret: the shared secret.
    ///   - step: periods of 30 seconds since 1970.
    ///   - digits: how many.
    /// - Returns: the digits, with noughts before them.
    package static func code(_ secret: [UInt8], step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { [UInt8]($0) }
        let hash = [UInt8](HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        // Dynamic truncation, RFC 4226 section 5.3.
        let offset = Int(hash[hash.count - 1] & 15)
        let number = hash[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(Int(number) % Int(pow(10, Double(digits))))
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step that a code is of, one step early or late allowed; nothing if it is wrong or its step was used.
    package static func step(of code: String, _ secret: [UInt8], at now: Instant, after used: Int64) -> Int64? {
        let typed = Array(code.filter { !$0.isWhitespace && $0 != "-" }.utf8)
        let current = now.seconds / seconds
        var found: Int64?
        for step in (current - 1)...(current + 1) where areEqual(typed, Array(Self.code(secret, step: step).utf8)) {
            found = step
        }
        guard let found, found > used else { return nil }
        return found
    }

    /// The secret as apps take it (base 32, RFC 4648), in groups of four.
    package static func written(_ secret: [UInt8]) -> String {
        let text = base32(secret)
        return stride(from: 0, to: text.count, by: 4).map { start in
            String(text.dropFirst(start).prefix(4))
        }.joined(separator: " ")
    }

    /// What opens an authenticator app on the same device (the key URI format of Google Authenticator).
    package static func link(_ secret: [UInt8], email: String) -> String {
        let label = email.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "otpauth://totp/Linkline:\(label)?secret=\(base32(secret))&issuer=Linkline"
    }

    private static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var text = ""
        var (buffer, count) = (0, 0)
        for byte in bytes {
            buffer = buffer << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(letters[(buffer >> count) & 31])
            }
            buffer &= (1 << count) - 1
        }
        if count > 0 { text.append(letters[(buffer << (5 - count)) & 31]) }
        return text
    }
}
