import Foundation
import Words

extension SQLiteTransaction {
    func person(_ id: PersonID) throws -> PersonRecord? {
        try first("SELECT * FROM persons WHERE id = ?", [id.number], personRecord)
    }

    func person(numbered number: String) throws -> PersonRecord? {
        try first("SELECT * FROM persons WHERE number_mac = ?", [vault.hash(number, .number)], personRecord)
    }

    func standing(of person: PersonID) throws -> StandingRecord? {
        try first("SELECT * FROM persons WHERE id = ?", [person.number], standingRecord) ?? nil
    }

    func person(numbered number: String, orAdd details: PersonDetails, at now: Instant) throws -> (
        person: PersonRecord, isNew: Bool
    ) {
        if let known = try person(numbered: number) { return (known, false) }
        // The seal's context names the person, whose number is only known once the row is there.
        let id = PersonID(
            try add(
                """
                INSERT INTO persons (number_mac, number, channel, language, shared_phone, at)
                VALUES (?, x'', ?, ?, 0, ?)
                """,
                [vault.hash(number, .number), details.channel, details.language, now.seconds]))
        try run(
            "UPDATE persons SET number = ? WHERE id = ?",
            [try vault.seal(number, "persons", "number", id), id.number])
        try save(details, of: id)
        let added = PersonRecord(id: id, number: number, details: details, standing: nil, addedAt: now)
        return (added, true)
    }

    func save(_ details: PersonDetails, of person: PersonID) throws {
        touch(person)
        let changes = try run(
            """
            UPDATE persons SET channel = ?, name = ?, nation = ?, language = ?, shared_phone = ?, safe_contact = ?,
                practice = ?
            WHERE id = ?
            """,
            [
                details.channel, try vault.sealIfAny(details.name, "persons", "name", person), details.nation,
                details.language, details.sharedPhone,
                try vault.sealIfAny(details.safeContact, "persons", "safe_contact", person),
                try vault.sealIfAny(details.practice, "persons", "practice", person), person.number,
            ])
        try require(changes, "person", person.number)
    }

    func save(_ standing: StandingRecord, of person: PersonID) throws {
        touch(person)
        let changes = try run(
            """
            UPDATE persons SET standing = ?, opted_out = ?, automated_held = ?, crisis_open = ?, flag_open = ?
            WHERE id = ?
            """,
            [
                try vault.seal(standing.bytes, "persons", "standing", person), standing.optedOut,
                standing.automatedHeld, standing.crisisOpen, standing.flagOpen, person.number,
            ])
        try require(changes, "person", person.number)
    }

    private func personRecord(_ row: Row) throws -> PersonRecord {
        let id = PersonID(row["id"])
        let details = PersonDetails(
            channel: row["channel"], name: try vault.openTextIfAny(row["name"], "persons", "name", id),
            nation: row["nation"], language: row["language"], sharedPhone: row["shared_phone"],
            safeContact: try vault.openTextIfAny(row["safe_contact"], "persons", "safe_contact", id),
            practice: try vault.openTextIfAny(row["practice"], "persons", "practice", id))
        return PersonRecord(
            id: id, number: try vault.openText(row["number"], "persons", "number", id), details: details,
            standing: try standingRecord(row), addedAt: instant(row, "at"))
    }

    private func standingRecord(_ row: Row) throws -> StandingRecord? {
        guard let sealed: [UInt8] = row["standing"] else { return nil }
        return StandingRecord(
            bytes: try vault.open(sealed, "persons", "standing", PersonID(row["id"])), optedOut: row["opted_out"],
            automatedHeld: row["automated_held"], crisisOpen: row["crisis_open"], flagOpen: row["flag_open"])
    }
}
