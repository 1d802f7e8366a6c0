extension TwilioGateway {
    /// How many of the newest messages to the patient are looked through.
    static let lookUpPageSize = 50

    /// By how many seconds Twilio's clock may be behind ours.
    static let clockTolerance: Int64 = 5

    /// What Twilio puts before every text of a trial account.
    static let trialPrefix = "Sent from your Twilio trial account - "

    /// Asks for the newest messages to this number.
    ///
    /// Not by `DateSent`: a message that still waits in Twilio's queue has no such date, the filter would hide it, and
    /// a false "not taken" makes a doubled text. The date of creation is compared here instead.
    package func lookUp(for message: OutgoingMessage, now: Int64) throws(GatewayError) -> OutboundRequest? {
        var query = FormFields()
        query.append("To", message.to.text)
        query.append("PageSize", String(Self.lookUpPageSize))
        return OutboundRequest(
            method: "GET", url: "\(configuration.messagesURL)?\(query.encoded)", headers: try headers(), body: [])
    }

    package func readLookUp(
        _ result: TransportResult, for message: OutgoingMessage, attemptedAt: Int64, knownIDs: Set<String>
    ) -> LookUpAnswer {
        guard case .answered(let status, _, let body) = result else {
            return .unanswered(reason: trouble("Twilio could not be asked."))
        }
        guard status == 200 else { return .unanswered(reason: refusal(status, body)) }
        guard let page = TwilioPage(body) else {
            return .unanswered(reason: trouble("Twilio's list of messages cannot be read."))
        }

        var reachesBack = page.next == nil
        for candidate in page.messages {
            let created = candidate.dateCreated.flatMap(mailDate)
            if let created, created < attemptedAt - Self.clockTolerance {
                reachesBack = true
                continue
            }
            guard let id = candidate.sid, isPlausibleID(id), !knownIDs.contains(id), let body = candidate.body,
                isSameText(body, message.text)
            else { continue }
            let state = TwilioStatus.state(of: candidate.status ?? "")
            let reason = state == .failed ? TwilioErrorTable.reason(for: candidate.errorCode) : nil
            return .found(id: id, state: max(state, .queued), reason: reason)
        }
        guard !reachesBack, let next = page.next else { return .notFound }
        guard let url = configuration.nextPage(next) else {
            return .unanswered(reason: trouble("Twilio's list does not say where it goes on."))
        }
        return .older(url: url)
    }

    /// By bytes: Swift's `==` takes letters with their accents in one or two code points for equal.
    private func isSameText(_ theirs: String, _ ours: String) -> Bool {
        let theirs = withoutCarriageReturns(theirs)
        return theirs == withoutCarriageReturns(ours) || theirs == withoutCarriageReturns(Self.trialPrefix + ours)
    }

    private func withoutCarriageReturns(_ text: String) -> [UInt8] {
        text.utf8.filter { $0 != UInt8(ascii: "\r") }
    }
}

/// A page of Twilio's list of messages.
struct TwilioPage {
    var messages: [TwilioMessage]
    var next: String?

    /// Nothing unless every message can be read: one that was passed over could be the text that is looked for.
    init?(_ bytes: [UInt8]) {
        guard let value = JSONValue(bytes), let items = value["messages"]?.items else { return nil }
        messages = items.compactMap { TwilioMessage($0) }
        guard messages.count == items.count else { return nil }
        next = value["next_page_uri"]?.text
    }
}
