import Conversations
import Dialogue
import Store
import Words

/// A transcript as a person reads it: what was said in order, the why under each turn, and all that is kept.
struct TranscriptText {
    private let transcript: Transcript
    private let consent: [ConsentEntry]
    private var person: PersonRecord { transcript.person }

    init(_ transcript: Transcript, consent: [ConsentEntry]) {
        self.transcript = transcript
        self.consent = consent
    }

    var lines: [String] { heading + conversation + kept }

    // MARK: Who

    private var heading: [String] {
        var facts = [TranscriptList.keeper(transcript.conversation?.keeper ?? .assistant)]
        if person.standing?.optedOut == true { facts.append("opted out") }
        if person.standing?.automatedHeld == true { facts.append("automated texts held") }
        if person.standing?.crisisOpen == true { facts.append("a crisis is open") }
        if person.details.sharedPhone { facts.append("shared phone") }
        if let nation = person.details.nation { facts.append(nation) }
        var lines = ["Conversation \(person.id.number)  \(person.number)  \(person.details.name ?? "")"]
        lines.append(facts.joined(separator: ", "))
        if let contact = person.details.safeContact { lines.append("safe contact: \(printable(contact))") }
        lines += ContactWords.lines(transcript.contact).map(printable)
        return lines.map { $0.trimmingSpaces }
    }

    // MARK: What was said

    private var conversation: [String] {
        var lines: [String] = []
        var day: CivilDate?
        var told: Set<TurnID> = []
        for entry in TranscriptEntry.entries(of: transcript) {
            let local = LocalTime(entry.at)
            if day != local.date {
                day = local.date
                lines += ["", String(Clock.spoken(entry.at).dropLast(7))]
            }
            lines += shown(entry, at: local.time.iso)
            for turn in entry.turns where told.insert(turn.id).inserted {
                lines += why(turn, admission: entry.admission)
            }
            if entry.turns.isEmpty, let admission = entry.admission { lines += Self.why(admission) }
        }
        return lines
    }

    private func shown(_ entry: TranscriptEntry, at time: String) -> [String] {
        guard let message = entry.message else { return ["\(time)  (nothing was said)"] }
        let rows = printable(message.text).split(separator: "\n", omittingEmptySubsequences: false)
        let (mark, facts) = Self.facts(message)
        var lines = rows.enumerated().map { index, row in index == 0 ? "\(time)  \(mark) \(row)" : "         \(row)" }
        if !facts.isEmpty { lines.append("         (\(facts.joined(separator: ", ")))") }
        return lines
    }

    private static func facts(_ message: TranscriptMessage) -> (mark: String, facts: [String]) {
        switch message.source {
        case .received(_, let state, let media):
            var facts: [String] = []
            if media > 0 { facts.append(media == 1 ? "1 picture or file" : "\(media) pictures or files") }
            if state != .done { facts.append(state.rawValue) }
            return (">", facts)
        case .sent(let kind, let state, let reason):
            var facts = [kind.rawValue]
            if let author = message.author { facts.append("by \(author)") }
            facts.append([state?.rawValue, reason].compactMap { $0 }.joined(separator: ": "))
            if let count = message.segments { facts.append(count == 1 ? "1 text" : "\(count) texts") }
            if message.encoding == "UCS-2" { facts.append("UCS-2") }
            return ("<", facts.filter { !$0.isEmpty })
        }
    }

    private func why(_ turn: KeptTurn, admission: [UInt8]?) -> [String] {
        var lines = admission.map { Self.whyRows($0) } ?? []
        lines += Self.whyRows(turn.turn.trace)
        lines.append("version \(turn.turn.program), content \(turn.turn.library)")
        return Self.indented(lines)
    }

    private static func why(_ trace: [UInt8]) -> [String] { indented(whyRows(trace)) }

    private static func whyRows(_ trace: [UInt8]) -> [String] {
        guard let trace = try? decodeTrace(trace) else { return ["(the why cannot be read)"] }
        return WhyLines.lines(trace).map(printable)
    }

    private static func indented(_ rows: [String]) -> [String] {
        rows.enumerated().map { $0.offset == 0 ? "         why: \($0.element)" : "              \($0.element)" }
    }

    // MARK: What is kept

    private var kept: [String] {
        section("Answers and records", transcript.records.map(Self.record))
            + section("Flags", transcript.flags.map(Self.flag)) + section("Tasks", transcript.tasks.map(Self.task))
            + section("Notes", transcript.notes.map(Self.note))
            + section("Reminders", transcript.reminders.map(Self.reminder))
            + section("Consent", consent.map(Self.consent))
    }

    private func section(_ title: String, _ rows: [String]) -> [String] {
        rows.isEmpty ? [] : ["", title] + rows.map { "  \(printable($0))" }
    }

    private static func record(_ kept: KeptRecord) -> String {
        let record = kept.record
        let what: String
        if record.kind == .answer, let slot = record.fields["slot"] {
            what = "\(slot.plain) = \(record.fields["value"]?.plain ?? "skipped")"
        } else {
            let fields = record.fields.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.plain)" }
            what = "\(record.kind.rawValue): \(fields.joined(separator: ", "))"
        }
        return row(record.at, "\(what) (\(record.dialogue))", withdrawn: kept.withdrawn)
    }

    static func flag(_ record: FlagRecord) -> String {
        var parts = ["\(record.flag.category ?? record.flag.kind), rule \(record.flag.rule)"]
        if let matched = record.flag.matched { parts.append("\"\(matched)\"") }
        if !record.flag.because.hasSuffix(record.flag.rule) { parts.append(record.flag.because) }
        if record.joined > 0 { parts.append("\(record.joined) more texts joined it") }
        if let mark = record.acknowledged { parts.append("seen by \(mark.by) \(Clock.spoken(mark.at))") }
        parts.append(record.closed.map { "closed by \($0.by) \(Clock.spoken($0.at))" } ?? "open")
        return row(record.flag.at, parts.joined(separator: "; "))
    }

    static func task(_ record: TaskRecord) -> String {
        var text = "\(record.task.kind.rawValue) for \(record.task.queue): \(record.task.because)"
        if let due = record.task.due { text += "; due \(Clock.spoken(due))" }
        if let done = record.done { text += "; done by \(done.by) \(Clock.spoken(done.at))" }
        return row(record.task.at, text, withdrawn: record.withdrawn)
    }

    static func note(_ record: NoteRecord) -> String {
        row(record.at, "\(record.kind.rawValue): \(record.text)", withdrawn: record.withdrawn)
    }

    static func reminder(_ planned: PlannedReminder) -> String {
        row(planned.due, "\(planned.reminder.planKey), \(planned.state.rawValue)")
    }

    static func consent(_ entry: ConsentEntry) -> String {
        var evidence = [entry.how]
        if let inbound = entry.inbound { evidence.append("text \(inbound.number)") }
        if let wording = entry.wording { evidence.append("wording \(wording.prefix(12))") }
        return row(entry.at, "\(entry.change.rawValue) (\(evidence.joined(separator: ", ")))")
    }

    private static func row(_ at: Instant, _ text: String, withdrawn: Bool = false) -> String {
        "\(Clock.spoken(at))  \(text)\(withdrawn ? " (withdrawn)" : "")"
    }
}

extension String {
    /// Without spaces at its end.
    fileprivate var trimmingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
