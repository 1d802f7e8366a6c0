import CCurl
import CCurlShim

/// libcurl's multi handle, which holds the connections.
///
/// `@unchecked Sendable`: the pointer never changes. The loop's thread alone uses it, but for `wake`, which libcurl
/// allows from any thread (curl_multi_wakeup(3)) and the loop calls under its lock, never after `close`.
struct MultiHandle: @unchecked Sendable {
    let pointer: UnsafeMutableRawPointer

    /// Runs once a process, as libcurl asks (curl_global_init(3)).
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init(connections: Int) throws(HTTPFailure) {
        guard Self.isReady, let pointer = curl_multi_init() else {
            throw HTTPFailure(kind: .notSent, code: 0, text: "libcurl could not start")
        }
        self.pointer = pointer
        linkline_multi_set_long(pointer, CURLMOPT_MAX_TOTAL_CONNECTIONS, connections)
        linkline_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, connections)
    }

    func wake() { curl_multi_wakeup(pointer) }

    func close() { curl_multi_cleanup(pointer) }

    /// Sleeps until a connection has news, libcurl has something to do, or somebody calls `wake`.
    func poll(milliseconds: Int) { curl_multi_poll(pointer, nil, 0, Int32(clamping: milliseconds), nil) }
}
