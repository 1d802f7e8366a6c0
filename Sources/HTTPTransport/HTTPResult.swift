/// How a request ended.
package enum HTTPResult: Sendable {
    /// A whole answer came, whatever its status. Header names are as the server wrote them.
    case response(status: Int, headers: [(String, String)], body: [UInt8])
    case failure(HTTPFailure)
}

/// Why no whole answer came.
package struct HTTPFailure: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Kind: String, Sendable {
        /// Not one byte of the request was written: it is safe to make it again.
        case notSent = "not-sent"

        /// Some of it was written, so the server may have acted on it.
        case uncertain
    }

    package var kind: Kind

    /// libcurl's number for the error (curl_easy_perform, "CURLcode"), or 0 for one of our own.
    package var code: Int32

    /// What happened, without the address, the headers and the bodies.
    package var text: String

    package init(kind: Kind, code: Int32, text: String) {
        self.kind = kind
        self.code = code
        self.text = text
    }

    package var description: String { "\(kind.rawValue): \(text) (\(code))" }
}
