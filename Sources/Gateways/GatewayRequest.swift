/// A request that a gateway made to one of our doors, as it arrived.
package struct GatewayRequest: Sendable {
    /// The HTTP method, in capitals.
    package var method: String

    /// The public address that the gateway called, with its query exactly as received.
    ///
    /// It is built from the configured public address, never from what the request says of itself: gateways sign it.
    package var url: String

    /// The headers in the order received; names in any case.
    package var headers: [(String, String)]

    /// The raw body.
    ///
    /// Signatures run over these bytes, so nothing may decode and encode them on the way.
    package var body: [UInt8]

    package init(method: String, url: String, headers: [(String, String)], body: [UInt8]) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }

    /// The value of the first header of this name, in any case of letters, or nil.
    package func header(_ name: String) -> String? { firstHeader(name, in: headers) }

    /// The content type without its parameters, in lower case; empty if there is none.
    var mediaType: String {
        let field = header("Content-Type") ?? ""
        let type = field.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
        return type.trimmingSpaces().lowercased()
    }
}

/// Which of a channel's two addresses was called.
package enum GatewayDoor: String, Sendable, CaseIterable {
    /// Texts from patients.
    case inbound
    /// News of texts that we sent.
    case status
}

/// What we answer to a gateway.
package struct GatewayAnswer: Sendable, Hashable {
    package var status: Int
    package var contentType: String?
    package var body: [UInt8]

    package init(status: Int, contentType: String?, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    /// The signature is wrong: do not come back with this.
    package static let refused = plain(403, "The signature does not fit this request.\n")

    /// The request is signed, but makes no sense to us; sending it again would not help.
    package static let malformed = plain(400, "This request cannot be read.\n")

    package static let wrongMethod = plain(405, "This method is not taken here.\n")
    package static let tooLong = plain(413, "Too long.\n")
    package static let wrongContentType = plain(415, "This content type is not taken here.\n")

    /// We cannot store it now, by a fault of ours: the gateway must send it again.
    ///
    /// Every fault of ours takes this answer, because some gateways drop a message for ever on any 4xx.
    package static let unavailable = plain(503, "Not now. Please send this again.\n")

    static func plain(_ status: Int, _ text: String) -> GatewayAnswer {
        GatewayAnswer(status: status, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
    }
}

/// The value of the first header of this name, in any case of letters, or nil.
func firstHeader(_ name: String, in headers: [(String, String)]) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.0.lowercased() == wanted }?.1
}

extension Substring {
    /// Without spaces and tabs at either end.
    func trimmingSpaces() -> Substring {
        var rest = self
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return rest
    }
}
