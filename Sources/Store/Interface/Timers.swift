package import Dialogue
package import Words

/// A timer of a conversation that has come due.
package struct DueTimer: Hashable, Sendable {
    package var id: TimerID
    package var person: PersonID
    package var timer: Timer
}

package protocol TimerReader {
    /// Timers whose time (or the end of whose hold) has come, earliest first.
    func dueTimers(at now: Instant, limit: Int) throws -> [DueTimer]
    /// Of these, only those of people who wait for a person.
    func dueHandOvers(at now: Instant, limit: Int) throws -> [DueTimer]
    func timers(of person: PersonID) throws -> [DueTimer]
    /// When the next timer, reminder, part of a text or unanswered flag wants attention.
    func nextTimeDue() throws -> Instant?
}

package protocol TimerWriter {
    /// `Effect.wait`: these are all the timers of the person's conversation from now on.
    func replaceTimers(of person: PersonID, with timers: [Timer]) throws
    /// The timer has had its turn.
    func removeTimer(_ id: TimerID) throws
    /// Quiet hours or a cap: it is due again then; its own time stays as it was set.
    func holdTimer(_ id: TimerID, until: Instant) throws
}
