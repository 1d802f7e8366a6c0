package import Words

/// A `check` line: what an author promises of a dialogue, for `verify` to prove.
package struct Promise: Hashable, Sendable, Codable {
    package var claim: Claim
    package var line: SourceLine

    package init(claim: Claim, line: SourceLine) {
        self.claim = claim
        self.line = line
    }

    package enum Claim: Hashable, Sendable, Codable {
        /// `every path ends within 40 replies and 16 segments`: the patient's texts, and segments of ours.
        case everyPathEnds(replies: Int, segments: Int)
        /// `reminders only between 09:00 and 18:30`.
        case remindersOnly(from: CivilTime, to: CivilTime)
        /// `EXPR always leads to …`: wherever the condition holds, this follows on every way.
        case always(Expression, leadsTo: Goal)
        /// `never says WORD`: no text of the dialogue has the word or phrase.
        case neverSays(String)
    }

    package enum Goal: Hashable, Sendable, Codable {
        case handOff
        case task
        case optOut
        case flag(kind: String)
        /// A dialogue, by name.
        case call(dialogue: String)
    }
}

/// A `replaces` line: what a name of an earlier version of a dialogue is called today.
package enum Replacement: Hashable, Sendable, Codable {
    /// Conversations in the dialogue of this name go on in the one that says so.
    case dialogue(String)
    case node(String, with: String)
    /// By `node/slot`.
    case question(String, with: String)
    /// A value of a choice, in any question about the slot.
    case value(slot: String, String, with: String)
}
