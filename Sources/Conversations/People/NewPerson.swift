package import Words

/// Somebody whom staff add, by hand or from a list.
package struct NewPerson: Hashable, Sendable, Codable {
    /// E.164.
    package var number: String
    package var name: String?
    /// `england`, `scotland`, `wales`, `northern-ireland`.
    package var nation: String?
    /// `en` or `cy`.
    package var language: String?
    package var sharedPhone: Bool
    /// How they may be reached safely, in words.
    package var safeContact: String?
    /// The surgery that they belong to.
    package var practice: String?
    package var consent: GivenConsent?

    package init(
        number: String, name: String? = nil, nation: String? = nil, language: String? = nil,
        sharedPhone: Bool = false, safeContact: String? = nil, practice: String? = nil, consent: GivenConsent? = nil
    ) {
        self.number = number
        self.name = name
        self.nation = nation
        self.language = language
        self.sharedPhone = sharedPhone
        self.safeContact = safeContact
        self.practice = practice
        self.consent = consent
    }
}

/// The evidence that somebody agreed to be texted.
package struct GivenConsent: Hashable, Sendable, Codable {
    /// Who took it.
    package var by: String
    /// ISO 8601.
    package var on: String
    /// On paper, on the phone, face to face.
    package var how: String

    package init(by: String, on day: CivilDate, how: String) {
        self.by = by
        on = day.iso
        self.how = how
    }

    /// As the ledger keeps it.
    package var evidence: String { "\(how), taken by \(by) on \(on)" }

    /// Noon of the day: nobody knows the hour.
    package var at: Instant? {
        CivilDate(iso: on).map { LocalTime(date: $0, time: CivilTime(hour: 12, minute: 0)).instant }
    }
}

/// What became, or would become, of somebody who was added.
package struct AddedPerson: Hashable, Sendable, Codable {
    package enum Outcome: String, Hashable, Sendable, Codable {
        case added
        /// Known before: what was not known of them was filled in.
        case filledIn = "filled-in"
        case unchanged
    }

    package var outcome: Outcome
    /// The number of the conversation; nothing while it is only a preview of somebody new.
    package var person: Int?
    /// What was filled in, by name.
    package var filled: [String] = []
    /// What is known otherwise and stays as it is, by name.
    package var kept: [String] = []
    /// Has said STOP, which this does not undo.
    package var optedOut = false

    init(outcome: Outcome, person: Int? = nil) {
        self.outcome = outcome
        self.person = person
    }
}
