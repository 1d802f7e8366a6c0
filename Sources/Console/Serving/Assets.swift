import Crypto

/// Files that browsers may keep for ever, since their name changes with them.
struct Asset: Sendable {
    let path: String
    let type: String
    let bytes: [UInt8]

    init(_ name: String, _ ending: String, _ type: String, _ bytes: [UInt8]) {
        let hash = base64URL(Array(SHA256.hash(data: bytes)).prefix(9).map { $0 })
        path = "/assets/\(name).\(hash).\(ending)"
        self.type = type
        self.bytes = bytes
    }
}

enum Assets {
    static let style = Asset("console", "css", "text/css; charset=utf-8", PackageResources.console_css)
    static let all = [style]
}
