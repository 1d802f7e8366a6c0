extension NotifyGateway {
    package func interpret(_ result: TransportResult, of message: OutgoingMessage) -> SendOutcome {
        SendReading(gateway: "Notify").outcome(of: result) { body in
            JSONValue(body)?["id"]?.text
        } refusal: { status, body in
            NotifyErrorTable.refusal(status, body)
        }
    }
}

/// What Notify's errors mean for us (GOV.UK Notify, "Error codes").
///
/// The kind of error is read, and the field that its sentence begins with; the sentence itself is never repeated.
enum NotifyErrorTable {
    /// The limit is so many a minute, so within a minute there is room again.
    static let minute = 60

    /// The daily limit ends at midnight; to ask each hour is often enough.
    static let hour = 3_600

    static func refusal(_ status: Int, _ body: [UInt8]) -> Refusal {
        let error = JSONValue(body)?["errors"]?.items?.first
        let kind = error?["error"]?.text ?? ""
        let sentence = error?["message"]?.text ?? ""
        switch (status, kind) {
        case (429, "TooManyRequestsError"):
            let text = "The day's limit of texts at Notify is used up. Ask Notify to raise it."
            return temporary(.configuration, text, after: hour)
        case (429, _): return temporary(.gatewayTrouble, "Notify has too many requests from us at once.", after: minute)
        case (401, _), (403, _): return permanent(.configuration, access(sentence))
        case (404, _): return permanent(.configuration, "Notify has no such address. Check the setting base_url.")
        default: return badRequest(kind, sentence)
        }
    }

    private static func access(_ sentence: String) -> String {
        sentence.contains("clock")
            ? "Our clock is more than 30 seconds off. Set it right." : "Notify does not take our key. Check api_key."
    }

    private static func badRequest(_ kind: String, _ sentence: String) -> Refusal {
        if sentence.contains("international") {
            return permanent(.configuration, "The service may not text numbers abroad yet. Allow it at Notify.")
        }
        if sentence.hasPrefix("phone_number") { return permanent(.badNumber, "Notify takes no such number.") }
        if sentence.hasPrefix("template_id") || sentence.hasPrefix("Template") {
            return permanent(.configuration, "Notify has no such template. Check template_id.")
        }
        if sentence.contains("ersonalisation") {
            return permanent(.configuration, "The template must hold ((body)) and no other field.")
        }
        if sentence.hasPrefix("sms_sender_id") {
            return permanent(.configuration, "Notify has no such sender. Check sms_sender_id.")
        }
        if sentence.contains("team-only") || sentence.contains("trial mode") {
            return permanent(.configuration, "The service or its key may not text that number yet. Go live at Notify.")
        }
        if sentence.contains("character") && sentence.contains("limit") {
            return permanent(.badText, "The text is too long for Notify.")
        }
        return permanent(.unknown, "Notify refused the text and gave a reason that is not known here.")
    }

    private static func permanent(_ kind: FailureKind, _ text: String) -> Refusal {
        Refusal(reason: GatewayReason(kind: kind, code: nil, text: text), isTemporary: false)
    }

    private static func temporary(_ kind: FailureKind, _ text: String, after seconds: Int) -> Refusal {
        Refusal(reason: GatewayReason(kind: kind, code: nil, text: text), isTemporary: true, retryAfter: seconds)
    }
}
