import Gateways
import Words

/// What is sent to a gateway for a text, and what its answers mean, in the order in which the outbox would go on.
struct SendExplainer {
    private let gateway: any Gateway
    private let message: OutgoingMessage
    private let attemptedAt: Int64
    private var now: Int64
    private var answers: ArraySlice<TransportResult>
    private var requests: [OutboundRequest] = []
    private var resends = 0

    /// Seconds after which the gateway is asked what became of a text; as `quarantine_seconds`.
    private static let quarantine: Int64 = 60
    /// Seconds before the second try where the gateway does not say.
    private static let wait = 10

    static func explain(_ request: LineRequest) throws(LineFault) -> LineJSON {
        var explainer = try SendExplainer(request)
        let outcome: SendOutcome
        do {
            outcome = try explainer.outcome()
        } catch {
            outcome = .failed(reason: Self.reason(error))
        }
        return .object([
            .init("requests", .array(explainer.requests.map(Self.json))), .init("outcome", Self.json(outcome)),
        ])
    }

    // MARK: In

    private init(_ request: LineRequest) throws(LineFault) {
        let config = try ExplainedRequest.config(request)
        let name = try request.text("gateway")
        guard let gateway = GatewayCatalogue.gateway(named: name, setting: { config[$0] }) else {
            throw ExplainedRequest.unknownGateway
        }
        self.gateway = gateway
        guard let json = request["message"] else {
            throw LineFault(code: "message", message: "\"message\" is missing.")
        }
        guard case .object = json else { throw .wrongType("message", "an object") }
        let text = LineRequest(json: json)
        let id: String =
            switch text["id"] {
            case .string(let id)?: id
            case .integer(let number)?: String(number)
            case nil: "1"
            default: throw .wrongType("id", "a string")
            }
        let given = GatewayAddress(try text.text("to"))
        let to = GatewayAddress(network: given.network, value: GatewayAddress(gateway: given.value).value)
        message = OutgoingMessage(
            reference: id, to: to, text: try text.text("text"), statusCallback: config["status_callback"],
            validitySeconds: nil)
        now = try ExplainedRequest.moment(request).seconds
        attemptedAt = now
        var answers: [TransportResult] = []
        for item in try request.items("answers") { answers.append(try Self.result(item)) }
        self.answers = answers[...]
    }

    private static func result(_ item: LineJSON) throws(LineFault) -> TransportResult {
        guard case .object = item else { throw .wrongType("answers", "an array of objects") }
        let answer = LineRequest(json: item)
        switch try answer.textIfAny("error") {
        case "connection-refused"?: return .notSent(reason: "connection refused")
        case "timeout"?: return .interrupted(reason: "no answer in time")
        case "reset"?: return .interrupted(reason: "the connection was reset")
        case _?: throw .wrongType("error", "\"timeout\", \"reset\" or \"connection-refused\"")
        case nil: break
        }
        guard let status = try answer.integer("status") else {
            throw LineFault(code: "answers", message: "An answer has neither \"status\" nor \"error\".")
        }
        let body: String
        switch answer["body"] {
        case .string(let text)?: body = text
        case nil: body = ""
        case let json?: body = json.text
        }
        return .answered(status: status, headers: try ExplainedRequest.headers(answer), body: Array(body.utf8))
    }

    // MARK: One answer after another

    private mutating func outcome() throws(GatewayError) -> SendOutcome {
        var outcome = try attempt()
        while !answers.isEmpty {
            switch outcome {
            case .accepted, .failed: return outcome
            case .deferred(let retryAfter, _):
                now += Int64(retryAfter ?? Self.wait)
                outcome = try attempt()
            case .uncertain:
                now += Self.quarantine
                outcome = try ask(after: outcome)
            }
        }
        return outcome
    }

    private mutating func attempt() throws(GatewayError) -> SendOutcome {
        requests.append(try gateway.buildSend(message, now: now))
        guard let answer = answers.popFirst() else {
            return .uncertain(
                reason: GatewayReason(kind: .unknown, code: nil, text: "No answer was given in this line."))
        }
        return gateway.interpret(answer, of: message)
    }

    /// Where the gateway cannot be asked, the text goes once more and no more.
    private mutating func ask(after outcome: SendOutcome) throws(GatewayError) -> SendOutcome {
        guard var question = try gateway.lookUp(for: message, now: now) else {
            resends += 1
            guard resends == 1 else {
                answers = []
                return outcome
            }
            return try attempt()
        }
        while true {
            requests.append(question)
            guard let answer = answers.popFirst() else { return outcome }
            switch gateway.readLookUp(answer, for: message, attemptedAt: attemptedAt, knownIDs: []) {
            case .found(let id, _, _): return .accepted(id: id)
            case .notFound:
                let text = "The gateway has not taken the text."
                return .deferred(
                    retryAfter: 0, reason: GatewayReason(kind: .gatewayTrouble, code: nil, text: text))
            case .older(let url): question.url = url
            case .unanswered(let reason): return .uncertain(reason: reason)
            }
        }
    }

    // MARK: Out

    private static func reason(_ error: GatewayError) -> GatewayReason {
        if case .unsendable(let reason) = error { return reason }
        return GatewayReason(kind: .configuration, code: nil, text: error.description)
    }

    private static func json(_ request: OutboundRequest) -> LineJSON {
        .object([
            .init("method", .string(request.method)), .init("url", .string(request.url)),
            .init("headers", .object(request.headers.map { .init($0.0, .string($0.1)) })),
            .init("body", .string(String(decoding: request.body, as: UTF8.self))),
        ])
    }

    private static func json(_ outcome: SendOutcome) -> LineJSON {
        var id: String?
        var wait: Int?
        if case .accepted(let given) = outcome { id = given }
        if case .deferred(let seconds, _) = outcome { wait = seconds }
        return .object([
            .init("result", .string(outcome.label)), .init("gateway_id", LineJSON(id)),
            .init("retry_after_s", wait.map { .integer($0) } ?? .null),
            .init("reason", LineJSON(outcome.reason?.description)),
        ])
    }
}
