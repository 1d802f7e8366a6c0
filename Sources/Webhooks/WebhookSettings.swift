/// How the webhook server listens, and what it puts up with.
package struct WebhookSettings: Sendable {
    package var host: String
    package var port: Int
    /// Where gateways reach us (`https://texts.example.org`): signatures are made over it, so it is never taken from
    /// what a request says of itself.
    package var publicURL: String
    package var limits: Limits

    package init(host: String, port: Int, publicURL: String, limits: Limits) {
        self.host = host
        self.port = port
        self.publicURL = publicURL
        self.limits = limits
    }

    /// Bounds against slow, large and many requests.
    package struct Limits: Sendable {
        package var bodyBytes: Int
        package var headerBytes: Int
        package var connections: Int
        /// Seconds without a byte after which a connection is closed.
        package var idleSeconds: Int
        /// Seconds within which a request must have begun: its headers must be there.
        package var headSeconds: Int
        /// Seconds within which a request's body must have arrived.
        package var bodySeconds: Int
        /// Event-loop threads.
        package var threads: Int

        /// 64 KiB of body and 8 KiB of headers, 15 seconds for the headers, 5 seconds for a body, 30 seconds idle.
        ///
        /// There are more connections than texts that may wait, so that whoever is too much is told so and does not
        /// hang.
        package static let standard = Limits(
            bodyBytes: 64 * 1024, headerBytes: 8 * 1024, connections: 2_000, idleSeconds: 30, headSeconds: 15,
            bodySeconds: 5, threads: 2)

        package init(
            bodyBytes: Int, headerBytes: Int, connections: Int, idleSeconds: Int, headSeconds: Int, bodySeconds: Int,
            threads: Int
        ) {
            self.bodyBytes = bodyBytes
            self.headerBytes = headerBytes
            self.connections = connections
            self.idleSeconds = idleSeconds
            self.headSeconds = headSeconds
            self.bodySeconds = bodySeconds
            self.threads = threads
        }
    }
}
