import Conversations
import Dialogue
import Store
import Words

/// Does what commands ask, in a transaction of the writer: the service's, or the command's own when none runs.
struct ControlDesk: Sendable {
    /// Nothing can be done in conversations without it; the audit needs none.
    let desk: Desk?

    /// Answers one line from the socket.
    func answer(_ line: [UInt8], writer: WriterLoop) async -> ControlAnswer {
        guard let request = ControlRequest(line: line) else {
            return .failed("usage", "The request cannot be read.")
        }
        do {
            return try await writer.perform { transaction, now in
                try carryOut(request, at: now, in: transaction)
            }
        } catch {
            return Self.answer(to: error)
        }
    }

    /// Without a service: takes the lock, and does it in a transaction of its own.
    static func carryOut(
        _ request: ControlRequest, database: String, desk: () throws -> Desk?
    ) throws -> ControlAnswer {
        let session = try ChatStore.open(database)
        defer { session.close() }
        let control = ControlDesk(desk: try desk())
        let now = Clock.now()
        do {
            return try session.store.write { try control.carryOut(request, at: now, in: $0) }
        } catch {
            return answer(to: error)
        }
    }

    private static func answer(to error: any Error) -> ControlAnswer {
        switch error {
        case StoreError.missing(let what, let number): .failed("missing", "There is no \(what) number \(number).")
        case let error as StoreError: .failed("unavailable", "\(error)")
        case WriterError.overloaded: .failed("unavailable", "The service has too much to do. Try again.")
        case WriterError.stopped: .failed("unavailable", "The service is stopping. Try again.")
        default: .failed("unavailable", "The service could not do it (\(type(of: error))).")
        }
    }

    private func carryOut(
        _ request: ControlRequest, at now: Instant, in store: any StoreTransaction
    ) throws -> ControlAnswer {
        guard !request.by.isEmpty else { return .failed("usage", "Who asks? The audit needs a name.") }
        let person = request.person.map { PersonID($0) }
        if let person, try store.person(person) == nil {
            throw StoreError.missing(what: "conversation", number: person.number)
        }
        switch request.deed {
        case .transcripts:
            try store.append(AuditEntry(at: now, actor: request.by, action: "transcripts.listed"))
        case .texts:
            try store.append(AuditEntry(at: now, actor: request.by, action: "texts.read"))
        case .transcript:
            guard let person else { return .failed("usage", "Whose transcript?") }
            try store.append(AuditEntry(at: now, actor: request.by, action: "transcript.read", person: person))
        case .refer: return try refer(request, at: now, in: store)
        case .staff:
            guard let person else { return .failed("usage", "In whose conversation?") }
            guard let desk else { return .failed("unavailable", "There are no dialogues to act with.") }
            guard let act = request.act else { return .failed("usage", "What is to be done?") }
            guard let deed = staffAct(act, request.text) else {
                return .failed("usage", "\(act.rawValue) needs --text.")
            }
            if case .starts(let dialogue, _) = deed,
                !desk.assistant.program.dialogues.contains(where: { $0.name == dialogue })
            {
                return .failed("missing", "There is no dialogue \(dialogue).")
            }
            try desk.staff(deed, in: person, by: request.by, at: now, store: store)
        }
        return .done
    }

    /// Puts somebody in touch, if the dialogue that is to start takes what is given.
    private func refer(
        _ request: ControlRequest, at now: Instant, in store: any StoreTransaction
    ) throws -> ControlAnswer {
        guard let desk else { return .failed("unavailable", "There are no dialogues to start.") }
        guard let asked = request.referral else { return .failed("usage", "Who is referred?") }
        let program = desk.assistant.program
        let index =
            if let name = asked.dialogue { program.dialogue(named: name) } else {
                program.dialogue(startingOn: .referral)
            }
        guard let index else {
            let name = asked.dialogue.map { "no dialogue \($0)" } ?? "no dialogue that starts on referral"
            return .failed("missing", "There is \(name).")
        }
        var inputs: [String: Value] = [:]
        for slot in program.dialogues[index].slots where slot.isInput {
            guard let words = asked.inputs[slot.name], let value = slot.type.value(given: words) else {
                let most = if case .text(let longest) = slot.type { ", of at most \(longest) characters" } else { "" }
                return .failed("usage", "\(program.dialogues[index].name) needs --with \(slot.name)=…\(most).")
            }
            inputs[slot.name] = value
        }
        let referred = ReferredPerson(
            number: asked.number, name: asked.name, nation: asked.nation, language: asked.language,
            sharedPhone: asked.sharedPhone, safeContact: asked.safeContact,
            referral: Referral(dialogue: program.dialogues[index].name, inputs: inputs))
        try desk.refer(referred, by: request.by, at: now, in: store)
        return .done
    }

    private func staffAct(_ act: ControlRequest.Act, _ text: String?) -> StaffAct? {
        switch act {
        case .takesOver: .takesOver
        case .handsBack: .handsBack
        case .closesFlag: .closesFlag
        case .releasesTexts: .releasesTexts
        case .replies: text.flatMap { $0.isEmpty ? nil : .replies($0) }
        case .starts: text.flatMap { $0.isEmpty ? nil : .starts(dialogue: $0, inputs: [:]) }
        }
    }
}
