import Gateways
package import HTTPTransport
import Synchronization
package import Words

/// Certificates that gateways publish, read once and kept.
///
/// Which address may be read is the adapter's to say; this only keeps what was there, so that a text does not wait for
/// the network, and does not let a flood of requests become a flood of ours.
package final class PublishedCertificates: Sendable {
    private let transport: any HTTPSending
    private let clock: @Sendable () -> Instant
    private let shelf = Mutex<[String: Entry]>([:])

    private struct Entry {
        /// Nothing after an attempt that failed.
        var pem: [UInt8]?
        var readAt: Instant
    }

    /// For how many seconds a certificate is kept, and for how many one that could not be read is not asked for again.
    private static let keptSeconds: Int64 = 24 * 3_600
    private static let pauseSeconds: Int64 = 10

    /// Gateways use one certificate at a time, and a second while they change it.
    private static let limit = 16

    /// A certificate has one or two KiB.
    private static let largest = 16 * 1_024

    package init(transport: any HTTPSending, clock: @escaping @Sendable () -> Instant) {
        self.transport = transport
        self.clock = clock
    }

    /// What stands at an address, as it is published; nothing if it cannot be read now.
    func certificate(at address: String) async -> [UInt8]? {
        let now = clock()
        let (known, isFull) = shelf.withLock { shelf in
            shelf = shelf.filter { now.seconds(since: $0.value.readAt) < Self.lifetime($0.value) }
            return (shelf[address], shelf.count >= Self.limit)
        }
        if let known { return known.pem }
        guard !isFull else { return nil }
        var pem: [UInt8]?
        let answer = await transport.send(HTTPRequest(method: "GET", url: address, headers: [], body: []))
        if case .response(200, _, let body) = answer, body.count <= Self.largest { pem = body }
        shelf.withLock { $0[address] = Entry(pem: pem, readAt: now) }
        return pem
    }

    /// Makes a request that a gateway waits for.
    ///
    /// - Returns: whether it was answered as it should be.
    func answer(_ request: OutboundRequest) async -> Bool {
        let answer = await transport.send(
            HTTPRequest(method: request.method, url: request.url, headers: request.headers, body: request.body))
        guard case .response(200...299, _, _) = answer else { return false }
        return true
    }

    private static func lifetime(_ entry: Entry) -> Int64 { entry.pem == nil ? pauseSeconds : keptSeconds }
}
