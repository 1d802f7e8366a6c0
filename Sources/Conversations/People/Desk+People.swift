import Dialogue
package import Store
package import Words

extension Desk {
    /// Adds people, or fills in what is not known of those who are there; what they or others have told us stays.
    ///
    /// Nobody is texted by it, and whoever has said STOP stays out.
    ///
    /// - Parameters:
    ///   - people: each number once.
    ///   - isPreview: only tells what would become of them.
    ///   - staff: who adds them, for the audit and the ledger.
    ///   - now: when.
    ///   - store: the transaction of this cycle.
    /// - Returns: what became of each, in the same order.
    /// - Throws: a `StoreError`; nothing was done then.
    package func add(
        _ people: [NewPerson], isPreview: Bool, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws -> [AddedPerson] {
        try people.map { new in
            guard let known = try store.person(numbered: new.number) else {
                guard !isPreview else { return AddedPerson(outcome: .added) }
                return try addUnknown(new, by: staff, at: now, in: store)
            }
            return try fillIn(known, from: new, isPreview: isPreview, by: staff, at: now, in: store)
        }
    }

    private func addUnknown(
        _ new: NewPerson, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws -> AddedPerson {
        var details = PersonDetails(channel: rules.defaultChannel)
        details.language = new.language ?? details.language
        fill(&details, from: new)
        let (person, _) = try store.person(numbered: new.number, orAdd: details, at: now)
        if let consent = new.consent { try keep(consent, of: person.id, by: staff, at: now, in: store) }
        try store.append(AuditEntry(at: now, actor: staff, action: "person.added", person: person.id))
        return AddedPerson(outcome: .added, person: person.id.number)
    }

    private func fillIn(
        _ known: PersonRecord, from new: NewPerson, isPreview: Bool, by staff: String, at now: Instant,
        in store: any StoreTransaction
    ) throws -> AddedPerson {
        var details = known.details
        fill(&details, from: new)
        var added = AddedPerson(outcome: .unchanged, person: known.id.number)
        added.optedOut = known.standing?.optedOut ?? false
        added.filled = Self.fields.filter { $0.isOf(details) != $0.isOf(known.details) }.map(\.name)
        added.kept = Self.kept(known.details, against: new)
        let evidence = try new.consent.flatMap { consent in
            try store.consent(of: known.id).contains { $0.change == .given && $0.how.hasPrefix(consent.evidence) }
                ? nil : consent
        }
        if evidence != nil { added.filled.append("consent") }
        guard !added.filled.isEmpty else { return added }
        added.outcome = .filledIn
        guard !isPreview else { return added }
        try store.save(details, of: known.id)
        if let evidence { try keep(evidence, of: known.id, by: staff, at: now, in: store) }
        try store.append(
            AuditEntry(
                at: now, actor: staff, action: "person.filled-in", person: known.id,
                detail: added.filled.joined(separator: ", ")))
        try remember(details.name == known.details.name ? nil : details.name, of: known, at: now, in: store)
        return added
    }

    /// A name that the conversation does not know yet is known in it from now on.
    private func remember(
        _ name: String?, of known: PersonRecord, at now: Instant, in store: any StoreTransaction
    ) throws {
        guard name != nil, try store.conversation(of: known.id) != nil else { return }
        let person = try self.person(known.id, in: store)
        guard let (before, revision) = try? conversation(of: person, in: store) else { return }
        var state = before
        rememberName(of: person, in: &state)
        guard state != before else { return }
        try save(state, of: known.id, revision: revision, at: now, in: store)
    }

    private func keep(
        _ consent: GivenConsent, of person: PersonID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        try store.append(
            ConsentEntry(
                person: person, change: .given, how: "\(consent.evidence); written down by \(staff)",
                at: consent.at ?? now))
    }

    // MARK: What is filled in

    private func fill(_ details: inout PersonDetails, from new: NewPerson) {
        details.name = details.name ?? new.name
        details.nation = details.nation ?? new.nation
        details.safeContact = details.safeContact ?? new.safeContact
        details.practice = details.practice ?? new.practice
        // Whoever says that others read the phone is believed; and a way to reach them safely means that others may.
        details.sharedPhone = details.sharedPhone || new.sharedPhone || new.safeContact != nil
    }

    private struct Field: Sendable {
        var name: String
        var isOf: @Sendable (PersonDetails) -> String?
    }

    private static let fields = [
        Field(name: "name") { $0.name }, Field(name: "nation") { $0.nation },
        Field(name: "shared phone") { $0.sharedPhone ? "yes" : "no" },
        Field(name: "safe contact") { $0.safeContact }, Field(name: "practice") { $0.practice },
    ]

    private static func kept(_ known: PersonDetails, against new: NewPerson) -> [String] {
        let pairs = [
            ("name", known.name, new.name), ("nation", known.nation, new.nation),
            // Whoever has texted before has chosen it themselves, by a word or by leaving it as it is.
            ("language", known.language, new.language), ("safe contact", known.safeContact, new.safeContact),
            ("practice", known.practice, new.practice),
        ]
        return pairs.compactMap { name, ours, theirs in
            guard let ours, let theirs, ours != theirs else { return nil }
            return name
        }
    }
}
