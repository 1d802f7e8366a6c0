package import Dialogue
package import Words

/// Somebody with a telephone number.
package struct PersonRecord: Hashable, Sendable {
    package var id: PersonID
    /// E.164.
    package var number: String
    package var details: PersonDetails
    /// Nothing before it was first saved.
    package var standing: StandingRecord?
    package var addedAt: Instant
}

/// What staff or a referral know of a person.
package struct PersonDetails: Hashable, Sendable {
    /// The channel by which they are texted.
    package var channel: String
    package var name: String?
    /// `england`, `scotland`, `wales`, `northern-ireland`.
    package var nation: String?
    /// `en` or `cy`.
    package var language: String
    package var sharedPhone: Bool
    /// How staff may reach them safely, in words.
    package var safeContact: String?
    /// The surgery that they belong to.
    package var practice: String?

    package init(
        channel: String, name: String? = nil, nation: String? = nil, language: String = "en",
        sharedPhone: Bool = false, safeContact: String? = nil, practice: String? = nil
    ) {
        self.channel = channel
        self.name = name
        self.nation = nation
        self.language = language
        self.sharedPhone = sharedPhone
        self.safeContact = safeContact
        self.practice = practice
    }
}

/// A standing as it is kept: encoded, with what the claim must know beside it.
package struct StandingRecord: Hashable, Sendable {
    package var bytes: [UInt8]
    package var optedOut: Bool
    package var automatedHeld: Bool
    package var crisisOpen: Bool
    package var flagOpen: Bool

    /// `encoded` is the standing as the engine's codec writes it.
    package init(_ standing: Standing, encoded: [UInt8]) {
        bytes = encoded
        optedOut = standing.optedOut
        automatedHeld = standing.automatedHeld
        crisisOpen = standing.crisis != nil
        flagOpen = standing.flagOpen
    }

    init(bytes: [UInt8], optedOut: Bool, automatedHeld: Bool, crisisOpen: Bool, flagOpen: Bool) {
        self.bytes = bytes
        self.optedOut = optedOut
        self.automatedHeld = automatedHeld
        self.crisisOpen = crisisOpen
        self.flagOpen = flagOpen
    }
}

package protocol PeopleReader {
    func person(_ id: PersonID) throws -> PersonRecord?
    /// By E.164 number.
    func person(numbered number: String) throws -> PersonRecord?
    func standing(of person: PersonID) throws -> StandingRecord?
}

package protocol PeopleWriter {
    /// The person of this number, added with `details` if there is none yet.
    func person(numbered number: String, orAdd details: PersonDetails, at now: Instant) throws -> (
        person: PersonRecord, isNew: Bool
    )
    func save(_ details: PersonDetails, of person: PersonID) throws
    func save(_ standing: StandingRecord, of person: PersonID) throws
}
