/// How the console listens and what it asks of those who sign in.
package struct ConsoleSettings: Sendable {
    package var host: String
    /// 0 lets the system choose.
    package var port: Int
    /// How people reach it, without a slash at the end; nothing for the address that it listens on.
    package var url: String?
    /// A second factor is asked of everybody; off in a demonstration only.
    package var asksForCode: Bool
    /// Rows of the settings page: what is set, to what, and where it is changed.
    package var shown: [Shown]
    package var limits: Limits

    package struct Shown: Hashable, Sendable {
        package var name: String
        package var value: String
        package var place: String

        package init(name: String, value: String, place: String) {
            self.name = name
            self.value = value
            self.place = place
        }
    }

    package struct Limits: Sendable {
        package var bodyBytes: Int
        package var headerBytes: Int
        package var connections: Int
        /// Seconds from the opening of a connection, or from the last bytes sent, to a request's headers: longer than
        /// the heartbeat of a stream.
        package var headSeconds: Int
        package var idleSeconds: Int
        package var bodySeconds: Int
        package var threads: Int

        /// 256 KiB of body, 16 KiB of headers; 1,000 connections, so 300 streams leave room for pages.
        package static let standard = Limits(
            bodyBytes: 256 << 10, headerBytes: 16 << 10, connections: 1_000, headSeconds: 45, idleSeconds: 60,
            bodySeconds: 10, threads: 2)

        package init(
            bodyBytes: Int, headerBytes: Int, connections: Int, headSeconds: Int, idleSeconds: Int, bodySeconds: Int,
            threads: Int
        ) {
            self.bodyBytes = bodyBytes
            self.headerBytes = headerBytes
            self.connections = connections
            self.headSeconds = headSeconds
            self.idleSeconds = idleSeconds
            self.bodySeconds = bodySeconds
            self.threads = threads
        }
    }

    package init(
        host: String, port: Int, url: String? = nil, asksForCode: Bool = true, shown: [Shown] = [],
        limits: Limits = .standard
    ) {
        self.host = host
        self.port = port
        self.url = url
        self.asksForCode = asksForCode
        self.shown = shown
        self.limits = limits
    }
}
