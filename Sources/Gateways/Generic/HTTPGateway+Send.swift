import TextMessage

extension HTTPGateway {
    /// All news that Kannel has: delivered, not delivered, queued, sent, rejected (1 + 2 + 4 + 8 + 16).
    static let reportMask = 31

    package func buildSend(_ message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest {
        guard message.to.network == .sms, message.to.isPhoneNumber else {
            throw unsendable(.badNumber, "It is not a number that can be texted.")
        }
        guard !message.text.isEmpty else { throw unsendable(.badText, "The text is empty.") }
        guard !configuration.from.isEmpty else { throw .unconfigured(setting: "from") }
        guard !configuration.baseURL.isEmpty else { throw .unconfigured(setting: "base_url") }
        let from = GatewayAddress(gateway: configuration.from)
        var fields = FormFields()
        if !configuration.username.isEmpty {
            fields.append("username", configuration.username)
            fields.append("password", configuration.password.text)
        }
        fields.append(configuration.name("from"), from.digits ?? from.value)
        fields.append(configuration.name("to"), message.to.value)
        // Kannel sends seven-bit text unless told otherwise, with question marks for all else.
        fields.append("coding", segments(of: message.text).encoding == .ucs2 ? "2" : "0")
        if let callback = message.statusCallback, !callback.isEmpty {
            fields.append("dlr-mask", String(Self.reportMask))
            fields.append("dlr-url", reportAddress(callback, message.reference))
        }
        if let seconds = message.validitySeconds {
            // In minutes, and a part of one is still one.
            fields.append("validity", String(max(1, (seconds + 59) / 60)))
        }
        return try request(fields, message.text)
    }

    private func request(_ fields: FormFields, _ text: String) throws(GatewayError) -> OutboundRequest {
        let url = configuration.sendURL
        var whole = fields
        whole.append("charset", "UTF-8")
        whole.append(configuration.name("text"), text)
        switch configuration.sendMethod {
        case nil: throw .unconfigured(setting: "send_method")
        case .headers?:
            let headers = fields.fields.map { field in
                (Self.header(field.name), String(decoding: field.value, as: UTF8.self))
            }
            return OutboundRequest(
                method: "POST", url: url, headers: [("Content-Type", "text/plain; charset=UTF-8")] + headers,
                body: Array(text.utf8))
        case .form?:
            return OutboundRequest(
                method: "POST", url: url, headers: [("Content-Type", "application/x-www-form-urlencoded")],
                body: Array(whole.encoded.utf8))
        case .query?:
            let mark = url.contains("?") ? "&" : "?"
            return OutboundRequest(method: "GET", url: url + mark + whole.encoded, headers: [], body: [])
        }
    }

    /// "dlr-url" as Kannel's header for it (Kannel user guide, "SMS-push: POST method").
    private static func header(_ name: [UInt8]) -> String {
        let words = String(decoding: name, as: UTF8.self).split(separator: "-").map { word in
            word == "dlr" ? "DLR" : word.prefix(1).uppercased() + word.dropFirst()
        }
        return "X-Kannel-" + words.joined(separator: "-")
    }

    /// Our address for news of this text; Kannel fills in the escape.
    ///
    /// The token stands before the host, so that Kannel sends it as a header and no access log has it.
    private func reportAddress(_ callback: String, _ reference: String) -> String {
        var address = CallbackAddress.address(callback, carrying: reference) + "&type=%d"
        if let token = configuration.callbackTokens.first, let scheme = address.firstRange(of: "://") {
            let user = "\(name):\(FormFields.encode(token.bytes))@"
            address.insert(contentsOf: user, at: scheme.upperBound)
        }
        return address
    }

    /// Kannel gives no id: the text goes by our own reference, which its reports bring back.
    package func interpret(_ result: TransportResult, of message: OutgoingMessage) -> SendOutcome {
        if case .answered(200...299, _, let body) = result, isAccepted(body) { return .accepted(id: message.reference) }
        return SendReading(gateway: "The gateway").outcome(of: result) { body in
            id(in: body)
        } refusal: { status, _ in
            Refusal(reason: reason(status), isTemporary: false)
        }
    }

    /// "0: Accepted for delivery" or "3: Queued for later delivery".
    private func isAccepted(_ body: [UInt8]) -> Bool { body.starts(with: "0:".utf8) || body.starts(with: "3:".utf8) }

    private func id(in body: [UInt8]) -> String? {
        guard let json = JSONValue(body) else { return nil }
        return (json["id"] ?? json["message_id"] ?? json["messageId"])?.textOrNumber
    }

    private func reason(_ status: Int) -> GatewayReason {
        switch status {
        case 401, 403:
            GatewayReason(
                kind: .configuration, code: nil, text: "The gateway does not know us. Check api_key and api_secret.")
        case 404:
            GatewayReason(kind: .configuration, code: nil, text: "No such address at the gateway. Check base_url.")
        case 429: trouble("The gateway has too many requests from us at once.")
        default: GatewayReason(kind: .unknown, code: nil, text: "The gateway answered \(status) and gave no reason.")
        }
    }
}
