import Conversations
import Foundation
import Gateways
import Webhooks
import Words

/// What a gateway's request means, and what it is answered, as the server would.
enum WebhookExplainer {
    static func explain(_ request: LineRequest) throws(LineFault) -> LineJSON {
        let gateway = try gateway(request)
        let door = try door(request)
        let asked = try gatewayRequest(request)
        let now = try ExplainedRequest.moment(request)
        guard asked.body.count <= WebhookSettings.Limits.standard.bodyBytes else {
            return answer("unchecked", "the body is longer than the server takes", [], .tooLong)
        }
        let isUnchecked = try request.flag("skip_signature", otherwise: false)
        let verdict = isUnchecked ? SignatureVerdict.valid : gateway.verify(asked, now: now.seconds)
        if let refusal = verdict.refusal { return answer("invalid", reason(verdict), [], refusal) }
        let signature = isUnchecked ? "unchecked" : "valid"
        do {
            let events = try gateway.parse(asked, at: door)
            return answer(signature, nil, events, gateway.acknowledge(events))
        } catch {
            return answer(signature, error.description, [], error.answer)
        }
    }

    // MARK: In

    private static func gateway(_ request: LineRequest) throws(LineFault) -> any Gateway {
        let name = try request.text("gateway")
        let secrets = try request.texts("secrets").map { "\(Secret.exactSeparator)\($0)" }.joined()
        let method = try request.textIfAny("signature_method")
        let config = try ExplainedRequest.config(request)
        let secret = GatewayCatalogue.webhookSecret(of: name)
        let gateway = GatewayCatalogue.gateway(named: name) { setting in
            if setting == secret { return secrets }
            return setting == "signature_method" ? method ?? config[setting] : config[setting]
        }
        guard let gateway else { throw ExplainedRequest.unknownGateway }
        return gateway
    }

    private static func door(_ request: LineRequest) throws(LineFault) -> GatewayDoor {
        guard let name = try request.textIfAny("door") else { return .inbound }
        guard let door = GatewayDoor(rawValue: name) else { throw .wrongType("door", "\"inbound\" or \"status\"") }
        return door
    }

    private static func gatewayRequest(_ line: LineRequest) throws(LineFault) -> GatewayRequest {
        guard let json = line["request"] else { throw LineFault(code: "request", message: "\"request\" is missing.") }
        guard case .object = json else { throw .wrongType("request", "an object") }
        let request = LineRequest(json: json)
        var body: [UInt8] = []
        if let encoded = try request.textIfAny("body_base64") {
            guard let data = Data(base64Encoded: encoded) else { throw .wrongType("body_base64", "base 64") }
            body = Array(data)
        } else if let text = try request.textIfAny("body") {
            body = Array(text.utf8)
        }
        return GatewayRequest(
            method: (try request.textIfAny("method") ?? "POST").uppercased(), url: try request.text("url"),
            headers: try ExplainedRequest.headers(request), body: body)
    }

    // MARK: Out

    private static func reason(_ verdict: SignatureVerdict) -> String? {
        switch verdict {
        case .valid: nil
        case .invalid(let flaw): flaw.rawValue
        case .unconfigured(let setting): "there is no \(setting) to check with"
        }
    }

    private static func answer(
        _ signature: String, _ reason: String?, _ events: [GatewayEvent], _ answer: GatewayAnswer
    ) -> LineJSON {
        .object([
            .init("signature", .string(signature)), .init("reason", LineJSON(reason)),
            .init("events", .array(events.map(json))),
            .init(
                "respond",
                .object([
                    .init("status", .integer(answer.status)), .init("content_type", LineJSON(answer.contentType)),
                    .init("body", .string(String(decoding: answer.body, as: UTF8.self))),
                ])),
        ])
    }

    private static func json(_ event: GatewayEvent) -> LineJSON {
        switch event {
        case .message(let message):
            .object([
                .init("type", .string("message")), .init("key", .string(message.key)),
                .init("from", .string(message.from.value)), .init("to", .string(message.to.value)),
                .init("text", .string(message.text)),
                .init("received_at", LineJSON(message.receivedAt.map { Clock.iso(Instant(seconds: $0)) })),
                .init("parts", .integer(message.parts)), .init("media", .integer(message.mediaCount)),
                .init("replyable", .bool(message.isReplyable)),
            ])
        case .receipt(let receipt):
            .object([
                .init("type", .string("receipt")), .init("gateway_id", .string(receipt.gatewayID)),
                .init("state", .string(receipt.state.rawValue)),
                .init("reason", LineJSON(receipt.reason?.description)),
            ])
        }
    }
}

/// What both kinds of line about gateways have in common.
enum ExplainedRequest {
    static var unknownGateway: LineFault {
        LineFault(
            code: "gateway",
            message: "There is no such gateway. There are: \(GatewayCatalogue.names.joined(separator: ", ")).")
    }

    /// `now` as a moment or in seconds since 1970; the clock's, if it is absent.
    static func moment(_ request: LineRequest) throws(LineFault) -> Instant {
        switch request["now"] {
        case nil: return Clock.now()
        case .integer(let seconds)?: return Instant(seconds: Int64(seconds))
        case .string(let text)?:
            if let seconds = isoDate(text) { return Instant(seconds: seconds) }
        default: break
        }
        throw .wrongType("now", "a moment such as 2026-06-10T09:05:00Z")
    }

    /// Settings in the vendor's own words.
    static func config(_ request: LineRequest) throws(LineFault) -> [String: String] {
        guard let json = request["config"] else { return [:] }
        guard case .object(let members) = json else { throw .wrongType("config", "an object") }
        var config: [String: String] = [:]
        for member in members {
            switch member.value {
            case .null: continue
            case .string(let text): config[member.key] = text
            case .integer(let number): config[member.key] = String(number)
            case .bool(let yes): config[member.key] = yes ? "true" : "false"
            default: throw .wrongType("config", "an object of strings")
            }
        }
        return config
    }

    static func headers(_ request: LineRequest) throws(LineFault) -> [(String, String)] {
        guard let json = request["headers"] else { return [] }
        guard case .object(let members) = json else { throw .wrongType("headers", "an object") }
        var headers: [(String, String)] = []
        for member in members {
            switch member.value {
            case .string(let value): headers.append((member.key, value))
            case .integer(let number): headers.append((member.key, String(number)))
            default: throw .wrongType("headers", "an object of strings")
            }
        }
        return headers
    }
}
