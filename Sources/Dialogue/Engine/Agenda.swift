package import Words

/// When a reminder that has come due may start: the same rule for the real clock, tests and simulations.
package enum Agenda {
    package enum Readiness: Hashable, Sendable {
        case fire
        /// The conversation is not free, or not long enough: look again later.
        case hold
        /// It has waited too long to make sense: drop it with a note.
        case expire
    }

    /// Whether an occurrence that was due at `due` may start now.
    ///
    /// Held while a question waits (the menu's does not count), a person has the conversation or a flag is open; then
    /// it goes an hour after the conversation is free.
    package static func readiness(
        of due: Instant, in state: State, program: Program, at now: Instant
    ) -> Readiness {
        let policy = program.policy
        guard now >= due, !state.standing.optedOut else { return .hold }
        if now > due.adding(hours: policy.reminderExpiryDays * 24) { return .expire }
        guard isFree(state, program: program, at: now), !state.standing.automatedHeld else { return .hold }
        if let since = state.freeSince, since > due, now < since.adding(hours: policy.heldReminderHours) {
            return .hold
        }
        return .fire
    }

    /// No question waits, nobody else has the conversation, nothing is flagged.
    static func isFree(_ state: State, program: Program, at now: Instant) -> Bool {
        guard state.standing.crisis == nil, !state.standing.flagOpen else { return false }
        switch state.keeper {
        case .assistant: break
        case .asked: return false
        case .taken(let last): guard hasLapsed(last, policy: program.policy, at: now) else { return false }
        }
        guard state.pending != nil, let top = state.frames.last else { return true }
        return program.isTransient(top.dialogue)
    }

    static func hasLapsed(_ lastStaffAct: Instant, policy: Policy, at now: Instant) -> Bool {
        now >= lastStaffAct.adding(hours: policy.takenDays * 24)
    }

    /// Keeps in the state since when the conversation is free.
    static func noteFreedom(_ state: inout State, policy: Policy, at now: Instant, program: Program) {
        if isFree(state, program: program, at: now) {
            state.freeSince = state.freeSince ?? now
        } else {
            state.freeSince = nil
        }
    }
}

extension Program {
    /// Menu and greeting are never put aside: they end.
    func isTransient(_ dialogue: String) -> Bool {
        guard let index = self.dialogue(named: dialogue) else { return false }
        let starts = dialogues[index].starts
        return starts.contains(.menu) || starts.contains(.firstContact)
    }
}

/// When so much time, counted in the unit, has passed after `start`.
///
/// Working days are Monday to Friday but for bank holidays of the nation and days on which the site is closed; the time
/// of day stays.
package func moment(
    _ within: Within, after start: Instant, in nation: Nation, calendar: HolidayCalendar
) -> Instant {
    switch within.unit {
    case .hours: return start.adding(hours: within.count)
    case .days: return start.adding(hours: within.count * 24)
    case .workingDays:
        var local = LocalTime(start)
        local.date = calendar.day(workingDays: within.count, from: local.date, in: nation)
        return local.instant
    }
}
