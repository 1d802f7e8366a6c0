import Gateways
package import HTTPTransport
package import Logging
import ServiceLifecycle
package import Store
import TextMessage
package import Words

/// Reads a gateway's own list of received texts, so that one whose callbacks were all lost is heard after all.
///
/// It looks when the service starts and every few minutes from then on. What the list holds goes through the same door
/// as a callback, under the same id, so neither makes a text double.
package struct ReceivedPoller: Service {
    private let channel: Channel
    private let door: Door
    private let store: any Store
    private let transport: any HTTPSending
    private let seconds: Int
    private let clock: @Sendable () -> Instant
    private let logger: Logger
    private let log: ChannelLog?

    /// How many pages are read at most; a gateway that never ends must not keep us for ever.
    private static let mostPages = 200

    /// A line that has never had a text takes none that is older than this: those of the seven days before belong to
    /// whoever answered the number then.
    private static let hoursBeforeFirst = 24

    /// - Parameters:
    ///   - channel: the line, whose gateway keeps a list.
    ///   - door: the same line's door.
    ///   - store: where it is looked up which texts are known.
    ///   - transport: what makes the requests.
    ///   - seconds: between two looks.
    ///   - clock: the time.
    ///   - logger: for what goes wrong; it never gets a patient's words.
    ///   - log: keeps the exchanges, redacted.
    package init(
        channel: Channel, door: Door, store: any Store, transport: any HTTPSending, seconds: Int,
        clock: @escaping @Sendable () -> Instant, logger: Logger, log: ChannelLog? = nil
    ) {
        self.channel = channel
        self.door = door
        self.store = store
        self.transport = transport
        self.seconds = seconds
        self.clock = clock
        self.logger = logger
        self.log = log
    }

    /// Whether the gateway keeps a list at all.
    package var isNeeded: Bool {
        let asked = try? channel.gateway.listReceived(olderThan: nil, now: clock().seconds)
        return asked.flatMap { $0 } != nil
    }

    /// Looks, waits and looks again until it is shut down.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            var isAfterGap = true
            while !Task.isCancelled {
                isAfterGap = await poll(toTheEnd: isAfterGap) == nil
                try? await Task.sleep(for: .seconds(seconds))
            }
        }
    }

    /// Looks once.
    ///
    /// - Parameter toTheEnd: to read the whole list, as after a gap: newer texts that did arrive may hide older ones
    ///   that did not.
    /// - Returns: how many texts were new; nil if the list could not be read, or not all of it stored.
    @discardableResult
    package func poll(toTheEnd: Bool) async -> Int? {
        do {
            var accepted = 0
            // The oldest first: what a patient wrote in two texts is heard in that order.
            for message in try await missed(toTheEnd: toTheEnd).reversed() {
                if case .accepted? = try await door.accept(message) { accepted += 1 }
            }
            if accepted > 0 {
                logger.warning(
                    "received.found", metadata: ["channel": "\(channel.name)", "texts": "\(accepted)"])
            }
            return accepted
        } catch let error as Unanswered {
            logger.warning(
                "received.unanswered", metadata: ["channel": "\(channel.name)", "reason": "\(error.reason)"])
        } catch {
            logger.error("received.failed", metadata: ["channel": "\(channel.name)"])
        }
        return nil
    }

    private struct Unanswered: Error {
        var reason: GatewayReason
    }

    /// Texts of people on the list that are not known, the newest first.
    ///
    /// Without `toTheEnd`, pages are read until all on one are known; what lies behind it was read before.
    private func missed(toTheEnd: Bool) async throws -> [InboundMessage] {
        let name = channel.name
        let earliest =
            try store.read { try $0.hasTexts(from: name) } ? nil : clock().adding(hours: -Self.hoursBeforeFirst)
        var missed: [InboundMessage] = []
        var next: String?
        for _ in 0..<Self.mostPages {
            let (texts, following) = try await page(olderThan: next)
            let people = texts.filter { $0.from.sender.number != nil && door.isOurs(.message($0)) }
            let unknown = try store.read { reader in
                try people.filter { try !reader.isKnown($0.key, from: name) }
            }
            missed += unknown.filter { text in
                earliest.map { Instant(seconds: text.receivedAt ?? .max) >= $0 } ?? true
            }
            guard let following, toTheEnd || people.isEmpty || !unknown.isEmpty else { break }
            next = following
        }
        return missed
    }

    private func page(olderThan id: String?) async throws -> ([InboundMessage], next: String?) {
        guard let request = try channel.gateway.listReceived(olderThan: id, now: clock().seconds) else {
            return ([], nil)
        }
        let began = ContinuousClock.now
        let result = await exchange(request, by: transport)
        let page = channel.gateway.readReceived(result)
        func record(_ outcome: String) {
            log?.record(request, .list, result, .init(channel: channel, outcome: outcome, since: began))
        }
        switch page {
        case .texts(let texts, let next):
            record("\(texts.count) texts")
            return (texts, next)
        case .unanswered(let reason):
            record("unanswered")
            throw Unanswered(reason: reason)
        }
    }
}

/// Makes a gateway's request, and tells how it ended in a gateway's words.
func exchange(_ request: OutboundRequest, by transport: any HTTPSending) async -> TransportResult {
    let result = await transport.send(
        HTTPRequest(method: request.method, url: request.url, headers: request.headers, body: request.body))
    switch result {
    case .response(let status, let headers, let body):
        return .answered(status: status, headers: headers, body: body)
    case .failure(let failure) where failure.kind == .notSent: return .notSent(reason: failure.text)
    case .failure(let failure): return .interrupted(reason: failure.text)
    }
}
