import Conversations
import Gateways
import HTTPTransport
import TextMessage

/// Tries a channel: whether its doors can be reached by their public address, and whether a text goes out by it.
struct ChannelTrial {
    /// What was tried, and what came of it; without secrets and without whole numbers.
    struct Finding {
        var isFine: Bool
        var what: String
        var told: String
    }

    let channel: Channel
    let publicURL: String
    let transport: any HTTPSending
    /// Seconds since 1970-01-01T00:00:00Z.
    let now: Int64

    private var door: String { "\(publicURL)/webhooks/\(channel.name)/\(GatewayDoor.status.rawValue)" }

    /// Calls the door for news: once as the gateway does, where its signature can be made, and once as a stranger.
    func doors() async -> [Finding] {
        var findings: [Finding] = []
        if let signing = channel.gateway as? any SampleSigning,
            let sample = try? signing.signedSample(to: door, now: now)
        {
            findings.append(await call(sample, as: "a signed sample", wanting: 200..<300, help: Self.signedHelp))
        }
        let stranger = OutboundRequest(
            method: "POST", url: door, headers: [("Content-Type", "application/x-www-form-urlencoded")],
            body: Array("MessageSid=self-test&MessageStatus=self-test".utf8))
        findings.append(await call(stranger, as: "a request without a signature", wanting: 403..<404, help: [:]))
        return findings
    }

    private static let signedHelp = [
        403: "the signature was refused: is public_url as the gateway calls it, and the secret the service's own?",
        404: "the service has no channel of this name: start it anew with these settings",
        503: "the service cannot store anything now",
    ]

    private func call(
        _ request: OutboundRequest, as what: String, wanting statuses: Range<Int>, help: [Int: String]
    ) async -> Finding {
        switch await send(request) {
        case .answered(let status, _, _):
            let isFine = statuses.contains(status)
            let told = isFine ? "answered \(status), as it must" : "answered \(status)"
            let more = isFine ? nil : help[status]
            return Finding(
                isFine: isFine, what: "\(door), \(what)", told: [told, more].compactMap(\.self).joined(separator: "; "))
        case .notSent(let reason), .interrupted(let reason):
            return Finding(isFine: false, what: "\(door), \(what)", told: "no answer: \(reason)")
        }
    }

    /// Texts somebody, for real.
    func text(_ number: PhoneNumber, words: String) async -> Finding {
        let what = "a text to the \(number)"
        let message = OutgoingMessage(
            reference: "channel-test-\(now)", to: GatewayAddress(number.e164), text: words,
            statusCallback: channel.statusCallback, validitySeconds: 3600)
        guard let request = try? channel.gateway.buildSend(message, now: now) else {
            return Finding(isFine: false, what: what, told: "the request could not be built")
        }
        let outcome = channel.gateway.interpret(await send(request), of: message)
        switch outcome {
        case .accepted: return Finding(isFine: true, what: what, told: "accepted by \(channel.gateway.name)")
        case .deferred(_, let reason): return Finding(isFine: false, what: what, told: "not now: \(reason)")
        case .failed(let reason): return Finding(isFine: false, what: what, told: "refused: \(reason)")
        case .uncertain(let reason):
            return Finding(isFine: false, what: what, told: "nobody knows whether it went: \(reason)")
        }
    }

    private func send(_ request: OutboundRequest) async -> TransportResult {
        let result = await transport.send(
            HTTPRequest(method: request.method, url: request.url, headers: request.headers, body: request.body))
        switch result {
        case .response(let status, let headers, let body):
            return .answered(status: status, headers: headers, body: body)
        case .failure(let failure) where failure.kind == .notSent: return .notSent(reason: failure.text)
        case .failure(let failure): return .interrupted(reason: failure.text)
        }
    }
}
