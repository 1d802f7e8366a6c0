/// A text to be sent.
package struct OutgoingMessage: Sendable, Hashable {
    /// Our own id of the text, which is the same at every attempt.
    ///
    /// Letters, digits, "-", "_" and ".".
    package var reference: String
    package var to: GatewayAddress

    /// The words, ready to send.
    ///
    /// Private.
    package var text: String

    /// The address for news of this text, without our reference: the adapter adds it.
    ///
    /// Nil asks for no news.
    package var statusCallback: String?

    /// For how many seconds the text is worth sending; nil for as long as the gateway likes.
    package var validitySeconds: Int?

    package init(
        reference: String, to: GatewayAddress, text: String, statusCallback: String?, validitySeconds: Int?
    ) {
        self.reference = reference
        self.to = to
        self.text = text
        self.statusCallback = statusCallback
        self.validitySeconds = validitySeconds
    }
}

/// An HTTP request for the transport to make.
///
/// Its headers hold secrets: log it through `redact` only.
package struct OutboundRequest: Sendable {
    package var method: String
    package var url: String
    package var headers: [(String, String)]
    package var body: [UInt8]

    package init(method: String, url: String, headers: [(String, String)], body: [UInt8]) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// How such a request ended, as the transport saw it.
package enum TransportResult: Sendable {
    /// The gateway answered.
    case answered(status: Int, headers: [(String, String)], body: [UInt8])

    /// Not one byte of the request was written: refused, no such host, no TLS, no connection in time.
    case notSent(reason: String)

    /// Something was written and no whole answer came: time-out, reset, closed. The gateway may have acted on it.
    case interrupted(reason: String)
}
