package import Dialogue
package import Words

/// One occurrence of a plan.
package struct PlannedReminder: Hashable, Sendable {
    package var id: ReminderID
    package var person: PersonID
    /// Dialogue, inputs, wall time in Europe/London, and the reference of the effect that planned it.
    package var reminder: Reminder
    /// The moment at which the wall time comes.
    package var due: Instant
    /// When it is looked at next: `due`, or the end of a hold.
    package var wakeAt: Instant
    package var state: ReminderState
}

/// How far an occurrence is.
package enum ReminderState: String, Hashable, Sendable, CaseIterable {
    case planned
    /// Its time came, and something stood in the way.
    case held
    case started, replaced, cancelled, expired
}

/// What became of a plan.
package enum Planned: Hashable, Sendable {
    case planned(ReminderID)
    /// This plan has an occurrence on that day that is planned by the same effect or has started: nothing was added.
    case already(ReminderID)
}

package protocol ReminderReader {
    /// Occurrences that are planned or held and want attention, earliest first.
    func dueReminders(at now: Instant, limit: Int) throws -> [PlannedReminder]
    func reminder(_ id: ReminderID) throws -> PlannedReminder?
    /// Occurrences that are planned or held, with their time up to a moment, or all of them; earliest first.
    func waitingReminders(until moment: Instant?, limit: Int) throws -> [PlannedReminder]
    /// All occurrences of a person, earliest first.
    func reminders(of person: PersonID) throws -> [PlannedReminder]
}

package protocol ReminderWriter {
    /// Plans an occurrence; occurrences of the same plan that other effects planned and that wait are replaced.
    func plan(_ reminder: Reminder, for person: PersonID, at now: Instant) throws -> Planned
    /// Cancels waiting occurrences of a dialogue, with these inputs or (without any) with whatever inputs.
    ///
    /// A withdrawal of `reference` plans them again. Returns how many.
    func cancelReminders(
        of person: PersonID, dialogue: String, inputs: [String: Value]?, reference: String, at now: Instant
    ) throws -> Int
    /// Takes waiting occurrences of a dialogue, with these inputs or with whatever inputs, to another day, and without
    /// a time to their own; a withdrawal of `reference` puts them back. One whose plan has come on that day already
    /// stays where it is. Returns how many were moved.
    func moveReminders(
        of person: PersonID, dialogue: String, inputs: [String: Value]?, to date: CivilDate, _ time: CivilTime?,
        reference: String, at now: Instant
    ) throws -> Int
    /// STOP: cancels all that waits, for good. Returns how many.
    func cancelAllReminders(of person: PersonID, at now: Instant) throws -> Int
    /// Something stands in the way: it is looked at again then.
    func holdReminder(_ id: ReminderID, until: Instant) throws
    /// Throws `missing` unless it was planned or held: each occurrence starts once.
    func markReminderStarted(_ id: ReminderID, at now: Instant) throws
    /// Staff have ended it. Throws `missing` unless it was planned or held.
    func cancelReminder(_ id: ReminderID, at now: Instant) throws
    func expireReminder(_ id: ReminderID, at now: Instant) throws
}
