extension NotifyGateway {
    /// Asks for the texts of this reference, which is one text's own and the same at every attempt.
    package func lookUp(for message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest? {
        var query = FormFields()
        query.append("template_type", "sms")
        query.append("reference", message.reference)
        return try request("GET", "/v2/notifications?\(query.encoded)", body: [], now: now, headers: [])
    }

    package func readLookUp(
        _ result: TransportResult, for message: OutgoingMessage, attemptedAt: Int64, knownIDs: Set<String>
    ) -> LookUpAnswer {
        guard case .answered(let status, _, let body) = result else {
            return .unanswered(reason: trouble("Notify could not be asked."))
        }
        guard status == 200 else { return .unanswered(reason: NotifyErrorTable.refusal(status, body).reason) }
        guard let texts = JSONValue(body)?["notifications"]?.items else {
            return .unanswered(reason: trouble("Notify's list of texts cannot be read."))
        }
        for text in texts {
            // A reference that differs would mean that the list was not narrowed at all.
            guard let id = text["id"]?.text, isPlausibleID(id), !knownIDs.contains(id),
                text["reference"]?.text == message.reference
            else { continue }
            let word = text["status"]?.text ?? ""
            let state = NotifyStatus.state(of: word)
            return .found(
                id: id, state: max(state, .queued), reason: state == .failed ? NotifyStatus.reason(of: word) : nil)
        }
        return .notFound
    }

    /// Texts that Notify has received in the last seven days, 250 a page.
    package func listReceived(olderThan: String?, now: Int64) throws(GatewayError) -> OutboundRequest? {
        var path = "/v2/received-text-messages"
        if let olderThan {
            var query = FormFields()
            query.append("older_than", olderThan)
            path += "?\(query.encoded)"
        }
        return try request("GET", path, body: [], now: now, headers: [])
    }

    package func readReceived(_ result: TransportResult) -> ReceivedPage {
        guard case .answered(let status, _, let body) = result else {
            return .unanswered(reason: trouble("Notify could not be asked."))
        }
        guard status == 200 else { return .unanswered(reason: NotifyErrorTable.refusal(status, body).reason) }
        guard let page = JSONValue(body), let items = page["received_text_messages"]?.items else {
            return .unanswered(reason: trouble("Notify's list of received texts cannot be read."))
        }
        // One that cannot be read must not hide the others.
        let texts = items.compactMap { item -> InboundMessage? in
            guard let id = item["id"]?.text, isPlausibleID(id) else { return nil }
            return try? message(id: id, item, from: "user_number", to: "notify_number", text: "content")
        }
        let hasNext = page["links"]?["next"]?.nonEmptyText != nil
        return .texts(texts, next: hasNext ? items.last?["id"]?.nonEmptyText : nil)
    }
}
