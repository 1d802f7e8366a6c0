import Conversations
import Dialogue
import Store
import Words

/// Does what commands ask, in a transaction of the writer: the service's, or the command's own when none runs.
struct ControlDesk {
    /// Nothing can be done in conversations without it; the audit needs none.
    let desk: Desk?

    /// Without a service: takes the lock, and does it in a transaction of its own.
    ///
    /// - Parameters:
    ///   - request: what is asked.
    ///   - database: the path of the database.
    ///   - rules: who may approve a version.
    ///   - desk: makes the desk for acts in conversations from what is live; nothing for requests that need none.
    /// - Returns: what came of it.
    /// - Throws: a failure if the database cannot be had, or no desk can be made.
    static func carryOut(
        _ request: ControlRequest, database: String, rules: ApprovalRules,
        desk: (any StoreReader) throws -> Desk?
    ) throws -> ControlAnswer {
        let session = try ChatStore.open(database)
        defer { session.close() }
        let now = Clock.now()
        do {
            if request.isPublication {
                return try session.store.write { try publish(request, rules: rules, at: now, in: $0) }
            }
            let control = ControlDesk(desk: try session.store.read(desk))
            return try session.store.write { try control.carryOut(request, at: now, in: $0) }
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            return answer(to: error)
        }
    }

    /// Nobody talks with it before the next start of the service, which reads it then.
    private static func publish(
        _ request: ControlRequest, rules: ApprovalRules, at now: Instant, in store: any StoreTransaction
    ) throws -> ControlAnswer {
        guard !request.by.isEmpty else { return .failed("usage", "Who asks? The audit needs a name.") }
        guard let asked = request.publication else { return .failed("usage", "What is to be published?") }
        guard request.deed == .publish else {
            let files = try Publication.filesBefore(asked.base, in: store)
            try Project(files, today: LocalTime(now).date).refuseIfWrong()
            return .published(try Publication.goBack(from: asked.base, by: request.by, at: now, in: store))
        }
        let publication = try Publication(asked, by: request.by, rules: rules, in: store)
        try Project(publication.files, today: LocalTime(now).date).refuseIfWrong()
        return .published(try publication.carryOut(at: now, in: store))
    }

    static func answer(to error: any Error) -> ControlAnswer {
        switch error {
        case let refusal as PublicationRefusal: refusal.answer
        case let refusal as StaffRefusal: .failed("missing", refusal.reason)
        case let refusal as CampaignRefusal: .failed("missing", refusal.reason)
        case StoreError.missing(let what, let number): .failed("missing", "There is no \(what) number \(number).")
        case let error as StoreError: .failed("unavailable", "\(error)")
        case WriterError.overloaded: .failed("unavailable", "The service has too much to do. Try again.")
        case WriterError.short:
            .failed("unavailable", "The disk is full: patients' texts go first. Make room, then try again.")
        case WriterError.stopped: .failed("unavailable", "The service is stopping. Try again.")
        default: .failed("unavailable", "The service could not do it (\(type(of: error))).")
        }
    }

    func carryOut(
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
        case .review:
            try store.append(AuditEntry(at: now, actor: request.by, action: "conversations.replayed"))
        case .transcript:
            guard let person else { return .failed("usage", "Whose transcript?") }
            try store.append(AuditEntry(at: now, actor: request.by, action: "transcript.read", person: person))
        case .person:
            guard let person else { return .failed("usage", "Who is it?") }
            try store.append(AuditEntry(at: now, actor: request.by, action: "person.read", person: person))
        case .plans:
            try store.append(AuditEntry(at: now, actor: request.by, action: "plans.listed", person: person))
        case .outbox:
            try store.append(AuditEntry(at: now, actor: request.by, action: "outbox.listed", person: person))
        case .channelTest:
            try store.append(
                AuditEntry(at: now, actor: request.by, action: "channel.tested", detail: request.text ?? ""))
        case .contact: return try contact(request, at: now, in: store)
        case .sending: return try switchSending(request, at: now, in: store)
        case .campaign: return try campaign(request, at: now, in: store)
        case .oversee: return try oversee(request, at: now, in: store)
        case .refer: return try refer(request, at: now, in: store)
        case .users: return try users(request, at: now, in: store)
        case .addPeople: return try addPeople(request, at: now, in: store)
        case .staff:
            guard let person else { return .failed("usage", "In whose conversation?") }
            guard let desk else { return .failed("unavailable", "There are no dialogues to act with.") }
            guard let act = request.act else { return .failed("usage", "What is to be done?") }
            guard var deed = staffAct(act, request.text) else {
                return .failed("usage", "\(act.rawValue) needs --text.")
            }
            if case .starts(let name, _) = deed {
                let program = desk.assistant.program
                guard let index = program.dialogue(named: name) else {
                    return .failed("missing", "There is no dialogue \(name).")
                }
                let (inputs, missing) = inputs(request.inputs ?? [:], of: program.dialogues[index])
                if let missing { return missing }
                deed = .starts(dialogue: name, inputs: inputs)
            }
            try desk.staff(deed, in: person, by: request.by, at: now, store: store)
        case .publish, .goBack: return .failed("usage", "That is not done in a conversation.")
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
        let (inputs, missing) = inputs(asked.inputs, of: program.dialogues[index])
        if let missing { return missing }
        let referred = ReferredPerson(
            number: asked.number, name: asked.name, nation: asked.nation, language: asked.language,
            sharedPhone: asked.sharedPhone, safeContact: asked.safeContact,
            referral: Referral(dialogue: program.dialogues[index].name, inputs: inputs))
        try desk.refer(referred, by: request.by, at: now, in: store)
        return .done
    }

    /// The inputs of a dialogue, and the answer to who has left one out or given what is not of its kind.
    private func inputs(
        _ given: [String: String], of dialogue: DialogueProgram
    ) -> (values: [String: Value], missing: ControlAnswer?) {
        var inputs: [String: Value] = [:]
        for slot in dialogue.slots where slot.isInput {
            guard let words = given[slot.name], let value = slot.type.value(given: words) else {
                let most = if case .text(let longest) = slot.type { ", of at most \(longest) characters" } else { "" }
                return ([:], .failed("usage", "\(dialogue.name) needs --with \(slot.name)=…\(most)."))
            }
            inputs[slot.name] = value
        }
        return (inputs, nil)
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
