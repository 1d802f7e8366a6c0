package import Store
package import Words

/// Who it is about, whether they may be texted, and what is open: on every page about a person.
package struct PersonBanner: Hashable, Sendable {
    package struct Flag: Hashable, Sendable {
        package var what: String
        package var raised: String
        package var state: String
    }

    package var name: String
    package var number: String
    /// Whether they may be texted, with the evidence.
    package var texts: String
    package var isStopped: Bool
    /// Language, surgery, a shared phone, how to contact them safely.
    package var facts: String
    package var flags: [Flag]

    package init(
        _ person: PersonRecord, _ contact: ContactRecord, flags: [FlagRecord], consent: [ConsentEntry], now: Instant
    ) {
        name = person.details.name ?? "Name not known"
        number = NumberShown.national(person.number)
        isStopped = person.standing?.optedOut == true || contact.line == .closed
        texts = Self.texts(person, contact, consent, now: now)
        facts = Self.facts(person, contact)
        self.flags = flags.filter { $0.closed == nil }.map { flag in
            Flag(
                what: "\(flag.flag.category ?? flag.flag.kind) \(flag.flag.rule)",
                raised: Moments.when(flag.flag.at, now: now),
                state: flag.acknowledged.map { "read by \($0.by)" } ?? "nobody has read this")
        }
    }

    private static func texts(
        _ person: PersonRecord, _ contact: ContactRecord, _ consent: [ConsentEntry], now: Instant
    ) -> String {
        func since(_ changes: Set<ConsentEntry.Change>) -> String {
            guard let entry = consent.last(where: { changes.contains($0.change) }) else { return "" }
            return " since \(Moments.when(entry.at, now: now)) (\(entry.how))"
        }
        if person.standing?.optedOut == true { return "Texts: STOPPED\(since([.optedOut]))" }
        switch contact.line {
        case .closed: return "Texts: NO, the line is closed (\(contact.because ?? "staff"))"
        case .unconfirmed: return "Texts: perhaps somebody else's number now (\(contact.because ?? "staff"))"
        case .open: break
        }
        if !contact.safe.mayText { return "Texts: not safe to text of our own accord; replies go" }
        if person.standing?.automatedHeld == true { return "Texts: replies only\(since([.held]))" }
        return "Texts: YES\(since([.given, .optedIn]))"
    }

    private static func facts(_ person: PersonRecord, _ contact: ContactRecord) -> String {
        var facts = ["Language \(person.details.language == "cy" ? "Welsh" : "English")"]
        if let practice = person.details.practice { facts.append(Shown.line(practice)) }
        if person.details.sharedPhone { facts.append("shared phone") }
        if let safe = person.details.safeContact { facts.append("safe contact: \(Shown.line(safe))") }
        if let note = contact.safe.note { facts.append("do not contact if: \(Shown.line(note))") }
        return facts.joined(separator: " · ")
    }
}
