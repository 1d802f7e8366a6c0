import Conversations
import Store
import Words

/// What is recorded of how somebody may be contacted; what is absent stays as it was.
struct ContactRequest: Codable, Equatable, Sendable {
    enum Act: String, Codable, Sendable {
        case optsOut = "opts-out"
        case optsIn = "opts-in"
        case lineConfirmed = "line-confirmed"
        case lineDoubted = "line-doubted"
        case wrongNumber = "wrong-number"
        case died
    }

    var act: Act?
    /// How the patient asked for it.
    var reason: String?
    var times: [SafeContact.Time]?
    var mayText: Bool?
    /// `none` takes it away.
    var codeword: String?
    var mayLeaveVoicemail: Bool?
    var note: String?
    /// `2026-11-23`.
    var confirmedOn: String?

    var changesSafeContact: Bool {
        times != nil || mayText != nil || codeword != nil || mayLeaveVoicemail != nil || note != nil
            || confirmedOn != nil
    }

    func applied(to old: SafeContact) -> SafeContact {
        var safe = old
        safe.times = times ?? old.times
        safe.mayText = mayText ?? old.mayText
        safe.codeword = codeword == "none" ? nil : codeword ?? old.codeword
        safe.mayLeaveVoicemail = mayLeaveVoicemail ?? old.mayLeaveVoicemail
        safe.note = note ?? old.note
        safe.confirmedOn = confirmedOn ?? old.confirmedOn
        return safe
    }
}

extension ControlDesk {
    /// Records how somebody may be contacted.
    func contact(_ request: ControlRequest, at now: Instant, in store: any StoreTransaction) throws -> ControlAnswer {
        guard let desk else { return .failed("unavailable", "There are no dialogues to act with.") }
        guard let person = request.person.map({ PersonID($0) }) else { return .failed("usage", "Who is it?") }
        guard let asked = request.contact else { return .failed("usage", "What is to be recorded?") }
        if asked.changesSafeContact {
            let safe = asked.applied(to: try store.contact(of: person).safe)
            try desk.contact(.safeContact(safe), of: person, by: request.by, at: now, in: store)
        }
        guard let act = asked.act else { return .done }
        let reason = asked.reason ?? ""
        switch act {
        case .optsOut, .optsIn:
            guard !reason.isEmpty else { return .failed("usage", "How did they ask? The ledger needs it.") }
            let recorded = try desk.contact(
                act == .optsOut ? .optsOut(reason: reason) : .optsIn(reason: reason), of: person, by: request.by,
                at: now, in: store)
            guard recorded == .recorded else { return .failed("missing", "It stands so already.") }
        case .lineConfirmed: try desk.contact(.lineConfirmed, of: person, by: request.by, at: now, in: store)
        case .lineDoubted: try desk.contact(.lineDoubted, of: person, by: request.by, at: now, in: store)
        case .wrongNumber: try desk.contact(.wrongNumber, of: person, by: request.by, at: now, in: store)
        case .died: try desk.contact(.died, of: person, by: request.by, at: now, in: store)
        }
        return .done
    }

    /// Sets the switch of sending.
    func switchSending(
        _ request: ControlRequest, at now: Instant, in store: any StoreTransaction
    ) throws -> ControlAnswer {
        guard let position = request.text.flatMap({ SendingSwitch(rawValue: $0) }) else {
            return .failed("usage", "What is to be sent?")
        }
        try store.saveSendingSwitch(position, at: now)
        try store.append(
            AuditEntry(at: now, actor: request.by, action: "sending.switched", detail: position.rawValue))
        return .done
    }
}
