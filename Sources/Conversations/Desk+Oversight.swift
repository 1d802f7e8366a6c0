package import Dialogue
package import Store
package import Words

/// Why staff could not plan or put right what they wanted to.
package enum StaffRefusal: Error, Hashable, Sendable {
    case noDialogue(String)
    /// The dialogue does not start by itself.
    case notScheduled(String)
    /// An input that the dialogue needs is missing or not of its kind.
    case input(dialogue: String, name: String)
    case optedOut
    /// The moment is over, or the repetition has no day to come.
    case past
    /// The text is of no use any more.
    case tooLate
    /// The patient has written since: nothing is sent that does not know of it.
    case newerText(MessageID)
    /// A colleague has answered since.
    case colleagueReplied(String)
    /// A colleague has the conversation.
    case takenBy(String)
    case assistantHasIt
    /// The number is not the person's any more, or the person has died.
    case lineClosed
    case noWords
    /// More texts than one reply may take.
    case tooLong
    /// It is on its way, or was taken back already.
    case alreadyGone

    /// What is wrong, and what to do.
    package var reason: String {
        switch self {
        case .noDialogue(let name): "There is no dialogue \(name)."
        case .notScheduled(let name): "\(name) does not start on schedule. Start it at once with linkline staff starts."
        case .input(let dialogue, let name): "\(dialogue) needs --with \(name)=…, of its kind."
        case .optedOut: "They have said STOP, so nothing can be planned."
        case .past: "That moment is over."
        case .tooLate: "It is too late for this text. Start it again with linkline staff starts."
        case .newerText: "They sent a message while you were writing. Your text has not been sent."
        case .colleagueReplied(let name): "\(name) replied while you were writing. Your text has not been sent."
        case .takenBy(let name): "\(name) has this conversation. Nothing was changed."
        case .assistantHasIt: "The assistant has this conversation already."
        case .lineClosed: "The line is closed: the number is not theirs any more, or they have died. Do not text it."
        case .noWords: "There are no words to send. Write something first."
        case .tooLong: "The text is too long to send. Make it shorter."
        case .alreadyGone: "The text is on its way, or was taken back already."
        }
    }
}

// Plans of somebody, and single texts out, as staff put them right.
extension Desk {
    /// Plans a dialogue for somebody; a plan of the same dialogue and inputs that waits is replaced.
    ///
    /// - Parameters:
    ///   - dialogue: one that starts on schedule.
    ///   - inputs: as they are written in tests.
    ///   - time: the first occurrence, on the clocks of the United Kingdom.
    ///   - series: how it comes again; nothing for once.
    ///   - person: for whom.
    ///   - staff: who plans it, for the audit.
    ///   - now: when.
    ///   - store: the transaction of this cycle.
    /// - Returns: the number of the plan.
    /// - Throws: a `StaffRefusal`, or a `StoreError`; nothing was done then.
    package func addPlan(
        _ dialogue: String, inputs: [String: String], at time: LocalTime, series: ReminderSeries?,
        for person: PersonID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws -> ReminderID {
        let program = assistant.program
        guard let index = program.dialogue(named: dialogue) else { throw StaffRefusal.noDialogue(dialogue) }
        guard program.dialogues[index].starts.contains(.schedule) else { throw StaffRefusal.notScheduled(dialogue) }
        guard try !standing(of: self.person(person, in: store)).optedOut else {
            throw StaffRefusal.optedOut
        }
        guard time.instant > now else { throw StaffRefusal.past }
        var values: [String: Value] = [:]
        for slot in program.dialogues[index].slots where slot.isInput {
            guard let words = inputs[slot.name], let value = slot.type.value(given: words) else {
                throw StaffRefusal.input(dialogue: dialogue, name: slot.name)
            }
            values[slot.name] = value
        }
        let plan = Reminder(
            dialogue: dialogue, inputs: values, at: time, reference: "staff-plan.\(now.seconds).\(time.date.iso)",
            series: series)
        try store.append(
            AuditEntry(at: now, actor: staff, action: "plan.added", person: person, detail: dialogue))
        switch try store.plan(plan, for: person, at: now) {
        case .planned(let id), .already(let id): return id
        }
    }

    /// Leaves out one occurrence; what comes again goes on with the next.
    ///
    /// - Returns: when it comes next; nothing if that was all.
    /// - Throws: `missing` unless it waits.
    package func skipPlan(
        _ id: ReminderID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws -> LocalTime? {
        let plan = try waitingPlan(id, in: store)
        let next = plan.reminder.following(after: now)
        if let next { _ = try store.plan(next, for: plan.person, at: now) }
        try end(plan, "plan.skipped", by: staff, at: now, in: store)
        return next?.at
    }

    /// Ends a plan, with all that would come again.
    ///
    /// - Throws: `missing` unless it waits.
    package func stopPlan(
        _ id: ReminderID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        try end(try waitingPlan(id, in: store), "plan.stopped", by: staff, at: now, in: store)
    }

    /// Ends all plans of somebody.
    ///
    /// - Returns: how many waited.
    /// - Throws: a `StoreError`.
    package func stopPlans(
        of person: PersonID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws -> Int {
        let count = try store.cancelAllReminders(of: person, at: now)
        try store.append(
            AuditEntry(at: now, actor: staff, action: "plans.stopped", person: person, detail: "\(count)"))
        return count
    }

    private func waitingPlan(_ id: ReminderID, in store: any StoreReader) throws -> PlannedReminder {
        guard let plan = try store.reminder(id), plan.state == .planned || plan.state == .held else {
            throw StoreError.missing(what: "waiting plan", number: id.number)
        }
        return plan
    }

    private func end(
        _ plan: PlannedReminder, _ action: String, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        try store.cancelReminder(plan.id, at: now)
        try store.append(
            AuditEntry(at: now, actor: staff, action: action, person: plan.person, detail: plan.reminder.dialogue))
    }

    // MARK: Texts out

    /// Sends a text that has failed once more, under all rules of sending.
    ///
    /// - Throws: `missing` unless it has failed, or `StaffRefusal.tooLate`.
    package func retryText(
        _ id: OutboxID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        guard let text = try store.outboxText(id) else { throw StoreError.missing(what: "text out", number: id.number) }
        if let expiry = text.expiresAt, expiry <= now { throw StaffRefusal.tooLate }
        try store.retryText(id, at: now)
        try store.append(
            AuditEntry(
                at: now, actor: staff, action: "text.retried", person: text.person, detail: "text \(id.number)"))
    }

    /// Takes back a text that waits; crisis texts and alerts stay.
    ///
    /// - Throws: `missing` unless it waits and may be taken back.
    package func cancelText(
        _ id: OutboxID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        guard let text = try store.outboxText(id) else { throw StoreError.missing(what: "text out", number: id.number) }
        try store.cancelText(id, reason: "cancelled by staff")
        try store.append(
            AuditEntry(
                at: now, actor: staff, action: "text.cancelled", person: text.person, detail: "text \(id.number)"))
    }
}
