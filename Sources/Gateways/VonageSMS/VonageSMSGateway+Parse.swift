import Foundation

extension VonageSMSGateway {
    /// How far the clocks may differ, in seconds, to either side.
    static let tolerance: Int64 = 300

    /// Checks `sig` over all fields, and that the signed `timestamp` is not older than five minutes.
    package func verify(_ request: GatewayRequest, now: Int64) -> SignatureVerdict {
        guard !configuration.signatureSecrets.isEmpty else { return .unconfigured(setting: "signature_secret") }
        guard let method = configuration.signatureMethod else { return .unconfigured(setting: "signature_method") }
        guard let fields = try? Self.fields(of: request) else { return .invalid(.unreadableBody) }
        guard let signature = fields.nonEmptyText(VonageSignature.field) else { return .invalid(.missing) }

        let theirs = Array(signature.lowercased().utf8)
        var matches = false
        // Every secret is tried, found or not, so that the time tells nothing.
        for secret in configuration.signatureSecrets {
            let ours = VonageSignature.make(fields.fields, method, secret)
            if constantTimeEqual(Array(ours.utf8), theirs) { matches = true }
        }
        guard matches else { return .invalid(.wrong) }
        guard let timestamp = fields.text("timestamp").flatMap({ Int64($0) }) else { return .invalid(.missing) }
        let (age, isFar) = now.subtractingReportingOverflow(timestamp)
        if isFar || age > Self.tolerance { return .invalid(.expired) }
        return age < -Self.tolerance ? .invalid(.fromTheFuture) : .valid
    }

    /// Reads a text, a part of one, or news of one of ours.
    ///
    /// A GET is refused although Vonage can make one: the patient's words and number would stand in the address, and so
    /// in everybody's logs. Vonage tries again for a day, which is time to set the account to POST.
    package func parse(_ request: GatewayRequest, at door: GatewayDoor) throws(GatewayError) -> [GatewayEvent] {
        guard request.method == "POST" else { throw .unsupportedMethod }
        let form = try Self.fields(of: request)
        guard let id = form.nonEmptyText("messageId") else { throw .missingField("messageId") }
        if let status = form.nonEmptyText("status") { return [.receipt(receipt(id, status, form))] }
        return [.message(try message(id, form))]
    }

    /// The fields of a form, of a flat JSON object, or of the query of a GET.
    static func fields(of request: GatewayRequest) throws(GatewayError) -> FormFields {
        if request.method == "GET" {
            let query = request.url.utf8.drop { $0 != UInt8(ascii: "?") }.dropFirst()
            return try FormFields(Array(query.prefix { $0 != UInt8(ascii: "#") }))
        }
        switch request.mediaType {
        case "application/x-www-form-urlencoded": return try FormFields(request.body)
        case "application/json": return try fields(ofJSON: request.body)
        default: throw .unsupportedContentType
        }
    }

    private static func fields(ofJSON body: [UInt8]) throws(GatewayError) -> FormFields {
        guard case .object(let members)? = JSONValue(body) else { throw .missingField("messageId") }
        guard members.count <= FormFields.limit else { throw .tooManyFields(limit: FormFields.limit) }
        var fields = FormFields()
        for member in members {
            switch member.value {
            case .string(let text), .number(let text): fields.append(member.name, text)
            case .boolean(let yes): fields.append(member.name, yes ? "true" : "false")
            case .null, .array, .object: throw .wrongField("messageId")
            }
        }
        return fields
    }

    private func message(_ id: String, _ form: FormFields) throws(GatewayError) -> InboundMessage {
        guard let from = form.nonEmptyText("msisdn") else { throw .missingField("msisdn") }
        guard let to = form.nonEmptyText("to") else { throw .missingField("to") }
        let part = try part(form)
        var message = InboundMessage(
            key: id, from: GatewayAddress(gateway: from), to: GatewayAddress(gateway: to),
            text: form.text("text") ?? "", receivedAt: form.text("message-timestamp").flatMap(isoDate),
            parts: part?.total ?? 1,
            // A binary message holds a picture or a setting, and no words.
            mediaCount: form.text("type") == "binary" ? 1 : 0, optOutType: nil)
        message.part = part
        return message
    }

    /// Which part of a long text this is; nil for a text that came whole.
    private func part(_ form: FormFields) throws(GatewayError) -> MessagePart? {
        guard form.text("concat")?.lowercased() == "true" else { return nil }
        guard let reference = form.nonEmptyText("concat-ref") else { throw .missingField("concat-ref") }
        guard let total = form.text("concat-total").flatMap({ Int($0) }), (1...255).contains(total) else {
            throw .wrongField("concat-total")
        }
        guard let number = form.text("concat-part").flatMap({ Int($0) }), (1...total).contains(number) else {
            throw .wrongField("concat-part")
        }
        return total == 1 ? nil : MessagePart(reference: reference, number: number, total: total)
    }

    private func receipt(_ id: String, _ status: String, _ form: FormFields) -> DeliveryReceipt {
        let state = Self.state(of: status)
        let code = form.text("err-code").flatMap { Int($0) }
        let reason = state == .failed ? Self.deliveryErrors.refusal(code).reason : nil
        return DeliveryReceipt(
            gatewayID: id, state: state, reason: reason, ourReference: form.nonEmptyText("client-ref"))
    }

    /// Words that we do not know change nothing, and "unknown" is one of them.
    private static func state(of word: String) -> DeliveryState {
        switch word.lowercased() {
        case "buffered": .queued
        case "accepted": .sent
        case "delivered": .delivered
        case "expired", "failed", "rejected": .failed
        default: .ignored
        }
    }

    /// The error numbers of receipts (Vonage, "SMS delivery error codes").
    private static let deliveryErrors = ErrorTable(
        gateway: "Vonage",
        [
            .final(1, .unknown, "The network gave no reason."),
            .final(2, .unreachable, "The phone was off or out of reach."),
            .final(3, .badNumber, "The number is no longer in use."),
            .final(4, .cannotReceive, "The person's network bars texts to that number."),
            .final(5, .unknown, "The number has changed its network, and the text lost its way."),
            .final(6, .filtered, "A network took the text for unwanted mail."),
            .final(7, .unreachable, "The phone was busy."),
            .final(8, .gatewayTrouble, "A network was out of order."),
            .final(9, .optedOut, "The person has asked Vonage for no more texts from this sender."),
            .final(10, .badText, "A network does not take this text."),
            .final(11, .badNumber, "Vonage has no way to that number."),
            .final(12, .badNumber, "There is no way to that number."),
            .final(13, .cannotReceive, "The person's network does not let them have this text."),
            .final(14, .filtered, "The network has blocked the number for such texts."),
            .final(15, .cannotReceive, "The prepaid account of the number is empty."),
            .final(16, .gatewayTrouble, "Vonage took too many texts for this number at once."),
            .final(50, .filtered, "A network holds a rule against this text."),
            .final(51, .filtered, "A network does not know our sender."),
            .final(52, .filtered, "A network does not let these words through."),
            .final(53, .filtered, "A network asks for consent that is not on record there."),
            .final(54, .configuration, "The texts of our account cost more than the limit at Vonage."),
            .final(99, .unknown, "The network gave no reason."),
        ])
}
