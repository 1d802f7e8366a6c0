import Dialogue
package import Store
package import Words

extension Desk {
    /// Seconds after which a text that was given to a sender, and of which nothing was heard, is nobody's any more:
    /// many times what the slowest gateway takes.
    package static let leaseSeconds: Int64 = 900

    /// Steps timers and reminders whose time has come, unless quiet hours, a cap or the conversation hold them.
    ///
    /// One person is sent something by one of them at a time: the caps count what has been claimed.
    package func keepTime(at now: Instant, limit: Int, in store: any StoreTransaction) throws {
        var begun = try keepUrgentTime(at: now, limit: limit, urgentOnly: false, in: store)
        try stepTimers(store.dueTimers(at: now, limit: limit), &begun, at: now, in: store)
        for due in try store.dueReminders(at: now, limit: limit) {
            try guarded(in: store) {
                guard !begun.contains(due.person) else {
                    return try store.holdReminder(due.id, until: soon(after: now))
                }
                if try reminderDue(due, at: now, in: store) { begun.insert(due.person) }
            } orElse: { _ in
                try reminderFailed(due, at: now, in: store)
            }
        }
    }

    /// Of all that time brings, what goes on for as long as anything at all can be written: alerts to staff, whoever
    /// waits for a person, texts of which a part is missing, and texts whose sender was lost.
    ///
    /// - Parameters:
    ///   - now: when.
    ///   - limit: how many of each sort are dealt with.
    ///   - urgentOnly: whether a text that came in parts is read only if it cannot wait.
    ///   - store: the transaction of this cycle.
    /// - Returns: to whom something was said.
    /// - Throws: a `StoreError` that ends the cycle.
    package func keepUrgentTime(
        at now: Instant, limit: Int, urgentOnly: Bool, in store: any StoreTransaction
    ) throws -> Set<PersonID> {
        try acceptDueParts(at: now, limit: limit, urgentOnly: urgentOnly, in: store)
        // A sender that never said what came of its text has lost it: that text is uncertain now.
        _ = try store.quarantineInFlight(
            claimedBefore: now.adding(seconds: -Self.leaseSeconds),
            until: now.adding(seconds: Int64(rules.quarantineSeconds)))
        for due in try store.dueFlagAlerts(at: now, limit: limit) {
            try guarded(in: store) {
                try flagUnanswered(due, at: now, in: store)
            } orElse: { _ in
                try store.alertAgain(about: due.flag, at: now.adding(hours: 1), repeats: due.repeats)
            }
        }
        var begun: Set<PersonID> = []
        try stepTimers(store.dueHandOvers(at: now, limit: limit), &begun, at: now, in: store)
        return begun
    }

    private func stepTimers(
        _ timers: [DueTimer], _ begun: inout Set<PersonID>, at now: Instant, in store: any StoreTransaction
    ) throws {
        for due in timers {
            try guarded(in: store) {
                if try timerDue(due, at: now, in: store) { begun.insert(due.person) }
            } orElse: { _ in
                try timerFailed(due, at: now, in: store)
            }
        }
    }

    /// A single failure is taken back and set aside, so that the rest goes on.
    func guarded(
        in store: any StoreTransaction, _ body: () throws -> Void, orElse: (any Error) throws -> Void
    ) throws {
        do {
            try store.savepoint(body)
        } catch let error as StoreError where error.endsCycle {
            throw error
        } catch {
            try orElse(error)
        }
    }

    /// It is tried again in an hour; staff hear of it, since somebody may wait for them.
    private func timerFailed(_ due: DueTimer, at now: Instant, in store: any StoreTransaction) throws {
        try store.holdTimer(due.id, until: now.adding(hours: 1))
        try unreadable(due.person, at: now, in: store)
        if case .handOverDue = due.timer.kind, let person = try store.person(due.person) {
            try alert(
                "Still waiting for a person", Deed(person: person, name: "t-\(due.id.number)"),
                reference: "alert-t-\(due.id.number)", at: now, in: store)
        }
    }

    /// It is tried again in an hour, for as long as any other may be held.
    private func reminderFailed(_ due: PlannedReminder, at now: Instant, in store: any StoreTransaction) throws {
        if now > due.due.adding(hours: assistant.program.policy.reminderExpiryDays * 24) {
            try store.expireReminder(due.id, at: now)
            try planFollowing(due, at: now, in: store)
        } else {
            try store.holdReminder(due.id, until: now.adding(hours: 1))
        }
        try unreadable(due.person, at: now, in: store)
    }

    private func unreadable(_ person: PersonID, at now: Instant, in store: any StoreTransaction) throws {
        try addOnce(
            "time-failed", "A planned text could not be worked out. Please read the conversation and take it over.",
            of: person, at: now, in: store)
    }

    /// - Returns: whether it had its turn and something was said.
    private func timerDue(_ due: DueTimer, at now: Instant, in store: any StoreTransaction) throws -> Bool {
        let person = try person(due.person, in: store)
        let (state, revision) = try conversation(of: person, in: store)
        if case .silence = due.timer.kind,
            let later = try mayNotGo(.timer(due.timer), to: person, state, at: now, in: store)
        {
            try store.holdTimer(due.id, until: later)
            return false
        }
        try store.removeTimer(due.id)
        let turn = try run(
            .timer(due.timer), person, state, revision: revision, cause: .timer,
            name: "t-\(due.id.number)", at: now, in: store)
        if case .silence = due.timer.kind, state.pending != nil, turn.state.pending == nil {
            try noteSilence(of: person.id, at: now, in: store)
        }
        return !turn.messages.isEmpty
    }

    /// - Returns: whether it had its turn.
    private func reminderDue(_ due: PlannedReminder, at now: Instant, in store: any StoreTransaction) throws -> Bool {
        let person = try person(due.person, in: store)
        let (state, revision) = try conversation(of: person, in: store)
        // It has waited too long only from when it might have gone: some can be texted on one day of the week.
        let hours = try sendHours(for: person, readableContact(of: person.id, in: store), in: store)
        let opening = hours.nextOpening(from: due.due) ?? due.due
        guard now >= opening else {
            try store.holdReminder(due.id, until: opening)
            return false
        }
        switch Agenda.readiness(of: opening, in: state, program: assistant.program, at: now) {
        case .expire:
            try expire(due, at: now, in: store)
        case .hold:
            try store.holdReminder(due.id, until: soon(after: now))
        case .fire where assistant.program.dialogue(named: due.reminder.dialogue) == nil:
            try expire(due, at: now, in: store)
            try addOnce(
                "gone-\(due.id.number)",
                "A \(due.reminder.dialogue) was planned, and there is no such dialogue any more.",
                of: person.id, at: now, in: store)
        case .fire:
            let event = Event.schedule(dialogue: due.reminder.dialogue, inputs: due.reminder.inputs)
            if let later = try mayNotGo(event, to: person, state, at: now, in: store) {
                try store.holdReminder(due.id, until: later)
                return false
            }
            #if LINKLINE_MUTANTS
                if Mutant.planted != .startsRemindersTwice { try store.markReminderStarted(due.id, at: now) }
            #else
                try store.markReminderStarted(due.id, at: now)
            #endif
            try planFollowing(due, at: now, in: store)
            try run(
                event, person, state, revision: revision, cause: .schedule, name: "s-\(due.id.number)", at: now,
                in: store)
            return true
        }
        return false
    }

    /// The next occurrence of a plan that comes again, before anything is said: what starts now may end the plan.
    private func planFollowing(_ due: PlannedReminder, at now: Instant, in store: any StoreTransaction) throws {
        guard var next = due.reminder.following(after: now) else { return }
        // Whoever wants fewer gets every second one.
        if try wishes(of: due.person, in: store).wantsFewer, let second = next.following(after: next.at.instant) {
            next = second
        }
        _ = try store.plan(next, for: due.person, at: now)
    }

    private func expire(_ due: PlannedReminder, at now: Instant, in store: any StoreTransaction) throws {
        try store.expireReminder(due.id, at: now)
        if assistant.program.dialogue(named: due.reminder.dialogue) != nil {
            try planFollowing(due, at: now, in: store)
        }
        _ = try store.addNote(
            "A \(due.reminder.dialogue) was due and could not be sent in time.", kind: .note, to: due.person,
            reference: nil, author: nil, at: now)
    }

    /// Until when what the clock brings waits; nothing: it may have its turn.
    ///
    /// What it would say is found out first, so that no turn is cut in two by a cap.
    private func mayNotGo(
        _ event: Event, to person: PersonRecord, _ state: State, at now: Instant, in store: any StoreTransaction
    ) throws -> Instant? {
        let later = try held(
            person, saying: { step(assistant.program, assistant.library, state, event, at: now).messages.count },
            at: now, in: store)
        if let later { return later }
        return try lineHolds(person, at: now, in: store)
    }
}
