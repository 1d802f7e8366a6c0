import Dialogue
import Gateways
package import Store
package import Words

/// What staff have recorded of a person's own wish.
package enum ConsentRecorded: Hashable, Sendable {
    case recorded
    /// It stood so already: nothing was added.
    case already
}

/// What staff know of how somebody may be contacted.
package enum ContactAct: Hashable, Sendable {
    /// The patient's own request, with how it came ("rang us on Monday").
    case optsOut(reason: String)
    case optsIn(reason: String)
    /// How to contact them safely.
    case safeContact(SafeContact)
    /// The number is theirs; whoever has it need not be asked.
    case lineConfirmed
    /// Ask whoever has the number before anything else is sent.
    case lineDoubted
    /// The number is not theirs.
    case wrongNumber
    case died
}

extension Desk {
    /// How a text said what it says about consent: a single word, or plain words.
    func manner(of inbound: InboundID?, in store: any StoreReader) throws -> String {
        guard let inbound, let text = try store.inbound(inbound) else { return "patient" }
        return text.text.split(whereSeparator: \.isWhitespace).count == 1 ? "keyword" : "plain-words"
    }

    /// Records what staff have been told about contacting somebody; the audit has who told.
    ///
    /// - Parameters:
    ///   - act: what is recorded.
    ///   - person: of whom.
    ///   - staff: who records it.
    ///   - now: when.
    ///   - store: the transaction of this cycle.
    /// - Returns: whether it changed anything.
    /// - Throws: a `StoreError`; nothing was done then.
    @discardableResult
    package func contact(
        _ act: ContactAct, of person: PersonID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws -> ConsentRecorded {
        let record = try self.person(person, in: store)
        try store.append(AuditEntry(at: now, actor: staff, action: "contact.\(act.label)", person: person))
        switch act {
        case .optsOut(let reason):
            return try optOut(record, inbound: nil, how: "staff \(staff): \(reason)", at: now, in: store)
        case .optsIn(let reason):
            var standing = standing(of: record)
            guard standing.optedOut else { return .already }
            standing.optedOut = false
            try save(standing, of: person, in: store)
            try store.append(
                ConsentEntry(
                    person: person, change: .optedIn, wording: assistant.program.hash,
                    how: "staff \(staff): \(reason)", at: now))
        case .safeContact(let safe):
            var contact = try store.contact(of: person)
            contact.safe = safe
            try store.save(contact, of: person)
        case .lineConfirmed: try openLine(of: person, by: staff, at: now, in: store)
        case .lineDoubted: try doubtLine(of: person, because: "staff", by: staff, at: now, in: store)
        case .wrongNumber:
            try closeLine(of: person, because: "wrong-number", at: now, in: store)
            return try optOut(record, inbound: nil, how: "staff \(staff): wrong number", at: now, in: store)
        case .died:
            var standing = standing(of: record)
            standing.automatedHeld = true
            try save(standing, of: person, in: store)
            try recordDeath(of: record, by: staff, inbound: nil, at: now, in: store)
        }
        return .recorded
    }

    /// Opts somebody out where no text of theirs said so: staff, or a gateway.
    @discardableResult
    func optOut(
        _ person: PersonRecord, inbound: InboundID?, how: String, at now: Instant, in store: any StoreTransaction
    ) throws -> ConsentRecorded {
        var standing = standing(of: person)
        guard !standing.optedOut else { return .already }
        standing.optedOut = true
        try save(standing, of: person.id, in: store)
        try endTexts(to: person.id, inbound: inbound, how: how, at: now, in: store)
        return .recorded
    }

    /// What an opt-out ends, and the entry of the ledger that proves it.
    func endTexts(
        to person: PersonID, inbound: InboundID?, how: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        try store.append(
            ConsentEntry(
                person: person, change: .optedOut, inbound: inbound, wording: assistant.program.hash, how: how, at: now
            ))
        if !keepsPlans { _ = try store.cancelAllReminders(of: person, at: now) }
        try store.replaceTimers(of: person, with: [])
        _ = try store.suppressWaiting(for: person, reason: "opted-out")
    }

    /// Never, unless a bug was planted here.
    private var keepsPlans: Bool {
        #if LINKLINE_MUTANTS
            Mutant.planted == .keepsPlansAfterStop
        #else
            false
        #endif
    }

    /// What a gateway's refusal tells about the person: that they said STOP to it, or that the number is gone.
    func heed(_ reason: String, of text: OutboxText, at now: Instant, in store: any StoreTransaction) throws {
        guard text.recipient == .person, let person = try store.person(text.person) else { return }
        switch FailureKind(beginning: reason) {
        case .optedOut:
            let isNew = try optOut(
                person, inbound: nil, how: "gateway of \(text.channel): \(reason)", at: now, in: store)
            guard isNew == .recorded else { return }
            try addOnce(
                "gateway-stop", "Said STOP to the network: no more texts.", of: person.id, at: now, in: store)
        case .badNumber:
            try doubtLine(of: person.id, because: "number-gone", by: "system", at: now, in: store)
        default: break
        }
    }
}

extension ContactAct {
    /// A name for the audit, without anybody's words.
    fileprivate var label: String {
        switch self {
        case .optsOut: "opted-out"
        case .optsIn: "opted-in"
        case .safeContact: "safe-contact"
        case .lineConfirmed: "line-confirmed"
        case .lineDoubted: "line-doubted"
        case .wrongNumber: "wrong-number"
        case .died: "died"
        }
    }
}

extension FailureKind {
    /// The kind that the description of a gateway's reason begins with.
    init?(beginning reason: String) {
        let found = Self.allCases.first { kind in
            reason == kind.rawValue || reason.hasPrefix("\(kind.rawValue):")
                || reason.hasPrefix("\(kind.rawValue) (")
        }
        guard let found else { return nil }
        self = found
    }
}
