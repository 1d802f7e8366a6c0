import CCurl
import CCurlShim

/// One request on its way: what libcurl reads from and writes to.
///
/// `@unchecked Sendable`: the caller makes it and hands it over through the loop's lock; from then on the loop's thread
/// alone reads and writes its variables. `isCancelled` is read and written under that lock only.
final class Transfer: @unchecked Sendable {
    let request: HTTPRequest
    let answerLimit: Int
    var isCancelled = false
    var continuation: CheckedContinuation<HTTPResult, Never>?

    /// The header list that libcurl reads while the transfer is under way.
    var headerList: UnsafeMutablePointer<curl_slist>?

    private var bytesRead = 0
    private var headerBytes = 0
    private var headers: [(String, String)] = []
    private var body: [UInt8] = []
    private var isTooLong = false

    init(request: HTTPRequest, answerLimit: Int) {
        self.request = request
        self.answerLimit = answerLimit
    }

    /// Copies the next bytes of the request's body.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, request.body.count - bytesRead)
        buffer.copyBytes(from: request.body[bytesRead..<(bytesRead + count)])
        bytesRead += count
        return count
    }

    /// Takes bytes of the answer's body, or none if they are too many.
    func append(_ data: UnsafeRawBufferPointer) -> Int {
        guard body.count + data.count <= answerLimit else {
            isTooLong = true
            return 0
        }
        body.append(contentsOf: data)
        return data.count
    }

    /// Takes a line of the answer's header.
    ///
    /// A status line begins anew: interim answers (100, 103) come before the last.
    func appendHeader(_ data: UnsafeRawBufferPointer) -> Int {
        headerBytes += data.count
        guard headerBytes <= HTTPLimits.headerBytes else {
            isTooLong = true
            return 0
        }
        var line = data[...]
        while let last = line.last, last == 0x0D || last == 0x0A || last == 0x20 { line.removeLast() }
        if line.starts(with: Array("HTTP/".utf8)) {
            headers = []
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
            let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
            headers.append((String(decoding: line[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self)))
        }
        return data.count
    }

    /// What became of it, told by libcurl's code and by whether a byte of the request was written.
    func result(code: CURLcode, handle: CURLHandle) -> HTTPResult {
        if code == CURLE_OK {
            return .response(status: handle.longInfo(CURLINFO_RESPONSE_CODE), headers: headers, body: body)
        }
        let text: String
        if isTooLong {
            text = "the answer is too long"
        } else if code == CURLE_SEND_FAIL_REWIND {
            // libcurl wanted to repeat the request; see CURLHandle.setMethod.
            text = "the connection broke before the answer"
        } else {
            text = String(cString: curl_easy_strerror(code))
        }
        let isUnsent = Self.codesBeforeTheRequest.contains(code.rawValue) || !handle.hasWritten
        return .failure(HTTPFailure(kind: isUnsent ? .notSent : .uncertain, code: Int32(code.rawValue), text: text))
    }

    func finish(_ result: HTTPResult) {
        continuation?.resume(returning: result)
        continuation = nil
    }

    /// Failures that come before the first byte of a request, whatever libcurl wrote to set the connection up.
    private static let codesBeforeTheRequest = Set(
        [
            CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_RESOLVE_HOST,
            CURLE_COULDNT_CONNECT, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
        ].map(\.rawValue))
}
