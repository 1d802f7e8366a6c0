extension TwilioGateway {
    /// The longest text that Twilio takes, in UTF-16 units (error 21617).
    package static let maximumTextLength = 1_600

    /// The bounds of `ValidityPeriod` in seconds (Twilio, "Message resource").
    static let validityBounds = 1...36_000

    package func buildSend(_ message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest {
        guard message.to.isReplyable else {
            throw unsendable(.badNumber, "It is not a number that can be texted.")
        }
        guard !message.text.isEmpty else { throw unsendable(.badText, "The text is empty.") }
        guard message.text.utf16.count <= Self.maximumTextLength else {
            throw unsendable(.badText, "The text is longer than \(Self.maximumTextLength) characters.")
        }

        var form = FormFields()
        form.append("To", message.to.text)
        try appendSender(to: &form, for: message.to.network)
        form.append("Body", message.text)
        if let callback = message.statusCallback, !callback.isEmpty {
            form.append("StatusCallback", CallbackAddress.address(callback, carrying: message.reference))
        }
        // A WhatsApp message waits at WhatsApp, not in Twilio's queue, which is what the period is about.
        if let seconds = message.validitySeconds, message.to.network == .sms {
            let bounds = Self.validityBounds
            form.append("ValidityPeriod", String(min(max(seconds, bounds.lowerBound), bounds.upperBound)))
        }
        return OutboundRequest(
            method: "POST", url: configuration.messagesURL,
            headers: try headers() + [("Content-Type", "application/x-www-form-urlencoded")],
            body: Array(form.encoded.utf8))
    }

    func headers() throws(GatewayError) -> [(String, String)] {
        let (user, password) = try configuration.credentials()
        let pair = Array("\(user):".utf8) + password.bytes
        return [("Authorization", "Basic \(base64(pair))"), ("Accept", "application/json")]
    }

    private func appendSender(to form: inout FormFields, for network: GatewayAddress.Network) throws(GatewayError) {
        if let service = configuration.messagingServiceSID, !service.isEmpty {
            form.append("MessagingServiceSid", service)
        } else if let from = configuration.from, !from.isEmpty {
            // A patient who writes on WhatsApp is answered on WhatsApp, from the same number.
            form.append("From", GatewayAddress(network: network, value: GatewayAddress(from).value).text)
        } else {
            throw .unconfigured(setting: "from")
        }
    }
}
