/// What a request may cost.
package struct HTTPLimits: Sendable, Hashable {
    /// Until the connection stands, TLS included.
    package var connectMilliseconds: Int

    /// From the call to the last byte of the answer, waiting for a free connection included.
    package var totalMilliseconds: Int

    /// The longest body of an answer; a longer one is cut off and the request fails as uncertain.
    package var answerBytes: Int

    /// How many connections are open at most.
    ///
    /// Further requests wait for one.
    package var connections: Int

    /// Whether the proxy named by `https_proxy`, `http_proxy` and `no_proxy` is used.
    package var usesProxyOfEnvironment: Bool

    package init(
        connectMilliseconds: Int, totalMilliseconds: Int, answerBytes: Int, connections: Int,
        usesProxyOfEnvironment: Bool
    ) {
        self.connectMilliseconds = connectMilliseconds
        self.totalMilliseconds = totalMilliseconds
        self.answerBytes = answerBytes
        self.connections = connections
        self.usesProxyOfEnvironment = usesProxyOfEnvironment
    }

    /// The limits for gateways: their slowest known request takes about 26 seconds.
    package static let gateways = HTTPLimits(
        connectMilliseconds: 10_000, totalMilliseconds: 30_000, answerBytes: 256 * 1_024, connections: 64,
        usesProxyOfEnvironment: true)

    /// The longest headers of an answer, in bytes.
    static let headerBytes = 64 * 1_024
}
