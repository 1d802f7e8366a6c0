/// Something that makes HTTP requests: libcurl, or a stand-in with faults in tests.
package protocol HTTPSending: Sendable {
    /// Makes the request once and waits for its end. It never makes it twice by itself.
    func send(_ request: HTTPRequest) async -> HTTPResult
}
