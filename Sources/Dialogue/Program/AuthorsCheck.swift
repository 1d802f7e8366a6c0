package import Words

/// A `check` line: what the author of a dialogue promises of it.
package struct AuthorsCheck: Hashable, Sendable {
    package var claim: Claim
    /// The line without the word `check`, for reports.
    package var written: String
    package var at: SourceLine

    package init(claim: Claim, written: String, at: SourceLine) {
        self.claim = claim
        self.written = written
        self.at = at
    }

    package enum Claim: Hashable, Sendable {
        /// Every way through the dialogue ends within so many texts of the patient's and segments of ours.
        case endsWithin(replies: Int, segments: Int)
        /// Everything that it plans is due at a time of day from the first to the last, both included.
        case remindersBetween(CivilTime, CivilTime)
        /// Whenever the dialogue ends and the condition holds, the duty has been done.
        case leadsTo(Duty, when: Expression)
        /// No text of the dialogue holds these words, whatever their case.
        case neverSays(String)
    }

    /// What must have been done.
    package enum Duty: Hashable, Sendable {
        case handOff, task
        case flag(String)
        /// Of a dialogue, by index.
        case call(Int)
    }
}
