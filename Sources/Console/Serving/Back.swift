/// A page of ours to go back to after signing in; nothing else can be named.
struct Back: Sendable {
    let path: String

    /// Whatever is no path on this server becomes the start page.
    init(_ text: String?) {
        let text = text ?? "/"
        let isOurs =
            text.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("\\") && !text.hasPrefix("/sign-")
            && text.utf8.allSatisfy { (0x21...0x7E).contains($0) } && text.utf8.count < 500
        path = isOurs ? text : "/"
    }

    /// As the value of a query.
    var query: String { FormFields.encoded(path) }
}

extension FormFields {
    /// As a browser would write them.
    static func written(_ pairs: [(name: String, value: String)]) -> String {
        pairs.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain = byte < 0x80 && (character.isLetter || character.isNumber || "-._~".contains(character))
            return isPlain ? String(character) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
