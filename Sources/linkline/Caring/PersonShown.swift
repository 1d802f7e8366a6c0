import Conversations
import Dialogue
import Store
import Words

/// All that is known of somebody but for what was said: details, consent, plans, flags, tasks, and who has looked.
struct PersonShown: Sendable {
    let transcript: Transcript
    let consent: [ConsentEntry]
    /// Newest last.
    let audit: [AuditEntry]
    private var person: PersonRecord { transcript.person }

    /// Entries of the audit that are shown.
    private static let mostEntries = 200

    /// Reads everything of one person; nothing if there is nobody of this number.
    static func read(_ person: PersonID, in reader: any StoreReader) throws -> PersonShown? {
        guard let transcript = try reader.transcript(of: person) else { return nil }
        return PersonShown(
            transcript: transcript, consent: try reader.consent(of: person),
            audit: try reader.audit(of: person, limit: mostEntries))
    }

    /// What is remembered across dialogues, by name; nothing where the conversation cannot be read.
    private var remembered: [(name: String, value: String)] {
        guard let bytes = transcript.conversation?.state, let state = try? decodeState(bytes) else { return [] }
        return state.memory.sorted { $0.key < $1.key }.map { ($0.key, $0.value.plain) }
    }

    private var facts: [String] {
        var facts = [TranscriptList.keeper(transcript.conversation?.keeper ?? .assistant)]
        if person.standing?.optedOut == true { facts.append("opted out") }
        if person.standing?.automatedHeld == true { facts.append("automated texts held") }
        if person.standing?.crisisOpen == true { facts.append("a crisis is open") }
        return facts
    }

    // MARK: As text

    var lines: [String] {
        var lines = ["Person \(person.id.number)"]
        for (name, value) in details { lines.append("  \(name): \(printable(value))") }
        lines += section("Consent", consent.map(TranscriptText.consent), none: "none is written down")
        lines += section("Plans", transcript.reminders.map(TranscriptText.reminder))
        lines += section("Flags", transcript.flags.map(TranscriptText.flag))
        lines += section("Tasks", transcript.tasks.map(TranscriptText.task))
        lines += section("Notes", transcript.notes.map(TranscriptText.note))
        lines += section("Who has looked or acted", audit.map(Self.entry))
        return lines
    }

    private var details: [(String, String)] {
        let details = person.details
        let known: [(String, String?)] = [
            ("number", person.number), ("name", details.name), ("nation", details.nation),
            ("language", details.language == "cy" ? "Welsh" : "English"), ("practice", details.practice),
            ("shared phone", details.sharedPhone ? "yes" : nil), ("safe contact", details.safeContact),
            ("channel", details.channel), ("conversation", facts.joined(separator: ", ")),
            ("since", Clock.spoken(person.addedAt)),
        ]
        return known.compactMap { name, value in value.map { (name, $0) } }
            + remembered.map { ("remembers \($0.name)", $0.value) }
    }

    private func section(_ title: String, _ rows: [String], none: String? = nil) -> [String] {
        let rows = rows.isEmpty ? none.map { [$0] } ?? [] : rows
        return rows.isEmpty ? [] : ["", title] + rows.map { "  \(printable($0))" }
    }

    private static func entry(_ entry: AuditEntry) -> String {
        let detail = entry.detail.isEmpty ? "" : " (\(entry.detail))"
        return "\(Clock.spoken(entry.at))  \(entry.actor): \(entry.action)\(detail)"
    }

    // MARK: As JSON

    /// As a transcript without messages and turns, with who has looked.
    var json: LineJSON {
        guard case .object(let members) = TranscriptJSON(transcript, consent: consent).value else { return .null }
        let kept = members.filter { !["messages", "turns", "records"].contains($0.key) }
        return .object(
            kept + [
                .init("practice", LineJSON(person.details.practice)),
                .init("added_at", .string(Clock.iso(person.addedAt))),
                .init("remembered", .object(remembered.map { .init($0.name, .string($0.value)) })),
                .init("audit", .array(audit.map(Self.json))),
            ])
    }

    private static func json(_ entry: AuditEntry) -> LineJSON {
        .object([
            .init("at", .string(Clock.iso(entry.at))), .init("local", .string(Clock.spoken(entry.at))),
            .init("actor", .string(entry.actor)), .init("action", .string(entry.action)),
            .init("detail", .string(entry.detail)),
        ])
    }
}
