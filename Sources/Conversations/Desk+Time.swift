import Dialogue
package import Store
package import Words

extension Desk {
    /// Steps timers and reminders whose time has come, unless quiet hours, a cap or the conversation hold them.
    package func keepTime(at now: Instant, limit: Int, in store: any StoreTransaction) throws {
        for due in try store.dueTimers(at: now, limit: limit) {
            try guarded { try timerDue(due, at: now, in: store) } orElse: { try store.removeTimer(due.id) }
        }
        for due in try store.dueReminders(at: now, limit: limit) {
            try guarded { try reminderDue(due, at: now, in: store) } orElse: {
                try store.holdReminder(due.id, until: now.adding(hours: 1))
            }
        }
    }

    /// A single failure is set aside, so that the rest goes on.
    private func guarded(_ body: () throws -> Void, orElse: () throws -> Void) throws {
        do {
            try body()
        } catch let error as StoreError where error.endsCycle {
            throw error
        } catch {
            try orElse()
        }
    }

    private func timerDue(_ due: DueTimer, at now: Instant, in store: any StoreTransaction) throws {
        if case .silence = due.timer.kind, let later = try held(due.person, at: now, in: store) {
            return try store.holdTimer(due.id, until: later)
        }
        try store.savepoint {
            let person = try person(due.person, in: store)
            let (state, revision) = try conversation(of: person, in: store)
            try store.removeTimer(due.id)
            try run(
                .timer(due.timer), person, state, revision: revision, cause: .timer,
                name: "t-\(due.id.number)", at: now, in: store)
        }
    }

    private func reminderDue(_ due: PlannedReminder, at now: Instant, in store: any StoreTransaction) throws {
        let person = try person(due.person, in: store)
        let (state, revision) = try conversation(of: person, in: store)
        switch Agenda.readiness(of: due.due, in: state, program: assistant.program, at: now) {
        case .expire:
            try store.expireReminder(due.id, at: now)
            _ = try store.addNote(
                "A \(due.reminder.dialogue) was due and could not be sent in time.", kind: .note, to: person.id,
                reference: nil, author: nil, at: now)
        case .hold:
            // What waits for a person or an answer is looked at again soon; nothing is lost by looking often.
            try store.holdReminder(due.id, until: now.adding(minutes: 10))
        case .fire:
            if let later = try held(person.id, at: now, in: store) {
                return try store.holdReminder(due.id, until: later)
            }
            try store.savepoint {
                try store.markReminderStarted(due.id, at: now)
                try run(
                    .schedule(dialogue: due.reminder.dialogue, inputs: due.reminder.inputs), person, state,
                    revision: revision, cause: .schedule, name: "s-\(due.id.number)", at: now, in: store)
            }
        }
    }

    /// Until when automated texts to this person wait: quiet hours and caps. Nothing: they may go.
    func held(_ person: PersonID, at now: Instant, in store: any StoreReader) throws -> Instant? {
        if !rules.sendHours.isOpen(at: now) {
            return rules.sendHours.nextOpening(from: now) ?? now.adding(hours: 24)
        }
        let today = LocalTime(date: LocalTime(now).date, time: CivilTime(hour: 0, minute: 0)).instant
        if try store.sentCount(to: person, kinds: [.reminder], since: today) >= rules.automatedPerDay {
            return nextDay(after: now)
        }
        let week = now.adding(hours: -7 * 24)
        if try store.sentCount(to: person, kinds: [.reminder], since: week) >= rules.automatedPerWeek {
            return nextDay(after: now)
        }
        return nil
    }

    private func nextDay(after now: Instant) -> Instant {
        let tomorrow = LocalTime(
            date: LocalTime(now).date.adding(days: 1), time: CivilTime(hour: 0, minute: 0)
        ).instant
        return rules.sendHours.nextOpening(from: tomorrow) ?? tomorrow
    }
}
