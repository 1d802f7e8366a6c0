package import Dialogue
package import Store
package import Words

/// Somebody whom a surgery or another service puts in touch.
package struct ReferredPerson: Hashable, Sendable {
    /// E.164.
    package var number: String
    package var name: String?
    package var nation: String?
    /// `en` or `cy`.
    package var language: String?
    package var sharedPhone: Bool
    /// How they may be reached safely, in words.
    package var safeContact: String?
    package var referral: Referral

    package init(
        number: String, name: String? = nil, nation: String? = nil, language: String? = nil,
        sharedPhone: Bool = false, safeContact: String? = nil, referral: Referral = Referral()
    ) {
        self.number = number
        self.name = name
        self.nation = nation
        self.language = language
        self.sharedPhone = sharedPhone
        self.safeContact = safeContact
        self.referral = referral
    }
}

extension Desk {
    /// Takes a referral: what it says fills in what is not known, and the dialogue that starts on referral is planned.
    ///
    /// It goes as any reminder: in the hours of sending, under the caps, and not while a person has the conversation.
    ///
    /// - Parameters:
    ///   - referred: who is referred, and what comes with it.
    ///   - source: who refers, for the audit.
    ///   - now: when.
    ///   - store: the transaction of this cycle.
    /// - Returns: the person; whoever has said STOP is not texted, and staff get a task.
    /// - Throws: a `StoreError`; nothing was done then.
    @discardableResult
    package func refer(
        _ referred: ReferredPerson, by source: String, at now: Instant, in store: any StoreTransaction
    ) throws -> PersonID {
        let (record, isNew) = try store.person(
            numbered: referred.number, orAdd: PersonDetails(channel: rules.defaultChannel), at: now)
        var details = record.details
        details.name = details.name ?? referred.name
        details.nation = details.nation ?? referred.nation
        details.safeContact = details.safeContact ?? referred.safeContact
        // Whoever has texted before has chosen it themselves, by a word or by leaving it as it is.
        if isNew { details.language = referred.language ?? details.language }
        // Whoever says that others read the phone is believed; and a way to reach them safely means that others may.
        details.sharedPhone = details.sharedPhone || referred.sharedPhone || referred.safeContact != nil
        try store.save(details, of: record.id)
        let person = try self.person(record.id, in: store)
        try store.append(AuditEntry(at: now, actor: source, action: "person.referred", person: person.id))
        var (state, revision) = try conversationForStaff(of: person, at: now, in: store)
        rememberName(of: person, in: &state)
        try run(
            .referral(referred.referral), person, state, revision: revision, cause: .staff,
            name: "referral-\(person.id.number)-\(revision)", author: source, at: now, in: store)
        return person.id
    }
}
