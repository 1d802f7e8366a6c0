/// A request to make.
package struct HTTPRequest: Sendable {
    /// Capital letters: "GET", "POST".
    package var method: String

    /// An absolute `http` or `https` address.
    package var url: String
    package var headers: [(String, String)]
    package var body: [UInt8]

    package init(method: String, url: String, headers: [(String, String)], body: [UInt8]) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }

    /// What is wrong with the request before anybody is called, or nil.
    ///
    /// A line break in a header would let its author write headers of their own, or a second request.
    var flaw: String? {
        if method.isEmpty || !method.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) {
            return "the method is not a word in capital letters"
        }
        if url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) { return "the address has a space or control in it" }
        for (name, value) in headers {
            if name.isEmpty || !name.utf8.allSatisfy(isTokenByte) { return "a header's name is not a word" }
            if value.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
                return "a header's value has a line break or control in it"
            }
        }
        return nil
    }
}

/// Whether a byte may stand in a header's name (RFC 9110, section 5.6.2).
private func isTokenByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains(byte)
}
