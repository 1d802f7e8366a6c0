import Crypto
import HTTPTypes

/// The two cookies: a session's, and one that ties a sign-in form to the browser it was shown in.
enum Cookies {
    static let session = "__Host-linkline"
    static let visit = "__Host-linkline-visit"

    /// The value of a cookie; browsers send those of a longer path first, and ours are all of `/`.
    static func value(_ name: String, in fields: HTTPFields) -> String? {
        for header in fields[values: .cookie] {
            for pair in header.split(separator: ";") {
                let halves = pair.split(separator: "=", maxSplits: 1)
                if halves.count == 2, halves[0].trimming(while: \.isWhitespace) == name { return String(halves[1]) }
            }
        }
        return nil
    }

    static func set(_ name: String, _ value: String) -> String {
        "\(name)=\(value); Path=/; Secure; HttpOnly; SameSite=Lax"
    }

    static func forget(_ name: String) -> String {
        "\(name)=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"
    }
}

/// The secret of a session: 256 bits, of which only the SHA-256 is kept.
struct SessionSecret: Sendable {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    init?(cookie: String?) {
        guard let cookie, cookie.utf8.count == 43, let given = Console.bytes(base64URL: cookie), given.count == 32
        else {
            return nil
        }
        bytes = given
    }

    var cookie: String { base64URL(bytes) }
    var hash: [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// What the forms of this session carry: whoever does not know the secret cannot make it.
    var token: String { FormToken.make(key: bytes, "form") }
}

enum FormToken {
    static func make(key: [UInt8], _ text: String) -> String {
        base64URL(
            Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: key))))
    }
}
