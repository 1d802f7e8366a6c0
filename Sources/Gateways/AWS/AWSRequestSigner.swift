import Crypto

/// Signs requests to AWS (AWS, "Signature Version 4 signing process").
struct AWSRequestSigner {
    var accessKeyID: String
    var secretAccessKey: Secret
    var sessionToken: Secret?
    var region: String
    var service: String

    private static let algorithm = "AWS4-HMAC-SHA256"

    /// The request with its date, host and signature.
    ///
    /// Every header that is there is signed.
    func sign(_ request: OutboundRequest, now: Int64) -> OutboundRequest {
        let (instant, day) = basicInstant(now)
        let (host, path, query) = Self.parts(of: request.url)
        var signed = request
        signed.headers.append(("X-Amz-Date", instant))
        if let sessionToken, !sessionToken.isEmpty {
            signed.headers.append(("X-Amz-Security-Token", sessionToken.text))
        }
        let fields = (signed.headers + [("Host", host)]).map { ($0.0.lowercased(), $0.1) }.sorted { $0.0 < $1.0 }
        let names = fields.map(\.0).joined(separator: ";")
        let canonical =
            [request.method, path, query] + fields.map { "\($0.0):\($0.1)" }
            + ["", names, hexadecimal(SHA256.hash(data: request.body))]
        let scope = "\(day)/\(region)/\(service)/aws4_request"
        let digest = hexadecimal(SHA256.hash(data: Array(canonical.joined(separator: "\n").utf8)))
        let text = [Self.algorithm, instant, scope, digest].joined(separator: "\n")
        let signature = hexadecimal(Self.code(text, key(for: day)))
        signed.headers.append(
            (
                "Authorization",
                "\(Self.algorithm) Credential=\(accessKeyID)/\(scope), SignedHeaders=\(names), Signature=\(signature)"
            ))
        return signed
    }

    /// The key of a day, a region and a service, made from the secret in four steps.
    private func key(for day: String) -> [UInt8] {
        [day, region, service, "aws4_request"].reduce(Array("AWS4".utf8) + secretAccessKey.bytes) { key, word in
            Self.code(word, key)
        }
    }

    private static func code(_ text: String, _ key: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: key)))
    }

    /// Host, path and query of an address of ours; neither path nor query needs escaping.
    private static func parts(of url: String) -> (host: String, path: String, query: String) {
        let start = url.firstRange(of: "://")?.upperBound ?? url.startIndex
        let rest = url[start...]
        let hostEnd = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let pathEnd = rest[hostEnd...].firstIndex(of: "?") ?? rest.endIndex
        let path = rest[hostEnd..<pathEnd]
        return (String(rest[..<hostEnd]), path.isEmpty ? "/" : String(path), String(rest[pathEnd...].dropFirst()))
    }
}
