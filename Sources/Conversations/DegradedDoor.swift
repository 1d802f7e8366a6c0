import Dialogue
package import Gateways
package import HTTPTransport
package import Logging
import Synchronization
import TextMessage
package import Words

/// The door of one channel while the database is damaged: nothing can be stored, so the gateway is asked to come again.
///
/// Whoever writes of a crisis gets the numbers to call all the same, once for each text, and the duty number is told.
package final class DegradedDoor: GatewayAnswering {
    private let channel: Channel
    private let help: DegradedHelp
    private let clock: @Sendable () -> Instant
    private let logger: Logger
    /// Keys of texts that were answered.
    private let answered = Mutex<Set<String>>([])
    /// More than these are not remembered: a gateway gives up long before.
    private static let mostAnswered = 10_000

    package init(channel: Channel, help: DegradedHelp, clock: @escaping @Sendable () -> Instant, logger: Logger) {
        self.channel = channel
        self.help = help
        self.clock = clock
        self.logger = logger
    }

    package var methods: Set<String> { channel.gateway.methods }

    package func answer(_ request: GatewayRequest, at door: GatewayDoor) async -> GatewayAnswer {
        let verdict = channel.gateway.verify(request, now: clock().seconds)
        if let refusal = verdict.refusal { return refusal }
        guard let events = try? channel.gateway.parse(request, at: door) else { return .unavailable }
        for case .message(let message) in events { await hear(message) }
        logger.error("webhook.degraded", metadata: ["channel": "\(channel.name)"])
        return .unavailable
    }

    private func hear(_ message: InboundMessage) async {
        guard case .number(let number) = Sender(gateway: message.from.value), let reply = help.reply(to: message.text)
        else { return }
        let isNew = answered.withLock { answered in
            answered.count < Self.mostAnswered && answered.insert(message.key).inserted
        }
        guard isNew else { return }
        let isSent = await help.send(reply, to: number.e164, by: channel, reference: "degraded-\(message.key)")
        // The gateway comes again, and so do we: a second copy does no harm here, and silence does.
        if !isSent { answered.withLock { _ = $0.remove(message.key) } }
        logger.critical("crisis.degraded", metadata: ["channel": "\(channel.name)", "sent": "\(isSent)"])
        await help.alert(
            "URGENT: somebody whose number ends in \(number.e164.suffix(2)) texted of a crisis, and it is not stored. "
                + "Look at the gateway's list of texts.",
            reference: "degraded-alert-\(message.key)")
    }
}

/// What can be done without a database: the safety screen, its replies, and a text to whoever is on duty.
package struct DegradedHelp: Sendable {
    private let assistant: Assistant
    private let rules: ServiceRules
    private let channels: [Channel]
    private let transport: any HTTPSending
    private let clock: @Sendable () -> Instant

    package init(
        assistant: Assistant, rules: ServiceRules, channels: [Channel], transport: any HTTPSending,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.clock = clock
        self.assistant = assistant
        self.rules = rules
        self.channels = channels
        self.transport = transport
    }

    /// The reply to a text of a crisis; nothing to any other.
    func reply(to text: String) -> String? {
        guard let finding = assistant.alarm(text, []).safety, finding.response == .crisis else { return nil }
        // Whether it is safe to text about abuse is not known and cannot be asked: no line is named then.
        return assistant.library.crisisReply(
            finding.category, nation: rules.nation, form: finding.category == .abuse ? .neutral : .full)
    }

    /// Texts whoever is on duty, if anybody is.
    package func alert(_ words: String, reference: String) async {
        guard let duty = rules.dutyNumber, let channel = channels.first else { return }
        _ = await send("Linkline: \(words)", to: duty, by: channel, reference: reference)
    }

    /// Tries once: nothing is kept that could be tried again.
    func send(_ text: String, to number: String, by channel: Channel, reference: String) async -> Bool {
        guard !channel.isLoopback else { return true }
        let message = OutgoingMessage(
            reference: reference, to: GatewayAddress(number), text: text, statusCallback: nil, validitySeconds: nil)
        guard let request = try? channel.gateway.buildSend(message, now: clock().seconds) else { return false }
        let result = await transport.send(
            HTTPRequest(method: request.method, url: request.url, headers: request.headers, body: request.body))
        guard case .response(let status, _, _) = result else { return false }
        return (200..<300).contains(status)
    }
}
