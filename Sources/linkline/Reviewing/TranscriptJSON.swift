import Conversations
import Dialogue
import Store
import Words

/// A transcript as one JSON object; every moment in UTC and as the clocks of the United Kingdom showed it.
struct TranscriptJSON {
    private let transcript: Transcript
    private let consent: [ConsentEntry]

    init(_ transcript: Transcript, consent: [ConsentEntry]) {
        self.transcript = transcript
        self.consent = consent
    }

    var value: LineJSON {
        let person = transcript.person
        return .object([
            .init("id", .integer(person.id.number)), .init("number", .string(person.number)),
            .init("name", LineJSON(person.details.name)), .init("channel", .string(person.details.channel)),
            .init("nation", LineJSON(person.details.nation)), .init("language", .string(person.details.language)),
            .init("shared_phone", .bool(person.details.sharedPhone)),
            .init("safe_contact", LineJSON(person.details.safeContact)),
            .init("contact", ContactWords.json(transcript.contact)),
            .init("keeper", .string((transcript.conversation?.keeper ?? .assistant).rawValue)),
            .init("opted_out", .bool(person.standing?.optedOut ?? false)),
            .init("automated_held", .bool(person.standing?.automatedHeld ?? false)),
            .init("messages", .array(transcript.messages.map(message))),
            .init("turns", .array(transcript.turns.map(turn))),
            .init("records", .array(transcript.records.map(record))),
            .init("flags", .array(transcript.flags.map(flag))), .init("tasks", .array(transcript.tasks.map(task))),
            .init("notes", .array(transcript.notes.map(note))),
            .init("reminders", .array(transcript.reminders.map(reminder))),
            .init("consent", .array(consent.map(consentEntry))),
        ])
    }

    private func message(_ message: TranscriptMessage) -> LineJSON {
        var members: [LineJSON.Member] = [.init("id", .integer(message.id.number))] + moments(message.at)
        switch message.source {
        case .received(let inbound, let state, let media):
            members += [
                .init("direction", .string("in")), .init("text", .string(message.text)),
                .init("state", .string(state.rawValue)), .init("media", .integer(media)),
                .init("inbound", .integer(inbound.number)),
                .init("why", .array(transcript.admissions[inbound].map(steps) ?? [])),
            ]
        case .sent(let kind, let state, let reason):
            members += [
                .init("direction", .string("out")), .init("text", .string(message.text)),
                .init("kind", .string(kind.rawValue)), .init("state", LineJSON(state?.rawValue)),
                .init("reason", LineJSON(reason)), .init("text_id", LineJSON(message.textID)),
                .init("author", LineJSON(message.author)), .init("turn", number(message.turn?.number)),
                .init("segments", number(message.segments)), .init("encoding", LineJSON(message.encoding)),
            ]
        }
        return .object(members)
    }

    private func turn(_ kept: KeptTurn) -> LineJSON {
        var cause = "staff"
        var inbound: Int?
        switch kept.turn.cause {
        case .text(let text):
            cause = "text"
            inbound = text.number
        case .timer: cause = "timer"
        case .schedule: cause = "schedule"
        case .staff: break
        }
        return .object(
            [.init("id", .integer(kept.id.number))] + moments(kept.turn.at) + [
                .init("cause", .string(cause)), .init("inbound", number(inbound)),
                .init("program", .string(kept.turn.program)), .init("content", .string(kept.turn.library)),
                .init("why", .array(steps(kept.turn.trace))),
            ])
    }

    private func steps(_ trace: [UInt8]) -> [LineJSON] {
        guard let trace = try? decodeTrace(trace) else { return [] }
        return trace.steps.map { step in
            .object([
                .init("rule", .string(step.rule)), .init("at", LineJSON(step.at?.description)),
                .init("matched", .array(step.matched.map { .string($0) })), .init("detail", LineJSON(step.detail)),
            ])
        }
    }

    // MARK: What is kept

    private func record(_ kept: KeptRecord) -> LineJSON {
        let fields = kept.record.fields.sorted { $0.key < $1.key }.map { LineJSON.Member($0.key, LineJSON($0.value)) }
        return .object(
            moments(kept.record.at) + [
                .init("kind", .string(kept.record.kind.rawValue)), .init("dialogue", .string(kept.record.dialogue)),
                .init("fields", .object(fields)), .init("withdrawn", .bool(kept.withdrawn)),
            ])
    }

    private func flag(_ record: FlagRecord) -> LineJSON {
        .object(
            [.init("id", .integer(record.id.number))] + moments(record.flag.at) + [
                .init("kind", .string(record.flag.kind)), .init("category", LineJSON(record.flag.category)),
                .init("rule", .string(record.flag.rule)), .init("matched", LineJSON(record.flag.matched)),
                .init("because", .string(record.flag.because)), .init("joined", .integer(record.joined)),
                .init("acknowledged", mark(record.acknowledged)), .init("closed", mark(record.closed)),
            ])
    }

    private func task(_ record: TaskRecord) -> LineJSON {
        .object(
            [.init("id", .integer(record.id.number))] + moments(record.task.at) + [
                .init("kind", .string(record.task.kind.rawValue)), .init("queue", .string(record.task.queue)),
                .init("because", .string(record.task.because)),
                .init("due", LineJSON(record.task.due.map(Clock.iso))), .init("done", mark(record.done)),
                .init("withdrawn", .bool(record.withdrawn)),
            ])
    }

    private func note(_ record: NoteRecord) -> LineJSON {
        .object(
            moments(record.at) + [
                .init("kind", .string(record.kind.rawValue)), .init("text", .string(record.text)),
                .init("author", LineJSON(record.author)), .init("withdrawn", .bool(record.withdrawn)),
            ])
    }

    private func reminder(_ planned: PlannedReminder) -> LineJSON {
        let inputs = planned.reminder.inputs.sorted { $0.key < $1.key }
        return .object([
            .init("due", .string(Clock.iso(planned.due))), .init("local", .string(Clock.spoken(planned.due))),
            .init("dialogue", .string(planned.reminder.dialogue)),
            .init("inputs", .object(inputs.map { .init($0.key, LineJSON($0.value)) })),
            .init("state", .string(planned.state.rawValue)),
        ])
    }

    private func consentEntry(_ entry: ConsentEntry) -> LineJSON {
        .object(
            moments(entry.at) + [
                .init("change", .string(entry.change.rawValue)), .init("how", .string(entry.how)),
                .init("inbound", number(entry.inbound?.number)), .init("wording", LineJSON(entry.wording)),
            ])
    }

    // MARK: Parts

    private func moments(_ at: Instant) -> [LineJSON.Member] {
        [.init("at", .string(Clock.iso(at))), .init("local", .string(Clock.spoken(at)))]
    }

    private func mark(_ mark: Mark?) -> LineJSON {
        guard let mark else { return .null }
        return .object([.init("by", .string(mark.by)), .init("at", .string(Clock.iso(mark.at)))])
    }

    private func number(_ number: Int?) -> LineJSON { number.map { .integer($0) } ?? .null }
}
