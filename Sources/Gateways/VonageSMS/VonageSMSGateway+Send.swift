import TextMessage

extension VonageSMSGateway {
    /// The longest text that Vonage takes, in UTF-16 units (Vonage, "Concatenation and encoding").
    static let maximumTextLength = 3_200

    /// The bounds of `ttl` in seconds: for how long delivery is tried (Vonage, "SMS API").
    static let validityBounds = 20...604_800

    package func buildSend(_ message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest {
        guard message.to.network == .sms, let to = message.to.digits else {
            throw unsendable(.badNumber, "It is not a number that can be texted.")
        }
        guard !message.text.isEmpty else { throw unsendable(.badText, "The text is empty.") }
        guard message.text.utf16.count <= Self.maximumTextLength else {
            throw unsendable(.badText, "The text is longer than \(Self.maximumTextLength) characters.")
        }
        guard !configuration.apiKey.isEmpty else { throw .unconfigured(setting: "api_key") }
        guard !configuration.apiSecret.isEmpty else { throw .unconfigured(setting: "api_secret") }
        guard let from = configuration.from, !from.isEmpty else { throw .unconfigured(setting: "from") }

        let sender = GatewayAddress(gateway: from)
        var form = FormFields()
        form.append("api_key", configuration.apiKey)
        form.append("api_secret", configuration.apiSecret.text)
        form.append("from", sender.digits ?? sender.value)
        form.append("to", to)
        form.append("text", message.text)
        // Otherwise what GSM-7 lacks arrives as question marks.
        if segments(of: message.text).encoding == .ucs2 { form.append("type", "unicode") }
        form.append("client-ref", message.reference)
        if let callback = message.statusCallback, !callback.isEmpty { form.append("callback", callback) }
        if let seconds = message.validitySeconds {
            let bounds = Self.validityBounds
            form.append("ttl", String(min(max(seconds, bounds.lowerBound), bounds.upperBound) * 1_000))
        }
        return OutboundRequest(
            method: "POST", url: configuration.messagesURL,
            headers: [("Accept", "application/json"), ("Content-Type", "application/x-www-form-urlencoded")],
            body: Array(form.encoded.utf8))
    }

    /// Reads the status of every part: Vonage answers 200 whatever came of them.
    ///
    /// Where some parts were taken and others not, a piece of the text is on its way, so it is not sent again.
    package func interpret(_ result: TransportResult, of message: OutgoingMessage) -> SendOutcome {
        if case .answered(200, _, let body) = result, let parts = JSONValue(body)?["messages"]?.items, !parts.isEmpty {
            return outcome(of: parts)
        }
        return SendReading(gateway: "Vonage").outcome(of: result) { _ in
            nil
        } refusal: { status, _ in
            Self.errors.refusal(status: status)
        }
    }

    private func outcome(of parts: [JSONValue]) -> SendOutcome {
        let refused = parts.filter { $0["status"]?.integer != 0 }
        let taken = parts.filter { $0["status"]?.integer == 0 }
        if refused.isEmpty {
            guard let id = taken.first?["message-id"]?.text, isPlausibleID(id) else {
                return .uncertain(reason: trouble("Vonage answered 200 without an id."))
            }
            return .accepted(id: id)
        }
        guard let part = refused.first, let status = part["status"]?.integer else {
            return .uncertain(reason: trouble("Vonage's answer cannot be read."))
        }
        let refusal = Self.errors.refusal(status)
        guard taken.isEmpty, status != Self.internalError else { return .uncertain(reason: refusal.reason) }
        return refusal.isTemporary
            ? .deferred(retryAfter: Self.wait(in: part["error-text"]?.text), reason: refusal.reason)
            : .failed(reason: refusal.reason)
    }

    /// Trouble inside Vonage after it has read the request: nobody knows whether the text was taken.
    private static let internalError = 5

    /// The wait in "Throughput Rate Exceeded - please wait [ 250 ] and retry", in whole seconds and upwards.
    ///
    /// The brackets hold milliseconds.
    static func wait(in sentence: String?) -> Int? {
        guard let sentence, let open = sentence.firstIndex(of: "["),
            let close = sentence[open...].firstIndex(of: "]"),
            let milliseconds = Int(sentence[sentence.index(after: open)..<close].trimmingSpaces()), milliseconds >= 0
        else { return nil }
        return min(milliseconds / 1_000 + (milliseconds.isMultiple(of: 1_000) ? 0 : 1), SendReading.longestRetryAfter)
    }

    /// The statuses of a send (Vonage, "Troubleshooting SMS").
    private static let errors = ErrorTable(
        gateway: "Vonage",
        [
            .passing(1, "Vonage has too many requests from us at once."),
            .final(2, .configuration, "Vonage misses a part of the request. Check the channel's settings."),
            .final(3, .unknown, "Vonage cannot read a part of the request: the number, the sender or the text."),
            .final(4, .configuration, "Vonage does not know our key and secret. Check api_key and api_secret."),
            .final(5, .gatewayTrouble, "Vonage had trouble of its own."),
            .final(6, .badNumber, "Vonage knows no way to that number."),
            .final(7, .cannotReceive, "The number is barred at Vonage."),
            .final(8, .configuration, "Our account is suspended. Ask Vonage."),
            .final(9, .configuration, "The account has no credit left. Top it up at Vonage."),
            .passing(10, "Vonage has too many connections from us at once."),
            .final(11, .configuration, "Our account may not use this API. Ask Vonage."),
            .final(12, .badText, "The text is too long for Vonage."),
            .final(14, .configuration, "Vonage does not accept our signature. Check signature_secret."),
            .final(15, .configuration, "Vonage does not accept our sender. Check the setting from."),
            .final(22, .configuration, "Vonage does not accept our account's reference."),
            .final(23, .configuration, "Vonage cannot use our address for news. Check the public address."),
            .final(29, .configuration, "A trial account texts registered numbers only. Upgrade it at Vonage."),
        ])
}
